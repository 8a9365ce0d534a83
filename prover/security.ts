/**
 * The security of a parameter set in bits, term by term: an upper bound on the error of every step of the protocol, for
 * the largest instance that the verifier accepts (`limits`). Nothing here is conjectured about codes; what is assumed is
 * the Fiat–Shamir transform of a round-by-round sound protocol (random oracle) and the hash's collision resistance.
 *
 * Regimes: `unique`, decoding up to (1−ρ)/2, and `johnson` with multiplicity m, up to 1 − √ρ·(1 + 1/2m). Formulas are those
 * of the public calculator soundcalc (github.com/ethereum/soundcalc): proximity gaps of Ben-Sasson, Carmon, Haböck,
 * Kopparty, Saraf (2025, "BCHKS25", corollary 1.4 and theorem 4.2), ALI and DEEP of Haböck (ePrint 2022/1216, theorem 8),
 * LogUp of Haböck (ePrint 2022/1530). Where ours differs it is the more cautious one, and says so.
 *
 * The terms that rest on a proximity gap, batching and folding, are computed a second time with the older theorem of
 * Ben-Sasson, Carmon, Ishai, Kopparty, Saraf (ePrint 2020/654, "BCIKS20"). A set must reach its target with either, so
 * that no claim rests on the theorem of 2025 alone.
 *
 * A proof system's security is the smallest term: with round-by-round soundness errors do not add up over rounds.
 * @module
 */
import { MAX_DEGREE } from '@zkmips/air/chip'
import { R } from '@zkmips/field/bn254-scalar'
import { P, TWO_ADICITY } from '@zkmips/field/koalabear'
import type { HasherName, ProofParameters, Regime } from './parameters.ts'

/** Proximity gaps: how far correlated agreement is proved, and with what error. */
export type GapTheorem = 'BCHKS25' | 'BCIKS20'

export type TermName =
  | 'queries'
  | 'batching'
  | 'batching, BCIKS20'
  | 'lookup'
  | 'global lookup'
  | 'out of domain'
  | 'constraint combination'
  | 'folding'
  | 'folding, BCIKS20'
  | 'digest'

export interface SecurityTerm {
  readonly name: TermName
  /** −log₂ of the error before grinding. */
  readonly bits: number
  /** Bits of proof of work before the challenge of this term. */
  readonly grinding: number
  /** bits + grinding. */
  readonly total: number
}

export interface SecurityReport {
  readonly parameters: string
  readonly regime: Regime
  readonly targetBits: number
  readonly terms: readonly SecurityTerm[]
  /** The smallest total. */
  readonly bits: number
  readonly weakest: TermName
}

/** A parameter set that is worth less than it claims, or that the code cannot run. */
export class ParameterError extends Error {
  readonly code: 'parameters.security' | 'parameters.range'
  readonly term: TermName | undefined

  constructor(code: 'parameters.security' | 'parameters.range', message: string, term?: TermName) {
    super(message)
    this.name = 'ParameterError'
    this.code = code
    this.term = term
  }
}

/** Of a digest: 256 bits with Blake3, 8 elements of KoalaBear are 247.9, a scalar of BN254 is 253.6. */
const DIGEST_BITS: Readonly<Record<HasherName, number>> = {
  blake3: 256,
  poseidon2: 8 * Math.log2(P),
  'poseidon-bn254': Math.log2(Number(R)),
}

/** 2 to this is below p. */
const LOG_BELOW_P = 30

/** The fraction of the domain on which a word must differ from every codeword to be called far. */
function proximityRadius(rate: number, regime: Regime): number {
  if (regime.kind === 'unique') return (1 - rate) / 2
  return 1 - Math.sqrt(rate) * (1 + 1 / (2 * regime.multiplicity))
}

/** Bits that one query is worth. */
export function bitsPerQuery(rate: number, regime: Regime): number {
  return -Math.log2(1 - proximityRadius(rate, regime))
}

/** How many codewords can be this close to a word. */
function listSize(rate: number, regime: Regime): number {
  return regime.kind === 'unique' ? 1 : (regime.multiplicity + 0.5) / Math.sqrt(rate)
}

/**
 * Numerator over |EF| of the correlated agreement error for a line through two words of length `size`. A curve of degree d
 * (combining d + 1 words by powers) has d times this.
 *
 * | theorem | unique decoding, δ = (1−ρ)/2 | Johnson, m |
 * |---|---|---|
 * | BCHKS25 | corollary 1.4: δ·n + 1 | theorem 4.2 |
 * | BCIKS20 | theorems 1.2, 1.5 and 6.1: n | theorem 6.2: (m + ½)⁷·n²/(3·ρ^(3/2)), m ≥ 3 |
 */
export function proximityGapNumerator(
  rate: number,
  size: number,
  regime: Regime,
  theorem: GapTheorem = 'BCHKS25',
): number {
  const radius = proximityRadius(rate, regime)
  if (regime.kind === 'unique') return theorem === 'BCHKS25' ? radius * size + 1 : size
  const m = regime.multiplicity + 0.5
  const root = Math.sqrt(rate)
  if (theorem === 'BCIKS20') return (m ** 7 * size ** 2) / (3 * rate * root)
  return ((2 * m ** 5 + 3 * m * radius * rate) * size) / (3 * rate * root) + m / root
}

/**
 * Numerator of the error of all folds together, of which each is a round of its own: nothing demands the sum, which is
 * the more cautious figure. A fold by `arity` combines that many words of the length after it, and the tables that enter
 * with the next power: a curve of degree `arity`.
 */
