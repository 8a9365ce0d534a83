/**
 * Reading the files that a run is made of, with errors that say what to do.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { InputError } from './errors.ts'

/** @throws InputError */
export async function readInputFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw cannotRead(file, error)
  }
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
    case 'ERR_FS_FILE_TOO_LARGE':
      return new InputError(
        'NOT_READABLE',
        `${file}: this file has more than 2 GiB, more than is read in one piece; check that it is the right file`,
      )
    default:
      return new InputError('NOT_READABLE', `${file}: cannot be read (${(error as Error).message}); check the disk`)
  }
}
