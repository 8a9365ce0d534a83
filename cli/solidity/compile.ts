/**
 * Compiles Solidity with solc from npm, which whoever names a source installs: of the project that the source is in, or else the one
 * beside zkmips.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Abi } from 'viem'
import { CliError, inputError } from '../errors.ts'
import { EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { plural } from '../output/format.ts'
import { visibleLines } from '../output/visible.ts'
import type { CompiledContract } from './contract.ts'

interface Solc {
  version(): string
  compile(input: string, callbacks: { import(path: string): { contents: string } | { error: string } }): string
}

interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info'
  readonly type: string
  readonly message: string
  readonly formattedMessage: string
  readonly sourceLocation?: { readonly file: string; readonly start: number }
}

interface Output {
  readonly errors?: readonly Diagnostic[]
  readonly contracts?: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}

/** @param file a Solidity source @param evmVersion the hardfork whose instructions may be used @throws CliError */
export function compile(file: string, evmVersion: string): CompiledContract[] {
  const path = resolve(file)
  const root = projectOf(path)
  const solc = loadSolc(file, root)
  const main = unitName(root, path)
  const remappings = readRemappings(root)
  const read = (name: string) => {
    const found = [join(root, name), ...modules(root, name)].find(candidate => existsSync(candidate))
    if (found === undefined)
      return { error: `there is no such file in ${root}, and no such package in a node_modules of it` }
    return { contents: readFileSync(found, 'utf8') }
  }
  const input = {
    language: 'Solidity',
    sources: { [main]: { content: readFileSync(path, 'utf8') } },
    settings: {
      evmVersion,
      remappings,
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
    },
  }
  const { errors = [], contracts = {} } = JSON.parse(solc.compile(JSON.stringify(input), { import: read })) as Output
  requireCompiled(file, errors, solc, root)
  return Object.entries(contracts).flatMap(([unit, named]) =>
    Object.entries(named).map(([name, { abi, evm }]) => ({
      name,
      abi,
      bytecode: evm.bytecode.object,
      source: unit,
      isMain: unit === main,
    })),
  )
}

/** The nearest folder above a source that is a project; the source's own folder where none is. */
function projectOf(path: string): string {
  const marks = ['foundry.toml', 'remappings.txt', 'package.json', 'node_modules']
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (marks.some(mark => existsSync(join(folder, mark)))) return folder
    if (folder === dirname(folder)) return dirname(path)
  }
}

const unitName = (root: string, path: string): string => relative(root, path).replaceAll('\\', '/') || basename(path)

function readRemappings(root: string): string[] {
  const file = join(root, 'remappings.txt')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.map(line => line.trim()).filter(line => line.includes('='))
}

function modules(root: string, name: string): string[] {
  const folders: string[] = []
  for (let folder = root; ; folder = dirname(folder)) {
    folders.push(join(folder, 'node_modules', name))
    if (folder === dirname(folder)) return folders
  }
}

/** @throws CliError */
function loadSolc(file: string, root: string): Solc {
  for (const from of [join(root, 'x.js'), import.meta.url]) {
    const require = createRequire(from)
    try {
      require.resolve('solc')
    } catch {
      continue
    }
    return require('solc') as Solc
  }
  const message = `${file}: compiling Solidity takes the package solc, which is not installed: npm install solc, or name an artifact of Foundry or Hardhat instead`
  throw new CliError('NO_SOLC', EXIT_UNAVAILABLE, message)
}

/** @throws CliError for the first error; all are shown */
function requireCompiled(file: string, diagnostics: readonly Diagnostic[], solc: Solc, root: string): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined) return
  process.stderr.write(visibleLines(errors.map(({ formattedMessage }) => `${formattedMessage.trimEnd()}\n\n`).join('')))
  const others = errors.length > 1 ? ` (and ${plural(errors.length - 1, 'more error')})` : ''
  const version = /^(\d+\.\d+\.\d+)/.exec(solc.version())?.[1] ?? solc.version()
  const remedy = /requires different compiler version/.test(first.message)
    ? `; this is solc ${version}: install the one that is asked for (npm install solc@VERSION)`
    : ''
  const message = `${placeOf(file, first, root)}: ${first.type}: ${first.message}${others}${remedy}`
  throw inputError('DOES_NOT_COMPILE', message)
}

/** `file:line:column`. */
function placeOf(file: string, { sourceLocation }: Diagnostic, root: string): string {
  if (sourceLocation === undefined || sourceLocation.start < 0) return file
  const path = [join(root, sourceLocation.file), ...modules(root, sourceLocation.file)].find(existsSync)
  if (path === undefined) return sourceLocation.file
  const name = resolve(file) === path ? file : relative(process.cwd(), path)
  // Offsets are of bytes.
  const before = readFileSync(path).subarray(0, sourceLocation.start).toString('utf8').split('\n')
  return `${name}:${before.length}:${before.at(-1)!.length + 1}`
}
