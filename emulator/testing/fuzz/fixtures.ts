/** Real programs for the fuzzer: their words, where they start, what they execute, and changes of single instructions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEAP_START } from '@zkmips/isa/syscalls'
import { Machine } from '../../machine/interpreter.ts'
import { loadElf } from '../../program/elf.ts'
import { codeRanges, initialState, type ProgramImage } from '../../program/image.ts'
import { noPreimages } from '../programs.ts'
import type { Piece } from './case.ts'
import { anyWord } from './instructions.ts'
import type { Random } from './random.ts'

export interface FixtureProgram {
  readonly pieces: readonly Piece[]
  readonly entry: number
  /** The words of its executable segments. */
  readonly text: Uint32Array
  /** Byte addresses of instructions that a run from the entry executes. */
  readonly executed: readonly number[]
}

// In C and Rust; they read no preimages.
const NAMES = ['digests', 'sorting', 'instructions', 'arithmetic', 'fibonacci', 'sort']
const TRACED_STEPS = 60_000

let loaded: readonly FixtureProgram[] | undefined

export function fixturePrograms(): readonly FixtureProgram[] {
  loaded ??= NAMES.map(name =>
    fixtureProgram(loadElf(readFileSync(join(import.meta.dirname, `../../../fixtures/elf/${name}.elf`)))),
  )
  return loaded
}

function fixtureProgram(image: ProgramImage): FixtureProgram {
  const state = initialState(image)
  const { memory } = state
  const words = (start: number, end: number) => Uint32Array.from({ length: end - start }, (_, i) => memory.load(4 * (start + i))) // biome-ignore format: one line
  const pieces = image.segments.map(({ address, bytes }) => {
    const start = address >>> 2
    return { address: 4 * start, words: words(start, Math.ceil((address + bytes.length) / 4)) }
  })
  const [code] = codeRanges(image)
  const text = words(code!.start, code!.end)
  const executed = new Set<number>()
  const machine = new Machine(state, noPreimages())
  for (let i = 0; i < TRACED_STEPS && !state.exited; i++) {
    executed.add(state.pc)
    machine.step()
  }
  return { pieces, entry: image.entry, text, executed: [...executed].filter(address => address < HEAP_START) }
}

/** Copies of the pieces in which `count` words are others; at the given addresses, or anywhere. */
export function mutated(pieces: readonly Piece[], random: Random, count: number, at?: readonly number[]): Piece[] {
  const copies = pieces.map(({ address, words }) => ({ address, words: words.slice() }))
  for (let i = 0; i < count; i++) {
    const address = at ? random.pick(at) : undefined
    const piece = address === undefined ? random.pick(copies) : copies.find(p => contains(p, address))
    if (piece === undefined || piece.words.length === 0) continue
    const index = address === undefined ? random.below(piece.words.length) : (address - piece.address) >>> 2
    piece.words[index] = otherWord(piece.words[index]!, random)
  }
  return copies
}

const contains = ({ address, words }: Piece, at: number) => at >= address && at < address + 4 * words.length

/** A changed bit, other operands, a neighbour's word, or any instruction. */
function otherWord(word: number, random: Random): number {
  const kind = random.below(4)
  if (kind === 0) return (word ^ (1 << random.below(32))) >>> 0
  if (kind === 1) return (word ^ (random.below(1 << 10) << 16)) >>> 0
  if (kind === 2) return (word ^ random.below(1 << 16)) >>> 0
  return anyWord(random)
}
