/**
 * Native kernels: the library for this processor, built on first use, checked, and opened.
 * @module
 */
import { Kernels } from '../../kernels.ts'
import { NativeBackend, type NativeLibrary, openLibrary } from './backend.ts'
import { type BuildOptions, cachedLibrary, libraryAtHand, NativeUnavailableError } from './build.ts'
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
  /** What is not at hand is built while others have the processors. */
  readonly inBackground?: boolean
  /** A further check of what was built, by whoever brought the further files. @throws where it fails */
  readonly check?: (file: string) => Promise<void>
}

/** The file of a library that has passed its checks. @throws NativeUnavailableError */
export async function libraryFile(options: LibraryOptions): Promise<string> {
  const { check, onBuild, inBackground = false } = options
  return orUnavailable(async () => {
    const recipe = recipeOf(options)
    const { degree, variant } = recipe
    return await cachedLibrary({
      ...recipe,
      inBackground,
      onBuild: () => onBuild?.(variant),
      check: async file => {
        loadLibrary(file, degree)
        await check?.(file)
      },
    })
  })
}

/** The same, if it was built before. @throws NativeUnavailableError */
export async function knownLibraryFile(options: LibraryOptions): Promise<string | undefined> {
  return orUnavailable(async () => libraryAtHand(recipeOf(options)))
}

function recipeOf({ cache = new LibraryCache(), variant = variantsHere()[0]!, degree, folders = [] }: LibraryOptions) {
  const sources = { kernels: KERNEL_FOLDERS, evaluators: folders, omit: OMITTED }
  return { cache, sources, degree, variant } satisfies Partial<BuildOptions>
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  if (process.platform === 'win32')
    throw new NativeUnavailableError('there are native kernels for Linux and macOS only')
  try {
    return await work()
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
