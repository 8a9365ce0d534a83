// The contract that verifies Groth16 proofs, on anvil, with proofs that snarkjs makes.
import { Q } from '@zkmips/recursion/groth16/verification-key'
import type { Anvil } from '@zkmips/rollup/l1/anvil'
import {
  type BaseError,
  bytesToHex,
  createPublicClient,
  decodeErrorResult,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  hexToBytes,
  http,
  pad,
  toHex,
} from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executionVerifierAbi as abi } from './generated/execution-verifier.ts'
import { groth16HarnessAbi, groth16HarnessBytecode } from './generated/groth16-harness.ts'
import {
  type ContractKey,
  type ContractStatement,
  deployment,
  digestOf,
  GAS_LIMIT,
  outcomeOf,
  startVerifierAnvil,
  startVerifierScene,
  transact,
  type VerifierScene,
} from './testing/verifier-scene.ts'

const R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

const locals = [1, 2, 3, 4, 5].map(i => toHex(i * 0x0101, { size: 32 })) as [Hex, Hex, Hex, Hex, Hex]
const statement: ContractStatement = { programDigest: toHex(0x123456n << 200n, { size: 32 }), locals, exitCode: 0 }
const context = toHex(77n << 240n, { size: 32 })

let scene: VerifierScene
let proof: Uint8Array
let local: Anvil
let other: Anvil
let verifier: Hex
let keyArgument: ContractKey

beforeAll(async () => {
  scene = await startVerifierScene()
  ;({ anvil: local, verifier, keyArgument } = scene)
  proof = await scene.prove(digestOf(statement, context))
  other = await startVerifierAnvil('--chain-id', '10')
}, 300_000)
afterAll(async () => {
  await Promise.all([scene?.stop(), other?.stop()])
})

const args = (of: Partial<ContractStatement> = {}, tag = context, bytes: Uint8Array = proof) =>
  [{ ...statement, ...of }, tag, bytesToHex(bytes)] as const

const outcome = (call: ReturnType<typeof args>): Promise<string> =>
  outcomeOf(local, client => client.readContract({ address: verifier, abi, functionName: 'verify', args: call }))

async function deploymentError(anvil: Anvil, of: ContractKey): Promise<string> {
  try {
    await createPublicClient({ transport: http(anvil.url) }).call({ data: deployment(of) })
    return 'deployed'
  } catch (error) {
    const withData = (error as BaseError).walk(e => typeof (e as { data?: unknown }).data === 'string')
    const { errorName, args: of } = decodeErrorResult({ abi, data: (withData as unknown as { data: Hex }).data })
    return [errorName, ...(of ?? [])].join(' ')
  }
}

/** The proof with a coordinate changed. */
function withCoordinates(change: (coordinates: bigint[]) => void): Uint8Array {
  const coordinates = Array.from({ length: 8 }, (_, k) => BigInt(bytesToHex(proof.slice(32 * k, 32 * k + 32))))
  change(coordinates)
  return Buffer.concat(coordinates.map(c => hexToBytes(pad(toHex(c), { size: 32 }))))
}

