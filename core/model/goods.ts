/** Goods: how they are told apart by title, and from what only stands on the bill (postage, fees, corrections, vouchers). */

/** Titles differ in blanks, width and case between exports; as a key they should not. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Codes with which a shop of the Online Retail data, and others like it, book what is no article (UCI data set 352). */
const billingKeys =
  /^(?:POST|DOT|C[23]|BANK CHARGES|AMAZONFEE|CRUK|PADS|ADJUST\d?|TEST\d{3}|GIFT_\d{4}(?:_\d+)?|SHIPPING|POSTAGE)$/i
/** Too short to be trusted alone: a size may be called M. */
const letterKeys = /^[MDSB]$/i

const kindOfPost = '(?:dotcom|express|next[ -]day|standard|international|domestic|local|extra|additional|free|uk|eu)'
const post = '(?:postage|shipping|delivery|carriage|freight|p&p)'
const postWords = '(?:fees?|charges?|costs?|and handling|& handling|and packing|& packing|upgrade|protection|insurance)'

const billingTitles: readonly RegExp[] = [
  new RegExp(`^(?:${kindOfPost} )*${post}(?: ${postWords})*$`),
  /^(?:manual|discount|samples|custom amount|deposit|balance|tips?|gratuity|donation|tax|vat|test(?: product)?)$/,
  /^(?:bank|card|handling|service|amazon|transaction|payment|packing|booking)[ -]?(?:fees?|charges?)$/,
  /(?:^| )commission$|^adjust(?:ment)?(?: |$)|^(?:price|order) (?:difference|adjustment)$/,
  /\b(?:gift|e-?gift|store)[ -]?(?:card|voucher|certificate|credit)s?(?:[ -:(]+[£$€¥]?\s*\d[\d.,]*.{0,4})?$/,
  /(?<![免包含送赠退])(?:运费|邮费|快递费|补差价?|差价|差额|补拍|补邮|邮差|补运).{0,12}$/,
  /^.{0,8}(?:礼品卡|购物卡|储值卡|充值卡|代金券|现金券|优惠券|手续费|服务费|押金|定金|订金|赠品|打赏|测试商品|测试链接).{0,8}$/,
]

/**
 * False for what must never be suggested to anybody nor called a favourite. Doubtful things are goods: a wrong false would hide an
 * article.
 * @example isGoods('DOTCOM POSTAGE', 'DOT') // false
 */
export function isGoods(title: string, key: string): boolean {
  const name = titleKey(title)
  if (billingKeys.test(key) || (name === '' && letterKeys.test(key))) return false
  return !billingTitles.some((billing) => billing.test(name))
}
