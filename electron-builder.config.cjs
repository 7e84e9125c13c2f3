/** Installers. `--dir` makes only the folder; see `test/electron` for the variant that Playwright can drive. */
module.exports = {
  appId: 'shopkeeper.desktop',
  productName: 'Shopkeeper',
  directories: { output: 'dist' },
  files: [
    'out/**',
    'package.json',
    // Node itself is for the scripts of a checkout, and SQLite's source for compilers; neither ships.
    '!node_modules/node-*/**',
    '!node_modules/better-sqlite3/{deps,src}/**',
    // The word cutter carries its 4 MB once for each host; ours is Node.
    '!node_modules/jieba-wasm/pkg/{web,deno,bundler}/**',
  ],
  asarUnpack: ['node_modules/better-sqlite3/**'],
  // The database's addon serves Node and Electron alike, so there is nothing to rebuild.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  },
  // Per user by default: no administrator is needed.
  win: { target: ['nsis', 'portable'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
}
