/** For tests of the two tables behind the bus `hilo`: requests with results by BigInt arithmetic, and the CPU's messages. */
import { REGISTER_HI, REGISTER_LO, SLOT_SIDE, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { HILO, hilo, memory } from '../../buses.ts'
import type { HiloRequests } from '../../tables/requests.ts'
import { high, low, type OtherMessage } from './side-table.ts'

export type HiloOperation = keyof typeof HILO

export interface HiloCase {
  readonly operation: HiloOperation
  readonly a: number
  readonly b: number
  readonly hi: number
  readonly lo: number
}

export interface HiloOutcome {
  /** HI and LO after, or the old ones for mul. */
  readonly hi: number
  readonly lo: number
  /** What goes to rd: mul's word, else 0. */
  readonly result: number
}

const word = (v: bigint): number => Number(BigInt.asUintN(32, v))

export function outcome({ operation, a, b, hi, lo }: HiloCase): HiloOutcome {
  const isUnsigned = operation.endsWith('u')
  const value = (w: number): bigint => (isUnsigned ? BigInt(w) : BigInt(w | 0))
  if (operation === 'div' || operation === 'divu') {
    return { hi: word(value(a) % value(b)), lo: word(value(a) / value(b)), result: 0 }
  }
  const product = value(a) * value(b)
  if (operation === 'mul') return { hi, lo, result: word(product) }
  const old = (BigInt(hi) << 32n) | BigInt(lo)
  const sum = operation.startsWith('madd') ? old + product : operation.startsWith('msub') ? old - product : product
  return { hi: word(sum >> 32n), lo: word(sum), result: 0 }
}

/** Case k runs at clock 1000·k + 17; HI was last used 1 before and LO 2^16 before its side time, the two extremes. */
const clockOf = (k: number): number => 20_000 + 1000 * k + 17
const sideTime = (k: number): number => 4 * clockOf(k) + SLOT_SIDE
const hiTime = (k: number): number => sideTime(k) - 1
const loTime = (k: number): number => sideTime(k) - 2 ** 16

export function hiloRequests(cases: readonly HiloCase[]): HiloRequests {
  const words = (f: (c: HiloCase, k: number) => number) =>
    Uint32Array.from(cases, (c, k) => (c.operation === 'mul' ? 0 : f(c, k)))
  return {
    length: cases.length,
    operation: Uint8Array.from(cases, c => HILO[c.operation]),
    clock: Uint32Array.from(cases, (_, k) => clockOf(k)),
    a: Uint32Array.from(cases, c => c.a),
    b: Uint32Array.from(cases, c => c.b),
    result: Uint32Array.from(cases, c => outcome(c).result),
    oldHi: words(c => c.hi),
    oldLo: words(c => c.lo),
    newHi: words(c => outcome(c).hi),
    newLo: words(c => outcome(c).lo),
    previousTimeHi: words((_, k) => hiTime(k)),
    previousTimeLo: words((_, k) => loTime(k)),
  }
}

/** What an attacker would like the machine to have: limbs, low first, possibly no 16-bit limbs at all. */
export interface Claim {
  readonly hi: readonly [number, number]
  readonly lo: readonly [number, number]
  readonly result: readonly [number, number]
}

export const limbs = (word: number): readonly [number, number] => [low(word), high(word)]

export function rightClaim(c: HiloCase): Claim {
  const { hi, lo, result } = outcome(c)
  return { hi: limbs(hi), lo: limbs(lo), result: limbs(result) }
}

/** The requests, the tokens that the table takes, and those that somebody takes after it. */
export function hiloMessages(cases: readonly HiloCase[], claims = cases.map(rightClaim)): OtherMessage[] {
  return cases.flatMap((c, k): OtherMessage[] => {
    const after = claims[k]!
    const request = {
      operation: HILO[c.operation],
      clock: clockOf(k),
      aLow: low(c.a),
      aHigh: high(c.a),
      bLow: low(c.b),
      bHigh: high(c.b),
      resultLow: after.result[0],
      resultHigh: after.result[1],
    }
    const token = (
      address: number,
      [l, h]: readonly [number, number],
      time: number,
      multiplicity: number,
    ): OtherMessage => ({
      bus: memory,
      message: { space: SPACE_REGISTER, address, low: l, high: h, time },
      multiplicity,
    })
    const tokens =
      c.operation === 'mul'
        ? []
        : [
            token(REGISTER_HI, limbs(c.hi), hiTime(k), 1),
            token(REGISTER_LO, limbs(c.lo), loTime(k), 1),
            token(REGISTER_HI, after.hi, sideTime(k), -1),
            token(REGISTER_LO, after.lo, sideTime(k), -1),
          ]
    return [{ bus: hilo, message: request, multiplicity: 1 }, ...tokens]
  })
}
