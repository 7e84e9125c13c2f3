/** The shipping configuration but for one fuse: Playwright reaches a packaged app through Node's inspector. */
const shipping = require('../../electron-builder.config.cjs')

module.exports = {
  ...shipping,
  electronFuses: { ...shipping.electronFuses, enableNodeCliInspectArguments: true },
}
