/** Sentences about campaigns: what they cost, what they brought in, how sure that is. */
import type { LocalTexts } from '../language.ts'

export const campaignText = {
  'campaign.verdict.earned': {
    en: '{name} earned {money} more than it cost, likely between {low} and {high}.',
    zh: '{name}扣除成本后多赚 {money}，多半在 {low} 到 {high} 之间。',
  },
  'campaign.verdict.lost': {
    en: '{name} cost {money} more than it brought in, likely between {low} and {high}.',
    zh: '{name}比带来的多花了 {money}，多半在 {low} 到 {high} 之间。',
  },
  'campaign.verdict.not-proven': {
    en: '{name}: not proven yet. The profit lies between {low} and {high}; the chance that it is above zero is {chance}.',
    zh: '{name}：尚未证实。盈亏在 {low} 到 {high} 之间，赚钱的可能性{chance}。',
  },
  'campaign.verdict.rough': {
    en: '{name}: rough. The profit lies between {low} and {high}, with {buyers} buyers in the smaller group.',
    zh: '{name}：粗略。盈亏在 {low} 到 {high} 之间，较小一组只有 {buyers} 位买家。',
  },
  'campaign.verdict.counts-only': {
    en: '{name}: {contactedBuyers} of {contacted} contacted people bought, {holdoutBuyers} of {holdout} left alone. Too few buyers to tell.',
    zh: '{name}：联系的 {contacted} 人中 {contactedBuyers} 人购买，没联系的 {holdout} 人中 {holdoutBuyers} 人购买。买家太少，看不出来。',
  },
  'campaign.verdict.no-control': {
    en: '{name}: people on the list bought for {revenue}, at a cost of {cost}. Without a control group nobody can say how much of it is owed to the campaign.',
    zh: '{name}：名单上的人买了 {revenue}，花费 {cost}。没有对照组，说不清其中多少是活动带来的。',
  },
  'campaign.verdict.matched': {
    en: '{name}: no control group. Beside people alike who were not contacted, {points} more bought ({low} to {high}; the same comparison on {windows} dates without a campaign gives the range). Weak evidence: a well-chosen list looks the same.',
    zh: '{name}：没有对照组。与情况相近、没有联系的人相比，下单率 {points}（{low} 至 {high}，区间来自 {windows} 个没有活动的日期）。证据较弱：名单挑得好也会有同样的结果。',
  },
  'campaign.verdict.matched-nothing': {
    en: '{name}: no control group, and beside people alike who were not contacted the difference is no larger than on {windows} dates without a campaign ({points}, {low} to {high}).',
    zh: '{name}：没有对照组；与情况相近、没有联系的人相比，差别不超过 {windows} 个没有活动的日期（{points}，{low} 至 {high}）。',
  },
  'campaign.verdict.advertising': {
    en: '{name}: {platform} charged {cost} and claims {revenue}. A claim is not an effect: only a test with people left alone would show it.',
    zh: '{name}：{platform}收费 {cost}，自称带来 {revenue}。自称不等于效果：只有留出对照组才能看出来。',
  },
  'campaign.verdict.advertising-silent': {
    en: '{name}: {platform} charged {cost} and does not say what it brought in.',
    zh: '{name}：{platform}收费 {cost}，没有报告带来多少销售。',
  },
  'campaign.plan.unmeasured': {
    en: 'Planned profit: {planned}. What it was is not measured yet.',
    zh: '计划利润 {planned}，实际利润还没有测出来。',
  },
  'campaign.plan.within': {
    en: 'Planned profit: {planned}. The range of what was measured holds it: no clear departure from the plan.',
    zh: '计划利润 {planned}，在实测范围之内：与计划没有明显差别。',
  },
  'campaign.plan.above': {
    en: 'Planned profit: {planned}. It came out clearly better, by {difference}.',
    zh: '计划利润 {planned}，实际明显更好，差 {difference}。',
  },
  'campaign.plan.below': {
    en: 'Planned profit: {planned}. It came out clearly worse, by {difference}.',
    zh: '计划利润 {planned}，实际明显更差，差 {difference}。',
  },
  'campaign.progress.none': {
    en: 'Without a control group nothing can be said day by day.',
    zh: '没有对照组，无法逐日说明。',
  },
  'campaign.progress.paid': {
    en: 'It had paid for itself on {day}, after {days}.',
    zh: '到 {day} 收回成本，用了 {days}。',
  },
  'campaign.progress.perhaps': {
    en: 'It had probably paid for itself on {day}, after {days}; the range still reaches below zero.',
    zh: '可能在 {day} 收回成本，用了 {days}；但范围仍包含亏损。',
  },
  'campaign.progress.unpaid': {
    en: 'By {day} it has not paid for itself: {money} are missing.',
    zh: '到 {day} 还没有收回成本，还差 {money}。',
  },
  'campaign.verdict.planned': {
    en: '{name} is planned for {people} people, with {holdout} left alone. Export the list, send it, then say so here.',
    zh: '{name}计划联系 {people} 人，另留 {holdout} 人不联系。导出名单、发出后，在这里点“已发出”。',
  },
  'campaign.next.more-buyers': {
    en: 'To tell, {needed} more buyers are needed in the smaller group: a larger list, or a longer time, or the next rounds pooled.',
    zh: '要看出结果，较小一组还需要 {needed} 位买家：扩大名单、延长时间，或与后几轮合并。',
  },
  'campaign.next.repeat': {
    en: 'What would prove it: the same campaign once more with a control group of the same size or larger.',
    zh: '怎样才能证实：同样的活动再做一次，对照组不小于这次。',
  },
  'campaign.next.control': {
    en: 'Leave some people out at random next time: from then on you know.',
    zh: '下次随机留出一部分人不联系，就能知道真实效果。',
  },
  'campaign.next.on-off': {
    en: 'To find out, switch it off for two weeks, then on again, and compare the till.',
    zh: '想知道真实效果：停两周、再开两周，对比店里的实际收入。',
  },
  'campaign.next.detectable': {
    en: 'With {contacted} people contacted and {holdout} left alone you can only see a change of {points} or more.',
    zh: '联系 {contacted} 人、留出 {holdout} 人时，只有变化达到 {points} 以上才看得出来。',
  },
  'campaign.next.import': {
    en: 'The orders in this shop end on {day}. Import those up to {last} to see the result.',
    zh: '店里的订单只到{day}。导入到{last}为止的订单，就能看到结果。',
  },
  'campaign.chance': { en: 'about {tenths} in 10', zh: '约十分之{tenths}' },
  'campaign.answer.measured': {
    en: 'Your {count} tested {count?campaign|campaigns} brought {money} after all costs; {earned} earned more than {earned?it|they} cost for certain.',
    zh: '{count} 次有对照组的活动，扣除全部成本后共 {money}；其中 {earned} 次确定赚钱。',
  },
  'campaign.answer.unmeasured': {
    en: 'You spent {cost} on {count} {count?campaign|campaigns}. None had a control group, so what they brought in cannot be told apart from what would have come anyway.',
    zh: '{count} 次活动共花费 {cost}。都没有对照组，分不清哪些是活动带来的、哪些本来就会来。',
  },
  'campaign.answer.none': {
    en: 'No campaign yet. Start one from Offers: the control group comes with it.',
    zh: '还没有活动。从“推荐”开始第一次活动，会自动留出对照组。',
  },
  'skip.refused': { en: '{people} refused this channel', zh: '{people} 人拒绝了这种联系方式' },
  'skip.contacted-recently': { en: '{people} were contacted a few days ago', zh: '{people} 人最近刚联系过' },
  'skip.contacted-often': { en: '{people} were contacted often enough this month', zh: '{people} 人本月联系次数已满' },
  'skip.complained': {
    en: '{people} complained lately and are left in peace',
    zh: '{people} 人最近给过差评，暂不打扰',
  },
  'skip.never-contacted': {
    en: '{people} are never contacted, to compare with',
    zh: '{people} 人属于长期不联系的对照组',
  },
  'campaign.learn.nobody': { en: 'Nobody is left to contact.', zh: '没有可以联系的人。' },
  'campaign.learn.no-control': {
    en: 'Without anybody left alone you will see sales, but not whether the campaign caused them.',
    zh: '不留对照的话，只能看到销售额，看不出是不是活动带来的。',
  },
  'campaign.learn.points': {
    en: 'With {contact} contacted and {holdout} left alone you can only see a rise of {points} or more; several such campaigns together can tell more.',
    zh: '联系 {contact} 人、留 {holdout} 人对照，下单率要多出 {points}以上才看得出来；同类活动多做几次合起来更清楚。',
  },
  'campaign.learn.enough': {
    en: 'With {contact} contacted and {holdout} left alone a rise of {points} shows, which is less than the {needed} that pay for it: if it pays, you will see it.',
    zh: '联系 {contact} 人、留 {holdout} 人对照，多出 {points}就看得出来，低于回本所需的 {needed}：只要回本就看得出来。',
  },
  'campaign.expected.measured': {
    en: 'by what {count} like campaigns of yours brought',
    zh: '按您 {count} 次同类活动的实际效果',
  },
  'campaign.expected.assumed': {
    en: 'by an assumption: {lift} more of them buy than otherwise; nothing like it has been measured yet',
    zh: '按假设：比平时多 {lift} 的人下单；还没有同类活动的实测结果',
  },
  'campaign.lessons.none': {
    en: 'No finished campaign with people left alone yet. The first one starts this list.',
    zh: '还没有结束且留有对照的活动，做完第一次就会出现在这里。',
  },
  'campaign.lessons.early': {
    en: '{kinds} {kinds?kind|kinds} of campaign tried; from {need} of one kind on they can be judged together.',
    zh: '试过 {kinds} 类活动；同一类做满 {need} 次就能合起来判断。',
  },
  'campaign.lessons.some': {
    en: '{told} of {kinds} {kinds?kind|kinds} of campaign can be judged.',
    zh: '{kinds} 类活动中，有 {told} 类可以下判断。',
  },
  'campaign.lesson.cannot-tell': {
    en: 'Tried {count} {count?time|times}; from {need} on it can be judged.',
    zh: '试过 {count} 次，满 {need} 次可以判断。',
  },
  'campaign.lesson.keep': {
    en: 'Keep: over {count} campaigns {points} more bought ({low} to {high}).',
    zh: '保留：{count} 次合计，下单率 {points}（{low} 至 {high}）。',
  },
  'campaign.lesson.change': {
    en: 'Change something: over {count} campaigns {points} bought, but it may be nothing ({low} to {high}).',
    zh: '换个做法：{count} 次合计，下单率 {points}，但也可能没有效果（{low} 至 {high}）。',
  },
  'campaign.lesson.drop': {
    en: 'Drop: over {count} campaigns fewer bought than without ({low} to {high}).',
    zh: '停止：{count} 次合计，反而比不联系更少（{low} 至 {high}）。',
  },
  'campaign.lesson.keep-profit': {
    en: 'Keep: over {count} campaigns {points} more bought, and each contact left {profit} after all costs.',
    zh: '保留：{count} 次合计，下单率 {points}，扣除全部费用后每联系一人 {profit}。',
  },
  'campaign.lesson.change-profit': {
    en: 'Change something: over {count} campaigns {points} bought; a contact left {profit}, which may be chance.',
    zh: '换个做法：{count} 次合计，下单率 {points}；每联系一人 {profit}，也可能只是偶然。',
  },
  'campaign.lesson.drop-profit': {
    en: 'Drop: over {count} campaigns each contact cost more than it brought ({profit}).',
    zh: '停止：{count} 次合计，每联系一人都不够本（{profit}）。',
  },
} as const satisfies Record<string, LocalTexts>
