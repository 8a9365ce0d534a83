/**
 * One JSON-RPC exchange with one endpoint over HTTP: everything that can go wrong on the way becomes a NodeError, and what comes out
 * is the `result` of the answer to this very request, still unchecked JSON.
 * @module
 */
import { NodeError, type NodeErrorCode } from './errors.ts'

export interface EndpointOptions {
  readonly fetchFn?: typeof fetch
  /** Most bytes of an answer, after decompression. */
  readonly maxAnswerBytes?: number
  readonly signal?: AbortSignal
}

const MAX_ANSWER_BYTES = 256 * 2 ** 20

export class Endpoint {
  readonly url: string
  /** For messages: without the path, which often holds a key. */
  readonly name: string
  /** Methods that it said it does not have. */
  readonly lacks = new Set<string>()
  readonly #fetch: typeof fetch
  readonly #maxBytes: number
  readonly #signal: AbortSignal | undefined
  #id = 0

  constructor(url: string, { fetchFn = fetch, maxAnswerBytes = MAX_ANSWER_BYTES, signal }: EndpointOptions = {}) {
    this.url = url
    this.name = new URL(url).origin
    this.#fetch = fetchFn
    this.#maxBytes = maxAnswerBytes
    this.#signal = signal
  }

  /**
   * @param timeout milliseconds, until the last byte is there
   * @param maxBytes of the answer, where that is less than the endpoint's own limit
   * @throws NodeError
   */
  async request(
    method: string,
    params: readonly unknown[],
    timeout: number,
    maxBytes = this.#maxBytes,
  ): Promise<unknown> {
    const id = ++this.#id
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params })
    const text = await this.#exchange(body, timeout, Math.min(maxBytes, this.#maxBytes))
    return this.#open(text, id, method)
  }

  async #exchange(body: string, timeout: number, maxBytes: number): Promise<string> {
    const limit = AbortSignal.timeout(timeout)
    const signal = this.#signal === undefined ? limit : AbortSignal.any([limit, this.#signal])
    try {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const response = await this.#fetch(this.url, { method: 'POST', headers, body, signal })
      const text = await readText(response, maxBytes)
      if (!response.ok && !isJsonRpc(text)) throw httpError(response)
      return text
    } catch (error) {
      if (error instanceof NodeError) throw error
      this.#signal?.throwIfAborted()
      if (limit.aborted) throw new NodeError('TIMEOUT', `no answer within ${timeout / 1000} seconds`, { cause: error })
      throw new NodeError('UNREACHABLE', `no connection (${causeOf(error)})`, { cause: error })
    }
  }

  #open(text: string, id: number, method: string): unknown {
    const answer = parse(text)
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
      throw new NodeError('WRONG_ENVELOPE', 'the answer is no JSON-RPC response')
    }
    const { error, result, id: answered } = answer as Record<string, unknown>
    // An error about a request that could not be read has the id null.
    if (answered !== id && !(answered === null && error)) {
      throw new NodeError('WRONG_ENVELOPE', 'the answer is to another request (its id differs)')
    }
    if (error !== undefined && error !== null) {
      const refusal = refusalOf(error, method)
      if (refusal.code === 'NO_METHOD') this.lacks.add(method)
      throw refusal
    }
    if (result === undefined) throw new NodeError('WRONG_ENVELOPE', 'the answer has neither a result nor an error')
    return result
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body) {
    length += chunk.length
    if (length > maxBytes) throw new NodeError('TOO_LARGE', `the answer has more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  if (text.trim() === '') throw new NodeError('NOT_JSON', 'the answer is empty')
  try {
    return JSON.parse(text)
  } catch (cause) {
    const what = /^\s*</.test(text) ? 'a page of HTML' : 'no JSON'
    throw new NodeError('NOT_JSON', `the answer is ${what}`, { cause })
  }
}

/** Some nodes send an HTTP status above 400 with their JSON-RPC errors. */
function isJsonRpc(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && 'error' in answer && 'id' in answer
  } catch {
    return false
  }
}

function httpError({ status, headers }: Response): NodeError {
  if (status !== 429) return new NodeError('HTTP', `HTTP status ${status}`)
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const wait = Number.isFinite(seconds) ? { retryAfter: 1000 * Math.max(0, Math.min(seconds, MAX_WAIT_SECONDS)) } : {}
  return new NodeError('RATE_LIMITED', 'too many requests (HTTP status 429)', wait)
}

const MAX_WAIT_SECONDS = 60

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: unknown; message?: unknown }; message?: unknown }
  return shortened(String(cause?.code ?? cause?.message ?? message ?? error))
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

const METHOD_NOT_FOUND = -32601
const LIMIT_EXCEEDED = -32005

/** What nodes say, by what it means: the codes are used differently by each, the words are alike. */
const MEANINGS: readonly (readonly [RegExp, NodeErrorCode])[] = [
  [
    /method.*(not (found|available|supported|allowed|exist|enabled|whitelisted)|does(n't| not) exist)|unsupported method/i,
    'NO_METHOD',
  ],
  [/rate.?limit|too many requests|request limit|capacity|throughput|quota|request count/i, 'RATE_LIMITED'],
  [
    /missing trie node|state .*(not|un)available|historical state|state.* pruned|pruned|proof window|no state|state (not found|is not)|archive|state histories/i,
    'NO_STATE',
  ],
  [/header not found|block.* not found|unknown block|cannot find block|not found/i, 'NOT_FOUND'],
]

function refusalOf(error: unknown, method: string): NodeError {
  const { code, message } = (typeof error === 'object' ? error : {}) as { code?: unknown; message?: unknown }
  const said = shortened(typeof message === 'string' ? message : JSON.stringify(error))
  const what = `the node says "${said}"`
  if (code === METHOD_NOT_FOUND) return new NodeError('NO_METHOD', `the node does not have ${method}`)
  if (code === LIMIT_EXCEEDED || code === 429) return new NodeError('RATE_LIMITED', what)
  const meaning = MEANINGS.find(([words]) => words.test(said))
  return new NodeError(meaning?.[1] ?? 'REFUSED', what)
}
