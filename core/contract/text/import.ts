/** Sentences about imports: why a file was recognised, what is wrong with a row or a file, and the names of fields. */
import type { FileWarningCode, RowProblemCode, SkipCode } from '../../model/shop-record.ts'
import type { LocalTexts } from '../language.ts'
import type { mappingFields, tableContents } from '../mapping.ts'

const why = {
  'import.why.columns': {
    en: '{found} of the {all} columns that tell {title} apart are there.',
    zh: '{title}的 {all} 个标志列中找到了 {found} 个。',
  },
  'import.why.header-line': { en: 'The column names stand in line {line}.', zh: '列名在第 {line} 行。' },
  'import.why.mapping-given': { en: 'You said what the columns mean ({name}).', zh: '各列含义由您指定（{name}）。' },
  'import.why.mapping-remembered': {
    en: 'You have said before what these columns mean ({name}).',
    zh: '沿用您以前为这些列指定的含义（{name}）。',
  },
} as const satisfies Record<`import.why.${string}`, LocalTexts>

/** Names of the known files. A preset without a name here is shown by its own title. */
const presetNames = {
  'preset.shopify-orders': { en: 'Shopify orders', zh: 'Shopify 订单' },
  'preset.taobao-orders': { en: 'Taobao/Tmall orders', zh: '淘宝/天猫订单' },
  'preset.taobao-items': { en: 'Taobao/Tmall order items', zh: '淘宝/天猫宝贝明细' },
  'preset.youzan-orders': { en: 'Youzan orders', zh: '有赞订单' },
  'preset.jd-orders': { en: 'JD orders', zh: '京东订单' },
  'preset.pinduoduo-orders': { en: 'Pinduoduo orders', zh: '拼多多订单' },
  'preset.douyin-orders': { en: 'Douyin shop orders', zh: '抖店订单' },
  'preset.etsy-orders': { en: 'Etsy sold orders', zh: 'Etsy 订单' },
  'preset.etsy-items': { en: 'Etsy sold order items', zh: 'Etsy 订单明细' },
  'preset.amazon-orders': { en: 'Amazon all orders', zh: '亚马逊全部订单' },
  'preset.amazon-new-orders': { en: 'Amazon new orders', zh: '亚马逊新订单' },
  'preset.amazon-unshipped': { en: 'Amazon unshipped orders', zh: '亚马逊未发货订单' },
  'preset.ebay-orders': { en: 'eBay orders report', zh: 'eBay 订单报告' },
  'preset.square-items': { en: 'Square items detail', zh: 'Square 商品明细' },
  'preset.square-transactions': { en: 'Square transactions', zh: 'Square 交易记录' },
  'preset.woocommerce-analytics': { en: 'WooCommerce analytics orders', zh: 'WooCommerce 分析订单' },
  'preset.woocommerce-lines': {
    en: 'WooCommerce Advanced Order Export',
    zh: 'WooCommerce 订单明细（Advanced Order Export 插件）',
  },
  'preset.woocommerce-orders': {
    en: 'WooCommerce Order/Customer Import Export',
    zh: 'WooCommerce 订单（Order/Customer Import Export 插件）',
  },
  'preset.stripe-payments': { en: 'Stripe payments', zh: 'Stripe 付款记录' },
  'preset.paypal-activity': { en: 'PayPal activity', zh: 'PayPal 账户明细' },
  'preset.alipay-mobile-bill': { en: 'Alipay bill (app)', zh: '支付宝账单（手机）' },
  'preset.alipay-web-bill': { en: 'Alipay bill (website)', zh: '支付宝账单（网页）' },
  'preset.wechat-personal-bill': { en: 'WeChat Pay bill (personal)', zh: '微信支付账单（个人）' },
  'preset.wechat-merchant-bill': { en: 'WeChat Pay bill (merchant)', zh: '微信支付账单（商户）' },
  'preset.alimama-costs': { en: 'Alimama advertising report', zh: '阿里妈妈推广报表' },
  'preset.google-ads-costs': { en: 'Google Ads campaign report', zh: 'Google Ads 广告系列报告' },
  'preset.meta-ads-costs': { en: 'Meta Ads report', zh: 'Meta 广告报告' },
  'preset.shopify-customers': { en: 'Shopify customers', zh: 'Shopify 客户' },
  'preset.woocommerce-customers': { en: 'WooCommerce customers', zh: 'WooCommerce 客户' },
  'preset.youzan-customers': { en: 'Youzan customers', zh: '有赞客户' },
  'preset.shopify-products': { en: 'Shopify products', zh: 'Shopify 商品' },
  'preset.shopify-reviews': { en: 'Shopify product reviews', zh: 'Shopify 商品评价' },
  'preset.judgeme-reviews': { en: 'Judge.me reviews', zh: 'Judge.me 评价' },
  'preset.loox-reviews': { en: 'Loox reviews', zh: 'Loox 评价' },
  'preset.yotpo-reviews': { en: 'Yotpo reviews', zh: 'Yotpo 评价' },
  'preset.product-costs': { en: 'Product costs', zh: '商品成本表' },
  'preset.sycm-products': { en: 'Taobao product visits (Sycm)', zh: '生意参谋商品表' },
  'preset.mapping': { en: 'Your own table', zh: '自定义表格' },
} as const satisfies Record<`preset.${string}`, LocalTexts>

