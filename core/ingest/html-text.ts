/** Plain text out of the HTML that shops and review tools write into cells. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * Tags go, breaks and paragraph ends become line ends, entities become characters. Text without HTML stays as it is: `2 < 3`, `<3`.
 * @example plainText('<p>Warm &amp; soft</p><p>Thanks</p>') // 'Warm & soft\nThanks'
 */
export function plainText(html: string): string {
  const bare = html
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (entity, decimal, hex, name) =>
      character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal), name, entity),
    )
  return bare
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function character(code: number, name: string | undefined, entity: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? entity
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
