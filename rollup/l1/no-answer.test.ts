/** A node that gives no usable answer, asked by the real client over real sockets: what is said names it, the cause and the remedy. */
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { expect, it } from 'vitest'
import { L1 } from './client.ts'

/** @returns what the client says about a server, or about nobody once it is closed */
async function said(
  server: Pick<Server, 'listen' | 'address' | 'close'>,
  path = '',
  isClosed = false,
): Promise<string> {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  const close = () => new Promise(done => server.close(done))
  if (isClosed) await close()
  try {
    return await saidOf(url)
  } finally {
    if (!isClosed) await close()
  }
}

async function saidOf(rpcUrl: string): Promise<string> {
  const error = await L1.connect({ rpcUrl, retries: 0, timeout: 300 }).catch((error: Error) => error)
  expect(error).toMatchObject({ code: 'RPC_UNAVAILABLE' })
  const { message } = error as Error
  expect(message).not.toContain('HTTP request failed')
  expect(message.startsWith(`${rpcUrl}: the request to the node failed (`)).toBe(true)
  return message
}

const http = (status: number, body = '') =>
  createServer((_, response) => {
    response.statusCode = status
    response.end(body)
  })

it('nobody listens', async () => {
  expect(await said(http(200), '', true)).toMatch(
    /nothing listens at 127\.0\.0\.1:\d+: connection refused\); check the URL and that the node is running$/,
  )
})

it('a host that there is not', async () => {
  expect(await saidOf('http://no-such-host.invalid/key')).toMatch(
    /no address is known for .*no-such-host\.invalid.*DNS/,
  )
})

it('an answer that does not come', async () => {
  const silent = createServer(() => {})
  expect(await said(silent)).toMatch(/127\.0\.0\.1:\d+ did not answer in time\); .* or use another node$/)
})

it('a connection that is cut', async () => {
  expect(await said(createSocket(socket => socket.destroy()) as never)).toMatch(/ended the connection/)
})

it.for([
  [401, '', /HTTP status 401: .*\); check the key in the URL$/],
  [429, '', /HTTP status 429: too many requests\); try again later/],
  [503, '', /HTTP status 503\); try again later/],
  [
    200,
    JSON.stringify({ jsonrpc: '2.0', id: 0, error: { code: -32000, message: 'the node is asleep' } }),
    /\(the node is asleep\)/,
  ],
  [200, '<html>', /not in JSON\); check that the URL is that of a JSON-RPC endpoint$/],
] as const)('status %d with the body %j', async ([status, body, says]) => {
  expect(await said(http(status, body))).toMatch(says)
})
