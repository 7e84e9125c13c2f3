/** Lets a shop's people live through its days: they come, buy in their rhythm, answer campaigns, and some are lost. */
import type { DayNumber } from '../model/day.ts'
import { createBasket } from './basket.ts'
import { createDice, type Dice } from './dice.ts'
import { createPeople } from './people.ts'
import { seasonOf } from './season.ts'
import type { CampaignPlan, Person, SampleOrder, SentCampaign, ShopPlan, SimulatedShop } from './shop-plan.ts'

/** How long before the end the lapsed regulars are last seen, in days. */
const SILENCE_DAYS = [85, 150] as const

interface Life {
  readonly person: Person
  /** No order of their own from this day on. */
  lostFrom: DayNumber
  /** Demand still to pass before the next order, in days of usual demand. */
  wait: number
  orders: number
  lastDay: DayNumber
  /** The order that a campaign brings, if it does. */
  extraDay: DayNumber | null
}

/** Same plan, same shop. */
export function simulateShop(plan: ShopPlan): SimulatedShop {
  const dice = createDice(plan.seed)
  const people = createPeople(plan, dice)
  const lives = people.map((person) => createLife(plan, person, dice))
  const orders: SampleOrder[] = []
  const campaigns: SentCampaign[] = []
  for (let day = plan.firstDay; day <= plan.endDay; day++) {
    for (const campaign of plan.campaigns) {
      if (campaign.firstDay === day) campaigns.push(sendCampaign(campaign, lives, day, dice))
    }
    for (const life of lives) {
      if (buysOn(plan, life, day)) orders.push(buy(plan, life, day, dice))
    }
    if (seasonOf(plan, day).factor > 1 && dice.chance(plan.walkInsPerDay))
      orders.push(createBasket(plan, null, day, dice))
  }
  return { plan, people, orders: orders.toSorted(byTime), campaigns }
}

function byTime(a: SampleOrder, b: SampleOrder): number {
  return a.day - b.day || a.secondOfDay - b.secondOfDay
}

function createLife(plan: ShopPlan, person: Person, dice: Dice): Life {
  const lostFrom = person.kind === 'lapsed-regular' ? plan.endDay - dice.integer(...SILENCE_DAYS) : plan.endDay + 1
  return { person, lostFrom, wait: 0, orders: 0, lastDay: person.firstDay, extraDay: null }
}

/** Uses up the day's demand; true where the person orders on it. */
function buysOn(plan: ShopPlan, life: Life, day: DayNumber): boolean {
  if (day < life.person.firstDay) return false
  if (life.extraDay === day) return true
  if (day >= life.lostFrom) return false
  life.wait -= demandOn(plan, life.person, day)
  return life.wait <= 0
}

/** Wholesale buyers do not mind the season; discount lovers wait for promotions. */
function demandOn(plan: ShopPlan, person: Person, day: DayNumber): number {
  if (person.kind === 'wholesale') return 1
  const season = seasonOf(plan, day)
  if (person.kind !== 'discount-lover') return season.factor
  return season.promotion ? season.factor * 1.6 : season.factor * 0.5
}

function buy(plan: ShopPlan, life: Life, day: DayNumber, dice: Dice): SampleOrder {
  const { person } = life
  const own = life.extraDay !== day
  life.extraDay = own ? life.extraDay : null
  life.orders++
  life.lastDay = day
  if (own) {
    life.wait = dice.gamma(person.regularity, person.gapDays)
    if (dice.chance(person.lossChance)) life.lostFrom = day + 1
  }
  return createBasket(plan, person, day, dice)
}

/** Draws the list and its control group, and decides whom the message will move. */
function sendCampaign(plan: CampaignPlan, lives: readonly Life[], day: DayNumber, dice: Dice): SentCampaign {
  const listed = lives
    .filter((life) => life.orders > 0 && life.person.kind !== 'wholesale')
    .filter((life) => plan.listed({ orders: life.orders, daysSince: day - life.lastDay }))
    .map((life) => ({ life, draw: dice.uniform() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, plan.listSize)
    .map(({ life }) => life)
  const holdout = listed.slice(0, Math.round(listed.length * plan.holdoutShare))
  const contacted = listed.slice(holdout.length)
  for (const life of contacted) {
    if (dice.chance(plan.extraOrderChance)) life.extraDay = dice.integer(plan.firstDay + 1, plan.lastDay)
  }
  const byIndex = (a: Person, b: Person) => a.index - b.index
  return {
    plan,
    contacted: contacted.map((life) => life.person).sort(byIndex),
    holdout: holdout.map((life) => life.person).sort(byIndex),
  }
}
