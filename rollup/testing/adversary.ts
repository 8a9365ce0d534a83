/** What adversaries do on a test chain beside moves that follow from a run, and what the honest side has at the end. */
import { OracleHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { type MachineState, stateHash } from '@zkmips/emulator/machine/state'
import { initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { type Address, bytesToHex, type Hex } from 'viem'
import { expect } from 'vitest'
import type { Claim } from '../game/claim.ts'
import type { MachineTrace } from '../game/machine-trace.ts'
import { move as makeMove } from '../game/moves.ts'
import { readClaims, readGameType } from '../game/read.ts'
import { resolveAction, stepAction } from '../game/requests.ts'
import type { HonestTrace } from '../game/strategy.ts'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { lie, playOn, type TestAgent } from './agents.ts'
import type { DisputeChain } from './dispute-chain.ts'

export async function claimsOf(on: DisputeChain, game: Address): Promise<Claim[]> {
  return readClaims(await on.l1.latest(), game)
}

/** A move with the right bond, whatever it claims. */
export async function move(
  by: TransactionSender,
  game: Address,
  parent: Claim,
  kind: 'attack' | 'defend',
  value: Hex,
): Promise<void> {
  const type = await readGameType(await by.l1.latest(), game)
  await makeMove(by, { address: game, type }, parent, kind === 'attack', value)
}

/** A step with the true run's own witness: nobody can make another one of a state. */
export async function step(
  by: TransactionSender,
  game: Address,
  leaf: Claim,
  isAttack: boolean,
  truth: MachineTrace,
  from: bigint,
) {
  await by.send(stepAction(game, { leaf, isAttack }, await truth.witness(from)))
}

export async function resolve(by: TransactionSender, game: Address, index: number): Promise<void> {
  await by.send(resolveAction(game, index))
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
export async function fight(
  agent: TestAgent,
  liar: TransactionSender,
  game: Address,
  believed: HonestTrace,
): Promise<void> {
  do await playOn(agent)
  while ((await lie(liar, game, believed)) > 0)
}

const ledger = (on: DisputeChain, name: 'posted' | 'won', game: Address, { address }: TestAgent) =>
  on.read(on.deployment.contracts.vault, bondVaultAbi, name, [game, address])

/** The clocks have run out: the game ends as it must, and the honest side has won more than it posted. */
export async function expectEnd(on: DisputeChain, agent: TestAgent, game: Address, status: number): Promise<void> {
  await playOn(agent)
  expect(await on.status(game)).toBe(status)
  expect(await ledger(on, 'won', game, agent)).toBeGreaterThan(await ledger(on, 'posted', game, agent))
}

/** After the delay the honest side is paid all that it has won. */
export async function expectPaid(on: DisputeChain, agent: TestAgent, game: Address): Promise<void> {
  const { address } = agent
  const won = await ledger(on, 'won', game, agent)
  await on.skip(84 * 3600)
  const before = await on.balance(address)
  await playOn(agent)
  expect(await ledger(on, 'won', game, agent)).toBe(0n)
  const gas = 10n ** 16n
  expect(await on.balance(address)).toBeGreaterThan(before + won - gas)
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
