/**
 * Which kernels a job computes with. Native ones are built on first use; where they cannot be had, WebAssembly does the same, slower.
 * @module
 */
import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import type { Variant } from '@zkmips/field/kernels/native/variants'
import type { EngineName, ProgressEvent } from './types.ts'

/** What a job begins with, and what may take over. */
export interface EngineChoice {
  readonly engine: Engine
  /** Native kernels that are being built meanwhile; undefined in the end if they cannot be had. */
  readonly later?: Promise<Engine | undefined>
}

/** Builds under way, by degree: a job that begins during one waits for the same. */
const builds = new Map<number, Promise<Engine | undefined>>()

/**
 * As `chooseEngine`, but nobody waits for a compiler: until native kernels are built, WebAssembly proves.
 * @throws NativeUnavailableError where native kernels are wanted and cannot be had
 */
export async function engineForNow(
  wanted: EngineName | undefined,
  degree: number,
  onProgress: OnProgress = () => {},
): Promise<EngineChoice> {
  wanted ??= fromEnvironment()
  if (wanted !== undefined) return { engine: await chooseEngine(wanted, degree, onProgress) }
  let later = builds.get(degree)
  if (!later) {
    const known = await choose(wanted, onProgress, async () => {
      const { nativeEngineAtHand } = await import('@zkmips/circuits/native-chips')
      return nativeEngineAtHand(degree)
    })
    if (known) return { engine: known }
    later = choose(wanted, onProgress, async () => {
      const { nativeEngine } = await import('@zkmips/circuits/native-chips')
      const onBuild = ({ name }: Variant): void => onProgress({ phase: 'build', variant: name, inBackground: true })
      return nativeEngine(degree, { onBuild, inBackground: true })
    }).then(engine => (engine === WASM ? undefined : engine))
    builds.set(degree, later)
    later.finally(() => builds.delete(degree)).catch(() => {})
  }
  return { engine: WASM, later }
}

type OnProgress = (event: ProgressEvent) => void

/**
 * @param wanted what `ZKMIPS_ENGINE` of the environment says unless given; without either native if it can be had
 * @throws NativeUnavailableError where native kernels are wanted and cannot be had
 */
export async function chooseEngine(
  wanted: EngineName | undefined,
  degree: number,
  onProgress: OnProgress = () => {},
): Promise<Engine> {
  return choose(wanted, onProgress, async () => {
    const { nativeEngine } = await import('@zkmips/circuits/native-chips')
    return nativeEngine(degree, { onBuild: toldTo(onProgress) })
  })
}

const toldTo =
  (onProgress: OnProgress) =>
  ({ name }: Variant): void =>
    onProgress({ phase: 'build', variant: name, inBackground: false })

/** The same for layers of recursion, whose native kernels are a library of their own. */
export async function layerEngine(wanted: EngineName | undefined, onProgress: OnProgress = () => {}): Promise<Engine> {
  return choose(wanted, onProgress, async () => {
    const { nativeLayerEngine } = await import('@zkmips/recursion/native-chips')
    return nativeLayerEngine({ onBuild: toldTo(onProgress) })
  })
}

/** @param native loaded only here, and only for native kernels: not every system has the library that calls them */
async function choose<E extends Engine | undefined>(
  wanted: EngineName | undefined,
  onProgress: OnProgress,
  native: () => Promise<E>,
): Promise<E | typeof WASM> {
  wanted ??= fromEnvironment()
  if (wanted === 'wasm') return WASM
  try {
    return await native()
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
