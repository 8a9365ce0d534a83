/**
 * One of Ethereum's blockchain tests through the block executor: every block alone, on its parent's state, and the chain as one
 * span. A valid block must come out with its own hash (exit code 0), an invalid one must make its claim false (exit code 1).
 * @module
 */
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex, hexToBytes } from 'viem'
import { type ChainConfig, type EthereumConfig, encodeChainConfig, forkAt } from '../../blocks/chain-config.ts'
import { encodeInputs, inputsWithoutL1, ZERO_WORD } from '../../blocks/inputs.ts'
import { encodePayload } from '../../blocks/payload.ts'
import { ReferenceVm } from '../../devnet/reference-vm.ts'
import { type DecodedBlock, decodeBlock, NotRepresentableError } from './block-rlp.ts'
import type { BlockchainTest, FixtureBlock } from './fixtures.ts'
import { configOfNetwork } from './forks.ts'
import { keccak } from './hash.ts'
import { buildState, bytesOf } from './state.ts'
import { type Outcome, Pieces, type WarmExecutor } from './warm-executor.ts'

export type Verdict = 'passed' | 'failed' | 'unrepresentable' | 'skipped'

export interface Result {
  readonly kind: 'valid' | 'invalid' | 'span'
  readonly verdict: Verdict
  /** Position of the block in the test. */
  readonly block: number
  readonly steps: number
  /** What came where something else was expected, or why nothing was run. */
  readonly reason?: string
}

/** A block that later blocks can have as their parent. */
interface Known {
  readonly headerRlp: Uint8Array
  readonly hash: Uint8Array
  readonly number: bigint
  readonly stateRoot: Uint8Array
  /** Whether the nodes of its state are among the pieces. */
  readonly hasState: boolean
  readonly block?: DecodedBlock
  readonly parent?: Known
}

const STATE_ROOT_FIELD = 3

/** @throws Error where the test itself is at odds with what this runner understands */
export async function runChainTest(executor: WarmExecutor, test: BlockchainTest): Promise<Result[]> {
  const config = configOfNetwork(test.network, test.config)
  if (config === undefined) {
    const reason = 'the fork is from before Shanghai'
    return test.blocks.map((block, i) => ({ kind: kindOf(block), verdict: 'skipped', block: i, steps: 0, reason }))
  }
  return new ChainTest(executor, config, test).run()
}

const kindOf = (block: FixtureBlock) => (block.expectException === undefined ? 'valid' : 'invalid')
const keyOf = (hash: Uint8Array) => bytesToHex(hash)

class ChainTest {
  readonly #executor: WarmExecutor
  readonly #config: EthereumConfig
  readonly #test: BlockchainTest
  readonly #pieces = new Pieces()
  readonly #configDigest: Uint8Array
  readonly #known = new Map<string, Known>()
  readonly #results: Result[] = []
  readonly #genesisPieces: readonly Uint8Array[]
  #reference: ReferenceVm | undefined

  constructor(executor: WarmExecutor, config: EthereumConfig, test: BlockchainTest) {
    this.#executor = executor
    this.#config = config
    this.#test = test
    this.#configDigest = addConfig(this.#pieces, config)
    const state = buildState(test.pre)
    this.#genesisPieces = state.pieces
    for (const piece of state.pieces) this.#pieces.add(piece)
    const genesis = decodeBlock(bytesOf(test.genesisRLP))
    const known = knownOf(genesis, true)
    if (Buffer.compare(known.stateRoot, state.root) !== 0)
      throw new Error(
        `the accounts have the root ${bytesToHex(state.root)}, the first block ${bytesToHex(known.stateRoot)}`,
      )
    this.#remember(known)
  }

  async run(): Promise<Result[]> {
    const { blocks } = this.#test
    for (const [i, block] of blocks.entries()) await this.#runBlock(block, i, i + 1 < blocks.length)
    this.#runSpan()
    return this.#results
  }

  async #runBlock(fixture: FixtureBlock, index: number, isFollowed: boolean): Promise<void> {
    const kind = kindOf(fixture)
    const add = (verdict: Verdict, steps: number, reason?: string) =>
      this.#results.push({ kind, verdict, block: index, steps, ...(reason === undefined ? {} : { reason }) })
    let block: DecodedBlock
    try {
      block = decodeBlock(bytesOf(fixture.rlp))
    } catch (error) {
      if (!(error instanceof NotRepresentableError)) throw error
      add(kind === 'invalid' ? 'unrepresentable' : 'failed', 0, error.message)
      return
    }
    const parent = this.#known.get(keyOf(block.parentHash))
    if (parent === undefined) {
      add(kind === 'invalid' ? 'unrepresentable' : 'failed', 0, 'its parent is not among the valid blocks of the test')
      return
    }
    if (forkAt(this.#config, block.timestamp) === undefined) add('skipped', 0, 'the fork is from before Shanghai')
    else {
      const outcome = this.#claim([...pathTo(parent), block], block)
      const reason = kind === 'valid' ? faultOfValid(outcome, block) : faultOfInvalid(outcome, fixture.expectException!)
      add(reason === undefined ? 'passed' : 'failed', outcome.steps, reason)
    }
    if (kind === 'invalid') return
    const hasState = isFollowed && parent.hasState && (await this.#advance(fixture, parent))
    this.#remember({ ...knownOf(block, hasState), block, parent })
  }

  /** All blocks from the first to the last valid one, in one run. */
  #runSpan(): void {
    const last = this.#known.get(this.#test.lastblockhash)
    const blocks: DecodedBlock[] = []
    for (let at = last; at?.block && forkAt(this.#config, at.block.timestamp) !== undefined; at = at.parent)
      blocks.unshift(at.block)
    if (blocks.length < 2) return
    const outcome = this.#claim(blocks, blocks.at(-1)!)
    const reason = faultOfValid(outcome, blocks.at(-1)!)
    this.#results.push({
      kind: 'span',
      verdict: reason === undefined ? 'passed' : 'failed',
      block: blocks.length,
      steps: outcome.steps,
      ...(reason === undefined ? {} : { reason: `as a span of ${blocks.length} blocks: ${reason}` }),
    })
  }

  /** Runs the claim that these blocks, one after the other, lead to the last one's hash. */
  #claim(blocks: readonly DecodedBlock[], last: DecodedBlock): Outcome {
    const payloads = blocks.map(({ payload }) => encodePayload(payload))
    const inputs = encodeInputs(
      ZERO_WORD,
      payloads.map(({ digest }) => inputsWithoutL1(digest)),
    )
    for (const piece of [...payloads.flatMap(({ pieces }) => pieces), ...inputs.pieces])
      this.#pieces.add(hexToBytes(piece))
    const parent = this.#known.get(keyOf(blocks[0]!.parentHash))!
    const number = new Uint8Array(32)
    // The number of the claim is what its parent's makes it: an invalid block may give itself another.
    new DataView(number.buffer).setBigUint64(24, parent.number + BigInt(blocks.length))
    this.#pieces.locals = [parent.hash, last.hash, hexToBytes(inputs.digest), number, this.#configDigest]
    return this.#executor.run(this.#pieces)
  }

