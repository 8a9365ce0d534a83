/**
 * Captures a block from a node, so that it can be executed and proved without the node.
 * @module
 */
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { Capture } from '@zkmips/rollup/blocks/capture'
import type { Hardfork } from '@zkmips/rollup/blocks/networks'
import { checkWhole, InputError } from './errors.ts'
import { loadBlockExecutor } from './shipped.ts'

export interface CaptureOptions {
  /** JSON-RPC URL of the node. */
  readonly rpcUrl: string
  /** Of the block, 1 or more. */
  readonly number: number
  /** Rules of the block; `osaka` unless given. */
  readonly hardfork?: Hardfork
}

/**
 * Reads a block, and all that executing it needs, from a node. The block executor has then executed it: the trace is complete, and
 * its claim is true.
 *
 * @returns the block trace, and how its execution ended
 * @throws InputError for an option; CaptureError where the node does not answer, lacks something, or has another block than the
 *   block executor computes; HeaderMismatchError, PieceNotFoundError, PayloadTooLargeError
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { capture, formatBlockTrace } from 'zkmips'
 *
 * const { trace, execution } = await capture({ rpcUrl: 'http://127.0.0.1:8545', number: 2 })
 * await writeFile('captured.json', await formatBlockTrace(trace))
 * console.log(`block ${trace.about.hash}: ${execution.steps} steps`)
 */
export async function capture({ rpcUrl, number, hardfork = 'osaka' }: CaptureOptions): Promise<Capture> {
  if (!URL.canParse(rpcUrl) || !/^https?:/.test(rpcUrl)) {
    throw new InputError('BAD_OPTION', `${rpcUrl}: expected a URL such as http://localhost:8545`)
  }
  checkWhole('number', number, 1, Number.MAX_SAFE_INTEGER)
  // viem is loaded by what needs it only.
  const { CaptureError, captureBlock } = await import('@zkmips/rollup/blocks/capture')
  const { HARDFORKS } = await import('@zkmips/rollup/blocks/networks')
  if (!HARDFORKS.includes(hardfork)) {
    throw new InputError('BAD_OPTION', `hardfork ${hardfork}: the block executor knows ${HARDFORKS.join(', ')}`)
  }
  try {
    return await captureBlock({ rpcUrl, number, hardfork, program: await loadBlockExecutor() })
  } catch (error) {
    // The transport's errors are long and full of the library's own advice: what a user needs is that the node does not answer.
    const { shortMessage } = error as { shortMessage?: string }
    if (shortMessage === undefined) throw error
    const what = `${rpcUrl}: the request to the node failed (${shortMessage.replace(/\.$/, '')})`
    throw new CaptureError('RPC', `${what}; check the URL and that the node runs`, { cause: error })
  }
}

/**
 * A block trace as the text of a file: what `openInput` reads. One block has one text.
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { formatBlockTrace, openInput } from 'zkmips'
 *
 * const { block } = await openInput('block.json')
 * if (block === undefined) throw new Error('block.json is no block trace')
 * if ((await formatBlockTrace(block)) !== (await readFile('block.json', 'utf8'))) throw new Error('rewritten')
 */
export async function formatBlockTrace(trace: BlockTrace): Promise<string> {
  const { formatBlockTrace } = await import('@zkmips/rollup/blocks/block-trace')
  return formatBlockTrace(trace)
}
