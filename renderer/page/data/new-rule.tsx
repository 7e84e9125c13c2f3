import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { type RuleConditions, type RuleKind, ruleKinds } from '../../../core/contract/rule-conditions.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { MoneyInput } from '../../component/money-input.tsx'
import { notifyDone } from '../../component/notify.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'

const fields = [
  'words',
  'flags',
  'buyers',
  'coupons',
  'channels',
  'products',
  'amountAtMostMinor',
  'amountMinor',
] as const
type Field = (typeof fields)[number]

function isAmount(field: Field): field is 'amountAtMostMinor' | 'amountMinor' {
  return field === 'amountAtMostMinor' || field === 'amountMinor'
}

/** Null while nothing is entered. */
function conditionsOf(field: Field, values: string, minor: number | null): RuleConditions | null {
  if (isAmount(field)) return minor === null ? null : { [field]: minor }
  const list = values.split(/[,，、;；]/).flatMap((value) => value.trim() || [])
  return list.length === 0 ? null : { [field]: list }
}

/** One condition and what it would leave out, told while it is typed. */
export function NewRule() {
  const text = useText()
  const name = useName()
  const [kind, setKind] = useState<RuleKind>('test')
  const [field, setField] = useState<Field>('words')
  const [values, setValues] = useState('')
  const [minor, setMinor] = useState<number | null>(null)
  const saving = useAction('rule/save')
  const conditions = conditionsOf(field, values, minor)

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!conditions || !(await saving.run({ kind, conditions }))) return
    setValues('')
    setMinor(null)
    notifyDone(text('rules.saved'))
  }

  return (
    <form onSubmit={(event) => void add(event)}>
      <Title order={3} mb="xs">
        {text('rules.new')}
      </Title>
      <Group align="flex-end">
        <Select
          label={text('rules.kind')}
          data={ruleKinds.map((value) => ({ value, label: name('rule-kind', value) }))}
          value={kind}
          onChange={(value) => value && setKind(value as RuleKind)}
          allowDeselect={false}
        />
        <Select
          label={text('rules.field')}
          data={fields.map((value) => ({ value, label: text(`rules.field.${value}`) }))}
          value={field}
          onChange={(value) => value && setField(value as Field)}
          allowDeselect={false}
          w={280}
        />
        {isAmount(field) ? (
          <MoneyInput label={text('rules.amount')} minor={minor} onChange={setMinor} width={160} />
        ) : (
          <TextInput
            label={text('rules.values')}
            value={values}
            onChange={(event) => setValues(event.currentTarget.value)}
            w={280}
          />
        )}
        <Button type="submit" variant="default" disabled={!conditions} loading={saving.running}>
          {text('rules.add')}
        </Button>
      </Group>
      <Preview conditions={conditions} />
    </form>
  )
}

function Preview({ conditions }: { readonly conditions: RuleConditions | null }) {
  const text = useText()
  const format = useFormat()
  const [asked] = useDebouncedValue(conditions, 300)
  const preview = useCall('rule/preview', { conditions: asked ?? {} }, { enabled: asked !== null, keepPrevious: true })
  const leftOut = asked === null ? undefined : preview.data
  return (
    <Text size="sm" c="dimmed" mt="xs" role="status" mih="1.5em">
      {leftOut && text('rules.would', { count: leftOut.orders, amount: format.money(leftOut.netMinor) })}
    </Text>
  )
}
