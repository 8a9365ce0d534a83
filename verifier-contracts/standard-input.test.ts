/** What explorers are given gives what is deployed. */
import { readFileSync } from 'node:fs'
import solc from 'solc'
import { expect, it } from 'vitest'
import { bondVaultBytecode } from './generated/bond-vault.ts'
import { contractPlaceBytecode } from './generated/contract-place.ts'
import { COMPILER, standardInput } from './standard-input.ts'

/** Small ones, the second with an interface of another file. */
const CONTRACTS = {
  'src/bridge/ContractPlace.sol': ['ContractPlace', contractPlaceBytecode],
  'src/game/BondVault.sol': ['BondVault', bondVaultBytecode],
} as const

it('compiles to the creation code that is deployed', () => {
  const output = Object.fromEntries(
    Object.entries(CONTRACTS).map(([file, [name]]) => [file, { [name]: ['evm.bytecode.object'] }]),
  )
  const { contracts, errors = [] } = JSON.parse(solc.compile(JSON.stringify(standardInput(output))))
  expect(errors.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  for (const [file, [name, bytecode]] of Object.entries(CONTRACTS))
    expect(`0x${contracts[file][name].evm.bytecode.object}`).toBe(bytecode)
})

it('has the settings and the compiler of the build', () => {
  const settings = readFileSync(new URL('foundry.toml', import.meta.url), 'utf8')
  for (const line of [
    ...['evm_version = "cancun"', 'via_ir = true', 'optimizer = true', 'optimizer_runs = 10_000'],
    ...['bytecode_hash = "none"', 'cbor_metadata = false'],
  ])
    expect(settings).toContain(`\n${line}\n`)
  expect(`v${solc.version()}`.startsWith(`${COMPILER}+`)).toBe(true)
})
