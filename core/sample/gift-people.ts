/** Names of the gift shop's buyers, all invented; addresses end in example.com and numbers are those kept for drama. */
import type { Person } from './shop-plan.ts'

const firstNames = [
  'Ada',
  'Bertie',
  'Clemmie',
  'Dougal',
  'Effie',
  'Fergus',
  'Greta',
  'Hattie',
  'Idris',
  'Juno',
  'Kit',
  'Lottie',
  'Monty',
]
const lastNames = [
  'Pennywhistle',
  'Thistlewood',
  'Marblethorpe',
  'Quillfeather',
  'Bramblecote',
  'Larkspurling',
  'Oakenshaw',
  'Featherby',
  'Mosswick',
  'Candlewright',
  'Tumbledown',
]
const places = [
  ['Bristol', 'BS1 0AA', 'England'],
  ['Leeds', 'LS1 0AA', 'England'],
  ['Edinburgh', 'EH1 0AA', 'Scotland'],
  ['Cardiff', 'CF10 0AA', 'Wales'],
  ['Norwich', 'NR1 0AA', 'England'],
  ['York', 'YO1 0AA', 'England'],
  ['Belfast', 'BT1 0AA', 'Northern Ireland'],
] as const

interface GiftBuyer {
  readonly email: string
  readonly name: string
  readonly company: string
  readonly phone: string
  readonly city: string
  readonly postcode: string
  readonly province: string
}

export function giftBuyer({ index, kind }: Person): GiftBuyer {
  const first = firstNames[index % firstNames.length] ?? 'Ada'
  const last = lastNames[(index * 3) % lastNames.length] ?? 'Featherby'
  const [city, postcode, province] = places[(index * 5) % places.length] ?? places[0]
  return {
    email: `${first}.${last}${index}@example.com`.toLowerCase(),
    name: `${first} ${last}`,
    company: kind === 'wholesale' ? 'Little Lantern Cafe' : '',
    // Ofcom keeps 07700 900000 to 900999 for drama.
    phone: index % 3 === 0 ? `'+447700900${String(index).padStart(3, '0')}` : '',
    city,
    postcode,
    province,
  }
}
