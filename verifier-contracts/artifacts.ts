/**
 * The contracts for TypeScript: ABI and creation code as the compiler gives them, in `generated/`, so that who uses them needs no
 * compiler. `npm run generate` writes them, a test compares.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Contracts and interfaces with a file in `generated/`, by their source file, which has the contract's name. */
const SOURCES: readonly string[] = [
  'src/machine/MipsStep.sol',
  'src/machine/PreimageOracle.sol',
  'src/game/CanonicalTransactionChain.sol',
  'src/game/StateCommitmentChain.sol',
  'src/game/BondVault.sol',
  'src/game/DisputeGame.sol',
  'src/game/CircuitBreaker.sol',
  'src/Roles.sol',
  'src/bridge/Bridge.sol',
  'src/bridge/TokenBridge.sol',
  'src/bridge/L2Bridge.sol',
  'src/bridge/L2TokenBridge.sol',
  'src/bridge/BridgedToken.sol',
  'src/bridge/ContractPlace.sol',
  'src/proof/ExecutionVerifier.sol',
  'src/proof/ProofVerifier.sol',
  // What tests run steps with, and proofs.
  'test/StepBatch.sol',
  'test/Groth16Harness.sol',
  // What tests of the bridge need on L1 and L2.
  'test/bridge/PlainToken.sol',
  'test/bridge/Target.sol',
  'test/bridge/TrieReader.sol',
  // A broken proof system, for the demonstration.
  'test/proof/AnyProof.sol',
]

const HERE = import.meta.dirname

/** The launcher script of the npm package; it runs the binary for this platform. */
const forgePath = () => createRequire(import.meta.url).resolve('@foundry-rs/forge/bin.mjs')

/**
 * Runs forge in this folder.
 * @param profile of foundry.toml: the code that is deployed, or that of tests, which is compiled sooner
 * @returns its standard output
 */
export async function forge(args: readonly string[], profile: 'default' | 'tests' = 'default'): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [forgePath(), ...args], {
    cwd: HERE,
    maxBuffer: 1 << 28,
    env: { ...process.env, FOUNDRY_PROFILE: profile },
  })
  return stdout
}

/** Builds the contracts, and of the tests what has a generated file. */
export const buildContracts = (): Promise<string> =>
  forge(['build', 'src', ...SOURCES.filter(source => !source.startsWith('src/'))])

export interface ForgeTest {
  readonly status: 'Success' | 'Failure' | 'Skipped'
  readonly reason: string | null
}

/** What the forge tests say, by file and contract, then by test. */
export async function forgeTests(
  profile: 'default' | 'tests',
): Promise<Record<string, { readonly test_results: Record<string, ForgeTest> }>> {
  // A failing test is in the report as well; forge's exit code says no more.
  const report = forge(['test', '--json'], profile).catch((error: { stdout: string }) => error.stdout)
  return JSON.parse(await report)
}

/** The generated files by their names, from what forge has built. */
export function generatedFiles(): Map<string, string> {
  return new Map(SOURCES.map(source => [fileName(contractName(source)), moduleOf(source)]))
}

const contractName = (source: string) => source.slice(source.lastIndexOf('/') + 1, -'.sol'.length)
const fileName = (name: string) => `${name.replace(/(?<=[a-z0-9])[A-Z]/g, letter => `-${letter}`).toLowerCase()}.ts`

function moduleOf(source: string): string {
  const name = contractName(source)
  const artifact = JSON.parse(readFileSync(join(HERE, `out/${name}.sol/${name}.json`), 'utf8'))
  const variable = name[0]!.toLowerCase() + name.slice(1)
  const code = artifact.bytecode.object
  const lines = [
    `// Made of ${source} by \`npm run generate\`; do not edit.`,
    `export const ${variable}Abi = ${JSON.stringify(artifact.abi, null, 1)} as const`,
  ]
  if (code !== '0x') lines.push(`export const ${variable}Bytecode =`, `  '${code}'`)
  return `${lines.join('\n')}\n`
}
