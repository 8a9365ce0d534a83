/** Games over a real block, millions of steps of the block executor, and games that a precompile decides, on the real contracts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OracleHost } from '@zkmips/emulator/host/host'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { decode } from '@zkmips/isa/decode'
import { OPCODES } from '@zkmips/isa/opcodes'
import { REG_V0 } from '@zkmips/isa/syscalls'
import { type Address, keccak256, toHex } from 'viem'
import { afterEach, expect, it } from 'vitest'
import { GamePreimages } from '../../game/game-preimages.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import type { HonestTrace } from '../../game/strategy.ts'
import { lie, playOn, startChallenger } from '../../testing/agents.ts'
import { blockSubject } from '../../testing/block-subject.ts'
import { DisputeChain, lyingTrace, RULES, smallSubject } from '../../testing/dispute-chain.ts'

const LIAR = 1
const HONEST = 2

let on: DisputeChain
afterEach(() => on?.stop())

interface Match {
  readonly game: Address
  readonly believed: HonestTrace
  /** How it must end. */
  readonly status: number
}

/** One challenger plays all. @returns the number of steps that it has asked for */
async function play(matches: readonly Match[]): Promise<number> {
  const liar = await on.account(LIAR)
  const agent = await startChallenger(on, { account: HONEST })
  for (let lies = 1; lies > 0; ) {
    await playOn(agent)
    lies = 0
    for (const { game, believed } of matches) lies += await lie(liar, game, believed)
  }
  await on.skip(on.subject.rules.maxClock)
  await playOn(agent)
  for (const { game, status } of matches) expect(await on.status(game)).toBe(status)
  const { values } = await agent.metrics.actions.get()
  return values.find(({ labels }) => labels.action === 'step')?.value ?? 0
}

it('wins against false claims about a block, and defends a true one', async () => {
  on = await DisputeChain.start(blockSubject())
  const { maxDepth } = on.subject.rules
  const end = 1n << BigInt(maxDepth)
  const truth = on.trace()
  const final = await truth.stateHash(end)
  expect(final.slice(0, 4)).toBe('0x00')
  const liar = await on.account(LIAR)
  const otherRun = lyingTrace(on.falseTrace(), 234_567n, maxDepth)
  // A block hash that is not the block's; the liar tells the truth up to the end.
  const otherEnd = lyingTrace(on.falseTrace(), end, maxDepth)
  const matches = [
    {
      game: await on.proposeFalse(liar, await otherRun.stateHash(end)),
      believed: otherRun,
      status: GAME_CHALLENGER_WINS,
    },
    {
      game: await on.proposeFalse(liar, await otherEnd.stateHash(end)),
      believed: otherEnd,
      status: GAME_CHALLENGER_WINS,
    },
    {
      game: await on.propose(await on.account(3), final),
      believed: lyingTrace(truth, 111_111n, maxDepth),
      status: GAME_DEFENDER_WINS,
    },
  ]
  expect(await play(matches)).toBe(2)
}, 300_000)

/** The first call of each precompile in the true run: steps by the call's number. */
function precompileSteps(): Map<number, bigint> {
  const { image, preimages } = on.subject
  const machine = new Machine(initialState(image), new OracleHost(new GamePreimages(on.locals(), preimages)))
  const { state } = machine
  const found = new Map<number, bigint>()
  for (; !state.exited; machine.step()) {
    const number = state.registers[REG_V0]!
    if (number < 0x0001_0000 || found.has(number)) continue
    const { name } = OPCODES[decode(state.memory.loadSigned(state.pc))]!
    if (name === 'syscall') found.set(number, BigInt(state.step))
  }
  return found
}

it('wins where a precompile decides', async () => {
  // An odd depth, so that those who defend a true claim step: this program exits with 0 whatever is claimed.
  const maxDepth = 21
  const elf = join(import.meta.dirname, '../../../fixtures/elf/commitments-precompiles.elf')
  on = await DisputeChain.start({
    ...smallSubject(),
    image: loadElf(readFileSync(elf)),
    rules: { ...RULES, maxDepth },
  })
  const steps = precompileSteps()
  expect([...steps.keys()].sort()).toEqual([0x0001_0001, 0x0001_0002, 0x0001_0003])
  const matches: Match[] = []
  for (const [number, step] of steps) {
    const outputRoot = keccak256(toHex(number))
    const truth = on.trace(outputRoot)
    const game = await on.propose(await on.account(3), await truth.stateHash(1n << BigInt(maxDepth)), outputRoot)
    matches.push({ game, believed: lyingTrace(truth, step + 1n, maxDepth), status: GAME_DEFENDER_WINS })
  }
  expect(await play(matches)).toBe(3)
}, 300_000)
