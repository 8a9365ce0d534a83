/** The monitor on the real contracts: forecasts, clocks, underwater bonds. */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { encodeFunctionData } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GAME_CHALLENGER_WINS, GAME_IN_PROGRESS } from '../../game/read.ts'
import { agentBasics, lie, playOn, startChallenger } from '../../testing/agents.ts'
import { DisputeChain, lyingTrace, RULES } from '../../testing/dispute-chain.ts'
import { createLog } from '../service/log.ts'
import { Monitor } from './monitor.ts'

const GWEI = 10n ** 9n

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

it('forecasts a game through its life, and warns when fees outgrow bonds', async () => {
  let requests = 0
  const fetchFn: typeof fetch = (...args) => {
    requests++
    return fetch(...args)
  }
  const basics = await agentBasics(on, 'monitor', { account: 5, fetchFn })
  const said: string[] = []
  const to = { write: (line: string) => said.push((JSON.parse(line) as { msg: string }).msg) }
  const monitor = new Monitor({ ...basics, gameWindow: 1e7, log: createLog({ name: 'monitor', to }) })
  expect(await monitor.look()).toEqual({ games: [], notices: [] })

  const believed = lyingTrace(on.falseTrace(), 99n, RULES.maxDepth)
  const liar = await on.account(1)
  const game = await on.proposeFalse(liar, await believed.stateHash(1n << BigInt(RULES.maxDepth)))
  const look = async () => (await monitor.look()).games[0]!
  expect(await look()).toMatchObject({ game, status: GAME_IN_PROGRESS, claims: 1, forecast: { rootStands: true } })

  const agent = await startChallenger(on, { account: 2 })
  await playOn(agent)
  const answered = await look()
  expect(answered).toMatchObject({
    claims: 2,
    forecast: { rootStands: false, winners: [1, undefined] },
    underwater: [],
  })
  expect(answered.open.map(({ claim, byDefenders }) => [claim, byDefenders])).toEqual([
    [0, true],
    [1, false],
  ])
  // What never changes it reads once.
  requests = 0
  await look()
  expect(requests).toBeLessThanOrEqual(20)
  expect(answered.open[0]!.secondsLeft).toBeGreaterThan(RULES.maxClock - 600)

  await lie(liar, game, believed)
  expect((await look()).forecast).toMatchObject({ rootStands: true, winners: [undefined, 2, undefined] })

  // Bonds are reckoned with 100 gwei per gas.
  await on.anvil.request('anvil_setNextBlockBaseFeePerGas', [`0x${(250n * GWEI).toString(16)}`])
  await on.anvil.request('evm_mine')
  const { underwater } = await look()
  expect(underwater.map(({ claim }) => claim)).toEqual([1, 2])
  expect(underwater[0]!.cost).toBeGreaterThan(underwater[0]!.bond)
  expect((await basics.metrics.underwaterBonds.get()).values[0]!.value).toBe(2)

  while ((await playOn(agent)) > 0 && (await lie(liar, game, believed)) > 0);
  await on.skip(RULES.maxClock)
  expect(await look()).toMatchObject({ open: [], underwater: [], forecast: { rootStands: false } })
  await playOn(agent)
  expect(await look()).toMatchObject({ status: GAME_CHALLENGER_WINS, forecast: { rootStands: false } })
  await look()
  expect(said.filter(line => /game/.test(line))).toEqual([
    'a new game',
    'the claim of a game falls if nobody answers for it',
    'the claim of a game stands again',
    'the claim of a game falls if nobody answers for it',
    'a game is decided',
  ])

  // What is void is nobody's to answer.
  said.length = 0
  const voided = await on.propose(liar, `0x00${'11'.repeat(31)}`, `0x${'22'.repeat(32)}`)
  expect((await look()).open).toHaveLength(1)
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidGame', args: [voided] })
  await (await on.account(0)).send({ what: 'void', to: on.deployment.contracts.stateChain, data })
  expect(await look()).toMatchObject({ game: voided, isVoid: true, open: [] })
  expect(said).toEqual(['a new game', 'a game is void'])
}, 120_000)
