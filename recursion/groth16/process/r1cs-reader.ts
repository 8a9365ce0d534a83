/** Reads an `.r1cs` file of any size, constraint after constraint, into the memory of the curve's module. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { R } from '@zkmips/field/bn254-scalar'
import { type Address, type Curve, SCALAR_BYTES } from './curve.ts'

/** What is no R1CS over BN254's scalars as the wrap writes it. */
export class R1csFileError extends Error {
  readonly code = 'R1CS_FILE'
}

export interface R1csHeader {
  readonly variables: number
  /** Public variables, without the constant 1. */
  readonly publics: number
  readonly constraints: number
}

/** A term of the three combinations of a constraint; the coefficient lies in the module's memory until the next term is read. */
export type OnTerm = (matrix: 0 | 1 | 2, constraint: number, variable: number, coefficient: Address) => void

const BUFFER_BYTES = 1 << 22
const TERM_BYTES = 4 + SCALAR_BYTES

export class R1csReader {
  readonly header: R1csHeader
  readonly #curve: Curve
  readonly #file: number
  readonly #path: string
  readonly #constraintsAt: number
  readonly #buffer: Address
  /** Position in the file of what is read into the buffer next. */
  #next = 0
  #at = 0
  #end = 0

  constructor(curve: Curve, path: string) {
    this.#curve = curve
    this.#path = path
    this.#buffer = curve.allocate(BUFFER_BYTES)
    this.#file = openSync(path, 'r')
    const sections = this.#sections()
    const at = (id: number): number => sections.get(id) ?? this.#fail(`it has no section ${id}`)
    this.#constraintsAt = at(2)
    this.#seek(at(1))
    if (this.#u32() !== SCALAR_BYTES || this.#scalar() !== R) this.#fail("its field is not BN254's scalar field")
    const variables = this.#u32()
    const publics = this.#u32() + this.#u32()
    this.#skip(4 + 8)
    this.header = { variables, publics, constraints: this.#u32() }
  }

  /** All terms, constraint by constraint: of A (0), of B (1), of C (2). */
  forEachTerm(onTerm: OnTerm): void {
    const { constraints, variables } = this.header
    this.#seek(this.#constraintsAt)
    for (let constraint = 0; constraint < constraints; constraint++) {
      for (const matrix of [0, 1, 2] as const) {
        for (let left = this.#u32(); left > 0; left--) {
          this.#need(TERM_BYTES)
          const variable = this.#u32()
          if (variable >= variables) this.#fail(`constraint ${constraint} names variable ${variable} of ${variables}`)
          onTerm(matrix, constraint, variable, this.#at)
          this.#at += SCALAR_BYTES
        }
      }
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Positions of sections' contents by number. */
  #sections(): Map<number, number> {
    const { size } = fstatSync(this.#file)
    this.#seek(0)
    if (this.#u32() !== MAGIC || this.#u32() !== 1) this.#fail('it does not begin as one of version 1')
    const sections = new Map<number, number>()
    let [count, position] = [this.#u32(), 12]
    for (; count > 0; count--) {
      this.#seek(position)
      const [id, low, high] = [this.#u32(), this.#u32(), this.#u32()]
      sections.set(id, position + 12)
      position += 12 + low + high * 2 ** 32
      if (position > size) this.#fail(`section ${id} ends at byte ${position} of ${size}`)
    }
    return sections
  }

  #seek(position: number): void {
    this.#next = position
    this.#at = this.#end = this.#buffer
  }

  /** Has the next `length` bytes in the buffer. */
  #need(length: number): void {
    if (this.#end - this.#at >= length) return
    const { bytes } = this.#curve
    bytes.copyWithin(this.#buffer, this.#at, this.#end)
    this.#end += this.#buffer - this.#at
    this.#at = this.#buffer
    const room = this.#buffer + BUFFER_BYTES - this.#end
    const got = readSync(this.#file, bytes, this.#end, room, this.#next)
    this.#next += got
    this.#end += got
    if (this.#end - this.#at < length) this.#fail(`it ends after ${this.#next} bytes`)
  }

  #skip(length: number): void {
    this.#need(length)
    this.#at += length
  }

  #u32(): number {
    this.#skip(4)
    const { bytes } = this.#curve
    const at = this.#at - 4
    return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  }

  #scalar(): bigint {
    this.#skip(SCALAR_BYTES)
    const bytes = this.#curve.bytes.slice(this.#at - SCALAR_BYTES, this.#at).reverse()
    return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  }

  #fail(why: string): never {
    closeSync(this.#file)
    throw new R1csFileError(`${this.#path} is no constraint system that a key can be made for: ${why}`)
  }
}

/** 'r1cs' */
const MAGIC = 0x73633172
