/**
 * Patches of programs that Go's compiler made (`--go`), by the names in the symbol table: Go's runtime expects a kernel that runs
 * several threads, and the machine has one. A patched function returns at once: its first two instructions become `jr ra; nop`.
 * The patched image is the program: its absolute prestate and its digest in proofs are those of the patched words.
 *
 * The functions are Cannon's (cannon/mipsevm/program/patch.go of the optimism repository). Two of them Cannon finds by a number
 * that Go's compiler gives out; here they are found by what they call, as the number changed with Go 1.23.
 */
import type { ProgramImage, Segment } from './image.ts'
import { type ElfSymbol, readSymbols } from './symbols.ts'

export class GoPatchError extends Error {
  readonly code: 'NO_SYMBOLS' | 'NOT_GO' | 'UNKNOWN_GO'
  /** The function that was looked for. */
  readonly missing: string | undefined
  constructor(code: GoPatchError['code'], message: string, missing?: string) {
    super(message)
    this.name = 'GoPatchError'
    this.code = code
    this.missing = missing
  }
}

const JR_RA = 0x03e0_0008
const NOP = 0
const OPCODE_JAL = 3

/** Starts the two goroutines that sweep and scavenge, waits for them, and lets the collector start: it never does. */
const GC_ENABLE = 'runtime.gcenable'

/** A closure of main and an initializer whose names end in numbers: known by what they are in and what they call. */
const NUMBERED = [
  // Starts the thread of the system monitor, which preempts goroutines and drives timers.
  { name: /^runtime\.main\.func\d+$/, calls: 'runtime.newm', what: 'the closure of runtime.main that starts sysmon' },
  // Starts the goroutine that forces a collection from time to time.
  { name: /^runtime\.init\.\d+$/, calls: 'runtime.newproc', what: 'the initializer that starts forcegchelper' },
]

/** Patched where the program has them. */
const OPTIONAL = new Set([
  // The collector's bookkeeping, in floating point.
  'runtime.deductSweepCredit',
  'runtime.(*gcControllerState).commit',
  // Self-tests at start-up, among them of floating point and of atomics with threads.
  'runtime.check',
  // Parses nothing in a machine without arguments; Cannon leaves it out, and so must who wants Cannon's prestate.
  'flag.init',
  // Initializers that start collectors in the background.
  'github.com/prometheus/client_golang/prometheus.init',
  'github.com/prometheus/client_golang/prometheus.init.0',
  'github.com/prometheus/procfs.init',
  'github.com/prometheus/common/model.init',
  'github.com/prometheus/client_model/go.init',
  'github.com/prometheus/client_model/go.init.0',
  'github.com/prometheus/client_model/go.init.1',
])

/**
 * The program with its patches.
 * @param file the ELF that `image` was loaded from
 * @throws GoPatchError where there are no symbols, the program is not Go's, or its runtime has not what must be patched
 */
export function patchGo(file: Uint8Array, image: ProgramImage): ProgramImage {
  const segments = image.segments.map(segment => ({ ...segment, bytes: segment.bytes.slice() }))
  for (const { address } of functionsToPatch(file, segments)) {
    storeWord(segments, address, JR_RA)
    storeWord(segments, address + 4, NOP)
  }
  return { ...image, segments }
}

/** Whether Go's linker made the file: it leaves the versions it used under this mark. */
export const isGoProgram = (file: Uint8Array): boolean =>
  Buffer.from(file.buffer, file.byteOffset, file.length).includes(GO_MARK)

const GO_MARK = Buffer.from('\xff Go buildinf:', 'latin1')

/** The functions that `patchGo` patches, by ascending address. `@throws` as there. */
export function goPatches(file: Uint8Array, image: ProgramImage): readonly ElfSymbol[] {
  return functionsToPatch(file, image.segments)
}

function functionsToPatch(file: Uint8Array, segments: readonly Segment[]): ElfSymbol[] {
  let why = 'has no symbols'
  const symbols = readSymbols(file, fault => {
    why = `has no symbols that can be read (${fault})`
  })
  const functions = symbols.filter(({ kind }) => kind === 'function')
  if (functions.length === 0) {
    throw new GoPatchError(
      'NO_SYMBOLS',
      `--go finds what it patches by name, and this ELF ${why}; build it without -ldflags -s (-w alone is fine) and don't strip it`,
    )
  }
  const byName = new Map(functions.map(symbol => [symbol.name, symbol]))
  if (!byName.has('runtime.main') || !byName.has('runtime.goexit')) {
    throw new GoPatchError('NOT_GO', 'this program was not built by the Go compiler; leave out --go')
  }
  const gcenable = byName.get(GC_ENABLE)
  if (gcenable === undefined) throw unknownGo(GC_ENABLE, `there is no ${GC_ENABLE}`)
  const numbered = NUMBERED.map(({ name, calls, what }) => {
    const callee = byName.get(calls)
    const found = functions.filter(f => name.test(f.name) && callee && hasCall(segments, f, callee.address))
    if (found.length !== 1) throw unknownGo(what, `${found.length} functions look like ${what}, expected one`)
    return found[0]!
  })
  const patched = new Set([gcenable, ...numbered, ...functions.filter(({ name }) => OPTIONAL.has(name))])
  for (const { name, address } of patched) {
    if (segmentOf(segments, address) === undefined) throw unknownGo(name, `${name} is not in the program's memory`)
  }
  return [...patched].sort((a, b) => a.address - b.address)
}

const unknownGo = (missing: string, found: string) =>
  new GoPatchError(
    'UNKNOWN_GO',
    `--go does not support the runtime of this Go version (${found}); build with a version that docs/cli.md names`,
    missing,
  )

/** Whether a function has a `jal` to an address. */
function hasCall(segments: readonly Segment[], { address, size }: ElfSymbol, callee: number): boolean {
  for (let pc = address; pc < address + size; pc += 4) {
    const word = loadWord(segments, pc)
    if (word === undefined) return false
    const target = (((pc + 4) & 0xf000_0000) | ((word & 0x03ff_ffff) << 2)) >>> 0
    if (word >>> 26 === OPCODE_JAL && target === callee) return true
  }
  return false
}

/** The segment whose file bytes hold the two words at an address. */
const segmentOf = (segments: readonly Segment[], at: number) =>
  at % 4 === 0 ? segments.find(({ address, bytes }) => at >= address && at + 8 <= address + bytes.length) : undefined

function loadWord(segments: readonly Segment[], at: number): number | undefined {
  const segment = segments.find(({ address, bytes }) => at >= address && at + 4 <= address + bytes.length)
  if (segment === undefined) return undefined
  const { buffer, byteOffset, byteLength } = segment.bytes
  return new DataView(buffer, byteOffset, byteLength).getUint32(at - segment.address)
}

function storeWord(segments: readonly Segment[], at: number, word: number): void {
  const segment = segments.find(({ address, bytes }) => at >= address && at + 4 <= address + bytes.length)!
  const { buffer, byteOffset, byteLength } = segment.bytes
  new DataView(buffer, byteOffset, byteLength).setUint32(at - segment.address, word)
}
