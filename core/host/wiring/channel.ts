/** Wires the shop's channels. */
import type { channelParams } from '../../contract/method/channel.ts'
import type { Services } from '../../contract/methods.ts'
import { listChannels, setChannelFee } from '../../service/channel-service.ts'
import { listCredit } from '../../service/credit-service.ts'
import { listSources } from '../../service/source-service.ts'
import type { Wiring } from './wiring.ts'

export const channelServices = ({ session, noted, changing }: Wiring): Pick<Services, keyof typeof channelParams> => {
  return {
    'channel/list': (params) => noted(listChannels(session(), params)),
    'channel/sources': (params) => listSources(session(), params),
    'channel/credit': (params) => listCredit(session(), params),
    'channel/fee': (params) => changing('settings', setChannelFee(session(), params)),
  }
}
