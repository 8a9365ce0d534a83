/**
 * Which kernels a job computes with. Native ones are built on first use; where they cannot be had, WebAssembly does the same, slower.
 * @module
 */
import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import type { LibraryOptions } from '@zkmips/field/kernels/native/library'
import type { EngineName, ProgressEvent } from './types.ts'

/**
 * @param wanted what `ZKMIPS_ENGINE` of the environment says unless given; without either native if it can be had
 * @throws NativeUnavailableError where native kernels are wanted and cannot be had
 */
export async function chooseEngine(
  wanted: EngineName | undefined,
  degree: number,
  onProgress?: (event: ProgressEvent) => void,
): Promise<Engine> {
  return choose(wanted, onProgress, async onBuild => {
    const { nativeEngine } = await import('@zkmips/circuits/native-chips')
    return nativeEngine(degree, { onBuild })
  })
}

/** The same for layers of recursion, whose native kernels are a library of their own. */
export async function layerEngine(
  wanted: EngineName | undefined,
  onProgress?: (event: ProgressEvent) => void,
): Promise<Engine> {
  return choose(wanted, onProgress, async onBuild => {
    const { nativeLayerEngine } = await import('@zkmips/recursion/native-chips')
    return nativeLayerEngine({ onBuild })
  })
}

/** @param native loaded only here, and only for native kernels: not every system has the library that calls them */
async function choose(
  wanted: EngineName | undefined,
  onProgress: (event: ProgressEvent) => void = () => {},
  native: (onBuild: NonNullable<LibraryOptions['onBuild']>) => Promise<Engine>,
): Promise<Engine> {
  wanted ??= fromEnvironment()
  if (wanted === 'wasm') return WASM
  try {
    return await native(({ name }) => onProgress({ phase: 'build', variant: name }))
  } catch (error) {
    if (wanted === 'native') throw error
    const { code, message } = error as NodeJS.ErrnoException
    // Its binary for this system is an optional package.
    if (code !== 'NATIVE_UNAVAILABLE' && !/koffi/i.test(message)) throw error
    onProgress({
      phase: 'note',
      message: `no native kernels, so WebAssembly proves, which takes twice the time: ${message}`,
    })
    return WASM
  }
}

/** Other values are as none: the variable chooses a default, and is no place to be told off. */
function fromEnvironment(): EngineName | undefined {
  const name = process.env.ZKMIPS_ENGINE
  return name === 'wasm' || name === 'native' ? name : undefined
}
