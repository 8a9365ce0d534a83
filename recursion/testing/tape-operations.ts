/** A tape as a list of operations, for what looks at circuits without running them. */
import { type Circuit, OP } from '../circuit/tape.ts'

export type Operation =
  | {
      readonly kind: 'gate'
      readonly length: number
      readonly out: number
      readonly operands: readonly number[]
      readonly coefficients: readonly number[]
    }
  | { readonly kind: 'inverse'; readonly out: number; readonly a: number; readonly assertion: number }
  | {
      readonly kind: 'equal'
      readonly length: number
      readonly a: number
      readonly b: number
      readonly assertion: number
    }
  | { readonly kind: 'hashRow'; readonly out: number; readonly cells: readonly number[] }
  | { readonly kind: 'compress'; readonly out: number; readonly left: number; readonly right: number }
  | {
      readonly kind: 'compressAt'
      readonly out: number
      readonly bit: number
      readonly node: number
      readonly sibling: number
    }
  | { readonly kind: 'sponge'; readonly out: number; readonly before: number; readonly cells: readonly number[] }
  | {
      readonly kind: 'bits'
      readonly length: number
      readonly out: number
      readonly cell: number
      readonly assertion: number
    }
  | {
      readonly kind: 'selectDigest'
      readonly out: number
      readonly position: number
      readonly digests: readonly number[]
    }
  | {
      readonly kind: 'dot'
      readonly out: number
      readonly batch: number
      readonly before: number
      readonly cells: readonly number[]
    }
  | { readonly kind: 'compose'; readonly out: number; readonly cells: readonly number[] }
  | { readonly kind: 'zeroBits'; readonly cells: readonly number[]; readonly assertion: number }

export function operationsOf({ code, degree }: Circuit): Operation[] {
  const operations: Operation[] = []
  let at = 0
  const next = (): number => code[at++]!
  const take = (count: number): number[] => Array.from({ length: count }, next)
  const list = (): number[] => take(next())
  while (at < code.length) {
    const operation = next()
    switch (operation) {
      case OP.gate:
        operations.push({ kind: 'gate', length: next(), out: next(), operands: take(3), coefficients: take(6) })
        break
      case OP.inverse: {
        const [, out, a, assertion] = take(4) as [number, number, number, number]
        operations.push({ kind: 'inverse', out, a, assertion })
        break
      }
      case OP.equal:
        operations.push({ kind: 'equal', length: next(), a: next(), b: next(), assertion: next() })
        break
      case OP.hashRow:
        operations.push({ kind: 'hashRow', out: next(), cells: list() })
        break
      case OP.compress:
        operations.push({ kind: 'compress', out: next(), left: next(), right: next() })
        break
      case OP.compressAt:
        operations.push({ kind: 'compressAt', out: next(), bit: next(), node: next(), sibling: next() })
        break
      case OP.sponge:
        operations.push({ kind: 'sponge', out: next(), before: next(), cells: list() })
        break
      case OP.bits:
        operations.push({ kind: 'bits', length: next(), out: next(), cell: next(), assertion: next() })
        break
      case OP.selectDigest:
        operations.push({ kind: 'selectDigest', out: next(), position: next(), digests: list() })
        break
      case OP.dot:
        operations.push({ kind: 'dot', out: next(), batch: next(), before: next(), cells: list() })
        break
      case OP.compose:
        operations.push({ kind: 'compose', out: next(), cells: take(degree) })
        break
      case OP.zeroBits:
        operations.push({ kind: 'zeroBits', cells: list(), assertion: next() })
        break
      default:
        throw new RangeError(`the tape has no operation ${operation} (at ${at - 1})`)
    }
  }
  return operations
}
