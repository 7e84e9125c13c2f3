/** From the profit of one period to that of the next, part by part. */
import type { MoneyView } from '../../core/contract/view/money.ts'
import type { ChartOption } from './core.ts'
import { type ChartLook, colours } from './look.ts'
import { gridOf } from './parts.ts'
import type { ChartTable } from './table.ts'
import { axisMoney, type ChartWords } from './words.ts'

type BridgeParts = Pick<MoneyView, 'bridge' | 'now' | 'before'>

/** Parts that moved nothing are left out of the picture, not of the table. */
function steps({ bridge, before, now }: BridgeParts, { text }: ChartWords) {
  let level = before.profitMinor
  const moved = bridge
    .filter(({ minor }) => minor !== 0)
    .map(({ part, minor }) => {
      const from = level
      level += minor
      return { label: text(`money.part.${part}`), from, to: level, minor }
    })
  return [
    { label: text('money.part.before'), from: 0, to: before.profitMinor, minor: null },
    ...moved,
    { label: text('money.part.after'), from: 0, to: now.profitMinor, minor: null },
  ]
}

export function profitBridgeOption(view: BridgeParts, words: ChartWords, look: ChartLook): ChartOption {
  const { format } = words
  const { people, money, loss } = colours(look)
  const all = steps(view, words)
  return {
    grid: gridOf({ top: 24 }),
    xAxis: {
      type: 'category',
      data: all.map(({ label }) => label),
      axisLabel: { interval: 0, width: 92, overflow: 'break' },
    },
    yAxis: { type: 'value', axisLabel: { formatter: axisMoney(format) } },
    series: [
      {
        type: 'custom',
        data: all.map(({ from, to }, index) => [index, from, to]),
        encode: { x: 0, y: [1, 2] },
        renderItem: (_params, api) => {
          const index = Number(api.value(0))
          const step = all[index]
          if (step === undefined) return null
          const [x = 0, top = 0] = api.coord([index, Math.max(step.from, step.to)])
          const [, bottom = 0] = api.coord([index, Math.min(step.from, step.to)])
          const size = api.size?.([1, 0])
          const width = Math.min(48, (Array.isArray(size) ? Number(size[0]) : 48) * 0.6)
          const fill = step.minor === null ? people : step.minor < 0 ? loss : money
          const amount = step.minor === null ? format.money(step.to) : format.money(step.minor)
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { x: x - width / 2, y: top, width, height: Math.max(1, bottom - top), r: 2 },
                style: { fill },
              },
              {
                type: 'text',
                style: {
                  text: step.minor !== null && step.minor > 0 ? `+${amount}` : amount,
                  x,
                  y: top - 4,
                  fill: look.quiet,
                  textAlign: 'center',
                  textVerticalAlign: 'bottom',
                  fontSize: 11,
                },
              },
            ],
          }
        },
      },
    ],
  }
}

/** The table behind the chart. */
export function profitBridgeTable({ bridge, before, now }: BridgeParts, { format, text }: ChartWords): ChartTable {
  return {
    columns: [
      { title: text('money.part'), numeric: false },
      { title: text('money.amount'), numeric: true },
    ],
    rows: [
      [text('money.part.before'), format.money(before.profitMinor)],
      ...bridge.map(({ part, minor }) => [text(`money.part.${part}`), format.money(minor)]),
      [text('money.part.after'), format.money(now.profitMinor)],
    ],
  }
}
