import { readFileSync } from 'node:fs'
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import {
  core100Blake3,
  core100Poseidon2,
  LAYER_PARAMETER_SETS,
  PARAMETER_SETS,
  type ProofParameters,
  type Regime,
  recursion100,
  shrink100,
  testOnlyBlake3,
  UNIQUE_DECODING,
  wrap100,
} from './parameters.ts'
import {
  bitsPerQuery,
  checkParameters,
  formatReport,
  ParameterError,
  proximityGapNumerator,
  securityReport,
  type TermName,
} from './security.ts'

const johnson = (multiplicity: number): Regime => ({ kind: 'johnson', multiplicity })

function bits(params: ProofParameters, name: TermName, regime?: Regime): number {
  return securityReport(params, regime).terms.find(t => t.name === name)!.bits
}

function total(params: ProofParameters, name: TermName, regime?: Regime): number {
  return securityReport(params, regime).terms.find(t => t.name === name)!.total
}

// The published figures are for messages of 24 elements and 4096 openings; the decoded program's has 32, and chips may open more.
const shortMessages = {
  ...core100Blake3,
  limits: { ...core100Blake3.limits, maxMessageLength: 24, maxOpenings: 4096 },
}
const fewerOpenings = { ...core100Blake3, limits: { ...core100Blake3.limits, maxOpenings: 4096 } }

describe('queries that a rate needs', () => {
  const queries = (rate: number, bits: number, regime: Regime) => Math.ceil(bits / bitsPerQuery(rate, regime))

  // [rate, target, grinding, unique decoding, Johnson with m = 2], from the design's table.
  it.each([
    [1 / 2, 100, 16, 203, 472],
    [1 / 2, 100, 20, 193, 450],
    [1 / 2, 128, 20, 261, 607],
    [1 / 4, 100, 16, 124, 124],
    [1 / 4, 100, 20, 118, 118],
    [1 / 4, 128, 20, 160, 160],
    [1 / 8, 100, 16, 102, 72],
    [1 / 8, 100, 20, 97, 68],
    [1 / 8, 128, 20, 131, 92],
    [1 / 16, 100, 16, 93, 51],
    [1 / 16, 100, 20, 88, 48],
    [1 / 16, 128, 20, 119, 65],
  ])('rate %d, %d bits, grinding %d', (rate, target, grinding, unique, m2) => {
    expect(queries(rate, target - grinding, UNIQUE_DECODING)).toBe(unique)
    expect(queries(rate, target - grinding, johnson(2))).toBe(m2)
  })
})

describe('the full set of the core layer', () => {
  const degree5 = { ...shortMessages, extensionDegree: 5, queries: 261 }
  const by16 = { ...core100Blake3, logFoldingArity: 4 }

  it.each<[ProofParameters, TermName, number]>([
    [fewerOpenings, 'batching', 92.95],
    [fewerOpenings, 'batching, BCIKS20', 90.95],
    [{ ...core100Blake3, limits: { ...core100Blake3.limits, maxOpenings: 4600 } }, 'batching, BCIKS20', 90.8],
    [shortMessages, 'lookup', 94.4],
    [core100Blake3, 'global lookup', 90.37],
    [core100Blake3, 'out of domain', 101.95],
    [core100Blake3, 'constraint combination', 110.95],
    // Σ over the folds of 8·(n/2 + 1), or 8·n, with n the length after the fold: 2^18, 2^15, …
    [core100Blake3, 'folding', 104.76],
    [by16, 'folding', 104.86],
    [core100Blake3, 'folding, BCIKS20', 102.76],
    [by16, 'folding, BCIKS20', 102.86],
    [degree5, 'batching', 123.9],
    [degree5, 'lookup', 125.4],
    [degree5, 'global lookup', 121.4],
    [degree5, 'out of domain', 132.9],
    [degree5, 'constraint combination', 141.9],
  ])('%#: %o %s is worth %d bits', (params, name, expected) => {
    expect(bits(params, name)).toBeCloseTo(expected, 1)
  })

  it('adds the grinding of each place', () => {
    expect(total(core100Blake3, 'queries')).toBeCloseTo(100.1, 1)
    expect(total(degree5, 'queries')).toBeCloseTo(128.3, 1)
    expect(total(core100Blake3, 'batching')).toBeCloseTo(102.37, 2)
    expect(total(core100Blake3, 'batching, BCIKS20')).toBeCloseTo(100.37, 2)
    expect(total(shortMessages, 'lookup')).toBeCloseTo(101.4, 1)
    expect(total(core100Blake3, 'global lookup')).toBeCloseTo(100.37, 1)
  })

  it('needs grinding for the out-of-domain point at 2^22 rows', () => {
    const tall = { ...core100Blake3, limits: { ...core100Blake3.limits, maxLogHeight: 22 } }
    expect(bits(tall, 'out of domain')).toBeCloseTo(99.95, 2)
  })

  it('fails under list decoding on batching and folding', () => {
    const report = securityReport(core100Blake3, johnson(2))
    const short = report.terms.filter(t => t.total < 100).map(t => t.name)
    expect(short).toEqual(expect.arrayContaining(['batching', 'folding']))
  })
})