describe('ExecutionVerifier', () => {
  it('accepts the proof of a statement, as a transaction within the bound of gas', async () => {
    expect(await outcome(args())).toBe('valid')
    const data = encodeFunctionData({ abi, functionName: 'verify', args: args() })
    const { status, gasUsed } = await transact(local, { to: verifier, data })
    expect(status).toBe('0x1')
    expect(Number(gasUsed)).toBeLessThanOrEqual(GAS_LIMIT)
  })

  it('says which key it has', async () => {
    const client = createPublicClient({ transport: http(local.url) })
    const read = (functionName: 'keyDigest' | 'isDevelopmentKey') =>
      client.readContract({ address: verifier, abi, functionName })
    expect(await read('keyDigest')).toBe(`0x${scene.key.digest}`)
    expect(await read('isDevelopmentKey')).toBe(true)
  })

  it('refuses the proof for any other statement', async () => {
    const changed = locals.with(4, toHex(1n, { size: 32 })) as typeof locals
    const swapped = [locals[1], locals[0], ...locals.slice(2)] as typeof locals
    const refused = [
      args({ exitCode: 1 }),
      args({ locals: changed }),
      args({ locals: swapped }),
      args({ programDigest: toHex(5n, { size: 32 }) }),
      args({}, toHex(78n << 240n, { size: 32 })),
    ]
    for (const call of refused) expect(await outcome(call)).toBe('ProofInvalid')
  })

  it('refuses what is malformed, each by its name', async () => {
    const bytes = (length: number): Uint8Array => Buffer.concat([proof, proof]).subarray(0, length)
    expect(await outcome(args({}, context, bytes(0)))).toBe('ProofLength 256 0')
    expect(await outcome(args({}, context, bytes(255)))).toBe('ProofLength 256 255')
    expect(await outcome(args({}, context, bytes(257)))).toBe('ProofLength 256 257')
    expect(await outcome(args({}, context, bytes(512)))).toBe('ProofLength 256 512')
    expect(await outcome(args({ exitCode: 2 }))).toBe('ExitCode 2')
    for (let k = 0; k < 8; k++) {
      // The same point, were coordinates reduced.
      const call = args(
        {},
        context,
        withCoordinates(c => (c[k]! += Q)),
      )
      expect(await outcome(call)).toBe(`CoordinateNotCanonical ${k}`)
    }
    const zeros: [number, number, number][] = [
      [0, 0, 2],
      [1, 2, 6],
      [2, 6, 8],
    ]
    for (const [point, from, to] of zeros) {
      const call = args(
        {},
        context,
        withCoordinates(c => c.fill(0n, from, to)),
      )
      expect(await outcome(call)).toBe(`PointAtInfinity ${point}`)
    }
    expect(await outcome(args({}, context, new Uint8Array(256)))).toBe('PointAtInfinity 0')
    for (const k of [0, 3, 6]) {
      const call = args(
        {},
        context,
        withCoordinates(c => (c[k] = (c[k]! + 1n) % Q)),
      )
      expect(await outcome(call)).toBe('PointNotOnCurve')
    }
    const negated = args(
      {},
      context,
      withCoordinates(c => (c[7] = Q - c[7]!)),
    )
    expect(await outcome(negated)).toBe('ProofInvalid')
    const exchanged = withCoordinates(c => c.splice(0, 8, c[6]!, c[7]!, ...c.slice(2, 6), c[0]!, c[1]!))
    expect(await outcome(args({}, context, exchanged))).toBe('ProofInvalid')
  })

  it('refuses a public input that is another number for the same scalar', async () => {
    const data = encodeDeployData({ abi: groth16HarnessAbi, bytecode: groth16HarnessBytecode, args: [keyArgument] })
    const { contractAddress: address } = await transact(local, { data })
    const input = digestOf(statement, context)
    const of = (value: bigint) =>
      outcomeOf(local, client =>
        client.readContract({
          address,
          abi: groth16HarnessAbi,
          functionName: 'requireProof',
          args: [value, bytesToHex(proof)],
        }),
      )
    expect(await of(input)).toBe('valid')
    expect(await of(input + R)).toBe('InputNotCanonical')
    expect(await of(R)).toBe('InputNotCanonical')
    expect(await of(2n ** 256n - 1n)).toBe('InputNotCanonical')
    expect(await of(0n)).toBe('ProofInvalid')
    expect(await of(R - 1n)).toBe('ProofInvalid')
  })

  it('refuses proofs of a digest with its top bits set', async () => {
    for (const bit of [240n, 253n]) {
      const of = await scene.prove(digestOf(statement, context) + (1n << bit))
      expect(await outcome(args({}, context, of))).toBe('ProofInvalid')
    }
  })

  it('never returns where calldata is cut off or empty', async () => {
    const data = encodeFunctionData({ abi, functionName: 'verify', args: args() })
    for (const length of [0, 4, 100, (data.length - 2) / 2 - 32]) {
      const call = [{ to: verifier, data: data.slice(0, 2 + 2 * length) }, 'latest']
      await expect(local.request('eth_call', call)).rejects.toThrow()
    }
  })

  it('is not deployed with the development key on a chain that is not for development', async () => {
    expect(await deploymentError(other, keyArgument)).toBe('DevelopmentKey 10')
    // Another α is another key, whose secrets this contract cannot know.
    const real = { ...keyArgument, alpha: keyArgument.inputs[0] }
    expect(await deploymentError(other, real)).toBe('deployed')
    const { contractAddress: address } = await transact(other, { data: deployment(real) })
    const client = createPublicClient({ transport: http(other.url) })
    expect(await client.readContract({ address, abi, functionName: 'isDevelopmentKey' })).toBe(false)
  })

  it('is not deployed with what is no key', async () => {
    const { inputs, gamma, beta } = keyArgument
    const bad: [Partial<ContractKey>, string][] = [
      [{ delta: gamma }, 'KeyWithoutContribution'],
      [{ alpha: { x: 0n, y: 0n } }, 'KeyPoint 0'],
      [{ alpha: { x: 1n, y: 3n } }, 'KeyPoint 0'],
      [{ alpha: { x: 1n + Q, y: 2n } }, 'KeyPoint 0'],
      [{ beta: { ...beta, x0: (beta.x0 + 1n) % Q } }, 'KeyPoint 1'],
      [{ gamma: { x1: 0n, x0: 0n, y1: 0n, y0: 0n } }, 'KeyPoint 2'],
      [{ inputs: [inputs[0], { x: 0n, y: 0n }] }, 'KeyPoint 5'],
    ]
    for (const [change, error] of bad) expect(await deploymentError(local, { ...keyArgument, ...change })).toBe(error)
  })
})
