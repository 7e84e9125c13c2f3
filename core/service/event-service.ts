/** Days that move demand, as the owner names them. */
import type { CalendarEvent } from '../analysis/demand/calendar.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ShopEventView } from '../contract/view/goods.ts'
import { dayToText, textToDay } from '../model/day.ts'
import { deleteEvent, listEventRows, putEvent } from '../storage/event-store.ts'
import type { ShopSession } from './shop-session.ts'

export function listEvents(session: ShopSession): ShopEventView[] {
  return listEventRows(session.reader).map(({ eventId, name, day }) => ({
    eventId: String(eventId),
    name,
    day: dayToText(day),
  }))
}

export function ownEvents(session: ShopSession): CalendarEvent[] {
  // A name of the calendar (618) is the owner's own event, not one more day of that.
  return listEventRows(session.reader).map(({ name, day }) => ({ name: `own ${name}`, day }))
}

/** @throws ShopkeeperError `not-found` */
export function saveEvent(session: ShopSession, { eventId, name, day }: CheckedParams['event/save']): ShopEventView {
  const given = eventId === undefined ? null : Number(eventId)
  const id = session.change((database) => {
    const saved = putEvent(database, given, name, textToDay(day) as number)
    if (saved === null) throw new ShopkeeperError('not-found')
    return saved
  }, 'notes')
  return { eventId: String(id), name, day }
}

/** @throws ShopkeeperError `not-found` */
export function removeEvent(session: ShopSession, { eventId }: CheckedParams['event/remove']) {
  session.change((database) => {
    if (!deleteEvent(database, Number(eventId))) throw new ShopkeeperError('not-found')
  }, 'notes')
  return { eventId }
}