const contents = {
  'content.orders': { en: 'Orders, one row each', zh: '订单（一行一单）' },
  'content.order-lines': { en: 'Order lines with date and buyer', zh: '订单明细（含日期和买家）' },
  'content.order-items': { en: 'Order lines without date and buyer', zh: '订单明细（不含日期和买家）' },
  'content.customers': { en: 'Customers', zh: '客户名单' },
  'content.products': { en: 'Products', zh: '商品资料' },
  'content.reviews': { en: 'Reviews', zh: '评价' },
  'content.product-visits': { en: 'Visits per product and day', zh: '商品每日访问数据' },
  'content.visits': { en: 'Visits, one row each', zh: '访问记录（一行一次）' },
  'content.stock': { en: 'Stock levels', zh: '库存' },
  'content.leads': { en: 'Leads', zh: '潜在客户' },
  'content.consents': { en: 'Consents and refusals', zh: '同意与拒绝联系' },
  'content.product-costs': { en: 'Product costs', zh: '商品成本' },
  'content.advertising-costs': { en: 'Advertising costs', zh: '推广花费' },
} as const satisfies Record<`content.${(typeof tableContents)[number]}`, LocalTexts>

const problems = {
  'problem.date-several-days': {
    en: '“{value}” in “{column}” sums up several days, which would count twice beside daily rows. Export by day.',
    zh: '“{column}”里的“{value}”是多天的合计，与按日数据会重复计算。导出时请选择按日。',
  },
  'problem.date-unreadable': {
    en: 'There is no date in “{column}” that can be read (“{value}”).',
    zh: '“{column}”里没有可识别的日期（“{value}”）。',
  },
  'problem.date-ambiguous': {
    en: '“{value}” in “{column}” can be read with the day or the month first. Say which in the column mapping.',
    zh: '“{column}”里的“{value}”分不清日和月。请在列对应关系中指定顺序。',
  },
  'problem.number-unreadable': {
    en: '“{value}” in “{column}” is not a number.',
    zh: '“{column}”里的“{value}”不是数字。',
  },
  'problem.order-number-missing': { en: 'The row has no order number.', zh: '这一行没有订单号。' },
  'problem.order-number-ruined': {
    en: 'A spreadsheet has shortened the order number to “{value}”. Export the file again and import it without opening it first.',
    zh: '订单号被表格软件变成了“{value}”。请重新导出，不要先用表格软件打开保存。',
  },
  'problem.order-number-taken': {
    en: 'Another order of this file already has this number (“{value}”).',
    zh: '文件里另一个订单已经使用这个编号（“{value}”）。',
  },
  'problem.currency-differs': {
    en: 'The amount is in another currency than the shop (“{value}”). Set a rate for {value} in Settings, then try this row again.',
    zh: '金额的币种与店铺不同（“{value}”）。请先在“设置”里填写 {value} 的汇率，再重试这一行。',
  },
  'problem.negative-not-allowed': {
    en: '“{value}” in “{column}” is below zero.',
    zh: '“{column}”里的“{value}”小于零。',
  },
  'problem.row-cut-short': {
    en: 'The file ends in the middle of this row. Export it again to have it whole.',
    zh: '文件在这一行中间断开了。请重新导出完整的文件。',
  },
  'problem.cell-unreadable': {
    en: 'The order number holds characters that cannot be read (“{value}”). Another encoding may help.',
    zh: '订单号里有无法识别的字符（“{value}”）。可以换一种编码试试。',
  },
  'problem.amount-missing': { en: 'The row has no amount.', zh: '这一行没有金额。' },
  'problem.product-missing': { en: 'The row names no product.', zh: '这一行没有商品。' },
  'problem.campaign-missing': { en: 'The row names no campaign.', zh: '这一行没有计划名称。' },
  'problem.person-missing': { en: 'The row names nobody.', zh: '这一行没有指明是谁。' },
  'problem.text-missing': { en: 'The row has neither text nor rating.', zh: '这一行既没有文字也没有评分。' },
  'problem.rating-out-of-range': {
    en: '“{value}” in “{column}” is not a rating from 1 to 5.',
    zh: '“{column}”里的“{value}”不是 1 到 5 的评分。',
  },
  'problem.consent-unreadable': {
    en: '“{value}” in “{column}” says neither yes nor no.',
    zh: '“{column}”里的“{value}”看不出是同意还是拒绝。',
  },
} as const satisfies Record<`problem.${RowProblemCode}`, LocalTexts>

