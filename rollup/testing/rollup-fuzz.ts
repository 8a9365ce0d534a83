/** Random inputs of a rollup's blocks, from payloads that are almost right to bytes that are none. The same seed gives the same. */
import { type Hex, keccak256, size, toHex, toRlp } from 'viem'
import type { Deposit, ForcedTransaction } from '../blocks/inputs.ts'

type Rlp = Hex | Rlp[]

export class RollupFuzz {
  readonly #seed: string
  #count = 0
  /** Transactions that are valid somewhere, to be mixed in. */
  readonly #transactions: readonly Hex[]

  constructor(seed: string, transactions: readonly Hex[]) {
    this.#seed = seed
    this.#transactions = transactions
  }

  /** A whole number below a bound. */
  below(bound: number): number {
    return Number(BigInt(keccak256(toHex(`${this.#seed} ${this.#count++}`))) % BigInt(bound))
  }

  #one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!
  }

  #many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make)
  }

  bytes(length: number): Hex {
    const words = Array.from({ length: Math.ceil(length / 32) }, () => keccak256(toHex(this.below(2 ** 30))).slice(2))
    return `0x${words.join('').slice(0, 2 * length)}`
  }

  #transaction(): Hex {
    const whole = this.#one(this.#transactions)
    const at = 2 + 2 * this.below(whole.length / 2 - 1)
    return this.#one<() => Hex>([
      () => whole,
      () => `${whole.slice(0, at)}${this.bytes(1).slice(2)}${whole.slice(at + 2)}` as Hex,
      () => whole.slice(0, at) as Hex,
      () => `0x0${this.below(8)}${toRlp(this.#many(12, () => this.#item())).slice(2)}`,
      () => this.bytes(this.below(80)),
    ])()
  }

  #item(depth = 0): Rlp {
    if (depth < 3 && this.below(4) === 0) return this.#many(4, () => this.#item(depth + 1))
    return this.bytes(this.#one([0, 1, 1, 2, 8, 9, 20, 32, 33, 100]))
  }

  /** @param pieces hashes of what was published */
  payload(pieces: readonly Hex[]): Hex {
    const integer = (): Hex =>
      this.#one(['0x', '0x01', '0x6553f100', '0xffffffffffffffff', '0x010000000000000000', '0x00'])
    const items: Rlp[] = [
      ...[integer(), this.bytes(20), integer(), this.bytes(32), this.bytes(32), this.bytes(this.below(40))],
      this.#many(2, () => [integer(), integer(), this.bytes(20), integer()]),
      this.#many(6, () => this.#transaction()),
      pieces.slice(0, this.below(pieces.length + 1)),
    ]
    // Every other one has an item that does not belong there; rarely the list of pieces.
    if (this.below(2) === 0) items[this.below(8)] = this.#item()
    if (this.below(16) === 0) items[8] = this.#item()
    return toRlp(items)
  }

  /** A stream of transactions, cut anywhere. */
  piece(): Hex {
    const stream = this.#many(5, () => toRlp(this.#transaction()).slice(2)).join('')
    return `0x${stream.slice(0, stream.length - 2 * this.below(3))}01`
  }

  deposit(addresses: readonly Hex[]): Omit<Deposit, 'kind' | 'index'> {
    const wei = () => this.#one([0n, 1n, 10n ** 18n, 2n ** 255n, 2n ** 256n - 1n])
    const data = this.#one<Hex>(['0x', '0x600160005500', '0xfe', '0x5b600056', this.bytes(this.below(200))])
    const to = this.#one([...addresses, undefined, `0x${'00'.repeat(19)}0${this.below(10)}` as Hex])
    return { from: this.#one(addresses), to, mint: wei(), value: wei(), gasLimit: 80_000n + 40n * 200n, data }
  }

  forced(): Omit<ForcedTransaction, 'kind' | 'index'> {
    const transaction = this.#transaction()
    // What the box asks for at least, and more.
    const least = 21_000n + 40n * BigInt(size(transaction))
    return { gasLimit: least + this.#one([0n, 30_000n, 400_000n]), transaction }
  }
}
