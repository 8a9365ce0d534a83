// What the compiler calls in C guests, floating point above all, beside what this computer computes.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { scratch } from '../cli/testing/scratch.ts'

const compiler = '/usr/bin/cc'
const { directory } = scratch('c-runtime')
const execute = promisify(execFile)

// Without contraction, where this computer would round a product and a sum once.
const FLAGS = ['-O1', '-fno-builtin', '-ffp-contract=off', '-Wall', '-Wextra', '-Werror']

it.skipIf(!existsSync(compiler) && process.env.CI === undefined)(
  'gives what this computer gives, for 200,000 operands of each kind',
  async () => {
    const program = join(directory, 'compare')
    await execute(compiler, [...FLAGS, '-o', program, join(import.meta.dirname, 'c/runtime/compare.c')])
    const { stdout } = await execute(program)
    expect(Number(/^(\d+) comparisons\n$/.exec(stdout)?.[1])).toBeGreaterThan(10_000_000)
  },
)