const warnings = {
  'warning.mixed-line-ends': {
    en: 'The file mixes different line ends. All rows were read.',
    zh: '文件里混用了不同的换行符，所有行都已读取。',
  },
  'warning.last-row-cut-short': {
    en: 'The file ends in the middle of line {line}. That row was set aside; export the file again to have it.',
    zh: '文件在第 {line} 行中间断开，这一行已搁置。请重新导出以补全。',
  },
  'warning.cells-unreadable': {
    en: 'The file holds {count} {count?place|places} that cannot be read, the first in line {line}. They are shown as �.',
    zh: '文件中有 {count} 处无法识别的字符，第一处在第 {line} 行，显示为 �。',
  },
  'warning.encoding-guessed': {
    en: 'The encoding was taken to be {encoding}. If names look wrong, choose another.',
    zh: '编码按 {encoding} 读取。如果文字显示不对，请换一种编码。',
  },
  'warning.encoding-ambiguous': {
    en: 'The text was read as {encoding}, but it could also be {others}. Look at the names below; if they look wrong, choose another encoding.',
    zh: '文字按 {encoding} 读取，也可能是 {others}。请看看下面的文字；如果不对，请换一种编码。',
  },
  'warning.sheets-left-out': {
    en: '{count} {count?sheet was|sheets were} left out, because it is not clear what {count?it holds|they hold}: {names}.',
    zh: '有 {count} 个工作表内容无法识别，没有导入：{names}。',
  },
  'warning.files-left-out': {
    en: '{count} {count?file of the archive was|files of the archive were} left out, because {count?it is|they are} no known table: {names}.',
    zh: '压缩包里有 {count} 个文件无法识别，没有导入：{names}。',
  },
  'warning.totals-disagree': {
    en: 'The total in line {line} says {stated}, but the rows add up to {sum}.',
    zh: '第 {line} 行的合计是 {stated}，而各行相加是 {sum}。',
  },
  'warning.text-in-number-column': {
    en: '“{column}” holds numbers, but {count} {count?cell is|cells are} text, the first in line {line} (“{value}”). {count?That row was|Those rows were} set aside.',
    zh: '“{column}”是数字列，但有 {count} 格是文字，第一处在第 {line} 行（“{value}”）。这些行已搁置。',
  },
  'warning.date-order-assumed': {
    en: 'The dates in “{column}” can be read two ways. They were read with the {monthFirst?month|day} first; check one that you know.',
    zh: '“{column}”里的日期有两种读法，已按{monthFirst?月|日}在前读取。请核对一个您知道的日期。',
  },
  'warning.no-buyer-column': {
    en: 'No column says who bought. Sales count, but there are no customers to portray from this file.',
    zh: '没有能看出买家的列。销售额照常统计，但无法由此文件得到客户画像。',
  },
  'warning.orders-without-lines': {
    en: 'For some orders it is not known which products they held. Import the items file of the same period too.',
    zh: '部分订单不知道买了哪些商品。请再导入同一时段的宝贝明细。',
  },
  'warning.lines-without-orders': {
    en: 'For some lines the order itself is not known yet. Import the order file of the same period too.',
    zh: '部分明细还没有对应的订单。请再导入同一时段的订单文件。',
  },
  'warning.order-numbers-ruined': {
    en: 'A spreadsheet has shortened {count} order {count?number|numbers}, the first in line {line}. Export the file again and import it without opening it first.',
    zh: '有 {count} 个订单号被表格软件改成了科学计数，第一个在第 {line} 行。请重新导出，不要先用表格软件打开保存。',
  },
  'warning.currency-assumed': {
    en: 'The file names no currency. Amounts were read as {currency}; this platform usually writes {usual}.',
    zh: '文件没有写明币种。金额按 {currency} 读取，而这个平台通常使用 {usual}。',
  },
  'warning.timezone-assumed': {
    en: 'Times were read as {timezone}; this platform usually writes {usual}.',
    zh: '时间按 {timezone} 读取，而这个平台通常使用 {usual}。',
  },
  'warning.counts-twice': {
    en: '{orders} {orders?payment|payments} ({amount}) on {source} paid for orders that are here from {of} too, and count twice. On the Data page one click leaves them out.',
    zh: '{source} 有 {orders} 笔收款（{amount}）对应的订单已从 {of} 导入，目前算了两遍。可到“数据”页一键剔除。',
  },
  'warning.older-than-shop': {
    en: 'The shop already holds newer data for some of these orders. The newer data stay.',
    zh: '店铺里部分订单已有更新的数据，较新的数据保持不变。',
  },
  'warning.stated-totals-differ': {
    en: 'For {people} of {all} people the platform counts another number of orders than this shop holds. Orders may be missing here.',
    zh: '{all} 人中有 {people} 人，平台统计的消费次数与本店的订单数不同。可能还有订单没有导入。',
  },
} as const satisfies Record<`warning.${FileWarningCode}`, LocalTexts>

