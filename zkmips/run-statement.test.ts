/**
 * Statements of ranges of a real run's parts, as layers of recursion make, join and finish them: the honest ones come to what the run
 * states, and every forged one is refused by the check that is meant for it.
 */
import {
  executionMachine,
  memoryMachine,
  mulmod256Machine,
  PART_MACHINES,
  type PartMachine,
} from '@zkmips/circuits/machines'
import { MEMORY_PUBLIC_VALUES, PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { memoryPieces } from '@zkmips/circuits/tables/piece'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import type { Numbers } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import { encode } from '@zkmips/isa/encode'
import { SYS_MULMOD256 } from '@zkmips/isa/syscalls'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyPoseidon2 as params } from '@zkmips/prover/parameters'
import { globalFractions } from '@zkmips/prover/protocol/limits'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { evaluateCircuit } from '@zkmips/recursion/circuit/evaluate'

import { type LeafInputs, leafLayer, rangeDigest } from '@zkmips/recursion/layers/leaf'

import {
  convertPart,
  convertProgram,
  convertRange,
  convertShared,
  convertState,
} from '@zkmips/recursion/statement/convert'
import { proofStatements } from '@zkmips/statement/algebra'
import { findChallenges } from '@zkmips/statement/challenges'
import { executionStatement } from '@zkmips/statement/execution'
import { contextOf, partStatement, type VerifiedPart } from '@zkmips/statement/part-statement'
import { type NamedProgram, programName } from '@zkmips/statement/program-name'
import {
  initialState,
  joinRanges,
  LOCAL_ELEMENTS,
  type RangeStatement,
  type RunState,
  type SharedFields,
} from '@zkmips/statement/run-state'
import { beforeAll, describe, expect, it } from 'vitest'
import { pieceRecords } from './execute.ts'
import { namedProgram } from './program-key.ts'
import { challengeBasis, sharedFields } from './run-context.ts'
import { honestParts, makeScene } from './testing/runs.ts'
import { statementVerdict } from './testing/statement-circuit.ts'

type Range = RangeStatement<Numbers>
type State = RunState<Numbers>
type Shared = SharedFields<Numbers>
type Part = VerifiedPart<Numbers>

const field = extensionField(params.extensionDegree)
const algebra = proofStatements(params)
const keysRoot = hasherOf(params).hashRow([1, 2, 3])
const SHARDS = 4
const PIECES = 2
const locals = new Map([[2, Uint8Array.from({ length: 32 }, (_, i) => 7 * i)]])
const contextTag = Uint8Array.from({ length: 32 }, (_, i) => i + 1)

let program: NamedProgram<Numbers>
let shared: Shared
let parts: readonly Part[]
let proofs: readonly ShardProof[]
let nonce: number

beforeAll(async () => {
  const call = (address: number) => [...set(2, SYS_MULMOD256), ...set(4, address), encode('syscall')]
  const words = Array.from({ length: 64 }, (_, i) => (i % 32 < 24 ? Math.imul(i + 1, 0x9e3779b1) >>> 0 : 0))
  const image = programOf([...call(DATA), ...call(DATA + 128), ...call(DATA), ...exit()], [], words)
  const scene = await makeScene(image, locals, 6, params)
  const { tasks, run } = scene
  const key = tasks.programKey()
  program = namedProgram(key, params)

  const honest = honestParts(scene)
  const piece = pieceRecords(scene, run, run.shards)[0]!
  const pieces = memoryPieces(piece.words, Math.ceil(piece.words.length / PIECES)).map((words, i) =>
    tasks.pieceTables({ ...piece, piece: i, words }),
  )
  const tables = [
    ...honest.shards.map(w => ({ machine: executionMachine as PartMachine, w })),
    ...pieces.map(w => ({ machine: memoryMachine as PartMachine, w })),
    ...honest.calls.map(w => ({ machine: w.machine, w })),
  ]
  const early = tables.map(({ machine, w }) => tasks.commit(machine, w.tables))
  const of = { parameters: params, key, statement: { exitCode: 0, locals, contextTag }, keysRoot }
  const drawn = findChallenges(params, challengeBasis(of, early))
  nonce = drawn.nonce
  shared = { ...sharedFields(of), challenges: { alpha: drawn.alpha, beta: drawn.beta } }

  const proved = tables.map(({ machine, w }) => {
    const { vk } = key.keys.find(k => k.machine === machine.id)!
    const context = contextOf(algebra, shared)
    const proof = decodeShardProof(tasks.prove(machine, w, context).bytes, params, machine, vk)
    const verified = verifyShard(params, machine, vk, proof, context, { allowInsecure: true })
    return { proof, part: { params, machine, vk, ...verified } }
  })
  parts = proved.map(({ part }) => part)
  proofs = proved.map(({ proof }) => proof)
}, 120_000)

