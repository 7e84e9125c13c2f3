import { useCallback, useState } from 'react'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { useCall } from '../../client/core.tsx'

export type PeopleFilter = Pick<MethodParams['portrait/list'], 'search' | 'segment' | 'sort' | 'descending'>

/** Rows asked for at once, and how far apart the asked parts start: what is in sight always lies inside one part. */
const windowRows = 2000
const windowStep = 1000

/** Where the part of a long list starts that holds the rows in sight with room on both sides. */
export function windowStart(first: number, last: number): number {
  const middle = (first + last) / 2
  return Math.max(0, Math.round((middle - windowRows / 2) / windowStep) * windowStep)
}

/** The customers that match, a part at a time; the part follows the rows in sight. */
export function usePeople(filter: PeopleFilter) {
  const key = JSON.stringify(filter)
  const [place, setPlace] = useState({ key, offset: 0 })
  const offset = place.key === key ? place.offset : 0
  const answer = useCall('portrait/list', { ...filter, offset, limit: windowRows }, { keepPrevious: true })
  // While another part is on its way, the last answer still lies where it was asked for.
  const [shown, setShown] = useState({ data: answer.data, offset })
  if (!answer.isPlaceholderData && answer.data !== shown.data) setShown({ data: answer.data, offset })
  const onVisible = useCallback(
    (first: number, last: number) => setPlace({ key, offset: windowStart(first, last) }),
    [key],
  )
  return { answer, shown: answer.isPlaceholderData ? shown : { data: answer.data, offset }, onVisible }
}
