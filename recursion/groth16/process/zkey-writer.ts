/** Writes snarkjs's `.zkey` files section by section, through a buffer in the curve's memory. */
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Address, Curve } from './curve.ts'

const BUFFER_BYTES = 1 << 22

export class ZkeyWriter {
  readonly #curve: Curve
  readonly #file: number
  readonly #buffer: Address
  #at: Address
  /** Bytes written, without those in the buffer. */
  #written = 0
  #sectionAt = 0

  constructor(curve: Curve, path: string, sections: number) {
    this.#curve = curve
    this.#buffer = this.#at = curve.allocate(BUFFER_BYTES)
    this.#file = openSync(path, 'w')
    this.bytes(new TextEncoder().encode('zkey'))
    this.u32(1, sections)
  }

  beginSection(id: number): void {
    this.u32(id, 0, 0)
    this.#sectionAt = this.#written + this.#at - this.#buffer
  }

  endSection(): void {
    this.patch(-8, this.#length % 2 ** 32, Math.floor(this.#length / 2 ** 32))
  }

  /** Overwrites 32-bit words at an offset within the section. */
  patch(offset: number, ...words: readonly number[]): void {
    this.#flush()
    const bytes = new Uint8Array(Uint32Array.from(words).buffer)
    writeSync(this.#file, bytes, 0, bytes.length, this.#sectionAt + offset)
  }

  u32(...words: readonly number[]): void {
    const at = this.reserve(4 * words.length)
    const { buffer } = this.#curve.bytes
    const view = new DataView(buffer)
    words.forEach((word, i) => {
      view.setUint32(at + 4 * i, word, true)
    })
  }

  bytes(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += BUFFER_BYTES) {
      const part = bytes.subarray(from, from + BUFFER_BYTES)
      const at = this.reserve(part.length)
      this.#curve.bytes.set(part, at)
    }
  }

  /** @returns where to put the next bytes of the file; at most 4 MiB */
  reserve(length: number): Address {
    if (this.#at + length > this.#buffer + BUFFER_BYTES) this.#flush()
    const at = this.#at
    this.#at += length
    return at
  }

  close(): void {
    this.#flush()
    closeSync(this.#file)
  }

  get #length(): number {
    return this.#written + this.#at - this.#buffer - this.#sectionAt
  }

  #flush(): void {
    const end = this.#at
    for (let from = this.#buffer; from < end; ) {
      const wrote = writeSync(this.#file, this.#curve.bytes, from, end - from, this.#written)
      from += wrote
      this.#written += wrote
    }
    this.#at = this.#buffer
  }
}
