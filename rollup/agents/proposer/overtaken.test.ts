/** The proposer's own claims that another one has overtaken: it sees them through, and has its bonds back. */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { finaliseAction } from '../../game/requests.ts'
import { resolve } from '../../testing/adversary.ts'
import { agentBasics } from '../../testing/agents.ts'
import { DisputeChain, GAME_TYPE, PAYLOAD, RULES, smallSubject } from '../../testing/dispute-chain.ts'
import { type OutputSource, Proposer } from './proposer.ts'

const ACCOUNT = 4
const HOUR = 3600
const LAST = 1n << 62n

let on: DisputeChain
beforeAll(async () => {
  const payloads = [PAYLOAD, PAYLOAD, PAYLOAD]
  on = await DisputeChain.start({ ...smallSubject(), payloads, rules: { ...RULES, maxBlocks: 3n } })
}, 60_000)
afterAll(() => on?.stop())

/** A block a claim. */
const oneByOne: OutputSource = {
  output: async ({ parentBlock }) => {
    const blockNumber = parentBlock + 1n
    return { outputRoot: await on.rootOf(parentBlock, blockNumber), blockNumber, preimages: on.subject.preimages }
  },
}

it('resolves them, and takes the bonds back', async () => {
  const { stateChain, vault } = on.deployment.contracts
  const other = await on.account(2)
  // All three blocks in one claim, made first.
  const wide = await on.propose(other, await on.trace().stateHash(LAST))
  await on.skip(HOUR)
  const basics = await agentBasics(on, 'proposer', { account: ACCOUNT })
  const own = { gameType: GAME_TYPE, image: on.subject.image, outputs: oneByOne, depth: 2 }
  const proposer = new Proposer({ ...basics, ...own })
  const round = async () => {
    await proposer.round()
    await basics.sender.settled()
  }
  const before = await on.balance(basics.sender.address)
  await round()
  await round()
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'gameCount', [])).toBe(3n)
  await on.skip(RULES.maxClock - HOUR)
  await resolve(other, wide, 0)
  await on.skip(HOUR + 60)
  await other.send(finaliseAction(stateChain, wide))
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestGame', [])).toBe(wide)
  // Resolved in the first round; the first is paid and so made final a delay later, then the second.
  await round()
  await on.skip(HOUR)
  for (let rounds = 0; rounds < 3; rounds++) await round()
  // But for the other's bond.
  expect(await on.balance(vault)).toBe(RULES.proposerBond)
  const lost = before - (await on.balance(basics.sender.address))
  expect(lost).toBeLessThan(RULES.proposerBond / 10n)
}, 60_000)
