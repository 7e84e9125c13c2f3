// The first step of every npm script. Plain old JavaScript, so that the oldest Node can still read it and say what is wrong.
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 12)) {
  console.error(
    'Shopkeeper needs Node.js 22.12 or newer, and this is ' +
      process.versions.node +
      '. Install a newer Node.js, or npm 11, which brings one along (npm install --global npm@11), then run npm ci again.',
  )
  process.exit(1)
}
