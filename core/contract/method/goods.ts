/** Products: how they do, what will be wanted of them, and the days that move demand. */
import { z } from 'zod'
import type { GoodsView } from '../view/goods.ts'
import type { Noted } from '../view/quarantine.ts'
import { asOf } from './parameter.ts'

export const goodsParams = {
  'goods/list': z.strictObject(asOf),
} as const

export interface GoodsResults {
  'goods/list': Noted<GoodsView>
}
