/** Keeps text from other people's files from becoming a formula in the reader's spreadsheet. */

// Spreadsheets take these first characters for the start of a formula, the full-width ones in Chinese and Japanese settings.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
// An international phone number is no formula, and an apostrophe would spoil it for the sender that reads the list.
const phoneNumber = /^\+\d[\d ]{5,18}$/
// Characters that XML 1.0 cannot carry, lone halves of surrogate pairs among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * The text with an apostrophe before it where a spreadsheet could take it for a formula. Only texts pass through here: a negative
 * number is a number and stays as it is.
 *
 * @example neutralised('=1+1') // "'=1+1"
 */
export function neutralised(text: string): string {
  const clean = text.replace(unwritable, '')
  return formulaStart.test(clean) && !phoneNumber.test(clean) ? `'${clean}` : clean
}