function foldingNumerator(params: ProofParameters, gapOf: (size: number) => number): number {
  const arity = 2 ** params.logFoldingArity
  let sum = 0
  for (let log = params.limits.maxLogHeight; log > params.maxLogFinalDegree; log -= params.logFoldingArity) {
    sum += arity * gapOf(2 ** (log - params.logFoldingArity + params.logBlowup))
  }
  return sum
}

/** All terms of a set. Pure arithmetic: refuses nothing. */
export function securityReport(params: ProofParameters, regime = params.regime): SecurityReport {
  const { grinding, limits } = params
  const rate = 2 ** -params.logBlowup
  const fieldBits = params.extensionDegree * Math.log2(P)
  const height = 2 ** limits.maxLogHeight
  const size = height / rate
  const lists = listSize(rate, regime)
  const gap = (theorem: GapTheorem) => (words: number) => proximityGapNumerator(rate, words, regime, theorem)
  const term = (name: TermName, bits: number, work = 0): SecurityTerm => ({
    name,
    bits,
    grinding: work,
    total: bits + work,
  })
  const challenge = (name: TermName, numerator: number, work = 0): SecurityTerm =>
    term(name, fieldBits - Math.log2(Math.max(numerator, 1)), work)

  const degree = limits.maxConstraintDegree
  const terms = [
    term('queries', params.queries * bitsPerQuery(rate, regime), grinding.query),
    // One challenge, powers up to the number of openings, on words no longer than the longest: bounds the sum over levels.
    challenge('batching', (limits.maxOpenings - 1) * gap('BCHKS25')(size), grinding.batching),
    challenge('batching, BCIKS20', (limits.maxOpenings - 1) * gap('BCIKS20')(size), grinding.batching),
    // Of a list of tables, each has its own zeros; soundcalc counts one table.
    challenge('lookup', lists * 2 ** limits.logMaxFractions * limits.maxMessageLength, grinding.lookup),
    challenge(
      'global lookup',
      lists * 2 ** limits.logMaxGlobalFractions * limits.maxGlobalMessageLength,
      grinding.globalLookup,
    ),
    // Two neighbouring rows enter a constraint, so the degree of the identity grows by one per factor.
    challenge('out of domain', lists * (degree * (height + 1) + height - 1), grinding.outOfDomain),
    challenge('constraint combination', lists * limits.maxConstraints),
    challenge('folding', foldingNumerator(params, gap('BCHKS25')), grinding.folding),
    challenge('folding, BCIKS20', foldingNumerator(params, gap('BCIKS20')), grinding.folding),
    // Collisions cost half.
    term('digest', DIGEST_BITS[params.hasher] / 2),
  ]
  const weakest = terms.reduce((a, b) => (b.total < a.total ? b : a))
  return {
    parameters: params.name,
    regime,
    targetBits: params.targetBits,
    terms,
    bits: weakest.total,
    weakest: weakest.name,
  }
}

/**
 * Refuses a set that falls short of its target, naming the term, or whose numbers the code cannot run.
 * @throws ParameterError
 */
export function checkParameters(params: ProofParameters): SecurityReport {
  checkRanges(params)
  const report = securityReport(params)
  for (const { name, bits, grinding, total } of report.terms) {
    if (total >= params.targetBits) continue
    throw new ParameterError(
      'parameters.security',
      `parameter set ${params.name} claims ${params.targetBits} bits, but "${name}" gives ${bits.toFixed(2)} + ` +
        `${grinding} of grinding: raise the grinding or the queries, or lower the limits`,
      name,
    )
  }
  return report
}

function checkRanges(params: ProofParameters): void {
  const range = (what: string, value: number, min: number, max: number): void => {
    if (Number.isInteger(value) && value >= min && value <= max) return
    throw new ParameterError('parameters.range', `${params.name}: ${what} must be in ${min}..${max}, got ${value}`)
  }
  range('the extension degree', params.extensionDegree, 4, 5)
  range('the logarithm of the blowup', params.logBlowup, 1, 8)
  range('the number of queries', params.queries, 1, 2048)
  range('the logarithm of the folding arity', params.logFoldingArity, 1, 4)
  // Otherwise the last fold could pass below a constant polynomial.
  range('the logarithm of the final degree', params.maxLogFinalDegree, params.logFoldingArity - 1, 12)
  range('the logarithm of the cap', params.logCapHeight, 0, 12)
  range('the logarithm of the largest height', params.limits.maxLogHeight, 0, TWO_ADICITY - params.logBlowup)
  range('the degree of constraints', params.limits.maxConstraintDegree, 1, MAX_DEGREE)
  // Messages are counted with multiplicities in the field: more of them than p could vanish.
  range('the logarithm of the messages of a shard', params.limits.logMaxFractions, 0, LOG_BELOW_P)
  range('the logarithm of the messages between shards', params.limits.logMaxGlobalFractions, 0, LOG_BELOW_P)
  // The theorem of 2020 is proved from 3 on.
  if (params.regime.kind === 'johnson') range('the multiplicity of list decoding', params.regime.multiplicity, 3, 64)
  for (const [name, bits] of Object.entries(params.grinding)) range(`the grinding for ${name}`, bits, 0, TWO_ADICITY)
}

/** A table for people. */
export function formatReport(report: SecurityReport): string {
  const lines = report.terms.map(
    t =>
      `  ${t.name.padEnd(24)}${t.bits.toFixed(2).padStart(8)} + ${String(t.grinding).padStart(2)} = ${t.total.toFixed(2)}`,
  )
  const regime = report.regime.kind === 'unique' ? 'unique decoding' : `Johnson, m = ${report.regime.multiplicity}`
  return [
    `${report.parameters}: ${report.bits.toFixed(2)} bits provable (${regime}), limited by "${report.weakest}"`,
    ...lines,
  ].join('\n')
}
