/**
 * `zkmips wrap` and `zkmips aggregate`: one small proof for L1 of proofs that there are.
 * @module
 */
import { readInputFile } from '@zkmips/package/read-file'
import type { EngineName } from '@zkmips/zkmips/types'
import { type Command, Option } from 'commander'
import { about, usageError } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK } from '../exit-codes.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { KeptParts, keepingError } from '../kept-parts.ts'
import { engineOption, jsonOption, memorySize, noResumeOption, provingKeyOption, workersOption } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { ProveProgress } from '../output/prove-progress.ts'
import { isTrue, warnOfDevelopment, wrappedAsFacts, wrappedFacts } from '../wrapping/answer.ts'

interface WrapCommandOptions {
  readonly output: string
  readonly workers?: number
  readonly maxMemory?: number
  readonly engine?: EngineName
  readonly provingKey?: string
  readonly resume: boolean
  readonly json?: true
}

export function registerWrap(program: Command): void {
  takesWrapping(program.command('wrap'))
    .description('make one small proof, which a contract on L1 verifies, of a proof')
    .argument('<proof>', 'a file written by zkmips prove --hash poseidon2')
    .action((file: string, options: WrapCommandOptions) => wrap([file], options))
  takesWrapping(program.command('aggregate'))
    .description('the same of proofs in a row: each begins with the state that the one before ended with')
    .argument('<proofs...>', 'files written by zkmips prove --hash poseidon2, in order')
    .action((files: readonly string[], options: WrapCommandOptions) => {
      if (files.length < 2)
        throw usageError('name two proofs or more, in their order; of one, zkmips wrap makes a proof for L1')
      return wrap(files, options)
    })
}

const takesWrapping = (command: Command): Command =>
  command
    .requiredOption('-o, --output <file>', 'the wrapped proof')
    .addOption(workersOption())
    .addOption(
      new Option('--max-memory <size>', 'memory for all processes before snarkjs, such as 6G').argParser(memorySize),
    )
    .addOption(engineOption('what computes; native if it can be had'))
    .addOption(provingKeyOption())
    .addOption(noResumeOption())
    .addOption(jsonOption())

async function wrap(files: readonly string[], options: WrapCommandOptions): Promise<void> {
  const { wrap: wrapProofs } = await import('@zkmips/package/wrap')
  const proofs: Uint8Array[] = []
  for (const file of files) proofs.push(await readInputFile(file))
  const output = await OutputFile.open(options.output, ...files, options.provingKey)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const described = new ProveProgress()
  let parts: KeptParts | undefined
  const discard = (): string | undefined => {
    progress.clear()
    output.discard()
    return parts?.release()
  }
  const { workers, maxMemory, engine, provingKey } = options
  try {
    const wrapped = await interruptible(async () => {
      if (options.resume && output.file !== undefined) parts = await KeptParts.open(output.file)
      if (parts?.found) progress.note(parts.found)
      const made = await about(files.join(', '), () =>
        wrapProofs(proofs, {
          ...(workers !== undefined && { workers }),
          ...(maxMemory !== undefined && { maxMemory }),
          ...(engine && { engine }),
          ...(provingKey !== undefined && { provingKey }),
          ...(parts && { parts: parts.folder }),
          onProgress: event => {
            if (event.phase === 'note') {
              const { phase, message } = event
              return progress.note({ phase, text: message, facts: { message } })
            }
            const { state, last } = described.describe(event)
            progress.show(state, last)
          },
        }),
      ).catch(error => {
        throw parts ? keepingError(parts.folder.path, error) : error
      })
      progress.clear()
      await output.finish(made.proof)
      await parts?.remove()
      return made
    }, discard)
    process.exitCode = isTrue(wrapped) ? EXIT_OK : EXIT_CLAIM_FALSE
    warnOfDevelopment(wrapped)
    if (options.json) printJson({ files, output: output.path, ...wrappedFacts(wrapped) })
    else printText(facts(wrappedAsFacts(output.path, wrapped)))
  } finally {
    const remark = discard()
    if (remark) progress.note({ phase: 'note', text: remark, facts: { message: remark } })
  }
}
