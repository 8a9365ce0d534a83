/**
 * Writing and reading of BCS, Move's encoding of values: numbers little-endian, lengths in LEB128.
 * @module
 */

export class Writer {
  readonly #bytes: number[] = []

  byte(value: number): this {
    this.#bytes.push(value)
    return this
  }

  /** @param width in bytes */
  number(value: bigint, width: number): this {
    for (let i = 0n; i < width; i++) this.#bytes.push(Number((value >> (8n * i)) & 0xffn))
    return this
  }

  length(value: number): this {
    let rest = value
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) + 0x80)
    this.#bytes.push(rest)
    return this
  }

  bytes(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte)
    return this
  }

  /** A length and as many bytes. */
  sized(bytes: Uint8Array): this {
    return this.length(bytes.length).bytes(bytes)
  }

  text(text: string): this {
    return this.sized(new TextEncoder().encode(text))
  }

  end(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Reads what the guest has written; RangeError where it ends too early. */
export class Reader {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the bytes end too early')
    this.#at += length
    return this.#bytes.slice(this.#at - length, this.#at)
  }

  byte(): number {
    return this.bytes(1)[0]!
  }

  number(width: number): bigint {
    return this.bytes(width).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
  }

  length(): number {
    let value = 0
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }

  sized(): Uint8Array {
    return this.bytes(this.length())
  }

  text(): string {
    return new TextDecoder().decode(this.sized())
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.length() }, item)
  }

  /** What has not been read. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at)
  }

  get ended(): boolean {
    return this.#at === this.#bytes.length
  }
}
