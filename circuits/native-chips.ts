/**
 * Native kernels with the evaluators of this machine's chips: built on first use, and compared with those in WebAssembly.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Ext } from '@zkmips/field/extension'
import { NativeUnavailableError } from '@zkmips/field/kernels/native/build'
import { knownLibraryFile, type LibraryOptions, libraryFile } from '@zkmips/field/kernels/native/library'
import { variantsHere } from '@zkmips/field/kernels/native/variants'
import { Random } from '@zkmips/field/random'
import { createKernels, type Engine, type ProverKernels, WASM } from './compiled-chips.ts'
import { PART_MACHINES } from './machines.ts'

/** One C file of each folder. */
const CHIP_FOLDERS = [
  new URL('../air/codegen/support.c', import.meta.url),
  new URL('./generated/cpu.c', import.meta.url),
]
const CHECK_BYTES = 2 ** 26
/** Two blocks of rows of the widest vectors, or more. */
const CHECK_LOG_HEIGHT = 8

type NativeOptions = Pick<LibraryOptions, 'variant' | 'cache' | 'onBuild' | 'inBackground'>
type NativeEngine = Engine & { name: 'native' }

/** @throws NativeUnavailableError where there is no compiler, or none that does it right */
export async function nativeEngine(degree: number, options: NativeOptions = {}): Promise<NativeEngine> {
  const engine = engineOf(options)
  const check = async (file: string): Promise<void> => checkEvaluators(engine(file), degree)
  return engine(await libraryFile({ ...options, degree, folders: CHIP_FOLDERS, check }))
}

/** If they were built before. @throws NativeUnavailableError where they cannot be */
export async function nativeEngineAtHand(
  degree: number,
  options: NativeOptions = {},
): Promise<NativeEngine | undefined> {
  const file = await knownLibraryFile({ ...options, degree, folders: CHIP_FOLDERS })
  return file === undefined ? undefined : engineOf(options)(file)
}

const engineOf =
  ({ variant = variantsHere()[0]! }: NativeOptions) =>
  (file: string): NativeEngine => ({ name: 'native', file, variant: variant.name })

/** @throws NativeUnavailableError if a chip's evaluators compute anything else than those in WebAssembly */
export async function checkEvaluators(engine: Engine, degree: number): Promise<void> {
  const options = { degree, maxBytes: CHECK_BYTES }
  const [native, wasm] = await Promise.all([
    createKernels({ ...options, engine }),
    createKernels({ ...options, engine: WASM }),
  ])
  compareEvaluators(native, wasm, new Set(PART_MACHINES.flatMap(machine => machine.chips.map(({ chip }) => chip))))
}

/** @throws NativeUnavailableError for a chip of which these kernels compute anything else than those do */
export function compareEvaluators(native: ProverKernels, wasm: ProverKernels, chips: Iterable<Chip>): void {
  for (const chip of chips) {
    const [given, expected] = [native, wasm].map(kernels => evaluate(kernels, chip))
    if (given !== expected) {
      throw new NativeUnavailableError(
        `the compiler has built wrong evaluators of the chip ${chip.name}: another compiler, named in CC, may do better`,
      )
    }
  }
}

/** Both evaluators on random columns. @returns everything they give, as text */
function evaluate({ kernels, evaluators }: ProverKernels, chip: Chip): string {
  const { arena, field } = kernels
  const random = new Random(7)
  const ext = (): Ext => random.ext(field.degree)
  const mark = kernels.mark()
  const height = 2 ** CHECK_LOG_HEIGHT
  const layout = logUpLayout(chip)
  const width = Object.values(chip.columns).reduce((sum, names) => sum + names.length, 0)
  const columnsOf = (count: number, size: number): number[] =>
    Array.from({ length: count }, () => arena.store(random.elements(size)))
  const common = {
    chip,
    logHeight: CHECK_LOG_HEIGHT,
    challenges: { shard: { alpha: ext(), beta: ext() }, global: { alpha: ext(), beta: ext() } },
    publicValues: [...random.elements(128)],
  }
  const logUp = arena.allocColumns(field.degree * layout.width, height)
  const quotient = arena.allocColumns(2 * field.degree, height)
  const sums = evaluators.logUp(kernels, { ...common, columns: columnsOf(width, height), out: logUp })
  const rest = { logBlowup: 1, shift: 3, sums: layout.scopes.map(ext), combiner: ext() }
  const codewords = columnsOf(width + field.degree * layout.width, 2 * height)
  evaluators.quotient(kernels, { ...common, ...rest, columns: codewords, out: quotient })
  const text = [
    sums.join(),
    ...logUp.map(column => arena.view(column, height).join()),
    ...quotient.map(column => arena.view(column, height).join()),
  ].join('\n')
  kernels.release(mark)
  return text
}
