/** Wires products and demand. */
import type { goodsParams } from '../../contract/method/goods.ts'
import type { Services } from '../../contract/methods.ts'
import { listEvents, removeEvent, saveEvent } from '../../service/event-service.ts'
import { listGoods } from '../../service/goods-service.ts'
import { readProduct } from '../../service/product-service.ts'
import { listRefills } from '../../service/refill-service.ts'
import { listWishes } from '../../service/wish-service.ts'
import type { Wiring } from './wiring.ts'

export const goodsServices = ({ session, noted, changing }: Wiring): Pick<Services, keyof typeof goodsParams> => {
  return {
    'goods/list': async (params) => noted(await listGoods(session(), params)),
    'refill/list': (params) => listRefills(session(), params),
    'goods/wishes': (params) => listWishes(session(), params),
    'goods/read': (params) => readProduct(session(), params),
    'event/list': () => ({ events: listEvents(session()) }),
    'event/save': (params) => changing('settings', saveEvent(session(), params)),
    'event/remove': (params) => changing('settings', removeEvent(session(), params)),
  }
}
