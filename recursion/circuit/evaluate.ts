/**
 * Runs a circuit's tape: the witness of a proof, or which assertion it breaks. Plain numbers, for tests and planning: the reference of the kernel
 * (`../kernels/tape.h`), which is what a prover runs.
 * @module
 */
import { type Ext, extensionField } from '@zkmips/field/extension'
import * as F from '@zkmips/field/koalabear'
import { permute, poseidon2Hasher } from '@zkmips/field/poseidon2'
import { type Circuit, type CircuitAssertion, OP } from './tape.ts'

export interface Evaluation {
  /** By address. Complete only where nothing failed. */
  readonly cells: Uint32Array
  /** The first assertion that does not hold. */
  readonly failed: CircuitAssertion | undefined
}

/** @param inputs values of the circuit's inputs, canonical, in order */
export function evaluateCircuit(circuit: Circuit, inputs: ArrayLike<number>): Evaluation {
  const { code, degree, assertions } = circuit
  if (inputs.length !== circuit.inputs.length) {
    throw new RangeError(`the circuit has ${circuit.inputs.length} inputs, got ${inputs.length}`)
  }
  const field = extensionField(degree)
  const cells = new Uint32Array(circuit.size)
  circuit.inputs.forEach((address, i) => {
    cells[address] = inputs[i]!
  })
  for (let i = 0; i < circuit.constants.length; i += 2) cells[circuit.constants[i]!] = circuit.constants[i + 1]!

  let at = 0
  const next = (): number => code[at++]!
  const list = (): Int32Array => {
    const count = next()
    at += count
    return code.subarray(at - count, at)
  }
  const read = (word: number, length: number): Uint32Array => cells.subarray(word, word + length)
  const ext = (operand: number): Ext => {
    if (operand < 0) return field.ZERO
    const address = Math.floor(operand / 2)
    return operand % 2 === 1 ? field.fromBase(cells[address]!) : field.fromCoefficients(cells, address)
  }
  const gate = (): void => {
    const [length, out, a, b, c] = [next(), next(), next(), next(), next()]
    const [m, n, l, r, o, k] = [next(), next(), next(), next(), next(), next()]
    if (length === 1) {
      const of = (operand: number): number => (operand < 0 ? 0 : cells[Math.floor(operand / 2)]!)
      const [x, y, z] = [of(a), of(b), of(c)]
      const factor = F.add(F.add(F.mul(m, y), F.mul(n, z)), l)
      cells[out] = F.add(F.add(F.mul(x, factor), F.mul(r, y)), F.add(F.mul(o, z), k))
      return
    }
    const [x, y, z] = [ext(a), ext(b), ext(c)]
    const { add, mul, mulBase, fromBase } = field
    const factor = add(add(mulBase(y, m), mulBase(z, n)), fromBase(l))
    cells.set(add(add(mul(x, factor), mulBase(y, r)), add(mulBase(z, o), fromBase(k))), out)
  }
  while (at < code.length) {
    let failed = -1
    const operation = next()
    switch (operation) {
      case OP.gate:
        gate()
        break
      case OP.inverse: {
        const [length, out, a, assertion] = [next(), next(), next(), next()]
        const value = field.fromCoefficients(cells, a)
        if (field.isZero(value)) failed = assertion
        else cells.set(field.inverse(value).slice(0, length), out)
        break
      }
      case OP.equal: {
        const [length, a, b, assertion] = [next(), next(), next(), next()]
        if (read(a, length).some((v, i) => v !== cells[b + i])) failed = assertion
        break
      }
      case OP.hashRow: {
        const out = next()
        cells.set(poseidon2Hasher.hashRow(Array.from(list(), c => cells[c]!)), out)
        break
      }
      case OP.compress: {
        const [out, left, right] = [next(), next(), next()]
        cells.set(poseidon2Hasher.compress(read(left, 8), read(right, 8)), out)
        break
      }
      case OP.compressAt: {
        const [out, bit, node, sibling] = [next(), next(), next(), next()]
        const [left, right] = cells[bit] === 0 ? [node, sibling] : [sibling, node]
        cells.set(poseidon2Hasher.compress(read(left, 8), read(right, 8)), out)
        break
      }
      case OP.sponge: {
        const [out, before] = [next(), next()]
        const state = before < 0 ? new Uint32Array(16) : read(before, 16).slice()
        list().forEach((c, i) => {
          state[i] = cells[c]!
        })
        permute(state)
        cells.set(state, out)
        break
      }
      case OP.bits: {
        const [length, out, cell, assertion] = [next(), next(), next(), next()]
        if (cells[cell]! >= 2 ** length) failed = assertion
        else for (let i = 0; i < length; i++) cells[out + i] = (cells[cell]! >>> i) & 1
        break
      }
      case OP.selectDigest: {
        const [out, position] = [next(), next()]
        cells.set(read(list()[cells[position]!]!, 8), out)
        break
      }
      case OP.dot: {
        const [out, batch, before] = [next(), next(), next()]
        const lambda = field.fromCoefficients(cells, circuit.batches[batch]![0]!)
        const sum = list().reduceRight<Ext>(
          (s, cell) => field.add(field.mul(s, lambda), field.fromBase(cells[cell]!)),
          before < 0 ? field.ZERO : field.fromCoefficients(cells, before),
        )
        cells.set(sum, out)
        break
      }
      case OP.compose: {
        const out = next()
        for (let i = 0; i < degree; i++) cells[out + i] = cells[next()]!
        break
      }
      case OP.zeroBits: {
        const bits = list()
        const assertion = next()
        if (bits.some(bit => cells[bit] !== 0)) failed = assertion
        break
      }
      default:
        throw new RangeError(`the tape has no operation ${operation} (at ${at - 1})`)
    }
    if (failed >= 0) return { cells, failed: assertions[failed]! }
  }
  return { cells, failed: undefined }
}
