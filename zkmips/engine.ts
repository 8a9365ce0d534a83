/**
 * Which kernels a job computes with. Native ones are built on first use; where they cannot be had, WebAssembly does the same, slower.
 * @module
 */
import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import type { EngineName, ProgressEvent } from './types.ts'

/**
 * @param wanted what `ZKMIPS_ENGINE` of the environment says unless given; without either native if it can be had
 * @throws NativeUnavailableError where native kernels are wanted and cannot be had
 */
export async function chooseEngine(
  wanted: EngineName | undefined,
  degree: number,
  onProgress: (event: ProgressEvent) => void = () => {},
): Promise<Engine> {
  wanted ??= fromEnvironment()
  if (wanted === 'wasm') return WASM
  try {
    // Only here, and only for native kernels: not every system has the library that calls them.
    const { nativeEngine } = await import('@zkmips/circuits/native-chips')
    return await nativeEngine(degree, {
      onBuild: ({ name }) => onProgress({ phase: 'build', variant: name }),
    })
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
