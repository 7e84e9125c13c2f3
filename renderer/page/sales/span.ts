import type { SalesViewsView } from '../../../core/contract/view/product-views.ts'

/** The days on screen, as a figure is asked for. */
export function spanOf({ spanFrom, asOf }: Pick<SalesViewsView, 'spanFrom' | 'asOf'>) {
  return { ...(spanFrom === null ? {} : { firstDay: spanFrom }), lastDay: asOf }
}
