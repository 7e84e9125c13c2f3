/**
 * Who may know whom (core/README.md). Each room lists what it may import; everything else in the house is forbidden, types
 * included. `test/rule` plants violations and sees them caught.
 */

const anywhere = '^(core|electron|renderer|test)/'

/** A room and the paths it may import beside itself; packages and Node's own modules have rules of their own below. */
function room(name, allowed) {
  const own = `^${name}/`
  return {
    name: `room-${name.replace(/\W+/g, '-')}`,
    comment: `${name} may import only: ${allowed.join(', ') || 'itself'}`,
    severity: 'error',
    from: { path: own },
    to: { path: anywhere, pathNot: [own, ...allowed.map((path) => `^${path}`)] },
  }
}

const pure = ['core/contract/', 'core/model/']

module.exports = {
  forbidden: [
    room('core/contract', ['core/model/']),
    room('core/model', ['core/contract/']),
    room('core/analysis', [...pure, 'core/job/context.ts']),
    room('core/ingest', [...pure, 'core/job/context.ts']),
    room('core/identity', [...pure, 'core/job/context.ts']),
    room('core/storage', pure),
    room('core/report', pure),
    room('core/job', pure),
    room('core/sample', pure),
    room('core/service', [...pure, 'core/(ingest|identity|analysis|storage|report|job|sample)/']),
    room('core/host', ['core/']),
    room('electron', ['core/contract/', 'core/host/', 'core/job/failure.ts']),
    room('renderer', pure),
    {
      name: 'one-wiring-point',
      comment: 'Of all hosts only compose.ts and its wiring/ may know the rooms behind the contract.',
      severity: 'error',
      from: { path: '^core/host/', pathNot: '^core/host/(compose\\.ts$|wiring/)' },
      to: { path: '^core/(ingest|identity|analysis|storage|report|service|sample)/' },
    },
    {
      name: 'sql-in-storage-only',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/', pathNot: '^core/storage/' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'pure-rooms-without-node',
      comment: 'The contract, the model and the analysis run anywhere; the page runs in a browser.',
      severity: 'error',
      from: { path: '^(core/(contract|model|analysis|identity)|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-its-room-only',
      severity: 'error',
      from: { path: '^(core|renderer)/' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'screen-in-renderer-only',
      severity: 'error',
      from: { path: '^(core|electron)/' },
      to: { path: 'node_modules/(react|react-dom|echarts|@mantine|@tanstack)(/|$)' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
