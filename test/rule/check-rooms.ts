/** `npm run check`: fails on a broken rule, and where nothing was looked at, which would pass any rule. */
import { resolve } from 'node:path'
import { checkRooms } from './rooms.ts'

const { modules, violations } = await checkRooms(resolve(import.meta.dirname, '../..'))
for (const violation of violations) console.error(violation)
if (modules < 50) console.error(`rooms: only ${modules} modules were looked at`)
else if (violations.length === 0) console.log(`rooms: ${modules} modules, no rule broken`)
process.exitCode = violations.length > 0 || modules < 50 ? 1 : 0
