/** `import` and `undo-import`. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Language } from '../../contract/language.ts'
import { type TableMapping, tableMappingSchema } from '../../contract/mapping.ts'
import { type Failure, failureCodes, ShopkeeperError } from '../../contract/reply.ts'
import type { ImportFailureView, ImportFileView, ImportRunView } from '../../contract/view/import.ts'
import { dateOrders } from '../../contract/view/quarantine.ts'
import { type Arguments, choice, Misuse } from './arguments.ts'
import { type Answer, type Command, word } from './command.ts'
import { layTable, right } from './layout.ts'
import { type OpenCore, withCore } from './shop.ts'
import { sayCode } from './spoken.ts'

export const importCommand: Command = {
  options: ['preset', 'mapping', 'encoding', 'timezone', 'currency', 'date-order', 'dry-run'],
  async run(given, place) {
    if (given.operands.length === 0) throw new Misuse('import: FILE…?')
    const mapping = given.options.mapping === undefined ? undefined : readMapping(given.options.mapping)
    const isPreview = given.options['dry-run'] === true
    return withCore(given, place, { shop: isPreview ? 'preview' : 'create' }, async (open) => {
      const files = given.operands.map((path) => inputFile(open, path, given, mapping))
      const label = given.operands.map((path) => basename(path)).join(', ')
      const run = await open.run(isPreview ? 'import/preview' : 'import/start', { files }, label)
      return answerOf(run, given.language, isPreview)
    })
  },
}

function inputFile({ core }: OpenCore, path: string, given: Arguments, mapping: TableMapping | undefined) {
  const { preset, encoding, timezone, currency } = given.options
  const dateOrder = choice(given, 'date-order', dateOrders)
  return {
    fileId: core.files.mint(resolve(path)),
    ...(mapping === undefined ? {} : { mapping }),
    ...(preset === undefined ? {} : { preset }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(currency === undefined ? {} : { currency }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  }
}

function readMapping(path: string): TableMapping {
  if (!existsSync(path)) throw new ShopkeeperError('file-missing', { file: basename(path) })
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ShopkeeperError('mapping-invalid', { detail: String(error) })
  }
  const checked = tableMappingSchema.safeParse(content)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new ShopkeeperError('mapping-invalid', { detail: `${issue?.path.join('.')}: ${issue?.message}` })
}

function answerOf(
  { imports, failures, shop, durationMs }: ImportRunView,
  language: Language,
  isPreview: boolean,
): Answer {
  return {
    json: {
      imports: imports.map((view) => withMessages(view, language)),
      ...(failures.length === 0 ? {} : { failures: failures.map((failure) => withMessage(failure, language)) }),
      shop,
      durationMs,
    },
    text: [
      layTable([
        (['file', 'importId', 'read', 'added', 'changed', 'unchanged', 'rejected'] as const).map((name) =>
          word(language, name),
        ),
        ...imports.map((view) => [
          view.file,
          view.importId ?? '–',
          ...countsOf(view).map((count) => right(String(count))),
        ]),
      ]),
      ...imports.flatMap((view) => warningsOf(view, language)),
      ...(isPreview ? [word(language, 'previewOnly')] : []),
    ].join('\n'),
    failures: failures.map(failureOf),
  }
}

function countsOf(view: ImportFileView): number[] {
  return [view.rowsRead, view.linesAdded, view.linesChanged, view.linesUnchanged, view.rowsRejected]
}

function warningsOf({ file, warnings }: ImportFileView, language: Language): string[] {
  return warnings.map(({ code, params }) => `${file}: ${sayCode(language, 'warning', code, { file, ...params })}`)
}

/** References to files end with the command, so they are left out. */
function withMessages({ fileId: _, ...view }: ImportFileView, language: Language) {
  return {
    ...view,
    problems: view.problems.map((problem) => ({
      ...problem,
      message: sayCode(language, 'problem', problem.code, { column: problem.column, value: problem.value }),
    })),
    warnings: view.warnings.map((warning) => ({
      ...warning,
      message: sayCode(language, 'warning', warning.code, { file: view.file, ...warning.params }),
    })),
  }
}

function withMessage({ fileId: _, ...failure }: ImportFailureView, language: Language) {
  return { ...failure, message: sayCode(language, 'failure', failure.code, failure.params) }
}

function failureOf({ code, params }: ImportFailureView): Failure {
  return { code: failureCodes.find((known) => known === code) ?? 'internal', params }
}

export const undoImportCommand: Command = {
  options: [],
  async run(given, place) {
    const [importId, ...more] = given.operands
    if (importId === undefined || more.length > 0) throw new Misuse('undo-import: IMPORT_ID?')
    return withCore(given, place, { shop: 'existing' }, async (open) => {
      const view = await open.run('import/undo', { importId }, importId)
      const counts = { importId, removed: view.linesRemoved, restored: view.linesRestored }
      return { json: view, text: word(given.language, 'undone', counts) }
    })
  },
}