const skips = {
  'skip.blank-row': { en: 'blank rows', zh: '空行' },
  'skip.total-row': { en: 'total rows', zh: '合计行' },
  'skip.repeated-header': { en: 'repeated headers', zh: '重复的表头' },
  'skip.padding-row': { en: 'rows without content', zh: '没有内容的行' },
  'skip.repeated-line': { en: 'repeated rows', zh: '重复的行' },
  'skip.summary-row': { en: 'summary rows', zh: '汇总行' },
  'skip.not-a-sale': { en: 'payments that are not sales', zh: '与销售无关的收支' },
  'skip.picture-row': { en: 'rows that only add a picture', zh: '只有图片的行' },
  'skip.note-row': { en: 'notes below the table', zh: '表尾说明' },
  'skip.other-act': { en: 'acts that are no visits, such as purchases', zh: '不属于访问的行为（如购买）' },
} as const satisfies Record<`skip.${SkipCode}`, LocalTexts>

const fields = {
  'field.orderKey': { en: 'Order number', zh: '订单号' },
  'field.lineKey': { en: 'Line number', zh: '子订单号' },
  'field.orderDate': { en: 'Order date', zh: '下单日期' },
  'field.orderTime': { en: 'Time of day', zh: '下单时刻' },
  'field.customerKey': { en: 'Buyer id', zh: '买家账号' },
  'field.customerName': { en: 'Buyer name', zh: '买家姓名' },
  'field.email': { en: 'E-mail', zh: '邮箱' },
  'field.phone': { en: 'Phone', zh: '手机号' },
  'field.productKey': { en: 'SKU or item number', zh: '商品编码' },
  'field.productTitle': { en: 'Product', zh: '商品名称' },
  'field.category': { en: 'Category', zh: '类目' },
  'field.variant': { en: 'Variant', zh: '规格' },
  'field.quantity': { en: 'Quantity', zh: '数量' },
  'field.unitPrice': { en: 'Unit price', zh: '单价' },
  'field.lineAmount': { en: 'Line amount', zh: '明细金额' },
  'field.lineDiscount': { en: 'Line discount', zh: '明细优惠' },
  'field.goods': { en: 'Goods before discounts', zh: '商品金额（优惠前）' },
  'field.orderDiscount': { en: 'Order discount', zh: '订单优惠' },
  'field.shipping': { en: 'Postage', zh: '运费' },
  'field.tax': { en: 'Tax', zh: '税费' },
  'field.paid': { en: 'Amount paid', zh: '实付金额' },
  'field.refund': { en: 'Refund', zh: '退款金额' },
  'field.status': { en: 'Status', zh: '订单状态' },
  'field.channel': { en: 'Channel', zh: '渠道' },
  'field.payment': { en: 'Payment method', zh: '付款方式' },
  'field.coupon': { en: 'Coupon', zh: '优惠券' },
  'field.country': { en: 'Country', zh: '国家' },
  'field.region': { en: 'Region', zh: '省份' },
  'field.city': { en: 'City', zh: '城市' },
  'field.note': { en: 'Note', zh: '备注' },
  'field.currency': { en: 'Currency', zh: '币种' },
  'field.unitCost': { en: 'Cost per unit', zh: '单位成本' },
  'field.fromDate': { en: 'Valid from', zh: '生效日期' },
  'field.campaignKey': { en: 'Campaign id', zh: '计划编号' },
  'field.campaignName': { en: 'Campaign', zh: '计划名称' },
  'field.firstDate': { en: 'First day', zh: '开始日期' },
  'field.lastDate': { en: 'Last day', zh: '结束日期' },
  'field.spend': { en: 'Spend', zh: '花费' },
  'field.impressions': { en: 'Impressions', zh: '展现量' },
  'field.clicks': { en: 'Clicks', zh: '点击量' },
  'field.claimedOrders': { en: 'Orders it claims', zh: '平台统计的成交笔数' },
  'field.claimedRevenue': { en: 'Revenue it claims', zh: '平台统计的成交金额' },
  'field.tags': { en: 'Tags', zh: '标签' },
  'field.level': { en: 'Member level', zh: '会员等级' },
  'field.source': { en: 'Source', zh: '来源' },
  'field.joinedDate': { en: 'Customer since', zh: '成为客户时间' },
  'field.birthday': { en: 'Birthday', zh: '生日' },
  'field.points': { en: 'Points', zh: '积分' },
  'field.statedOrders': { en: 'Orders, as the platform counts', zh: '平台统计的消费次数' },
  'field.statedSpend': { en: 'Spend, as the platform counts', zh: '平台统计的消费金额' },
  'field.emailConsent': { en: 'Agrees to e-mail', zh: '同意接收邮件' },
  'field.smsConsent': { en: 'Agrees to text messages', zh: '同意接收短信' },
  'field.consentChannel': { en: 'Channel of the consent', zh: '联系方式' },
  'field.consentState': { en: 'Agrees or refuses', zh: '同意或拒绝' },
  'field.consentDate': { en: 'Date of the consent', zh: '表态日期' },
  'field.leadKind': { en: 'Kind of interest', zh: '线索类型' },
  'field.leadDate': { en: 'Date of the interest', zh: '线索日期' },
  'field.cartValue': { en: 'Cart value', zh: '购物车金额' },
  'field.productHandle': { en: 'Product name in web addresses', zh: '商品网址名' },
  'field.vendor': { en: 'Brand or maker', zh: '品牌或厂家' },
  'field.attributeName': { en: 'Attribute name', zh: '属性名称' },
  'field.attributeValue': { en: 'Attribute value', zh: '属性值' },
  'field.stockQuantity': { en: 'Stock', zh: '库存数量' },
  'field.stockDate': { en: 'Stock as of', zh: '库存日期' },
  'field.location': { en: 'Location', zh: '仓库或门店' },
  'field.reviewKey': { en: 'Review number', zh: '评价编号' },
  'field.rating': { en: 'Rating', zh: '评分' },
  'field.reviewTitle': { en: 'Review title', zh: '评价标题' },
  'field.reviewText': { en: 'Review', zh: '评价内容' },
  'field.followUp': { en: 'Later review', zh: '追评' },
  'field.reply': { en: 'Reply', zh: '回复' },
  'field.reviewDate': { en: 'Date of the review', zh: '评价日期' },
  'field.replyDate': { en: 'Date of the reply', zh: '回复日期' },
  'field.visitDate': { en: 'Day of the visit', zh: '访问日期' },
  'field.visitTime': { en: 'Time of the visit', zh: '访问时刻' },
  'field.visitKind': { en: 'What the visitor did', zh: '访问行为' },
  'field.searchWords': { en: 'Words searched', zh: '搜索词' },
  'field.dwellSeconds': { en: 'Seconds stayed', zh: '停留秒数' },
  'field.visitors': { en: 'Visitors', zh: '访客数' },
  'field.views': { en: 'Views', zh: '浏览量' },
  'field.favourites': { en: 'Favourites', zh: '收藏人数' },
  'field.carts': { en: 'Added to cart', zh: '加购件数' },
  'field.buyers': { en: 'Buyers', zh: '支付买家数' },
  'field.paidItems': { en: 'Items paid', zh: '支付件数' },
} as const satisfies Record<`field.${(typeof mappingFields)[number]}`, LocalTexts>

