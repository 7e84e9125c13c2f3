/** The two languages, equals everywhere. */
export type Language = 'zh' | 'en'

/** One text in both. */
export type LocalTexts = Readonly<Record<Language, string>>
