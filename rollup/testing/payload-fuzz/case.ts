/** Random spans of blocks: payloads from almost right to no payload at all, pieces, entries of the queue, times of L1. */
import { concatHex, keccak256, size, slice, toRlp } from 'viem'
import { encodeQueueEntry, type QueueEntry } from '../../blocks/inputs.ts'
import { MAX_PREIMAGE_BYTES } from '../../blocks/payload.ts'
import { rlpInteger } from '../../blocks/rlp.ts'
import type { Hex } from '../../hex.ts'
import { GENESIS_TIME, type TestBlock } from '../test-chain.ts'
import { RandomCode } from './code.ts'
import { MAX_U64, MAX_WORD, Random } from './random.ts'
import { RandomTransactions, type RlpItem } from './transactions.ts'
import type { World } from './world.ts'

export interface FuzzCase {
  readonly blocks: readonly TestBlock[]
  /** Whether L1 would make the entries of the queue: the claim then has a last header. */
  readonly isFromL1: boolean
}

export function makeCase(seed: string, world: World): Promise<FuzzCase> {
  return new CaseMaker(new Random(`case ${seed}`), world).make()
}

class CaseMaker {
  readonly #random: Random
  readonly #world: World
  readonly #transactions: RandomTransactions
  #index: bigint
  #isFromL1 = true
  /** Payloads of earlier blocks, to splice. */
  readonly #payloads: Hex[] = []

  constructor(random: Random, world: World) {
    this.#random = random
    this.#world = world
    this.#transactions = new RandomTransactions(random, new RandomCode(random, world.addresses), world)
    this.#index = random.one([0n, 0n, BigInt(random.below(1_000)), MAX_U64 - 1n])
  }

