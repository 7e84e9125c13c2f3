import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Explain } from '../../component/explain.tsx'

/** A part of a drawer under its heading. */
export function PersonSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={3} id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** The range, or what the value rests on. */
  readonly note?: ReactNode
  readonly explain?: string
}

/** Facts side by side: label above, value, range below. */
export function FactGrid({ facts, columns }: { readonly facts: readonly Fact[]; readonly columns: number }) {
  return (
    <SimpleGrid cols={columns} component="dl" m={0} spacing="md" verticalSpacing="md">
      {facts.map(({ label, value, note, explain }) => (
        <div key={label}>
          <Text size="xs" c="dimmed" component="dt">
            {explain ? <Explain text={explain}>{label}</Explain> : label}
          </Text>
          <Text component="dd" m={0} fw={600} className="figure">
            {value}
          </Text>
          {note && (
            <Text component="dd" m={0} size="xs" c="dimmed" className="figure">
              {note}
            </Text>
          )}
        </div>
      ))}
    </SimpleGrid>
  )
}
