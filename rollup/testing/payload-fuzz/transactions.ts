/** Random transactions of every type, signed: most valid where they stand, others spoilt before or after they were signed. */
import { concatHex, keccak256, numberToHex, size, toRlp } from 'viem'
import { sign } from 'viem/accounts'
import { rlpInteger } from '../../blocks/rlp.ts'
import type { Hex } from '../../hex.ts'
import type { RandomCode } from './code.ts'
import { MAX_WORD, type Random } from './random.ts'
import { KEYS, type World } from './world.ts'

export type RlpItem = Hex | RlpItem[]

const AUTHORIZATION: Hex = '0x05'
/** More than any block of these chains has. */
const ALL_GAS = 10_000_000n

/** What a block of a case may say of itself; nonces are those of its own accounts. */
export class RandomTransactions {
  readonly #random: Random
  readonly #code: RandomCode
  readonly #world: World
  /** The next nonce by account, as far as all that was made is included. */
  readonly #nonces: bigint[] = KEYS.map(() => 0n)

  constructor(random: Random, code: RandomCode, world: World) {
    this.#random = random
    this.#code = code
    this.#world = world
  }

  /** Counts what an account did without a transaction of its own. */
  passNonce(account: Hex): void {
    const index = this.#world.accounts.indexOf(account)
    if (index >= 0) this.#nonces[index]!++
  }

  async transaction(): Promise<Hex> {
    const random = this.#random
    if (random.once(16)) return this.#noTransaction()
    const signed = await this.#signed()
    return random.once(12) ? random.mutate(signed) : signed
  }

