/** Wires the opening of figures. */
import type { figureParams } from '../../contract/method/figure.ts'
import type { Services } from '../../contract/methods.ts'
import { explainFigure } from '../../service/figure-service.ts'
import type { Wiring } from './wiring.ts'

export const figureServices = ({ session }: Wiring): Pick<Services, keyof typeof figureParams> => ({
  'figure/explain': (params) => explainFigure(session(), params),
})
