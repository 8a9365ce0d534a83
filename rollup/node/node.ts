/**
 * An L2 node behind one or more URLs. A question goes to one endpoint after another until one gives an answer that passes its checks;
 * what may pass (no connection, rate limits) is asked again after a wait. So one broken or lying endpoint among several costs time and
 * nothing else.
 * @module
 */
import { sleep } from '../l1/sleep.ts'
import { Endpoint, type EndpointOptions } from './endpoint.ts'
import { isPassing, mostTelling, NodeError } from './errors.ts'
import { METHODS, type Method, type MethodName, type Result } from './methods.ts'
import { ShapeError } from './shape.ts'

export interface NodeOptions extends EndpointOptions {
  /** Rounds over all endpoints after the first, where errors may pass. */
  readonly retries?: number
  /** Milliseconds before the second round; it doubles. */
  readonly retryDelay?: number
  /** Milliseconds that a request may take at most, whatever its method is given. */
  readonly maxTimeout?: number
  /** Requests at a time. */
  readonly concurrency?: number
}

const RETRIES = 4
const RETRY_DELAY = 300
const CONCURRENCY = 8
const MAX_DELAY = 60_000

/** What a check on an answer says is wrong with it. */
export class WrongAnswer extends Error {}

/** What the node does not have is no wrong answer. */
export class MissingAnswer extends Error {}

/** A right answer, as far as anybody knows, that this version cannot read. */
export class UnknownForkAnswer extends Error {}

export class Node {
  readonly endpoints: readonly Endpoint[]
  readonly #options: NodeOptions
  /** The endpoint that answered last, by its place. */
  #first = 0
  #free: number
  readonly #waiting: (() => void)[] = []

  /** @param urls of http or https, one or more */
  constructor(urls: readonly string[], options: NodeOptions = {}) {
    this.endpoints = urls.map(url => new Endpoint(url, options))
    this.#options = options
    this.#free = options.concurrency ?? CONCURRENCY
  }

  /** Whether an endpoint may have the method, as far as is known. */
  mayHave(method: MethodName): boolean {
    return this.endpoints.some(({ lacks }) => !lacks.has(method))
  }

  /**
   * Asks until an answer passes the method's shape, and `accept`.
   * @param accept turns the answer into what is wanted @throws NodeError; in it, WrongAnswer, MissingAnswer and UnknownForkAnswer mean the next endpoint
   */
  async ask<M extends MethodName, T = Result<M>>(
    method: M,
    params: readonly unknown[],
    accept: (result: Result<M>) => T = result => result as unknown as T,
  ): Promise<T> {
    await this.#take()
    try {
      return await this.#askAll(method, params, accept)
    } finally {
      this.#free++
      this.#waiting.shift()?.()
    }
  }

  /** As `ask`, but undefined where no endpoint gives a usable answer. */
  async tryAsk<M extends MethodName, T = Result<M>>(
    method: M,
    params: readonly unknown[],
    accept?: (result: Result<M>) => T,
  ): Promise<T | undefined> {
    try {
      return await this.ask(method, params, accept)
    } catch (error) {
      if (error instanceof NodeError) return undefined
      throw error
    }
  }

  async #take(): Promise<void> {
    while (this.#free === 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#free--
  }

  async #askAll<M extends MethodName, T>(
    method: M,
    params: readonly unknown[],
    accept: (result: Result<M>) => T,
  ): Promise<T> {
    const { retries = RETRIES, retryDelay = RETRY_DELAY, signal } = this.#options
    const last = new Map<Endpoint, NodeError>()
    for (let round = 0; ; round++) {
      for (const endpoint of this.#inOrder()) {
        const before = last.get(endpoint)
        if (before !== undefined && !isPassing(before)) continue
        try {
          const value = await askOne(endpoint, method, params, accept, this.#options.maxTimeout)
          this.#first = this.endpoints.indexOf(endpoint)
          return value
        } catch (error) {
          if (!(error instanceof NodeError)) throw error
          last.set(endpoint, error)
        }
      }
      const passing = [...last.values()].filter(isPassing)
      if (passing.length === 0 || round === retries) throw failureOf(method, params, last)
      const asked = Math.max(...passing.map(({ retryAfter = 0 }) => retryAfter))
      await sleep(Math.min(Math.max(asked, retryDelay * 2 ** round), MAX_DELAY), signal)
      signal?.throwIfAborted()
    }
  }

  #inOrder(): readonly Endpoint[] {
    return [...this.endpoints.slice(this.#first), ...this.endpoints.slice(0, this.#first)]
  }
}

async function askOne<M extends MethodName, T>(
  endpoint: Endpoint,
  method: M,
  params: readonly unknown[],
  accept: (result: Result<M>) => T,
  maxTimeout = Number.POSITIVE_INFINITY,
): Promise<T> {
  if (endpoint.lacks.has(method)) throw new NodeError('NO_METHOD', `the node does not have ${method}`)
  const { timeout, shape, maxBytes }: Method = METHODS[method]
  const result = await endpoint.request(method, params, Math.min(timeout, maxTimeout), maxBytes)
  try {
    return accept(shape(result, 'the result') as Result<M>)
  } catch (error) {
    if (error instanceof UnknownForkAnswer) throw new NodeError('UNKNOWN_FORK', error.message, { cause: error })
    if (error instanceof MissingAnswer) throw new NodeError('NOT_FOUND', error.message, { cause: error })
    if (error instanceof ShapeError || error instanceof WrongAnswer)
      throw new NodeError('BAD_ANSWER', error.message, { cause: error })
    throw error
  }
}

const SHOWN = 40

function failureOf(method: string, params: readonly unknown[], last: ReadonlyMap<Endpoint, NodeError>): NodeError {
  const shown = params.map(param => JSON.stringify(param)).join(', ')
  const asked = `${method}(${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown})`
  const tries = [...last].map(([{ name }, error]) => ({ node: name, error }))
  return NodeError.of(mostTelling(tries.map(({ error }) => error.code)), asked, tries)
}
