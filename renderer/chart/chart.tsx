import { ActionIcon, Group, Menu, Paper, Stack, Text, Title, useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { usePrinting } from '../component/data-table/use-printing.ts'
import { useText } from '../text/use-text.ts'
import classes from './chart.module.css'
import { ChartData } from './chart-data.tsx'
import { type ChartOption, init } from './core.ts'
import { type ChartLook, darkLook, lightLook, themeOf } from './look.ts'
import { download, pngOf, svgOf } from './picture.ts'
import type { ChartTable } from './table.ts'

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
  const picture = () => ({ title, option: build(lightLook), width: width(), height })
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
              <Menu.Item onClick={() => void pngOf(picture()).then((blob) => download(blob, `${fileName}.png`))}>
                {text('chart.png')}
              </Menu.Item>
              <Menu.Item onClick={() => download(svgOf(picture()), `${fileName}.svg`)}>{text('chart.svg')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <div ref={frame}>
        {asTable ? (
          <ChartData table={table} label={title} />
        ) : (
          <Canvas build={build} height={height} label={text('chart.label', { title })} />
        )}
      </div>
    </Paper>
  )
}

interface CanvasProps {
  readonly build: (look: ChartLook) => ChartOption
  readonly height: number
  readonly label: string
}

/** The drawing itself: redrawn when data, theme or size change; light on paper. */
function Canvas({ build, height, label }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  const printing = usePrinting()
  const still = useReducedMotion()
  const look = scheme === 'dark' && !printing ? darkLook : lightLook
  const option = useMemo(() => ({ ...build(look), animation: !still && !printing }), [build, look, still, printing])

  useEffect(() => {
    const box = place.current
    if (!box || !canDraw()) return
    const chart = init(box, themeOf(look), { renderer: 'canvas' })
    chart.setOption(option)
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [look, option])

  return <div ref={place} role="img" aria-label={label} style={{ height }} className={classes.canvas} />
}

/** False where the browser gives no canvas: the name and the figures of the chart are still there. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null
}
