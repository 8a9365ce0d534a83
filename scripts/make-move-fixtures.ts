// Compiles the Move package of fixtures/move/tour, for tests that have no compiler: modules.bin has its modules and those of the
// standard library, calls.bin the calls of calls.txt, as requests have them. What comes of the calls, guests/move-vm/tests/tour.rs
// writes to outcomes.txt (MOVE_WRITE_OUTCOMES=1), and cli/move/oracle.test.ts compares it with the compiler's own machine.
//
//   npx tsx scripts/make-move-fixtures.ts
//   npx tsx scripts/make-move-fixtures.ts --check    compares; exit code 1 on a difference
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writer } from '../cli/move/bcs.ts'
import { compilePackage } from '../cli/move/compile.ts'
import { encodeCall } from '../cli/move/request.ts'
import { parseCalls } from '../cli/move/testing.ts'

const folder = join(import.meta.dirname, '../fixtures/move/tour')

function list(items: readonly Uint8Array[]): Uint8Array {
  const writer = new Writer().length(items.length)
  for (const item of items) writer.sized(item)
  return writer.end()
}

async function main(): Promise<number> {
  const { modules, warnings } = await compilePackage(folder)
  if (warnings) console.log(warnings)
  const calls = parseCalls(readFileSync(join(folder, 'calls.txt'), 'utf8'))
  const files = {
    'modules.bin': list(modules.map(({ bytes }) => bytes)),
    'calls.bin': list(calls.map(({ call }) => encodeCall(call))),
  }
  let differences = 0
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name)
    if (!process.argv.includes('--check')) writeFileSync(path, bytes)
    else if (!existsSync(path) || !readFileSync(path).equals(bytes)) {
      differences++
      console.log(`${name} is not what its sources compile to: npx tsx scripts/make-move-fixtures.ts`)
    }
  }
  return differences === 0 ? 0 : 1
}

main().then(code => {
  process.exitCode = code
})
