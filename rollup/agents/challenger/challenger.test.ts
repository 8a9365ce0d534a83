/** The challenger against liars, with the real contracts on a real chain and a real program. */
import { OracleHost } from '@zkmips/emulator/host/host'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { initialState } from '@zkmips/emulator/program/image'
import { decode } from '@zkmips/isa/decode'
import { OPCODES } from '@zkmips/isa/opcodes'
import {
  FD_PREIMAGE_READ,
  FD_PREIMAGE_WRITE,
  KEY_KECCAK256,
  REG_A0,
  REG_V0,
  SYS_EXIT,
  SYS_EXIT_GROUP,
  SYS_READ,
  SYS_WRITE,
} from '@zkmips/isa/syscalls'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { type Address, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GamePreimages } from '../../game/game-preimages.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import type { HonestTrace } from '../../game/strategy.ts'
import { lie, playOn, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { DisputeChain, lyingTrace, RULES } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'

const LIAR = 1
const HONEST = 2
const END = 1n << BigInt(RULES.maxDepth)

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

/** Both sides answer until neither has anything to say. */
async function fight(agent: TestAgent, game: Address, believed: HonestTrace): Promise<void> {
  const liar = await on.account(LIAR)
  do await playOn(agent)
  while ((await lie(liar, game, believed)) > 0)
}

/** Clocks run out, everything is resolved, and paid. */
async function finish(agent: TestAgent): Promise<void> {
  await on.skip(RULES.maxClock)
  await playOn(agent)
  await on.skip(84 * 3600)
  await playOn(agent)
}

/** A step of each kind of the true run, found by its witness. */
async function stepsByKind(): Promise<Map<string, number>> {
  const { image, preimages } = on.subject
  const locals = new GamePreimages(on.locals(), preimages)
  const machine = new Machine(initialState(image), new OracleHost(locals))
  const { state } = machine
  const found = new Map<string, number>()
  while (!state.exited) {
    const kind = kindOfStep(state)
    if (kind !== undefined && !found.has(kind)) found.set(kind, state.step)
    machine.step()
  }
  return found
}

function kindOfStep({ memory, pc, registers, preimageKey }: MachineState): string | undefined {
  const { name } = OPCODES[decode(memory.loadSigned(pc))]!
  const plain: Readonly<Record<string, string>> = { addu: 'arithmetic', lw: 'load', sw: 'store' }
  if (name !== 'syscall') return plain[name]
  const [number, descriptor] = [registers[REG_V0]!, registers[REG_A0]!]
  if (number === SYS_READ && descriptor === FD_PREIMAGE_READ && preimageKey[0] === KEY_KECCAK256) return 'preimage read'
  if (number === SYS_WRITE && descriptor === FD_PREIMAGE_WRITE) return 'key write'
  return number === SYS_EXIT_GROUP || number === SYS_EXIT ? 'exit' : undefined
}

const ledger = (name: 'posted' | 'won', game: Address, account: Address) =>
  on.read(on.deployment.contracts.vault, bondVaultAbi, name, [game, account])

describe('the challenger', () => {
  it('defends a true claim that it has nothing to do with, and leaves it alone while nobody attacks', async () => {
    const truth = on.trace()
    const game = await on.propose(await on.account(3), await truth.stateHash(END))
    const agent = await startChallenger(on, { account: HONEST })
    expect(await playOn(agent)).toBe(1)
    expect(await agent.challenger.round()).toEqual(new Map([[game, 'watched']]))
    await fight(agent, game, lyingTrace(truth, 4321n, RULES.maxDepth))
    await finish(agent)
    expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
    expect(await ledger('posted', game, agent.address)).toBeGreaterThan(0n)
  }, 120_000)

  it('beats a claim of a false output, whose true run exits with 1', async () => {
    const outputRoot = keccak256('0x')
    const truth = on.trace(outputRoot)
    const final = await truth.stateHash(END)
    expect(final.slice(0, 4)).toBe('0x01')
    // The liar tells the truth up to the last step.
    const believed = lyingTrace(truth, END, RULES.maxDepth)
    const game = await on.propose(await on.account(LIAR), await believed.stateHash(END), outputRoot)
    const agent = await startChallenger(on, { account: HONEST })
    await fight(agent, game, believed)
    await finish(agent)
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  }, 120_000)

  it('decides games at each kind of step, bringing preimages where one is read', async () => {
    const kinds = await stepsByKind()
    expect([...kinds.keys()].sort()).toEqual(
      expect.arrayContaining(['arithmetic', 'exit', 'key write', 'load', 'preimage read', 'store']),
    )
    const liar = await on.account(LIAR)
    const agent = await startChallenger(on, { account: HONEST })
    const games = new Map<Address, HonestTrace>()
    for (const step of kinds.values()) {
      const believed = lyingTrace(on.falseTrace(), BigInt(step) + 1n, RULES.maxDepth)
      games.set(await on.proposeFalse(liar, await believed.stateHash(END)), believed)
    }
    for (let lies = 1; lies > 0; ) {
      await playOn(agent)
      lies = 0
      for (const [game, believed] of games) lies += await lie(liar, game, believed)
    }
    const { values } = await agent.metrics.actions.get()
    const count = (action: string) => values.find(({ labels }) => labels.action === action)?.value
    expect(count('step')).toBe(kinds.size)
    expect(count('preimage')).toBe(1)
    await finish(agent)
    for (const game of games.keys()) expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  }, 300_000)

  it('beats a false claim by a step, and is paid', async () => {
    const believed = lyingTrace(on.falseTrace(), 1234n, RULES.maxDepth)
    const game = await on.proposeFalse(await on.account(LIAR), await believed.stateHash(END))
    const agent = await startChallenger(on, { account: HONEST })
    const before = await on.balance(agent.address)
    await fight(agent, game, believed)
    await finish(agent)
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
    expect(await ledger('won', game, agent.address)).toBe(0n)
    expect(await ledger('posted', game, agent.address)).toBeGreaterThan(0n)
    expect(await on.balance(agent.address)).toBeGreaterThan(before)
    expect(await agent.challenger.round()).toEqual(new Map([[game, 'done']]))
  }, 120_000)
})
