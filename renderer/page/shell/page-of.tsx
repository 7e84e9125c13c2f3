import { useCall } from '../../client/core.tsx'
import type { PageName } from '../../client/route.ts'
import { Failed, Loading } from '../../component/state.tsx'
import { CampaignsPage } from '../campaigns/campaigns-page.tsx'
import { ChannelsPage } from '../channels/channels-page.tsx'
import { CustomersPage } from '../customers/customers-page.tsx'
import { DataPage } from '../data/data-page.tsx'
import { MoneyPage } from '../money/money-page.tsx'
import { OffersPage } from '../offers/offers-page.tsx'
import { ProductsPage } from '../products/products-page.tsx'
import { ReviewsPage } from '../reviews/reviews-page.tsx'
import { SalesPage } from '../sales/sales-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { TodayPage } from '../today/today-page.tsx'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

const pages = {
  today: TodayPage,
  customers: CustomersPage,
  offers: OffersPage,
  campaigns: CampaignsPage,
  sales: SalesPage,
  money: MoneyPage,
  products: ProductsPage,
  channels: ChannelsPage,
  reviews: ReviewsPage,
  data: DataPage,
  settings: SettingsPage,
} as const satisfies Record<PageName, () => React.ReactNode>

/** Pages that have nothing to say before the first import. */
const needsOrders: ReadonlySet<PageName> = new Set([
  'today',
  'customers',
  'offers',
  'campaigns',
  'money',
  'sales',
  'products',
  'channels',
])

/** The page in view, or the welcome where there is no shop or nothing in it. */
export function PageOf({ page }: { readonly page: PageName }) {
  const shop = useCall('shop/read', {})
  if (shop.isPending) return <Loading shape="cards" />
  if (shop.isError) return <Failed error={shop.error} onRetry={() => void shop.refetch()} />
  if (!shop.data || (shop.data.orders === 0 && needsOrders.has(page))) return <WelcomePage />
  const Page = pages[page]
  return (
    <ErrorBoundary key={`${shop.data.shopId} ${page}`}>
      <Page />
    </ErrorBoundary>
  )
}
