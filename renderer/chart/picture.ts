/** Charts as files: PNG at twice the size and SVG, always light, with the finding as their title. */
import { type ChartOption, init } from './core.ts'
import { lightLook, themeOf } from './look.ts'

export interface Picture {
  readonly title: string
  readonly option: ChartOption
  readonly width: number
  readonly height: number
}

const lineHeight = 20
const edge = 16

/** The option with its title above and air around it; a long title takes several lines. */
export function titled({ title, option, width, height }: Picture) {
  const lines = Math.ceil(widthInEm(title) / ((width - 2 * edge) / 14))
  const shift = edge + lines * lineHeight + 8
  const grid = { ...(option.grid as Readonly<Record<string, number>>) }
  const legend = option.legend ? { ...(option.legend as object), top: shift, left: edge } : undefined
  return {
    size: { width, height: height + shift + edge },
    option: {
      ...option,
      animation: false,
      title: {
        text: title,
        left: edge,
        top: edge,
        textStyle: { width: width - 2 * edge, overflow: 'break', lineHeight },
      },
      ...(legend ? { legend } : {}),
      grid: { ...grid, top: (grid.top ?? 0) + shift, left: edge, bottom: edge },
    } as ChartOption,
  }
}

/** A rough width: Chinese characters are one em, Latin ones half of it. */
function widthInEm(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0)
}

export function svgOf(picture: Picture): Blob {
  const { size, option } = titled(picture)
  const chart = init(null, themeOf(lightLook), { renderer: 'svg', ssr: true, ...size })
  chart.setOption({ ...option, backgroundColor: lightLook.ground })
  const text = chart.renderToSVGString()
  chart.dispose()
  return new Blob([text], { type: 'image/svg+xml' })
}

export async function pngOf(picture: Picture): Promise<Blob> {
  const { size, option } = titled(picture)
  const chart = init(document.createElement('div'), themeOf(lightLook), {
    renderer: 'canvas',
    devicePixelRatio: 2,
    ...size,
  })
  chart.setOption({ ...option, backgroundColor: lightLook.ground })
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: lightLook.ground })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  chart.dispose()
  if (!blob) throw new Error('the browser made no picture')
  return blob
}

/** Hands a file to the owner through the browser's own download. */
export function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
