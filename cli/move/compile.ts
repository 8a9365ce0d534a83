/**
 * Compiles a Move package, without a network: the compiler is WebAssembly, and the standard library is the one beside the guest.
 * @module
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { bytesToHex } from '@noble/hashes/utils.js'
import { CliError } from '../errors.ts'
import { EXIT_BAD_INPUT, EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { type ModuleId, moduleId } from './module-id.ts'

export interface MoveModule extends ModuleId {
  readonly bytes: Uint8Array
}

export interface MovePackage {
  /** The package's modules and those of the standard library, in the order of their addresses and names. */
  readonly modules: readonly MoveModule[]
  /** What the compiler warns of, as it writes it; empty if nothing. */
  readonly warnings: string
}

/** Where the standard library's sources are. */
export const STD_FOLDER = join(import.meta.dirname, '../../guests/move-std')

/** The npm package that has the compiler. It is not among those that zkmips installs: it has 35 MB. */
const COMPILER = '@zktx.io/sui-move-builder'
export const COMPILER_VERSION = '0.5.1'

type Compiler = typeof import('@zktx.io/sui-move-builder')

async function loadCompiler(): Promise<Compiler> {
  try {
    const compiler: Compiler = await import('@zktx.io/sui-move-builder')
    await compiler.initMovePackageBuilder()
    return compiler
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const remedy = `install it beside zkmips: npm install ${COMPILER}@${COMPILER_VERSION}`
    throw new CliError('MOVE_COMPILER_MISSING', EXIT_UNAVAILABLE, `the Move compiler is not installed; ${remedy}`, {
      cause,
    })
  }
}

/**
 * @param folder of the package: Move.toml and sources/
 * @throws CliError if there is no package, it depends on another one, or it does not compile
 */
export async function compilePackage(folder: string): Promise<MovePackage> {
  const compiler = await loadCompiler()
  const own = await compile(compiler, packageFiles(folder), folder)
  const std = await compile(compiler, packageFiles(STD_FOLDER), STD_FOLDER)
  const modules = [...own.modules, ...std.modules].map(bytes => ({ ...moduleId(bytes), bytes }))
  modules.sort((a, b) => compareModules(a, b))
  return { modules, warnings: own.warnings }
}

/** By address, then by name, byte for byte. */
function compareModules(a: ModuleId, b: ModuleId): number {
  const key = ({ address, name }: ModuleId) => `${bytesToHex(address)}::${name}`
  return key(a) < key(b) ? -1 : 1
}

async function compile(compiler: Compiler, files: Record<string, string>, folder: string) {
  class Fetcher extends compiler.MovePackageFetcher {
    override fetchLocal = async (): Promise<Record<string, string>> => {
      const std = packageFiles(STD_FOLDER)
      return { ...std, 'Move.toml': withStd(std['Move.toml']!, STD_FOLDER) }
    }
  }
  const manifest = withStd(files['Move.toml'] ?? '', folder)
  const input = { files: { ...files, 'Move.toml': manifest }, fetcher: new Fetcher(), silenceWarnings: false }
  const result = await compiler.dumpMovePackage(input)
  if ('error' in result) {
    throw new CliError('MOVE_COMPILE', EXIT_BAD_INPUT, `${folder} does not compile:\n${result.error.trim()}`)
  }
  const modules = result.modules.map(module => new Uint8Array(Buffer.from(module, 'base64')))
  return { modules, warnings: result.warnings?.trim() ?? '' }
}

/** The manifest of a package that depends on the standard library here, and on nothing from a network. */
export function withStd(manifest: string, folder: string): string {
  const section = /^\[dependencies\]\s*$([^[]*)/m.exec(manifest)?.[1] ?? ''
  const names = [...section.matchAll(/^\s*([\w-]+)\s*=/gm)].map(([, name]) => name!)
  const unknown = names.find(name => name !== 'std')
  if (unknown !== undefined) {
    const remedy = 'put its sources into the package; only std is there without being named'
    throw new CliError('MOVE_DEPENDENCY', EXIT_BAD_INPUT, `${folder}/Move.toml depends on ${unknown}; ${remedy}`)
  }
  const plain = manifest.replace(/^\[dependencies\]\s*$[^[]*/m, '').replace(/^implicit-dependencies\s*=.*$/m, '')
  const isStd = /^name\s*=\s*"std"/m.test(plain)
  // The compiler puts 0 for an address that is called like the package, for it expects to publish it.
  const renamed = plain.replace(/^name\s*=.*$/m, `name = "${isStd ? 'zkmips_std' : 'zkmips_package'}"`)
  const offline = renamed.replace(/^\[package\]\s*$/m, '[package]\nimplicit-dependencies = false')
  return isStd ? offline : `${offline}\n[dependencies]\nstd = { local = "std" }\n`
}

export function packageFiles(folder: string): Record<string, string> {
  if (!statSync(join(folder, 'Move.toml'), { throwIfNoEntry: false })?.isFile()) {
    throw new CliError(
      'MOVE_NO_PACKAGE',
      EXIT_BAD_INPUT,
      `${folder} has no Move.toml: name the folder of a Move package`,
    )
  }
  const files: Record<string, string> = { 'Move.toml': readFileSync(join(folder, 'Move.toml'), 'utf8') }
  const sources = join(folder, 'sources')
  if (!statSync(sources, { throwIfNoEntry: false })?.isDirectory()) return files
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.move')) continue
    const path = join(entry.parentPath, entry.name)
    files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8')
  }
  return files
}
