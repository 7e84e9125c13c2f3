/**
 * Two thousand records of three platforms behind which stand 1,780 people: 220 of them bought on two platforms. Names of both languages,
 * slips of the pen, phones and e-mails in every form that exports write, families that share a phone, and namesakes. From a fixed seed,
 * and written before the code that is tested on it, but for one thing: 200 of the twins have a phone or an e-mail in common, be it with
 * hidden digits; the other 20 have nothing in common but name and town, so that nobody could tell them from the 40 namesakes.
 */
import type { IdentityRecord } from '../../../core/identity/record.ts'

export interface PlantedPeople {
  readonly records: readonly IdentityRecord[]
  /** Which person each record is, by index. */
  readonly personOf: readonly number[]
  /** People with two records that have a contact detail in common. */
  readonly twins: ReadonlySet<number>
  /** People with two records that have none. */
  readonly silent: ReadonlySet<number>
}

const surnames =
  '王王王王李李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'
const givens =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志远晓东子轩雨桐佳怡思涵梓萱浩然宇航欣妍诗琪俊凯文博嘉豪婷婷雪慧琳海燕春生立新永康晨曦若彤一诺可欣天佑'
const firstNames =
  'James Mary John Linda Robert Susan Michael Karen William Lisa David Nancy Thomas Betty Daniel Helen Mark Sandra Paul Donna Andrew Ruth Kevin Laura George Sarah Edward Emily Peter Alice Henry Julia Oscar Chloe Felix Nora Hugo Ines Colin Maeve Angus Freya'.split(
    ' ',
  )
const lastNames =
  'Smith Smith Smith Jones Jones Taylor Brown Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Cooper Ward Turner Hill Moore Baker Morris Fletcher Holloway Pemberton Ashworth Whitcombe Lockhart Draycott'.split(
    ' ',
  )
const chineseCities: readonly (readonly [string, string])[] = [
  ['上海', '上海市'],
  ['北京', '北京市'],
  ['广东省', '广州市'],
  ['广东省', '深圳市'],
  ['浙江省', '杭州市'],
  ['江苏省', '南京市'],
  ['江苏省', '苏州市'],
  ['四川省', '成都市'],
  ['湖北省', '武汉市'],
  ['陕西省', '西安市'],
  ['福建省', '厦门市'],
  ['山东省', '青岛市'],
  ['湖南省', '长沙市'],
  ['云南省', '大理市'],
]
const englishCities: readonly (readonly [string, string])[] = [
  ['England', 'London'],
  ['England', 'Leeds'],
  ['England', 'Bristol'],
  ['England', 'Manchester'],
  ['Scotland', 'Glasgow'],
  ['Scotland', 'Edinburgh'],
  ['Wales', 'Cardiff'],
  ['England', 'York'],
]

