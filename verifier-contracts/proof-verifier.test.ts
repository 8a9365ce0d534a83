// The registry of versions of the proof system, on anvil, with proofs that snarkjs makes.
import {
  bytesToHex,
  type ContractFunctionArgs,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  sha256,
  toHex,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { executionVerifierAbi } from './generated/execution-verifier.ts'
import { proofVerifierAbi as abi, proofVerifierBytecode as bytecode } from './generated/proof-verifier.ts'
import { rolesAbi, rolesBytecode } from './generated/roles.ts'
import {
  deployment,
  digestOf,
  listDigestOf,
  outcomeOf,
  startVerifierScene,
  transact,
  type VerifierScene,
} from './testing/verifier-scene.ts'

/** Seconds between the addition of a version and its use. */
const DELAY = 20
const word = (n: number): Hex => sha256(toHex(n))
const PRESTATE = word(1)
const NAME = word(2)
const context = word(3)
const locals = [word(11), word(12), word(13), word(14), word(15)] as const
const following = [word(12), word(22), word(23), word(24), word(25)] as const

let scene: VerifierScene
let registry: Hex

beforeAll(async () => {
  scene = await startVerifierScene()
  const owner = scene.anvil.accounts[0]!.address
  const roles = await created(encodeDeployData({ abi: rolesAbi, bytecode: rolesBytecode, args: [owner, owner] }))
  const args = [roles, zeroAddress, BigInt(DELAY), scene.verifier, [{ prestate: PRESTATE, name: NAME }]] as const
  registry = await created(encodeDeployData({ abi, bytecode, args }))
}, 300_000)
afterAll(async () => {
  await scene?.stop()
})

const created = async (data: Hex): Promise<Hex> => (await transact(scene.anvil, { data })).contractAddress

/** A version's own errors come through. */
const withErrors = [...abi, ...executionVerifierAbi.filter(({ type }) => type === 'error')]

type Args<F extends 'verify' | 'verifyExecutions'> = ContractFunctionArgs<typeof abi, 'view', F>
const outcome = <F extends 'verify' | 'verifyExecutions'>(functionName: F, args: Args<F>) =>
  outcomeOf(scene.anvil, client =>
    client.readContract({ address: registry, abi: withErrors, functionName, args } as never),
  )

const statement = (of: typeof locals | typeof following, exitCode = 0) => ({
  programDigest: NAME,
  locals: of,
  exitCode,
})

it('takes a proof of the program that the version knows by another name, and no other', async () => {
  const proof = bytesToHex(await scene.prove(digestOf(statement(locals, 1), context)))
  expect(await outcome('verify', [1, PRESTATE, locals, 1, context, proof])).toBe('valid')
  expect(await outcome('verify', [1, PRESTATE, locals, 0, context, proof])).toBe('ProofInvalid')
  expect(await outcome('verify', [1, PRESTATE, following, 1, context, proof])).toBe('ProofInvalid')
  expect(await outcome('verify', [1, PRESTATE, locals, 1, word(4), proof])).toBe('ProofInvalid')
  expect(await outcome('verify', [1, NAME, locals, 1, context, proof])).toBe(`UnknownProgram 1 ${NAME}`)
  expect(await outcome('verify', [2, PRESTATE, locals, 1, context, proof])).toBe('NoSuchVersion 2')
  // None, short, long, and with a coordinate that is not reduced.
  for (const [bytes, error] of [
    ['0x', 'ProofLength 256 0'],
    [proof.slice(0, -2) as Hex, 'ProofLength 256 255'],
    [`${proof}00`, 'ProofLength 256 257'],
    [`0x${'ff'.repeat(32)}${proof.slice(66)}`, 'CoordinateNotCanonical 0'],
  ] as const) {
    expect(await outcome('verify', [1, PRESTATE, locals, 1, context, bytes])).toBe(error)
  }
}, 60_000)

it('takes one proof of executions that follow each other', async () => {
  const digests = [locals, following].map(of => digestOf(statement(of), context))
  const proof = bytesToHex(await scene.prove(listDigestOf(digests)))
  const list = [locals, following]
  expect(await outcome('verifyExecutions', [1, PRESTATE, list, context, proof])).toBe('valid')
  expect(await outcome('verifyExecutions', [1, PRESTATE, list.toReversed(), context, proof])).toBe('NotConsecutive 1')
  expect(await outcome('verifyExecutions', [1, PRESTATE, [locals], context, proof])).toBe('ProofInvalid')
}, 60_000)

it('takes no proof of a version before its time, nor after it was retired', async () => {
  const { anvil } = scene
  const verifier = await created(deployment(scene.keyArgument))
  const proof = bytesToHex(await scene.prove(digestOf(statement(locals), context)))
  const verified = () => outcome('verify', [2, PRESTATE, locals, 0, context, proof])
  const names = [{ prestate: PRESTATE, name: NAME }]
  const add = encodeFunctionData({ abi, functionName: 'addVersion', args: [verifier, names] })
  expect((await transact(anvil, { to: registry, data: add })).status).toBe('0x1')
  expect(await verified()).toMatch(/^NotUsableYet 2 /)
  // Each block is at least a second later.
  for (let i = 0; i < DELAY; i++) await anvil.mine()
  expect(await verified()).toBe('valid')
  const retire = encodeFunctionData({ abi, functionName: 'retireVersion', args: [2] })
  await transact(anvil, { to: registry, data: retire })
  expect(await verified()).toBe('VersionIsRetired 2')
  expect(await outcome('verify', [1, PRESTATE, locals, 0, context, proof])).toBe('valid')
}, 60_000)
