/**
 * Makes a block trace from a file: a block, and the witness of its execution. In the file are
 *
 * - the block (`block`, or `blocks` for several that follow one another), or it is given by itself: RLP, what `eth_getBlockByNumber`
 *   gives with full transactions, or `header` beside `transactions` and `withdrawals` (also within `body`); transactions as objects or
 *   as bytes;
 * - the witness (`witness`, `executionWitness`, or the file itself), in any shape that nodes give;
 * - perhaps the chain's configuration (`chainConfig`), in the form of go-ethereum's genesis.
 *
 * An answer of JSON-RPC may be saved as it is: its `result` counts. The file is unchecked input, as the answers of a node are.
 * @module
 */

import type { ProgramImage } from '@zkmips/emulator/program/image'
import { fromRlp, keccak256, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { headerShape, withdrawalsShape } from '../node/block-shape.ts'
import { address, bytes, list, optional, record, ShapeError, word } from '../node/shape.ts'
import { type Witness, witnessShape } from '../node/witness-shape.ts'
import { BLOCK_TRACE_FORMAT } from './block-trace.ts'
import { CaptureError, type CaptureErrorCode } from './capture-error.ts'
import { type CaptureProgress, type ExecutedSpan, executeSpan } from './execute-span.ts'
import { type FoundRules, type RulesOptions, settleRules, signedChains, type Told } from './find-rules.ts'
import { readGenesisConfig } from './genesis-config.ts'
import { type BlockHeader, decodeHeader, encodeHeader, headerHash } from './header.ts'
import type { Hint } from './hints.ts'
import { NETWORKS, networkOfChain } from './networks.ts'
import { spanOf } from './new-trace.ts'
import type { Withdrawal } from './payload.ts'
import { Pieces } from './pieces.ts'
import { transactionsOfRlp } from './read-block.ts'
import { headerFault, type SealedBlock, transactionsFault, withdrawalsFault } from './sealed-block.ts'
import { encodeTransaction } from './transactions.ts'

/** A file that no block trace can be made from. */
export class ImportError extends Error {
  readonly code:
    | 'BAD_FIELD'
    | 'NO_BLOCK'
    | 'NO_WITNESS'
    | 'NO_PARENT'
    | 'WRONG_BLOCK'
    | 'NO_CHAIN'
    | 'INCOMPLETE'
    | 'UNSUPPORTED'
    | 'OTHER_BLOCK'
    | 'GUEST_STOPPED'
    | 'BLOCK_TRACE'
  constructor(code: ImportError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ImportError'
    this.code = code
  }
}

export interface ImportOptions extends RulesOptions {
  /** The file's JSON. */
  readonly witness: unknown
  /** Of a file with the block, where it is not with the witness. */
  readonly block?: unknown
  /** The block executor. */
  readonly program: ProgramImage
  readonly onProgress?: (progress: CaptureProgress) => void
  readonly signal?: AbortSignal
}

export interface Imported extends ExecutedSpan {
  readonly rules: FoundRules
}

/** @throws ImportError, CaptureError, GenesisConfigError, PayloadTooLargeError */
export async function importBlocks(options: ImportOptions): Promise<Imported> {
  refuseTrace(options.witness, 'the file')
  refuseTrace(options.block, 'the file of --block')
  const file = unwrap(options.witness, 'the file')
  const blocks = asImportError(() => blocksOf(file, options.block))
  const witness = asImportError(() => witnessOf(file))
  const parent = parentOf(blocks[0]!, witness)
  try {
    const rules = rulesOf(file, blocks, options)
    const span = spanOf(parent, blocks, rules.config)
    const { program, onProgress, signal } = options
    return { ...(await executeSpan(program, span, rules, new FilePieces(witness), onProgress, signal)), rules }
  } catch (error) {
    if (error instanceof CaptureError && isOfFile(error.code))
      throw new ImportError(error.code, error.message, { cause: error })
    throw error
  }
}

/** What is the file's fault, and not that of an option. */
const isOfFile = (code: CaptureErrorCode): code is 'UNSUPPORTED' | 'OTHER_BLOCK' | 'GUEST_STOPPED' =>
  code === 'UNSUPPORTED' || code === 'OTHER_BLOCK' || code === 'GUEST_STOPPED'

function asImportError<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof ShapeError)
      throw new ImportError('BAD_FIELD', `the file cannot be used: ${cause.message}`, { cause })
    throw cause
  }
}

