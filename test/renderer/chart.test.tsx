import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import {
  campaignProfitOption,
  campaignProfitTable,
  chartedCampaigns,
  profitPoints,
} from '../../renderer/chart/campaign-profit.ts'
import { Chart } from '../../renderer/chart/chart.tsx'
import { customerTimelineOption, customerTimelineTable } from '../../renderer/chart/customer-timeline.ts'
import { type ChartLook, darkLook, lightLook } from '../../renderer/chart/look.ts'
import { monthMoneyOption, monthMoneyTable } from '../../renderer/chart/month-money.ts'
import { svgOf } from '../../renderer/chart/picture.ts'
import { segmentSizesOption, segmentSizesTable } from '../../renderer/chart/segment-sizes.ts'
import { axisMoney } from '../../renderer/chart/words.ts'
import { createFakeCore } from '../builder/fake-core.ts'
import { campaignList } from './campaigns-views.ts'
import { chartWords } from './chart-words.ts'
import { portraitView, segmentList } from './customers-views.ts'
import { click, close, showPart } from './render.tsx'

afterEach(close)

const words = chartWords('en', 'GBP')

interface DrawnSeries {
  readonly name?: string
  readonly data: readonly {
    readonly value: unknown
    readonly itemStyle: { readonly decal?: object; readonly color?: string }
  }[]
}
const seriesOf = (option: object) => (option as { readonly series: readonly DrawnSeries[] }).series

describe('campaign profit', () => {
  it('leaves plans out and puts the newest first', () => {
    expect(chartedCampaigns(campaignList).map(({ campaignId }) => campaignId)).toEqual(['a1', 'c2', 'c1'])
  })

  it('draws cost and revenue as they are, and a platform’s claim paler', () => {
    const [cost, revenue] = seriesOf(campaignProfitOption(campaignList, words, lightLook))
    expect(cost?.data.map(({ value }) => value)).toEqual([60_000, 90_000, 10_000])
    expect(revenue?.data.map(({ value }) => value)).toEqual([150_000, 210_000, 400_000])
    expect(revenue?.data.map(({ itemStyle }) => itemStyle.color?.length ?? 0)).toEqual([9, 0, 0])
  })

  it('gives measured profits their range: loss in amber, the unproven faint', () => {
    expect(profitPoints(chartedCampaigns(campaignList), lightLook)).toEqual([
      { row: 1, low: -120_000, middle: -42_000, high: 36_000, colour: lightLook.series[1], faint: true },
      { row: 2, low: 9_000, middle: 58_000, high: 110_000, colour: lightLook.series[0], faint: false },
    ])
  })

  it('has the same figures in its table, with signs and words', () => {
    expect(campaignProfitTable(campaignList, words).rows[1]).toEqual([
      'Summer vouchers',
      '£900',
      '£2,100',
      '-£420 (-£1,200 to +£360)',
      'Not proven yet',
    ])
  })
})

describe('month money', () => {
  it('hatches the month that is not over, and only that', () => {
    const [cost, revenue, profit] = seriesOf(monthMoneyOption(campaignList, words, lightLook))
    expect(cost?.data.map(({ itemStyle }) => itemStyle.decal !== undefined)).toEqual([false, false, false, true])
    expect(revenue?.data.at(-1)?.value).toBe(20_000)
    expect(profit?.data.map(({ value }) => value)).toEqual([58_000, -42_000, '-', '-'])
  })

  it('says in its table that the month is not over', () => {
    expect(monthMoneyTable(campaignList, words).rows.at(-1)?.[0]).toBe('Nov 26 (not over yet)')
  })
})