/**
 * Figures of soundcalc (github.com/ethereum/soundcalc at 809896f), unrounded: FRI._get_batching_error,
 * _get_commit_phase_error, _get_query_phase_error and DeepAliCircuit's ALI and DEEP with max_combo 2, over KOALABEAR_4,
 * power batching, 8 bits of grinding for batching (unless said) and 20 for queries; folds are the commit rounds in order.
 */
const SOUNDCALC = [
  {
    logBlowup: 1,
    logHeight: 20,
    openings: 6144,
    queries: 193,
    constraints: 8192,
    arity: 3,
    batchingGrinding: 10,
    regime: UNIQUE_DECODING,
    batching: 102.37000833011334,
    folds: [105.1474, 108.1472, 111.146, 114.1362, 117.0599],
    query: 100.10223736081686,
    ali: 110.95473874979704,
    deep: 101.9547380618666,
  },
  {
    logBlowup: 1,
    logHeight: 20,
    openings: 4096,
    queries: 193,
    constraints: 8192,
    arity: 3,
    regime: UNIQUE_DECODING,
    batching: 100.9550882615489,
    folds: [105.1474, 108.1472, 111.146, 114.1362, 117.3254],
    query: 100.10223736081686,
    ali: 110.95473874979704,
    deep: 101.9547380618666,
  },
  {
    logBlowup: 1,
    logHeight: 20,
    openings: 4096,
    queries: 193,
    constraints: 8192,
    arity: 3,
    regime: johnson(2),
    batching: 91.4272002083662,
    folds: [95.6195, 98.6195, 101.6195, 104.6194, 107.8417],
    query: 54.36787768673906,
    ali: 109.13281065490969,
    deep: 100.13280996697925,
  },
  {
    logBlowup: 1,
    logHeight: 20,
    openings: 4096,
    queries: 193,
    constraints: 8192,
    arity: 3,
    regime: johnson(4),
    batching: 87.18988898471652,
    folds: [91.3822, 94.3822, 97.3822, 100.3822, 103.6046],
    query: 83.70447472163372,
    ali: 108.28481374835474,
    deep: 99.2848130604243,
  },
  {
    logBlowup: 1,
    logHeight: 22,
    openings: 4096,
    queries: 193,
    constraints: 8192,
    arity: 3,
    regime: UNIQUE_DECODING,
    batching: 98.95509032533825,
    folds: [103.1474, 106.1473, 109.147, 112.1446, 115.125],
    query: 100.10223736081686,
    ali: 110.95473874979704,
    deep: 99.95473857781441,
  },
  {
    logBlowup: 3,
    logHeight: 18,
    openings: 2048,
    queries: 97,
    constraints: 2048,
    arity: 3,
    regime: UNIQUE_DECODING,
    batching: 101.14808686830409,
    folds: [104.34, 107.3399, 110.3392, 113.3336],
    query: 100.5172748600957,
    ali: 112.95473874979704,
    deep: 103.95473599807727,
  },
  {
    logBlowup: 3,
    logHeight: 18,
    openings: 2048,
    queries: 97,
    constraints: 2048,
    arity: 3,
    regime: johnson(2),
    batching: 89.42690603458642,
    folds: [92.6188, 95.6188, 98.6188, 101.6188],
    query: 134.27297479592585,
    ali: 110.13281065490969,
    deep: 101.1328079031899,
  },
  {
    logBlowup: 4,
    logHeight: 20,
    openings: 1024,
    queries: 88,
    constraints: 1024,
    arity: 4,
    regime: UNIQUE_DECODING,
    batching: 99.04925754099506,
    folds: [101.141, 105.1409, 109.1402, 113.129],
    query: 100.30326996997013,
    ali: 113.95473874979704,
    deep: 101.9547380618666,
  },
  {
    logBlowup: 4,
    logHeight: 20,
    openings: 1024,
    queries: 88,
    constraints: 1024,
    arity: 4,
    regime: johnson(4),
    batching: 81.69124876464511,
    folds: [83.7829, 87.7829, 91.7829, 95.7829],
    query: 181.0465998730765,
    ali: 109.78481374835474,
    deep: 97.7848130604243,
  },
]

