/** Wires money. */
import type { moneyParams } from '../../contract/method/money.ts'
import type { Services } from '../../contract/methods.ts'
import { readMoney } from '../../service/money-service.ts'
import { removeRunningCost, saveRunningCost } from '../../service/running-costs.ts'
import type { Wiring } from './wiring.ts'

export const moneyServices = ({ session, noted, changing, now }: Wiring): Pick<Services, keyof typeof moneyParams> => {
  return {
    'money/read': (params) => noted(readMoney(session(), params)),
    'cost/save': (params) => changing('settings', saveRunningCost(session(), params)),
    'cost/remove': (params) => changing('settings', removeRunningCost(session(), params, now())),
  }
}
