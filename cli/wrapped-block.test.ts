/** A wrapped proof of a block at full parameters, as `zkmips prove --wrap` made it: by the command, and by the contract on anvil. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { GAS_LIMIT, outcomeOf, transact } from '@zkmips/verifier-contracts/testing/verifier-scene'
import { type Abi, encodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory } = scratch('wrapped-block')
const block = fixture('blocks/erc20.wrapped')

interface Answer {
  readonly nameOnL1: Hex
  readonly executions: readonly { readonly exitCode: number; readonly locals: readonly { readonly value: Hex }[] }[]
  readonly proof: Hex
}

let anvil: Anvil
let answer: Answer
beforeAll(async () => {
  anvil = await startAnvil({ accounts: 1, flags: ['--hardfork', 'prague'] })
  const { stdout, code } = await zkmips(['verify', block, '--development', '--json'], pinnedNode)
  expect(code).toBe(codes.EXIT_OK)
  answer = JSON.parse(stdout)
})
afterAll(async () => {
  await anvil?.stop()
})

describe('a wrapped proof of a block', () => {
  it('states what the trace of the block does', async () => {
    const { local } = JSON.parse(readFileSync(fixture('blocks/erc20.json'), 'utf8'))
    const { stdout } = await zkmips(['keys', '--json'], pinnedNode)
    expect(answer.nameOnL1).toBe(JSON.parse(stdout).nameOnL1)
    const [{ exitCode, locals }] = answer.executions as [Answer['executions'][0]]
    expect([exitCode, locals.length]).toEqual([0, 5])
    expect(Object.values(local)).toEqual(expect.arrayContaining([locals[0]!.value, locals[1]!.value]))
  })

  it('is accepted by the contract that the command writes, for no other statement', async () => {
    const file = join(directory, 'contract.json')
    const { code } = await zkmips(['setup', 'contract', '--development', '-o', file], pinnedNode)
    expect(code).toBe(codes.EXIT_OK)
    const { creationCode, abi } = JSON.parse(readFileSync(file, 'utf8')) as { creationCode: Hex; abi: Abi }
    const { contractAddress: verifier } = await transact(anvil, { data: creationCode })
    const [{ exitCode, locals }] = answer.executions as [Answer['executions'][0]]
    const statement = { programDigest: answer.nameOnL1, exitCode, locals: locals.map(({ value }) => value) }
    const tag = `0x${'00'.repeat(32)}`
    const outcome = (of: typeof statement): Promise<string> =>
      outcomeOf(anvil, client =>
        client.readContract({ address: verifier, abi, functionName: 'verify', args: [of, tag, answer.proof] }),
      )
    expect(await outcome(statement)).toBe('valid')
    expect(await outcome({ ...statement, exitCode: 1 })).toBe('ProofInvalid')
    expect(await outcome({ ...statement, locals: statement.locals.toReversed() })).toBe('ProofInvalid')
    const data = encodeFunctionData({ abi, functionName: 'verify', args: [statement, tag, answer.proof] })
    const { status, gasUsed } = await transact(anvil, { to: verifier, data })
    expect(status).toBe('0x1')
    expect(Number(gasUsed)).toBeLessThanOrEqual(GAS_LIMIT)
  })
})
