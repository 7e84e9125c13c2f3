/** English tells one from many where a `{count}` is spoken of; Chinese does not. */
export interface Plural {
  readonly one: string
  readonly other: string
}

/** One phrase of the page in both languages, side by side, so that a missing translation does not compile. Values go in `{name}`. */
export interface Text {
  readonly en: string | Plural
  readonly zh: string
}

export type Texts = Readonly<Record<string, Text>>
