/**
 * What is said where an output cannot be written.
 * @module
 */
import { dirname } from 'node:path'
import { outputError } from '../errors.ts'

/** @param followed where the path's links lead */
export function cannotWrite(path: string, error: unknown, followed = path): Error {
  const directory = dirname(followed)
  const of = followed === path ? path : `${path}, a link to ${followed}`
  const notWritable = (what: string): Error => outputError('NOT_WRITABLE', `${of}: ${what}`)
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return outputError('NO_SUCH_DIRECTORY', `${of}: the directory ${directory} does not exist; create it first`)
    case 'ENOTDIR':
      return outputError('NO_SUCH_DIRECTORY', `${of}: ${directory} is not a directory; name a file in one`)
    case 'EISDIR':
      return outputError('IS_A_DIRECTORY', `${of}: this is a directory; name a file in it`)
    case 'EACCES':
    case 'EPERM':
      return notWritable(`you are not allowed to write it, or to write to ${directory}; choose another place`)
    case 'EROFS':
      return notWritable(`the file system of ${directory} is read-only; choose another place`)
    case 'ELOOP':
      return notWritable('its symbolic links form a loop; choose another name')
    case 'ENAMETOOLONG':
      return notWritable('the name is too long; choose a shorter one')
    case 'EBADF':
      return notWritable('this descriptor is not open for writing; open it, or name a file')
    case 'ENXIO':
      return notWritable('this is a socket, or a device that is not there; name a file')
    case 'EPIPE':
      return notWritable('its reader closed it before everything was written')
    case 'ENOSPC':
    case 'EDQUOT':
      return outputError('DISK_FULL', `${of}: the disk is full; free some space`)
    case 'EFBIG':
      return notWritable('the file would be too large for the file system, or for ulimit -f')
    default:
      return notWritable(`cannot be written (${(error as Error).message}); choose another path`)
  }
}
