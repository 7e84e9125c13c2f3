/** Text as GBK bytes, which the runtime can read but not write: the table is made by reading every two-byte code once. */

let codeOf: ReadonlyMap<string, number> | null = null

function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, lead * 256 + trail)
    }
  }
  return codes
}

/** @throws where a character has no place in GBK: a slip in the sample's texts. */
export function encodeGbk(text: string): Uint8Array {
  codeOf ??= readCodes()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : codeOf.get(character)
    if (code === undefined) throw new Error(`Not in GBK: ${character}`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Uint8Array.from(bytes)
}
