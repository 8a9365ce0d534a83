/** Fills the division table from the requests that are divisions. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { P } from '@zkmips/field/koalabear'
import { HILO } from '../../buses.ts'
import type { HiloRequests } from '../../tables/requests.ts'
import { divideChip } from './air.ts'
import { divideColumns } from './columns.ts'

const signedCell = (v: number): number => (v < 0 ? v + P : v)

/**
 * One row per request, which must all be div or divu with a divisor other than 0; `undefined` when there are none.
 * @throws RangeError for a divisor of 0, which has no row: the emulator ends such a run with exit code 2.
 */
export function fillDivide(requests: HiloRequests, fixed?: number): Table | undefined {
  if (requests.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(requests.length, 0, fixed)
  const c = allocateCells(divideColumns, height)
  for (let row = 0; row < requests.length; row++) {
    const signed = requests.operation[row] === HILO.div
    const aWord = requests.a[row]!
    const bWord = requests.b[row]!
    if (bWord === 0) throw new RangeError(`request ${row} divides by 0: only runs that end normally can be proved`)
    // Quotients and remainders of 32-bit integers are exact in floating point, and truncate as MIPS does.
    const a = signed ? aWord | 0 : aWord
    const b = signed ? bWord | 0 : bWord
    const quotient = Math.trunc(a / b)
    const remainder = a - quotient * b
    const quotientWord = quotient >>> 0
    const remainderWord = remainder >>> 0
    if (signed) c.div[row] = 1
    else c.divu[row] = 1
    c.clock[row] = requests.clock[row]!
    c.aLow[row] = aWord & 0xffff
    c.aHigh[row] = aWord >>> 16
    c.bLow[row] = bWord & 0xffff
    c.bHigh[row] = bWord >>> 16
    c.quotientLow[row] = quotientWord & 0xffff
    c.quotientHigh[row] = quotientWord >>> 16
    c.remainderLow[row] = remainderWord & 0xffff
    c.remainderHigh[row] = remainderWord >>> 16
    c.aNegative[row] = a < 0 ? 1 : 0
    c.bNegative[row] = b < 0 ? 1 : 0
    c.quotientNegative[row] = quotient < 0 ? 1 : 0
    c.remainderNegative[row] = remainder < 0 ? 1 : 0
    c.bByte0[row] = bWord & 0xff
    c.bByte2[row] = (bWord >>> 16) & 0xff
    c.quotientByte0[row] = quotientWord & 0xff
    c.quotientByte2[row] = (quotientWord >>> 16) & 0xff

    // Floored quotients of the limb equations; every number here is below 2^53.
    const signedHigh = (bWord >>> 16) - (b < 0 ? 2 ** 16 : 0)
    const partial = limbProducts(bWord & 0xffff, signedHigh, quotientWord)
    const carry0 = (partial[0] + (remainderWord & 0xffff) - (aWord & 0xffff)) / 2 ** 16
    const carry1 = (partial[1] + (remainderWord >>> 16) + carry0 - (aWord >>> 16)) / 2 ** 16
    const borrowed = (quotient < 0 ? bWord & 0xffff : 0) + (remainder < 0 ? 1 : 0)
    const carry2 = (partial[2] - borrowed + carry1 + (a < 0 ? 1 : 0)) / 2 ** 16
    c.carry[0]![row] = signedCell(carry0)
    c.carry[1]![row] = signedCell(carry1)
    c.carry[2]![row] = signedCell(carry2)

    const size = Math.abs(remainder)
    c.sizeLow[row] = size & 0xffff
    c.sizeHigh[row] = size >>> 16
    c.sizeBorrow[row] = a < 0 && (size & 0xffff) !== 0 ? 1 : 0
    const slack = Math.abs(b) - 1 - size
    c.slackLow[row] = slack & 0xffff
    c.slackHigh[row] = slack >>> 16
    const lowDifference = (b < 0 ? -(bWord & 0xffff) : bWord & 0xffff) - 1 - (size & 0xffff)
    c.slackCarry[row] = signedCell((lowDifference - (slack & 0xffff)) / 2 ** 16)

    c.loLow[row] = requests.oldLo[row]! & 0xffff
    c.loHigh[row] = requests.oldLo[row]! >>> 16
    c.hiLow[row] = requests.oldHi[row]! & 0xffff
    c.hiHigh[row] = requests.oldHi[row]! >>> 16
    c.loTime[row] = requests.previousTimeLo[row]!
    c.hiTime[row] = requests.previousTimeHi[row]!
  }
  return { chip: divideChip, height, preprocessed: [], early: [], main: flatten(c) }
}

/** The sums of `productByLimbs` at positions 0, 16 and 32 for b with a signed high limb and an unsigned quotient. */
function limbProducts(bLow: number, bHighSigned: number, quotient: number): readonly [number, number, number] {
  const y = [bLow & 0xff, bLow >>> 8, bHighSigned & 0xff, bHighSigned >> 8] as const
  const q = [quotient & 0xff, (quotient >>> 8) & 0xff, (quotient >>> 16) & 0xff, quotient >>> 24] as const
  return [
    y[0] * q[0] + 256 * (y[0] * q[1] + y[1] * q[0]),
    y[0] * q[2] + y[1] * q[1] + y[2] * q[0] + 256 * (y[0] * q[3] + y[1] * q[2] + y[2] * q[1] + y[3] * q[0]),
    y[1] * q[3] + y[2] * q[2] + y[3] * q[1] + 256 * (y[2] * q[3] + y[3] * q[2]),
  ]
}