/** How many rows a report rests on, what a file does to the shop's money, and what has to be asked about it. */
const accounts = {
  'data-note.all': {
    en: 'All {used} {used?row|rows} of your files are used.',
    zh: '您文件中的 {used} 行数据全部计入。',
  },
  'data-note.some': {
    en: 'Used {used} of {all} rows; {left} left out.',
    zh: '共 {all} 行，计入 {used} 行，有 {left} 行未计入。',
  },
  'reconcile.file': {
    en: 'The file adds up to {file}: {taken} taken, {rejected} in rows set aside.',
    zh: '文件合计 {file}：已计入 {taken}，搁置行中有 {rejected}。',
  },
  'reconcile.shop': {
    en: 'Net sales of the shop: {before} before, {after} after.',
    zh: '店铺净销售额：导入前 {before}，导入后 {after}。',
  },
  'question.date-order': {
    en: 'Does “{column}” write the day or the month first? ({samples})',
    zh: '“{column}”列是日在前还是月在前？（{samples}）',
  },
} as const satisfies Record<string, LocalTexts>

export const importText = {
  ...why,
  ...accounts,
  ...presetNames,
  ...contents,
  ...problems,
  ...warnings,
  ...skips,
  ...fields,
  'import.interrupted.import.nothing': {
    en: 'The import of {files} on {day} was interrupted: nothing of it is in the shop. Import it again.',
    zh: '{day}导入{files}时被中断：店里没有留下任何内容，请重新导入。',
  },
  'import.interrupted.import.done': {
    en: 'The import of {files} on {day} was interrupted just after it had finished: all of it is in the shop.',
    zh: '{day}导入{files}时，刚完成就被中断：内容已经全部在店里。',
  },
  'import.interrupted.undo.nothing': {
    en: 'Taking back {files} on {day} was interrupted: the import is still whole.',
    zh: '{day}撤销导入{files}时被中断：该次导入仍然完整。',
  },
  'import.interrupted.undo.done': {
    en: 'Taking back {files} on {day} was interrupted just after it had finished: the import is gone.',
    zh: '{day}撤销导入{files}时，刚完成就被中断：该次导入已经撤销。',
  },
  'import.interrupted.retry.nothing': {
    en: 'Reading rows of {files} again on {day} was interrupted: they still wait.',
    zh: '{day}重新读取{files}的行时被中断：这些行仍在等待。',
  },
  'import.interrupted.retry.done': {
    en: 'Reading rows of {files} again on {day} was interrupted just after it had finished: they are in the shop.',
    zh: '{day}重新读取{files}的行时，刚完成就被中断：这些行已经在店里。',
  },
} as const satisfies Record<string, LocalTexts>
