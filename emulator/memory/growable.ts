/** A u32 list that grows; a typed array underneath. */
export class GrowableU32 {
  #values: Uint32Array
  length = 0

  constructor(capacity = 1024) {
    this.#values = new Uint32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  at(index: number): number {
    return this.#values[index]!
  }

  /** A copy of the list. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.length)
  }

  clear(): void {
    this.length = 0
  }
}
