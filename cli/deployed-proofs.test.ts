/**
 * Contracts that `zkmips l1 deploy` puts on a chain take proofs of this release. The Groth16 key is everybody's for development, so the proofs here are
 * forged with its secrets; that the prover makes such ones is shown by `fixtures/blocks/erc20.wrapped`, which the deployed verifier takes.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import { isWrappedProof, verifyWrapped } from '@zkmips/package/verify-wrapped'
import { forgedProof } from '@zkmips/recursion/groth16/testing/forged'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { formatBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { LocalWords } from '@zkmips/rollup/game/game-preimages'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import { type Anvil, senderOf, startAnvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { type Deployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
import { expectRefused } from '@zkmips/rollup/testing/adversary'
import { rollupFixture } from '@zkmips/rollup/testing/block-subject'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { executionVerifierAbi } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { digestOf, outcomeOf } from '@zkmips/verifier-contracts/testing/verifier-scene'
import { type Address, bytesToHex, encodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, startZkmips, zkmips, zkmipsJson } from './testing/spawn.ts'

const { directory, file } = scratch('deployed-proofs')
const block = file('block.json', formatBlockTrace(rollupFixture('erc20')))
const deploymentFile = join(directory, 'deployment.json')

let anvil: Anvil
let l1: L1
let key: string
let deployment: Deployment
let warned: string

const at = () => ['--rpc', anvil.url, '--key-file', key]
const deploy = (...more: string[]) =>
  zkmips(['l1', 'deploy', ...at(), '--block', block, '-o', deploymentFile, ...more], pinnedNode)

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 2 })
  await anvil.request('evm_setAutomine', [true])
  await anvil.request('evm_increaseTime', [3600])
  key = file('key', bytesToHex(anvil.accounts[0]!.getHdKey().privateKey!), { mode: 0o600 })
  l1 = await L1.connect({ rpcUrl: anvil.url })
  const { code, stderr } = await deploy('--development')
  expect(code, stderr).toBe(codes.EXIT_OK)
  warned = stderr
  deployment = parseDeployment(readFileSync(deploymentFile, 'utf8'))
}, 120_000)
afterAll(() => anvil?.stop())

/** The verifying contract of version 1, and what it calls the block executor. */
async function version1(): Promise<{ verifier: Address; name: Hex }> {
  const view = await l1.latest()
  const prestate = prestateOf(await loadBlockExecutor())
  const [verifier] = await view.read(deployment.contracts.verifier, proofVerifierAbi, 'versions', [1])
  const [name] = await view.read(deployment.contracts.verifier, proofVerifierAbi, 'programs', [1, prestate])
  return { verifier, name }
}

it('says loudly that the key is for development', () => {
  expect(warned).toContain('owner and guardian are one account')
  expect(warned).toMatch(/^zkmips: WARNING: these contracts take a proof of anything as true: .* DEVELOPMENT/)
})

it('verifies the proof of a block, by the name that its program has in games of this deployment', async () => {
  const { verifier, name } = await version1()
  const proved = readFileSync(fixture('blocks/erc20.wrapped'))
  expect(isWrappedProof(proved)).toBe(true)
  const { statements } = verifyWrapped(proved, { development: true })
  const locals = [1, 2, 3, 4, 5].map(local => bytesToHex(statements[0]!.locals.get(local)!)) as unknown as LocalWords
  const proof = bytesToHex(proved.subarray(-256))
  const outcome = (exitCode: number) => {
    const args = [{ programDigest: name, locals, exitCode }, `0x${'00'.repeat(32)}`, proof] as const
    return outcomeOf(anvil, client =>
      client.readContract({ address: verifier, abi: executionVerifierAbi, functionName: 'verify', args }),
    )
  }
  expect(await outcome(0)).toBe('valid')
  expect(await outcome(1)).toBe('ProofInvalid')
  // It is bound to nobody who could be paid.
  const { prestate } = deployment.gameTypes[0]!
  const args = [1, prestate, locals, 0, anvil.accounts[1]!.address, proof] as const
  const data = encodeFunctionData({ abi: circuitBreakerAbi, functionName: 'submit', args })
  const submitted = senderOf(l1, anvil, 1).send({ what: 'a proof', to: deployment.contracts.breaker, data })
  await expectRefused(submitted, 'ProofInvalid')
})

