import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useJob } from '../../client/use-job.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { Failed } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './welcome.module.css'

const files = ['shopify', 'taobao', 'youzan', 'others', 'table', 'costs', 'advertising'] as const

/** No shop yet, or an empty one: bring files, or look around in a sample. */
export function WelcomePage() {
  const text = useText()
  const { pick } = useImport()
  return (
    <div className={classes.page}>
      <PageHeader question={text('welcome.question')} answer={text('welcome.answer')} />
      <Paper className={classes.drop}>
        <IconFileImport size={36} stroke={1.4} aria-hidden />
        <Title order={2}>{text('welcome.drop')}</Title>
        <Text c="dimmed">{text('welcome.drop.text')}</Text>
        <Button size="md" mt="sm" onClick={() => void pick()}>
          {text('welcome.choose')}
        </Button>
      </Paper>
      <SampleChoice />
      <section>
        <Title order={2} mb="sm">
          {text('welcome.files')}
        </Title>
        <dl className={classes.files}>
          {files.map((file) => (
            <div key={file}>
              <dt>{text(`welcome.file.${file}`)}</dt>
              <dd>{text(`welcome.file.${file}.where`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function SampleChoice() {
  const text = useText()
  const sample = useJob('sample/create')
  const running = sample.status === 'running'
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text fw={600}>{text('welcome.sample')}</Text>
        {(['zh', 'en'] as const).map((language) => (
          <Button key={language} variant="default" disabled={running} onClick={() => void sample.start({ language })}>
            {text(`welcome.sample.${language}`)}
          </Button>
        ))}
        <Text size="sm" c="dimmed">
          {text('welcome.sample.text')}
        </Text>
      </Group>
      {sample.status === 'failed' && <Failed error={sample.failure} />}
    </Stack>
  )
}
