/**
 * `zkmips l1 prove`: a proof of one claim, or of two in a row, is brought to L1 and decides their games. Proofs are forged with the secrets of everybody's key for
 * development; one that is really made: l1-prove.long.test.ts.
 */

import { join } from 'node:path'
import { submitForged } from '@zkmips/package/testing/forging-maker'
import { startProvable } from '@zkmips/package/testing/provable-chain'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { ProofStore } from '@zkmips/rollup/agents/prover/proof-store'
import { proofName, readContext } from '@zkmips/rollup/agents/prover/submit'
import type { Parent } from '@zkmips/rollup/game/live-claims'
import { readTerms } from '@zkmips/rollup/game/read'
import { appendAction } from '@zkmips/rollup/game/requests'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { type DisputeChain, PAYLOAD, smallSubject } from '@zkmips/rollup/testing/dispute-chain'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { forgedWrap } from '@zkmips/zkmips/testing/forged-wrap'
import type { WrappedExecution } from '@zkmips/zkmips/wrap-types'
import { type Address, bytesToHex, type Hex, hexToBytes } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('l1-prove')
const program = fixture('elf/sha256-claim.elf')
const END = `0x00${'11'.repeat(31)}` as const

let on: DisputeChain
let deployment: string
let name: Hex
/** By number: two in a row that are true, a false one, a true one on the second, and one on that. */
const games: Address[] = []

const keyFile = (account: number): string =>
  file(`key-${account}`, bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!), { mode: 0o600 })
const prove = (...args: string[]): string[] => [
  ...['l1', 'prove', '--rpc', on.anvil.url, '--deployment', deployment, '--key-file', keyFile(3)],
  ...['--store', join(directory, 'store'), ...args],
]

beforeAll(async () => {
  const subject = smallSubject()
  on = await startProvable({ ...subject, rules: { ...subject.rules, maxBlocks: 2n } })
  name = on.subject.proofSystem!.names[0]!.name
  deployment = file('deployment.json', formatDeployment(on.deployment))
  const { transactionChain } = on.deployment.contracts
  await (await on.account(0)).send(appendAction(transactionChain, on.blockNumber + 1n, [PAYLOAD, PAYLOAD, PAYLOAD]))
  const proposer = await on.account(1)
  const claim = async (parent: Parent, root?: Hex, blocks = 1n): Promise<Parent> => {
    const blockNumber = parent.blockNumber + blocks
    const outputRoot = root ?? (await on.rootOf(parent.blockNumber, blockNumber))
    const made = await on.proposeOn(proposer, parent, { root: outputRoot, blockNumber }, END)
    games.push(made.game)
    return made
  }
  const second = await claim(await claim(on.genesis))
  // About two blocks at once: a proof of the first claim is not about this one.
  await claim(on.genesis, on.falseOutput, 2n)
  await claim(await claim(second))
}, 120_000)
afterAll(() => on?.stop())

/** A wrapped proof of what claims state. */
async function proofOf(
  claims: readonly number[],
  exitCode = 0,
  payee = on.anvil.accounts[3]!.address,
): Promise<Uint8Array> {
  const view = await on.l1.latest()
  const contextTag = hexToBytes(await readContext(view, on.deployment.contracts.breaker, payee))
  const word = Uint32Array.from({ length: 8 }, (_, i) => Number.parseInt(name.slice(2 + 8 * i, 10 + 8 * i), 16))
  const executions: WrappedExecution[] = []
  for (const claim of claims) {
    const { locals } = await readTerms(view, games[claim]!)
    const words = new Map(locals.map((local, i) => [i + 1, hexToBytes(local)]))
    executions.push({ name: word, statement: { exitCode, locals: words, contextTag } })
  }
  return forgedWrap(executions)
}

const saved = async (path: string, proof: Promise<Uint8Array>): Promise<string> => file(path, await proof)

interface BadCase {
  readonly name: string
  readonly args: () => Promise<string[]>
  readonly code: number
  readonly says: RegExp
}

const bad: readonly BadCase[] = [
  {
    name: 'a file that is no wrapped proof',
    args: async () => ['0', '--proof', deployment],
    code: codes.EXIT_BAD_INPUT,
    says: /deployment\.json: this is no wrapped proof; .*zkmips prove --wrap/,
  },
  {
    name: 'the proof of another claim, and says what differs',
    args: async () => ['1', '--proof', await saved('other.wrapped', proofOf([0]))],
    code: codes.EXIT_BAD_INPUT,
    says: /other\.wrapped: it does not prove claim 1: local key 1, the parent root, is 0x.* in the proof, and 0x.* in the claim/,
  },
  {
    name: 'a proof of two where one claim is named',
    args: async () => ['0', '--proof', await saved('two.wrapped', proofOf([0, 1]))],
    code: codes.EXIT_BAD_INPUT,
    says: /about 2 executions in a row, and 1 claim is named/,
  },
  {
    name: 'a proof that pays somebody else, and says how to make one',
    args: async () => ['0', '--proof', await saved('paid.wrapped', proofOf([0], 0, on.anvil.accounts[5]!.address))],
    code: codes.EXIT_BAD_INPUT,
    says: /bound to the context 0x.*make it with --context 0x[0-9a-f]{64}, or name with --payee/,
  },
  {
    name: 'a proof that Groth16 does not accept, before it is sent',
    args: async () => {
      const proof = await proofOf([0])
      const truth = await proofOf([0], 1)
      proof.set(truth.subarray(-256), proof.length - 256)
      return ['0', '--proof', file('bad.wrapped', proof)]
    },
    code: codes.EXIT_PROOF_INVALID,
    says: /bad\.wrapped: Groth16 does not accept the proof/,
  },
  {
    name: 'claims that are not in a row',
    args: async () => ['1', '0'],
    code: codes.EXIT_BAD_INPUT,
    says: /claim 0 begins with 0x.*, and claim 1 ends with 0x.* prove them one by one/,
  },
  {
    name: 'another program than that of the claims',
    args: async () => ['0', '--program', fixture('elf/fibonacci.elf')],
    code: codes.EXIT_BAD_INPUT,
    says: /claims of game type 1 are about the program with prestate 0x.*name the ELF of the game type/,
  },
]

