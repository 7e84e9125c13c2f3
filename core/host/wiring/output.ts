/** Wires lists and reports. */
import type { outputParams } from '../../contract/method/output.ts'
import type { Services } from '../../contract/methods.ts'
import { exportList } from '../../service/export-service.ts'
import { createReport } from '../../service/report-service.ts'
import type { Wiring } from './wiring.ts'

export const outputServices = ({
  session,
  now,
  output,
  startJob,
}: Wiring): Pick<Services, keyof typeof outputParams> => {
  return {
    'list/export': (params) => exportList(session(), params, output),
    'report/create': (params) => {
      const shop = session()
      return startJob('report/create', { analyse: 0.6, write: 0.4 }, (context) =>
        createReport(shop, params, now(), output, context),
      )
    },
  }
}
