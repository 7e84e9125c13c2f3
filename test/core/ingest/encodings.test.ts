/** Encodings that cannot be told apart for sure are named, with how the text would read in each; the owner decides. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoryBytes } from '../../../core/ingest/byte-source.ts'
import { findEncoding } from '../../../core/ingest/encoding.ts'
import { openTables, UnrecognisedTable } from '../../../core/ingest/open-table.ts'
import { british, chinese, fixture, readContent, tempFile, warningCodes } from './ingest-file.ts'

/** Bytes of a text in a double-byte encoding, found by decoding every pair once. */
function encoder(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, readonly number[]>()
  for (let first = 0xfe; first >= 0x81; first--) {
    for (let second = 0xfe; second >= 0x40; second--) {
      const text = decoder.decode(new Uint8Array([first, second]))
      if ([...text].length === 1 && text !== '\ufffd') codes.set(text, [first, second])
    }
  }
  return (text) =>
    Buffer.from(
      [...text].flatMap((character) => {
        if (character < '\u0080') return [character.charCodeAt(0)]
        const code = codes.get(character)
        if (!code) throw new Error(`${character} is not in ${encoding}`)
        return [...code]
      }),
    )
}

const encode = {
  gb18030: encoder('gb18030'),
  big5: encoder('big5'),
  shift_jis: encoder('shift_jis'),
  'euc-kr': encoder('euc-kr'),
  'euc-jp': encoder('euc-jp'),
}

const simplified =
  '订单编号,买家会员名,订单创建时间,宝贝标题,买家实际支付金额\n1001,小红爱喝茶,2026-03-01,西湖龙井明前绿茶礼盒装,128.00\n1002,张三,2026-03-02,景德镇陶瓷盖碗,89.00\n'
const traditional =
  '訂單編號,買家帳號,訂單成立日期,商品名稱,買家支付金額\n1001,王小明,2026-03-01,凍頂烏龍茶禮盒,1280\n1002,陳美玲,2026-03-02,臺灣高山茶葉,890\n'
const japanese =
  '注文番号,購入者名,注文日時,商品名,支払金額\n1001,山田太郎,2026-03-01,お茶の詰め合わせギフトセット,1280\n1002,鈴木花子,2026-03-02,抹茶クッキー,890\n'
const korean =
  '주문번호,구매자명,주문일시,상품명,결제금액\n1001,김민수,2026-03-01,제주 녹차 선물세트,12800\n1002,이영희,2026-03-02,유자차 병 포장,8900\n'

const found = (bytes: Uint8Array, wanted?: string) => findEncoding(memoryBytes(bytes), wanted)
const candidates = (bytes: Uint8Array) => found(bytes).candidates.map(({ encoding }) => encoding)