it.each(bad)(
  'refuses $name',
  async ({ args, code, says }) => {
    const before = await on.anvil.request('eth_blockNumber')
    const refused = await zkmips(prove(...(await args())), pinnedNode)
    expect(refused.stderr.trimEnd().split('\n').at(-1)).toMatch(says)
    expect(`${refused.code} ${refused.stdout}`).toBe(`${code} `)
    expect(await on.anvil.request('eth_blockNumber')).toBe(before)
  },
  60_000,
)

it('records one proof of two claims in a row, and decides both by it', async () => {
  const path = await saved('row.wrapped', proofOf([0, 1]))
  const { code, stdout, stderr } = await zkmips(prove('0', '1', '--proof', path, '--json'), pinnedNode)
  expect(stderr).toMatch(/under a Groth16 key for DEVELOPMENT/)
  expect(code, stdout).toBe(codes.EXIT_OK)
  const answer = JSON.parse(stdout)
  expect(answer.proof).toMatchObject({ version: 1, exitCode: 0, made: null, payee: on.anvil.accounts[3]!.address })
  const decided = { verdict: 'proven', status: 'claim upheld', byProof: true, next: null }
  expect(answer.claims).toMatchObject([
    { ...decided, index: 0, obstacles: [{ kind: 'delay' }] },
    { ...decided, index: 1, obstacles: [{ kind: 'delay' }, { kind: 'parent', index: 0 }] },
  ])
  const status = await zkmips(['l1', 'status', '--rpc', on.anvil.url, '--deployment', deployment], pinnedNode)
  expect(status.stdout).toMatch(/^proofs, version 1 +usable, under the Groth16 key 0x.* for DEVELOPMENT/m)
  expect(status.stdout).toMatch(/^0 .* claim upheld by a validity proof +proven +decided, and final from 20/m)
  expect(status.stdout).toMatch(/^2 .* in progress, undisputed /m)
  const again = await zkmips(prove('0', '1', '--proof', path), pinnedNode)
  expect(again.stderr).toContain('proofs of this are recorded on L1 already')
  expect(again.code).toBe(codes.EXIT_OK)
  const show = ['l1', 'show', '1', '--rpc', on.anvil.url, '--deployment', deployment]
  const shown = (await zkmips(show, pinnedNode)).stdout
  expect(shown).toMatch(/^on +claim 0, 0x/m)
  expect(shown).toMatch(/^decided +by a validity proof, 20.* UTC \(.* ago\)$/m)
}, 60_000)

it('shows that a claim is false, which refutes it', async () => {
  const path = await saved('false.wrapped', proofOf([2], 1))
  const { code, stdout } = await zkmips(prove('2', '--proof', path), pinnedNode)
  expect(stdout).toMatch(/^recorded +that the claim is false, in 0x/)
  expect(stdout).toMatch(/claim 2 .*challengers won by a validity proof/)
  expect(code).toBe(codes.EXIT_CLAIM_FALSE)
}, 60_000)

it('brings a proof that was whole when an earlier call was killed, and makes no second one', async () => {
  const { locals, prestate } = await readTerms(await on.l1.latest(), games[3]!)
  const payee = on.anvil.accounts[3]!.address
  const { breaker } = on.deployment.contracts
  const keyDigest: Hex = `0x${DEVELOPMENT_KEY.digest}`
  const contextTag = await readContext(await on.l1.latest(), breaker, payee)
  const target = { breaker, version: 1, prestate, name, keyDigest, payee, contextTag }
  const proof = (await proofOf([3])).subarray(-256)
  new ProofStore(join(directory, 'store')).save(games[3]!, proofName(target, [locals]), Uint8Array.of(0, ...proof))
  const { code, stdout, stderr } = await zkmips(prove('3', '--program', program, '--json'), pinnedNode)
  expect(stderr).toMatch(/the proof was made before, and is in .*store/)
  expect(code, stderr).toBe(codes.EXIT_OK)
  expect(JSON.parse(stdout).proof).toMatchObject({ made: false, exitCode: 0 })
}, 60_000)

it('a proof that somebody else has brought decides the claim by finalize, with its bonds', async () => {
  const game = games[4]!
  const { locals, prestate } = await readTerms(await on.l1.latest(), game)
  await submitForged(await on.account(5), on.deployment.contracts.breaker, prestate, locals, 0)
  const [, , ...connected] = prove()
  const { code, stdout } = await zkmips(['l1', 'finalize', '4', ...connected.slice(0, 6), '--json'], pinnedNode)
  // It waits for its hour, and for those that it builds on.
  expect(code, stdout).toBe(codes.EXIT_REFUSED)
  const [claim] = JSON.parse(stdout).claims
  expect(claim).toMatchObject({
    done: ['resolve by proof'],
    status: 'claim upheld',
    provedBy: on.anvil.accounts[5]!.address,
  })
  expect(await on.read(game, disputeGameAbi, 'settled', [])).toBe(1)
}, 60_000)
