// Builds the guests and keeps fixtures/elf/ and its manifest.
//
//   npx tsx scripts/build-guests.ts            build every guest, write the ELFs and the manifest
//   npx tsx scripts/build-guests.ts fibonacci  build only these
//   npx tsx scripts/build-guests.ts --check    build every guest and compare with the manifest; exit code 1 on a difference
//   npx tsx scripts/build-guests.ts --check --into DIR    and leave what was built in a directory
//
// A built ELF depends only on the sources and the compiler versions in the manifest: paths are relative or remapped, and no
// debug information is kept. Symbols are: `zkmips profile` names functions by them.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findGo, GO_TARGET } from './go-toolchain.ts'
import { sourceDigest } from './guest-sources.ts'

interface Guest {
  readonly name: string
  readonly source: string
  readonly language: 'c' | 'rust' | 'rust-std' | 'go'
  /** Of plain instructions: hashes and products in software in place of the machine's precompiles. */
  readonly software?: true
}

interface ManifestEntry {
  readonly name: string
  readonly source: string
  /** Of all that it is built of (guest-sources.ts). */
  readonly sources: string
  readonly command: string
  readonly compilers: readonly string[]
  readonly bytes: number
  readonly sha256: string
}

const GUESTS: readonly Guest[] = [
  { name: 'fibonacci', source: 'guests/c/fibonacci.c', language: 'c' },
  { name: 'echo-claim', source: 'guests/c/echo-claim.c', language: 'c' },
  { name: 'sort', source: 'guests/examples-rust/src/bin/sort.rs', language: 'rust' },
  {
    name: 'sha256-claim',
    source: 'guests/examples-rust/src/bin/sha256-claim.rs',
    language: 'rust',
    software: true,
  },
  { name: 'secp256k1-check', source: 'guests/examples-rust/src/bin/secp256k1-check.rs', language: 'rust' },
  {
    name: 'precompiled-contracts',
    source: 'guests/machine-tests/src/bin/precompiled-contracts.rs',
    language: 'rust',
  },
  { name: 'evm-arithmetic', source: 'guests/machine-tests/src/bin/evm-arithmetic.rs', language: 'rust' },
  { name: 'memory', source: 'guests/machine-tests/src/bin/memory.rs', language: 'rust' },
  { name: 'block-executor', source: 'guests/block-executor', language: 'rust' },
  { name: 'move-executor', source: 'guests/move-executor', language: 'rust' },
  { name: 'evm-call', source: 'guests/block-executor/src/bin/evm-call.rs', language: 'rust' },
  { name: 'instructions', source: 'guests/c/instructions.c', language: 'c' },
  { name: 'digests', source: 'guests/c/digests.c', language: 'c' },
  { name: 'sorting', source: 'guests/c/sorting.c', language: 'c' },
  { name: 'regions', source: 'guests/examples-rust/src/bin/regions.rs', language: 'rust', software: true },
  { name: 'regions-c', source: 'guests/c/regions.c', language: 'c' },
  { name: 'arithmetic', source: 'guests/examples-rust/src/bin/arithmetic.rs', language: 'rust', software: true },
  { name: 'commitments', source: 'guests/examples-rust/src/bin/commitments.rs', language: 'rust', software: true },
  { name: 'commitments-precompiles', source: 'guests/examples-rust/src/bin/commitments.rs', language: 'rust' },
  { name: 'inverse', source: 'guests/c/inverse.c', language: 'c', software: true },
  { name: 'inverse-precompiles', source: 'guests/c/inverse.c', language: 'c' },
  { name: 'ledger-c', source: 'guests/c/ledger.c', language: 'c' },
  { name: 'ledger-rust', source: 'guests/examples-rust/src/bin/ledger-rust.rs', language: 'rust' },
  {
    name: 'ledger-rust-std',
    source: 'guests/examples-rust-std/src/bin/ledger-rust-std.rs',
    language: 'rust-std',
  },
  {
    name: 'features-rust-std',
    source: 'guests/examples-rust-std/src/bin/features-rust-std.rs',
    language: 'rust-std',
  },
  { name: 'ledger-go', source: 'guests/examples-go/ledger', language: 'go' },
  { name: 'bench-sha256', source: 'guests/c/bench/sha256.c', language: 'c' },
  { name: 'bench-keccak', source: 'guests/c/bench/keccak.c', language: 'c' },
  { name: 'bench-sort', source: 'guests/c/bench/sort.c', language: 'c' },
  { name: 'bench-pointers', source: 'guests/c/bench/pointers.c', language: 'c' },
  { name: 'bench-sweep', source: 'guests/c/bench/sweep.c', language: 'c' },
  { name: 'bench-gigabyte', source: 'guests/c/bench/gigabyte.c', language: 'c' },
]

