// The forge tests, each as one test here; and that what is generated from the contracts is what they give now. The only file that
// calls forge, because two runs at a time would build over each other.
// Tests run on code that solc compiles by its shorter way; contracts.long.test.ts runs them on the code that is deployed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildContracts, forge, forgeTests, generatedFiles } from './artifacts.ts'
import { solidityOpcodes } from './solidity-opcodes.ts'
import { GAS_GROUPS, gasTable } from './testing/game-gas.ts'

const here = (...path: readonly string[]) => join(import.meta.dirname, ...path)
const text = (path: string) => (existsSync(here(path)) ? readFileSync(here(path), 'utf8') : '')

it('the opcodes of the step contract are those of the table (run: npm run generate)', () => {
  expect(text('src/machine/Opcodes.sol')).toBe(solidityOpcodes())
})

await buildContracts()

describe.each(Object.entries(await forgeTests('tests')))('%s', (_, { test_results: results }) => {
  it.each(Object.entries(results))('%s', (_, { status, reason }) => {
    expect(reason ?? '').toBe('')
    expect(status).toBe('Success')
  })
})

describe('generated', () => {
  it.each([...generatedFiles()])('%s (run: npm run generate)', (name, expected) => {
    expect(text(`generated/${name}`)).toBe(expected)
  })

  it('has no other files', () => {
    expect(readdirSync(here('generated')).sort()).toEqual([...generatedFiles().keys()].sort())
  })
})

it('gas is that of gas/ and docs/contracts.md (run: npx tsx scripts/measure-game-gas.ts)', async () => {
  // On the code that is deployed; with --json, as above, forge keeps no gas.
  await forge(['test', '--match-contract', 'GasTest'])
  for (const group of GAS_GROUPS) {
    expect(JSON.parse(text(`cache/gas/${group}.json`))).toEqual(JSON.parse(text(`gas/${group}.json`)))
    expect(text('../docs/contracts.md')).toContain(gasTable(JSON.parse(text(`gas/${group}.json`))))
  }
}, 300_000)

it('every contract is small enough for a chain', () => {
  const files = readdirSync(here('out')).filter(file => file.endsWith('.sol'))
  const artifacts = files.flatMap(file =>
    readdirSync(here('out', file)).map(name => JSON.parse(readFileSync(here('out', file, name), 'utf8'))),
  )
  const sizes = artifacts.flatMap(({ metadata, deployedBytecode }) => {
    const [[source, name]] = Object.entries<string>(metadata.settings.compilationTarget) as [[string, string]]
    return source.startsWith('src/') ? [{ name, size: (deployedBytecode.object.length - 2) / 2 }] : []
  })
  expect(sizes.map(({ name }) => name)).toContain('MipsStep')
  // EIP-170.
  expect(sizes.filter(({ size }) => size > 24_576)).toEqual([])
})
