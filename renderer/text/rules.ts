import type { Texts } from './texts.ts'

/** The section of the Data page on orders that are not real demand. */
export const rulesText = {
  'rules.title': { en: 'Orders that are not real demand', zh: '不算真实需求的订单' },
  'rules.none': {
    en: 'Nothing is left out. Test, staff, gift and brushed orders can be, by what you know them by; they stay in the shop.',
    zh: '目前没有剔除任何订单。测试、内购、赠品、刷单都可以按特征剔除，订单仍保留在店铺里。',
  },
  'rules.some': {
    en: {
      one: '1 order with {amount} is left out of every figure. It stays in the shop; switch a rule off and it counts again.',
      other:
        '{count} orders with {amount} are left out of every figure. They stay in the shop; switch a rule off and they count again.',
    },
    zh: '有 {count} 个订单（{amount}）不计入任何结果。订单仍在店铺里，关掉规则就会重新计入。',
  },
  'rules.not-counted': {
    en: {
      one: '1 more order was called off, never paid, or waits for a rate.',
      other: '{count} more orders were called off, never paid, or wait for a rate.',
    },
    zh: '另有 {count} 个订单已关闭、未付款或缺少汇率，本来就不计入。',
  },
  'rules.share': {
    en: { one: '1 order, {amount}', other: '{count} orders, {amount}' },
    zh: '{count} 单，{amount}',
  },
  'rules.would': {
    en: { one: 'would leave out 1 order, {amount}', other: 'would leave out {count} orders, {amount}' },
    zh: '将剔除 {count} 单，{amount}',
  },
  'rules.and': { en: ' and ', zh: '，且' },
  'rules.found': { en: 'Found in your files', zh: '在您的文件里发现' },
  'rules.found.text': {
    en: 'These look like no real demand. Nothing is left out before you say so.',
    zh: '以下订单看起来不是真实需求。您确认之前不会剔除。',
  },
  'rules.leave-out': { en: 'Leave out', zh: '剔除' },
  'rules.leave-out.of': { en: 'Leave out: {what}', zh: '剔除：{what}' },
  'rules.switch.of': { en: 'Leave out: {what}', zh: '剔除：{what}' },
  'rules.remove': { en: 'Remove', zh: '删除' },
  'rules.remove.of': { en: 'Remove the rule: {what}', zh: '删除规则：{what}' },
  'rules.removed': { en: 'The rule is gone; its orders count again.', zh: '规则已删除，订单重新计入。' },
  'rules.bring-back': { en: 'Bring back', zh: '恢复' },
  'rules.saved': { en: 'Every figure now follows.', zh: '所有结果已随之更新。' },
  'rules.new': { en: 'New rule', zh: '新建规则' },
  'rules.kind': { en: 'What they are', zh: '属于哪类' },
  'rules.field': { en: 'Known by', zh: '特征' },
  'rules.field.words': { en: 'Words in the note or tags', zh: '备注或标签里的词' },
  'rules.field.flags': { en: 'Status or payment', zh: '状态或付款方式' },
  'rules.field.buyers': { en: 'Buyer: account, name, e-mail, phone', zh: '买家：账号、姓名、邮箱、手机' },
  'rules.field.coupons': { en: 'Coupon', zh: '优惠券' },
  'rules.field.channels': { en: 'Channel', zh: '渠道' },
  'rules.field.products': { en: 'Product number or words of its title', zh: '商品编码或名称里的词' },
  'rules.field.amountAtMostMinor': { en: 'Goods cost this or less', zh: '商品金额不超过' },
  'rules.field.amountMinor': { en: 'Goods cost exactly', zh: '商品金额正好是' },
  'rules.values': { en: 'Values, separated by commas', zh: '内容，用逗号分开' },
  'rules.amount': { en: 'Amount', zh: '金额' },
  'rules.add': { en: 'Add rule', zh: '添加规则' },
} as const satisfies Texts
