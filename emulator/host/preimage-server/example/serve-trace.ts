/**
 * A preimage server, whole: serves what a block trace contains, and logs the hints it gets.
 *
 *     npx zkmips run fixtures/elf/block-executor.elf -- node --import tsx emulator/host/preimage-server/example/serve-trace.ts fixtures/blocks/transfer.json
 *
 * It imports nothing of zkmips, so that it can be copied: the protocol is in docs/cli.md. A server of one's own looks up in
 * `preimageOf` whatever it likes: files, a database, a node.
 * @module
 */
import { readFileSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'

const [HINTS, ACKNOWLEDGEMENTS, KEYS, PREIMAGES] = [3, 4, 5, 6]

interface Trace {
  readonly local: Readonly<Record<string, string>>
  readonly preimages: Readonly<Record<string, string>>
}

const file = process.argv[2]
if (file === undefined) {
  console.error('serve-trace: name a block trace')
  process.exit(64)
}
const trace = JSON.parse(readFileSync(file, 'utf8')) as Trace

/** Data in hex by key in hex. */
const preimages = new Map<string, string>()
const LOCAL_NAMES = ['parentHash', 'claimedHash', 'inputsDigest', 'blockNumber', 'chainConfigDigest']
for (const [i, name] of LOCAL_NAMES.entries()) preimages.set(`01${'00'.repeat(30)}0${i + 1}`, trace.local[name]!)
// A keccak256 key is the hash with 02 for its first byte.
for (const [hash, data] of Object.entries(trace.preimages)) preimages.set(`02${hash.slice(4)}`, data)

function preimageOf(key: string): Buffer {
  const data = preimages.get(key)
  if (data === undefined) {
    // There is no answer for "I do not have it": a server ends.
    console.error(`serve-trace: ${file} has no preimage with key 0x${key}`)
    process.exit(1)
  }
  return Buffer.from(data.slice(2), 'hex')
}

/** Writes all of it: a socket may take a part at a time. */
function write(descriptor: number, data: Uint8Array): void {
  for (let done = 0; done < data.length; ) done += writeSync(descriptor, data, done)
}

async function serveKeys(): Promise<void> {
  for await (const key of frames(KEYS, () => 32)) {
    const data = preimageOf(key.toString('hex'))
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(data.length))
    write(PREIMAGES, length)
    write(PREIMAGES, data)
  }
}

async function serveHints(): Promise<void> {
  for await (const hint of frames(HINTS, head => (head.length < 4 ? undefined : 4 + head.readUInt32BE()))) {
    console.error(`serve-trace: hint ${hint.toString('hex', 4)}`)
    write(ACKNOWLEDGEMENTS, Buffer.of(0))
  }
}

/** Cuts a stream into frames; `sizeOf` says how long the next one is once it can. */
async function* frames(descriptor: number, sizeOf: (head: Buffer) => number | undefined): AsyncGenerator<Buffer> {
  let pending = Buffer.alloc(0)
  for await (const chunk of new Socket({ fd: descriptor })) {
    pending = Buffer.concat([pending, chunk as Buffer])
    for (let size = sizeOf(pending); size !== undefined && size <= pending.length; size = sizeOf(pending)) {
      yield pending.subarray(0, size)
      pending = pending.subarray(size)
    }
  }
}

// Both end when zkmips closes its side, and the server with them.
await Promise.all([serveKeys(), serveHints()])
