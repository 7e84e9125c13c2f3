/** Pieces that several charts share. */
import type { CustomSeriesOption } from './core.ts'
import { type ChartLook, fontFamily } from './look.ts'

/** A grid whose axis labels stay inside the picture. */
export function gridOf(space: { readonly top?: number; readonly right?: number }) {
  return {
    left: 4,
    right: space.right ?? 24,
    top: space.top ?? 12,
    bottom: 4,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  } as const
}

/** One estimate with its range along x: row, low, middle, high; faint where it is not sure. */
export interface RangePoint {
  readonly row: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly colour: string
  readonly faint: boolean
}

const capHalf = 5
const dotRadius = 5

/** Draws each estimate as a dot on a whisker with end caps and its value beside it, in the lower third of its row. */
export function rangeSeries(
  name: string,
  points: readonly RangePoint[],
  look: ChartLook,
  say: (value: number) => string,
): CustomSeriesOption {
  return {
    type: 'custom',
    name,
    z: 5,
    encode: { x: [1, 2, 3], y: 0 },
    data: points.map(({ row, low, middle, high }) => [row, low, middle, high]),
    renderItem: ({ dataIndex }, api) => {
      const point = points[dataIndex]
      if (!point) return null
      const rowHeight = sizeOf(api.size?.([0, 1]))
      const place = (value: number) => api.coord([value, point.row])[0] ?? 0
      const y = (api.coord([point.middle, point.row])[1] ?? 0) + rowHeight * 0.26
      const line = { stroke: point.colour, lineWidth: 2, opacity: point.faint ? 0.55 : 1 }
      const cap = (x: number) =>
        ({ type: 'line', shape: { x1: x, x2: x, y1: y - capHalf, y2: y + capHalf }, style: line }) as const
      const dot = { fill: point.faint ? look.ground : point.colour, stroke: point.colour, lineWidth: 2 }
      return {
        type: 'group',
        children: [
          { type: 'line', shape: { x1: place(point.low), x2: place(point.high), y1: y, y2: y }, style: line },
          cap(place(point.low)),
          cap(place(point.high)),
          {
            type: 'text',
            style: {
              text: dataIndex === 0 ? `${name} ${say(point.middle)}` : say(point.middle),
              x: Math.max(place(point.high), place(0)) + 8,
              y,
              textVerticalAlign: 'middle',
              fill: look.quiet,
              font: `12px ${fontFamily}`,
            },
          },
          { type: 'circle', shape: { cx: place(point.middle), cy: y, r: dotRadius }, style: dot },
        ],
      }
    },
  }
}

function sizeOf(size: number | number[] | undefined): number {
  return Math.abs((Array.isArray(size) ? size[1] : size) ?? 0)
}
