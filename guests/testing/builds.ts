/**
 * For tests: building the guests again, and running the tests that they have.
 * @module
 */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
// Building takes minutes: the test's worker must go on answering.
const run = async (command: string, args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(command, args, { maxBuffer: 1 << 26 })).stdout

export interface Guest {
  readonly name: string
  readonly source: string
  readonly sources: string
  readonly bytes: number
  readonly sha256: string
}

/** Those of the manifest. */
export const { guests } = JSON.parse(readFileSync(join(root, 'fixtures/elf/manifest.json'), 'utf8')) as {
  guests: readonly Guest[]
}

const tools = ['/usr/bin/rustc', '/usr/bin/cargo', '/usr/lib/rustlib/src/rust/library', '/usr/bin/mips-linux-gnu-gcc']
const go = [...(process.env.PATH ?? '').split(':'), '/usr/local/go/bin'].some(folder => existsSync(join(folder, 'go')))

/** Whether the compilers are here; in CI they must be. */
export const canBuild = (go && tools.every(tool => existsSync(tool))) || process.env.CI !== undefined

/** @param args of scripts/build-guests.ts: names, and options @returns what it says of each */
export const buildGuests = (args: readonly string[]): Promise<string> =>
  run(process.execPath, [join(root, 'scripts/build-guests.ts'), '--check', ...args])

/** @param packages of Rust; the tests in Go are run besides @returns what the tests say */
export const testGuests = (...packages: readonly string[]): Promise<string> =>
  run(join(root, 'guests/test.sh'), packages)
