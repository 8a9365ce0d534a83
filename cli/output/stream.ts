/**
 * Outputs that are no files: devices, named pipes, and descriptors that are open already, as `/dev/stdout` or what a shell puts
 * for `>(…)`. They are written to as they are, and never replaced.
 * @module
 */
import { fstat, open as openCallback, write } from 'node:fs'
import { access, constants, type FileHandle, open, readlink, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isGiven } from '../line.ts'

export type Piece = Uint8Array | string

export interface Stream {
  /** The place to which answers go, too. */
  readonly isStdout: boolean
  /** @throws system errors */
  write(pieces: Iterable<Piece>): Promise<void>
}

const DESCRIPTOR = /^\/(?:dev|proc\/(?:self|\d+|thread-self))\/fd\/(\d+)$/
/** What Linux follows. */
const MAX_LINKS = 40
/** Milliseconds between two looks for the reader of a pipe. */
const READER_POLL = 50

/**
 * Where a path leads through symbolic links, also where nothing is there yet: a file that can be replaced without replacing a link.
 * Descriptors are links, too, but not followed: what they name has no other name.
 * @throws system errors
 */
export async function followLinks(path: string): Promise<string> {
  let followed = path
  for (let i = 0; i < MAX_LINKS; i++) {
    if (DESCRIPTOR.test(followed)) return followed
    const link = await readlink(followed).catch((error: NodeJS.ErrnoException) => {
      // No link, or nothing there yet; what else is wrong is found by whoever opens it.
      return error.code === 'ELOOP' ? Promise.reject(error) : undefined
    })
    if (link === undefined) return followed
    followed = resolve(dirname(followed), link)
  }
  throw Object.assign(new Error('too many symbolic links'), { code: 'ELOOP' })
}

/**
 * Opens what is not a file.
 * @param path without links
 * @returns undefined for a file, one that is there or one to be made
 * @throws system errors
 */
export async function openStream(path: string): Promise<Stream | undefined> {
  const descriptor = DESCRIPTOR.exec(path)?.[1]
  if (descriptor !== undefined) return openDescriptor(Number(descriptor))
  const existing = await stat(path).catch(() => undefined)
  if (existing === undefined || existing.isFile()) return undefined
  if (existing.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
  await access(path, constants.W_OK)
  if (existing.isFIFO()) return { isStdout: false, write: async pieces => writeSocket(await openPipe(path), pieces) }
  const handle = await open(path, constants.O_WRONLY | constants.O_NOCTTY)
  return { isStdout: false, write: pieces => writeDevice(handle, pieces) }
}

/**
 * Resolves when somebody reads. The system would wait, too, but in a thread that keeps this process from ending.
 */
async function openPipe(path: string): Promise<number> {
  for (;;) {
    try {
      return await promisify(openCallback)(path, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
    }
    await sleep(READER_POLL)
  }
}

async function openDescriptor(descriptor: number): Promise<Stream> {
  if (!isGiven(descriptor)) throw Object.assign(new Error('not open'), { code: 'EBADF' })
  const kind = await promisify(fstat)(descriptor)
  if (descriptor === 1 || descriptor === 2) {
    const stream = descriptor === 1 ? process.stdout : process.stderr
    return { isStdout: descriptor === 1, write: pieces => writeStandard(stream, pieces) }
  }
  if (kind.isFIFO() || kind.isSocket()) return { isStdout: false, write: pieces => writeSocket(descriptor, pieces) }
  return { isStdout: false, write: pieces => writeDescriptor(descriptor, pieces) }
}

/** It stays open: others write to it, too. */
async function writeStandard(stream: NodeJS.WriteStream, pieces: Iterable<Piece>): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((done, failed) => stream.write(piece, error => (error ? failed(error) : done())))
  }
}

const writeSocket = (descriptor: number, pieces: Iterable<Piece>): Promise<void> =>
  pipeline(Readable.from(pieces), new Socket({ fd: descriptor, readable: false, writable: true }))

async function writeDevice(handle: FileHandle, pieces: Iterable<Piece>): Promise<void> {
  try {
    for (const piece of pieces) await handle.writeFile(piece)
  } finally {
    await handle.close()
  }
}

async function writeDescriptor(descriptor: number, pieces: Iterable<Piece>): Promise<void> {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece as string)
    for (let done = 0; done < bytes.length; ) {
      done += (await promisify(write)(descriptor, bytes.subarray(done))).bytesWritten
    }
  }
}
