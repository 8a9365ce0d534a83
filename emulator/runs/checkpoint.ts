/**
 * A state of a run kept in memory, and going back to it. Checkpoints share the pages that did not change between them, so a
 * run can keep many. Files are `snapshot.ts`.
 *
 * Invariant: the pages of a checkpoint are never written to.
 */
import type { HostProgress } from '../host/host.ts'
import { fieldsOf, type MachineFields, type MachineState, setFields } from '../machine/state.ts'
import { type Memory, PAGE_WORDS } from '../memory/memory.ts'

export interface Checkpoint {
  readonly fields: MachineFields
  /** The pages that are not zero: words by byte address, ascending. */
  readonly pages: ReadonlyMap<number, Int32Array>
  readonly host: HostProgress
}

const ZERO_PAGE = new Int32Array(PAGE_WORDS)

const bytesOf = (words: Int32Array) => Buffer.from(words.buffer, words.byteOffset, words.byteLength)

const equal = (a: Int32Array, b: Int32Array) => bytesOf(a).equals(bytesOf(b))

/** The pages of a memory that are not zero, as they lie in it, by ascending address. */
export function* nonZeroPages(memory: Memory): Generator<{ readonly address: number; readonly words: Int32Array }> {
  for (const { address, words } of memory.pages()) if (!equal(words, ZERO_PAGE)) yield { address, words }
}

/** @param before a checkpoint whose pages are shared where they are the same */
export function takeCheckpoint(state: MachineState, host: HostProgress, before?: Checkpoint): Checkpoint {
  const pages = new Map<number, Int32Array>()
  for (const { address, words } of nonZeroPages(state.memory)) {
    const known = before?.pages.get(address)
    pages.set(address, known && equal(known, words) ? known : words.slice())
  }
  return { fields: fieldsOf(state), pages, host }
}

/** Makes a state that of a checkpoint. Only words that differ are written, so the keccak tree has little to do. */
export function restoreCheckpoint(state: MachineState, { fields, pages }: Checkpoint): void {
  const { memory } = state
  for (const { address } of [...memory.pages()]) if (!pages.has(address)) setPage(memory, address, ZERO_PAGE)
  for (const [address, words] of pages) setPage(memory, address, words)
  setFields(state, fields)
}

/** @param words PAGE_WORDS, in host order */
function setPage(memory: Memory, address: number, words: Int32Array): void {
  const old = memory.page(address)?.words ?? ZERO_PAGE
  if (equal(old, words)) return
  for (let i = 0; i < PAGE_WORDS; i++) {
    if (memory.loadSigned(address + 4 * i) !== words[i]) memory.store(address + 4 * i, words[i]!)
  }
}
