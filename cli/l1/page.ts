/**
 * `zkmips l1 page`: a file that shows in a browser what `zkmips l1 status` and `show` say, from an L1 node alone.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDeployment, requireNodeUrl } from '../dispute/connect.ts'
import { OutputFile } from '../files.ts'
import { printJson, printText } from '../output/answer.ts'
import { bytes, facts } from '../output/format.ts'
import { claimsPage } from './page-html.ts'

export interface PageOptions {
  readonly output: string
  readonly rpc?: string
  readonly deployment?: string
  readonly json?: true
}

/** Made when the npm package is built, and only there. */
const SHIPPED = join(import.meta.dirname, 'claims-page.script')
/** In a clone it is made on the spot, by what the package does not have: so the import is not one of the package's. */
const BUILDER: string = '@zkmips/package/build/claims-page'

/** @throws CliError */
export async function page({ output: path, rpc, deployment: file, json }: PageOptions): Promise<void> {
  if (rpc !== undefined) requireNodeUrl('--rpc', rpc)
  const output = await OutputFile.open(path, file)
  try {
    const builtIn = {
      ...(rpc === undefined ? {} : { rpc }),
      ...(file === undefined ? {} : await placeOf(file)),
    }
    const script = await readFile(SHIPPED, 'utf8').catch(bundled)
    const html = claimsPage(script, builtIn)
    await output.finish(html)
    if (json) printJson({ output: output.path, builtIn })
    else
      printText(
        facts([
          ['page', `${output.path}, ${bytes(html.length)}; open it in a browser`],
          ['reads', rpc ?? 'the node that it is told, by its form or #rpc=URL'],
          ['chain of claims', builtIn.chain ?? 'the one that it is told, by its form or #chain=ADDRESS'],
        ]),
      )
  } finally {
    output.discard()
  }
}

async function placeOf(file: string) {
  const { chainId, fromBlock, contracts } = await readDeployment(file)
  return { chainId, fromBlock, chain: contracts.stateChain }
}

async function bundled(): Promise<string> {
  const { bundleClaimsPage } = (await import(BUILDER)) as { bundleClaimsPage: () => Promise<string> }
  return bundleClaimsPage()
}
