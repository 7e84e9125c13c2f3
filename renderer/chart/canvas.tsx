import { useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import { usePrinting } from '../component/data-table/use-printing.ts'
import classes from './chart.module.css'
import { type ChartOption, init } from './core.ts'
import { type ChartLook, darkLook, lightLook, themeOf } from './look.ts'

interface CanvasProps {
  readonly build: (look: ChartLook) => ChartOption
  readonly height: number
}

/** The drawing itself: redrawn when data, theme or size change; light on paper. */
export function Canvas({ build, height }: CanvasProps) {
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

  return <div ref={place} style={{ height }} className={classes.canvas} />
}

/** False where the browser gives no canvas: the name and the figures of the chart are still there. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null
}
