/**
 * Why a node gave no usable answer, in words. The library's own ("HTTP request failed") say nothing. Nothing here is of Node.
 * @module
 */
import { BaseError } from 'viem'

/** What failed, and what to do about it. */
export interface NoAnswer {
  readonly what: string
  readonly remedy: string
}

const CHECK = 'check the URL and that the node is running'
const WAIT = 'try again later, or use another node'

/** By the code that the system, or Node's fetch, gives. */
const BY_CODE: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: host => `nothing listens at ${host}: connection refused`,
  ENOTFOUND: host => `no address is known for the host of ${host}: DNS does not find it`,
  EAI_AGAIN: host => `no address is known for the host of ${host}: DNS does not answer`,
  EHOSTUNREACH: host => `there is no way to ${host}: host unreachable`,
  ENETUNREACH: host => `there is no way to ${host}: network unreachable`,
  ECONNRESET: host => `${host} ended the connection`,
  UND_ERR_SOCKET: host => `${host} ended the connection`,
  ETIMEDOUT: host => `${host} did not take the connection in time`,
  UND_ERR_CONNECT_TIMEOUT: host => `${host} did not take the connection in time`,
}

const BY_STATUS: Readonly<Record<number, readonly [what: string, remedy: string]>> = {
  401: ['it wants a key, or another one', 'check the key in the URL'],
  403: ['it does not allow this', 'check the key in the URL'],
  404: ['there is nothing under this path', CHECK],
  429: ['too many requests', WAIT],
}

/** @param rpcUrl that was asked @param error of the library */
export function noAnswerOf(rpcUrl: string, error: unknown): NoAnswer {
  const { host } = new URL(rpcUrl)
  let found: NoAnswer | undefined
  let innermost = error
  // The innermost cause says most.
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth++) {
    found = reasonOf(cause, host) ?? found
    innermost = cause
  }
  if (found) return found
  // What the node says about a request that it refuses is in the details.
  const details = error instanceof BaseError && error.details !== 'fetch failed' ? error.details : ''
  const said = details || String((innermost as Error).message ?? innermost)
  return { what: said.replace(/\.?\s*$/, ''), remedy: CHECK }
}

function reasonOf(cause: Error, host: string): NoAnswer | undefined {
  const { name, message } = cause
  const { code, status } = cause as { code?: unknown; status?: unknown }
  if (name === 'TimeoutError')
    return { what: `${host} did not answer in time`, remedy: `${CHECK}, or use another node` }
  if (typeof code === 'string' && Object.hasOwn(BY_CODE, code)) return { what: BY_CODE[code]!(host), remedy: CHECK }
  if (typeof code === 'string' && /SSL|TLS|CERT|SELF_SIGNED|ALTNAME/.test(code))
    return {
      what: `no secure connection to ${host}: ${code}`,
      remedy: 'check whether it is http or https, and its certificate',
    }
  if (name === 'SyntaxError')
    return { what: `${host} answers, but not in JSON`, remedy: 'check that the URL is that of a JSON-RPC endpoint' }
  if (typeof status === 'number') {
    const [why, remedy] = BY_STATUS[status] ?? [undefined, status >= 500 ? WAIT : CHECK]
    return { what: `${host} answers with HTTP status ${status}${why === undefined ? '' : `: ${why}`}`, remedy }
  }
  // Fetch asks nobody at such a port.
  if (message === 'bad port') return { what: `${host} has a port that is reserved for other uses`, remedy: CHECK }
  return undefined
}
