/** Blocks of geth that were captured and committed: of each fork's rules some, executed on any machine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { keccak256 } from 'viem'
import { expect, it } from 'vitest'
import { GETH_FIXTURES } from '../testing/geth/fixtures.ts'
import { parseBlockTrace } from './block-trace.ts'
import { executeBlock } from './execute-block.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const program = loadElf(readFileSync(join(fixtures, 'elf/block-executor.elf')))

it.each(GETH_FIXTURES)('geth-$name gives the hash of the chain', ({ name }) => {
  const trace = parseBlockTrace(readFileSync(join(fixtures, `blocks/geth-${name}.json`), 'utf8'))
  const { exitCode, header, log } = executeBlock(program, trace)
  expect({ exitCode, log }).toEqual({ exitCode: 0, log: '' })
  expect(keccak256(header)).toBe(trace.about.hash)
})
