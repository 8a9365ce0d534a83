import type { Ext } from '@zkmips/field/extension'
import { Kernels } from '@zkmips/field/kernels'
import { WasmBackend, wasmKernels } from '@zkmips/field/kernels/wasm'
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { bus, type Chip, defineChip } from '../chip.ts'
import type { Evaluators, LogUpInput, QuotientInput } from '../evaluators.ts'
import { logUpLayout } from '../logup.ts'
import { buildKernels, hasCompiler } from '../testing/build-for-tests.ts'
import { exampleMachine, exampleShard } from '../testing/example-machine.ts'
import { referenceEvaluators } from '../testing/reference.ts'
import { generateChip } from './codegen.ts'
import { CompiledEvaluators } from './compiled.ts'

/** A small deterministic generator (xorshift), with the edge values of the field now and then. */
function randomElements(seed: number): () => number {
  let s = seed
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    const u = s >>> 0
    return u % 17 === 0 ? 0 : u % 17 === 1 ? P - 1 : u % P
  }
}

/** Every kind of expression and every size of group, in one chip with few columns. */
const A = bus(1, 'a', ['x', 'y', 'z', 'u', 'v', 'w'])
const B = bus(2, 'b', [])
const zoo = defineChip({
  name: 'zoo of expressions',
  preprocessed: { p: 2 },
  early: { e: 2 },
  main: { m: 3 },
  publicValues: ['q', 'r'],
  build(b) {
    const [p0, p1] = [b.preprocessed.p[0]!, b.preprocessed.p[1]!]
    const [e0, e1] = [b.early.e[0]!, b.early.e[1]!]
    const [m0, m1, m2] = [b.main.m[0]!, b.main.m[1]!, b.main.m[2]!]
    b.zero(
      'first',
      b
        .selector('first')
        .mul(m0.sub(b.publicValue('r')))
        .mul(m1),
    )
    b.zero('last', b.selector('last').mul(m0.mul(7).add(e1)))
    b.zero('transition', b.selector('transition').mul(b.nextMain.m[0]!.sub(m0).mul(p0).mul(b.nextPreprocessed.p[1]!)))
    b.zero('negations', m2.neg().sub(5).mul(b.nextEarly.e[0]!.not()))
    b.zero('all selectors', b.selector('first').add(b.selector('last')).mul(m2))
    b.zero('square', m2.mul(m2).mul(m2.sub(p1)))
    b.send('linear', A, { x: m0, y: m1.add(e0), z: 3, u: b.publicValue('q'), v: p1, w: b.nextMain.m[2]! }, e0)
    b.receive('constant message', B, {}, m1)
    b.send('degree two', A, { x: m0.mul(m1), y: 0, z: 1, u: 2, v: 3, w: 4 }, m2)
    b.send('selected', A, { x: 1, y: m2, z: 0, u: 0, v: 0, w: 0 }, b.selector('first').add(b.selector('last')))
    b.sendOneOf('one of', [
      { when: m0, bus: A, message: { x: m1 } },
      { when: m1, bus: B, message: {} },
    ])
    b.send('global one', A, { x: e0, y: e1, z: p0, u: 0, v: 9, w: e0 }, e1, 'global')
    b.receive('global two', B, {}, b.selector('last'), 'global')
    b.receive('global three', A, { x: e0, y: e1, z: e0, u: 0, v: 9, w: e0 }, 1, 'global')
  },
})

/** No messages and no selectors at all. */
const plain = defineChip({
  name: 'plain',
  main: { a: 1 },
  build(b) {
    b.zero('bit', b.main.a.mul(b.main.a).sub(b.nextMain.a))
  },
})

