import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './style/global.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { connect } from './client/connect.ts'
import { App } from './page/shell/app.tsx'
import { Frame } from './page/shell/frame.tsx'
import { Unreachable } from './page/shell/unreachable.tsx'

// The content security policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true })

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// The scroll lock of dialogs reads its nonce here, before the first render.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

connect().then(
  ({ client, host }) =>
    root.render(
      <Frame nonce={nonce}>
        <App client={client} host={host} />
      </Frame>,
    ),
  () =>
    root.render(
      <Frame nonce={nonce}>
        <Unreachable />
      </Frame>,
    ),
)
