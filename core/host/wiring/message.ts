/** Wires what is said to people. */
import type { messageParams } from '../../contract/method/message.ts'
import type { Services } from '../../contract/methods.ts'
import { listMessageTemplates, readCampaignMessages, saveMessageTemplate } from '../../service/message-service.ts'
import type { Wiring } from './wiring.ts'

export const messageServices = ({ session, changing }: Wiring): Pick<Services, keyof typeof messageParams> => ({
  'message/list': ({ language }) => listMessageTemplates(session(), language),
  'message/save': (params) => changing('campaign', saveMessageTemplate(session(), params)),
  'message/read': (params) => readCampaignMessages(session(), params),
})
