/**
 * snarkjs's binary files: a constraint system as `.r1cs`, a witness as `.wtns` (iden3's r1csfile and snarkjs's wtns_utils). Little-endian.
 * Written through a buffer, so they may be larger than memory.
 * @module
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { R } from '@zkmips/field/bn254-scalar'
import type { ConstraintSystem } from './system.ts'

const SCALAR_BYTES = 32
const BUFFER_BYTES = 1 << 20

class Output {
  readonly #file: number
  readonly #buffer = Buffer.alloc(BUFFER_BYTES)
  #at = 0

  constructor(path: string) {
    this.#file = openSync(path, 'w')
  }

  raw(bytes: Uint8Array): this {
    this.#room(bytes.length)
    this.#buffer.set(bytes, this.#at)
    this.#at += bytes.length
    return this
  }

  u32(value: number): this {
    this.#room(4)
    this.#at = this.#buffer.writeUInt32LE(value, this.#at)
    return this
  }

  u64(value: number): this {
    return this.u32(value % 2 ** 32).u32(Math.floor(value / 2 ** 32))
  }

  /** @param length of the content that follows, in bytes */
  section(id: number, length: number): this {
    return this.u32(id).u64(length)
  }

  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#file)
    }
  }

  #room(length: number): void {
    if (this.#at + length > BUFFER_BYTES) this.#flush()
  }

  #flush(): void {
    for (let from = 0; from < this.#at; ) from += writeSync(this.#file, this.#buffer, from, this.#at - from)
    this.#at = 0
  }
}

function scalarBytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(SCALAR_BYTES)
  const view = new DataView(bytes.buffer)
  for (let i = 0, rest = value; rest > 0n; i += 8, rest >>= 64n) view.setBigUint64(i, BigInt.asUintN(64, rest), true)
  return bytes
}

function write(path: string, name: string, version: number, sections: number, content: (output: Output) => void): void {
  const output = new Output(path)
  try {
    content(output.raw(new TextEncoder().encode(name)).u32(version).u32(sections))
  } finally {
    output.close()
  }
}

/** Version 1: header, constraints, labels (each variable its own). */
export function writeR1cs(path: string, { constraints, witness, publics }: ConstraintSystem): void {
  const variables = witness.length
  write(path, 'r1cs', 1, 3, output => {
    output.section(1, 4 + SCALAR_BYTES + 6 * 4 + 4)
    output.u32(SCALAR_BYTES).raw(scalarBytes(R)).u32(variables)
    // No outputs: public inputs, private variables, labels.
    output
      .u32(0)
      .u32(publics)
      .u32(variables - publics - 1)
      .u64(variables)
      .u32(constraints.length)
    const terms = constraints.nonZeros().reduce((a, b) => a + b)
    output.section(2, 3 * 4 * constraints.length + terms * (4 + SCALAR_BYTES))
    const coefficients = constraints.coefficients.map(scalarBytes)
    // snarkjs reads variables in any order; sorted, a file does not depend on the order in which sums were made.
    let sum: [number, number][] = []
    for (let k = 0; k < 3 * constraints.length; k++) {
      sum = []
      constraints.forEachTerm(k, (variable, coefficient) => sum.push([variable, coefficient]))
      output.u32(sum.length)
      for (const [variable, coefficient] of sum.sort(([x], [y]) => x - y)) {
        output.u32(variable).raw(coefficients[coefficient]!)
      }
    }
    output.section(3, 8 * variables)
    for (let i = 0; i < variables; i++) output.u64(i)
  })
}

/** Version 2. */
export function writeWitness(path: string, witness: readonly bigint[]): void {
  write(path, 'wtns', 2, 2, output => {
    output.section(1, 4 + SCALAR_BYTES + 4)
    output.u32(SCALAR_BYTES).raw(scalarBytes(R)).u32(witness.length)
    output.section(2, witness.length * SCALAR_BYTES)
    for (const value of witness) output.raw(scalarBytes(value))
  })
}
