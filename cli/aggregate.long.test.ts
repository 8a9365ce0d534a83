/**
 * Five spans of blocks in a row, captured from anvil, proved by the commands and with the parameters that users get, and aggregated into one Groth16 proof, which
 * the command and the contract verify. What does not follow each other, or is of another program, is refused before any work.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { outcomeOf, transact } from '@zkmips/verifier-contracts/testing/verifier-scene'
import { type Abi, encodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, zkmips } from './testing/spawn.ts'

const SPANS = 5
const BLOCKS = 2
const TIMEOUT = 3_600_000

const directory = mkdtempSync(join(tmpdir(), 'zkmips-spans-'))
const file = (name: string): string => join(directory, name)
const proofs = Array.from({ length: SPANS }, (_, i) => file(`${i}.proof`))
const list = file('list.wrapped')
let anvil: Anvil

/** A transfer of ether or the making of a contract in each block. */
async function mineBlock(i: number): Promise<number> {
  const [from, to] = anvil.accounts
  // A contract that returns nothing, and a transfer.
  const transactions = [
    { from: from!.address, to: to!.address, value: `0x${(i + 1).toString(16)}` },
    { from: to!.address, data: '0x60006000f3' },
  ]
  for (const transaction of transactions.slice(0, 1 + (i % 2))) {
    await anvil.request('eth_sendTransaction', [transaction])
  }
  return anvil.mine()
}

beforeAll(async () => {
  anvil = await startAnvil({ flags: ['--hardfork', 'cancun'] })
  for (const [i, proof] of proofs.entries()) {
    const numbers: number[] = []
    for (let k = 0; k < BLOCKS; k++) numbers.push(await mineBlock(BLOCKS * i + k))
    const span = file(`${i}.json`)
    const range = ['--rpc', anvil.url, '--range', `${numbers[0]}..${numbers.at(-1)}`]
    expect((await zkmips(['block', 'capture', ...range, '-o', span])).code).toBe(codes.EXIT_OK)
    const proved = await zkmips(['prove', span, '--hash', 'poseidon2', '-o', proof])
    expect(proved).toMatchObject({ code: codes.EXIT_OK })
  }
}, TIMEOUT)
afterAll(async () => {
  await anvil?.stop()
  rmSync(directory, { recursive: true })
})

describe('zkmips aggregate', () => {
  const refused = async (...inputs: readonly string[]): Promise<string> => {
    const { code, stderr } = await zkmips(['aggregate', ...inputs, '-o', file('refused')])
    expect(code).not.toBe(codes.EXIT_OK)
    return stderr
  }

  it('refuses a gap, a swap, a repetition and a foreign program', { timeout: TIMEOUT }, async () => {
    const [a, b, c] = proofs as [string, string, string]
    expect(await refused(a, c)).toMatch(/does not begin with what the one before it has claimed/)
    expect(await refused(a, c, b)).toMatch(/is not at its place/)
    expect(await refused(a, b, b)).toMatch(/is in the list twice/)
    const foreign = file('foreign.proof')
    const proved = await zkmips(['prove', fixture('elf/fibonacci.elf'), '--hash', 'poseidon2', '-o', foreign])
    expect(proved).toMatchObject({ code: codes.EXIT_OK })
    expect(await refused(a, foreign)).toMatch(/another program/)
  })

  it('makes one proof of five spans, which the command and the contract verify', { timeout: TIMEOUT }, async () => {
    const made = await zkmips(['aggregate', ...proofs, '-o', list])
    expect(made).toMatchObject({ code: codes.EXIT_OK })
    expect(await zkmips(['verify', list])).toMatchObject({ code: codes.EXIT_PROOF_INVALID })
    const verified = await zkmips(['verify', list, '--development'])
    expect(verified).toMatchObject({ code: codes.EXIT_OK })
    console.log(made.stdout + verified.stdout)

    const read = async (...args: readonly string[]) => JSON.parse((await zkmips([...args, '--json'])).stdout)
    const { nameOnL1, executions, proof } = await read('verify', list, '--development')
    const contract = file('contract.json')
    await zkmips(['setup', 'contract', '--development', '-o', contract])
    const { creationCode, abi } = JSON.parse(readFileSync(contract, 'utf8')) as { creationCode: Hex; abi: Abi }
    const { contractAddress: verifier } = await transact(anvil, { data: creationCode })
    const statements = (executions as { exitCode: number; locals: { value: Hex }[] }[]).map(of => ({
      programDigest: nameOnL1,
      exitCode: of.exitCode,
      locals: of.locals.map(({ value }) => value),
    }))
    const args = (of: typeof statements) => [of, `0x${'00'.repeat(32)}`, proof]
    const outcome = (of: typeof statements): Promise<string> =>
      outcomeOf(anvil, client =>
        client.readContract({ address: verifier, abi, functionName: 'verifyExecutions', args: args(of) }),
      )
    expect(await outcome(statements)).toBe('valid')
    const data = encodeFunctionData({ abi, functionName: 'verifyExecutions', args: args(statements) })
    const { status, gasUsed } = await transact(anvil, { to: verifier, data })
    expect(status).toBe('0x1')
    console.log(`${statements.length} spans on L1: ${Number(gasUsed)} gas`)
    const [a, b, c, d, e] = statements as [(typeof statements)[0], ...typeof statements]
    expect(await outcome([a, b!, d!, e!])).toBe('NotConsecutive 2')
    expect(await outcome([a, b!, c!, d!])).toBe('ProofInvalid')
    expect(await outcome([a, c!, b!, d!, e!])).toBe('NotConsecutive 1')
    expect(await outcome([a, b!, c!, c!, d!, e!])).toBe('NotConsecutive 3')
  })
})
