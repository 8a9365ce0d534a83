/**
 * Layouts on disk, in `$XDG_CACHE_HOME/zkmips/circuits` (`~/.cache` unless set): recording a circuit and laying it out takes seconds, reading it
 * a tenth of one. A file's name says what it is of and what its bytes are (`FileCache`). What it is of includes the sources that
 * decide what a circuit is, so that none outlives a change of them.
 *
 * A file is the length of its header, the header (a layout as JSON, with places instead of arrays), and the arrays, each at a multiple of 4 bytes,
 * words low byte first.
 * @module
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '@zkmips/field/cache-folder'
import { FileCache } from '@zkmips/field/file-cache'
import { planTape } from './circuit/tape-plan.ts'
import type { Layout } from './machine/layout.ts'
import { recursionMachine } from './machine/machine.ts'

/** Changes with what is not in the sources. */
const FORMAT = 1
const KEEP_DAYS = 30
const FOLDERS = ['isa', 'field', 'emulator', 'air', 'circuits', 'prover', 'statement', 'recursion']
const SOURCE = /(?<!\.test|\.d)\.(?:ts|js)$/

type Words = Int32Array | Uint32Array | Uint8Array
const ARRAYS = { Int32Array, Uint32Array, Uint8Array } as const

/** Where an array is, in bytes after the header. */
interface Place {
  readonly array: keyof typeof ARRAYS
  readonly at: number
  readonly length: number
}

export class LayoutCache {
  readonly #files: FileCache

  /** @throws Error for a folder that cannot be written to, or that others can write to */
  constructor(folder = cacheFolder('circuits')) {
    this.#files = new FileCache(folder, KEEP_DAYS)
  }

  /**
   * @param of fixes, with the sources, what `make` gives: a value that JSON tells from any other
   * @returns the layout and the plan of its tape
   */
  layout(of: unknown, make: () => Layout): Layout {
    const key = createHash('sha256')
      .update(JSON.stringify([FORMAT, sourceDigest(), of]))
      .digest('hex')
      .slice(0, 32)
    const file = this.#files.find(key, 'layout')
    if (file !== undefined) return decodeLayout(readFileSync(file))
    const made = make()
    const layout = { ...made, plan: made.plan ?? planTape(made.circuit) }
    const folder = this.#files.newWorkFolder()
    try {
      const built = join(folder, 'layout')
      writeFileSync(built, encodeLayout(layout))
      this.#files.prune()
      this.#files.keep(key, 'layout', built)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return layout
  }
}

/** The machine is not written: it follows from the rest. */
function encodeLayout({ machine: _, ...layout }: Layout): Uint8Array {
  const arrays: Words[] = []
  let end = 0
  const header = Buffer.from(
    JSON.stringify(layout, (_, value: unknown) => {
      const array = (Object.keys(ARRAYS) as (keyof typeof ARRAYS)[]).find(name => value instanceof ARRAYS[name])
      if (!array) return value
      const words = value as Words
      arrays.push(words)
      const place: Place = { array, at: end, length: words.length }
      end = padded(end + words.byteLength)
      return place
    }),
  )
  const first = padded(4 + header.length)
  const bytes = Buffer.alloc(first + end)
  bytes.writeUInt32LE(header.length)
  header.copy(bytes, 4)
  let at = first
  for (const words of arrays) {
    bytes.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength), at)
    at = padded(at + words.byteLength)
  }
  return bytes
}

function decodeLayout(file: Uint8Array): Layout {
  // At a multiple of 4 in memory.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const { buffer, byteOffset } = bytes
  const length = new DataView(buffer, byteOffset).getUint32(0, true)
  const first = byteOffset + padded(4 + length)
  const header = Buffer.from(buffer, byteOffset + 4, length).toString()
  const layout = JSON.parse(header, (_, value: unknown) => {
    const { array, at, length } = (value ?? {}) as Partial<Place>
    return array === undefined ? value : new ARRAYS[array](buffer as ArrayBuffer, first + at!, length!)
  }) as Omit<Layout, 'machine'>
  const { circuit, slots, batches } = layout
  return { ...layout, machine: recursionMachine(circuit.degree, slots, batches) }
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4

let known: string | undefined

/** Of all modules that a circuit can depend on, with their paths. */
export function sourceDigest(): string {
  if (known !== undefined) return known
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!SOURCE.test(name) || name.includes('node_modules')) continue
      const text = readFileSync(join(root, folder, name))
      hash.update(`\n${folder}/${name} ${text.length}\n`).update(text)
    }
  }
  known = hash.digest('hex')
  return known
}
