import { Button, Stack } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { OfferListView } from '../../../core/contract/view/offer.ts'
import type { Noted } from '../../../core/contract/view/quarantine.ts'
import { useCall } from '../../client/core.tsx'
import { useShop } from '../../client/shop.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { NewCampaignDialog } from '../campaigns/new-campaign-dialog.tsx'
import { NoPeople } from '../sales/no-people.tsx'
import { OfferList } from './offer-list.tsx'
import { Skipped } from './skipped.tsx'
import { Warnings } from './warnings.tsx'

/** As many as one person can contact by hand in a week. */
const listLimit = 200

/** A plan within two in a hundred of the best is as good as the best. */
const worthTelling = 0.02

/** Who should I contact this week, with what? The list, what it costs and what it should bring. */
export function OffersPage() {
  const [budgetMinor, setBudget] = useState<number | null>(null)
  const [samePrice, setSamePrice] = useState(false)
  const [settled] = useDebouncedValue(budgetMinor, 300)
  const answer = useCall('offer/list', { budgetMinor: settled, limit: listLimit, samePrice }, { keepPrevious: true })
  const [creating, { open, close }] = useDisclosure(false)
  const view = answer.data
  const shop = useShop()
  const text = useText()
  return (
    <>
      <OffersHeader view={shop?.customers === 0 ? undefined : view} onCreate={open} />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {view && !answer.isError && shop?.customers === 0 && <NoPeople />}
      {view && !answer.isError && shop?.customers !== 0 && (
        <Stack gap="md">
          <Warnings warnings={view.warnings} />
          <OfferList
            view={view}
            budgetMinor={budgetMinor}
            onBudget={setBudget}
            limit={listLimit}
            samePrice={samePrice}
            onSamePrice={setSamePrice}
          />
          <Skipped view={view} />
        </Stack>
      )}
      {creating && view && (
        <NewCampaignDialog
          onClose={close}
          given={{
            audience: { offers: { budgetMinor: settled, limit: listLimit, samePrice } },
            people: view.offers.length,
            channel: view.offers[0]?.channel ?? 'sms',
            words: text('campaign.audience.offers', { count: view.offers.length }),
          }}
        />
      )}
    </>
  )
}

interface OffersHeaderProps {
  readonly view: Noted<OfferListView> | undefined
  readonly onCreate: () => void
}

function OffersHeader({ view, onCreate }: OffersHeaderProps) {
  const text = useText()
  const format = useFormat()
  const some = view && view.offers.length > 0
  const range = some
    ? [
        text('offers.profit', { spent: format.money(view.spentMinor) }),
        ...(view.boundGapMinor > worthTelling * view.expectedProfitMinor
          ? [text('offers.gap', { gap: format.money(view.boundGapMinor) })]
          : []),
      ].join(' · ')
    : null
  return (
    <PageHeader
      question={text('offers.question')}
      answer={view?.sentence}
      number={some ? format.money(view.expectedProfitMinor) : null}
      range={range}
      note={view?.dataNote}
      action={
        <Button onClick={onCreate} disabled={!some}>
          {text('offers.to-campaign')}
        </Button>
      }
    />
  )
}
