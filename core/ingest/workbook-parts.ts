/** The small parts of an .xlsx that say what its sheets are called, where they stand, and which cell styles show dates. */
import { isBuiltInDate, isDateFormat } from './cell-value.ts'
import { eachAttribute, nameCode, XmlError, XmlScanner, type XmlVisitor, xmlText } from './xml-scanner.ts'
import type { ZipEntry, ZipFile } from './zip-file.ts'

const LARGEST_PART = 32 << 20

export interface WorkbookParts {
  /** Sheets that are not hidden, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[]
  readonly is1904: boolean
  readonly strings: ZipEntry | null
  /** True at the index of each cell style that shows a date. */
  readonly dateStyles: readonly boolean[]
}

/** Throws `ZipError` or `XmlError` where the archive is no sound workbook. */
export async function readWorkbookParts(archive: ZipFile): Promise<WorkbookParts> {
  const entries = new Map(archive.entries.map((entry) => [partName(entry.name), entry]))
  const main = 'xl/workbook.xml'
  const { sheets, is1904 } = await readSheets(archive, entries.get(main))
  const links = await readLinks(archive, entries.get('xl/_rels/workbook.xml.rels'))
  const linked = (kind: string) => links.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? `xl/${kind}.xml`
  return {
    sheets: sheets.flatMap(({ name, link }) => {
      const entry = entries.get(links.find(({ id }) => id === link)?.target ?? '')
      return entry ? [{ name, entry }] : []
    }),
    is1904,
    strings: entries.get(partName(linked('sharedStrings'))) ?? null,
    dateStyles: await readDateStyles(archive, entries.get(partName(linked('styles')))),
  }
}

/** Part names are compared without case and without the leading slash. */
function partName(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

type Attributes = Readonly<Partial<Record<string, string>>>

/** Calls `open` and `close` with each tag of a small part. */
async function eachTag(
  archive: ZipFile,
  entry: ZipEntry | undefined,
  open: (name: string, attributes: Attributes) => void,
  names: readonly string[],
  close: (name: string) => void = () => undefined,
): Promise<void> {
  if (!entry) return
  if (entry.size > LARGEST_PART) throw new XmlError('part too large')
  const wanted = new Map(names.map((name) => [nameCode(name), name]))
  const visitor: XmlVisitor = {
    open(code, bytes, from, to) {
      const name = wanted.get(code)
      if (name !== undefined) open(name, attributesIn(bytes, from, to))
    },
    close(code) {
      const name = wanted.get(code)
      if (name !== undefined) close(name)
    },
  }
  const scanner = new XmlScanner(visitor, entry.name)
  for await (const chunk of archive.stream(entry)) scanner.feed(chunk)
}

const attributeNames = ['name', 'id', 'state', 'date1904', 'Id', 'Type', 'Target', 'numFmtId', 'formatCode'] as const
const attributeByCode = new Map(attributeNames.map((name) => [nameCode(name), name]))

function attributesIn(bytes: Buffer, from: number, to: number): Attributes {
  const attributes: Partial<Record<string, string>> = {}
  eachAttribute(bytes, from, to, (code, start, end) => {
    const name = attributeByCode.get(code)
    if (name !== undefined) attributes[name] = xmlText(bytes, start, end)
  })
  return attributes
}

async function readSheets(archive: ZipFile, entry: ZipEntry | undefined) {
  const sheets: { name: string; link: string }[] = []
  let is1904 = false
  const take = (tag: string, { name = '', id = '', state = 'visible', date1904 = '' }: Attributes) => {
    if (tag === 'workbookPr') is1904 = /^(?:1|true)$/i.test(date1904)
    else if (state === 'visible') sheets.push({ name, link: id })
  }
  await eachTag(archive, entry, take, ['sheet', 'workbookPr'])
  return { sheets, is1904 }
}

async function readLinks(archive: ZipFile, entry: ZipEntry | undefined) {
  const links: { id: string; type: string; target: string }[] = []
  const take = (_: string, { Id = '', Type = '', Target = '' }: Attributes) =>
    links.push({ id: Id, type: Type, target: partName(Target.startsWith('/') ? Target : inFolder('xl', Target)) })
  await eachTag(archive, entry, take, ['Relationship'])
  return links
}

function inFolder(folder: string, target: string): string {
  const parts = folder.split('/')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

async function readDateStyles(archive: ZipFile, entry: ZipEntry | undefined): Promise<readonly boolean[]> {
  const formats = new Map<string, boolean>()
  const styles: boolean[] = []
  let inCells = false
  const take = (tag: string, { numFmtId = '0', formatCode = '' }: Attributes) => {
    if (tag === 'cellXfs') inCells = true
    else if (tag === 'numFmt') formats.set(numFmtId, isDateFormat(formatCode))
    else if (inCells) styles.push(formats.get(numFmtId) ?? isBuiltInDate(Number(numFmtId)))
  }
  const leave = (tag: string) => {
    if (tag === 'cellXfs') inCells = false
  }
  await eachTag(archive, entry, take, ['numFmt', 'cellXfs', 'xf'], leave)
  return styles
}