/** The statements of parts in the order given, each from the state to which the one before leads. */
function chained(list: readonly Part[], from = initialState(algebra, program.entry), of = shared): Range[] {
  const ranges: Range[] = []
  let state = from
  for (const part of list) {
    const range = partStatement(algebra, part, of, program, state)
    ranges.push(range)
    state = range.after
  }
  return ranges
}

const joined = (ranges: readonly Range[]): Range => ranges.reduce((a, b) => joinRanges(algebra, a, b))
const finished = (range: Range) => executionStatement(algebra, params, range, program, nonce)
/** The checks that refuse, which must be the same over numbers and in a circuit. */
const finishing = (range: Range, work = nonce): string =>
  statementVerdict(params, (of, convert) => {
    const [all, named, done] = [convertRange(range, convert), convertProgram(program, convert), convert.base(work)]
    executionStatement(of, params, all, named, done)
  })
const joining = (a: Range, b: Range): string =>
  statementVerdict(params, (of, convert) => {
    const [left, right] = [convertRange(a, convert), convertRange(b, convert)]
    joinRanges(of, left, right)
  })
const state = (): State => initialState(algebra, program.entry)
const withValue = (part: Part, names: readonly string[], name: string, value: number): Part => ({
  ...part,
  publicValues: part.publicValues.with(names.indexOf(name), value),
})
const shardWith = (part: Part, name: string, value: number): Part => withValue(part, PUBLIC_VALUES, name, value)
/** A piece with these limbs: first high and low, last high and low. */
const pieceWith = (part: Part, limbs: readonly number[]): Part =>
  ['firstHigh', 'firstLow', 'lastHigh', 'lastLow'].reduce(
    (changed, name, i) => withValue(changed, MEMORY_PUBLIC_VALUES, name, limbs[i]!),
    part,
  )

/** Where the work for what was committed to is missing: one nonce in 2 has it by chance, and then the challenges differ. */
const named = (code: string): string[] =>
  code === 'execution.grinding' ? ['execution.grinding', 'execution.challenges'] : [code]

describe('the parts of a run', () => {
  it('come to what the run states, in whatever order they are joined', () => {
    expect(parts.map(part => part.machine.id)).toEqual([0, 0, 0, 0, 1, 1, mulmod256Machine.id])
    const ranges = chained(parts)
    const statement = finished(joined(ranges))
    expect(statement).toMatchObject({ exitCode: 0, program: shared.program, keysRoot: shared.keysRoot })
    expect(statement.locals).toEqual(shared.locals)
    expect(statement.contextTag).toEqual(shared.contextTag)
    // From the right, and as a tree.
    expect(ranges.reduceRight((right, left) => joinRanges(algebra, left, right))).toEqual(joined(ranges))
    const [a, b, c, d, e, f, g] = ranges as [Range, Range, Range, Range, Range, Range, Range]
    const join = (left: Range, right: Range): Range => joinRanges(algebra, left, right)
    expect(finished(join(join(join(a, b), join(c, d)), join(join(e, f), g)))).toEqual(statement)
  })
})

describe('a range that is no whole run is refused', () => {
  it.each<[string, string, (ranges: Range[]) => Range[]]>([
    ['without its beginning', 'execution.start.chain', ranges => ranges.slice(1)],
    ['of shards that do not end', 'execution.halted', ranges => ranges.slice(0, SHARDS - 1)],
    ['without memory', 'execution.image', ranges => ranges.slice(0, SHARDS)],
    ['without its last piece of memory', 'execution.grinding', ranges => ranges.slice(0, SHARDS + 1)],
    ['without its calls', 'execution.grinding', ranges => ranges.slice(0, -1)],
    ['with a gap', 'join.chain', ranges => ranges.toSpliced(1, 1)],
    ['with two parts swapped', 'join.chain', ranges => ranges.with(1, ranges[2]!).with(2, ranges[1]!)],
    ['with a part twice', 'join.chain', ranges => ranges.toSpliced(1, 0, ranges[1]!)],
  ])('%s', (_, code, change) => {
    const ranges = change(chained(parts))
    const refused = ranges
      .slice(1)
      .map((range, i) => joining(ranges[i]!, range))
      .find(verdict => verdict !== 'accepted')
    expect(named(code)).toContain(refused ?? finishing(joined(ranges)))
  })

  it('whose work was not done, or whose challenges do not follow from it', () => {
    const range = joined(chained(parts))
    expect(named('execution.grinding')).toContain(finishing(range, nonce + 1))
    for (const name of ['alpha', 'beta'] as const) {
      const challenges = { ...shared.challenges, [name]: field.add(shared.challenges[name], field.ONE) }
      const other = { ...range, shared: { ...shared, challenges } }
      expect(finishing(other)).toBe('execution.challenges')
    }
  })

  it('of which a part has committed to another early table than the one that the challenges follow from', () => {
    parts.forEach((part, i) => {
      if (part.earlyCap.length === 0) return
      const { earlyCap } = parts.find(other => other !== part && other.earlyCap.length === part.earlyCap.length)!
      const range = joined(chained(parts.with(i, { ...part, earlyCap })))
      expect(named('execution.grinding')).toContain(finishing(range))
    })
  })

  it('whose cross-shard messages do not cancel', () => {
    const range = joined(chained(parts))
    expect(finishing({ ...range, sum: field.ONE })).toBe('execution.sum')
    const lied = chained(parts.with(2, { ...parts[2]!, globalSum: field.ZERO }))
    expect(finishing(joined(lied))).toBe('execution.sum')
  })
})