describe('segment sizes and timeline', () => {
  it('draws shares as they are', () => {
    const [people, money] = seriesOf(segmentSizesOption(segmentList, words, lightLook)) as unknown as {
      readonly data: readonly number[]
    }[]
    expect(people?.data).toEqual([0.08, 0.47])
    expect(money?.data).toEqual([0.41, 0.1])
    expect(segmentSizesTable(segmentList, words).rows[0]).toEqual(['Champions', '24', '8%', '£9,000', '41%'])
  })

  it('draws orders and returns on their days, and the days of the next order', () => {
    const [orders] = seriesOf(customerTimelineOption(portraitView(), words, lightLook))
    expect(orders?.data.map(({ value }) => value)).toEqual([
      ['2026-08-10', 4_000],
      ['2026-09-14', -1_250],
      ['2026-10-20', 4_200],
    ])
    expect(JSON.stringify(orders)).toContain('2026-12-19')
    expect(customerTimelineTable(portraitView(), words).rows).toHaveLength(3)
  })
})

describe('axes and look', () => {
  it('writes money short in the reader’s way', () => {
    expect(axisMoney({ language: 'zh', currency: 'CNY' })(1_234_500)).toBe('¥1.2万')
    expect(axisMoney({ language: 'en', currency: 'GBP' })(1_200_000)).toBe('£12k')
    expect(axisMoney({ language: 'en', currency: 'JPY' })(500)).toBe('¥500')
  })

  // WCAG 2.2, 1.4.11: graphics stand at least 3 : 1 from what is beside them; contrast as in its definition of relative luminance.
  it.each([
    ['light', lightLook],
    ['dark', darkLook],
  ])('keeps every series colour 3 : 1 from the %s ground', (_, look: ChartLook) => {
    for (const colour of look.series) expect(contrast(colour, look.ground), colour).toBeGreaterThanOrEqual(3)
    expect(contrast(look.quiet, look.ground)).toBeGreaterThanOrEqual(4.5)
  })

  // Machado, Oliveira & Fernandes (2009), severity 1.0; distance in CIE L*a*b* (1976). Ten is far above the just noticeable 2.3.
  it.each(['light', 'dark'] as const)('keeps the six apart for colour-blind eyes (%s)', (scheme) => {
    const colours = (scheme === 'light' ? lightLook : darkLook).series
    for (const sight of Object.values(sights))
      for (const [index, a] of colours.entries())
        for (const b of colours.slice(index + 1)) expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(10)
  })
})

describe('pictures and figures', () => {
  it('writes an SVG with the finding as title, on a light ground', async () => {
    const option = campaignProfitOption(campaignList, words, lightLook)
    const text = await svgOf({ title: 'Spring SMS earned £580', option, width: 640, height: 240 }).text()
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect(drawing.documentElement.tagName.toLowerCase()).toBe('svg')
    expect(text).toContain('Spring SMS earned £580')
    expect(text).toContain('Summer vouchers')
    expect(text).not.toMatch(/style="[^"]*"[A-Z]/)
  })

  it('shows the figures behind the picture at the press of a button', async () => {
    await showPart(
      createFakeCore(),
      <Chart
        title="Champions bring 41% of sales"
        build={(look) => segmentSizesOption(segmentList, words, look)}
        table={segmentSizesTable(segmentList, words)}
        height={120}
        fileName="segments"
      />,
    )
    expect(document.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      'Chart: Champions bring 41% of sales',
    )
    await click('Show figures')
    expect(document.querySelectorAll('[role="img"]')).toHaveLength(0)
    expect(document.querySelector('tbody')?.textContent).toContain('£9,000')
    expect(document.querySelector('[role="group"][tabindex]')?.getAttribute('tabindex')).toBe('0')
  })

  it('keeps sentences for the reader’s language', () => {
    expect(words.say(sentence('failure.internal'))).not.toBe('')
  })
})

type Colour = readonly [number, number, number]

function linear(hex: string): Colour {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const sights: Readonly<Record<string, readonly Colour[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function distance(a: string, b: string, sight: readonly Colour[]): number {
  const [p, q] = [a, b].map((hex) => lab(sight.map((row) => Math.max(0, dot(row, linear(hex)))) as unknown as Colour))
  return Math.hypot(...[0, 1, 2].map((axis) => (p?.[axis] ?? 0) - (q?.[axis] ?? 0)))
}

function dot(a: Colour, b: Colour): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** Linear sRGB to CIE L*a*b* under D65. */
function lab(rgb: Colour): Colour {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505)
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb))
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
