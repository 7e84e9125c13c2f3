/** How many text messages a text takes. */

/** GSM 03.38, the alphabet of seven bits; each of the second list takes two places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€\f')

export interface SmsLength {
  readonly characters: number
  /** How many messages are paid for. */
  readonly messages: number
}

/**
 * One message holds 160 letters of the small alphabet or 70 of any other; longer texts are cut into pieces of 153 or 67, since each
 * piece carries its number. Letters beyond the basic plane (most emoji) take two places.
 */
export function smsLength(text: string): SmsLength {
  const letters = [...text]
  const isSmall = letters.every((letter) => basic.has(letter) || extended.has(letter))
  const characters = isSmall ? letters.reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0) : text.length
  const [whole, piece] = isSmall ? [160, 153] : [70, 67]
  return { characters, messages: characters <= whole ? Math.min(characters, 1) : Math.ceil(characters / piece) }
}
