/** Words that only the command line says. */
import type { LocalTexts } from '../../contract/language.ts'

export const words = {
  orders: { en: 'Orders', zh: '订单' },
  returns: { en: 'Returns', zh: '退货单' },
  adjustments: { en: 'Adjustments', zh: '调整' },
  orderLines: { en: 'Order lines', zh: '订单明细' },
  customers: { en: 'Customers', zh: '客户' },
  buyers: { en: 'Buyers', zh: '买家' },
  anonymousOrders: { en: 'Orders without a buyer', zh: '无买家信息的订单' },
  excludedOrders: { en: 'Excluded orders', zh: '已排除的订单' },
  ruledOutOrders: { en: 'Of these, by your rules', zh: '其中按规则排除' },
  ruledOut: { en: 'Money excluded by your rules', zh: '按规则排除的金额' },
  products: { en: 'Products', zh: '商品' },
  days: { en: 'First and last order', zh: '首单与末单' },
  gross: { en: 'Gross sales', zh: '销售总额' },
  discount: { en: 'Discounts', zh: '优惠' },
  refund: { en: 'Refunds', zh: '退款' },
  adjustment: { en: 'Other adjustments', zh: '其他调整' },
  net: { en: 'Net sales', zh: '净销售额' },
  shipping: { en: 'Postage', zh: '运费' },
  tax: { en: 'Tax', zh: '税费' },
  campaigns: { en: 'Campaigns', zh: '活动' },
  imports: { en: 'Imports', zh: '导入' },
  dataHash: { en: 'Data hash', zh: '数据指纹' },
  asOf: { en: 'As of', zh: '截至' },
  name: { en: 'Customer', zh: '客户' },
  segment: { en: 'Segment', zh: '人群' },
  orderCount: { en: 'Orders', zh: '订单数' },
  spend: { en: 'Spend', zh: '消费' },
  lastOrder: { en: 'Last order', zh: '最近下单' },
  product: { en: 'Product', zh: '商品' },
  offer: { en: 'Offer', zh: '优惠方式' },
  channel: { en: 'By', zh: '方式' },
  day: { en: 'Day', zh: '日期' },
  expected: { en: 'Expected profit', zh: '预期利润' },
  reason: { en: 'Why', zh: '原因' },
  campaign: { en: 'Campaign', zh: '活动' },
  cost: { en: 'Cost', zh: '成本' },
  attributed: { en: 'Attributed', zh: '归因收入' },
  incremental: { en: 'Extra profit', zh: '增量利润' },
  verdict: { en: 'Verdict', zh: '结论' },
  repeatCustomers: { en: 'Repeat buyers', zh: '回头客' },
  repeatPurchases: { en: 'Repeat purchases', zh: '复购次数' },
  logLikelihood: { en: 'Log-likelihood', zh: '对数似然' },
  others: { en: 'and {count} more; --json prints them all', zh: '另有 {count} 条；用 --json 可全部输出' },
  arm: { en: 'Arm', zh: '组' },
  metric: { en: 'Metric', zh: '指标' },
  difference: { en: 'Difference', zh: '差异' },
  file: { en: 'File', zh: '文件' },
  read: { en: 'Rows', zh: '行数' },
  added: { en: 'Added', zh: '新增' },
  changed: { en: 'Changed', zh: '更新' },
  unchanged: { en: 'Unchanged', zh: '未变' },
  rejected: { en: 'Rejected', zh: '未能导入' },
  importId: { en: 'Import', zh: '导入编号' },
  more: {
    en: 'and {count} more; --out FILE.xlsx writes them all',
    zh: '另有 {count} 条；用 --out 文件.xlsx 可全部导出',
  },
  written: { en: 'Written: {file}', zh: '已写入：{file}' },
  previewOnly: { en: 'Preview only: nothing was changed.', zh: '仅为预览，没有任何改动。' },
  undone: {
    en: 'Import {importId} taken back: {removed} {removed?line|lines} removed, {restored} restored.',
    zh: '已撤销导入 {importId}：移除 {removed} 行，恢复 {restored} 行。',
  },
  sampleMade: { en: 'Sample shop “{name}” made: {file}', zh: '已生成示例店铺“{name}”：{file}' },
  nothingYet: { en: 'Nothing to show yet.', zh: '暂时没有内容。' },
  channelName: { en: 'Channel', zh: '渠道' },
  newShare: { en: 'First orders', zh: '首单占比' },
  repeatShare: { en: 'Came back', zh: '回头率' },
  marginAfterFees: { en: 'Margin after fees', zh: '费后毛利' },
  line: { en: 'line', zh: '第' },
  pageMissing: {
    en: 'The page is not built yet. Run npm run build first.',
    zh: '页面还没有构建。请先运行 npm run build。',
  },
  portTaken: {
    en: 'Port {port} is in use. Choose another one with --port, or leave it out.',
    zh: '端口 {port} 已被占用。请用 --port 换一个，或不指定。',
  },
  wrongUse: { en: 'This cannot be run as it stands:', zh: '命令无法执行：' },
} as const satisfies Record<string, LocalTexts>

