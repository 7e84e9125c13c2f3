/** Words that all views share. Money is in minor units of the shop's currency (`…Minor`), days are `YYYY-MM-DD` in the shop's zone,
 * shares are 0…1, ids are strings. Null means not known or not enough data; the reason stands beside it. */

export type Day = string

/** How sure an estimate is, in the order of trust. */
export type Sureness = 'sure' | 'likely' | 'rough' | 'cannot-tell'
