import type { Texts } from './texts.ts'

/** The first screen: one step, and what the step needs. */
export const welcomeText = {
  'welcome.question': {
    en: 'Who are my customers, and what should I do this week?',
    zh: '我的客户是谁，这周该做什么？',
  },
  'welcome.answer': {
    en: 'Shopkeeper answers from the files your platforms already export. They stay on this computer.',
    zh: '掌柜用平台导出的文件来回答。文件只留在这台电脑上。',
  },
  'welcome.drop': { en: 'Drop your export files here', zh: '把导出的文件拖到这里' },
  'welcome.drop.text': {
    en: 'CSV, TSV or XLSX, several at once. You see what would come in before anything is imported.',
    zh: '支持 CSV、TSV 和 XLSX，可以一次拖入多个。导入前会先让您看清楚会导入什么。',
  },
  'welcome.choose': { en: 'Choose files', zh: '选择文件' },
  'welcome.sample': { en: 'Just looking? Open a sample shop', zh: '只想先看看？打开示例店铺' },
  'welcome.sample.zh': { en: 'Chinese tea shop', zh: '中文茶叶店' },
  'welcome.sample.en': { en: 'English gift shop', zh: '英文礼品店' },
  'welcome.sample.text': {
    en: 'Made-up customers, true to life. One click removes it again.',
    zh: '客户是虚构的，数据接近真实。随时一键移除。',
  },
  'welcome.files': { en: 'Which files, and where to find them', zh: '需要哪些文件，在哪里导出' },
  'welcome.file.shopify': { en: 'Shopify orders', zh: 'Shopify 订单' },
  'welcome.file.shopify.where': {
    en: 'Admin → Orders → Export → All orders, as CSV',
    zh: '后台 → Orders → Export → 全部订单，CSV 格式',
  },
  'welcome.file.taobao': { en: 'Taobao and Tmall orders, with items', zh: '淘宝、天猫订单和宝贝' },
  'welcome.file.taobao.where': {
    en: 'Seller centre → Sold items → Batch export: both the order report and the item report',
    zh: '千牛卖家中心 → 已卖出的宝贝 → 批量导出：订单报表和宝贝报表都要',
  },
  'welcome.file.youzan': { en: 'Youzan orders', zh: '有赞订单' },
  'welcome.file.youzan.where': {
    en: 'Back office → Orders → All orders → Export',
    zh: '商家后台 → 订单 → 所有订单 → 批量导出',
  },
  'welcome.file.others': {
    en: 'Orders of JD, Pinduoduo, Douyin, Etsy, Amazon, eBay, Square, WooCommerce',
    zh: '京东、拼多多、抖店、Etsy、Amazon、eBay、Square、WooCommerce 订单',
  },
  'welcome.file.others.where': {
    en: 'The order report of the platform; statements of Stripe, PayPal, Alipay and WeChat Pay work too',
    zh: '各平台的订单导出；也可用 Stripe、PayPal、支付宝、微信支付的账单',
  },
  'welcome.file.table': { en: 'Any other table of sales', zh: '其他任何销售表格' },
  'welcome.file.table.where': {
    en: 'You say once what its columns mean; Shopkeeper remembers.',
    zh: '指定一次各列的含义，掌柜会记住。',
  },
  'welcome.file.costs': { en: 'What your products cost you', zh: '商品成本' },
  'welcome.file.costs.where': {
    en: 'A table of product number and unit cost. It turns sales into profit.',
    zh: '一张写有商品编号和单件成本的表。有了它才能算利润。',
  },
  'welcome.file.advertising': { en: 'Alimama, Google Ads and Meta costs', zh: '阿里妈妈、Google Ads、Meta 的广告花费' },
  'welcome.file.advertising.where': {
    en: 'The campaign report of each, by day, as CSV or XLSX',
    zh: '各平台的推广计划报表，按天，CSV 或 XLSX 格式',
  },
} as const satisfies Texts
