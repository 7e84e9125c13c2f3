/** Wires imports, layouts, rules and identity. */
import type { importParams } from '../../contract/method/import.ts'
import type { Services } from '../../contract/methods.ts'
import { decideIdentity, listIdentity, undoIdentity } from '../../service/identity-service.ts'
import type { ImportFileParams } from '../../service/import-file.ts'
import { listImportHistory, listImportProblems, undo } from '../../service/import-history.ts'
import { importFiles } from '../../service/import-service.ts'
import { acknowledgeInterrupted } from '../../service/interrupted-work.ts'
import { listRememberedLayouts, removeLayout, saveLayout } from '../../service/mapping-service.ts'
import { dropRows, fixRows, retryRows } from '../../service/quarantine-service.ts'
import { listRules, previewRule, removeRule, saveRule } from '../../service/rule-service.ts'
import type { Wiring } from './wiring.ts'

export const importServices = ({
  session,
  now,
  changing,
  changed,
  startJob,
  inputFile,
}: Wiring): Pick<Services, keyof typeof importParams> => {
  const importJob = (kind: 'import/preview' | 'import/start', params: { files: readonly ImportFileParams[] }) => {
    const shop = session()
    const inputs = params.files.map((file) => inputFile(file))
    return startJob(kind, { read: 0.8, index: 0.2 }, async (context) => {
      const run = await importFiles(shop, inputs, kind === 'import/start', now(), context)
      if (kind === 'import/start') changed('import')
      return run
    })
  }
  return {
    'import/preview': (params) => importJob('import/preview', params),
    'import/start': (params) => importJob('import/start', params),
    'import/list': () => listImportHistory(session()),
    'import/acknowledge': (params) => changing('import', acknowledgeInterrupted(session(), params)),
    'import/undo': ({ importId }) => {
      const shop = session()
      return startJob('import/undo', { undo: 1 }, async (context) => {
        const view = await undo(shop, importId, now(), context)
        changed('import')
        return view
      })
    },
    'import/problems': (params) => listImportProblems(session(), params),
    'import/fix': (params) => changing('import', fixRows(session(), params)),
    'import/retry': ({ importId }) => {
      const shop = session()
      return startJob('import/retry', { read: 0.5, index: 0.5 }, async (context) => {
        const view = await retryRows(shop, importId, now(), context)
        changed('import')
        return view
      })
    },
    'import/drop-problems': (params) => changing('import', dropRows(session(), params)),
    'mapping/list': () => listRememberedLayouts(session()),
    'mapping/save': (params) => changing('import', saveLayout(session(), params)),
    'mapping/remove': ({ layout }) => changing('import', removeLayout(session(), layout)),
    'rule/list': () => listRules(session()),
    'rule/save': (params) => changing('settings', saveRule(session(), params, now())),
    'rule/remove': ({ ruleId }) => changing('settings', removeRule(session(), ruleId)),
    'rule/preview': (params) => previewRule(session(), params),
    'identity/list': (params) => listIdentity(session(), params, now()),
    'identity/decide': (params) => changing('shop', decideIdentity(session(), params, now())),
    'identity/undo': (params) => changing('shop', undoIdentity(session(), params)),
  }
}
