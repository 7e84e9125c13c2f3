/** Everything the window must not do: leave its page, open another, ask for a permission, or speak to a network. */
import { app, type Session, type WebContents } from 'electron'
import { isOurPage, pageScheme } from './page-url.ts'

/** Chromium's own errands, switched off; must run before the app is ready. */
export function silenceChromium(devServer: string | null): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-pings')
  // No name resolves: whatever is forgotten elsewhere still reaches nobody.
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

export function lockSession(session: Session, devServer: string | null): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, devServer) }))
}

export function lockContents(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isOurPage(event.url, devServer)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

const ownSchemes: readonly string[] = [`${pageScheme}:`, 'data:', 'blob:', 'devtools:']

function mayLoad(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (ownSchemes.includes(protocol)) return true
  return devServer !== null && host === new URL(devServer).host
}
