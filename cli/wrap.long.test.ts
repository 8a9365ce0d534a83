/** The whole way at full size, by real commands: a tiny program to a wrapped proof, a proof wrapped afterwards, and two in a row. About 20 minutes of two cores, 8 GiB. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory } = scratch('wrap-long')
const path = (name: string): string => join(directory, name)
const echo = fixture('elf/echo-claim.elf')
/** The program claims that its first local preimage is its second. */
const locals = ['--local', `1=0x${'07'.repeat(32)}`, '--local', `2=0x${'07'.repeat(32)}`].concat(
  [3, 4, 5].flatMap(key => ['--local', `${key}=0x${String(key).repeat(64)}`]),
)
const MINUTES = 60_000
const run = async (...args: string[]) => {
  const outcome = await zkmips(args, pinnedNode)
  expect(outcome.stderr).not.toContain('has a bug')
  return outcome
}
const verify = (file: string) => run('verify', file, '--program', echo, '--development', '--json')

it(
  'prove --wrap makes a small proof that verify accepts, and refuses changed',
  async () => {
    const made = await run('prove', echo, ...locals, '--wrap', '-o', path('direct'), '--json')
    expect(made.code).toBe(codes.EXIT_OK)
    expect(statSync(path('direct')).size).toBe(44 + 232 + 256)
    const accepted = await verify(path('direct'))
    expect(JSON.parse(accepted.stdout)).toMatchObject({
      valid: true,
      claim: true,
      developmentKey: true,
      executions: [{ exitCode: 0 }],
    })
    console.log(JSON.stringify(JSON.parse(made.stdout).wrapped, undefined, 1))
  },
  40 * MINUTES,
)

it(
  'wrap and aggregate take proofs that there are',
  async () => {
    await run('prove', echo, ...locals, '--hash', 'poseidon2', '-o', path('a.proof'))
    expect((await run('wrap', path('a.proof'), '-o', path('a.wrapped'))).code).toBe(codes.EXIT_OK)
    const [one, direct] = [path('a.wrapped'), path('direct')].map(file => readFileSync(file))
    // Groth16 proofs differ each time, what they state does not.
    expect(one!.subarray(0, -256).equals(direct!.subarray(0, -256))).toBe(true)
    expect((await verify(path('a.wrapped'))).code).toBe(codes.EXIT_OK)
    // From 7 to 7 twice is in a row.
    expect((await run('aggregate', path('a.proof'), path('a.proof'), '-o', path('two'))).code).toBe(codes.EXIT_OK)
    const accepted = await verify(path('two'))
    expect(JSON.parse(accepted.stdout).executions).toHaveLength(2)
  },
  60 * MINUTES,
)
