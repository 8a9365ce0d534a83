/**
 * Reading the files that a run is made of, with errors that say what to do.
 * @module
 */
import { constants } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { InputError, mib } from './errors.ts'

/** The system reads less than 2 GiB at a time. */
const PIECE = 2 ** 30
const GIB = 2 ** 30

/**
 * @param maxBytes what is larger is refused, unread
 * @param pieceBytes read at a time
 * @throws InputError; RangeError where the memory does not suffice; the system's error where it gives no more descriptors
 */
export async function readInputFile(
  file: string,
  maxBytes = Number.POSITIVE_INFINITY,
  pieceBytes = PIECE,
): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file)
    const status = await handle.stat()
    if (status.size > maxBytes) throw tooLarge(file, status.size, maxBytes)
    return status.isFile() && status.size > 0
      ? await readWhole(handle, status.size, pieceBytes)
      : await readStream(file, handle, maxBytes)
  } catch (error) {
    const isInputs = !(error instanceof InputError || error instanceof RangeError || isExhausted(error))
    throw isInputs ? cannotRead(file, error) : error
  } finally {
    await handle?.close()
  }
}

/** The system gives no more descriptors or memory: nothing is wrong with the file. */
const isExhausted = (error: unknown): boolean =>
  ['EMFILE', 'ENFILE', 'ENOMEM'].includes(String((error as NodeJS.ErrnoException).code))

async function readWhole(handle: FileHandle, size: number, pieceBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  for (let done = 0; done < size; ) {
    const { bytesRead } = await handle.read(bytes, done, Math.min(pieceBytes, size - done), done)
    // It was cut while it was read.
    if (bytesRead === 0) return bytes.subarray(0, done)
    done += bytesRead
  }
  return bytes
}

/** Pipes, and what the system makes up, have no size before they are read. */
async function readStream(file: string, handle: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of handle.createReadStream({ autoClose: false })) {
    pieces.push(piece as Uint8Array)
    size += (piece as Uint8Array).length
    if (size > maxBytes) throw tooLarge(file, size, maxBytes)
  }
  const bytes = new Uint8Array(size)
  let done = 0
  for (const piece of pieces) {
    bytes.set(piece, done)
    done += piece.length
  }
  return bytes
}

/**
 * A text in UTF-8, such as JSON.
 * @throws InputError, also where it is longer than a string can be
 */
export async function readInputText(file: string): Promise<string> {
  return textOf(file, await readInputFile(file, constants.MAX_STRING_LENGTH))
}

/** @throws InputError where it is longer than a string can be */
export function textOf(file: string, bytes: Uint8Array): string {
  if (bytes.length > constants.MAX_STRING_LENGTH) throw tooLarge(file, bytes.length, constants.MAX_STRING_LENGTH)
  return new TextDecoder().decode(bytes)
}

function tooLarge(file: string, bytes: number, maxBytes: number): InputError {
  const sizes = [bytes, maxBytes].map(size => {
    return maxBytes < GIB / 10 ? mib(size) : `${(size / GIB).toFixed(1)} GiB`
  })
  const message = `${file}: this file has ${sizes[0]} or more, and at most ${sizes[1]} of its kind are read; check that it is the right one`
  return new InputError('TOO_LARGE', message)
}

/** What to say of an error of the file system. */
export function cannotRead(file: string, error: unknown): InputError {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError('NO_SUCH_FILE', `${file}: there is no such file; check the path`)
    case 'EISDIR':
      return new InputError('IS_A_DIRECTORY', `${file}: this is a directory; name a file in it`)
    case 'EACCES':
    case 'EPERM':
      return new InputError('NOT_READABLE', `${file}: you are not allowed to read this file; change its permissions`)
    default:
      return new InputError('NOT_READABLE', `${file}: cannot be read (${(error as Error).message}); check the disk`)
  }
}