describe('a game of this deployment', () => {
  it('is decided by a proof of its claim', async () => {
    const on = [...at(), '--deployment', deploymentFile, '--block', block]
    for (const command of ['publish', 'propose']) {
      const { code, stderr } = await zkmips(['l1', command, ...on], pinnedNode)
      expect(code, stderr).toBe(codes.EXIT_OK)
    }
    const listed = await zkmips(
      ['dispute', 'list', '--rpc', anvil.url, '--deployment', deploymentFile, '--json'],
      pinnedNode,
    )
    const game = JSON.parse(listed.stdout).games[0].address as Address
    const view = await l1.latest()
    const locals = await view.read(game, disputeGameAbi, 'localWords', [])
    const payee = anvil.accounts[1]!.address
    const { name } = await version1()
    const tag = await view.read(deployment.contracts.breaker, circuitBreakerAbi, 'contextOf', [payee])
    const digest = digestOf({ programDigest: name, locals, exitCode: 0 }, tag)
    const proof = bytesToHex(forgedProof(DEVELOPMENT_KEY.verificationKey, [digest]))
    const args = [1, 0, payee, proof] as const
    const data = encodeFunctionData({ abi: disputeGameAbi, functionName: 'submitProof', args })
    await senderOf(l1, anvil, 1).send({ what: 'a proof', to: game, data })
    expect(await (await l1.latest()).read(game, disputeGameAbi, 'status', [])).toBe(2)
  }, 120_000)
})

it('names the program of a further game type in proofs, too', async () => {
  const program = fixture('elf/sha256-claim.elf')
  const args = ['l1', 'add-type', ...at(), '--deployment', deploymentFile, '--type', '7', '--block', block]
  const { code, stderr, stdout } = await zkmips([...args, '--program', program, '--json'], pinnedNode)
  expect(code, stderr).toBe(codes.EXIT_OK)
  const { prestate, proofVersion, warnings } = JSON.parse(stdout)
  expect(warnings).toMatchObject([{ code: 'PROOFS_LATER', message: expect.stringMatching(/taken 14 days from now/) }])
  expect(proofVersion).toBe(1)
  const keys = await zkmips(['keys', program, '--json'], pinnedNode)
  const [name] = await (await l1.latest()).read(deployment.contracts.verifier, proofVerifierAbi, 'programs', [
    1,
    prestate,
  ])
  expect(name).toBe(JSON.parse(keys.stdout).nameOnL1)
}, 120_000)

it('deploys nothing again with the same settings, and keeps the game types of the file', async () => {
  const again = await deploy('--development', '--json')
  expect(again.code, again.stderr).toBe(codes.EXIT_OK)
  expect(JSON.parse(again.stdout)).toMatchObject({
    ...{ sent: 0, contracts: deployment.contracts, proofs: { version: 1, developmentKey: true } },
    warnings: [{ code: 'DEVELOPMENT_KEY' }, { code: 'ONE_KEY' }, { code: 'NO_BRIDGE' }],
  })
  expect(Object.keys(parseDeployment(readFileSync(deploymentFile, 'utf8')).gameTypes)).toEqual(['0', '7'])
  // To a pipe, which has nothing to be read.
  const piped = await zkmips(
    ['l1', 'deploy', ...at(), '--block', block, '-o', '/dev/stdout', '--development'],
    pinnedNode,
  )
  expect(piped.code, piped.stderr).toBe(codes.EXIT_OK)
  expect(Object.keys(parseDeployment(piped.stdout).gameTypes)).toEqual(['0'])
}, 60_000)

it('goes on where it was interrupted, leaves no half file, and says so', async () => {
  const salt = `0x${'5a'.repeat(32)}`
  const output = join(directory, 'interrupted.json')
  const args = ['l1', 'deploy', ...at(), '--block', block, '-o', output, '--development', '--salt', salt]
  await anvil.request('evm_setAutomine', [false])
  const running = startZkmips(args, pinnedNode)
  const pending = async () => ((await anvil.request('txpool_status')) as { pending: string }).pending
  while (BigInt(await pending()) === 0n) await new Promise(resolve => setTimeout(resolve, 50))
  running.kill('SIGINT')
  const { code, stderr } = await running.done
  expect(code).toBe(codes.EXIT_INTERRUPTED)
  expect(stderr).toContain('interrupted; what is on L1 stays: give the same command again, and it goes on')
  expect(readdirSync(directory).filter(name => name.startsWith('interrupted'))).toEqual([])
  await anvil.request('evm_setAutomine', [true])
  await anvil.request('evm_mine')
  const { sent } = await zkmipsJson(args)
  expect(sent).toBeGreaterThan(0)
}, 60_000)

it.for([
  ['two keys', () => ['--development', '--verification-key', block], codes.EXIT_USAGE, /leave out one of them/],
  [
    'a file that is no key',
    () => ['--verification-key', block],
    codes.EXIT_BAD_INPUT,
    /block\.json: .*no Groth16 verification key/,
  ],
  [
    'a key for development that is named as another',
    () => ['--verification-key', file('development.json', JSON.stringify(DEVELOPMENT_KEY.json))],
    codes.EXIT_BAD_INPUT,
    /development\.json: this is a key for development.* say --development/,
  ],
] as const)('refuses %s', async ([, more, code, says]) => {
  const refused = await deploy(...more())
  expect(refused.stderr).toMatch(says)
  expect(refused.code).toBe(code)
})
