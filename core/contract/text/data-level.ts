/** Sentences about which data a shop has, how finely, and which file would give more. */
import type { LocalTexts } from '../language.ts'
import type { DataKind, DataLevel } from '../view/data-level.ts'

const platforms = {
  'platform.taobao': { en: 'Taobao/Tmall', zh: '淘宝/天猫' },
  'platform.jd': { en: 'JD', zh: '京东' },
  'platform.pinduoduo': { en: 'Pinduoduo', zh: '拼多多' },
  'platform.douyin': { en: 'Douyin', zh: '抖店' },
  'platform.youzan': { en: 'Youzan', zh: '有赞' },
  'platform.shopify': { en: 'Shopify', zh: 'Shopify' },
  'platform.etsy': { en: 'Etsy', zh: 'Etsy' },
  'platform.amazon': { en: 'Amazon', zh: '亚马逊' },
  'platform.ebay': { en: 'eBay', zh: 'eBay' },
  'platform.square': { en: 'Square', zh: 'Square' },
  'platform.woocommerce': { en: 'WooCommerce', zh: 'WooCommerce' },
  'platform.stripe': { en: 'Stripe', zh: 'Stripe' },
  'platform.paypal': { en: 'PayPal', zh: 'PayPal' },
  'platform.alipay': { en: 'Alipay', zh: '支付宝' },
  'platform.wechat-pay': { en: 'WeChat Pay', zh: '微信支付' },
} as const satisfies Record<`platform.${string}`, LocalTexts>

const kinds = {
  'data-kind.orders': { en: 'Orders', zh: '订单' },
  'data-kind.lines': { en: 'What was in them', zh: '买了什么' },
  'data-kind.buyers': { en: 'Who bought', zh: '谁买的' },
  'data-kind.contacts': { en: 'How to reach them', zh: '联系方式' },
  'data-kind.costs': { en: 'Costs', zh: '成本' },
  'data-kind.visits': { en: 'Visits', zh: '浏览与搜索' },
  'data-kind.reviews': { en: 'Reviews', zh: '评价' },
  'data-kind.stock': { en: 'Stock', zh: '库存' },
  'data-kind.consents': { en: 'Consents', zh: '联系许可' },
  'data-kind.leads': { en: 'Leads', zh: '潜在客户' },
} as const satisfies Record<`data-kind.${DataKind}`, LocalTexts>

const levels = {
  'data-level.person': { en: 'per person', zh: '到每个人' },
  'data-level.order': { en: 'per order', zh: '到每个订单' },
  'data-level.product-day': { en: 'per product and day', zh: '到每个商品每天' },
  'data-level.product': { en: 'per product', zh: '到每个商品' },
  'data-level.none': { en: 'none', zh: '没有' },
} as const satisfies Record<`data-level.${DataLevel}`, LocalTexts>

