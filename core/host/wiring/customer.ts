/** Wires Today, sales, customers, segments, reviews and consents. */
import type { customerParams } from '../../contract/method/customer.ts'
import type { Services } from '../../contract/methods.ts'
import { refuseContact, withdrawRefusal } from '../../service/consent-service.ts'
import { listTaggedPortraits, readPortrait } from '../../service/portrait-service.ts'
import { listReviewViews } from '../../service/review-service.ts'
import { readSalesViews } from '../../service/sales-service.ts'
import { listSegments } from '../../service/segment-service.ts'
import { readToday } from '../../service/today-service.ts'
import type { Wiring } from './wiring.ts'

export const customerServices = ({
  session,
  now,
  noted,
  changing,
}: Wiring): Pick<Services, keyof typeof customerParams> => {
  return {
    'sales/views': (params) => readSalesViews(session(), params),
    'today/read': (params) => noted(readToday(session(), params, now())),
    'portrait/list': async (params) => noted(await listTaggedPortraits(session(), params)),
    'portrait/read': async (params) => noted(await readPortrait(session(), params)),
    'consent/refuse': (params) => changing('campaign', refuseContact(session(), params, now())),
    'consent/withdraw': (params) => changing('campaign', withdrawRefusal(session(), params)),
    'segment/list': (params) => noted(listSegments(session(), params)),
    'review/list': (params) => listReviewViews(session(), params),
  }
}
