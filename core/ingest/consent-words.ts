/** The words with which tables and people say yes and no to being contacted. */
import type { ConsentChannel, ConsentRecord, LeadKind } from '../model/row-record.ts'

const granted =
  /^(?:y|yes|true|t|1|ok|on|granted?|agreed?|accept(?:s|ed)?|allow(?:s|ed)?|subscribed?|opt(?:ed)?[- _]?in|confirmed|active|是|同意|已同意|接受|已接受|愿意|允许|可以|订阅|已订阅|授权|已授权|√|✓|✔)$/i
const refused =
  /^(?:n|no|false|f|0|off|refused?|refuses|declined?|denied|unsubscribed?|(?:not|never)[- _]?subscribed|opt(?:ed)?[- _]?out|(?:no|do[- _]?not)[- _]?contact|dnc|bounced|cleaned|complain(?:t|ed)|spam|suppressed|blocked|否|不|不可以|不同意|拒绝|已拒绝|拒收|不接受|不愿意|不允许|退订|已退订|未订阅|未授权|取消订阅|已取消订阅|取消授权|勿扰|免打扰|请勿联系|不要联系|黑名单|拉黑|投诉|×|✗|✘)$/i

/** Null where the text says neither. */
export function consentState(text: string): ConsentRecord['state'] | null {
  if (granted.test(text)) return 'granted'
  return refused.test(text) ? 'refused' : null
}

const channelWords: readonly (readonly [RegExp, ConsentChannel])[] = [
  [/^(?:any|all|every ?thing|全部|所有|任何|一切|全渠道|所有渠道)$/i, 'any'],
  [/e-?mail|newsletter|邮件|邮箱|电邮/i, 'email'],
  [/sms|text|mms|短信|彩信|信息/i, 'sms'],
  [/wechat|weixin|微信|企微|公众号/i, 'wechat'],
  [/phone|call|mobile|电话|手机|来电/i, 'phone'],
  [/post|mail|letter|catalogue|信件|邮寄|信函/i, 'post'],
]

/** The channels that a cell names, such as `邮件、短信`: none where it names none that is known. */
export function consentChannelsIn(text: string): readonly ConsentChannel[] {
  const parts = text.split(/[,，、;；/|&+]|\s和\s|\sand\s/i).map((part) => part.trim())
  const found = parts.flatMap((part) => channelWords.find(([words]) => words.test(part))?.[1] ?? [])
  return [...new Set(found)]
}

const leadWords: readonly (readonly [RegExp, LeadKind])[] = [
  [/cart|checkout|basket|购物车|加购|弃购|未付款|未支付/i, 'cart'],
  [/member|sign(?:ed)?[- ]?up|regist|account|newsletter|subscri|会员|注册|入会|粉丝|关注|订阅/i, 'member'],
  [/event|contest|competition|raffle|giveaway|webinar|fair|market|活动|抽奖|报名|比赛|市集|展会|直播/i, 'event'],
  [/enquir|inquir|question|quote|request|contact|chat|message|咨询|询盘|询价|留言|提问|客服|预约|试用/i, 'enquiry'],
]

/** What kind of interest the words name; `other` where they name none. */
export function leadKindOf(text: string): LeadKind {
  return leadWords.find(([words]) => words.test(text))?.[1] ?? 'other'
}