const root = join(import.meta.dirname, '..')
const elfFolder = join(root, 'fixtures/elf')
const manifestPath = join(elfFolder, 'manifest.json')

const CC = 'mips-linux-gnu-gcc'
const CC_FLAGS =
  '-O2 -march=mips32r2 -msoft-float -mno-abicalls -fno-pic -mabi=32 -G0 -ffreestanding -nostdlib -static -fno-stack-protector ' +
  '-fno-tree-loop-distribute-patterns -fno-asynchronous-unwind-tables -Wall -Wextra -Werror ' +
  '-Wl,--build-id=none,-z,max-page-size=0x1000,-z,noexecstack -T guests/c/guest.ld'

function version(command: string): string {
  return execFileSync(command, ['--version'], { encoding: 'utf8' }).split('\n')[0]!.trim()
}

/** Builds one guest to `output`; returns the command as the manifest shows it and the compilers it used. */
function build(guest: Guest, output: string): { command: string; compilers: string[] } {
  if (guest.language === 'c') {
    const macro = guest.software ? ['-DGUEST_SOFTWARE'] : []
    const args = [...CC_FLAGS.split(' '), ...macro, 'guests/c/start.c', guest.source, '-lgcc']
    execFileSync(CC, ['-o', output, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    return {
      command: `${CC} -o ${guest.name}.elf ${args.join(' ')}`,
      compilers: [version(CC), version('mips-linux-gnu-ld')],
    }
  }
  if (guest.language === 'go') return buildGo(guest, output)
  return buildRust(guest, output)
}

/**
 * Builds a Go guest: `go` in the PATH or where Go's own installer puts it; another one can be named by GUEST_GO. Debug information is
 * left out, the symbol table is not: `--go` finds what it patches by name.
 */
function buildGo(guest: Guest, output: string): { command: string; compilers: string[] } {
  const go = findGo() ?? 'go'
  const args = ['-trimpath', '-buildvcs=false', '-ldflags=-w -buildid=']
  const folder = join(root, guest.source)
  execFileSync(go, ['build', ...args, '-o', output, '.'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...GO_TARGET },
  })
  const settings = Object.entries(GO_TARGET).map(([name, value]) => `${name}=${value}`)
  return {
    command: `cd ${guest.source} && ${settings.join(' ')} go build ${args.map(arg => (arg.includes(' ') ? `'${arg}'` : arg)).join(' ')}`,
    compilers: [execFileSync(go, ['env', 'GOVERSION'], { encoding: 'utf8', cwd: root }).trim()],
  }
}

/** The cargo package of a source file in its `src/bin`, or of a folder that is a package. */
function packageOf(source: string): string {
  const folder = source.replace(/\/src\/bin\/.*/, '')
  const name = readFileSync(join(root, folder, 'Cargo.toml'), 'utf8').match(/^name = "(.*)"$/m)?.[1]
  if (name === undefined) throw new Error(`${folder}/Cargo.toml names no package`)
  return name
}

/**
 * Builds a Rust guest with Debian's toolchain (packages rustc-web, cargo-web, rust-web-src), core and alloc from source. Another
 * toolchain can be named by GUEST_CARGO and GUEST_RUSTC. The flags are in guests/.cargo/config.toml; for a guest with std, which
 * needs musl as well, in guests/examples-rust-std/.cargo/config.toml.
 */
function buildRust(guest: Guest, output: string): { command: string; compilers: string[] } {
  const cargo = process.env.GUEST_CARGO ?? '/usr/bin/cargo'
  const rustc = process.env.GUEST_RUSTC ?? '/usr/bin/rustc'
  const std = guest.language === 'rust-std'
  const folder = std ? 'guests/examples-rust-std' : 'guests'
  if (std) execFileSync(join(root, 'guests/musl/build.sh'), { stdio: ['ignore', 'inherit', 'inherit'] })
  const bin = guest.name.replace(/-precompiles$/, '')
  // Built by itself: a package shares its features with whatever is built together with it.
  const alone = ['-p', packageOf(guest.source)]
  const args = ['build', '--release', '--locked', ...alone, '--bin', bin]
  if (guest.software) args.push('--no-default-features')
  const { RUSTFLAGS: _, ...environment } = process.env
  execFileSync(cargo, args, {
    cwd: join(root, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, RUSTC: rustc, RUSTC_BOOTSTRAP: '1' },
  })
  const target = std ? 'mips-unknown-linux-musl' : 'mips-mti-none-elf'
  const built = join(root, 'guests/target', target, 'release', bin)
  execFileSync('mips-linux-gnu-strip', ['-g', '-o', output, built])
  return {
    command: `${std ? 'guests/musl/build.sh && ' : ''}cd ${folder} && RUSTC_BOOTSTRAP=1 cargo ${args.join(' ')} && mips-linux-gnu-strip -g`,
    compilers: [version(rustc), version('mips-linux-gnu-ld')],
  }
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function main(): number {
  const { values, positionals: only } = parseArgs({
    options: { check: { type: 'boolean', default: false }, into: { type: 'string' } },
    allowPositionals: true,
  })
  const { check } = values
  const old: ManifestEntry[] = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')).guests : []
  const entries = new Map(old.map(e => [e.name, e]))
  const temporary = values.into ? resolve(values.into) : mkdtempSync(join(tmpdir(), 'guests-'))
  let differences = 0
  mkdirSync(elfFolder, { recursive: true })
  mkdirSync(temporary, { recursive: true })
  for (const guest of GUESTS) {
    if (only.length > 0 && !only.includes(guest.name)) continue
    const output = check ? join(temporary, `${guest.name}.elf`) : join(elfFolder, `${guest.name}.elf`)
    const { command, compilers } = build(guest, output)
    const digest = sha256(output)
    if (check) {
      const expected = entries.get(guest.name)
      const same = expected?.sha256 === digest && sha256(join(elfFolder, `${guest.name}.elf`)) === digest
      // Debian's other compilers stay the same for years; Go does not, and need not.
      const otherGo = !same && guest.language === 'go' && expected?.compilers.join() !== compilers.join()
      if (!same && !otherGo) differences++
      console.log(`${same ? 'same     ' : otherGo ? 'other go ' : 'DIFFERENT'} ${guest.name} ${digest}`)
      if (!same)
        console.log(
          `  expected ${expected?.sha256} built with ${expected?.compilers.join(', ')}; here ${compilers.join(', ')}`,
        )
      continue
    }
    const bytes = readFileSync(output).length
    const { name, source } = guest
    entries.set(name, { name, source, sources: sourceDigest(source), command, compilers, bytes, sha256: digest })
    console.log(`${guest.name}: ${bytes} bytes, sha256 ${digest}`)
  }
  if (!values.into) rmSync(temporary, { recursive: true })
  if (!check) {
    const guests = GUESTS.map(g => entries.get(g.name)).filter(e => e !== undefined)
    writeFileSync(manifestPath, `${JSON.stringify({ guests }, null, 2)}\n`)
  }
  return differences === 0 ? 0 : 1
}

process.exitCode = main()
