/** Writes a UTF-8 file again as GBK; the runtime can only read that encoding, so its table is turned round. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'

export async function writeAsGbk(from: string, to: string): Promise<void> {
  const codes = gbkCodes()
  const file = openSync(to, 'w')
  for await (const text of createReadStream(from, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const bytes = Buffer.alloc(2 * (text as string).length)
    let length = 0
    for (const character of text as string) {
      const code = codes.get(character)
      if (code === undefined) throw new Error(`no GBK for ${character}`)
      if (code > 0xff) bytes[length++] = code >> 8
      bytes[length++] = code & 0xff
    }
    writeSync(file, bytes, 0, length)
  }
  closeSync(file)
}

function gbkCodes(): Map<string, number> {
  const codes = new Map(Array.from({ length: 0x80 }, (_, code) => [String.fromCharCode(code), code]))
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, (lead << 8) | trail)
    }
  }
  return codes
}
