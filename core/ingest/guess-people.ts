/** A first guess at lists of people: customers and members, leads, and who may or may not be contacted. */
import type { TableMapping } from '../contract/mapping.ts'
import { peopleWords } from './people-words.ts'
import type { MappingField } from './table-plan.ts'

export type PeopleContent = 'customers' | 'leads' | 'consents'

const personFields = ['customerKey', 'customerName', 'email', 'phone', 'country', 'region', 'city', 'note'] as const

const fieldsOf: Readonly<Record<PeopleContent, readonly MappingField[]>> = {
  consents: ['consentDate', 'consentChannel', 'consentState', 'emailConsent', 'smsConsent', 'source', ...personFields],
  leads: [
    'leadDate',
    'leadKind',
    'cartValue',
    'productKey',
    'productTitle',
    'source',
    'emailConsent',
    'smsConsent',
    ...personFields,
  ],
  customers: [
    'joinedDate',
    'birthday',
    'tags',
    'level',
    'points',
    'statedOrders',
    'statedSpend',
    'source',
    'emailConsent',
    'smsConsent',
    ...personFields,
  ],
}

/** What only one kind of list says of itself, in its name or in a column's. */
const refusalTitle =
  /退订|拒收|拒绝|勿扰|免打扰|黑名单|请勿联系|unsub|opt(?:ed)?[-_ ]?out|do[-_ ]?not[-_ ]?(?:contact|call|mail)|suppress|refus|\bdnc\b/i
const consentTitle = /同意|订阅|联系意愿|consent|opt(?:ed)?[-_ ]?in|subscri/i
const leadTitle =
  /潜客|潜在|线索|意向|询盘|咨询|弃购|加购|未付款|报名|抽奖|留资|\bleads?\b|prospect|enquir|inquir|abandon|giveaway|raffle|waitlist/i

/** Fields that make a table one of orders, goods, visits or costs, whoever is named in it. */
const otherTables: readonly MappingField[] = [
  'orderKey',
  'reviewText',
  'rating',
  'visitKind',
  'searchWords',
  'dwellSeconds',
  'visitDate',
  'unitCost',
  'campaignName',
  'spend',
  'stockQuantity',
  'visitors',
]
const saleFields: readonly MappingField[] = [
  'unitPrice',
  'lineAmount',
  'quantity',
  'paid',
  'goods',
  'productKey',
  'productTitle',
]

type NameFields = (name: string) => readonly MappingField[]

interface PeopleGuess {
  readonly content: PeopleContent
  readonly columns: TableMapping['columns']
  readonly constants?: TableMapping['constants']
}

/**
 * Null where the table is no list of people. `wordOf` makes names comparable, `fieldsNamed` says what a name means in any table.
 * `title` is the file's name.
 */
export function guessPeople(
  title: string,
  names: readonly string[],
  wordOf: (name: string) => string,
  fieldsNamed: NameFields,
): PeopleGuess | null {
  const general = new Set(names.flatMap((name) => fieldsNamed(name).slice(0, 1)))
  if (otherTables.some((field) => general.has(field))) return null
  const fieldsFor = (content: PeopleContent) => assign(names, fieldsOf[content], wordOf, fieldsNamed)
  const content = contentOf(title, names, fieldsFor)
  if (content !== 'leads' && saleFields.some((field) => general.has(field))) return null
  const columns = fieldsFor(content)
  const { customerKey, customerName, email, phone } = columns
  if (!(email ?? phone ?? customerKey) && !(customerName && content !== 'consents')) return null
  const says = columns.consentState ?? columns.emailConsent ?? columns.smsConsent
  if (content !== 'consents' || says) return { content, columns }
  // The list itself is the word: nobody in it has a yes or no of their own.
  const heading = [title, ...names].join(' ')
  const state = refusalTitle.test(heading) || !consentTitle.test(heading) ? 'refused' : 'granted'
  return { content, columns, constants: { consentState: state } }
}

function contentOf(
  title: string,
  names: readonly string[],
  fieldsFor: (content: PeopleContent) => TableMapping['columns'],
): PeopleContent {
  if (leadTitle.test(title)) return 'leads'
  if (refusalTitle.test(title)) return 'consents'
  const member = fieldsFor('customers')
  const ofMembers = ['birthday', 'tags', 'level', 'points', 'statedOrders', 'statedSpend'] as const
  if (ofMembers.some((field) => member[field] !== undefined)) return 'customers'
  if (names.some((name) => leadTitle.test(name))) return 'leads'
  if (names.some((name) => refusalTitle.test(name) || consentTitle.test(name)) || consentTitle.test(title))
    return 'consents'
  return 'customers'
}

/** Each column to the first field of the list that it may name and that is still free. */
function assign(
  names: readonly string[],
  fields: readonly MappingField[],
  wordOf: (name: string) => string,
  fieldsNamed: NameFields,
): TableMapping['columns'] {
  const columns: TableMapping['columns'] = {}
  const parts = nameParts(names, wordOf)
  if (parts) columns.customerName = parts
  for (const name of names) {
    if (name === '' || parts?.includes(name)) continue
    const general = fieldsNamed(name)
    const field = fields.find(
      (each) => columns[each] === undefined && (has(each, wordOf(name), wordOf) || general.includes(each)),
    )
    if (field) columns[field] = name
  }
  return columns
}

/** Given name and family name in two columns, as the table has them. */
function nameParts(names: readonly string[], wordOf: (name: string) => string): string[] | null {
  const find = (wanted: readonly string[]) => names.find((name) => wanted.includes(wordOf(name)))
  const given = find(['firstname', 'givenname', 'first', '名'])
  const family = find(['lastname', 'familyname', 'surname', 'last', '姓'])
  if (given === undefined || family === undefined) return null
  return names.indexOf(given) < names.indexOf(family) ? [given, family] : [family, given]
}

function has(field: MappingField, word: string, wordOf: (name: string) => string): boolean {
  return peopleWords[field]?.some((each) => wordOf(each) === word) ?? false
}
