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
 * A proof system's security is the smallest term: with round-by-round soundness errors do not add up over rounds.
 * @module
 */
import { P, TWO_ADICITY } from '@zkmips/field/koalabear'
import type { ProofParameters } from './parameters.ts'

export type Regime = { readonly kind: 'unique' } | { readonly kind: 'johnson'; readonly multiplicity: number }

export const UNIQUE_DECODING: Regime = { kind: 'unique' }

export type TermName =
  | 'queries'
  | 'batching'
  | 'lookup'
  | 'global lookup'
  | 'out of domain'
  | 'constraint combination'
  | 'folding'
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

/** Words fit 32 bytes: a Blake3 digest is 256 bits, 8 elements of KoalaBear are 247.9. */
const DIGEST_ELEMENTS = 8

/** The fraction of the domain on which a word must differ from every codeword to be called far. */
export function proximityRadius(rate: number, regime: Regime): number {
  if (regime.kind === 'unique') return (1 - rate) / 2
  return 1 - Math.sqrt(rate) * (1 + 1 / (2 * regime.multiplicity))
}

/** Bits that one query is worth. */
export function bitsPerQuery(rate: number, regime: Regime): number {
  return -Math.log2(1 - proximityRadius(rate, regime))
}

/** Queries needed for `targetBits` with `grinding` bits of work before them. */
export function queriesNeeded(rate: number, targetBits: number, grinding: number, regime: Regime): number {
  return Math.ceil((targetBits - grinding) / bitsPerQuery(rate, regime))
}

/** How many codewords can be this close to a word. */
export function listSize(rate: number, regime: Regime): number {
  return regime.kind === 'unique' ? 1 : (regime.multiplicity + 0.5) / Math.sqrt(rate)
}

/**
 * Numerator over |EF| of the correlated agreement error for a line through two words of length `size`: BCHKS25
 * corollary 1.4, γ·n + 1, or theorem 4.2. A curve of degree d (combining d + 1 words by powers) has d times this.
 */
export function proximityGapNumerator(rate: number, size: number, regime: Regime): number {
  const radius = proximityRadius(rate, regime)
  if (regime.kind === 'unique') return radius * size + 1
  const m = regime.multiplicity + 0.5
  const root = Math.sqrt(rate)
  return ((2 * m ** 5 + 3 * m * radius * rate) * size) / (3 * rate * root) + m / root
}

/** All terms of a set. Pure arithmetic: refuses nothing. */
export function securityReport(params: ProofParameters, regime: Regime = UNIQUE_DECODING): SecurityReport {
  const { grinding, limits } = params
  const rate = 2 ** -params.logBlowup
  const fieldBits = params.extensionDegree * Math.log2(P)
  const height = 2 ** limits.maxLogHeight
  const size = height / rate
  const arity = 2 ** params.logFoldingArity
  const lists = listSize(rate, regime)
  const gap = proximityGapNumerator(rate, size, regime)
  const term = (name: TermName, bits: number, work = 0): SecurityTerm => ({
    name,
    bits,
    grinding: work,
    total: bits + work,
  })
  const challenge = (name: TermName, numerator: number, work = 0): SecurityTerm =>
    term(name, fieldBits - Math.log2(numerator), work)

  const degree = limits.maxConstraintDegree
  const terms = [
    term('queries', params.queries * bitsPerQuery(rate, regime), grinding.query),
    // One challenge, powers up to the number of openings, on words no longer than the longest: bounds the sum over levels.
    challenge('batching', (limits.maxOpenings - 1) * gap, grinding.batching),
    challenge('lookup', 2 ** limits.logMaxFractions * limits.maxMessageLength, grinding.lookup),
    challenge(
      'global lookup',
      2 ** limits.logMaxGlobalFractions * limits.maxGlobalMessageLength,
      grinding.globalLookup,
    ),
    // Two neighbouring rows enter a constraint, so the degree of the identity grows by one per factor.
    challenge('out of domain', lists * (degree * (height + 1) + height - 1), grinding.outOfDomain),
    challenge('constraint combination', lists * limits.maxConstraints),
    // A fold combines arity words and the tables that enter with the next power: a curve of degree arity on words of
    // length size/arity. Taken on the length before the fold, which is the more cautious figure for the first fold and
    // bounds the sum over all folds.
    challenge('folding', arity * gap, grinding.folding),
    term('digest', digestBits(params) / 2),
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

/** Bits of a digest; collisions cost half. */
function digestBits(params: ProofParameters): number {
  return params.hasher === 'blake3' ? 256 : DIGEST_ELEMENTS * Math.log2(P)
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
  range('the extension degree', params.extensionDegree, 4, 4)
  range('the logarithm of the blowup', params.logBlowup, 1, 8)
  range('the number of queries', params.queries, 1, 2048)
  range('the logarithm of the folding arity', params.logFoldingArity, 1, 4)
  // Otherwise the last fold could pass below a constant polynomial.
  range('the logarithm of the final degree', params.maxLogFinalDegree, params.logFoldingArity - 1, 12)
  range('the logarithm of the cap', params.logCapHeight, 0, 12)
  range('the logarithm of the largest height', params.limits.maxLogHeight, 0, TWO_ADICITY - params.logBlowup)
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
