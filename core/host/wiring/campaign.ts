/** Wires offers, campaigns and experiments. */
import type { campaignParams } from '../../contract/method/campaign.ts'
import type { Services } from '../../contract/methods.ts'
import { listLessons } from '../../service/campaign-lessons.ts'
import {
  campaignAudience,
  changeCampaign,
  createCampaign,
  freezeList,
  setCampaignAside,
} from '../../service/campaign-plan.ts'
import { previewCampaign } from '../../service/campaign-preview.ts'
import { readProgress } from '../../service/campaign-progress.ts'
import { listCampaignViews, readCampaign } from '../../service/campaign-service.ts'
import { readExperiment } from '../../service/experiment-service.ts'
import { listOffers } from '../../service/offer-service.ts'
import type { Wiring } from './wiring.ts'

export const campaignServices = ({
  session,
  now,
  noted,
  changing,
  handedFile,
}: Wiring): Pick<Services, keyof typeof campaignParams> => {
  return {
    'experiment/table': ({ fileId, ...params }) => readExperiment(handedFile(fileId), params),
    'offer/list': (params) => noted(listOffers(session(), params)),
    'campaign/list': (params) => noted(listCampaignViews(session(), params)),
    'campaign/read': (params) => noted(readCampaign(session(), params)),
    'campaign/progress': (params) => readProgress(session(), params),
    'campaign/preview': (params) => previewCampaign(session(), params),
    'campaign/lessons': (params) => listLessons(session(), params),
    'campaign/create': (params) => changing('campaign', createCampaign(session(), params, now())),
    'campaign/update': (params) => changing('campaign', changeCampaign(session(), params)),
    'campaign/freeze': ({ campaignId }) => changing('campaign', freezeList(session(), campaignId, now())),
    'campaign/remove': ({ campaignId }) => changing('campaign', setCampaignAside(session(), campaignId, now())),
    'campaign/audience': ({ campaignId, language }) => campaignAudience(session(), campaignId, language),
  }
}
