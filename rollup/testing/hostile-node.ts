/**
 * A node that answers one method wrongly, in front of a real one: the table of every kind of wrong, and the proxy that applies one.
 * @module
 */

/** What the real node answered, and how the answer goes out. */
export interface Answer {
  readonly id: number
  readonly result: unknown
}

/** Makes the wrong answer out of the right one: the text of the HTTP body, or what happens instead. */
type Wrong = (answer: Answer) => Response | Promise<Response>

const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init)
const envelope = (id: unknown, rest: object): Response => json({ jsonrpc: '2.0', id, ...rest })
const result =
  (value: unknown): Wrong =>
  ({ id }) =>
    envelope(id, { result: value })
const error =
  (code: unknown, message: unknown): Wrong =>
  ({ id }) =>
    envelope(id, { error: { code, message } })
const body =
  (text: string, init?: ResponseInit): Wrong =>
  () =>
    new Response(text, init)

/** Wrong in the same way whatever the method. */
const WHOLE: Readonly<Record<string, Wrong>> = {
  'no connection': () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
  'a connection that breaks': ({ id, result }) => {
    const text = JSON.stringify({ jsonrpc: '2.0', id, result })
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)))
        controller.error(new TypeError('terminated'))
      },
    })
    return new Response(stream)
  },
  'an empty body': body(''),
  'a page of HTML': body('<html><body>Bad gateway</body></html>', { headers: { 'content-type': 'text/html' } }),
  'half of the JSON': ({ id, result }) => new Response(JSON.stringify({ jsonrpc: '2.0', id, result }).slice(0, -3)),
  'HTTP 500': body('oops', { status: 500 }),
  'HTTP 429': body('', { status: 429, headers: { 'retry-after': '0' } }),
  'HTTP 403 with HTML': body('<html>Forbidden</html>', { status: 403 }),
  'another id': ({ id, result }) => envelope(id + 1, { result }),
  'no id': ({ result }) => json({ jsonrpc: '2.0', result }),
  'a list': ({ id, result }) => json([{ jsonrpc: '2.0', id, result }]),
  'a text': body('"hello"'),
  'null alone': body('null'),
  'no result': ({ id }) => envelope(id, {}),
  'more bytes than anybody reads': ({ id }) => envelope(id, { result: 'x'.repeat(2 ** 20 + 1) }),
  'method not found': error(-32601, 'Method not found'),
  'method not allowed': error(-32000, 'the method is not available'),
  'missing trie node': error(-32000, 'missing trie node 7e2f (path ) state 0x7e2f is not available'),
  'rate limit': error(-32005, 'rate limit exceeded'),
  'some error': error(-32000, 'boom'),
  'an error without a message': error(1, null),
  'an error that is a text': ({ id }) => envelope(id, { error: 'no' }),
  'an error that is a list': ({ id }) => envelope(id, { error: [1] }),
  null: result(null),
  true: result(true),
  'a number above 2^53': ({ id }) => new Response(`{"jsonrpc":"2.0","id":${id},"result":1e30}`),
  'an empty text': result(''),
  '0x': result('0x'),
  'odd hex': result('0x123'),
  'no hex': result('0xzz'),
  'a hex number of 80 digits': result(`0x${'f'.repeat(80)}`),
  'an empty list': result([]),
  'a list of nulls': result([null, null]),
  'an empty object': result({}),
  'an object with odd names': ({ id }) =>
    new Response(`{"jsonrpc":"2.0","id":${id},"result":{"__proto__":1,"toString":2}}`),
  'lists within lists': ({ id }) =>
    new Response(`{"jsonrpc":"2.0","id":${id},"result":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
}

/** One value within the answer replaced. */
const WITHIN: Readonly<Record<string, (value: unknown) => unknown>> = {
  null: () => null,
  missing: () => undefined,
  'a number': () => 5,
  'another digit': value => (typeof value === 'string' ? otherDigit(value) : value),
  'one byte less': value => (typeof value === 'string' && value.length > 3 ? value.slice(0, -2) : 'x'),
  'odd hex': value => (typeof value === 'string' ? `${value}0` : '0x1'),
  'a list': () => [],
  'an object': () => ({}),
}

function otherDigit(text: string): string {
  const last = text.at(-1)!
  return text.slice(0, -1) + (/\d/.test(last) ? String((Number(last) + 1) % 10) : last === 'a' ? 'b' : 'a')
}

/** A way to the values of an answer: of each list, the first item only. */
type Way = readonly (string | number)[]

function waysOf(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return way.length === 0 ? [] : [way]
  const parts = Array.isArray(value) ? value.slice(0, 1).map((item, i) => [i, item] as const) : Object.entries(value)
  return [...(way.length === 0 ? [] : [way]), ...parts.flatMap(([name, item]) => waysOf(item, [...way, name]))]
}

function replaced(value: unknown, [name, ...way]: Way, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, i) => (i === name ? replaced(item, way, change) : item))
  const given = value as Record<string, unknown>
  return { ...given, [name]: replaced(given[name], way, change) }
}

export interface WrongKind {
  readonly name: string
  readonly make: Wrong
}

/** Every kind of wrong for answers that look like this one. */
export function wrongKinds(answer: unknown): WrongKind[] {
  const whole = Object.entries(WHOLE).map(([name, make]) => ({ name, make }))
  const within = waysOf(answer).flatMap(way =>
    Object.entries(WITHIN).map(([name, change]) => ({
      name: `${way.join('.')}: ${name}`,
      make: ({ id, result }: Answer) => envelope(id, { result: replaced(result, way, change) }),
    })),
  )
  const further =
    typeof answer === 'object' && answer !== null && !Array.isArray(answer)
      ? [
          {
            name: 'a field that nobody knows',
            make: ({ id, result }: Answer) =>
              envelope(id, { result: { ...(result as object), laterRoot: `0x${'11'.repeat(32)}` } }),
          },
        ]
      : []
  return [...whole, ...within, ...further]
}

/** Never answers. It is not in the table, because each takes as long as the time limit. */
export const never: WrongKind = { name: 'no answer', make: () => new Promise<Response>(() => undefined) }

/** Requests to a real node, each asked once and remembered: for chains that stand still. */
export class RememberedNode {
  readonly #url: string
  readonly #further: Readonly<Record<string, unknown>>
  readonly #answers = new Map<string, Promise<{ result?: unknown; error?: unknown }>>()
  /** The first answer to each method, by the method's name. */
  readonly firstAnswers = new Map<string, unknown>()

  /** @param further answers to methods that the node does not have, whatever their parameters; undefined takes a method away */
  constructor(url: string, further: Readonly<Record<string, unknown>> = {}) {
    this.#url = url
    this.#further = further
  }

  ask(method: string, params: readonly unknown[]): Promise<{ result?: unknown; error?: unknown }> {
    if (Object.hasOwn(this.#further, method)) {
      const result = this.#further[method]
      if (result === undefined) return Promise.resolve({ error: { code: -32601, message: 'method not found' } })
      this.firstAnswers.set(method, result)
      return Promise.resolve({ result })
    }
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    const known = this.#answers.get(body)
    if (known !== undefined) return known
    const answer = fetch(this.#url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      .then(response => response.json() as Promise<{ result?: unknown; error?: unknown }>)
      .then(given => {
        if (given.error === undefined && !this.firstAnswers.has(method)) this.firstAnswers.set(method, given.result)
        return given
      })
    this.#answers.set(body, answer)
    return answer
  }

  /** A `fetch` that answers one method wrongly, always or the first time only, and the others as the node does. */
  fetchWith(wrong?: { method: string; kind: WrongKind; once?: boolean }): typeof fetch {
    let isOver = false
    return async (_, init) => {
      const { id, method, params } = JSON.parse(String(init?.body)) as { id: number; method: string; params: unknown[] }
      const { result, error } = await this.ask(method, params)
      if (wrong?.method === method && !isOver) {
        isOver = wrong.once === true
        const answer = await Promise.race([wrong.kind.make({ id, result }), aborted(init?.signal)])
        return answer
      }
      return envelope(id, error === undefined ? { result } : { error })
    }
  }
}

/** As `fetch` does when its signal says so. */
const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
