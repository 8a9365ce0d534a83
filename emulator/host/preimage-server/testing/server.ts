/**
 * Preimage servers that go wrong, each in its way, and two that do not: a process of its own, for tests.
 *
 *     node server.ts <behaviour> [<argument>]
 * @module
 */
import { writeFileSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { keccakKey } from '../../oracle.ts'

const [HINTS, ACKNOWLEDGEMENTS, KEYS, PREIMAGES] = [3, 4, 5, 6]
const [behaviour, argument = ''] = process.argv.slice(2)

interface Behaviour {
  readonly start?: () => void
  readonly key?: (key: Buffer) => void
  readonly hint?: (hint: Buffer) => void
}

const write = (descriptor: number, data: Uint8Array): void => {
  for (let done = 0; done < data.length; ) done += writeSync(descriptor, data, done)
}
function frame(data: Uint8Array, length = BigInt(data.length)): Buffer {
  const head = Buffer.alloc(8)
  head.writeBigUInt64BE(length)
  return Buffer.concat([head, data])
}
const answer = (data: Uint8Array): void => write(PREIMAGES, frame(data))
const acknowledge = (): void => write(ACKNOWLEDGEMENTS, Buffer.of(0))
const word = Buffer.alloc(32, 7)
const stay = (): unknown => setInterval(() => {}, 1000)

const hinted = new Map<string, Buffer>()

const BEHAVIOURS: Record<string, Behaviour> = {
  /** Knows what it got as a hint, and takes a while to. */
  hinted: {
    hint: hint => {
      setTimeout(() => {
        hinted.set(Buffer.from(keccakKey(hint)).toString('hex'), Buffer.from(hint))
        acknowledge()
      }, 50)
    },
    key: key => {
      const data = hinted.get(key.toString('hex'))
      if (data) answer(data)
      else process.exit(3)
    },
  },
  /** Answers everything with so many bytes of 7. */
  sevens: { key: () => answer(Buffer.alloc(Number(argument), 7)) },
  /** Answers every local key with its number, another one at each time. */
  forgetful: { key: key => answer(Buffer.alloc(32, key[31]! * 16 + calls++)) },
  /** Lies once, then tells the truth: 32 bytes of 7. */
  'wrong once': { key: () => answer(calls++ === 0 ? Buffer.alloc(32, 8) : word) },

  'ends at once': { start: () => process.exit(5) },
  'ends when asked': { key: () => process.exit(6) },
  'is killed': { key: () => process.kill(process.pid, 'SIGKILL') },
  'ends after an answer': {
    key: () => {
      answer(word)
      process.exit(0)
    },
  },
  'ends in a length': {
    key: () => {
      write(PREIMAGES, Buffer.alloc(3))
      process.exit(0)
    },
  },
  'ends in an answer': {
    key: () => {
      write(PREIMAGES, frame(word).subarray(0, 18))
      process.exit(7)
    },
  },
  closes: {
    key: () => {
      keys.destroy()
      new Socket({ fd: PREIMAGES }).destroy()
    },
  },
  'does not acknowledge': { hint: () => {} },
  hangs: { key: () => {} },
  'hangs in an answer': { key: () => write(PREIMAGES, frame(word).subarray(0, 18)) },
  'announces too much': { key: () => write(PREIMAGES, frame(word, 2n ** 63n + 1n)) },
  'logs to its descriptors': { start: () => write(PREIMAGES, Buffer.from('listening\n')) },
  'never stops': {
    key: () => {
      answer(word)
      for (;;) write(PREIMAGES, Buffer.alloc(1 << 16, 7))
    },
  },
  'acknowledges twice': {
    hint: () => {
      acknowledge()
      acknowledge()
    },
  },
  /** Ends for nobody; its process id is in the file that the argument names. */
  'does not end': {
    start: () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
      stay()
      writeFileSync(argument, String(process.pid))
    },
    key: key => (key[31] === 1 ? answer(word) : undefined),
  },
}

let calls = 0
const { start, key, hint } = BEHAVIOURS[behaviour!]!
start?.()
console.log('a line on stdout')
if (behaviour === 'closes') stay()
// Nothing follows a hint before it is acknowledged, nor a key before its answer; a long hint comes in pieces.
let pieces: Buffer[] = []
let received = 0
new Socket({ fd: HINTS }).on('data', chunk => {
  pieces.push(chunk)
  received += chunk.length
  if (received < 4 + pieces[0]!.readUInt32BE()) return
  const whole = Buffer.concat(pieces)
  pieces = []
  received = 0
  ;(hint ?? acknowledge)(whole.subarray(4))
})
const keys = new Socket({ fd: KEYS }).on('data', chunk => key?.(chunk))
