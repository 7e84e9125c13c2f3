/** Wires what reviews say. */
import type { reviewParams } from '../../contract/method/review.ts'
import type { Services } from '../../contract/methods.ts'
import { readReviewMood, readReviewTable } from '../../service/review-mood-service.ts'
import type { Wiring } from './wiring.ts'

export const reviewServices = ({ session, handedFile }: Wiring): Pick<Services, keyof typeof reviewParams> => {
  return {
    'review/mood': (params) => readReviewMood(session(), params),
    'review/table': ({ fileId }) => readReviewTable(handedFile(fileId)),
  }
}
