// Lists of executions on L1: `verifyExecutions` on anvil, with proofs that snarkjs makes.
import { listDigest, numberOf } from '@zkmips/recursion/layers/outer'
import { bytesToHex, encodeFunctionData, type Hex, sha256, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executionVerifierAbi as abi } from './generated/execution-verifier.ts'
import {
  type ContractStatement,
  digestOf,
  GAS_LIMIT,
  listDigestOf,
  outcomeOf,
  startVerifierScene,
  transact,
  type VerifierScene,
} from './testing/verifier-scene.ts'

/** Hardly a zero byte, which would make calldata cheap. */
const word = (n: number): Hex => sha256(toHex(n))
const context = word(77)
/** Five blocks in a row: each begins where the one before ended. */
const chain = Array.from(
  { length: 5 },
  (_, i): ContractStatement => ({
    programDigest: word(123),
    locals: [word(i + 1), word(i + 2), word(3), word(100 + i), word(5)],
    exitCode: 0,
  }),
)

let scene: VerifierScene
/** By number of executions. */
const proofs = new Map<number, Uint8Array>()

beforeAll(async () => {
  scene = await startVerifierScene()
  for (const count of [1, 2, 3, 5]) {
    const digests = chain.slice(0, count).map(statement => digestOf(statement, context))
    proofs.set(count, await scene.prove(listDigestOf(digests)))
  }
}, 300_000)
afterAll(async () => {
  await scene?.stop()
})

const args = (list: readonly ContractStatement[], count = list.length, tag = context) =>
  [list, tag, bytesToHex(proofs.get(count) ?? proofs.get(5)!)] as const
const outcome = (call: ReturnType<typeof args>): Promise<string> =>
  outcomeOf(scene.anvil, client =>
    client.readContract({ address: scene.verifier, abi, functionName: 'verifyExecutions', args: call }),
  )
const gasOf = async (list: readonly ContractStatement[]): Promise<number> => {
  const data = encodeFunctionData({ abi, functionName: 'verifyExecutions', args: args(list) })
  const { status, gasUsed } = await transact(scene.anvil, { to: scene.verifier, data })
  expect(status).toBe('0x1')
  return Number(gasUsed)
}

describe('a list of executions on L1', () => {
  it.each([1, 2, 3, 5])('is accepted: %i', async count => {
    expect(await outcome(args(chain.slice(0, count)))).toBe('valid')
  })

  it('of one is the execution itself', async () => {
    const call = [chain[0]!, context, bytesToHex(proofs.get(1)!)] as const
    const single = outcomeOf(scene.anvil, client =>
      client.readContract({ address: scene.verifier, abi, functionName: 'verify', args: call }),
    )
    expect(await single).toBe('valid')
  })

  it('costs little more than one execution', async () => {
    const [one, five] = [await gasOf(chain.slice(0, 1)), await gasOf(chain)]
    expect(one).toBeLessThanOrEqual(GAS_LIMIT)
    expect(five - one).toBeLessThanOrEqual(4 * 8_000)
  })

  it('is refused with a gap, a swap, a repetition, or an execution of another program', async () => {
    const [a, b, c, d, e] = chain as [ContractStatement, ...ContractStatement[]] & ContractStatement[]
    expect(await outcome(args([a, b!, d!, e!]))).toBe('NotConsecutive 2')
    expect(await outcome(args([a, c!, b!, d!, e!]))).toBe('NotConsecutive 1')
    expect(await outcome(args([a, b!, c!, c!, d!, e!]))).toBe('NotConsecutive 3')
    const foreign = { ...c!, programDigest: word(124) }
    expect(await outcome(args([a, b!, foreign, d!, e!]))).toBe('OtherProgram 2')
    // The first one is what the others are compared with.
    expect(await outcome(args([foreign, d!]))).toBe('OtherProgram 1')
  })

  it('is refused where an execution did not succeed, also alone', async () => {
    const failed = (k: number): ContractStatement[] => chain.with(k, { ...chain[k]!, exitCode: 1 })
    for (const k of [0, 2, 4]) expect(await outcome(args(failed(k)))).toBe(`NotSuccessful ${k} 1`)
    expect(await outcome(args(failed(0).slice(0, 1)))).toBe('NotSuccessful 0 1')
    expect(await outcome(args(chain.with(1, { ...chain[1]!, exitCode: 255 })))).toBe('NotSuccessful 1 255')
  })

  it('is refused without an execution', async () => {
    expect(await outcome(args([], 5))).toBe('EmptyList')
  })

  it('is refused where the proof is of another list that is a list as well', async () => {
    const refused = [
      args(chain, 3),
      args(chain.slice(0, 4), 5),
      args(chain.slice(1), 5),
      args(chain.slice(0, 2), 1),
      args(chain.slice(0, 1), 2),
      args(chain, 5, word(78)),
      args(
        chain.map(s => ({ ...s, programDigest: word(124) })),
        5,
      ),
      args(chain.with(4, { ...chain[4]!, locals: chain[4]!.locals.with(3, word(0)) as never }), 5),
    ]
    for (const call of refused) expect(await outcome(call)).toBe('ProofInvalid')
  })

  it('has one digest for each list, whatever its length', async () => {
    const digests = chain.map(statement => digestOf(statement, context))
    const all = chain.map((_, i) => listDigestOf(digests.slice(0, i + 1)))
    // As layers of recursion and verifying without a chain have it.
    const elements = (digest: bigint) =>
      Array.from({ length: 8 }, (_, i) => Number((digest >> BigInt(30 * i)) % 2n ** 30n))
    const lists = chain.map((_, i) => numberOf(listDigest(digests.slice(0, i + 1).map(elements))))
    expect(lists).toEqual(all)
    // A list in the place of an execution would be another list of as many.
    const nested = listDigestOf([listDigestOf(digests.slice(0, 2)), listDigestOf(digests.slice(2, 4)), digests[4]!])
    expect(nested).toBe(all[4])
    expect(new Set(all).size).toBe(5)
    expect(all.every(digest => digest < 2n ** 240n)).toBe(true)
  })

  it('reverts where calldata is cut off, or its numbers are none', async () => {
    const data = encodeFunctionData({ abi, functionName: 'verifyExecutions', args: args(chain) })
    const call = (bytes: string) => scene.anvil.request('eth_call', [{ to: scene.verifier, data: bytes }, 'latest'])
    for (const length of [4, 36, 100, 132, 164, 500, (data.length - 2) / 2 - 32]) {
      await expect(call(data.slice(0, 2 + 2 * length))).rejects.toThrow()
    }
    const at = (k: number): number => 2 + 8 + 64 * k
    const withWord = (k: number, value: bigint): string =>
      data.slice(0, at(k)) + value.toString(16).padStart(64, '0') + data.slice(at(k + 1))
    // Where the list begins, how many there are, and an exit code of more than eight bits.
    expect(BigInt(`0x${data.slice(at(3), at(4))}`)).toBe(5n)
    for (const [k, value] of [
      [0, 2n ** 255n],
      [3, 2n ** 64n],
      [3, 1_000_000n],
      [10, 256n],
    ] as const) {
      await expect(call(withWord(k, value))).rejects.toThrow()
    }
  })
})
