import { ActionIcon, Button, Group, Menu, Popover, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { sayRule } from '../../../../core/contract/text/segment-rule.ts'
import type { SavedSegmentView } from '../../../../core/contract/view/segment.ts'
import {
  type SegmentCondition,
  type SegmentRule,
  type SegmentRules,
  type SegmentWho,
  segmentWhos,
} from '../../../../core/model/segment-rule.ts'
import { useFormat, useText } from '../../../text/use-text.ts'
import { ConditionForm } from './condition-form.tsx'
import { conditionKinds, newCondition } from './new-condition.ts'

interface RuleListProps {
  readonly rules: SegmentRules
  readonly saved: readonly SavedSegmentView[]
  readonly onChange: (rules: SegmentRules) => void
}

/** The rules of a group as rows that can be changed and taken out. A bracket is a row of its own, changed by its sentence. */
export function RuleList({ rules, saved, onChange }: RuleListProps) {
  const text = useText()
  const { kind, rows } = rowsOf(rules.rule)
  const [open, setOpen] = useState<number | null>(null)
  const set = (next: readonly SegmentRule[]) => onChange({ ...rules, rule: { kind, rules: next } })
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end">
        <Select
          aria-label={text('find.who')}
          data={segmentWhos.map((who) => ({ value: who, label: text(`find.who.${who}`) }))}
          value={rules.who}
          onChange={(who) => who && onChange({ ...rules, who: who as SegmentWho })}
          allowDeselect={false}
          w={240}
        />
        {rows.length > 1 && (
          <SegmentedControl
            data={[
              { value: 'all', label: text('find.all') },
              { value: 'any', label: text('find.any') },
            ]}
            value={kind}
            onChange={(next) => onChange({ ...rules, rule: { kind: next as 'all' | 'any', rules: rows } })}
          />
        )}
      </Group>
      {rows.length === 0 && <Text c="dimmed">{text('find.none')}</Text>}
      <Group gap="xs">
        {rows.map((rule, at) => (
          // Rows have no names of their own, and are the same where they say the same.
          <Fragment key={at}>
            {at > 0 && (
              <Text size="sm" c="dimmed">
                {text(kind === 'all' ? 'find.and' : 'find.or')}
              </Text>
            )}
            <RuleRow
              rule={rule}
              saved={saved}
              opened={open === at}
              onOpen={(is) => setOpen(is ? at : null)}
              onChange={(next) => set(rows.with(at, next))}
              onRemove={() => {
                setOpen(null)
                set(rows.toSpliced(at, 1))
              }}
            />
          </Fragment>
        ))}
      </Group>
      <AddRule
        saved={saved}
        onAdd={(condition) => {
          set([...rows, condition])
          setOpen(condition.kind === 'late' ? null : rows.length)
        }}
      />
    </Stack>
  )
}

function rowsOf(rule: SegmentRule): { readonly kind: 'all' | 'any'; readonly rows: readonly SegmentRule[] } {
  return rule.kind === 'all' || rule.kind === 'any'
    ? { kind: rule.kind, rows: rule.rules }
    : { kind: 'all', rows: [rule] }
}

interface RuleRowProps {
  readonly rule: SegmentRule
  readonly saved: readonly SavedSegmentView[]
  readonly opened: boolean
  readonly onOpen: (is: boolean) => void
  readonly onChange: (rule: SegmentRule) => void
  readonly onRemove: () => void
}

function RuleRow({ rule, saved, opened, onOpen, onChange, onRemove }: RuleRowProps) {
  const text = useText()
  const { language, currency } = useFormat()
  const groupName = (id: string) => saved.find(({ segmentId }) => segmentId === id)?.name ?? '?'
  const said = sayRule(language, rule, { currency, groupName })
  const plain = rule.kind === 'not' ? rule.rule : rule
  const condition = plain.kind === 'all' || plain.kind === 'any' || plain.kind === 'not' ? null : plain
  const set = (next: SegmentCondition) => onChange(rule.kind === 'not' ? { kind: 'not', rule: next } : next)
  return (
    <Group gap={4} wrap="nowrap">
      <Popover opened={opened && condition !== null} onChange={onOpen} position="bottom-start" trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            onClick={() => onOpen(!opened)}
            disabled={condition === null}
            aria-label={text('find.edit', { rule: said })}
            fw={400}
            h="auto"
            mih={36}
            styles={{ label: { height: 'auto', lineHeight: 1.5, whiteSpace: 'normal', textAlign: 'left' } }}
          >
            {said}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          {condition && (
            <Stack gap="sm">
              <ConditionForm condition={condition} saved={saved} onChange={set} />
              <Switch
                label={text('find.not')}
                checked={rule.kind === 'not'}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? { kind: 'not', rule: condition } : condition)
                }
              />
            </Stack>
          )}
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={text('find.remove', { rule: said })}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

interface AddRuleProps {
  readonly saved: readonly SavedSegmentView[]
  readonly onAdd: (condition: SegmentCondition) => void
}

function AddRule({ saved, onAdd }: AddRuleProps) {
  const text = useText()
  const groupId = saved[0]?.segmentId ?? null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} style={{ alignSelf: 'flex-start' }}>
          {text('find.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {conditionKinds.map((kind) => {
          const condition = newCondition(kind, groupId)
          return (
            condition && (
              <Menu.Item key={kind} onClick={() => onAdd(condition)}>
                {text(`find.kind.${kind}`)}
              </Menu.Item>
            )
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