/** A block trace is what an import makes. */
function refuseTrace(value: unknown, where: string): void {
  if ((value as { format?: unknown } | null | undefined)?.format !== BLOCK_TRACE_FORMAT) return
  const what = `${where} is a block trace already, the outcome of an import or a capture`
  throw new ImportError(
    'BLOCK_TRACE',
    `${what}: there is nothing to import; zkmips run and zkmips prove take it as it is`,
  )
}

/** The result of an answer that was saved as it is. */
function unwrap(value: unknown, where: string): Record<string, unknown> {
  const given = asImportError(() => record(value, where))
  if (!Object.hasOwn(given, 'jsonrpc')) return given
  return asImportError(() => record(given.result, 'the result'))
}

function blocksOf(file: Record<string, unknown>, separate: unknown): SealedBlock[] {
  const given = separate === undefined ? (file.blocks ?? file.block) : separate
  if (given === undefined || given === null) {
    throw new ImportError(
      'NO_BLOCK',
      'the file has the witness only: the block is needed, too, in it as "block" or with --block',
    )
  }
  const all = Array.isArray(given) ? given : [given]
  if (all.length === 0) throw new ImportError('NO_BLOCK', 'the file\'s "blocks" is empty')
  const blocks = all.map((value, i) => blockOf(value, all.length === 1 ? 'the block' : `blocks[${i}]`))
  for (const [i, { header, number }] of blocks.entries()) {
    if (i > 0 && header.parentHash !== blocks[i - 1]!.hash)
      throw new ImportError('WRONG_BLOCK', `block ${number} of the file does not follow the one before it`)
  }
  return blocks
}

function blockOf(value: unknown, where: string): SealedBlock {
  if (typeof value === 'string') return blockOfRlp(bytes()(value, where), where)
  const given = unwrap(value, where)
  if (typeof given.rlp === 'string') return blockOfRlp(bytes()(given.rlp, `${where}.rlp`), where)
  const body = optional(record)(given.body, `${where}.body`) ?? given
  const header = headerShape(given.header ?? given, given.header === undefined ? where : `${where}.header`)
  const stated = optional(word)(given.hash ?? optional(record)(given.header, where)?.hash, `${where}.hash`)
  const transactions = list((item, at) => (typeof item === 'string' ? bytes()(item, at) : encodeTransaction(item, at)))(
    body.transactions ?? body.transaction,
    `${where}.transactions`,
  )
  const withdrawals = optional(withdrawalsShape)(body.withdrawals, `${where}.withdrawals`) ?? []
  return sealed(header, transactions, withdrawals, stated)
}

function blockOfRlp(encoded: Hex, where: string): SealedBlock {
  const items = itemsOf(encoded)
  const header = Array.isArray(items?.[0]) ? decodeHeader(toRlp(items[0] as Hex[])) : undefined
  const transactions = transactionsOfRlp(encoded)
  if (header === undefined || transactions === undefined) {
    throw new ShapeError(where, 'the RLP of a block of a hardfork that this version knows', encoded)
  }
  const withdrawals = Array.isArray(items?.[3]) ? items[3].map(withdrawalOfRlp) : []
  return sealed(header, transactions, withdrawals)
}

function itemsOf(encoded: Hex): unknown[] | undefined {
  try {
    const items = fromRlp(encoded, 'hex') as unknown
    return Array.isArray(items) ? items : undefined
  } catch {
    return undefined
  }
}

