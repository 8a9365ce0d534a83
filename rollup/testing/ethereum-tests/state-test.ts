/**
 * One of Ethereum's state tests through the block executor, as a block of one transaction. Its parent is made up so that the block
 * has the test's base fee and blob gas. A state test does not say what gas was used, so that the block's hash is not known; what is
 * compared is the state root, and whether there are logs. Where the test expects an exception, the block must be invalid.
 * @module
 */
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex, hexToBytes, numberToHex } from 'viem'
import { type EthereumConfig, encodeChainConfig, forkAt } from '../../blocks/chain-config.ts'
import { encodeInputs, inputsWithoutL1, ZERO_WORD } from '../../blocks/inputs.ts'
import { encodePayload } from '../../blocks/payload.ts'
import type { Hex } from '../../hex.ts'
import type { Result } from './chain-test.ts'
import type { StateTest, StateTestPost } from './fixtures.ts'
import { configOfNetwork } from './forks.ts'
import { keccak } from './hash.ts'
import { parentOf } from './made-up-parent.ts'
import { buildState, type StateJson } from './state.ts'
import { type Outcome, Pieces, type WarmExecutor } from './warm-executor.ts'

/**
 * From Prague on, a block is invalid where these contracts have no code (EIP-7002, EIP-7251); state tests leave them out. Code that
 * does nothing stands for them: it has no requests and changes no state.
 */
const REQUEST_CONTRACTS: StateJson = Object.fromEntries(
  ['0x00000961ef480eb55e80d19ad83579a64c007002', '0x0000bbddc7ce488642fb579f8b00f3a590007251'].map(address => [
    address,
    { nonce: '0x01', balance: '0x00', code: '0x00', storage: {} },
  ]),
)

export async function runStateTest(executor: WarmExecutor, test: StateTest, fork: string): Promise<Result[]> {
  const config = configOfNetwork(fork, test.config)
  return test.post[fork]!.map((post, block) => {
    const kind = post.expectException === undefined ? 'valid' : 'invalid'
    if (config === undefined)
      return { kind, verdict: 'skipped', block, steps: 0, reason: 'the fork is from before Shanghai' }
    const { outcome, expected } = execute(executor, config, test, post)
    if (kind === 'valid' && expected === undefined)
      return { kind, verdict: 'skipped', block, steps: outcome.steps, reason: 'the test does not list its state' }
    const reason = kind === 'invalid' ? faultOfInvalid(outcome) : faultOfValid(outcome, post, expected!)
    return {
      kind,
      verdict: reason === undefined ? 'passed' : 'failed',
      block,
      steps: outcome.steps,
      ...(reason === undefined ? {} : { reason }),
    }
  })
}

function execute(executor: WarmExecutor, config: EthereumConfig, { env, pre }: StateTest, post: StateTestPost) {
  const number = BigInt(env.currentNumber ?? 1)
  const timestamp = BigInt(env.currentTimestamp ?? 1)
  const isPrague = ['prague', 'osaka', 'amsterdam'].includes(forkAt(config, timestamp)!)
  const added = isPrague ? REQUEST_CONTRACTS : {}
  const before = buildState({ ...added, ...pre })
  const pieces = new Pieces()
  for (const piece of before.pieces) pieces.add(piece)
  const parentHash = pieces.add(RLP.encode(parentOf(env, config, before.root).map(field => hexToBytes(field))))
  const configDigest = pieces.add(hexToBytes(encodeChainConfig(config).piece))
  const payload = encodePayload({
    timestamp,
    feeRecipient: env.currentCoinbase!,
    gasLimit: BigInt(env.currentGasLimit!),
    prevRandao: numberToHex(BigInt(env.currentRandom ?? 0), { size: 32 }),
    parentBeaconBlockRoot: ZERO_WORD,
    extraData: '0x',
    withdrawals: [],
    transactions: [post.txbytes],
  })
  const inputs = encodeInputs(ZERO_WORD, [inputsWithoutL1(payload.digest)])
  for (const piece of [...payload.pieces, ...inputs.pieces]) pieces.add(hexToBytes(piece))
  // No block has this hash: what the guest computed is in its output.
  const claimed = new Uint8Array(32)
  pieces.locals = [
    parentHash,
    claimed,
    hexToBytes(inputs.digest),
    hexToBytes(numberToHex(number, { size: 32 })),
    configDigest,
  ]
  return { outcome: executor.run(pieces), expected: expectedRoot(post, added) }
}

/** @returns undefined where the test tells only the root of its state, and contracts were added to it */
function expectedRoot(post: StateTestPost, added: StateJson): Hex | undefined {
  if (Object.keys(added).length === 0) return post.hash
  return post.state && bytesToHex(buildState({ ...added, ...post.state }).root)
}

const NO_LOGS = bytesToHex(keccak(Uint8Array.of(0xc0)))
const STATE_ROOT = 3
const LOGS_BLOOM = 6

function faultOfValid({ exitCode, header, log }: Outcome, post: StateTestPost, expected: Hex): string | undefined {
  if (exitCode !== 1 || header.length === 0)
    return `expected a header, got exit code ${exitCode ?? 'none'}${log && `: ${log}`}`
  const fields = RLP.decode(header) as Uint8Array[]
  const root = bytesToHex(fields[STATE_ROOT]!)
  if (root !== expected) return `the state root is ${root}, expected ${expected}`
  const hasLogs = fields[LOGS_BLOOM]!.some(byte => byte !== 0)
  return hasLogs === (post.logs !== NO_LOGS) ? undefined : `there are ${hasLogs ? '' : 'no '}logs`
}

function faultOfInvalid({ exitCode, header, log }: Outcome): string | undefined {
  if (exitCode === 1 && header.length === 0) return undefined
  return `expected exit code 1 without a header, got ${exitCode ?? 'none'}${header.length > 0 ? ' and a header' : ''}${log && `: ${log}`}`
}