  async make(): Promise<FuzzCase> {
    const blocks: TestBlock[] = []
    for (let count = this.#random.one([1, 1, 1, 2, 3]); count > 0; count--)
      blocks.push(await this.#block(blocks.length))
    return { blocks, isFromL1: this.#isFromL1 }
  }

  async #block(position: number): Promise<TestBlock> {
    const random = this.#random
    const time = GENESIS_TIME + BigInt(position) + 1n
    const rawQueue = random.once(2) ? await this.#queue() : []
    const { bytes, pieces } = await this.#payload(time)
    const rawPayload = this.#spoil(bytes)
    this.#payloads.push(rawPayload)
    const l1Time = random.once(4)
      ? random.one([0n, GENESIS_TIME, time, time + 1n, MAX_U64, random.upTo(MAX_U64)])
      : time
    return { rawPayload, pieces, rawQueue, l1Time }
  }

  #spoil(payload: Hex): Hex {
    const random = this.#random
    if (random.once(30)) return random.bytes(random.below(300))
    if (random.once(30)) return toRlp(this.#transactions.item())
    if (random.once(10)) return random.mutate(payload)
    const other = this.#payloads.at(-1)
    if (other === undefined || !random.once(10)) return payload
    const at = random.below(size(payload))
    return concatHex([slice(payload, 0, at), at < size(other) ? slice(other, at) : '0x'])
  }

  async #payload(time: bigint): Promise<{ bytes: Hex; pieces: Hex[] }> {
    const random = this.#random
    const transactions = await this.#many(random.once(20) ? 30 : 5)
    const pieces = random.once(4) ? await this.#pieces() : []
    const named = pieces.map(piece => keccak256(piece))
    if (named.length > 0 && random.once(12)) named.push(named[0]!)
    const withdrawals = random.many(random.once(4) ? 3 : 0, (): RlpItem => {
      const [index, validator, amount] = [random.extreme(), random.extreme(), random.upTo(MAX_U64)]
      return [
        rlpInteger(index & MAX_U64),
        rlpInteger(validator & MAX_U64),
        random.one(this.#world.addresses),
        rlpInteger(amount),
      ]
    })
    const fields: RlpItem[] = [
      rlpInteger(random.once(5) ? random.upTo(MAX_U64) : time),
      random.one(this.#world.addresses),
      rlpInteger(random.once(5) ? random.upTo(MAX_U64) : this.#world.config.gasLimitCeiling),
      random.bytes(32),
      random.bytes(32),
      random.bytes(random.one([0, 0, 1, 32])),
      withdrawals,
      transactions,
      named,
    ]
    if (random.once(16)) this.#spoilFields(fields)
    return { bytes: toRlp(fields), pieces }
  }

  #spoilFields(fields: RlpItem[]): void {
    const random = this.#random
    const at = random.below(fields.length)
    random.do<unknown>(
      () => fields.splice(at, 1),
      () => fields.splice(at, 0, fields[at]!),
      () => fields.splice(at, 1, this.#transactions.item()),
      () => fields.splice(at, 1, rlpInteger(random.extreme())),
      () => fields.splice(at, 1, `0x00${random.bytes(random.below(8)).slice(2)}`),
      () => fields.push(this.#transactions.item()),
    )
  }

  async #many(most: number): Promise<Hex[]> {
    const made: Hex[] = []
    for (let count = this.#random.below(most + 1); count > 0; count--) made.push(await this.#transactions.transaction())
    if (made.length > 0 && this.#random.once(10)) made.push(made[0]!)
    return made
  }

  /** A stream of transactions, cut anywhere; rarely more or longer pieces than a block may have, or a stream of no strings. */
  async #pieces(): Promise<Hex[]> {
    const random = this.#random
    let stream = concatHex((await this.#many(5)).map(transaction => toRlp(transaction)))
    if (random.once(8)) stream = random.mutate(stream)
    if (random.once(8)) stream = concatHex([stream, random.bytes(random.below(40))])
    if (random.once(60))
      stream = concatHex([stream, `0x${'00'.repeat(random.one([1_000, 30_000, MAX_PREIMAGE_BYTES]))}`])
    const cuts = [0, ...random.many(random.once(10) ? 6 : 2, () => random.below(size(stream) + 1)), size(stream)]
    cuts.sort((a, b) => a - b)
    const pieces = cuts.slice(1).map((end, i): Hex => (end > cuts[i]! ? slice(stream, cuts[i], end) : '0x'))
    return pieces.filter(piece => size(piece) <= MAX_PREIMAGE_BYTES)
  }

  async #queue(): Promise<Hex[]> {
    const random = this.#random
    let left = this.#world.config.maxQueueGas
    const entries: Hex[] = []
    for (let count = random.below(random.once(8) ? 9 : 4); count > 0; count--) {
      const most = random.once(4) || left < 300_000n ? left : 300_000n
      const gasLimit = random.do(
        () => random.upTo(most),
        () => most,
        () => (most > 100_000n ? 100_000n : most),
      )
      left -= gasLimit
      const entry = await this.#entry(gasLimit)
      this.#index = (this.#index + 1n) & MAX_U64
      entries.push(encodeQueueEntry(entry))
    }
    if (entries.length > 0 && random.once(40)) {
      this.#isFromL1 = false
      entries[0] = random.mutate(entries[0]!)
    }
    return entries
  }

  async #entry(gasLimit: bigint): Promise<QueueEntry> {
    const random = this.#random
    const index = this.#index
    if (random.once(3)) return { kind: 'forced', index, gasLimit, transaction: await this.#transactions.transaction() }
    const { to, data } = this.#transactions.call()
    const from = random.once(12) ? random.bytes(20) : random.one(this.#world.addresses)
    this.#transactions.passNonce(from)
    const mint = random.once(2) ? random.one([0n, 10n ** 18n]) : random.extreme() & MAX_WORD
    const value = random.once(2) ? random.one([0n, 0n, 1n, mint]) : random.extreme() & MAX_WORD
    return { kind: 'deposit', index, from, to: to === '0x' ? undefined : to, mint, value, gasLimit, data }
  }
}
