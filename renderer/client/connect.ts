import type { CoreClient } from '../../core/contract/client.ts'
import { connectElectron, type ShopkeeperBridge } from './electron-client.ts'
import type { Host } from './host.ts'
import { connectWeb } from './web-client.ts'

declare global {
  interface Window {
    readonly shopkeeper?: ShopkeeperBridge
  }
}

/** The client and host of the place where the page runs: the Electron window, or a browser. */
export async function connect(): Promise<{ client: CoreClient; host: Host }> {
  return window.shopkeeper ? connectElectron(window.shopkeeper) : connectWeb()
}
