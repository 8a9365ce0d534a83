/** The files of Ethereum's tests, as far as this runner reads them: "blockchain_test" and "state_test" of execution-spec-tests. */
import type { Hex } from '../../hex.ts'
import type { StateJson } from './state.ts'

export interface FixtureBlock {
  readonly rlp: Hex
  /** Present where the block is not valid: the kinds of fault that it may be refused for. */
  readonly expectException?: string
}

/** Of a fork that blobs have another schedule from. */
export interface BlobScheduleJson {
  readonly target: Hex
  readonly max: Hex
  readonly baseFeeUpdateFraction: Hex
}

export interface FixtureConfig {
  readonly chainid?: Hex
  readonly blobSchedule?: Readonly<Record<string, BlobScheduleJson>>
}

export interface BlockchainTest {
  /** A fork's name, or "AToBAtTime15k". */
  readonly network: string
  readonly genesisRLP: Hex
  readonly pre: StateJson
  readonly blocks: readonly FixtureBlock[]
  readonly lastblockhash: Hex
  readonly config?: FixtureConfig
}

export interface StateTest {
  readonly env: Readonly<Record<string, Hex>>
  readonly pre: StateJson
  readonly transaction: unknown
  readonly post: Readonly<Record<string, readonly StateTestPost[]>>
  readonly config?: FixtureConfig
}

export interface StateTestPost {
  /** The state root afterwards. */
  readonly hash: Hex
  /** keccak256 of the RLP of the logs. */
  readonly logs: Hex
  /** EIP-2718 bytes of the transaction. */
  readonly txbytes: Hex
  /** The state afterwards; older files leave it out. */
  readonly state?: StateJson
  readonly expectException?: string
}

export type Fixture =
  | { readonly kind: 'blockchain'; readonly name: string; readonly test: BlockchainTest }
  | { readonly kind: 'state'; readonly name: string; readonly test: StateTest }

/** The tests of a file. @throws Error where the file is not JSON, or not of these kinds */
export function readFixtures(text: string): Fixture[] {
  const file = JSON.parse(text) as Record<string, Record<string, unknown>>
  return Object.entries(file).flatMap(([name, test]): Fixture[] => {
    if (typeof test.genesisRLP === 'string' && Array.isArray(test.blocks))
      return [{ kind: 'blockchain', name, test: test as unknown as BlockchainTest }]
    if (typeof test.post === 'object' && typeof test.transaction === 'object')
      return [{ kind: 'state', name, test: test as unknown as StateTest }]
    throw new Error(`${name} is neither a blockchain test nor a state test`)
  })
}
