/**
 * snarkjs's binary files: a constraint system as `.r1cs`, a witness as `.wtns` (iden3's r1csfile and snarkjs's wtns_utils). Little-endian.
 * @module
 */
import { R } from '@zkmips/field/bn254-scalar'
import type { Combination, ConstraintSystem } from './system.ts'

const SCALAR_BYTES = 32

class Bytes {
  readonly #parts: Uint8Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes)
    this.#length += bytes.length
    return this
  }

  u32(value: number): this {
    const bytes = new Uint8Array(4)
    new DataView(bytes.buffer).setUint32(0, value, true)
    return this.raw(bytes)
  }

  u64(value: number): this {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true)
    return this.raw(bytes)
  }

  scalar(value: bigint): this {
    const bytes = new Uint8Array(SCALAR_BYTES)
    for (let i = 0, rest = value; i < SCALAR_BYTES; i++, rest >>= 8n) bytes[i] = Number(rest & 255n)
    return this.raw(bytes)
  }

  section(id: number, content: Bytes): this {
    return this.u32(id).u64(content.length).raw(content.concat())
  }

  concat(): Uint8Array {
    const all = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }
}

const magic = (name: string, version: number, sections: number): Bytes =>
  new Bytes().raw(new TextEncoder().encode(name)).u32(version).u32(sections)

/** Version 1: header, constraints, labels (each variable its own). */
export function r1csFile({ constraints, witness, publics }: ConstraintSystem): Uint8Array {
  const variables = witness.length
  const header = new Bytes().u32(SCALAR_BYTES).scalar(R).u32(variables)
  // No outputs: public inputs, private variables, labels.
  header
    .u32(0)
    .u32(publics)
    .u32(variables - publics - 1)
    .u64(variables)
    .u32(constraints.length)
  const body = new Bytes()
  const write = (combination: Combination): void => {
    body.u32(combination.size)
    for (const [variable, coefficient] of [...combination].sort(([x], [y]) => x - y)) {
      body.u32(variable).scalar(coefficient)
    }
  }
  for (const { a, b, c } of constraints) for (const combination of [a, b, c]) write(combination)
  const labels = new Bytes()
  for (let i = 0; i < variables; i++) labels.u64(i)
  return magic('r1cs', 1, 3).section(1, header).section(2, body).section(3, labels).concat()
}

/** Version 2. */
export function wtnsFile(witness: readonly bigint[]): Uint8Array {
  const header = new Bytes().u32(SCALAR_BYTES).scalar(R).u32(witness.length)
  const body = new Bytes()
  for (const value of witness) body.scalar(value)
  return magic('wtns', 2, 2).section(1, header).section(2, body).concat()
}
