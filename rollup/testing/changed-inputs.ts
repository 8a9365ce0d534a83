/**
 * Twenty blocks of a rollup with everything that their inputs can have, and every way to change one field of them.
 * @module
 */
import { type Hex, hexToBytes, keccak256, size, slice, toHex, toRlp } from 'viem'
import { type BlockTrace, oracleOfUnchecked } from '../blocks/block-trace.ts'
import { encodeBlockInputs, encodeQueue, encodeQueueEntry, type QueueEntry, ZERO_WORD } from '../blocks/inputs.ts'
import { rlpInteger } from '../blocks/rlp.ts'
import { type Outcome, WarmExecutor } from './ethereum-tests/warm-executor.ts'
import {
  FEE_RECIPIENT,
  GAS_LIMIT,
  GENESIS_TIME,
  program,
  ROLLUP,
  signerOf,
  type TestBlock,
  TestChain,
} from './test-chain.ts'

type Item = Hex | readonly Item[]

/** A block's inputs, field by field. */
export interface RawBlock {
  /** The payload's RLP items. */
  readonly payload: readonly Item[]
  /** The pieces that it names. */
  readonly pieces: readonly Hex[]
  /** Bytes of the queue entries. */
  readonly queue: readonly Hex[]
  readonly l1Time: bigint
}

const BLOCKS = 20
const sender = signerOf(0).address.toLowerCase() as Hex
const forcer = signerOf(1).address.toLowerCase() as Hex
const SOMEBODY: Hex = '0x000000000000000000000000000000000000aaaa'

const chain = new TestChain(ROLLUP, { [sender]: { balance: 10n ** 18n }, [forcer]: { balance: 10n ** 18n } })

/**
 * Transactions in the payload of every second block and in a piece of every fifth; in every third a deposit, a creation by deposit and
 * a forced transaction. Numbers are such that each field counts: odd, so that less is another block where more is cut off by a rule.
 */
export async function makeBlocks(): Promise<RawBlock[]> {
  const blocks: RawBlock[] = []
  let [index, nonce, forced] = [40n, 0, 0]
  for (let number = 1; number <= BLOCKS; number++) {
    const l1Time = GENESIS_TIME + 2n * BigInt(number) + 1n
    const send = () => chain.sign(0, { to: SOMEBODY, value: 1n, nonce: nonce++ })
    const transactions = number % 2 === 0 ? [await send()] : []
    const pieces = number % 5 === 0 ? [toRlp(await send())] : []
    const queue: QueueEntry[] = []
    if (number % 3 === 0) {
      const deposit = { ...({ kind: 'deposit', from: SOMEBODY, mint: 5n, value: 3n, gasLimit: 90_001n } as const) }
      const transaction = await chain.sign(1, { gas: 30_001n, nonce: forced++ })
      queue.push({ ...deposit, index: index++, to: sender, data: '0x1234' })
      queue.push({ ...deposit, index: index++, to: undefined, data: '0x00' })
      queue.push({ kind: 'forced', index: index++, gasLimit: 30_001n, transaction })
    }
    const withdrawal = [rlpInteger(BigInt(number) + 32n), '0x07', SOMEBODY, '0x09'] as const
    blocks.push({
      payload: [
        ...[rlpInteger(l1Time), FEE_RECIPIENT, rlpInteger(GAS_LIMIT - 1n), ZERO_WORD, ZERO_WORD, toHex(number)],
        ...[[withdrawal], transactions, pieces.map(piece => keccak256(piece))],
      ],
      ...{ pieces, queue: queue.map(encodeQueueEntry), l1Time },
    })
  }
  return blocks
}

const toTestBlock = ({ payload, pieces, queue, l1Time }: RawBlock): TestBlock => ({
  rawPayload: toRlp(payload as never),
  ...{ pieces, rawQueue: queue, l1Time },
})

const traceOf = (blocks: readonly RawBlock[], claimed?: Hex): BlockTrace =>
  chain.trace(blocks.map(toTestBlock), claimed)

export interface Change {
  readonly what: string
  readonly changed: RawBlock
  /** The rules say that nothing depends on it: another claim, about the same block. */
  readonly isIgnored?: boolean
}

/** One bit of a byte changed; of the last one unless it is said. */
export function flip(hex: Hex, at = size(hex) - 1): Hex {
  const bytes = hexToBytes(hex)
  bytes[at]! ^= 1
  return toHex(bytes)
}

const PAYLOAD_FIELDS = ['time', 'fee recipient', 'gas limit', 'prevrandao', 'beacon root', 'extra data']
const WITHDRAWAL_FIELDS = ['index', 'validator', 'address', 'amount']
/** The last byte of each field. */
const DEPOSIT_FIELDS = { kind: 0, index: 8, from: 28, 'creation or not': 29, to: 49, mint: 81, value: 113, gas: 121 }
const FORCED_FIELDS = { kind: 0, index: 8, gas: 16 }

/** Every change of one field, and of what is in a list and where. */
export function changesOf(block: RawBlock): Change[] {
  return [
    ...payloadChanges(block),
    ...queueChanges(block),
    { what: 'L1 time', changed: { ...block, l1Time: block.l1Time - 1n } },
  ]
}

