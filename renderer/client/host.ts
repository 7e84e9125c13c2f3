/** What differs between the window and a browser page: where files come from and where they go. */

/** A file by an opaque reference; the page never sees a path. */
export interface FileReference {
  readonly fileId: string
  readonly name: string
}

export interface FolderReference {
  readonly folderId: string
  readonly name: string
}

export interface Host {
  readonly kind: 'electron' | 'web'
  /** Asks the owner for files; empty where they changed their mind. */
  pickFiles(): Promise<readonly FileReference[]>
  /** A reference for a file that was dropped on the page. */
  referenceFile(file: File): Promise<FileReference>
  /** Saves a file that the core wrote; `saved` is false where the owner changed their mind. */
  save(fileId: string, suggestedName: string): Promise<{ readonly saved: boolean }>
  /** Asks for a folder, null where the owner changed their mind; null where the host cannot ask for one. */
  readonly pickFolder: (() => Promise<FolderReference | null>) | null
  /** Asks for a shop file and opens it; null where the host has no file dialog for it. */
  readonly openShop: (() => Promise<void>) | null
}
