/** What adversaries do on a test chain beside moves that follow from a run, and what the honest side has at the end. */
import { OracleHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { type MachineState, stateHash } from '@zkmips/emulator/machine/state'
import { initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { type Address, bytesToHex, encodeFunctionData, type Hex } from 'viem'
import { expect } from 'vitest'
import { type L1, L1Error } from '../deploy/l1.ts'
import type { Claim } from '../game/claim.ts'
import type { MachineTrace } from '../game/machine-trace.ts'
import type { HonestTrace } from '../game/strategy.ts'
import { Chain } from '../l1/chain.ts'
import { readClaims, readTerms } from '../l1/games.ts'
import { lie, playOn, type TestAgent } from './agents.ts'
import type { DisputeChain } from './dispute-chain.ts'

export async function claimsOf(on: DisputeChain, game: Address): Promise<Claim[]> {
  const chain = await Chain.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId })
  return readClaims(chain, await chain.head(), game)
}

/** A move with the right bond, whatever it claims. */
export async function move(by: L1, game: Address, parent: Claim, kind: 'attack' | 'defend', value: Hex): Promise<void> {
  const chain = await Chain.connect({ rpcUrl: by.rpcUrl, chainId: by.chainId })
  const terms = await readTerms(chain, await chain.head(), game)
  const args = [BigInt(parent.index), parent.value, value] as const
  const data = encodeFunctionData({ abi: disputeGameAbi, functionName: kind, args })
  await by.transact({ to: game, data, value: terms.bondAt(parent.depth + 1) })
}

/** A step with the true run's own witness: nobody can make another one of a state. */
export async function step(by: L1, game: Address, leaf: Claim, isAttack: boolean, truth: MachineTrace, from: bigint) {
  const { state, proof } = await truth.witness(from)
  const args = [BigInt(leaf.index), leaf.value, isAttack, bytesToHex(state), bytesToHex(proof)] as const
  await by.transact({ to: game, data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'step', args }) })
}

export async function resolve(by: L1, game: Address, index: number): Promise<void> {
  const args = [BigInt(index), 64n] as const
  await by.transact({ to: game, data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveClaim', args }) })
}

/** The contract refuses with this error of its own. */
export async function expectRefused(attempt: Promise<unknown>, name: string): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error, name).toBeInstanceOf(L1Error)
  expect((error as L1Error).revert?.name).toBe(name)
}

/** Both sides answer until the liar has nothing to say that it believes in. */
export async function fight(agent: TestAgent, liar: L1, game: Address, believed: HonestTrace): Promise<void> {
  do await playOn(agent)
  while ((await lie(liar, game, believed)) > 0)
}

const ledger = (on: DisputeChain, name: 'posted' | 'won', game: Address, { address }: TestAgent) =>
  on.l1.read(on.deployment.contracts.vault, bondVaultAbi, name, [game, address])

/** The clocks have run out: the game ends as it must, and the honest side has won more than it posted. */
export async function expectEnd(on: DisputeChain, agent: TestAgent, game: Address, status: number): Promise<void> {
  await playOn(agent)
  expect(await on.status(game)).toBe(status)
  expect(await ledger(on, 'won', game, agent)).toBeGreaterThan(await ledger(on, 'posted', game, agent))
}

/** After the delay the honest side is paid all that it has won. */
export async function expectPaid(on: DisputeChain, agent: TestAgent, game: Address): Promise<void> {
  const { client } = on.l1
  const { address } = agent
  const won = await ledger(on, 'won', game, agent)
  await on.skip(84 * 3600)
  const before = await client.getBalance({ address })
  await playOn(agent)
  expect(await ledger(on, 'won', game, agent)).toBe(0n)
  const gas = 10n ** 16n
  expect(await client.getBalance({ address })).toBeGreaterThan(before + won - gas)
}

/** Until the clocks have run out, the game is resolved, and what was won is paid. */
export async function expectWon(on: DisputeChain, agent: TestAgent, game: Address, status: number): Promise<void> {
  await on.skip(on.subject.rules.maxClock)
  await expectEnd(on, agent, game, status)
  await expectPaid(on, agent, game)
}

/** A run that is not the machine's: with preimages that nobody checked, or states that are tampered with. Short programs only. */
export function otherRun(image: ProgramImage, oracle: PreimageOracle, tamper: (s: MachineState) => void): HonestTrace {
  return {
    stateHash: steps => {
      const machine = new Machine(initialState(image), new OracleHost(oracle))
      const { state } = machine
      while (!state.exited && state.step < steps) {
        machine.step()
        tamper(state)
      }
      return bytesToHex(stateHash(state))
    },
  }
}