const sentences = {
  'data.has.orders.order': {
    en: '{rows} {rows?order|orders}, each with its day and amount.',
    zh: '共 {rows} 个订单，每单都有日期和金额。',
  },
  'data.has.orders.none': {
    en: 'No orders yet: every answer begins with them.',
    zh: '还没有订单：所有结论都从订单开始。',
  },
  'data.has.lines.order': {
    en: '{lines} {lines?line says|lines say} what {share} of the orders held.',
    zh: '有 {lines} 条明细，{share} 的订单知道买了什么。',
  },
  'data.has.lines.none': {
    en: 'Your files do not list what the orders held, so nothing can be said about products.',
    zh: '文件里没有订单明细，无法判断商品情况。',
  },
  'data.has.buyers.person': {
    en: '{rows} {rows?person is|people are} known by {share} of the orders.',
    zh: '{share} 的订单知道是谁买的，共 {rows} 人。',
  },
  'data.has.contacts.person': {
    en: '{share} of the people who bought have an e-mail address or a full phone number.',
    zh: '{share} 的买家有邮箱或完整手机号。',
  },
  'data.has.contacts.none': {
    en: 'Nobody can be reached from here: your files hold no e-mail address and no full phone number.',
    zh: '文件里没有邮箱，也没有完整手机号，无法从这里联系客户。',
  },
  'data.has.costs.product': {
    en: 'Unit costs of {products} {products?product|products}.',
    zh: '有 {products} 个商品的单位成本。',
  },
  'data.has.costs.product-and-campaigns': {
    en: 'Unit costs of {products} {products?product|products}, and the spend of {campaigns} {campaigns?campaign|campaigns}.',
    zh: '有 {products} 个商品的单位成本，以及 {campaigns} 个推广计划的花费。',
  },
  'data.has.costs.campaigns': {
    en: 'The spend of {campaigns} {campaigns?campaign is|campaigns is} known, unit costs of products are not: margins lean on the share in Settings.',
    zh: '知道 {campaigns} 个推广计划的花费，但没有商品成本：毛利按设置里的比例估算。',
  },
  'data.has.costs.none': {
    en: 'No costs yet: margins lean on the share in Settings.',
    zh: '还没有成本：毛利按设置里的比例估算。',
  },
  'data.has.visits.person': {
    en: '{ofPeople} of {rows} {rows?act|acts} can be told by person: who looked at, searched for or kept what.',
    zh: '{rows} 次行为中有 {ofPeople} 次知道是谁：谁看了、搜了、收藏了什么。',
  },
  'data.has.visits.product-day': {
    en: 'Your platform gives visits per product and day, not per person.',
    zh: '您的平台只给出每个商品每天的访问数，不到每个人。',
  },
  'data.has.visits.none': {
    en: 'Nothing is known of what people looked at before they bought.',
    zh: '不知道客户购买之前看过什么。',
  },
  'data.has.reviews.person': {
    en: '{ofPeople} of {rows} {rows?review|reviews} can be told by person.',
    zh: '{rows} 条评价中有 {ofPeople} 条知道是谁写的。',
  },
  'data.has.reviews.product': {
    en: '{rows} {rows?review|reviews} of products; who wrote them is not known.',
    zh: '有 {rows} 条商品评价，但不知道是谁写的。',
  },
  'data.has.reviews.none': { en: 'No reviews yet.', zh: '还没有评价。' },
  'data.has.stock.product': {
    en: 'Stock of {rows} {rows?product and place|products and places}.',
    zh: '有 {rows} 条商品库存。',
  },
  'data.has.stock.none': {
    en: 'Stock is not known: an offer may name a product that is sold out.',
    zh: '不知道库存：推荐的商品可能已经卖完。',
  },
  'data.has.consents.person': {
    en: '{rows} {rows?word|words} of people on being contacted.',
    zh: '有 {rows} 条客户是否同意联系的记录。',
  },
  'data.has.consents.none': {
    en: 'It is not known who agreed to be contacted and who refused.',
    zh: '不知道谁同意联系、谁拒绝联系。',
  },
  'data.has.leads.person': {
    en: '{rows} {rows?sign|signs} of interest from people who may not have bought yet.',
    zh: '有 {rows} 条意向记录，其中有些人可能还没买过。',
  },
  'data.has.leads.none': { en: 'No list of people who showed interest.', zh: '还没有意向客户名单。' },
} as const satisfies Record<`data.has.${DataKind}.${string}`, LocalTexts>

