import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMemo } from 'react'
import type { CampaignListView } from '../../../core/contract/view/campaign.ts'
import { useCall } from '../../client/core.tsx'
import { changeQuery, useRoute } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { DataTable } from '../../component/data-table/data-table.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import { NoPeople } from '../sales/no-people.tsx'
import { CampaignCharts } from './campaign-charts.tsx'
import { campaignColumns } from './campaign-columns.tsx'
import { CampaignDrawer } from './campaign-drawer.tsx'
import { Claims } from './claims.tsx'
import { FinishedTest } from './finished-test.tsx'
import { Lessons } from './lessons.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'

/** Did my campaigns earn more than they cost? Charts, claims against the till, and every campaign. */
export function CampaignsPage() {
  const { query } = useRoute()
  const text = useText()
  const answer = useCall('campaign/list', {})
  const [creating, { open, close }] = useDisclosure(false)
  const shop = useShop()
  const nobody = shop?.customers === 0 && answer.data?.campaigns.length === 0
  const [testing, test] = useDisclosure(false)
  const begin = (
    <>
      <Button variant="default" onClick={test.open}>
        {text('test.open')}
      </Button>
      <Button onClick={open} disabled={shop?.customers === 0}>
        {text('campaigns.new')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader
        question={text('campaigns.question')}
        answer={nobody ? null : answer.data?.sentence}
        note={answer.data?.dataNote}
        action={begin}
      />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data &&
        (answer.data.campaigns.length > 0 ? <Campaigns view={answer.data} /> : nobody ? <NoPeople /> : <NoCampaigns />)}
      {creating && <NewCampaignDialog onClose={close} />}
      {testing && <FinishedTest onClose={test.close} />}
      {query.campaign && <CampaignDrawer campaignId={query.campaign} onClose={() => changeQuery({ campaign: null })} />}
    </>
  )
}

function NoCampaigns() {
  const text = useText()
  const { pick } = useImport()
  return (
    <Empty
      title={text('campaigns.none.title')}
      text={text('campaigns.none')}
      action={
        <Button variant="default" onClick={() => void pick()}>
          {text('shell.import')}
        </Button>
      }
    />
  )
}

function Campaigns({ view }: { readonly view: CampaignListView }) {
  const { query } = useRoute()
  const text = useText()
  const name = useName()
  const format = useFormat()
  const columns = useMemo(() => campaignColumns({ text, name, format }), [text, name, format])
  return (
    <Stack gap="lg">
      <CampaignCharts view={view} />
      <Lessons />
      <Claims claimed={view.claimed} />
      <DataTable
        label={text('campaigns.list')}
        columns={columns}
        rows={view.campaigns}
        rowId={(row) => row.campaignId}
        selectedId={query.campaign ?? null}
        onOpen={(row) => changeQuery({ campaign: row.campaignId })}
        sorting={{ id: 'dates', descending: true }}
        actions={<ExportButton list="campaigns" />}
      />
    </Stack>
  )
}