export const usage: LocalTexts = {
  en: `Usage: shopkeeper COMMAND --shop FILE.shop [--json] [--lang zh|en]

  import FILE…           [--preset ID] [--mapping M.json] [--encoding E] [--timezone Z] [--currency C] [--date-order dmy|mdy|ymd] [--dry-run]
  undo-import IMPORT_ID
  facts
  today                  [--as-of DAY]
  portraits              [--as-of DAY] [--out F.xlsx|F.csv]
  segment                --say "SENTENCE" | --rules F.json | --saved NAME
                         [--as-of DAY] [--save NAME [--freeze]] [--out F.xlsx|F.csv]
  explain FIGURE         [--from DAY] [--to DAY] [--customer ID] [--product ID] [--channel NAME] [--campaign ID] [--out F.xlsx|F.csv]
                         net, gross, discount, refund, orders, items, profit, marketing …: the rows of files behind it
  lifetime               [--observation-end DAY] [--validation-end DAY] [--model auto|bg-nbd|mbg-nbd] [--method map|mle] [--unit-days 7]
  lifetime --table F.csv [--model …] [--method …]     columns repeatCount, repeatSpan, customerAge, meanRepeatValue
  next-basket            [--as-of DAY] [--top 10] [--evaluate] [--validation-from DAY]
  next-basket --table F.json [--users F.json] [--top 10]
  experiment F.csv       --arm COLUMN --control VALUE --metric NAME… [--revenue NAME] [--cost-per-contact M] [--margin 0.4]
                         [--before COLUMN]
                         [--ratio ARM=SHARE…]
  offers                 [--as-of DAY] [--budget MINOR] [--max N] [--out F.xlsx|F.csv]
  campaigns              [--as-of DAY] [--out F.xlsx|F.csv]
  products               [--as-of DAY]
  channels               [--as-of DAY]
  reviews --table F.csv  mood of each review; columns text, optional stars, lang
  report                 --out F.xlsx|F.html [--as-of DAY]
  sample
  serve                  [--port N] [--open]
  call NOUN/VERB         [--params JSON] [--out F]    every method of the contract; "fileId" takes a path

Money is in minor units (cents). Exit code: 0 done, 1 refused or failed, 2 misuse.`,
  zh: `用法:shopkeeper 命令 --shop 文件.shop [--json] [--lang zh|en]

  import 文件…           [--preset 编号] [--mapping M.json] [--encoding 编码] [--timezone 时区] [--currency 货币] [--date-order dmy|mdy|ymd] [--dry-run]
  undo-import 导入编号
  facts
  today                  [--as-of 日期]
  portraits              [--as-of 日期] [--out F.xlsx|F.csv]
  segment                --say “一句话” | --rules F.json | --saved 分组名
                         [--as-of 日期] [--save 分组名 [--freeze]] [--out F.xlsx|F.csv]
  explain 数字           [--from 日期] [--to 日期] [--customer 编号] [--product 编号] [--channel 渠道] [--campaign 编号] [--out F.xlsx|F.csv]
                         net、gross、discount、refund、orders、items、profit、marketing 等：背后的文件行
  lifetime               [--observation-end 日期] [--validation-end 日期] [--model auto|bg-nbd|mbg-nbd] [--method map|mle] [--unit-days 7]
  lifetime --table F.csv [--model …] [--method …]     列：repeatCount、repeatSpan、customerAge、meanRepeatValue
  next-basket            [--as-of 日期] [--top 10] [--evaluate] [--validation-from 日期]
  next-basket --table F.json [--users F.json] [--top 10]
  experiment F.csv       --arm 列名 --control 对照组 --metric 指标… [--revenue 金额列] [--cost-per-contact 每人成本] [--margin 0.4]
                         [--before 测试前的列]
                         [--ratio 组=份额…]
  offers                 [--as-of 日期] [--budget 分] [--max 人数] [--out F.xlsx|F.csv]
  campaigns              [--as-of 日期] [--out F.xlsx|F.csv]
  products               [--as-of 日期]
  channels               [--as-of 日期]
  reviews --table F.csv  每条评价的情绪；列：text、可选 stars、lang
  report                 --out F.xlsx|F.html [--as-of 日期]
  sample
  serve                  [--port 端口] [--open]
  call NOUN/VERB         [--params JSON] [--out F]    可调用全部方法;“fileId”处填文件路径

金额以分为单位。退出码:0 完成,1 被拒绝或失败,2 用法有误。`,
}
