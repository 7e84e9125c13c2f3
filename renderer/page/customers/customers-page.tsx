import { Tabs } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { changeQuery, useRoute } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { useText } from '../../text/use-text.ts'
import { NoPeople } from '../sales/no-people.tsx'
import { Cohorts } from './cohorts.tsx'
import { FindPeople } from './find/find-people.tsx'
import { Movement } from './movement.tsx'
import { People } from './people.tsx'
import { Segments } from './segments.tsx'

const tabs = ['people', 'find', 'segments', 'movement', 'cohorts'] as const

/** Who are my customers? One by one, or in groups. */
export function CustomersPage() {
  const { query } = useRoute()
  const text = useText()
  const shop = useShop()
  const segments = useCall('segment/list', {})
  const tab = tabs.find((name) => name === query.tab) ?? 'people'
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
      <Tabs value={tab} onChange={(next) => changeQuery({ tab: next === 'people' ? null : next })} keepMounted={false}>
        <Tabs.List mb="md" className="no-print">
          <Tabs.Tab value="people">{text('customers.people')}</Tabs.Tab>
          <Tabs.Tab value="find">{text('customers.find-people')}</Tabs.Tab>
          <Tabs.Tab value="segments">{text('customers.segments')}</Tabs.Tab>
          <Tabs.Tab value="movement">{text('customers.movement')}</Tabs.Tab>
          <Tabs.Tab value="cohorts">{text('customers.cohorts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <People />
        </Tabs.Panel>
        <Tabs.Panel value="find">
          <FindPeople />
        </Tabs.Panel>
        <Tabs.Panel value="segments">
          <Segments answer={segments} />
        </Tabs.Panel>
        <Tabs.Panel value="movement">
          <Movement />
        </Tabs.Panel>
        <Tabs.Panel value="cohorts">
          <Cohorts />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
