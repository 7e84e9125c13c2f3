/** Wires lifetime and next baskets. */
import type { predictionParams } from '../../contract/method/prediction.ts'
import type { Services } from '../../contract/methods.ts'
import { readLifetime, readLifetimeTable } from '../../service/lifetime-service.ts'
import { evaluateBasketTable, evaluateNextBaskets, listNextBaskets } from '../../service/next-basket-service.ts'
import { readSureness } from '../../service/sureness-service.ts'
import type { Wiring } from './wiring.ts'

export const predictionServices = ({ session, handedFile }: Wiring): Pick<Services, keyof typeof predictionParams> => {
  return {
    'sureness/read': (params) => readSureness(session(), params),
    'lifetime/read': (params) => readLifetime(session(), params),
    'lifetime/table': ({ fileId, ...params }) => readLifetimeTable(handedFile(fileId), params),
    'next-basket/list': (params) => listNextBaskets(session(), params),
    'next-basket/evaluate': (params) => evaluateNextBaskets(session(), params),
    'next-basket/table': ({ fileId, usersFileId, ...params }) =>
      evaluateBasketTable(handedFile(fileId), usersFileId === undefined ? null : handedFile(usersFileId), params),
  }
}
