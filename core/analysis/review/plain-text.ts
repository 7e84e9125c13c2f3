/** A review's text as its words are looked up: half width, lower case, simplified, without markup, faces as words of their own. */

/** Traditional characters that the word lists contain, each before its simplified form. */
const traditional =
  '質质貨货價价錢钱買买賣卖東东壞坏爛烂難难聞闻喫吃歡欢愛爱讚赞給给實实網网圖图顏颜顯显題题問问無无沒没騙骗務务態态差差級级體体來来還还這这個个時时間间為为麼么後后會会過过發发貼贴緊紧鬆松長长寬宽髒脏殘残掉掉舊旧線线頭头裝装損损壓压漏漏慢慢遲迟誤误應应該该讓让聽听說说話话謝谢點点評评優优點点確确認认專专業业熱热親亲輕轻寶宝貝贝漂漂亮亮鮮鲜濃浓鹹咸膩腻乾干淨净燙烫涼凉硬硬軟软細细緻致劃划氣气關关係系對对錯错換换補补償偿廠厂電电視视屏屏聲声響响畫画號号碼码褲裤鞋鞋襯衬衫衫裡里邊边開开膠胶斷断裂裂痛痛癢痒腫肿藥药劑剂護护膚肤髮发總总結结綜综餘余們们買买請请歲岁兒儿媽妈爺爷奶奶驚惊喜喜遺遗憾憾後后悔悔惡恶噁恶討讨厭厌嚴严簡简單单複复雜杂費费運运遞递達达準准當当場场與与並并從从雖虽現现樣样兩两種种類类盡尽絕绝變变響响舒舒適适合合尺尺寸寸極极數数據据滿满意意負负責责勁劲觀观貴贵棄弃謊谎偽伪虛虚誇夸張张傷伤害害貪贪廢废麻麻煩烦氈毡緩缓約约連连續续殼壳蓋盖鎖锁鏈链條条臺台灣湾'

const simplified = new Map<string, string>()
for (const characters = [...traditional]; characters.length > 1; ) {
  const [from, to] = characters.splice(0, 2)
  if (from !== to) simplified.set(from!, to!)
}
const traditionalPattern = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** A cell may hold a whole page; what a person says of a purchase stands in its beginning. */
const mostCharacters = 6000

export function plainText(text: string): string {
  return text
    .slice(0, mostCharacters)
    .normalize('NFKC')
    .replace(/<[^<>]{0,200}>|https?:\/\/\S+/g, ' ')
    .replace(/&#?\w{1,8};/g, ' ')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(traditionalPattern, (character) => simplified.get(character)!)
    .replace(/[:;=]-?[)d\]]+|\^_*\^/g, ' 😀 ')
    .replace(/[:;=]'?-?[(/]+/g, ' 😞 ')
    .replace(/(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu, '，')
}

const defaultPraise =
  /^(此用户|该用户|买家|用户|这位用户|顾客)?(没有|未|没)?(及时)?(填写)?(任何)?(评价|评论|内容)?(内容)?[,，。.！! ]*(系统)?(自动)?(默认)?(给予|作出|做出|给出)?(好评|评价)?[。.！! ]*$/u
const knownDefaults =
  /没有填写(评价|评论|内容|文字)|未填写(评价|评论|内容|文字)|未及时(做出|作出)?(主动)?评价|(系统|平台)?(自动)?默认(给予|给出)?(好评|评价)|系统自动(好评|评价)|自动好评|暂无(评价|评论)|没有评价内容|^(no (comment|review|text)s?( (left|given|provided|written))?|the (buyer|customer) (did not|didn't) leave (a|any) (comment|review)s?|automatic (positive )?(feedback|rating|review)|n\/a|none|null|nan|-+)[.! ]*$/u

/** Praise that the platform wrote because nobody did, and cells with no word in them. */
export function isDefaultPraise(text: string): boolean {
  const plain = plainText(text).trim()
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(plain)) return true
  if (plain.length > 40) return false
  return knownDefaults.test(plain) || (/默认|系统|自动/u.test(plain) && defaultPraise.test(plain))
}
