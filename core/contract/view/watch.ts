/** A folder that the owner lets the app look into, and the files there that wait for a yes or no. */

export interface WaitingFileView {
  /** As for any other file that comes in: valid until the app ends, also after the question was answered. */
  readonly fileId: string
  readonly name: string
  /** ISO time stamp. */
  readonly seenAt: string
}

export interface WatchView {
  /** The folder's own name, never its path; null where none was chosen. */
  readonly folderName: string | null
  /** False while the folder cannot be read: moved, or on a disk that is not plugged in. */
  readonly isFolderThere: boolean
  /** Oldest first. */
  readonly waiting: readonly WaitingFileView[]
}
