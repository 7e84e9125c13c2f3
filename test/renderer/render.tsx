/** Renders the page or a part of it in the simulated browser, and finds things the way a reader does: by role and words. */
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Language } from '../../core/contract/language.ts'
import { type Core, CoreProvider } from '../../renderer/client/core.tsx'
import { App } from '../../renderer/page/shell/app.tsx'
import { Frame } from '../../renderer/page/shell/frame.tsx'
import { i18n } from '../../renderer/text/i18n.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root | null = null

async function show(element: ReactNode): Promise<void> {
  await close()
  const container = document.createElement('div')
  document.body.append(container)
  const shown = createRoot(container)
  root = shown
  await act(async () =>
    shown.render(
      <Frame nonce="" env="test">
        {element}
      </Frame>,
    ),
  )
  await settle()
}

/** The whole page at an address. */
export async function showApp(core: Core, hash = '#/today', language: Language = 'en'): Promise<void> {
  window.location.hash = hash
  await act(async () => void (await i18n.changeLanguage(language)))
  await show(<App client={core.client} host={core.host} />)
}

/** One part over a core. */
export async function showPart(core: Core, part: ReactNode, language: Language = 'en'): Promise<void> {
  await act(async () => void (await i18n.changeLanguage(language)))
  await show(
    <CoreProvider client={core.client} host={core.host}>
      {part}
    </CoreProvider>,
  )
}

export async function close(): Promise<void> {
  const open = root
  root = null
  if (open) await act(async () => open.unmount())
  document.body.replaceChildren()
}

/** Lets answers arrive and effects run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))))
  }
}

/** All words on screen, spaces made single. */
export function words(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ')
}

/** The button or link of that name. @throws where there is none */
export function control(name: string | RegExp): HTMLElement {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, a, [role="tab"], [role="menuitem"], input, select'),
  ]
  const found = controls.find((element) => matches(nameOf(element)))
  if (!found) throw new Error(`no control ${name} among: ${controls.map(nameOf).join(' | ')}`)
  return found
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export async function click(name: string | RegExp): Promise<void> {
  const element = control(name)
  await act(async () => element.click())
  await settle()
}

/** Replaces what stands in the text field of that name. */
export async function type(name: string | RegExp, value: string): Promise<void> {
  const field = control(name) as HTMLInputElement
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}
