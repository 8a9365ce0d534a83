/** What the real transaction chain takes, executed: for tests that every such block has a hash. */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, type Hex, keccak256, numberToHex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { ZERO_WORD } from '../blocks/inputs.ts'
import { readInputPreimages } from '../game/input-preimages.ts'
import { appendAction, publishPieceAction } from '../game/requests.ts'
import { transactionChainOf } from '../game/transaction-chain.ts'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { BRIDGE, type DisputeChain } from './dispute-chain.ts'
import { depositOnL1, forceOnL1 } from './queue.ts'
import { RollupFuzz } from './rollup-fuzz.ts'
import { executeSpan, GENESIS_BLOCK, ROLLUP } from './rollup-subject.ts'

const user = mnemonicToAccount('test test test test test test test test test test test junk')

export interface Totality {
  /** Payloads that the chain took, and that it refused. */
  readonly taken: number
  readonly refused: readonly string[]
  /** Exit codes of the run on an unknown root, and of the one on the root that it gave. */
  readonly exitCodes: readonly number[]
  readonly log: string
}

/** Fills the chain with random inputs and executes all that it takes in one span. */
export async function executeWhatIsTaken(on: DisputeChain, seed: string): Promise<Totality> {
  const fuzz = new RollupFuzz(seed, await transactions())
  const { transactionChain } = on.deployment.contracts
  const owner = await on.account(0)
  const pieces: Hex[] = []
  for (let i = 0; i < 2; i++) {
    const piece = fuzz.piece()
    await owner.send(publishPieceAction(transactionChain, keccak256(piece), piece))
    pieces.push(keccak256(piece))
  }
  const refused: string[] = []
  let last = GENESIS_BLOCK + BigInt(on.subject.payloads.length)
  const first = last
  while (last < GENESIS_BLOCK + ROLLUP.maxBlocks) {
    await fill(on, fuzz, transactionChain)
    // Most are of the right shape; some are any bytes.
    const payload = fuzz.below(12) === 0 ? fuzz.bytes(fuzz.below(60)) : fuzz.payload(pieces)
    const error = await append(owner, transactionChain, last + 1n, payload)
    if (error === undefined) last++
    else refused.push(error)
  }
  return { taken: Number(last - first), refused, ...(await executeUpTo(on, last)) }
}

async function fill(on: DisputeChain, fuzz: RollupFuzz, transactionChain: Address): Promise<void> {
  const addresses = [user.address, `0x${'d0'.repeat(20)}`] as const
  const bridge = await on.account(BRIDGE)
  if (fuzz.below(2) === 0) await depositOnL1(bridge, transactionChain, fuzz.deposit(addresses))
  if (fuzz.below(2) === 0) await forceOnL1(await on.account(3), transactionChain, fuzz.forced())
}

/** @returns the contract's error; undefined where it took the payload */
async function append(
  by: TransactionSender,
  transactionChain: Address,
  number: bigint,
  payload: Hex,
): Promise<string | undefined> {
  try {
    await by.send(appendAction(transactionChain, number, [payload]))
    return undefined
  } catch (error) {
    if (error instanceof L1Error && error.revert) return error.revert.name
    throw error
  }
}

/** Executes the blocks after the genesis block, as L1 has their inputs, on an unknown root and on the one that this gives. */
export async function executeUpTo(on: DisputeChain, last: bigint) {
  const view = await on.l1.latest()
  const { transactionChain } = on.deployment.contracts
  const digest = await view.read(transactionChain, canonicalTransactionChainAbi, 'digest', [GENESIS_BLOCK, last])
  const span = { digest, last, maxBlocks: ROLLUP.maxBlocks }
  const { found: inputs } = await readInputPreimages(on.l1, transactionChainOf(on.deployment), span)
  const { image, preimages, genesisRoot, chainConfig } = on.subject
  const source = { get: (key: Uint8Array) => preimages.get(key) ?? inputs.get(key) }
  const run = (root: Hex) =>
    executeSpan(image, [genesisRoot, root, digest, numberToHex(last, { size: 32 }), chainConfig], source)
  const unknown = run(ZERO_WORD)
  const known = run(keccak256(unknown.header))
  return { exitCodes: [unknown.exitCode, known.exitCode], log: unknown.log + known.log, header: unknown.header }
}

async function transactions(): Promise<Hex[]> {
  const to: Hex = `0x${'d0'.repeat(20)}`
  const fees = { maxFeePerGas: 3_000_000_000n, maxPriorityFeePerGas: 1n, chainId: Number(ROLLUP.chainId) }
  const sign = (nonce: number) => user.signTransaction({ type: 'eip1559', nonce, to, value: 1n, gas: 50_000n, ...fees })
  const authorization = await user.signAuthorization!({ address: to, chainId: 0, nonce: 1 })
  return (await Promise.all([
    ...Array.from({ length: 12 }, (_, nonce) => sign(nonce)),
    user.signTransaction({ type: 'legacy', nonce: 3, to, value: 1n, gas: 50_000n, gasPrice: 3_000_000_000n }),
    user.signTransaction({ type: 'eip7702', nonce: 4, to, gas: 90_000n, authorizationList: [authorization], ...fees }),
    user.signTransaction({ type: 'eip1559', nonce: 5, data: '0x600160005500', gas: 90_000n, ...fees }),
  ])) as Hex[]
}
