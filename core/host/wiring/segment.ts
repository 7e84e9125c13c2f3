/** Wires groups by rules. */
import type { segmentParams } from '../../contract/method/segment.ts'
import type { Services } from '../../contract/methods.ts'
import { findLookAlikes } from '../../service/look-alike-service.ts'
import {
  compareSegments,
  keepSegment,
  listSavedSegmentViews,
  removeSegment,
} from '../../service/saved-segment-service.ts'
import { listSegmentPeople, readSegmentSentence } from '../../service/segment-people.ts'
import type { Wiring } from './wiring.ts'

export const segmentServices = ({ session, now, changing }: Wiring): Pick<Services, keyof typeof segmentParams> => {
  return {
    'segment/parse': (params) => readSegmentSentence(session(), params),
    'segment/people': (params) => listSegmentPeople(session(), params),
    'segment/saved': (params) => listSavedSegmentViews(session(), params),
    'segment/save': (params) => changing('campaign', keepSegment(session(), params, now())),
    'segment/remove': (params) => changing('campaign', removeSegment(session(), params, now())),
    'segment/alike': (params) => findLookAlikes(session(), params),
    'segment/overlap': (params) => compareSegments(session(), params),
  }
}
