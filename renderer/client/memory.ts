/** What the page itself remembers between visits: the language, never data of the shop. */

type Remembered = 'language'

export function recall(name: Remembered): string | null {
  try {
    return localStorage.getItem(`shopkeeper.${name}`)
  } catch {
    return null
  }
}

export function remember(name: Remembered, value: string): void {
  try {
    localStorage.setItem(`shopkeeper.${name}`, value)
  } catch {
    // Storage may be switched off; the choice then lasts until the page is closed.
  }
}
