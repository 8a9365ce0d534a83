/**
 * Native kernels: the library for this processor, built on first use, checked, and opened.
 * @module
 */
import { Kernels } from '../../kernels.ts'
import { NativeBackend, type NativeLibrary, openLibrary } from './backend.ts'
import { cachedLibrary, type LibrarySources, NativeUnavailableError } from './build.ts'
import { LibraryCache } from './cache.ts'
import { answersOf, KNOWN_ANSWERS } from './known-answers.ts'
import { type Variant, variantsHere } from './variants.ts'

/** For the check of known answers. */
const CHECK_BYTES = 2 ** 25

/** The kernels' own sources. */
const KERNEL_FOLDERS = [new URL('../koala.h', import.meta.url), new URL('./memory.c', import.meta.url)]
/** Is no kernel of the prover. */
const OMITTED = ['keccak.c']

export interface LibraryOptions {
  readonly degree: number
  /** The fastest of this machine unless given. */
  readonly variant?: Variant
  /** One file of each folder with further C files. */
  readonly folders?: readonly URL[]
  readonly cache?: LibraryCache
  readonly onBuild?: (variant: Variant) => void
  /** A further check of what was built, by whoever brought the further files. @throws where it fails */
  readonly check?: (file: string) => Promise<void>
}

/** The file of a library that has passed its checks. @throws NativeUnavailableError */
export async function libraryFile({
  degree,
  folders = [],
  check,
  onBuild,
  ...options
}: LibraryOptions): Promise<string> {
  if (process.platform === 'win32')
    throw new NativeUnavailableError('there are native kernels for Linux and macOS only')
  const variant = options.variant ?? variantsHere()[0]!
  const sources: LibrarySources = { folders: [...KERNEL_FOLDERS, ...folders], omit: OMITTED }
  try {
    return await cachedLibrary({
      cache: options.cache ?? new LibraryCache(),
      ...{ sources, degree, variant },
      onBuild: () => onBuild?.(variant),
      check: async file => {
        loadLibrary(file, degree)
        await check?.(file)
      },
    })
  } catch (error) {
    if (error instanceof NativeUnavailableError) throw error
    throw new NativeUnavailableError((error as Error).message, { cause: error })
  }
}

/** Opens a library and checks what its kernels answer. @throws NativeUnavailableError */
export function loadLibrary(file: string, degree: number): NativeLibrary {
  let library: NativeLibrary
  try {
    library = openLibrary(file, degree)
  } catch (error) {
    throw new NativeUnavailableError(`the library ${file} cannot be loaded: ${(error as Error).message}`, {
      cause: error,
    })
  }
  if (answersOf(new Kernels(new NativeBackend(library, CHECK_BYTES))) !== KNOWN_ANSWERS[degree]) {
    throw new NativeUnavailableError(
      `the compiler has built wrong kernels (${file}): another compiler, named in CC, may do better`,
    )
  }
  return library
}
