import { Group, Radio, Select, Stack, Text } from '@mantine/core'
import type { EncodingCandidateView, ImportFileView } from '../../../core/contract/view/import.ts'
import { useSay, useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import type { ImportInput } from './import-provider.tsx'

const encodings = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-16le', 'windows-1252'] as const
const delimiters = [
  { value: ',', key: 'comma' },
  { value: ';', key: 'semicolon' },
  { value: '\t', key: 'tab' },
  { value: '|', key: 'bar' },
  { value: ' ', key: 'blanks' },
] as const

interface ReadingProps {
  readonly file: ImportFileView
  readonly onChange: (changes: Partial<ImportInput>) => void
}

/** How the file's bytes are read and why; what was found can be overruled, which looks at the file again. */
export function Reading({ file, onChange }: ReadingProps) {
  const text = useText()
  const say = useSay()
  const encoding = file.encoding.toLowerCase()
  const known = encodings.find((value) => value === encoding)
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {file.why.map(say).join(' ')}
      </Text>
      <Group align="flex-end">
        {file.delimiter !== '' && (
          <>
            <Select
              label={text('import.encoding')}
              data={[
                ...encodings.map((value) => ({ value: value as string, label: text(`import.encoding.${value}`) })),
                ...(known ? [] : [{ value: file.encoding, label: file.encoding }]),
              ]}
              value={known ?? file.encoding}
              onChange={(value) => value && onChange({ encoding: value })}
              allowDeselect={false}
            />
            <Select
              label={text('import.delimiter')}
              data={delimiters.map(({ value, key }) => ({ value, label: text(`import.delimiter.${key}`) }))}
              value={file.delimiter}
              onChange={(value) => value && onChange({ delimiter: value })}
              allowDeselect={false}
            />
          </>
        )}
        <Text size="sm" pb={8}>
          {file.headerLine > 0 ? text('import.header-line', { line: file.headerLine }) : text('import.no-header')}
        </Text>
      </Group>
    </Stack>
  )
}

interface EncodingChoiceProps {
  readonly candidates: readonly EncodingCandidateView[]
  readonly chosen: string
  readonly onChange: (changes: Pick<ImportInput, 'encoding'>) => void
}

/** Where the bytes make sense in more than one encoding the eye decides: the same text in each. */
export function EncodingChoice({ candidates, chosen, onChange }: EncodingChoiceProps) {
  const text = useText()
  if (candidates.length < 2) return null
  const label = (encoding: string) => {
    const known = encodings.find((value) => value === encoding.toLowerCase())
    return known ? text(`import.encoding.${known}`) : encoding
  }
  return (
    <Radio.Group
      label={text('import.encoding.choose')}
      value={chosen.toLowerCase()}
      onChange={(encoding) => onChange({ encoding })}
      className={classes.warning}
    >
      <Stack gap="xs" mt="xs">
        {candidates.map(({ encoding, sample }) => (
          <Radio
            key={encoding}
            value={encoding.toLowerCase()}
            label={sample || label(encoding)}
            description={sample ? label(encoding) : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
