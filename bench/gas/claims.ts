/**
 * Claims of blocks that are described by genes: which things the transactions of each block do, for how much of its gas, and how they
 * get into the block.
 * @module
 */
import { concatHex, type Hex, numberToHex, pad } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { call, callBy, loop, RICH, SENDER } from './assembly.ts'
import { contractOf, KINDS, type Kind, type KindName, type Part, type Place } from './kinds.ts'
import { CHAIN_ID, mostQueueGas, type SpanBlock, type SpanOptions, type WorldAccount } from './world.ts'

/** One transaction; of a kind that is skipped, many. */
export interface Gene {
  readonly kind: KindName
  /** Its part of the block's gas, beside those of the others; of a kind that is skipped, the hundredth part of those looked at. */
  readonly weight: number
  /** Bytes of what it works on, where it has a size. */
  readonly size: number
  readonly via: 'payload' | 'deposit' | 'forced'
}

export interface Claim {
  readonly blocks: readonly (readonly Gene[])[]
  /** The gas limit of each block. */
  readonly gas: number
}

const LEAST_GAS = 21_000
/** Calldata and a cold contract, and what the loop needs to begin. */
const START_GAS = 6_000
/** What a transaction that is skipped declares: enough for its lists. */
const SKIPPED_GAS = 900_000
const DEPOSITOR: Hex = pad('0xde', { size: 20 })

/** What the transactions of a claim share. */
class ClaimBuilder {
  readonly world = new Map<Hex, WorldAccount | undefined>([
    [SENDER.address, { balance: RICH }],
    [DEPOSITOR, undefined],
  ])
  #nonce = 0
  #entries = 0n

  /** @param gas of the block */
  async block(number: number, genes: readonly Gene[], gas: number): Promise<SpanBlock> {
    const queue: NonNullable<SpanBlock['queue']>[number][] = []
    const transactions: Hex[] = []
    let queued = 0
    const most = Number(mostQueueGas(BigInt(gas)))
    // Entries run first, and nonces follow that order; what is skipped comes while there is gas left.
    const order = (gene: Gene) => (gene.via === 'payload' ? (isSkipped(gene) ? 1 : 2) : 0)
    const sorted = [...genes].sort((a, b) => order(a) - order(b))
    // What comes back is there for those that follow; the last one needs all that it declares.
    const last = sorted.at(-1)!
    const shareOf = (gene: Gene) => gene.weight * (gene !== last && (KINDS[gene.kind] as Kind).refunds ? 0.8 : 1)
    const total = sorted.reduce((sum, gene) => sum + (isSkipped(gene) ? 0 : shareOf(gene)), 0)
    for (const [index, gene] of sorted.entries()) {
      const place = { block: number, index }
      const limit = isSkipped(gene) ? SKIPPED_GAS : Math.floor((gas * gene.weight) / total)
      if (limit < LEAST_GAS + START_GAS) continue
      const { data, part } = await this.#prepare(place, gene, limit)
      const isPlain = !part.accessList && !part.authorities && !part.skipped
      const next = { index: this.#entries, gasLimit: BigInt(limit) }
      const fits = isPlain && queued + limit <= most
      if (fits) queued += limit
      if (fits && gene.via === 'deposit') {
        const to = contractOf(place)
        queue.push({ kind: 'deposit', ...next, from: DEPOSITOR, to, mint: 1n, value: 0n, data })
        this.#entries++
      } else if (fits && gene.via === 'forced') {
        queue.push({ kind: 'forced', ...next, transaction: await this.#sign(place, part, data, limit) })
        this.#entries++
      } else if (part.skipped) {
        const count = Math.max(1, Math.floor(((gas / LEAST_GAS) * gene.weight) / 100))
        for (let i = 0; i < count; i++) transactions.push(await this.#skipped(place, part, i))
      } else transactions.push(await this.#sign(place, part, data, limit))
    }
    return { transactions, queue }
  }

  async #prepare(place: Place, { kind, size: wanted }: Gene, limit: number): Promise<{ part: Part; data: Hex }> {
    const { each, once = () => 0, part: make }: Kind = KINDS[kind]
    let size = wanted
    while (once(size) > limit / 2) size >>= 1
    const rounds = Math.floor((limit - LEAST_GAS - START_GAS - once(size)) / each(size))
    const count = Math.max(1, Math.min(rounds, 60_000))
    const part = await make(place, count, size)
    const code = part.code ?? loop(part.body ?? '0x', part.memory)
    this.world.set(contractOf(place), { ...part.contract, code })
    for (const [other, account] of part.others ?? []) this.world.set(other, account)
    return { part, data: part.data ?? pad(numberToHex(count), { size: 32 }) }
  }

  async #sign(place: Place, part: Part, data: Hex, limit: number): Promise<Hex> {
    const to = contractOf(place)
    const { accessList, authorities = 0 } = part
    const authorizationList = await Promise.all(
      Array.from({ length: authorities }, (_, i) => this.#authorize(place, i)),
    )
    const lists = { ...(accessList && { accessList }), ...(authorities > 0 && { authorizationList }) }
    return call(data, BigInt(limit), { to, nonce: this.#nonce++, ...lists })
  }

  #skipped(place: Place, { skipped, accessList }: Part, at: number): Promise<Hex> {
    const signer = skipped === 'sender' ? SENDER : this.#stranger(place, at)
    const lists = accessList && { accessList }
    const fields = { to: contractOf(place), nonce: 1_000_000, ...lists }
    return callBy(signer, numberToHex(at), BigInt(SKIPPED_GAS), fields)
  }

  /** An account that is not there. */
  #stranger(place: Place, at: number): typeof SENDER {
    const key = concatHex(['0x77', numberToHex((place.block * 2 ** 10 + place.index) * 2 ** 16 + at, { size: 31 })])
    const account = privateKeyToAccount(key)
    this.world.set(account.address.toLowerCase() as Hex, undefined)
    return account
  }

  #authorize(place: Place, at: number) {
    const authorization = { chainId: CHAIN_ID, nonce: 0, contractAddress: contractOf(place) }
    return this.#stranger(place, at).signAuthorization(authorization)
  }
}

const isSkipped = ({ kind }: Gene): boolean => kind.startsWith('skipped')

/** The claim as the block executor reads it, under the rules of Prague, where a transaction may have all of a block's gas. */
export async function spanOfClaim({ blocks, gas }: Claim, config: SpanOptions['config'] = {}): Promise<SpanOptions> {
  const builder = new ClaimBuilder()
  const made: SpanBlock[] = []
  for (const [number, genes] of blocks.entries()) made.push(await builder.block(number, genes, gas))
  builder.world.set(pad('0x4', { size: 20 }), undefined)
  return { world: builder.world, blocks: made, fork: 'prague', gasLimit: BigInt(gas), config }
}

/** In words: equal blocks once. */
export function describeClaim({ blocks, gas }: Claim): string {
  const texts = blocks.map(
    genes =>
    genes.map(({ kind, weight, size, via }) => `${weight} ${kind} of ${size}${via === 'payload' ? '' : ` by ${via}`}`).join(' + '), // biome-ignore format: one line
  )
  const runs: { text: string; count: number }[] = []
  for (const text of texts) {
    if (runs.at(-1)?.text === text) runs.at(-1)!.count++
    else runs.push({ text, count: 1 })
  }
  return `${gas.toLocaleString('en')} gas: ${runs.map(({ text, count }) => `${count} × [${text}]`).join(', ')}`
}
