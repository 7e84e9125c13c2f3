import { Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core'
import { conditionSentences } from '../../../core/contract/rule-sentences.ts'
import type { RuleListView, RuleSuggestionView, RuleView } from '../../../core/contract/view/rules.ts'
import { useCall } from '../../client/core.tsx'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import classes from './data.module.css'
import { NewRule } from './new-rule.tsx'

/** What the owner's rules leave out of every figure, with a switch each; what looks like more of it; and a way to add a rule. */
export function DemandRules() {
  const text = useText()
  const list = useCall('rule/list', {})
  if (!list.data) return null
  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {text('rules.title')}
      </Title>
      <Paper p="lg">
        <Stack>
          <LeftOutSum list={list.data} />
          {list.data.rules.map((rule) => (
            <RuleRow key={rule.ruleId} rule={rule} />
          ))}
          <Suggestions suggestions={list.data.suggestions} />
          <NewRule />
        </Stack>
      </Paper>
    </section>
  )
}

function LeftOutSum({ list: { leftOut, notCounted } }: { readonly list: RuleListView }) {
  const text = useText()
  const format = useFormat()
  const amount = format.money(leftOut.netMinor)
  return (
    <Text className={classes.what}>
      {leftOut.orders === 0 ? text('rules.none') : text('rules.some', { count: leftOut.orders, amount })}
      {notCounted > 0 && ` ${text('rules.not-counted', { count: notCounted })}`}
    </Text>
  )
}

/** The rule in words: its name if it has one, else its kind, and what its orders are known by. */
function useDescription() {
  const text = useText()
  const say = useSay()
  const name = useName()
  const { currency } = useFormat()
  return ({ name: given, kind, conditions }: Pick<RuleView, 'kind' | 'conditions'> & { readonly name?: string }) => {
    const known = conditionSentences(conditions, currency).map(say).join(text('rules.and'))
    return { title: given || name('rule-kind', kind), known }
  }
}

function RuleRow({ rule }: { readonly rule: RuleView }) {
  const text = useText()
  const format = useFormat()
  const saving = useAction('rule/save')
  const removing = useAction('rule/remove')
  const { title, known } = useDescription()(rule)
  const { orders: _orders, netMinor: _net, ...kept } = rule
  const share = { count: rule.orders, amount: format.money(rule.netMinor) }

  async function remove() {
    const { ruleId, ...again } = kept
    if (!(await removing.run({ ruleId }))) return
    notifyDone(text('rules.removed'), { label: text('rules.bring-back'), run: () => void saving.run(again) })
  }

  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Switch
        checked={rule.isOn}
        disabled={saving.running}
        onChange={(event) => void saving.run({ ...kept, isOn: event.currentTarget.checked })}
        aria-label={text('rules.switch.of', { what: `${title}, ${known}` })}
        label={title}
        description={`${known} · ${text(rule.isOn ? 'rules.share' : 'rules.would', share)}`}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        loading={removing.running}
        aria-label={text('rules.remove.of', { what: `${title}, ${known}` })}
        onClick={() => void remove()}
      >
        {text('rules.remove')}
      </Button>
    </Group>
  )
}

function Suggestions({ suggestions }: { readonly suggestions: readonly RuleSuggestionView[] }) {
  const text = useText()
  if (suggestions.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3}>{text('rules.found')}</Title>
      <Text c="dimmed" size="sm">
        {text('rules.found.text')}
      </Text>
      {suggestions.map((suggestion) => (
        <Suggestion key={JSON.stringify(suggestion.conditions)} suggestion={suggestion} />
      ))}
    </Stack>
  )
}

function Suggestion({ suggestion }: { readonly suggestion: RuleSuggestionView }) {
  const text = useText()
  const format = useFormat()
  const saving = useAction('rule/save')
  const { kind, conditions, orders, netMinor } = suggestion
  const { title, known } = useDescription()(suggestion)

  async function leaveOut() {
    if (await saving.run({ kind, conditions })) notifyDone(text('rules.saved'))
  }

  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        {title}
        <Text size="sm" c="dimmed">
          {known} · {text('rules.share', { count: orders, amount: format.money(netMinor) })}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        loading={saving.running}
        aria-label={text('rules.leave-out.of', { what: `${title}, ${known}` })}
        onClick={() => void leaveOut()}
      >
        {text('rules.leave-out')}
      </Button>
    </Group>
  )
}
