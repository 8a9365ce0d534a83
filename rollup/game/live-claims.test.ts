/** What further claims can build on, where the latest final root has overtaken other claims. */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TransactionSender } from '../l1/sender.ts'
import { expectRefused, resolve } from '../testing/adversary.ts'
import { DisputeChain, PAYLOAD, RULES, smallSubject } from '../testing/dispute-chain.ts'
import { rewindAfterEach } from '../testing/rewind.ts'
import { type Parent, readChainOfClaims } from './live-claims.ts'
import { finaliseAction } from './requests.ts'

const HOUR = 3600
const END = `0x00${'11'.repeat(31)}` as const

let on: DisputeChain
let by: TransactionSender
let genesis: Parent
beforeAll(async () => {
  const subject = smallSubject()
  const payloads = Array.from({ length: 6 }, () => PAYLOAD)
  on = await DisputeChain.start({ ...subject, payloads, rules: { ...RULES, maxBlocks: 6n } })
  by = await on.account(1)
  genesis = on.genesis
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

/** A claim about the block so many after the genesis block. Nobody disputes here, so it may as well be false. */
const claim = async (parent: Parent, after: bigint): Promise<Parent> =>
  on.proposeOn(by, parent, { root: `0x${'0'.repeat(63)}${after}`, blockNumber: genesis.blockNumber + after }, END)
const live = async (): Promise<Address[]> => {
  const chain = await readChainOfClaims(await on.l1.latest(), on.deployment.contracts.stateChain)
  return chain.live.map(({ game }) => game)
}
async function makeFinal({ game }: Parent): Promise<void> {
  await resolve(by, game, 0)
  await on.skip(HOUR)
  await by.send(finaliseAction(on.deployment.contracts.stateChain, game))
}

/** One that covers two blocks, and becomes final before two that cover one each, of which the last has a child. */
async function overtaken() {
  const wide = await claim(genesis, 2n)
  const first = await claim(genesis, 1n)
  const second = await claim(first, 2n)
  const child = await claim(second, 3n)
  await on.skip(RULES.maxClock)
  await makeFinal(wide)
  return { wide, first, second, child }
}

it('a child of overtaken claims is there to build on while they may become final, and after', async () => {
  const { first, second, child } = await overtaken()
  expect(await live()).toEqual([child.game])
  const next = await claim(child, 4n)
  expect(await live()).toEqual([child.game, next.game])
  await expectRefused(claim(second, 4n), 'ParentOvertaken')
  await makeFinal(first)
  expect(await live()).toEqual([child.game, next.game])
}, 60_000)

it('and not once one of them has fallen', async () => {
  const { first, child } = await overtaken()
  const guardian = await on.account(0)
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidGame', args: [first.game] })
  await guardian.send({ what: 'void', to: on.deployment.contracts.stateChain, data })
  expect(await live()).toEqual([])
  // L1 itself looks at the parent and its parent only: the fallen one is further up.
  expect(await claim(child, 4n)).toBeDefined()
  expect(await live()).toEqual([])
}, 60_000)

it('what builds on the genesis root, or on a final one, after another has overtaken it, is there', async () => {
  const early = await claim(genesis, 3n)
  const { wide } = await overtaken()
  const onLatest = await claim(wide, 4n)
  expect(await live()).toContain(early.game)
  expect(await live()).toContain(onLatest.game)
  const later = await readChainOfClaims(await on.l1.latest(), on.deployment.contracts.stateChain, 4_000_000_000)
  expect(later.live).toEqual([])
  // Looked at without the game that made the root final.
  const since = Number((await on.l1.latest()).block.timestamp) - HOUR / 2
  const recent = await readChainOfClaims(await on.l1.latest(), on.deployment.contracts.stateChain, since)
  expect(recent.live.map(({ game }) => game)).toEqual([onLatest.game])
}, 60_000)
