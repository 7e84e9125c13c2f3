import type { Texts } from './texts.ts'

/** The Data page: what came in, how complete it is, and the way back. */
export const dataText = {
  'data.question': { en: 'Can I trust these numbers?', zh: '这些数字可信吗？' },
  'data.answer': {
    en: 'They stand on {orders} orders; {rejected} rows could not be taken.',
    zh: '它们来自 {orders} 个订单，有 {rejected} 行未能导入。',
  },
  'data.answer.whole': {
    en: 'They stand on {orders} orders; every row of your files was taken.',
    zh: '它们来自 {orders} 个订单，文件里的每一行都已导入。',
  },
  'data.empty': { en: 'Nothing imported yet', zh: '还没有导入任何文件' },
  'data.empty.text': {
    en: 'Drop the files that your platform exports anywhere in this window, or choose them.',
    zh: '把平台导出的文件拖到窗口任意位置，或点击选择。',
  },
  'data.quality': { en: 'How complete the orders are', zh: '订单数据有多完整' },
  'data.quality.buyer': { en: 'have a buyer', zh: '有买家' },
  'data.quality.product': { en: 'name their products', zh: '有商品' },
  'data.quality.cost': { en: 'have product costs', zh: '有商品成本' },
  'data.quality.contact': { en: 'of people can be reached', zh: '的客户有联系方式' },
  'data.quality.region': { en: 'of people have a region', zh: '的客户有地区' },
  'data.explain.buyer': {
    en: 'Orders without a buyer stay in the totals but out of everything about people. Export with buyer columns to raise this.',
    zh: '没有买家的订单计入总额，但不参与客户分析。导出时带上买家信息可以提高。',
  },
  'data.explain.product': {
    en: 'Without products there is nothing to recommend. On Taobao, import the item report beside the order report.',
    zh: '没有商品就无法推荐。淘宝请同时导入宝贝报表和订单报表。',
  },
  'data.explain.cost': {
    en: 'Where the cost is unknown, margins use the assumption in Settings. A table of product number and unit cost makes them true.',
    zh: '成本未知时，毛利按设置里的假设计算。导入商品编号和单件成本的表格，毛利才准确。',
  },
  'data.explain.contact': {
    en: 'People with an e-mail address or a full phone number. Platforms often hide both.',
    zh: '有邮箱或完整手机号的客户。平台导出时常会隐藏这两项。',
  },
  'data.explain.region': {
    en: 'Taken from the delivery address.',
    zh: '来自收货地址。',
  },
  'data.level': { en: 'What your data can tell', zh: '您的数据能说明什么' },
  'data.level.kind': { en: 'Kind', zh: '种类' },
  'data.level.what': { en: 'What there is, and what would add to it', zh: '现有内容，以及怎样补全' },
  'data.level.level': { en: 'How fine', zh: '细到哪一级' },
  'data.level.since': { en: 'Since', zh: '开始于' },
  'data.level.from': { en: 'From', zh: '来自' },
  'data.history': { en: 'Imports', zh: '导入记录' },
  'data.file': { en: 'File', zh: '文件' },
  'data.kind': { en: 'Read as', zh: '识别为' },
  'data.when': { en: 'Imported', zh: '导入时间' },
  'data.period': { en: 'Orders of', zh: '订单时间' },
  'data.lines': { en: 'New lines', zh: '新增行' },
  'data.changed': { en: 'Changed', zh: '有更新' },
  'data.unchanged': { en: 'Already there', zh: '已有' },
  'data.rejected': { en: 'Not taken', zh: '未导入' },
  'data.total': { en: 'Money taken', zh: '导入金额' },
  'data.undo': { en: 'Undo', zh: '撤销' },
  'data.undo.of': { en: 'Undo the import of {file}', zh: '撤销 {file} 的导入' },
  'data.undoing': { en: 'Taking back', zh: '正在撤销' },
  'data.undone': { en: 'Undone', zh: '已撤销' },
  'data.undo.done': {
    en: '{file} was taken back: {lines} lines left, the rest is as before. Import it again at any time.',
    zh: '已撤销 {file}，移除 {lines} 行，其余保持不变。可以随时重新导入。',
  },
  'data.page.previous': { en: 'Previous page', zh: '上一页' },
  'data.page.next': { en: 'Next page', zh: '下一页' },
  'data.problems.of': { en: 'Rows of {file} that were not taken', zh: '{file} 中未导入的行' },
  'data.problems.show': {
    en: { one: 'Show 1 row of {file} that was not taken', other: 'Show {count} rows of {file} that were not taken' },
    zh: '查看 {file} 中未导入的 {count} 行',
  },
} as const satisfies Texts
