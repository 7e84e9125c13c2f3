import { Tabs } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { changeQuery, useRoute } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { useText } from '../../text/use-text.ts'
import { NoPeople } from '../sales/no-people.tsx'
import { People } from './people.tsx'
import { Segments } from './segments.tsx'

/** Who are my customers? One by one, or in groups. */
export function CustomersPage() {
  const { query } = useRoute()
  const text = useText()
  const shop = useShop()
  const segments = useCall('segment/list', {})
  const tab = query.tab === 'segments' ? 'segments' : 'people'
  if (shop?.customers === 0) {
    return (
      <>
        <PageHeader question={text('customers.question')} />
        <NoPeople />
      </>
    )
  }
  return (
    <>
      <PageHeader
        question={text('customers.question')}
        answer={segments.data?.sentence}
        note={segments.data?.dataNote}
      />
      <Tabs
        value={tab}
        onChange={(next) => changeQuery({ tab: next === 'segments' ? next : null })}
        keepMounted={false}
      >
        <Tabs.List mb="md" className="no-print">
          <Tabs.Tab value="people">{text('customers.people')}</Tabs.Tab>
          <Tabs.Tab value="segments">{text('customers.segments')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <People />
        </Tabs.Panel>
        <Tabs.Panel value="segments">
          <Segments answer={segments} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
