/** The house's rules, held by dependency-cruiser over a work tree. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

export interface RoomReport {
  /** How many of our own source files were looked at. */
  readonly modules: number
  /** `rule: from → to`, sorted. */
  readonly violations: readonly string[]
}

/** Folders that must exist; dependency-cruiser refuses names that do not. */
const folders = ['core', 'electron', 'renderer']

export async function checkRooms(root: string): Promise<RoomReport> {
  const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as IConfiguration
  const { output } = await cruise(
    folders,
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.filter(({ source }) => /^(core|electron|renderer)\//.test(source)).length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  }
}
