/**
 * A node in front of another one, over HTTP: it passes requests on, and may change what comes back.
 * @module
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface NodeProxy {
  readonly url: string
  stop(): void
}

/** Changes a result; what it throws becomes an error of the node, and a `Broken` what the name says. */
export type Change = (method: string, result: unknown, params: readonly unknown[]) => unknown

/** Instead of an answer: the body as it is, or no more connection. */
export class Broken {
  readonly body: string | undefined
  constructor(body?: string) {
    this.body = body
  }
}

export async function startProxy(target: string, change: Change): Promise<NodeProxy> {
  const server = createServer((request, response) => {
    pass(target, change, request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function pass(target: string, change: Change, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const chunk of request) body += chunk
  const { id, method, params } = JSON.parse(body) as { id: unknown; method: string; params: readonly unknown[] }
  const answer = await fetch(target, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const { result, error } = (await answer.json()) as { result?: unknown; error?: unknown }
  const changed = error === undefined ? changedResult(change, method, result, params) : { error }
  if (changed instanceof Broken) {
    if (changed.body === undefined) response.destroy()
    else response.end(changed.body)
    return
  }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ jsonrpc: '2.0', id, ...changed }))
}

function changedResult(change: Change, method: string, result: unknown, params: readonly unknown[]): object {
  try {
    const changed = change(method, result, params)
    return changed instanceof Broken ? changed : { result: changed }
  } catch {
    return { error: { code: -32601, message: 'method not found' } }
  }
}