const fills = {
  'data.fill.orders': {
    en: 'Export the orders of your platform as they are and drop the file here.',
    zh: '从平台导出订单，原样拖进来即可。',
  },
  'data.fill.lines': {
    en: 'Export with one row per item: order number, product, quantity and price.',
    zh: '导出时选择“按商品”一行一条：订单号、商品、数量、价格。',
  },
  'data.fill.lines.taobao': {
    en: 'Taobao/Tmall: 千牛 > 已卖出的宝贝 > 批量导出 makes a second file, ExportOrderDetailList. Import it beside the order list.',
    zh: '淘宝/天猫：千牛 > 已卖出的宝贝 > 批量导出，会另有一份宝贝报表（ExportOrderDetailList），请与订单报表一起导入。',
  },
  'data.fill.lines.etsy': {
    en: 'Etsy: Shop Manager > Settings > Options > Download Data, type “Order Items”.',
    zh: 'Etsy：Shop Manager > Settings > Options > Download Data，类型选“Order Items”。',
  },
  'data.fill.buyers': {
    en: 'Export the orders with a buyer number, e-mail or phone column.',
    zh: '导出订单时带上买家编号、邮箱或手机号。',
  },
  'data.fill.buyers.pinduoduo': {
    en: 'Pinduoduo hides its buyers in every order export. Only people who gave you their number themselves can become customers: import such a list as leads.',
    zh: '拼多多的订单导出都不含买家。只有主动留下联系方式的人才能成为客户：请把这类名单作为潜在客户导入。',
  },
  'data.fill.buyers.douyin': {
    en: 'Douyin writes names, phones and addresses as ciphers. A member list of your own with the order numbers can say who bought.',
    zh: '抖店导出的姓名、电话、地址都是密文。自有会员名单若带订单号，才能知道是谁买的。',
  },
  'data.fill.contacts': {
    en: 'A customer list with e-mail or full phone numbers fills this.',
    zh: '导入带邮箱或完整手机号的客户名单即可补上。',
  },
  'data.fill.contacts.shopify': {
    en: 'Shopify: Customers > Export.',
    zh: 'Shopify：Customers > Export。',
  },
  'data.fill.contacts.youzan': {
    en: 'Youzan: 客户 > 客户查询 > 导出.',
    zh: '有赞：客户 > 客户查询 > 导出。',
  },
  'data.fill.contacts.taobao': {
    en: 'Taobao/Tmall hides phones in its exports. A member list of your own, such as from WeChat, fills this.',
    zh: '淘宝/天猫导出时会隐藏手机号。可以导入自有会员名单（如微信客户）。',
  },
  'data.fill.costs': {
    en: 'A table with product number and cost per unit makes margins true.',
    zh: '导入“商品编号 + 单位成本”的表格，毛利才准确。',
  },
  'data.fill.visits': {
    en: 'Any table with a date, a product and visitors, views or carts will do; or one act per row with a customer, a product and a time.',
    zh: '带日期、商品和访客数、浏览量或加购件数的表格都可以；也可以是一行一次行为，带客户、商品和时间。',
  },
  'data.fill.visits.taobao': {
    en: 'Taobao/Tmall: 生意参谋 > 品类 > 商品排行 > 下载 gives visits per product and day.',
    zh: '淘宝/天猫：生意参谋 > 品类 > 商品排行 > 下载，得到每个商品每天的访问数。',
  },
  'data.fill.visits.jd': {
    en: 'JD: 京东商智 > 商品 > 商品明细 > 下载; say once what its columns mean.',
    zh: '京东：京东商智 > 商品 > 商品明细 > 下载，首次导入时指定各列含义。',
  },
  'data.fill.visits.pinduoduo': {
    en: 'Pinduoduo: 商家后台 > 数据中心 > 商品数据; say once what its columns mean.',
    zh: '拼多多：商家后台 > 数据中心 > 商品数据，首次导入时指定各列含义。',
  },
  'data.fill.visits.douyin': {
    en: 'Douyin: 抖音电商罗盘 > 商品; say once what its columns mean.',
    zh: '抖店：抖音电商罗盘 > 商品，首次导入时指定各列含义。',
  },
  'data.fill.visits.youzan': {
    en: 'Youzan: 数据 > 商品分析; say once what its columns mean.',
    zh: '有赞：数据 > 商品分析，首次导入时指定各列含义。',
  },
  'data.fill.visits.shopify': {
    en: 'Shopify: Analytics > Reports gives sessions per page and day; say once what its columns mean.',
    zh: 'Shopify：Analytics > Reports 可得每个页面每天的访问数，首次导入时指定各列含义。',
  },
  'data.fill.visits.person': {
    en: 'For single people it takes a log with a customer, a product and a time per row, such as from your own shop site or mini program.',
    zh: '要到每个人，需要一行一次、带客户、商品和时间的记录，例如自有网站或小程序的日志。',
  },
  'data.fill.reviews': {
    en: 'Any table with a product, a text or rating and a date will do.',
    zh: '带商品、评价内容或评分、日期的表格都可以。',
  },
  'data.fill.reviews.shopify': {
    en: 'Shopify: your review app exports them, e.g. Judge.me, Loox or Yotpo > Export.',
    zh: 'Shopify：在评价应用里导出，例如 Judge.me、Loox、Yotpo > Export。',
  },
  'data.fill.stock': {
    en: 'A table with product number and quantity in stock fills this.',
    zh: '导入“商品编号 + 库存数量”的表格即可补上。',
  },
  'data.fill.stock.shopify': {
    en: 'Shopify: Products > Inventory > Export.',
    zh: 'Shopify：Products > Inventory > Export。',
  },
  'data.fill.consents': {
    en: 'A table with a person, a channel, and yes or no fills this.',
    zh: '导入“客户 + 联系方式 + 同意或拒绝”的表格即可补上。',
  },
  'data.fill.consents.shopify': {
    en: 'Shopify: Customers > Export says who accepts e-mail and text messages.',
    zh: 'Shopify：Customers > Export 里写明谁同意接收邮件和短信。',
  },
  'data.fill.leads': {
    en: 'A list of enquiries, members or carts left behind, with a name, phone or e-mail, fills this.',
    zh: '导入询单、会员或未付款购物车名单（带姓名、手机号或邮箱）即可补上。',
  },
  'data.fill.leads.youzan': {
    en: 'Youzan: 客户 > 客户查询 > 导出 lists members who never bought, too.',
    zh: '有赞：客户 > 客户查询 > 导出，也包含从未购买的会员。',
  },
} as const satisfies Record<`data.fill.${DataKind}${'' | `.${string}`}`, LocalTexts>

export const dataLevelText = { ...platforms, ...kinds, ...levels, ...sentences, ...fills } as const satisfies Record<
  string,
  LocalTexts
>