describe('agreement with soundcalc', () => {
  it.each(SOUNDCALC)('rate 2^-$logBlowup, 2^$logHeight rows, $regime', figures => {
    const params: ProofParameters = {
      ...core100Blake3,
      logBlowup: figures.logBlowup,
      queries: figures.queries,
      logFoldingArity: figures.arity,
      grinding: { ...core100Blake3.grinding, batching: figures.batchingGrinding ?? 8 },
      limits: {
        ...core100Blake3.limits,
        maxLogHeight: figures.logHeight,
        maxOpenings: figures.openings,
        maxConstraints: figures.constraints,
      },
    }
    expect(total(params, 'batching', figures.regime)).toBeCloseTo(figures.batching, 5)
    expect(total(params, 'queries', figures.regime)).toBeCloseTo(figures.query, 5)
    expect(total(params, 'constraint combination', figures.regime)).toBeCloseTo(figures.ali, 5)
    expect(total(params, 'out of domain', figures.regime)).toBeCloseTo(figures.deep, 5)
    // Ours must never promise more than theirs, not even when their folds are added up, which nothing demands.
    const folding = total(params, 'folding', figures.regime)
    const sumOfFolds = -Math.log2(figures.folds.reduce((sum, f) => sum + 2 ** -f, 0))
    expect(folding).toBeLessThan(sumOfFolds)
    expect(folding).toBeGreaterThan(figures.folds[0]! - 1)
  })

  it('gives the same bits to LogUp', () => {
    // LogUp(rows_L 2^20, 32 lookups, 24 columns, 7 bits) and (2^30, 1, 12, 10 bits), univariate.
    expect(total(shortMessages, 'lookup')).toBeCloseTo(101.3697762490759, 6)
    expect(total(core100Blake3, 'global lookup')).toBeCloseTo(100.3697762490759, 6)
  })
})

/**
 * The same figures for the sets of the layers as they are, over the quintic extension (a `FieldParams` of degree 5): power batching and folds by 8 with 16 bits of
 * grinding each, and LogUp(rows_L 2^22, 11 columns), without lists.
 */
const LAYERS: readonly [
  ProofParameters,
  Readonly<Record<'batching' | 'query' | 'ali' | 'deep' | 'list', number>>,
  number[],
][] = [
  [
    recursion100,
    {
      batching: 130.49151949115736,
      query: 100.09358060234588,
      ali: 142.1360685151887,
      deep: 133.13606301175437,
      list: 7,
    },
    [140.68275495076006, 143.68275456607998, 146.68275148864302, 149.68272686938377],
  ],
  [
    shrink100,
    {
      batching: 123.49282844356131,
      query: 100.550619781243,
      ali: 140.1360685151887,
      deep: 134.13602448830187,
      list: 28,
    },
    [133.68406394974502, 136.68406393771286, 139.68406384145553],
  ],
  [
    wrap100,
    {
      batching: 124.49282844334645,
      query: 100.550619781243,
      ali: 140.1360685151887,
      deep: 135.1359804627586,
      list: 28,
    },
    [134.68406394802614, 137.68406392396182, 140.68406373144717],
  ],
]