function payloadChanges(block: RawBlock): Change[] {
  const withItem = (i: number, item: Item): RawBlock => ({ ...block, payload: block.payload.with(i, item) })
  const [[withdrawal], transactions] = block.payload.slice(6) as [[Hex[]], Hex[]]
  const withPiece = (pieces: readonly Hex[]): RawBlock => ({
    ...withItem(
      8,
      pieces.map(piece => keccak256(piece)),
    ),
    pieces,
  })
  return [
    ...PAYLOAD_FIELDS.map((what, i) => ({ what, changed: withItem(i, flip(block.payload[i] as Hex)) })),
    ...WITHDRAWAL_FIELDS.map((field, i) => ({
      what: `withdrawal: ${field}`,
      changed: withItem(6, [withdrawal.with(i, flip(withdrawal[i]!))]),
      isIgnored: true,
    })),
    { what: 'withdrawals: none', changed: withItem(6, []), isIgnored: true },
    ...transactions.flatMap((transaction, i) => [
      { what: 'transaction', changed: withItem(7, transactions.with(i, flip(transaction))) },
      { what: 'transaction: none', changed: withItem(7, transactions.toSpliced(i, 1)) },
    ]),
    ...block.pieces.flatMap((piece, i) => [
      { what: 'piece', changed: withPiece(block.pieces.with(i, flip(piece))) },
      { what: 'piece: none', changed: withPiece(block.pieces.toSpliced(i, 1)) },
    ]),
  ]
}

function queueChanges(block: RawBlock): Change[] {
  const { queue } = block
  const withQueue = (what: string, changed: readonly Hex[]): Change => ({ what, changed: { ...block, queue: changed } })
  return queue.flatMap((entry, i) => {
    const isDeposit = slice(entry, 0, 1) === '0x00'
    const kind = isDeposit ? 'deposit' : 'forced transaction'
    const rest = isDeposit ? 'data' : 'transaction'
    const fields = { ...(isDeposit ? DEPOSIT_FIELDS : FORCED_FIELDS), [rest]: size(entry) - 1 }
    return [
      ...Object.entries(fields).map(([field, at]) =>
        withQueue(`${kind} ${i}: ${field}`, queue.with(i, flip(entry, at))),
      ),
      withQueue(`${kind} ${i}: none`, queue.toSpliced(i, 1)),
      withQueue(`${kind} ${i}: twice`, queue.toSpliced(i, 0, entry)),
      ...(i > 0
        ? [withQueue(`${kind} ${i}: before the last one`, queue.with(i, queue[i - 1]!).with(i - 1, entry))]
        : []),
    ]
  })
}

/** The piece in which a change begins, as it was and as it is. */
function firstDifference(before: RawBlock, after: RawBlock): [Hex, Hex] {
  const bytes = [before, after].map(({ payload, pieces, queue, l1Time }) => {
    const hashes = queue.map(entry => keccak256(entry))
    const digest = { payloadDigest: keccak256(toRlp(payload as never)), queue: hashes, l1Time }
    return {
      pieces,
      queue,
      payload: toRlp(payload as never),
      list: encodeQueue(hashes),
      inputs: encodeBlockInputs(digest),
    }
  })
  const [old, now] = bytes as [(typeof bytes)[0], (typeof bytes)[0]]
  const zip = (name: 'pieces' | 'queue'): [Hex, Hex][] =>
    old[name].length === now[name].length && new Set([...old[name], ...now[name]]).size === old[name].length + 1
      ? old[name].map((piece, i) => [piece, now[name][i]!])
      : []
  const levels: [Hex, Hex][] = [...zip('pieces'), ...zip('queue'), [old.payload, now.payload], [old.list, now.list]]
  return [...levels, [old.inputs, now.inputs] as [Hex, Hex]].find(([a, b]) => a !== b)!
}

/** The 64 bytes that local key 3 is the hash of. */
export const endsOf = ({ local, preimages }: BlockTrace): Hex => preimages[local.inputsDigest]!

/** A trace in which a piece of it is another one, under the hash that the piece had. */
const replaced = (trace: BlockTrace, old: Hex, now: Hex, others: BlockTrace['preimages'] = {}): BlockTrace => ({
  ...trace,
  preimages: { ...others, ...trace.preimages, [keccak256(old)]: now },
})

/** A span that is true, and how it fares with changed inputs. */
export class ChangedSpan {
  readonly blocks: readonly RawBlock[]
  readonly trace: BlockTrace
  readonly #executor = new WarmExecutor(program)

  constructor(blocks: readonly RawBlock[]) {
    this.blocks = blocks
    const { header } = this.run(traceOf(blocks))
    this.trace = traceOf(blocks, keccak256(header))
  }

  run(trace: BlockTrace): Outcome {
    return this.#executor.run(oracleOfUnchecked(trace))
  }

  /** The same claimed hash about other inputs, which have another local key 3. */
  traceOfOthers(blocks: readonly RawBlock[]): BlockTrace {
    return traceOf(blocks, this.trace.local.claimedHash)
  }

  /**
   * Tries a change of a block in three ways: as another claim about the same hash; as this very claim with the piece in which the change
   * begins in place of the true one; and as this claim with a chain of inputs that is consistent but for local key 3.
   * @returns what is not as it must be; empty where all is
   */
  try(at: number, { what, changed, isIgnored = false }: Change): string[] {
    const others = this.traceOfOthers(this.blocks.with(at, changed))
    const [old, now] = firstDifference(this.blocks[at]!, changed)
    const { preimages } = others
    const outcomes = [
      [this.run(others), isIgnored ? 0 : 1],
      [this.run(replaced(this.trace, old, now, preimages)), 2],
      [this.run(replaced(this.trace, endsOf(this.trace), endsOf(others), preimages)), 2],
    ] as const
    return outcomes.flatMap(([{ exitCode, log }, expected], way) => {
      const isRight = exitCode === expected && (expected !== 2 || log === 'a preimage does not have its hash')
      return isRight ? [] : [`block ${at + 1}, ${what}, way ${way + 1}: exit code ${exitCode}, ${log}`]
    })
  }
}