describe('ranges whose ends do not meet are not joined', () => {
  it.each<[string, (state: State) => Partial<State>]>([
    ['chain', () => ({ chain: hasherOf(params).hashRow([1]) })],
    ...PART_MACHINES.map((_, m): [string, (state: State) => Partial<State>] => [
      'parts',
      ({ counts }) => ({ counts: counts.with(m, counts[m]! + 1) }),
    ]),
    ['pc', ({ pc }) => ({ pc: pc + 1 })],
    ['pc', ({ nextPc }) => ({ nextPc: nextPc + 1 })],
    ['halted', ({ halted }) => ({ halted: 1 - halted })],
    ['exit-code', ({ exitCode }) => ({ exitCode: 1 - exitCode })],
    ['image', ({ imageIn }) => ({ imageIn: 1 - imageIn })],
    ['memory', ({ lastHigh }) => ({ lastHigh: lastHigh + 1 })],
    ['memory', ({ lastLow }) => ({ lastLow: lastLow + 1 })],
    ['fractions', ({ fractions }) => ({ fractions: fractions + 1 })],
  ])('%s', (name, change) => {
    const [left, right] = chained(parts) as [Range, Range]
    const before = { ...right.before, ...change(right.before) }
    expect(joining(left, { ...right, before })).toBe(`join.${name}`)
    // Nor does a run begin in any other state.
    const from = { ...left.before, ...change(left.before) }
    expect(finishing({ ...joined(chained(parts)), before: from })).toBe(`execution.start.${name}`)
  })

  it.each<[string, (shared: Shared) => Partial<Shared>]>([
    ['program', () => ({ program: hasherOf(params).hashRow([1]) })],
    ['keys', () => ({ keysRoot: hasherOf(params).hashRow([1]) })],
    ['challenges', ({ challenges }) => ({ challenges: { ...challenges, alpha: field.ONE } })],
    ['challenges', ({ challenges }) => ({ challenges: { ...challenges, beta: field.ONE } })],
    ['local', ({ locals }) => ({ locals: locals.with(0, 1) })],
    ['local', ({ locals }) => ({ locals: locals.with(LOCAL_ELEMENTS - 1, 1) })],
    ['context', ({ contextTag }) => ({ contextTag: contextTag.with(15, 0) })],
  ])('of runs that differ in their %s', (name, change) => {
    const [left, right] = chained(parts) as [Range, Range]
    const other = { ...right, shared: { ...shared, ...change(shared) } }
    expect(joining(left, other)).toBe(`join.${name}`)
  })
})