function withdrawalOfRlp(item: unknown, i: number): Withdrawal {
  const where = `withdrawal ${i} of the block`
  const [index, validatorIndex, to, amount] = list(bytes())(item, where)
  const whole = (value: Hex | undefined) => BigInt(value === undefined || value === '0x' ? 0 : value)
  return {
    index: whole(index),
    validatorIndex: whole(validatorIndex),
    address: address(to, where),
    amount: whole(amount),
  }
}

/** What the header does not vouch for is refused. */
function sealed(header: BlockHeader, transactions: Hex[], withdrawals: Withdrawal[], stated?: Hex): SealedBlock {
  const hash = headerHash(header)
  const fault =
    (stated === undefined ? undefined : headerFault(header, stated)) ??
    transactionsFault(header, transactions) ??
    withdrawalsFault(header, withdrawals)
  const number = BigInt(header.number)
  if (fault !== undefined) throw new ImportError('WRONG_BLOCK', `block ${number} of the file is not whole: ${fault}`)
  return { hash, number, header, transactions, withdrawals }
}

function witnessOf(file: Record<string, unknown>): Witness {
  const given = file.witness ?? file.executionWitness ?? (Object.hasOwn(file, 'state') ? file : undefined)
  if (given === undefined) {
    throw new ImportError(
      'NO_WITNESS',
      'the file has no witness: "witness" with "state", "codes" and "headers", as debug_executionWitness gives it',
    )
  }
  return witnessShape(unwrap(given, 'the witness'), 'the witness')
}

function parentOf({ number, header: { parentHash } }: SealedBlock, { headers }: Witness): BlockHeader {
  for (const given of headers) {
    const encoded = typeof given === 'string' ? given : encodeHeader(given)
    if (keccak256(encoded) !== parentHash) continue
    const header = typeof given === 'string' ? decodeHeader(given) : given
    if (header !== undefined) return header
  }
  throw new ImportError(
    'NO_PARENT',
    `the witness has no header with the hash ${parentHash}, the parent of block ${number}`,
  )
}

function rulesOf(file: Record<string, unknown>, blocks: readonly SealedBlock[], options: RulesOptions): FoundRules {
  const config = file.chainConfig ?? file.chain_config ?? file.genesis
  const isGiven = options.network !== undefined || options.genesis !== undefined
  const told: Told | undefined =
    config === undefined || config === null || isGiven
      ? undefined
      : { config: readGenesisConfig(config), source: 'the chain configuration of the file' }
  const signed = signedChains(blocks)
  if (signed.size > 1)
    throw new ImportError('WRONG_BLOCK', 'the transactions of the file are signed for different chains')
  const [fromTransactions] = signed
  const chainId = fromTransactions ?? told?.config.chainId ?? chainOf(options)
  const known = networkOfChain(chainId)
  const network = known && { config: known, source: `the network with chain id ${chainId}` }
  return settleRules(blocks, chainId, told ?? network, options)
}

/** Where no transaction tells it. */
function chainOf({ network, genesis }: RulesOptions): bigint {
  if (network !== undefined) return NETWORKS[network].chainId
  if (genesis !== undefined) return readGenesisConfig(genesis).chainId
  throw new ImportError('NO_CHAIN', 'nothing in the file tells the chain id; give --network or --genesis')
}

/** The pieces of a file: there are no others. */
class FilePieces extends Pieces {
  constructor({ state, codes, headers }: Witness) {
    super()
    this.add(...state, ...codes, ...headers.map(header => (typeof header === 'string' ? header : encodeHeader(header))))
  }

  note(): void {}

  fetch(hint: Hint): Promise<void> {
    const whose = 'address' in hint ? ` (account ${hint.address})` : ''
    throw new ImportError(
      'INCOMPLETE',
      `the witness is not complete: the ${hint.kind.replaceAll('-', ' ')} with the hash ${hint.hash}${whose} is missing; have it made again, or capture the block from a node`,
    )
  }
}
