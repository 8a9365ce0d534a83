/**
 * Makes a failing case smaller as long as it fails: fewer stops, fewer steps, instructions replaced by nop (so that all others
 * stay where they are), a later start, registers and data by 0. What remains is what the failure needs.
 */
import type { FuzzCase, Piece } from './case.ts'

/**
 * @param fails whether a case still fails
 * @param stop index of the stop at which `failing` fails
 */
export function shrink(failing: FuzzCase, stop: number, fails: (fuzzCase: FuzzCase) => boolean): FuzzCase {
  let best: FuzzCase = { ...failing, stops: failing.stops.slice(0, stop + 1) }
  const attempt = (change: Partial<FuzzCase>): boolean => {
    const changed = { ...best, ...change }
    if (!fails(changed)) return false
    best = changed
    return true
  }
  for (let before = ''; before !== sizeOf(best); ) {
    before = sizeOf(best)
    shrinkStops(() => best.stops, stops => attempt({ stops })) // biome-ignore format: one line
    for (let k = 0; k < best.pieces.length; k++)
      shrinkPiece(
        () => best.pieces,
        k,
        pieces => attempt({ pieces }),
      )
    shrinkList(
      () => best.registers,
      registers => attempt({ registers }),
    )
    if (best.preimageOffset !== 0) attempt({ preimageOffset: 0 })
    if (best.preimageKey.some(byte => byte !== 0)) attempt({ preimageKey: new Uint8Array(32) })
    startLater(best, pc => attempt({ pc, nextPC: (pc + 4) >>> 0 }))
    attempt({ pieces: best.pieces.filter(({ words }) => words.some(word => word !== 0)) })
  }
  return best
}

const MAX_STARTS = 20

/** At an instruction that is left, the last one that will do: what stands before it is not needed. */
function startLater({ pieces, pc: now }: FuzzCase, attempt: (pc: number) => boolean): void {
  const left = pieces.flatMap(({ address, words }) =>
    [...words].flatMap((word, i) => (word === 0 ? [] : [(address + 4 * i) >>> 0])),
  )
  for (const pc of left.reverse().slice(-MAX_STARTS)) if (pc === now || attempt(pc)) return
}

const sizeOf = ({ stops, pieces, registers, pc }: FuzzCase) =>
  [pc, stops.join(), ...pieces.map(({ words }) => words.filter(word => word !== 0).length), count(registers)].join(';')
const count = (values: Uint32Array) => values.filter(value => value !== 0).length

/** One stop instead of several, then stops with fewer steps. */
function shrinkStops(current: () => readonly number[], attempt: (stops: number[]) => boolean): void {
  for (let i = 0; i + 1 < current().length; ) {
    const stops = current()
    const merged = [...stops.slice(0, i), stops[i]! + stops[i + 1]!, ...stops.slice(i + 2)]
    const dropped = [...stops.slice(0, i), ...stops.slice(i + 1)]
    if (current().length > 60) {
      // Long lists first in one go.
      const total = stops.reduce((sum, stop) => sum + stop, 0)
      if (attempt([total]) || attempt([total - stops.at(-1)!, stops.at(-1)!])) continue
    }
    if (!attempt(dropped) && !attempt(merged)) i++
  }
  for (let i = 0; i < current().length; i++) {
    for (let less = current()[i]! >>> 1; less > 0; less >>>= 1) {
      while (current()[i]! > less && attempt(current().map((stop, k) => (k === i ? stop - less : stop))));
    }
  }
}

function shrinkPiece(current: () => readonly Piece[], k: number, attempt: (pieces: Piece[]) => boolean): void {
  shrinkList(
    () => current()[k]!.words,
    words => attempt(current().map((piece, i) => (i === k ? { ...piece, words } : piece))),
  )
}

/** Sets stretches of the list to 0, long ones first. */
function shrinkList(current: () => Uint32Array, attempt: (list: Uint32Array) => boolean): void {
  for (let size = current().length; size > 0; size >>>= 1) {
    for (let from = 0; from < current().length; from += size) {
      if (current().subarray(from, from + size).every(value => value === 0)) continue // biome-ignore format: one line
      attempt(
        current()
          .slice()
          .fill(0, from, from + size),
      )
    }
  }
}
