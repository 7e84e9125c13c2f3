/** Names of the tea shop's buyers, all invented; the platforms show receivers masked, as they do in life. */
import type { Person } from './shop-plan.ts'

const surnames = '林陈周沈顾陆江许苏叶杜程方白温简祝安'
const nickWords = [
  '清风',
  '山月',
  '晨露',
  '小满',
  '半盏',
  '松涛',
  '云舒',
  '竹影',
  '听雨',
  '知秋',
  '暖阳',
  '青禾',
  '墨白',
  '花朝',
]
const places = [
  ['浙江省', '杭州市', '西湖区'],
  ['江苏省', '苏州市', '姑苏区'],
  ['上海', '上海市', '徐汇区'],
  ['广东省', '广州市', '天河区'],
  ['广东省', '深圳市', '南山区'],
  ['北京', '北京市', '海淀区'],
  ['四川省', '成都市', '锦江区'],
  ['福建省', '厦门市', '思明区'],
  ['湖北省', '武汉市', '江汉区'],
  ['山东省', '青岛市', '市南区'],
  ['陕西省', '西安市', '雁塔区'],
] as const

interface TeaBuyer {
  /** What the platform knows the person by: member name on Taobao, phone on Youzan. */
  readonly key: string
  readonly nick: string
  readonly receiver: string
  readonly phone: string
  readonly province: string
  readonly city: string
  readonly district: string
}

/** Three in five shop on Taobao, the others in the WeChat shop. */
export function isTaobaoBuyer(person: Person): boolean {
  return person.index % 5 < 3
}

export function teaBuyer(person: Person): TeaBuyer {
  const { index } = person
  const serial = String(index).padStart(3, '0')
  const nick = `${nickWords[(index * 5) % nickWords.length]}_${serial}`
  // No mobile number begins with 100, so these reach nobody.
  const phone = `1000000${String(index).padStart(4, '0')}`
  const [province, city, district] = places[(index * 7) % places.length] ?? places[0]
  return {
    key: isTaobaoBuyer(person) ? nick : phone,
    nick,
    receiver: `${surnames[(index * 11) % surnames.length]}**`,
    phone,
    province,
    city,
    district,
  }
}
