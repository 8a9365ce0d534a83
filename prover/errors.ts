/**
 * The one error that an invalid proof produces. Whoever parses or verifies bytes of a prover throws this and nothing else:
 * an untyped exception out of a verifier is a bug.
 * @module
 */

/** Facts of a failed check: expected, got, where. */
export type ProofErrorFacts = Readonly<Record<string, string | number | boolean>>

/**
 * A proof was refused. `code` names the check that failed (`format.*` parsing, `pcs.*` commitment openings, `shard.*`
 * the rest), so that a program can tell the checks apart; the message says it to a person.
 */
export class ProofError extends Error {
  readonly code: string
  /** The sentence without facts and code. */
  readonly reason: string
  readonly facts: ProofErrorFacts

  constructor(code: string, message: string, facts: ProofErrorFacts = {}) {
    const details = Object.entries(facts).map(([k, v]) => `${k} ${v}`)
    super(`${message}${details.length > 0 ? ` (${details.join(', ')})` : ''} [${code}]`)
    this.name = 'ProofError'
    this.code = code
    this.reason = message
    this.facts = facts
  }
}

/** Refuses a proof unless `condition` holds. */
export function check(condition: boolean, code: string, message: string, facts?: ProofErrorFacts): asserts condition {
  if (!condition) throw new ProofError(code, message, facts)
}
