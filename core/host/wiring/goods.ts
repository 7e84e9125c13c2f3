/** Wires products and demand. */
import type { goodsParams } from '../../contract/method/goods.ts'
import type { Services } from '../../contract/methods.ts'
import { listGoods } from '../../service/goods-service.ts'
import type { Wiring } from './wiring.ts'

export const goodsServices = ({ session, noted }: Wiring): Pick<Services, keyof typeof goodsParams> => {
  return {
    'goods/list': async (params) => noted(await listGoods(session(), params)),
  }
}
