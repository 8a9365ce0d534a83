// The guests with Rust's std can be built again from their sources, with the library and musl, byte for byte.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const tools = ['/usr/bin/rustc', '/usr/bin/cargo', '/usr/lib/rustlib/src/rust/library', '/usr/bin/mips-linux-gnu-gcc']
const canBuild = tools.every(tool => existsSync(tool)) || process.env.CI !== undefined

it.skipIf(!canBuild)('the sources with std build to the committed ELFs', { timeout: 1_500_000 }, async () => {
  const args = [join(root, 'scripts/build-guests.ts'), '--check', 'ledger-rust-std', 'features-rust-std']
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 })
  expect(stdout.match(/^same /gm)).toHaveLength(2)
})
