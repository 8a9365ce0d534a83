/**
 * `zkmips l1 sources`: what an explorer is given to verify the sources of the contracts.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMPILER, type StandardInput, standardInput } from '@zkmips/verifier-contracts/standard-input'
import { OutputFile } from '../files.ts'
import { printJson, printText } from '../output/answer.ts'
import { bytes, count, facts } from '../output/format.ts'

/** In the npm package, which has no sources of contracts but these. */
const SHIPPED = join(import.meta.dirname, '../../verifier-contracts/standard-input.json')

export async function sources(options: { readonly output: string; readonly json?: true }): Promise<void> {
  const output = await OutputFile.open(options.output)
  try {
    const text = await readFile(SHIPPED, 'utf8').catch(() => JSON.stringify(standardInput()))
    const { sources } = JSON.parse(text) as StandardInput
    await output.finish(text)
    const files = Object.keys(sources).length
    if (options.json) printJson({ output: output.path, compiler: COMPILER, files })
    else
      printText(
        facts([
          ['standard JSON input', `${output.path}, ${bytes(text.length)}, ${count(files)} files`],
          ['compiler', COMPILER],
          ['contracts', 'named by file and contract, such as src/game/StateCommitmentChain.sol:StateCommitmentChain'],
        ]),
      )
  } finally {
    output.discard()
  }
}