describe('agreement with soundcalc: the layers of recursion', () => {
  it.each(LAYERS)('$name', (params, figures, folds) => {
    expect(total(params, 'batching')).toBeCloseTo(figures.batching, 5)
    expect(total(params, 'queries')).toBeCloseTo(figures.query, 5)
    expect(total(params, 'constraint combination')).toBeCloseTo(figures.ali, 5)
    expect(total(params, 'out of domain')).toBeCloseTo(figures.deep, 5)
    // Under list decoding any word of the list may be meant.
    expect(total(params, 'lookup')).toBeCloseTo(129.483991818609 - Math.log2(figures.list), 5)
    const sumOfFolds = -Math.log2(folds.reduce((sum, f) => sum + 2 ** -f, 0))
    expect(total(params, 'folding')).toBeLessThan(sumOfFolds)
    expect(total(params, 'folding')).toBeGreaterThan(folds[0]! - 1)
  })

  it('is of all sets that layers have', () => {
    expect(LAYERS.map(([params]) => params)).toEqual(LAYER_PARAMETER_SETS)
  })
})

/** BCIKS20, theorem 1.5 with the error n/|F| of theorem 1.2: more than l·n of |F| points of a curve of degree l must be near. */
describe('the theorem of 2020', () => {
  const field = P ** 4

  it.each([2 ** 4, 2 ** 12, 2 ** 21])('has error l·n/|EF| in unique decoding, n = %d', n => {
    for (const rate of [1 / 2, 1 / 8]) {
      expect(proximityGapNumerator(rate, n, UNIQUE_DECODING, 'BCIKS20')).toBe(n)
      // The one of 2025 is better by the radius.
      expect(proximityGapNumerator(rate, n, UNIQUE_DECODING)).toBe(((1 - rate) / 2) * n + 1)
    }
  })

  it('counts a curve through all openings, and one through arity words and those that enter with each fold', () => {
    const params = { ...core100Blake3, limits: { ...core100Blake3.limits, maxOpenings: 100 } }
    expect(bits(params, 'batching, BCIKS20')).toBeCloseTo(-Math.log2((99 * 2 ** 21) / field), 9)
    const folds = [2 ** 18, 2 ** 15, 2 ** 12, 2 ** 9, 2 ** 6].map(n => (8 * n) / field)
    expect(bits(params, 'folding, BCIKS20')).toBeCloseTo(-Math.log2(folds.reduce((a, b) => a + b)), 9)
  })

  it('carries the claim of every named set, and would not have carried eight bits of grinding', () => {
    const needed = ['batching, BCIKS20', 'folding, BCIKS20'] as const
    for (const set of PARAMETER_SETS) {
      for (const name of needed) expect(total(set, name)).toBeGreaterThanOrEqual(set.targetBits)
    }
    const before = { ...fewerOpenings, grinding: { ...core100Blake3.grinding, batching: 8 } }
    expect(total(before, 'batching')).toBeGreaterThan(100)
    expect(total(before, 'batching, BCIKS20')).toBeCloseTo(98.955, 2)
    expect(() => checkParameters(before)).toThrow(/"batching, BCIKS20" gives 90.96 \+ 8/)
  })
})