describe('a part is refused', () => {
  const refused = (part: Part, before = state(), of = shared, named = program): string =>
    statementVerdict(params, (over, convert) => {
      const verified = convertPart(part, convert)
      const fields = [
        convertShared(of, convert),
        convertProgram(named, convert),
        convertState(before, convert),
      ] as const
      partStatement(over, verified, ...fields)
    })
  /** The state before a part of the honest run. */
  const before = (i: number): State => (i === 0 ? state() : chained(parts.slice(0, i)).at(-1)!.after)

  it.each(PART_MACHINES.map((machine, m) => [machine.name, m] as const))('by a key of another program: %s', (_, m) => {
    const index = parts.findIndex(part => part.machine === PART_MACHINES[m])
    const part = parts[Math.max(index, 0)]!
    const own = PART_MACHINES.indexOf(part.machine)
    const keys = program.keys.with(own, hasherOf(params).hashRow([1]))
    expect(refused(part, before(Math.max(index, 0)), shared, { ...program, keys })).toBe('part.program')
    const name = programName(algebra, params, { ...program, keys })
    expect(refused(part, before(Math.max(index, 0)), { ...shared, program: name }, { ...program, keys })).toBe(
      'part.key',
    )
  })

  it('with another entry than that of the program', () => {
    expect(refused(parts[0]!, state(), shared, { ...program, entry: program.entry + 1 })).toBe('part.program')
  })

  it('out of the order of machines', () => {
    const later = (m: number): State => ({ ...state(), counts: state().counts.with(m, 1) })
    for (const m of [1, 2, 5]) expect(refused(parts[0]!, later(m))).toBe('part.order')
    for (const m of [2, 5]) expect(refused(parts[SHARDS]!, later(m))).toBe('part.order')
    expect(refused(parts.at(-1)!, later(4))).toBe('part.order')
  })

  it.each<[string, string, (shard: Part, i: number) => Part]>([
    ['in the place of another shard', 'part.shard', (shard, i) => shardWith(shard, 'shard', i + 2)],
    ['that starts elsewhere', 'part.pc', shard => shardWith(shard, 'startPc', 1)],
    ['that starts in a delay slot', 'part.pc', shard => shardWith(shard, 'startNextPc', 1)],
    ['whose localTable is no bit', 'part.local-table', shard => shardWith(shard, 'localTable', 2)],
    ['that ends the run more than once', 'part.halts', shard => shardWith(shard, 'halted', 2)],
    ['with the exit code of another shard', 'part.exit-code', shard => shardWith(shard, 'exitCode', 1)],
    ['with a local preimage of another run', 'part.local', shard => shardWith(shard, 'local2Low3', 1)],
    ['with a local preimage more', 'part.local', shard => shardWith(shard, 'localPresent1', 1)],
    ['with a local preimage less', 'part.local', shard => shardWith(shard, 'localPresent2', 0)],
  ])('as a shard %s', (_, code, change) => {
    expect(refused(change(parts[1]!, 1), before(1))).toBe(code)
  })

  it('as a shard after the one that ended the run', () => {
    expect(refused(parts[1]!, { ...before(1), halted: 1 })).toBe('part.halted')
  })

  it('as a shard whose number 16 bits do not hold', () => {
    const from = { ...before(1), counts: before(1).counts.with(0, 2 ** 16 - 1) }
    expect(refused(shardWith(parts[1]!, 'shard', 2 ** 16), from)).toBe('part.shards')
    const last = { ...from, counts: from.counts.with(0, 2 ** 16 - 2) }
    expect(refused(shardWith(parts[1]!, 'shard', 2 ** 16 - 1), last)).toBe('accepted')
  })

  it('as a piece of memory that brings the image in again, or does not bring it in', () => {
    const isFirst = (part: Part, value: number): Part => withValue(part, MEMORY_PUBLIC_VALUES, 'isFirst', value)
    expect(refused(isFirst(parts[SHARDS]!, 0), before(SHARDS))).toBe('part.image')
    expect(refused(isFirst(parts[SHARDS + 1]!, 1), before(SHARDS + 1))).toBe('part.image')
  })

  const top = [2 ** 16 - 1, 2 ** 14 - 1] as const
  it.each<[string, readonly number[]]>([
    ['first address', [2 ** 16, 0, ...top]],
    ['first address', [0, 2 ** 14, ...top]],
    ['last address', [0, 0, 2 ** 16, 0]],
    ['last address', [0, 0, 0, 2 ** 14]],
    ['first address, below zero', [P - 1, 0, ...top]],
    ['last address, below zero', [0, 0, 1, P - 1]],
  ])('as a piece of memory with a %s out of range', (_, limbs) => {
    expect(refused(pieceWith(parts[SHARDS]!, limbs), before(SHARDS))).toBe('part.memory-range')
  })

  it.each<[string, readonly [number, number], readonly number[], string]>([
    ['meets the piece before', [3, 5], [3, 5, 3, 6], 'part.memory-order'],
    ['overlaps it', [3, 5], [2, 16383, 4, 0], 'part.memory-order'],
    ['comes long before it', [65535, 16383], [0, 0, 0, 1], 'part.memory-order'],
    ['comes long before it', [65535, 16383], [0, 1, 300, 0], 'part.memory-order'],
    ['comes before it in the low limb', [3, 16383], [3, 0, 4, 0], 'part.memory-order'],
    ['ends before it starts', [3, 5], [5, 1, 5, 0], 'part.memory-order'],
    ['ends long before it starts', [3, 5], [65535, 16383, 0, 0], 'part.memory-order'],
    ['follows at once', [3, 5], [3, 6, 3, 6], 'accepted'],
    ['follows in the next high limb', [3, 16383], [4, 0, 65535, 16383], 'accepted'],
  ])('as a piece of memory that %s', (_, [lastHigh, lastLow], limbs, code) => {
    expect(refused(pieceWith(parts[SHARDS + 1]!, limbs), { ...before(SHARDS + 1), lastHigh, lastLow })).toBe(code)
  })

  it('as the first piece of memory only for its own addresses', () => {
    expect(refused(pieceWith(parts[SHARDS]!, [0, 0, 0, 0]), before(SHARDS))).toBe('accepted')
  })

  it('where the messages of the run are more than 2^30', () => {
    const own = globalFractions(parts[0]!)
    const from = (fractions: number): State => ({ ...state(), fractions })
    expect(refused(parts[0]!, from(2 ** 30 - own))).toBe('accepted')
    expect(refused(parts[0]!, from(2 ** 30 - own + 1))).toBe('part.fractions')
    expect(refused(parts[0]!, from(2 ** 30))).toBe('part.fractions')
    // Past p it is few again, but then the range does not begin where any other ends.
    const wrapped = chained(parts.slice(0, 1), from(P - 1))
    expect(finishing({ ...joined(chained(parts)), before: wrapped[0]!.before })).toBe('execution.start.fractions')
  })
})

