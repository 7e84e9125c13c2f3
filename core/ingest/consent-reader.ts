/** What a row says of being contacted, whatever kind of table it stands in. */
import type { ConsentChannel, ConsentRecord } from '../model/row-record.ts'
import type { CellBlock } from './cell-block.ts'
import { consentChannelsIn, consentState } from './consent-words.ts'
import { TextReader } from './field-readers.ts'
import { RowProblem } from './row-problem.ts'
import type { MappingField, TablePlan } from './table-plan.ts'

export type ConsentWord = Pick<ConsentRecord, 'channel' | 'state'>

interface ConsentField {
  readonly reader: TextReader
  readonly column: number
}

export class ConsentReader {
  private readonly email: ConsentField
  private readonly sms: ConsentField
  private readonly state: ConsentField
  private readonly channel: ConsentField
  /** A bare list of people under "consents" is a list of refusals: no other reading is as safe. */
  private readonly isBareList: boolean

  constructor({ content, fields }: TablePlan) {
    const field = (name: MappingField): ConsentField => ({
      reader: new TextReader(fields[name]),
      column: fields[name]?.columns[0] ?? -1,
    })
    this.email = field('emailConsent')
    this.sms = field('smsConsent')
    this.state = field('consentState')
    this.channel = field('consentChannel')
    this.isBareList = content === 'consents' && !fields.consentState && !fields.emailConsent && !fields.smsConsent
  }

  /** Silence is no word: an empty list where all cells are blank. */
  read(block: CellBlock, row: number): readonly ConsentWord[] | RowProblem {
    const words: ConsentWord[] = []
    for (const [{ reader, column }, channel] of [[this.email, 'email'] as const, [this.sms, 'sms'] as const]) {
      const text = reader.read(block, row)
      const state = consentState(text)
      if (text !== '' && state === null) return new RowProblem('consent-unreadable', column)
      if (state !== null) words.push({ channel, state })
    }
    const text = this.isBareList ? 'no' : this.state.reader.read(block, row)
    if (text === '') return words
    const state = consentState(text)
    if (state === null) return new RowProblem('consent-unreadable', this.state.column)
    const channels = this.channelsOf(block, row, state)
    return channels instanceof RowProblem ? channels : [...words, ...channels.map((channel) => ({ channel, state }))]
  }

  /** A refusal by a channel that nobody knows is taken to mean all; a consent of that kind means nothing. */
  private channelsOf(
    block: CellBlock,
    row: number,
    state: ConsentRecord['state'],
  ): readonly ConsentChannel[] | RowProblem {
    const text = this.channel.reader.read(block, row)
    const channels = consentChannelsIn(text)
    if (channels.length > 0) return channels
    return text === '' || state === 'refused' ? ['any'] : new RowProblem('consent-unreadable', this.channel.column)
  }
}

/** What was said so far in a run. Within one file and day a refusal stands, whatever else the file says of the same person. */
export class SaidConsents {
  private readonly said = new Map<string, ConsentRecord['state']>()

  /** The words that are new. */
  add(customer: number, day: number | null, words: readonly ConsentWord[]): readonly ConsentWord[] {
    return words.filter(({ channel, state }) => {
      const key = `${customer} ${channel} ${day}`
      const before = this.said.get(key)
      if (before === state || before === 'refused') return false
      this.said.set(key, state)
      return true
    })
  }
}
