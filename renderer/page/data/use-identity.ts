import type { RecordView } from '../../../core/contract/view/identity.ts'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useName, useText } from '../../text/use-text.ts'

/** What a record is called beside another: the name with its platform. */
export function useRecordName(): (record: RecordView) => string {
  const name = useName()
  return ({ platform, name: given, key }) => `${given || key} (${name('platform', platform)})`
}

/** Two records as one phrase. */
export function usePairName(): (a: RecordView, b: RecordView) => string {
  const text = useText()
  const recordName = useRecordName()
  return (a, b) => text('same.pair', { a: recordName(a), b: recordName(b) })
}

/** Says of two records whether they are one person; the answer can be taken back at once. */
export function useDecide() {
  const text = useText()
  const pairName = usePairName()
  const deciding = useAction('identity/decide')
  const undoing = useAction('identity/undo')

  async function decide(a: RecordView, b: RecordView, same: boolean): Promise<void> {
    if (a.customerId === null || b.customerId === null) return
    const decided = await deciding.run({ a: { customerId: a.customerId }, b: { customerId: b.customerId }, same })
    if (!decided) return
    const outcome = same ? (decided.isOnePerson ? 'yes' : 'blocked') : 'no'
    notifyDone(text(`same.decided.${outcome}`, { pair: pairName(a, b) }), {
      label: text('same.undo'),
      run: () => void undoing.run({ edgeId: decided.edgeId }),
    })
  }
  return { decide, running: deciding.running }
}
