/**
 * Reading and writing of proof bytes. Integers are little-endian u32; a field element is one canonical u32. The reader
 * refuses with a `ProofError` whatever a writer cannot have produced: short input, an element not below p, bytes left over.
 * What a proof consists of is said by the codecs that use these.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import { ProofError } from './errors.ts'

export class ByteWriter {
  private words = new Uint32Array(1024)
  private length = 0

  u32(value: number): void {
    if (this.length === this.words.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.words)
      this.words = larger
    }
    this.words[this.length++] = value
  }

  u32s(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.u32(values[i]!)
  }

  finish(): Uint8Array {
    const bytes = new Uint8Array(4 * this.length)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < this.length; i++) view.setUint32(4 * i, this.words[i]!, true)
    return bytes
  }
}

export class ByteReader {
  private readonly view: DataView
  private offset = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Another reader at the same place. */
  clone(): ByteReader {
    const reader = new ByteReader(new Uint8Array(this.view.buffer, this.view.byteOffset, this.view.byteLength))
    reader.offset = this.offset
    return reader
  }

  /** Any u32. */
  u32(what: string): number {
    if (this.offset + 4 > this.view.byteLength) {
      throw new ProofError('format.truncated', `the proof ends inside ${what}: it is cut short or damaged`, {
        offset: this.offset,
      })
    }
    const value = this.view.getUint32(this.offset, true)
    this.offset += 4
    return value
  }

  /** A u32 in min..max, both included. */
  integer(what: string, min: number, max: number): number {
    const value = this.u32(what)
    if (value < min || value > max) {
      throw new ProofError('format.range', `${what} is out of range`, { value, min, max, offset: this.offset - 4 })
    }
    return value
  }

  /** A u32 that can only be this one. */
  exactly(what: string, expected: number): void {
    const got = this.u32(what)
    if (got !== expected) {
      throw new ProofError('format.range', `${what} is not the one of this release`, {
        expected,
        got,
        offset: this.offset - 4,
      })
    }
  }

  u32s(what: string, count: number): Uint32Array {
    this.ensure(what, count)
    return Uint32Array.from({ length: count }, () => this.u32(what))
  }

  /** Words as bytes, not copied: a view of what is read. */
  bytes(what: string, words: number): Uint8Array {
    this.ensure(what, words)
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.offset, 4 * words)
    this.offset += 4 * words
    return bytes
  }

  /** A canonical base field element. */
  element(what: string): number {
    const value = this.u32(what)
    if (value >= P) {
      throw new ProofError('format.element', `${what} is not a canonical field element`, {
        value,
        offset: this.offset - 4,
      })
    }
    return value
  }

  elements(what: string, count: number): Uint32Array {
    this.ensure(what, count)
    return Uint32Array.from({ length: count }, () => this.element(what))
  }

  /** Elements of the extension of this degree. */
  exts(what: string, degree: number, count: number): Ext[] {
    this.ensure(what, degree * count)
    return Array.from({ length: count }, () => Array.from({ length: degree }, () => this.element(what)))
  }

  /** To be called last: nothing may follow the proof. */
  end(): void {
    if (this.offset !== this.view.byteLength) {
      throw new ProofError('format.trailing', 'bytes follow the end of the proof', {
        expected: this.offset,
        got: this.view.byteLength,
      })
    }
  }

  /** A count is checked against the bytes that are left before anything of its size is allocated. */
  private ensure(what: string, words: number): void {
    if (this.offset + 4 * words > this.view.byteLength) {
      throw new ProofError('format.truncated', `the proof ends inside ${what}: it is cut short or damaged`, {
        offset: this.offset,
        words,
      })
    }
  }
}