/** More columns than fit on the stack, and families: of constraints in runs of any length, and of elements of messages. */
const wide = defineChip({
  name: 'wide',
  main: { bits: 1101, limbs: 40, flag: 1 },
  build(b) {
    const { bits, limbs, flag } = b.main
    bits.forEach((cell, k) => {
      b.boolean(`bit ${k}`, cell)
      if (k === 500) b.zero('between the bits', flag.mul(bits[3]!).mul(b.selector('first')))
    })
    limbs.forEach((limb, k) => {
      const [low, high] = [bits[k]!, b.nextMain.bits[2 * k]!]
      b.zero(`limb ${k}`, limb.sub(low.mul(high).mul(2)).sub(high.mul(2).sub(limb).mul(low).mul(flag)))
    })
    const element = (k: number) => bits[k]!.add(bits[k + 40]!.mul(limbs[k % 40]!).mul(2)).sub(7)
    for (let m = 0; m < 12; m++) {
      const [x, y, z] = [element(3 * m), element(3 * m + 1), element(3 * m + 2)]
      b.send(`elements ${m}`, A, { x, y, z, u: flag, v: 4, w: 5 }, flag)
    }
  },
})

const chips: readonly Chip[] = [...exampleMachine.chips.map(c => c.chip), zoo, plain, wide]

/** Compiled evaluators of these chips, and the kernels whose memory they share. */
async function evaluatorsOf(
  degree: number,
  chips: readonly Chip[],
): Promise<{ kernels: Kernels; compiled: Evaluators }> {
  const backend = await WasmBackend.create({ degree, maxBytes: 2 ** 28 })
  const calls = await backend.attach(await WebAssembly.compile(buildKernels(chips, degree)))
  const kernels = new Kernels(backend)
  return { kernels, compiled: new CompiledEvaluators(kernels, calls) }
}

function compare(compiled: Evaluators, kernels: Kernels, chip: Chip, logHeight: number, logBlowup: number): void {
  const { arena } = kernels
  const { degree } = kernels.field
  const next = randomElements(1 + logHeight + 100 * logBlowup)
  const ext = (): Ext => Array.from({ length: degree }, next)
  const store = (count: number, height: number) =>
    Array.from({ length: count }, () => arena.store(Uint32Array.from({ length: height }, next)))
  const challenges = {
    shard: { alpha: ext(), beta: ext() },
    global: { alpha: ext(), beta: ext() },
  }
  const publicValues = [next(), next(), next()]
  const layout = logUpLayout(chip)
  const width = chip.columns.preprocessed.length + chip.columns.early.length + chip.columns.main.length
  const height = 2 ** logHeight
  const contents = (columns: readonly number[], size: number) => columns.map(c => [...arena.view(c, size)])

  const trace = store(width, height)
  const logUp = (evaluators: Evaluators) => {
    const input: LogUpInput = {
      chip,
      logHeight,
      columns: trace,
      challenges,
      publicValues,
      out: arena.allocColumns(degree * layout.width, height),
    }
    const sums = evaluators.logUp(kernels, input)
    return { sums, columns: contents(input.out, height) }
  }
  expect(logUp(compiled)).toEqual(logUp(referenceEvaluators))

  const codewords = store(width + degree * layout.width, height * 2 ** logBlowup)
  const quotient = (evaluators: Evaluators) => {
    const input: QuotientInput = {
      chip,
      logHeight,
      logBlowup,
      shift: 3,
      columns: codewords,
      challenges,
      publicValues,
      sums: layout.scopes.map((_, s) => [s + 1, 2, 3, P - 1, 4].slice(0, degree)),
      combiner: [5, 6, P - 7, 8, 9].slice(0, degree),
      out: arena.allocColumns(2 * degree, height),
    }
    evaluators.quotient(kernels, input)
    return contents(input.out, height)
  }
  expect(quotient(compiled)).toEqual(quotient(referenceEvaluators))
}

