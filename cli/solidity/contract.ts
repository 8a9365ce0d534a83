/**
 * The contract that a command line names: a Solidity source, an artifact of Foundry or Hardhat, or a folder of artifacts; followed by
 * `:Name` where there are several.
 * @module
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Abi, Hex } from 'viem'
import { inputError } from '../errors.ts'

export interface CompiledContract {
  readonly name: string
  readonly abi: Abi
  /** Of its creation, in hex without 0x; empty for interfaces and abstract contracts. */
  readonly bytecode: string
  /** Where it is from. */
  readonly source: string
  /** Whether it is in the file that was named, and not in one that is imported there. */
  readonly isMain: boolean
}

export interface Contract {
  readonly name: string
  readonly abi: Abi
  /** Of its creation, without arguments. */
  readonly bytecode: Hex
  /** What else was compiled with it: it may make, call, and be reverted by any of these. */
  readonly others: readonly Abi[]
}

/** @param evmVersion for what has to be compiled @throws CliError */
export async function readContract(reference: string, evmVersion: string): Promise<Contract> {
  const { path, name } = splitReference(reference)
  if (path.endsWith('.sol')) {
    requireFile(path)
    const { compile } = await import('./compile.ts')
    return choose(path, name, compile(path, evmVersion))
  }
  if (existsSync(path) && statSync(path).isDirectory()) return choose(path, name, readFolder(path))
  requireFile(path)
  const artifact = readArtifact(path, path)
  if (artifact === undefined) {
    const what = 'this is neither a Solidity source nor an artifact, which is JSON with "abi" and "bytecode"'
    throw inputError(
      'UNKNOWN_CONTRACT',
      `${path}: ${what}; name a .sol file, a file that forge build or hardhat compile made, or their folder`,
    )
  }
  return choose(path, name, [artifact])
}

function splitReference(reference: string): { path: string; name: string | undefined } {
  const [, path, name] = /^(.+):([A-Za-z_$][\w$]*)$/.exec(reference) ?? []
  return path === undefined || existsSync(reference) ? { path: reference, name: undefined } : { path, name }
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw inputError('NO_SUCH_FILE', `${path}: there is no such file; check the path`)
}

/** Where Foundry and Hardhat leave what they compile. */
const OUTPUTS = [
  ['foundry.toml', 'out'],
  ['hardhat.config.ts', 'artifacts'],
  ['hardhat.config.js', 'artifacts'],
  ['hardhat.config.cjs', 'artifacts'],
] as const

function readFolder(folder: string): CompiledContract[] {
  const project = OUTPUTS.find(([mark]) => existsSync(join(folder, mark)))
  const place = project === undefined ? folder : join(folder, project[1])
  const remedy = `build the project first (${project?.[1] === 'artifacts' ? 'npx hardhat compile' : 'forge build'}), or name its folder of artifacts`
  if (!existsSync(place)) throw inputError('NO_ARTIFACTS', `${place}: there is no such folder; ${remedy}`)
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.json') && !/(^|[\\/])(build-info|cache)[\\/]|\.dbg\.json$/.test(file),
  )
  const found = files.flatMap(file => readArtifact(join(place, file), relative(place, join(place, file))) ?? [])
  if (found.length === 0) throw inputError('NO_ARTIFACTS', `${place}: there are no artifacts in this folder; ${remedy}`)
  return found
}

/** @param source what is said of it @returns undefined where the file is no artifact */
function readArtifact(path: string, source: string): CompiledContract | undefined {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
  const { abi, bytecode, contractName } = Object(json) as Record<string, unknown>
  const code = typeof bytecode === 'string' ? bytecode : Object(bytecode).object
  if (!Array.isArray(abi) || typeof code !== 'string') return undefined
  const name = typeof contractName === 'string' ? contractName : basename(path, '.json')
  return { name, abi: abi as Abi, bytecode: code.replace(/^0x/, ''), source, isMain: true }
}

/** @throws CliError where it is not clear which contract is meant, or it cannot be created */
function choose(path: string, name: string | undefined, all: readonly CompiledContract[]): Contract {
  const isWanted = (contract: CompiledContract) => (name === undefined ? contract.isMain : contract.name === name)
  const wanted = all.filter(isWanted)
  const deployable = wanted.filter(({ bytecode }) => bytecode !== '')
  const [chosen, another] = deployable
  if (chosen === undefined) {
    const names = all.filter(({ bytecode, isMain }) => bytecode !== '' && isMain).map(contract => contract.name)
    const there = names.length === 0 ? 'there is none' : `there are ${listed(names)}`
    if (wanted.length > 0 && name !== undefined)
      throw inputError(
        'ABSTRACT',
        `${path}: ${name} is an interface or an abstract contract and has no code; name one that can be created (${there})`,
      )
    throw inputError(
      'NO_CONTRACT',
      `${path}: no contract${name === undefined ? '' : ` ${name}`} that can be created is in it; ${there}`,
    )
  }
  if (another !== undefined) {
    const isSameName = deployable.every(one => one.name === chosen.name)
    const choices = isSameName ? deployable.map(one => one.source) : deployable.map(one => `${path}:${one.name}`)
    throw inputError(
      'AMBIGUOUS',
      `${path}: ${deployable.length} contracts could be meant; name one: ${listed(choices)}`,
    )
  }
  if (!/^([0-9a-f]{2})*$/i.test(chosen.bytecode)) {
    const what = /__\$|__/.test(chosen.bytecode)
      ? 'needs libraries that are deployed apart, and is not linked to them'
      : 'has code that is not hex'
    throw inputError(
      'NOT_LINKED',
      `${path}: ${chosen.name} ${what}; make their functions internal, or name a linked artifact`,
    )
  }
  const others = all.filter(contract => contract !== chosen).map(({ abi }) => abi)
  return { name: chosen.name, abi: chosen.abi, bytecode: `0x${chosen.bytecode}`, others }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ')
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown
}
