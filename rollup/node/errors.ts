/**
 * Everything that can go wrong between this program and an L2 node, as one class: a code, and a message that says which node, which
 * method, what happened and what to do.
 * @module
 */

/**
 * - UNREACHABLE, TIMEOUT, RATE_LIMITED, HTTP: no answer; worth asking again
 * - NOT_JSON, TOO_LARGE, WRONG_ENVELOPE, BAD_ANSWER: an answer that is none, or is wrong
 * - UNKNOWN_FORK: a block of a hardfork that this version does not know
 * - NO_METHOD: the node does not have the method
 * - NO_STATE: the node does not have the state, or the history, any more
 * - NOT_FOUND: the node does not have what was asked for
 * - REFUSED: another error of the node's own
 */
export type NodeErrorCode =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'RATE_LIMITED'
  | 'HTTP'
  | 'NOT_JSON'
  | 'TOO_LARGE'
  | 'WRONG_ENVELOPE'
  | 'BAD_ANSWER'
  | 'UNKNOWN_FORK'
  | 'NO_METHOD'
  | 'NO_STATE'
  | 'NOT_FOUND'
  | 'REFUSED'

export class NodeError extends Error {
  readonly code: NodeErrorCode
  /** What happened, without the node, the method and the remedy. */
  readonly what: string
  /** How long the node wants to be left alone, in milliseconds, where it says so. */
  readonly retryAfter: number | undefined
  constructor(code: NodeErrorCode, what: string, options: ErrorOptions & { readonly retryAfter?: number } = {}) {
    super(`the request to the node failed: ${what}`, options)
    this.name = 'NodeError'
    this.code = code
    this.what = what
    this.retryAfter = options.retryAfter
  }

  /** The same, with all that a user needs. */
  static of(
    code: NodeErrorCode,
    asked: string,
    tries: readonly { readonly node: string; readonly error: NodeError }[],
  ) {
    const said = tries.map(({ node, error }) => `${node}: ${error.what}`).join('; ')
    const error = new NodeError(code, `${asked}: ${said}`, { cause: tries[0]?.error })
    error.message = `${asked} failed: ${said}; ${REMEDIES[code]}`
    return error
  }
}

const WRONG = 'the answer is not usable; ask another node (--rpc takes several URLs)'

const REMEDIES: Readonly<Record<NodeErrorCode, string>> = {
  UNREACHABLE: 'check the URL and that the node is running',
  TIMEOUT: 'the node is too slow, or not running; try again, or another node (--rpc takes several URLs)',
  RATE_LIMITED: 'wait and try again, or add another URL to --rpc',
  HTTP: 'check the URL, its key, and the node',
  NOT_JSON: 'check that the URL is that of a JSON-RPC endpoint',
  TOO_LARGE: WRONG,
  WRONG_ENVELOPE: 'check that the URL is that of a JSON-RPC endpoint',
  BAD_ANSWER: WRONG,
  UNKNOWN_FORK: 'use a version of zkmips that knows it',
  NO_METHOD: 'use a node with that method (--rpc takes several URLs)',
  NO_STATE: 'the node has pruned it; use an archive node, or capture a newer block',
  NOT_FOUND: 'check the number, and that the node is in sync',
  REFUSED: 'see the log of the node, or ask another one (--rpc takes several URLs)',
}

/** Codes after which asking the same node again may help. */
const PASSING: ReadonlySet<NodeErrorCode> = new Set(['UNREACHABLE', 'TIMEOUT', 'RATE_LIMITED', 'HTTP', 'NOT_JSON'])
export const isPassing = ({ code }: NodeError): boolean => PASSING.has(code)

/** The most telling of several nodes' errors: one that has the data and is wrong says more than one that is not there. */
const TELLING: readonly NodeErrorCode[] = [
  'NO_STATE',
  'UNKNOWN_FORK',
  'BAD_ANSWER',
  'NOT_FOUND',
  'REFUSED',
  'TOO_LARGE',
  'RATE_LIMITED',
  'WRONG_ENVELOPE',
  'NOT_JSON',
  'HTTP',
  'TIMEOUT',
  'UNREACHABLE',
  'NO_METHOD',
]
export const mostTelling = (codes: readonly NodeErrorCode[]): NodeErrorCode =>
  TELLING.find(code => codes.includes(code)) ?? 'REFUSED'
