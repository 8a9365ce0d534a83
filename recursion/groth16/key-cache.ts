/**
 * Where Groth16 keys are kept: `$XDG_CACHE_HOME/zkmips/groth16` (`~/.cache` unless set).
 * @module
 */
import { cacheFolder } from '@zkmips/field/cache-folder'
import { FileCache } from '@zkmips/field/file-cache'

const KEEP_DAYS = 90

/** Of proving keys, `zkey`, and verification keys, `json`. */
export class KeyCache extends FileCache {
  constructor(folder = cacheFolder('groth16')) {
    super(folder, KEEP_DAYS)
  }
}

export { sha256OfFile } from '@zkmips/field/file-cache'