describe('generated kernels', () => {
  it('come out the same every time and say what they are from', () => {
    expect(generateChip(zoo)).toBe(generateChip(zoo))
    expect(generateChip(zoo)).toContain('Generated from chip "zoo of expressions"')
  })

  it('are as long as a chip has different expressions, however deep they share parts', () => {
    // Rounds of a linear map of two elements: as a tree, 2^200 leaves.
    const rounds = defineChip({
      name: 'rounds',
      main: { x: 2 },
      build: b => {
        const { x } = b.main
        let [a, c] = [x[0]!, x[1]!]
        for (let i = 0; i < 200; i++) [a, c] = [a.add(c.mul(i + 2)), a.sub(c)]
        b.zero('a', a)
        b.zero('c', c)
      },
    })
    expect(generateChip(rounds).split('\n').length).toBeLessThan(1000)
  })

  it('write what differs in its columns only once', () => {
    const source = generateChip(wide)
    expect(source.match(/^static kb_t quotient_wide_family\d\(/gm)).toHaveLength(3)
    expect(source.match(/^static kb_t logup_wide_family\d\(/gm)).toHaveLength(1)
    // Two runs of the first family, cut by another constraint.
    expect(source.match(/quotient_wide_family0_cells\[501 \+ j\]/g)).toHaveLength(1)
    expect(source.match(/quotient_wide_family0_cells\[0 \+ j\]/g)).toHaveLength(1)
  })

  it.skipIf(!hasCompiler() && !process.env.CI).each([4, 5])(
    'agree with the reference evaluator on random columns at extension degree %i',
    async degree => {
      const { kernels, compiled } = await evaluatorsOf(degree, chips)
      const { arena } = kernels
      for (const chip of chips) {
        for (const [logHeight, logBlowup] of [
          [4, 1],
          [5, 2],
          [7, 1],
        ] as const) {
          const mark = arena.mark()
          compare(compiled, kernels, chip, logHeight, logBlowup)
          arena.release(mark)
        }
      }
    },
  )

  it.skipIf(!hasCompiler() && !process.env.CI)('refuse a chip that was not generated', async () => {
    const { kernels, compiled } = await evaluatorsOf(4, [plain])
    expect(() => compare(compiled, kernels, zoo, 4, 1)).toThrow(/zoo of expressions has no compiled kernels/)
  })

  it.skipIf(!hasCompiler() && !process.env.CI)('refuse kernels of another degree', async () => {
    const module = await WebAssembly.compile(buildKernels([plain], 5))
    const backend = await WasmBackend.create({ degree: 4 })
    await expect(backend.attach(module)).rejects.toThrow(/built for extension degree 5, the kernels for 4/)
  })
})

describe('reference LogUp', () => {
  it('gives sums that cancel over the tables of a shard and its public messages', async () => {
    const kernels = await wasmKernels({ maxBytes: 2 ** 24 })
    const { arena, field: E } = kernels
    const shard = exampleShard([3, 5, -1, 31], 100, 0)
    const challenges = {
      shard: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
      global: { alpha: [9, 8, 7, 6], beta: [5, 4, 3, 2] },
    } as const
    let total: Ext = E.ZERO
    for (const table of shard.tables) {
      if (!table) continue
      const layout = logUpLayout(table.chip)
      const sums = referenceEvaluators.logUp(kernels, {
        chip: table.chip,
        logHeight: Math.log2(table.height),
        columns: [...table.preprocessed, ...table.early, ...table.main].map(c => arena.store(c)),
        challenges,
        publicValues: shard.publicValues,
        out: arena.allocColumns(E.degree * layout.width, table.height),
      })
      layout.scopes.forEach((scope, s) => {
        if (scope === 'shard') total = E.add(total, sums[s]!)
      })
    }
    // The entry message, sent once by the verifier: 1 / (α + 5 + β·100).
    const entry = E.add(challenges.shard.alpha, E.add(E.fromBase(5), E.mulBase(challenges.shard.beta, 100)))
    expect(E.add(total, E.inverse(entry))).toEqual(E.ZERO)
  })
})
