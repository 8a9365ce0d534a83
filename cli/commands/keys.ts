/**
 * `zkmips keys`: what a contract, or whoever verifies wrapped proofs, has to know: the name of a program on L1, and the keys that it depends on.
 * @module
 */
import type { ProgramOptions } from '@zkmips/package/input'
import { BLOCK_EXECUTOR, SHIPPED_DIGESTS } from '@zkmips/package/shipped-digests'
import type { Command } from 'commander'
import { usageError } from '../errors.ts'
import { readProgram } from '../input.ts'
import { goOption, jsonOption } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'

interface KeysOptions extends ProgramOptions {
  readonly json?: true
}

export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description("print a program's name on L1, and the keys of this release that wrapped proofs depend on")
    .argument('[elf]', 'a big-endian MIPS32 ELF (default: the shipped block executor)')
    .addOption(goOption())
    .addOption(jsonOption())
    .action(keys)
}

async function keys(file: string | undefined, options: KeysOptions): Promise<void> {
  if (file === undefined && options.go) throw usageError('--go applies to an ELF; name one, or leave out --go')
  const { releaseFacts } = await import('@zkmips/package/release')
  const digests = file === undefined ? SHIPPED_DIGESTS[BLOCK_EXECUTOR]! : await digestsOf(file, options)
  const release = releaseFacts(digests)
  const { nameOnL1, rootOfKeys, circuit, developmentKeyDigest } = release
  if (options.json) return printJson({ program: file ?? BLOCK_EXECUTOR, programDigests: digests, ...release })
  printText(
    facts([
      ['program', file ?? BLOCK_EXECUTOR],
      ...Object.entries(digests).map(([set, digest]) => [`digest, ${set}`, digest] as const),
      ['name on L1', nameOnL1],
      ['root of keys', `${rootOfKeys}, of ${count(release.keys)} leaves and joins`],
      ['Groth16 circuit', `${circuit.digest}, ${count(circuit.constraints)} constraints`],
      ['development key', `${developmentKeyDigest}: it proves nothing`],
      ['key of a ceremony', 'none in this release: zkmips setup makes one'],
    ]),
  )
}

async function digestsOf(file: string, options: KeysOptions): Promise<Readonly<Record<string, string>>> {
  const image = await readProgram(file, options)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const { programNames } = await import('@zkmips/package/program-names')
  const { programDigests } = await programNames(image, set => {
    progress.show({ phase: `digest ${set}`, text: `digest    ${set}`, facts: { set } })
  }).finally(() => progress.clear())
  return programDigests
}