  #noTransaction(): Hex {
    const random = this.#random
    return random.do(
      () => random.bytes(random.below(120)),
      () => concatHex([numberToHex(random.below(9), { size: 1 }), toRlp(random.many(14, () => this.item()))]),
      () => concatHex(['0x7e', toRlp(this.#depositFields())]),
      () => toRlp(random.many(12, () => this.item())),
      () => '0x',
    )
  }

  /** A deposit that no queue has. */
  #depositFields(): RlpItem[] {
    const random = this.#random
    const { to, data } = this.call()
    const numbers = [random.extreme(), random.extreme(), random.extreme()].map(rlpInteger)
    return [random.bytes(32), random.one(this.#world.addresses), to, ...numbers, '0x', data]
  }

  /** Any RLP. */
  item(depth = 0): RlpItem {
    const random = this.#random
    if (depth < 4 && random.once(4)) return random.many(4, () => this.item(depth + 1))
    return random.do<Hex>(
      () => random.bytes(random.one([0, 1, 1, 2, 8, 9, 20, 20, 32, 33, 55, 56, 300])),
      () => rlpInteger(random.extreme()),
      () => random.one(this.#world.addresses),
    )
  }

  /** Whom to call with what; a creation where nobody. */
  call(): { to: Hex; data: Hex } {
    const random = this.#random
    if (random.once(4)) return this.#code.precompileCall()
    if (random.once(6)) return { to: '0x', data: this.#initCode() }
    const data = random.once(2) ? '0x' : random.bytes(random.below(random.once(30) ? 2_000 : 100))
    return { to: random.one(this.#world.addresses), data }
  }

  /** Code that runs, keeps random code, or keeps what is in its data. */
  #initCode(): Hex {
    const random = this.#random
    const code = this.#code.code()
    if (random.once(2)) return code
    const length = random.once(20) ? random.extreme() & 0xffffn : BigInt(size(code))
    return concatHex(['0x61', numberToHex(length, { size: 2 }), '0x80600a3d393df3', code])
  }

  async #signed(): Promise<Hex> {
    const random = this.#random
    const type = random.one([0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4])
    const sender = random.below(KEYS.length)
    const { to, data } = this.call()
    const recipient = type >= 3 && to === '0x' && !random.once(8) ? this.#world.accounts[0]! : to
    const fee = this.#world.baseFee + BigInt(random.below(100))
    const gas = random.do(
      () => 25_000n + (type === 4 ? 75_000n : 0n) + 100n * BigInt(size(data)),
      () => 60_000n + (type === 4 ? 75_000n : 0n) + 300n * BigInt(size(data)),
      () => BigInt(100_000 + random.below(random.once(40) ? 2_000_000 : 200_000)),
    )
    const value = random.once(2) ? 0n : BigInt(random.below(1_000_000))
    const priority = BigInt(random.below(3))
    const call: RlpItem[] = [rlpInteger(gas), recipient, rlpInteger(value), data]
    const fees = type < 2 ? [rlpInteger(fee)] : [rlpInteger(priority), rlpInteger(fee)]
    const fields: RlpItem[] = [
      ...(type === 0 ? [] : [rlpInteger(this.#world.chain.config.chainId)]),
      rlpInteger(this.#nonces[sender]!),
      ...fees,
      ...call,
      ...(type === 0 ? [] : [this.#accessList()]),
      ...(type === 3 ? [rlpInteger(10n ** 9n), [`0x01${random.bytes(31).slice(2)}`] as RlpItem[]] : []),
    ]
    if (type === 4) fields.push(await this.#authorizations(sender))
    const isSpoilt = random.once(5)
    if (isSpoilt) this.#spoil(fields, type)
    else if (type !== 3) this.#nonces[sender]!++
    return this.#sign(type, fields, KEYS[sender]!)
  }

  /** Changes one field into what its place may or may not take. */
  #spoil(fields: RlpItem[], type: number): void {
    const random = this.#random
    const at = random.below(fields.length)
    const nonce = type === 0 ? 0 : 1
    const gas = type === 0 ? 2 : type === 1 ? 3 : 4
    random.do<unknown>(
      () => (fields[at] = rlpInteger(random.extreme())),
      () => (fields[at] = this.item()),
      () => (fields[nonce] = rlpInteger(random.extreme())),
      () => (fields[gas] = rlpInteger(random.one([random.extreme(), ALL_GAS, 21_000n, 53_000n]))),
      () => (fields[gas + 2] = rlpInteger(random.extreme())),
      () => fields.splice(at, 1),
      () => fields.splice(at, 0, this.item()),
    )
  }

  #accessList(): RlpItem {
    const random = this.#random
    if (!random.once(3)) return []
    const slot = () => numberToHex(random.once(4) ? random.extreme() & MAX_WORD : BigInt(random.below(4)), { size: 32 })
    return random.many(3, () => [random.one(this.#world.addresses), random.many(3, slot)])
  }

  async #authorizations(sender: number): Promise<RlpItem> {
    const random = this.#random
    const list: RlpItem[] = []
    for (let count = random.once(12) ? 0 : 1 + random.below(3); count > 0; count--) {
      const authority = random.below(KEYS.length)
      // The sender's own nonce grows before its authorization is looked at.
      const nonce = this.#nonces[authority]! + (authority === sender ? 1n : 0n)
      const isGood = !random.once(3)
      const chainId = random.once(3) ? 0n : this.#world.chain.config.chainId
      const address = random.one(this.#world.addresses)
      const fields = [rlpInteger(chainId), address, rlpInteger(isGood ? nonce : random.extreme())]
      const signed = await signatureOf(concatHex([AUTHORIZATION, toRlp(fields)]), KEYS[authority]!)
      const items: RlpItem[] = [...fields, ...[BigInt(signed.yParity), signed.r, signed.s].map(rlpInteger)]
      if (isGood) this.#nonces[authority]!++
      else items[random.below(6)] = random.once(3) ? this.item() : rlpInteger(random.extreme())
      list.push(items)
    }
    return list
  }

  async #sign(type: number, fields: readonly RlpItem[], key: Hex): Promise<Hex> {
    const random = this.#random
    const chainId = this.#world.chain.config.chainId
    const isProtected = random.once(2)
    const prefix: Hex = type === 0 ? '0x' : numberToHex(type, { size: 1 })
    const bound = type === 0 && isProtected ? [rlpInteger(chainId), '0x' as Hex, '0x' as Hex] : []
    const { r, s, yParity } = await signatureOf(concatHex([prefix, toRlp([...fields, ...bound])]), key)
    const v = type !== 0 ? yParity : isProtected ? 35n + 2n * chainId + yParity : 27n + yParity
    const signature = [v, r, s].map(rlpInteger)
    if (random.once(30)) signature[random.below(3)] = rlpInteger(random.extreme())
    return concatHex([prefix, toRlp([...fields, ...signature])])
  }
}

async function signatureOf(signed: Hex, privateKey: Hex): Promise<{ r: bigint; s: bigint; yParity: bigint }> {
  const { r, s, yParity } = await sign({ hash: keccak256(signed), privateKey })
  return { r: BigInt(r), s: BigInt(s), yParity: BigInt(yParity!) }
}