  /** Makes the state after a valid block known. @returns false where ethereumjs cannot execute the block */
  async #advance(fixture: FixtureBlock, parent: Known): Promise<boolean> {
    const ancestors = new Map<number, Uint8Array>()
    for (let at: Known | undefined = parent; at && ancestors.size < 256; at = at.parent)
      ancestors.set(Number(at.number), at.hash)
    this.#reference ??= await ReferenceVm.create(this.#config, this.#genesisPieces, piece => this.#pieces.add(piece))
    try {
      await this.#reference.run(bytesOf(fixture.rlp), parent.stateRoot, ancestors)
      return true
    } catch {
      return false
    }
  }

  #remember(known: Known): void {
    this.#pieces.add(known.headerRlp)
    this.#known.set(keyOf(known.hash), known)
  }
}

/** The blocks after the youngest ancestor whose state is known. */
function pathTo(known: Known): DecodedBlock[] {
  const path: DecodedBlock[] = []
  for (let at = known; !at.hasState; at = at.parent!) path.unshift(at.block!)
  return path
}

function knownOf(block: DecodedBlock, hasState: boolean): Known {
  const { headerRlp, hash, number } = block
  return { headerRlp, hash, number, stateRoot: headerField(headerRlp, STATE_ROOT_FIELD), hasState }
}

const headerField = (headerRlp: Uint8Array, field: number) => (RLP.decode(headerRlp) as Uint8Array[])[field]!

/** @returns the digest */
function addConfig(pieces: Pieces, config: ChainConfig): Uint8Array {
  return pieces.add(hexToBytes(encodeChainConfig(config).piece))
}

function faultOfValid({ exitCode, header, log }: Outcome, block: DecodedBlock): string | undefined {
  if (exitCode === 0 && Buffer.compare(keccak(header), block.hash) === 0) return undefined
  return `expected exit code 0, got ${exitCode ?? 'none'}${log && `: ${log}`}${differences(header, block.headerRlp)}`
}

function faultOfInvalid({ exitCode, header, log }: Outcome, exceptions: string): string | undefined {
  if (exitCode !== 1) return `expected exit code 1, got ${exitCode ?? 'none'}${log && `: ${log}`}`
  if (header.length === 0 || !isFaultOfPayload(exceptions)) return undefined
  return 'expected no header: the inputs are no valid block’s, whatever its header says'
}

/** Of blocks: faults that lie in what the payload says or in what executing it comes to. Others are of the header alone. */
const PAYLOAD_FAULTS = [
  'BlockException.INVALID_DEPOSIT_EVENT_LAYOUT',
  'BlockException.SYSTEM_CONTRACT_EMPTY',
  'BlockException.SYSTEM_CONTRACT_CALL_FAILED',
  'BlockException.RLP_BLOCK_LIMIT_EXCEEDED',
  'BlockException.GAS_USED_OVERFLOW',
  'BlockException.INVALID_GASLIMIT',
  'BlockException.RLP_STRUCTURES_ENCODING',
]

/** @param exceptions alternatives, with | between them */
const isFaultOfPayload = (exceptions: string): boolean =>
  exceptions.split('|').every(name => name.startsWith('TransactionException.') || PAYLOAD_FAULTS.includes(name))

const FIELD_NAMES =
  'parentHash ommersHash beneficiary stateRoot transactionsRoot receiptsRoot logsBloom difficulty number gasLimit gasUsed timestamp extraData mixHash nonce baseFeePerGas withdrawalsRoot blobGasUsed excessBlobGas parentBeaconBlockRoot requestsHash blockAccessListHash slotNumber'.split(
    ' ',
  )

function differences(computed: Uint8Array, expected: Uint8Array): string {
  if (computed.length === 0) return ''
  const [a, b] = [computed, expected].map(header => RLP.decode(header) as Uint8Array[]) as [Uint8Array[], Uint8Array[]]
  const differing = FIELD_NAMES.filter((_, i) => Buffer.compare(a[i] ?? Buffer.of(), b[i] ?? Buffer.of()) !== 0)
  return `; the header differs in ${differing.join(', ')}`
}
