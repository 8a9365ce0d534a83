/**
 * Writes fixtures/elf/program-digests.json: the names in proofs of the programs that are shipped with zkmips. Run it after a change
 * to a shipped ELF, a circuit or a parameter set. With --check it writes nothing and fails where the file is out of date.
 *
 *   npx tsx scripts/program-digests.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadElf } from '@zkmips/emulator/program/elf'
import { BLOCK_EXECUTOR, EVM_CALL, type ShippedDigests } from '@zkmips/package/shipped-digests'
import { PARAMETER_SETS } from '@zkmips/prover/parameters'
import { programDigest } from '@zkmips/zkmips/program-digest'

const elfs = new URL('../fixtures/elf/', import.meta.url)
const file = new URL('program-digests.json', elfs)

async function computeDigests(): Promise<ShippedDigests> {
  const digests: Record<string, Record<string, string>> = {}
  for (const name of [BLOCK_EXECUTOR, EVM_CALL]) {
    const image = loadElf(readFileSync(new URL(`${name}.elf`, elfs)))
    const ofProgram: Record<string, string> = {}
    for (const parameters of PARAMETER_SETS) ofProgram[parameters.name] = await programDigest(image, parameters)
    digests[name] = ofProgram
  }
  return digests
}

const text = `${JSON.stringify(await computeDigests(), undefined, 2)}\n`
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('fixtures/elf/program-digests.json is out of date: run npx tsx scripts/program-digests.ts')
    process.exit(1)
  }
} else writeFileSync(file, text)
