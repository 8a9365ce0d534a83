/**
 * Where built libraries are kept: `$XDG_CACHE_HOME/zkmips/kernels` (`~/.cache` unless set).
 * @module
 */
import { cacheFolder } from '../../cache-folder.ts'
import { FileCache } from '../../file-cache.ts'

const KEEP_DAYS = 30

/** Of libraries, `so`, and compiled files of one, `o`. */
export class LibraryCache extends FileCache {
  constructor(folder = cacheFolder('kernels')) {
    super(folder, KEEP_DAYS)
  }
}