describe('refusal', () => {
  it('accepts the named sets', () => {
    for (const set of PARAMETER_SETS) expect(checkParameters(set).bits).toBeGreaterThanOrEqual(100)
    expect(checkParameters(testOnlyBlake3).targetBits).toBe(0)
  })

  it.each<[TermName, Partial<ProofParameters>]>([
    ['queries', { queries: 192 }],
    ['batching', { grinding: { ...core100Blake3.grinding, batching: 7 } }],
    ['batching, BCIKS20', { grinding: { ...core100Blake3.grinding, batching: 9 } }],
    ['batching, BCIKS20', { limits: { ...core100Blake3.limits, maxOpenings: 8192 } }],
    ['lookup', { grinding: { ...core100Blake3.grinding, lookup: 5 } }],
    ['global lookup', { limits: { ...core100Blake3.limits, maxGlobalMessageLength: 16 } }],
    ['out of domain', { limits: { ...core100Blake3.limits, maxLogHeight: 22 } }],
    ['constraint combination', { limits: { ...core100Blake3.limits, maxConstraints: 2 ** 24 } }],
    ['folding, BCIKS20', { limits: { ...core100Blake3.limits, maxOpenings: 64, maxLogHeight: 23 } }],
  ])('names "%s"', (name, change) => {
    const params = { ...core100Blake3, ...change }
    const failing = securityReport(params).terms.filter(t => t.total < 100)
    expect(failing.map(t => t.name)).toContain(name)
    expect(() => checkParameters(params)).toThrow(ParameterError)
    expect(() => checkParameters(params)).toThrow(failing[0]!.name)
  })

  it('computes a set in the regime that it states', () => {
    const listed: ProofParameters = {
      ...core100Poseidon2,
      ...{ extensionDegree: 5, logBlowup: 2, queries: 103, regime: johnson(3) },
      grinding: { lookup: 16, globalLookup: 16, outOfDomain: 0, batching: 16, folding: 16, query: 20 },
      limits: { ...core100Poseidon2.limits, maxOpenings: 2048, maxLogHeight: 18 },
    }
    const report = checkParameters(listed)
    expect(report.regime).toEqual(johnson(3))
    expect(report.bits).toBeGreaterThanOrEqual(100)
    expect(formatReport(report)).toContain('Johnson, m = 3')
    expect(() => checkParameters({ ...listed, queries: 102 })).toThrow(/"queries"/)
    // Worth its 100 bits with a list, it is worth less than that by unique decoding, and the other way round.
    expect(() => checkParameters({ ...listed, regime: UNIQUE_DECODING })).toThrow(/"queries"/)
    expect(() => checkParameters({ ...core100Poseidon2, regime: johnson(3) })).toThrow(ParameterError)
    expect(() => checkParameters({ ...listed, regime: johnson(2) })).toThrow(/multiplicity .* must be in 3\.\.64/)
  })

  it('counts a zero of a lookup for every table of the list', () => {
    const listed = { ...core100Poseidon2, extensionDegree: 5, logBlowup: 2 }
    for (const name of ['lookup', 'global lookup'] as const) {
      expect(bits(listed, name) - bits(listed, name, johnson(3))).toBeCloseTo(Math.log2(3.5 * 2), 9)
    }
  })

  it('does not call a Poseidon2 digest of 8 elements 128 bits', () => {
    const params = { ...core100Poseidon2, queries: 300, targetBits: 128 }
    expect(securityReport(params).terms.find(t => t.name === 'digest')!.total).toBeCloseTo(123.95, 1)
  })

  it.each<Partial<ProofParameters>>([
    { extensionDegree: 3 },
    { extensionDegree: 6 },
    { extensionDegree: 4.5 },
    { logBlowup: 0 },
    { queries: 0 },
    { maxLogFinalDegree: 1 },
    { logFoldingArity: 5 },
    { limits: { ...core100Blake3.limits, maxLogHeight: 24 } },
    { limits: { ...core100Blake3.limits, maxConstraintDegree: 4 } },
    { limits: { ...core100Blake3.limits, logMaxFractions: 31 } },
    { limits: { ...core100Blake3.limits, logMaxGlobalFractions: 31 } },
    { grinding: { ...core100Blake3.grinding, query: 25 } },
  ])('refuses numbers that the code cannot run: %o', change => {
    expect(() => checkParameters({ ...core100Blake3, ...change })).toThrow(/must be in/)
  })

  it('takes degrees 4 and 5 of the extension', () => {
    expect(() => checkParameters({ ...core100Blake3, extensionDegree: 5 })).not.toThrow()
  })

  it('prints every term', () => {
    const text = formatReport(securityReport(core100Blake3))
    expect(text).toContain('100.10 bits provable (unique decoding), limited by "queries"')
    expect(text.split('\n')).toHaveLength(11)
    // The documentation shows this very report.
    expect(readFileSync(new URL('../docs/proof-system.md', import.meta.url), 'utf8')).toContain(text)
  })
})
