import { ActionIcon, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core'
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import classes from './chart.module.css'
import { ChartData } from './chart-data.tsx'
import type { ChartOption } from './core.ts'
import { type ChartLook, lightLook } from './look.ts'
import type { ChartTable } from './table.ts'

/** The drawing library is half of the page's weight: it comes with the first chart, not with the first page. */
const Canvas = lazy(async () => ({ default: (await import('./canvas.tsx')).Canvas }))

interface ChartProps {
  /** The finding, in one sentence. */
  readonly title: string
  /** How to read it, where that is not plain. */
  readonly note?: ReactNode
  /** The picture for a look; keep it stable (`useCallback`). */
  readonly build: (look: ChartLook) => ChartOption
  /** The figures behind the picture. */
  readonly table: ChartTable
  readonly height: number
  /** Without extension. */
  readonly fileName: string
  /** 2 for a chart of its own, 3 inside a section. */
  readonly order?: 2 | 3
}

/** A chart under the sentence that it shows, with its figures as a table and as a file. */
export function Chart({ title, note, build, table, height, fileName, order = 2 }: ChartProps) {
  const text = useText()
  const [asTable, setAsTable] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = () => Math.max(640, frame.current?.clientWidth ?? 0)
  async function save(kind: 'png' | 'svg') {
    const { download, pngOf, svgOf } = await import('./picture.ts')
    const picture = { title, option: build(lightLook), width: width(), height }
    download(await (kind === 'png' ? pngOf : svgOf)(picture), `${fileName}.${kind}`)
  }
  const Icon = asTable ? IconChartBar : IconTable
  return (
    <Paper p="md" component="section" aria-labelledby={id} className={classes.frame}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <Stack gap={2}>
          <Title order={order} size="h3" id={id}>
            {title}
          </Title>
          {note && (
            <Text size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </Stack>
        <Group gap={4} wrap="nowrap" className="no-print">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text(asTable ? 'chart.as-chart' : 'chart.as-table')}
            title={text(asTable ? 'chart.as-chart' : 'chart.as-table')}
            onClick={() => setAsTable(!asTable)}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={text('chart.picture')}
                title={text('chart.picture')}
              >
                <IconDownload size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void save('png')}>{text('chart.png')}</Menu.Item>
              <Menu.Item onClick={() => void save('svg')}>{text('chart.svg')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <div ref={frame}>
        {asTable ? (
          <ChartData table={table} label={title} />
        ) : (
          <div role="img" aria-label={text('chart.label', { title })} style={{ height }}>
            <Suspense>
              <Canvas build={build} height={height} />
            </Suspense>
          </div>
        )}
      </div>
    </Paper>
  )
}