describe('what a run states is refused', () => {
  const stated = (change: Partial<Shared>, after: Partial<State> = {}): string => {
    const range = joined(chained(parts))
    return finishing({ ...range, shared: { ...range.shared, ...change }, after: { ...range.after, ...after } })
  }

  it.each<[string, string, () => string]>([
    ['another program', 'execution.program', () => stated({ program: shared.keysRoot })],
    ['an exit code above 1', 'execution.exit-code', () => stated({}, { exitCode: 2 })],
    ['a presence that is no bit', 'execution.local', () => stated({ locals: shared.locals.with(0, 2) })],
    ['a limb that is no pair of bytes', 'execution.local', () => stated({ locals: shared.locals.with(20, 2 ** 16) })],
    ['bytes of an absent key', 'execution.local', () => stated({ locals: shared.locals.with(1, 1) })],
    [
      'a context tag of more than bytes',
      'execution.context',
      () => stated({ contextTag: shared.contextTag.with(3, 2 ** 16) }),
    ],
    ['another exit code', 'execution.grinding', () => stated({}, { exitCode: 1 })],
    ['another context tag', 'execution.grinding', () => stated({ contextTag: shared.contextTag.with(3, 1) })],
    ['other keys', 'execution.grinding', () => stated({ keysRoot: shared.program })],
    ['another local preimage', 'execution.grinding', () => stated({ locals: shared.locals.with(20, 1) })],
  ])('with %s', (_, code, attempt) => {
    expect(named(code)).toContain(attempt())
  })
})

describe('a leaf of the run', () => {
  it.each([
    ['a shard', 1],
    ['the first piece of memory', SHARDS],
    ['another piece of memory', SHARDS + 1],
    ['calls of mulmod256', SHARDS + PIECES],
  ])('verifies %s and states where it leads', (_, i) => {
    const { machine, vk } = parts[i]!
    const proof = proofs[i]!
    const { before, after } = chained(parts)[i]!
    const shape = { params, machine, keyLogHeights: vk.preprocessedLogHeights, logHeights: proof.logHeights }
    const { circuit, inputs } = leafLayer(shape)
    const run = (change: Partial<LeafInputs>) =>
      evaluateCircuit(circuit, inputs({ vk, proof, shared, program, before, ...change }))
    const { cells, failed } = run({})
    expect(failed).toBeUndefined()
    const stated = cells.subarray(circuit.statement, circuit.statement + 8)
    expect([...stated]).toEqual([...rangeDigest({ shared, before, after, sum: parts[i]!.globalSum })])
    // The proof is of this run only, and the part is at this place.
    const codeOf = (change: Parameters<typeof run>[0]): string | undefined => run(change).failed?.code
    expect(codeOf({ shared: { ...shared, contextTag: shared.contextTag.with(0, 0) } })).toMatch(/^shard\./)
    expect(codeOf({ program: { ...program, entry: program.entry + 1 } })).toBe('part.program')
    expect(codeOf({ before: { ...before, counts: before.counts.with(5, 1) } })).toBe('part.order')
    const foreign = { ...vk, preprocessedCap: vk.preprocessedCap.with(0, vk.preprocessedCap[1]!) }
    expect(codeOf({ vk: foreign })).not.toBeUndefined()
  })
})
