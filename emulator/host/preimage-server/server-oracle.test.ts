/** The oracle with real servers as child processes: what it returns, and every way in which a server can fail. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { encode } from '@zkmips/isa/encode'
import { FD_PREIMAGE_READ, REG_V0, SYS_READ } from '@zkmips/isa/syscalls'
import { afterEach, describe, expect, it } from 'vitest'
import { DATA_ADDRESS, machineWith } from '../../testing/programs.ts'
import { CollectingHost } from '../host.ts'
import { keccakKey, localKey, MemoryOracle, sha256Key } from '../oracle.ts'
import { PreimageServerError } from './errors.ts'
import { MAX_PREIMAGE_BYTES } from './protocol.ts'
import { ServedOracle } from './served-oracle.ts'
import { PreimageServer } from './server-oracle.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-server-'))
const pinnedNode = createRequire(import.meta.url).resolve('node/bin/node')
const script = fileURLToPath(new URL('./testing/server.ts', import.meta.url))
const command = (behaviour: string, argument = ''): string[] => [pinnedNode, script, behaviour, argument]

const open: PreimageServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

async function start(command: readonly string[], timeoutSeconds = 60): Promise<PreimageServer> {
  const server = await PreimageServer.start({ command, timeoutSeconds })
  open.push(server)
  return server
}

function errorOf(ask: () => unknown): PreimageServerError {
  try {
    ask()
  } catch (error) {
    if (error instanceof PreimageServerError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const word = new Uint8Array(32).fill(7)
const claim = localKey(2)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a preimage server', () => {
  it('has every hint before the key that follows it', async () => {
    const server = await start(command('hinted'))
    for (const text of ['first', '', 'third']) {
      const hint = bytesOf(text)
      server.hint(hint)
      expect(server.get(keccakKey(hint))).toEqual(hint)
    }
    expect(server.get(keccakKey(bytesOf('first')))).toEqual(bytesOf('first'))
  })

  it.each([0, 1, 65_536, 100 * 2 ** 20])('gives preimages of %i bytes', { timeout: 120_000 }, async size => {
    const data = new Uint8Array(size).fill(7)
    const server = await start(command('sevens', String(size)))
    const got = server.get(sha256Key(data))
    expect(got.length).toBe(size)
    expect(Buffer.from(got).equals(data)).toBe(true)
  })

  it('answers many times', async () => {
    const server = await start(command('sevens', '32'))
    for (let i = 0; i < 1000; i++) expect(server.get(claim)).toEqual(word)
  })

  it('is still good after an answer that was whole and wrong', async () => {
    const server = await start(command('wrong once'))
    const error = errorOf(() => server.get(keccakKey(word)))
    expect(error.code).toBe('PREIMAGE_SERVER_WRONG')
    expect(error.message).toContain(Buffer.from(keccakKey(word)).toString('hex'))
    expect(server.get(keccakKey(word))).toEqual(word)
  })

  it('that has ended after its answer is missed at the next key only', async () => {
    const server = await start(command('ends after an answer'))
    expect(server.get(claim)).toEqual(word)
    expect(errorOf(() => server.get(claim)).message).toContain('ended with exit code 0')
  })
})

it('an error leaves the machine as before the step, and the step can be made again', async () => {
  const machine = machineWith([encode('syscall')], new CollectingHost(await start(command('wrong once'))))
  machine.state.registers.set([SYS_READ, 0, FD_PREIMAGE_READ, DATA_ADDRESS, 4], REG_V0)
  machine.state.preimageKey.set(keccakKey(word))
  machine.state.preimageOffset = 8
  const before = machine.state.clone()
  expect(() => machine.run(1)).toThrow(PreimageServerError)
  expect(machine.state).toEqual(before)
  machine.run(1)
  expect(machine.state.memory.load(DATA_ADDRESS)).toBe(0x07070707)
})

describe('files and a server', () => {
  it('ask the server for what no file has, for listed local keys only, and for those once', async () => {
    const given = new MemoryOracle().addKeccak(bytesOf('given')).addLocal(1, word)
    const locals = new Map([[1, word]])
    const oracle = new ServedOracle(given, await start(command('forgetful')), locals)
    expect(oracle.get(keccakKey(bytesOf('given')))).toEqual(bytesOf('given'))
    expect(oracle.get(localKey(1))).toEqual(word)
    expect(oracle.get(localKey(6))).toBeUndefined()
    expect(oracle.get(localKey(2).with(9, 1))).toBeUndefined()
    const answered = oracle.get(localKey(2))!
    expect(answered).toEqual(new Uint8Array(32).fill(0x20))
    expect(oracle.get(localKey(2))).toEqual(answered)
    expect(oracle.get(localKey(3))).toEqual(new Uint8Array(32).fill(0x31))
    expect([...locals.keys()]).toEqual([1, 2, 3])
  })
})

describe('fails by name', () => {
  const key = Buffer.from(claim).toString('hex')
  it.each([
    ['ends at once', 'ENDED', ['ended with exit code 5', key]],
    ['ends when asked', 'ENDED', ['ended with exit code 6', key, 'see its own messages']],
    ['is killed', 'ENDED', ['was ended by the signal SIGKILL', key]],
    ['ends in a length', 'ENDED', ['ended with exit code 0', '(3 bytes of its answer had arrived)']],
    ['ends in an answer', 'ENDED', ['ended with exit code 7', '(18 of 40 bytes of its answer had arrived)']],
    ['closes', 'ENDED', ['closed its descriptors', key]],
    ['hangs', 'LATE', ['within 5 s', key, '--preimage-timeout']],
    ['hangs in an answer', 'LATE', ['within 5 s', '(18 of 40 bytes of its answer had arrived)']],
    ['announces too much', 'GARBAGE', ['9223372036854775809 bytes', key, String(MAX_PREIMAGE_BYTES)]],
    [
      'logs to its descriptors',
      'GARBAGE',
      [/10 bytes on descriptor 6 that nobody asked for|announced 7811901972405971310 bytes/],
    ],
    // Where the second key is written before more than the first answer was read, what follows is taken for the second.
    ['never stops', 'GARBAGE', [/on descriptor 6 that nobody asked for|announced 506381209866536711 bytes/]],
  ])('one that %s', async (behaviour, code, says) => {
    const server = await start(command(behaviour), code === 'LATE' ? 5 : 60)
    // Some start to go wrong after they have started: the first answer, if there is one, is whole and right.
    const error = errorOf(() => {
      for (let i = 0; i < 3; i++) expect(server.get(claim)).toEqual(word)
    })
    expect(error.code).toBe(`PREIMAGE_SERVER_${code}`)
    for (const part of [behaviour, ...says]) {
      if (part instanceof RegExp) expect(error.message).toMatch(part)
      else expect(error.message).toContain(part)
    }
    expect(error.command).toEqual(command(behaviour))
    expect(errorOf(() => server.get(claim)).code, 'and stays so').toBe(error.code)
  })

  it.each([
    ['does not acknowledge', 'LATE', 'a byte for the hint "fetch it"'],
    ['acknowledges twice', 'GARBAGE', 'on descriptor 4 that nobody asked for'],
  ])('one that %s', async (behaviour, code, says) => {
    const server = await start(command(behaviour), behaviour === 'does not acknowledge' ? 1 : 60)
    // The byte too many may come after the next hint was sent, and count as its answer. It stays one too many, and is there once the
    // server has caught up, which takes longer than a hint where the machine is busy.
    const hints = async (): Promise<unknown> => {
      for (let i = 0; i < 50; i++) {
        try {
          server.hint(bytesOf('fetch it'))
        } catch (error) {
          return error
        }
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return undefined
    }
    const error = (await hints()) as PreimageServerError
    expect([error?.code, error?.message]).toEqual([`PREIMAGE_SERVER_${code}`, expect.stringContaining(says)])
  })

  it.each([
    ['is not there', [join(directory, 'nothing')], 'there is no such command'],
    ['is a directory', [directory], 'is not executable'],
    ['is no program', [script], 'is not executable'],
  ])('one that %s', async (_name, command, says) => {
    const error = await PreimageServer.start({ command, timeoutSeconds: 60 }).catch(error => error)
    expect(error).toBeInstanceOf(PreimageServerError)
    expect([error.code, error.message]).toEqual(['PREIMAGE_SERVER_NOT_STARTED', expect.stringContaining(says)])
  })
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('is ended', () => {
  it.each([
    ['a server that ignores everything', (file: string) => command('does not end', file)],
    ['one behind a shell', (file: string) => ['sh', '-c', `"${command('does not end', file).join('" "')}" & wait`]],
  ])('%s', { timeout: 60_000 }, async (name, commandFor) => {
    const file = join(directory, name.replaceAll(' ', '-'))
    const server = await start(commandFor(file))
    expect(server.get(localKey(1))).toEqual(word)
    const pid = Number(readFileSync(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    await server.close()
    // Killed; whoever inherits a dead process may take a moment to notice.
    for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(20)
    expect(isAlive(pid)).toBe(false)
  })

  it('leaves the directory of the tests clean', () => {
    rmSync(directory, { recursive: true })
    expect(existsSync(directory)).toBe(false)
  })
})
