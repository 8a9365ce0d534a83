/**
 * What a proof of a run states, and how the public values of its parts add up to it. Pure: no proofs here, only the numbers
 * that verified parts carry.
 *
 * A run states: the program, on these local preimages, ends with this exit code. The parts are execution shards 1, 2, …, n
 * in order, then memory pieces 0, 1, ….
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import {
  LOCAL_KEYS,
  LOCAL_WORDS,
  type LocalPreimages,
  localLimbName,
  localPresentName,
  MEMORY_PUBLIC_VALUES,
  PUBLIC_VALUES,
} from './public-values.ts'

export interface Statement {
  /** 0 or 1: a run that ends otherwise has no proof. */
  readonly exitCode: number
  /** 32 bytes for each key that the run was given. */
  readonly locals: LocalPreimages
  /** 32 bytes, free for the user of the proof; absorbed first, so that a copied proof serves nobody else. */
  readonly contextTag: Uint8Array
}

/** A check that failed: a code for programs, a sentence for people. */
export interface StatementFailure {
  readonly code: string
  readonly message: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** At most this many shards: their numbers are compared with 16 bits. */
const MAX_SHARDS = (1 << 16) - 1

const valuesByName = (names: readonly string[], vector: readonly number[]): ((name: string) => number) => {
  const index = new Map(names.map((n, i) => [n, i]))
  return name => vector[index.get(name)!]!
}

const failure = (code: string, message: string, facts: StatementFailure['facts'] = {}): StatementFailure => ({
  code,
  message,
  facts,
})

/**
 * Checks that the public values of verified parts make the statement.
 * @param entry byte address of the program's first instruction
 * @returns the first check that fails, or undefined
 */
export function checkParts(
  entry: ProgramImage['entry'],
  statement: Statement,
  shards: readonly (readonly number[])[],
  pieces: readonly (readonly number[])[],
): StatementFailure | undefined {
  return checkShards(entry, statement, shards) ?? checkPieces(pieces)
}

function checkShards(
  entry: number,
  statement: Statement,
  shards: readonly (readonly number[])[],
): StatementFailure | undefined {
  if (shards.length === 0 || shards.length > MAX_SHARDS) {
    return failure('statement.shards', 'the number of shards is out of range', { got: shards.length, max: MAX_SHARDS })
  }
  // Word addresses; a program whose entry is not aligned has no first row.
  let pc = entry / 4
  let nextPc = entry / 4 + 1
  for (const [i, vector] of shards.entries()) {
    const v = valuesByName(PUBLIC_VALUES, vector)
    const shard = i + 1
    const isLast = shard === shards.length
    if (v('shard') !== shard) {
      return failure('statement.order', 'a shard stands in the wrong place', { expected: shard, got: v('shard') })
    }
    if (v('startPc') !== pc || v('startNextPc') !== nextPc) {
      const facts = { shard, expected: `${pc}, ${nextPc}`, got: `${v('startPc')}, ${v('startNextPc')}` }
      return failure('statement.pc', 'a shard does not start where the previous one ended', facts)
    }
    const local = checkLocals(statement.locals, v, shard)
    if (local) return local
    if (v('localTable') !== 0 && v('localTable') !== 1)
      return failure('statement.local-table', 'localTable is not 0 or 1', { shard })
    if (v('halted') !== Number(isLast)) {
      const message = isLast ? 'the last shard does not end the run' : 'the run continues after the shard that ended it'
      return failure('statement.halted', message, { shard, halted: v('halted') })
    }
    const exitCode = isLast ? statement.exitCode : 0
    if (v('exitCode') !== exitCode) {
      return failure('statement.exit-code', 'the exit code differs', {
        shard,
        expected: exitCode,
        got: v('exitCode'),
      })
    }
    pc = v('endPc')
    nextPc = v('endNextPc')
  }
  if (statement.exitCode !== 0 && statement.exitCode !== 1) {
    return failure('statement.exit-code', 'only exit codes 0 and 1 can be proved', { got: statement.exitCode })
  }
  return undefined
}

function checkLocals(locals: LocalPreimages, v: (name: string) => number, shard: number): StatementFailure | undefined {
  for (const key of LOCAL_KEYS) {
    const bytes = locals.get(key)
    const facts = { shard, key }
    if (v(localPresentName(key)) !== Number(bytes !== undefined)) {
      return failure('statement.local', 'the shard was proved with a different set of local preimages', facts)
    }
    for (let w = 0; w < LOCAL_WORDS; w++) {
      const at = (i: number): number => bytes?.[4 * w + i] ?? 0
      const same =
        v(localLimbName(key, w, 'High')) === at(0) * 256 + at(1) &&
        v(localLimbName(key, w, 'Low')) === at(2) * 256 + at(3)
      if (!same) return failure('statement.local', 'the shard was proved with a different local preimage', facts)
    }
  }
  return undefined
}

function checkPieces(pieces: readonly (readonly number[])[]): StatementFailure | undefined {
  if (pieces.length === 0) return failure('statement.pieces', 'there is no table of initial and final memory')
  let last = -1
  for (const [piece, vector] of pieces.entries()) {
    const v = valuesByName(MEMORY_PUBLIC_VALUES, vector)
    if (v('isFirst') !== Number(piece === 0)) {
      return failure('statement.image', 'the program image must come in with the first memory piece, and once', {
        piece,
      })
    }
    // The limbs are checked in the circuit for real rows; a piece without any would carry free numbers.
    const limbs = [v('firstHigh'), v('firstLow'), v('lastHigh'), v('lastLow')] as const
    if (limbs[0] >= 1 << 16 || limbs[2] >= 1 << 16 || limbs[1] >= 1 << 14 || limbs[3] >= 1 << 14) {
      return failure('statement.memory-range', 'an address of a memory piece is out of range', { piece })
    }
    const first = limbs[0] * 2 ** 14 + limbs[1]
    if (first <= last) {
      return failure('statement.memory-order', 'memory pieces overlap or are out of order', { piece, first, last })
    }
    last = limbs[2] * 2 ** 14 + limbs[3]
    if (last < first)
      return failure('statement.memory-order', 'a memory piece ends before it starts', { piece, first, last })
  }
  return undefined
}