/** A small seeded generator (mulberry32): numbers in 0…1. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Person {
  readonly isChinese: boolean
  readonly surname: string
  readonly given: string
  readonly phone: string
  readonly email: string
  readonly region: string
  readonly city: string
}

export function plantPeople(seed: number): PlantedPeople {
  const dice = diceOf(seed)
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(dice() * list.length)] as T
  const chance = (share: number) => dice() < share

  function person(): Person {
    const isChinese = chance(0.6)
    const surname = isChinese ? pick([...surnames]) : pick(lastNames)
    const given = isChinese ? pick([...givens]) + (chance(0.75) ? pick([...givens]) : '') : pick(firstNames)
    const [region, city] = pick(isChinese ? chineseCities : englishCities)
    const digits = (count: number) => Array.from({ length: count }, () => Math.floor(dice() * 10)).join('')
    const phone = isChinese
      ? `1${pick(['38', '39', '50', '58', '86', '87', '35', '77'])}${digits(8)}`
      : `+4479${pick(['00', '11', '12', '30'])}${digits(6)}`
    const word = isChinese ? `u${digits(6)}` : `${given}.${surname}${digits(2)}`.toLowerCase()
    const email = chance(0.5) ? `${word}@${pick(['qq.com', '163.com', 'gmail.com', 'outlook.com', 'yahoo.co.uk'])}` : ''
    return { isChinese, surname, given, phone, email, region, city }
  }

  /** One slip: a letter doubled, lost or swapped; one Chinese character for another. */
  function slip(name: string): string {
    const letters = [...name]
    const at = 1 + Math.floor(dice() * (letters.length - 1))
    if (/\p{Script=Han}/u.test(name)) letters[at] = pick([...givens])
    else if (chance(0.5)) letters.splice(at, 1)
    else [letters[at - 1], letters[at]] = [letters[at] as string, letters[at - 1] as string]
    return letters.join('')
  }

  function nameOf({ isChinese, surname, given }: Person, careful: boolean): string {
    const name = isChinese ? surname + given : `${given} ${surname}`
    if (!careful && chance(0.12)) return slip(name)
    if (isChinese) return chance(0.05) ? `${name}先生` : chance(0.05) ? `${surname} ${given}` : name
    return chance(0.1) ? name.toUpperCase() : chance(0.08) ? `${surname}, ${given}` : chance(0.06) ? `Mr ${name}` : name
  }

  function phoneOf({ isChinese, phone }: Person): string {
    if (!isChinese) return chance(0.3) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone
    const forms = [
      phone,
      phone,
      phone,
      `+86 ${phone}`,
      `86${phone}`,
      `0086${phone}`,
      `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    ]
    return pick(forms)
  }

  const platforms = ['shopify', 'taobao', 'youzan'] as const
  const records: IdentityRecord[] = []
  const personOf: number[] = []

  /** What a record gives away that another may give too. */
  interface Given {
    readonly phone: boolean
    readonly email: boolean
  }

  /** What a platform's file says of a person: Taobao hides digits of most phones and gives no e-mail. */
  function draw(
    index: number,
    who: Person,
    platform: (typeof platforms)[number],
    careful: boolean,
  ): [Omit<IdentityRecord, 'id' | 'key'>, Given] {
    const hides = platform === 'taobao' ? chance(0.6) : chance(0.05)
    const hasPhone = chance(platform === 'shopify' ? 0.75 : 0.95)
    const shown = who.isChinese ? who.phone : who.phone.replace('+44', '0')
    const moved = !careful && chance(0.06)
    const [region, city] = moved ? pick(who.isChinese ? chineseCities : englishCities) : [who.region, who.city]
    const isVirtual = platform === 'taobao' && !hides && chance(0.15)
    const email = platform !== 'taobao' && chance(0.9) ? (chance(0.1) ? who.email.toUpperCase() : who.email) : ''
    const record = {
      platform,
      name: nameOf(who, careful),
      email,
      phone:
        hasPhone && !hides
          ? isVirtual
            ? `1700000${String(index).padStart(4, '0')}-${1000 + (index % 9000)}`
            : phoneOf(who)
          : '',
      hiddenPhone: hasPhone && hides ? `${shown.slice(0, 3)}****${shown.slice(-4)}` : '',
      country: who.isChinese ? 'CN' : 'GB',
      region,
      city: chance(0.95) ? city : '',
      isShortLived: false,
    }
    return [record, { phone: hasPhone && !isVirtual, email: email !== '' }]
  }

  function write(index: number, record: Omit<IdentityRecord, 'id' | 'key'>): void {
    const number = String(records.length).padStart(5, '0')
    records.push({ ...record, id: records.length + 1, key: `${record.platform}-${number}` })
    personOf.push(index)
  }

  function writeTwins(index: number, who: Person, inCommon: boolean): void {
    for (;;) {
      const platform = pick(platforms)
      const [first, given] = draw(index, who, platform, true)
      const [second, also] = draw(index, who, pick(platforms.filter((other) => other !== platform)), false)
      if (((given.phone && also.phone) || (given.email && also.email)) !== inCommon) continue
      write(index, first)
      write(index, second)
      return
    }
  }

  const people = Array.from({ length: 1780 }, person)
  // Forty families: one phone, one surname, one town, two people. Forty pairs of namesakes in one town.
  for (let family = 0; family < 40; family += 1) {
    const [a, b] = [people[200 + family * 2] as Person, people[201 + family * 2] as Person]
    people[201 + family * 2] = {
      ...b,
      isChinese: a.isChinese,
      surname: a.surname,
      phone: a.phone,
      region: a.region,
      city: a.city,
      given: a.isChinese ? pick([...givens]) + pick([...givens]) : pick(firstNames.filter((name) => name !== a.given)),
    }
  }
  for (let pair = 0; pair < 40; pair += 1) {
    const [a, b] = [people[300 + pair * 2] as Person, people[301 + pair * 2] as Person]
    people[301 + pair * 2] = {
      ...b,
      isChinese: a.isChinese,
      surname: a.surname,
      given: a.given,
      region: a.region,
      city: a.city,
      phone: a.isChinese ? `159${b.phone.slice(-8)}` : `+447${b.phone.slice(-9)}`,
    }
  }
  const twins = new Set([...people.keys()].filter((index) => index < 200))
  const silent = new Set([...people.keys()].filter((index) => index >= 1760))
  people.forEach((who, index) => {
    if (twins.has(index) || silent.has(index)) writeTwins(index, who, twins.has(index))
    else write(index, draw(index, who, pick(platforms), true)[0])
  })
  return { records, personOf, twins, silent }
}
