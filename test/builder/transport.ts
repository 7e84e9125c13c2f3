/** What a suite needs of a host: a transport for the typed client, files in, files out. */
import type { Transport } from '../../core/contract/client.ts'

export interface TestHost {
  readonly transport: Transport
  /** A reference for a file on disk, as a dialog or an upload would make it. */
  reference(path: string): Promise<string>
  /** The bytes behind a reference that the core answered. */
  read(fileId: string): Promise<Uint8Array>
  close(): Promise<void>
}

export type OpenTestHost = (folder: string) => Promise<TestHost>