describe('the encoding', () => {
  it('is GB18030 without a word where Chinese reads as everyday text', () => {
    expect(found(encode.gb18030(simplified))).toMatchObject({ encoding: 'gb18030', guessed: false, candidates: [] })
    expect(found(readFileSync(fixture('taobao-orders/ExportOrderList201707250900.csv'))).candidates).toEqual([])
  })

  it.each([
    ['big5', encode.big5(traditional)],
    ['shift_jis', encode.shift_jis(japanese)],
    ['euc-kr', encode['euc-kr'](korean)],
    ['euc-jp', encode['euc-jp'](japanese)],
  ] as const)('is flagged where it may be %s', (encoding, bytes) => {
    const named = candidates(bytes)
    expect(named[0]).toBe(encoding)
    expect(named).toContain('gb18030')
  })

  it('names each candidate with how the text would read', () => {
    const [first, second] = found(encode.shift_jis(japanese)).candidates
    expect(first!.sample).toMatch(/^注文番号, 購入者名/)
    expect(second!.sample).not.toMatch(/注文番号/)
  })

  it('is not put in doubt by a few Chinese characters, nor by a shop’s name in every row', () => {
    expect(candidates(encode.gb18030('no,buyer\n1,小红\n'))).toEqual([])
    expect(candidates(encode.gb18030(`no,buyer\n${'1,合计\n'.repeat(500)}`))).toEqual([])
  })

  it('is the owner’s word, without a flag', () => {
    for (const encoding of ['big5', 'gb18030', 'euc-kr'])
      expect(found(encode.shift_jis(japanese), encoding)).toMatchObject({ encoding, candidates: [], guessed: false })
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${simplified}`), 'utf-8', 3],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${simplified}`, 'utf16le'), 'utf-16le', 2],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${simplified}`, 'utf16le').swap16(), 'utf-16be', 2],
    ['UTF-16BE without one', Buffer.from(simplified, 'utf16le').swap16(), 'utf-16be', 0],
    ['Latin letters with accents', Buffer.from('no,buyer\n1,Zo\xeb M\xfcller\n', 'latin1'), 'windows-1252', 0],
  ])('%s', (_, bytes, encoding, markLength) => {
    expect(found(bytes)).toMatchObject({ encoding, markLength, candidates: [] })
  })

  it('is found in a large file by its first letters beyond ASCII, in at most 10 ms', () => {
    const plain = Buffer.from('1001,2026-03-01,Ann,Mug,4.25\n'.repeat(400_000))
    const bytes = Buffer.concat([plain, ...Array.from({ length: 3000 }, () => encode.shift_jis(japanese))])
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now()
      expect(found(bytes).encoding).toBe('shift_jis')
      return performance.now() - begin
    })
    // The goal is 10 ms; shared machines are given some room.
    expect(Math.min(...times)).toBeLessThan(30)
  })
})

describe('a table in doubt', () => {
  const amazon = readFileSync(fixture('amazon-orders/all-orders.txt'), 'utf8')
  /** The same report as the Japanese marketplace writes it: Shift_JIS, Japanese titles. */
  const titles = ['抹茶クッキー詰め合わせ', '陶器の湯のみ（青）', 'お茶の葉１００グラム', '急須セット']
  const lines = amazon.trimEnd().split(/\r?\n/)
  const header = lines[0]!.split('\t')
  const title = header.indexOf('product-name')
  const text = `${[
    lines[0],
    ...lines.slice(1).map((line, i) =>
      line
        .split('\t')
        .with(title, titles[i % titles.length]!)
        .join('\t'),
    ),
  ].join('\r\n')}\r\n`
  const bytes = encode.shift_jis(text.replace(/[^\u0020-\u007e\t\r\n\u3000-\u30ff\u4e00-\u9fff\uff00-\uff60]/g, '?'))

  it('is flagged, and names its candidates to the page', async () => {
    const read = await readContent(bytes, { timezone: 'Asia/Tokyo', currency: 'JPY' }, 'jp.txt').catch(
      (error: unknown) => error as UnrecognisedTable,
    )
    expect('table' in read && read.table.encodingCandidates.map(({ encoding }) => encoding)).toEqual([
      'shift_jis',
      'gb18030',
    ])
    expect('table' in read && warningCodes(read)).toContain('encoding-ambiguous')
  })

  it('reads right in the encoding that the owner chooses', async () => {
    const options = { timezone: 'Asia/Tokyo', currency: 'JPY', encoding: 'shift_jis' }
    const read = await readContent(bytes, options, 'jp.txt')
    expect(read.table.preset).toBe('amazon-orders')
    expect(read.products.length).toBeGreaterThan(0)
    for (const { title: name } of read.products) expect(titles).toContain(name)
    expect(warningCodes(read)).not.toContain('encoding-ambiguous')
  })

  it('names them too where its columns are unknown', async () => {
    const error = await openTables(tempFile('tw.csv', encode.big5(traditional)), 'tw.csv', british).catch(
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(UnrecognisedTable)
    const { encodingCandidates, columns } = error as UnrecognisedTable
    expect(encodingCandidates[0]).toMatchObject({ encoding: 'big5' })
    expect(columns[0]!.name).toBe('訂單編號')
  })

  it('of simplified Chinese has none', async () => {
    const read = await readContent(encode.gb18030(simplified), {
      ...chinese,
      mapping: {
        version: 1,
        name: 'T',
        content: 'orders',
        columns: { orderKey: '订单编号', orderDate: '订单创建时间', paid: '买家实际支付金额' },
      },
    })
    expect(read.table.encodingCandidates).toEqual([])
  })
})
