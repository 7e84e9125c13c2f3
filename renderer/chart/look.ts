/**
 * The look of every chart, light and dark. The six series colours keep apart under the common colour blindnesses and stand at
 * least 3 : 1 from their ground; blue and amber are the pair for gain and loss, never red and green.
 */
export interface ChartLook {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  readonly hairline: string
  /** Blue, amber, teal, purple, sky, slate. */
  readonly series: readonly [string, string, string, string, string, string]
}

export const lightLook: ChartLook = {
  ground: '#ffffff',
  ink: '#1f2328',
  quiet: '#5c626a',
  hairline: '#e3dfd6',
  series: ['#0068c2', '#b26b00', '#218262', '#8c4e9d', '#5798cc', '#787f89'],
}

export const darkLook: ChartLook = {
  ground: '#1e2126',
  ink: '#e6e4df',
  quiet: '#a0a3aa',
  hairline: '#343840',
  series: ['#83b8f6', '#e0ab4f', '#5dcdb0', '#c69bcb', '#4e86bd', '#8f949d'],
}

/** What a colour means, the same on every chart. */
export function colours(look: ChartLook) {
  const [blue, amber, teal, , sky, slate] = look.series
  return { profit: blue, loss: amber, cost: amber, revenue: sky, people: slate, money: blue, ahead: teal }
}

/** The same colour for what is claimed or not sure: half as strong, so that its label stays dark. */
export function paler(colour: string): string {
  return `${colour}80`
}

/** Single quotes: the family also stands inside attributes of SVG files. */
export const fontFamily =
  "-apple-system, 'SF Pro Text', 'Segoe UI', Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

/** The theme that the chart library applies to every option. */
export function themeOf(look: ChartLook) {
  const axis = {
    axisLine: { show: false, lineStyle: { color: look.hairline } },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: look.hairline } },
  }
  return {
    color: [...look.series],
    backgroundColor: 'transparent',
    textStyle: { fontFamily, color: look.ink, fontSize: 12 },
    title: { textStyle: { color: look.ink, fontSize: 14, fontWeight: 600 } },
    legend: { textStyle: { color: look.quiet }, itemWidth: 12, itemHeight: 12, icon: 'roundRect' },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    timeAxis: { ...axis, splitLine: { show: false } },
    tooltip: {
      backgroundColor: look.ground,
      borderColor: look.hairline,
      borderWidth: 1,
      textStyle: { color: look.ink, fontSize: 12, fontFamily },
      // The content policy of the page allows no inline style, which the HTML tooltip is made of.
      renderMode: 'richText',
      confine: true,
    },
  }
}

type Decal = Readonly<Record<'symbol' | 'color', string>> & {
  readonly dashArrayX: number[]
  readonly dashArrayY: number[]
  readonly rotation: number
}

/** The hatching of periods that are not over. */
export function hatched(look: ChartLook): Decal {
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: look.ground }
}
