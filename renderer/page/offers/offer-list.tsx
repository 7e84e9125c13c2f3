import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { OfferListView } from '../../../core/contract/view/offer.ts'
import { changeQuery, useRoute } from '../../client/route.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { MoneyInput } from '../../component/money-input.tsx'
import { Empty } from '../../component/state.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { offerColumns } from './offer-columns.tsx'

interface OfferListProps {
  readonly view: OfferListView
  readonly budgetMinor: number | null
  readonly onBudget: (budgetMinor: number | null) => void
  readonly limit: number
  readonly samePrice: boolean
  readonly onSamePrice: (samePrice: boolean) => void
}

/** The people to contact within a budget; a row opens the person. */
export function OfferList({ view, budgetMinor, onBudget, limit, samePrice, onSamePrice }: OfferListProps) {
  const { query } = useRoute()
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const columns = useMemo(() => offerColumns({ text, format, name, say }), [text, format, name, say])
  const none = view.offers.length === 0
  const choices = (
    <>
      <MoneyInput
        label={text('offers.budget')}
        placeholder={text('offers.budget.none')}
        minor={budgetMinor}
        onChange={onBudget}
        width={140}
      />
      <Checkbox
        label={text('offers.same-price')}
        description={text('offers.same-price.text')}
        checked={samePrice}
        onChange={(event) => onSamePrice(event.currentTarget.checked)}
      />
    </>
  )
  if (none && budgetMinor === null) return <Empty title={text('offers.none.title')} text={text('offers.none')} />
  return (
    <DataTable
      label={text('offers.list')}
      columns={columns}
      rows={view.offers}
      rowId={(row) => row.customerId}
      selectedId={query.person ?? null}
      onOpen={(row) => changeQuery({ person: row.customerId })}
      empty={text('offers.none.budget')}
      filters={choices}
      actions={<ExportButton list="offers" params={{ budgetMinor, limit, samePrice }} disabled={none} />}
      maxHeight="max(360px, 100dvh - 400px)"
    />
  )
}
