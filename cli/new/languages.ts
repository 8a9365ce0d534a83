/**
 * What a project of each language needs of this machine, and of guests/.
 * @module
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

export interface Project {
  /** Files and folders of guests/ that become the project's `zkmips/`. */
  readonly files: readonly string[]
  /** Of the template. */
  readonly values: Readonly<Record<string, string>>
  /** What is missing here. */
  readonly remark?: string
}

export type Language = 'rust' | 'c' | 'go'

export const LANGUAGES: Readonly<Record<Language, () => Promise<Project>>> = {
  rust: async () => {
    const files = ['zkmips-guest', 'lib-rust', 'c/guest.ld']
    return { files, ...(await rustLinker()) }
  },
  c: async () => {
    const names = ['guest.h', 'heap.h', 'preimage.h', 'precompiles.h', 'start.c', 'guest.ld']
    const runtime = ['memory.c', 'integers.c', 'floats.c'].map(name => `runtime/${name}`)
    const files = [...names, ...runtime].map(name => `c/${name}`)
    const compiler = 'mips-linux-gnu-gcc'
    return { files, values: {}, ...missing(compiler, `apt-get install gcc-mips-linux-gnu brings it`) }
  },
  go: async () => {
    const names = [
      'go.mod',
      'guest.go',
      'keccak.go',
      'keccak_mips.go',
      'system_mips.go',
      'system_other.go',
      'break_mips.s',
    ]
    return { files: names.map(name => `lib-go/${name}`), values: {}, ...missing('go', 'see https://go.dev/dl') }
  },
}

const inPath = (command: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)))

const missing = (command: string, remedy: string): { remark?: string } =>
  inPath(command) ? {} : { remark: `${command}, which builds the project, is not in the PATH: ${remedy}` }

/** The linker of the compiler itself, which rustup brings and Debian does not, or what else links for this machine. */
async function rustLinker(): Promise<Omit<Project, 'files'>> {
  const own = { linker: '# The linker is rust-lld, which comes with the compiler.', flavor: '' }
  const named = (linker: string, flavor = '') => ({ values: { linker: `linker = "${linker}"`, flavor } })
  const sysroot = await promisify(execFile)('rustc', ['--print', 'sysroot']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
  if (sysroot !== undefined && hasOwnLinker(sysroot)) return { values: own }
  const binutils = named('mips-linux-gnu-ld', '"-Clinker-flavor=ld",\n    ')
  if (inPath('mips-linux-gnu-ld')) return binutils
  if (inPath('ld.lld')) return named('ld.lld')
  const remark =
    sysroot === undefined
      ? 'rustc, which builds the project, is not in the PATH: see https://rustup.rs, or apt-get install rustc-web cargo-web rust-web-src binutils-mips-linux-gnu'
      : 'there is no linker for the machine: apt-get install binutils-mips-linux-gnu brings the one that .cargo/config.toml names'
  return sysroot === undefined ? { values: own, remark } : { ...binutils, remark }
}

function hasOwnLinker(sysroot: string): boolean {
  const targets = join(sysroot, 'lib/rustlib')
  return existsSync(targets) && readdirSync(targets).some(target => existsSync(join(targets, target, 'bin/rust-lld')))
}
