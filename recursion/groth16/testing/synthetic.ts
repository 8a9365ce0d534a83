/** A circuit of any number of constraints, written without holding it in memory, for measuring keys and provers. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { mod, R } from '@zkmips/field/bn254-scalar'
import { Random } from '@zkmips/field/random'

/** Terms of each factor. */
const TERMS = 9
const SCALAR_BYTES = 32

/**
 * Variable i + 1 is the product of two sums of variables before it; variable 1 is public.
 * @param path of the `.r1cs` to write
 * @returns the variables' values
 */
export function writeSyntheticR1cs(path: string, constraints: number, seed = 1): bigint[] {
  const random = new Random(seed)
  const witness = [1n, 5n]
  const variables = constraints + 2
  const constraintBytes = 3 * 4 + (2 * TERMS + 1) * (4 + SCALAR_BYTES)
  const file = openSync(path, 'w')
  const section = (id: number, length: number): Buffer => {
    const head = Buffer.alloc(12)
    head.writeUInt32LE(id)
    head.writeBigUInt64LE(BigInt(length), 4)
    return head
  }
  const header = Buffer.alloc(64)
  header.writeUInt32LE(SCALAR_BYTES)
  Buffer.from(R.toString(16).padStart(64, '0'), 'hex').reverse().copy(header, 4)
  for (const [i, value] of [variables, 0, 1, variables - 2].entries()) header.writeUInt32LE(value, 36 + 4 * i)
  header.writeBigUInt64LE(BigInt(variables), 52)
  header.writeUInt32LE(constraints, 60)
  const magic = Buffer.from('r1cs\x01\0\0\0\x03\0\0\0', 'latin1')
  for (const part of [magic, section(1, 64), header, section(2, constraints * constraintBytes)]) writeSync(file, part)
  const part = Buffer.alloc(1024 * constraintBytes)
  let at = 0
  const term = (variable: number, coefficient: number): void => {
    part.writeUInt32LE(variable, at)
    part.fill(0, at + 4, at + 36)
    part.writeUInt32LE(coefficient, at + 4)
    at += 4 + SCALAR_BYTES
  }
  for (let i = 0; i < constraints; i++) {
    const product = [0, 1].map(() => {
      at = part.writeUInt32LE(TERMS, at)
      // Different variables: one out of each of nine stretches, or the same constant many times.
      let sum = 0n
      for (let k = 0; k < TERMS; k++) {
        const length = Math.floor(witness.length / TERMS)
        const variable = length === 0 ? 0 : k * length + (random.below(length) % length)
        const coefficient = 1 + random.below(2 ** 30)
        term(variable, coefficient)
        sum += BigInt(coefficient) * witness[variable]!
      }
      return sum
    })
    at = part.writeUInt32LE(1, at)
    term(witness.length, 1)
    witness.push(mod(product[0]! * product[1]!))
    if (at === part.length || i === constraints - 1) {
      writeSync(file, part, 0, at)
      at = 0
    }
  }
  const labels = Buffer.alloc(8 * variables)
  for (let i = 0; i < variables; i++) labels.writeUInt32LE(i, 8 * i)
  writeSync(file, section(3, labels.length))
  writeSync(file, labels)
  closeSync(file)
  return witness
}
