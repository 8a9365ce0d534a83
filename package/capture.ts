/**
 * Makes block traces: from a node, or from a file with a block and the witness of its execution; so that blocks can be executed and
 * proved without the node.
 * @module
 */
import { gunzipSync } from 'node:zlib'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { Capture, Source } from '@zkmips/rollup/blocks/capture'
import type { CaptureProgress } from '@zkmips/rollup/blocks/execute-span'
import type { Imported } from '@zkmips/rollup/blocks/import'
import type { Hardfork, NetworkName } from '@zkmips/rollup/blocks/networks'
import { aboutFile, checkWhole, InputError } from './errors.ts'
import { readInputFile } from './read-file.ts'
import { loadBlockExecutor } from './shipped.ts'

/** Which rules the blocks follow. Without any of these, what the node tells. */
export interface BlockRules {
  /** A public network. */
  readonly network?: NetworkName
  /** A file with a genesis in the form of go-ethereum's. */
  readonly genesis?: string
  /** Of the last block. Where the node tells it, too, they must agree. */
  readonly hardfork?: Hardfork
}

export interface CaptureOptions extends BlockRules {
  /** JSON-RPC URLs of nodes of the chain: where one does not answer, or answers wrongly, the next is asked. */
  readonly rpcUrl: string | readonly string[]
  /** The block, 1 or more; or the first and the last of several. */
  readonly number: number | readonly [first: number, last: number]
  /** Ethereum's unless given. */
  readonly rules?: 'ethereum' | 'rollup'
  /** What is asked for the parent state before the blocks run; all that the node has unless given. */
  readonly sources?: readonly Source[]
  readonly onProgress?: (progress: CaptureProgress) => void
  /** Ends it between two requests. */
  readonly signal?: AbortSignal
}

/**
 * Reads blocks, and all that executing them needs, from a node. The block executor has then executed them: the trace is complete, and
 * its claim true.
 *
 * @returns the block trace, how its execution ended, and by which rules
 * @throws InputError for an option; NodeError where the node does not answer, answers wrongly, or lacks something; CaptureError where
 *   its answers make no trace, such as when the block executor computes another block; PieceNotFoundError, GenesisConfigError,
 *   PayloadTooLargeError
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { capture, formatBlockTrace } from 'zkmips'
 *
 * const { trace, execution } = await capture({ rpcUrl: 'http://127.0.0.1:8545', number: 2 })
 * await writeFile('captured.json', await formatBlockTrace(trace))
 * console.log(`block ${trace.about.hash}: ${execution.steps} steps`)
 */
export async function capture({ rpcUrl, number, ...options }: CaptureOptions): Promise<Capture> {
  const urls = typeof rpcUrl === 'string' ? [rpcUrl] : rpcUrl
  if (urls.length === 0) throw new InputError('BAD_OPTION', 'rpcUrl names no node')
  for (const url of urls) {
    if (!URL.canParse(url) || !/^https?:/.test(url))
      throw new InputError('BAD_OPTION', `${url}: expected a URL such as http://localhost:8545`)
  }
  const [first, last] = typeof number === 'number' ? [number, number] : number
  checkWhole('number', first, 1, Number.MAX_SAFE_INTEGER)
  checkWhole('the last number', last, first, Number.MAX_SAFE_INTEGER)
  const rules = await readRules(options)
  // viem is loaded by what needs it only.
  const { captureBlocks } = await import('@zkmips/rollup/blocks/capture')
  const { Node } = await import('@zkmips/rollup/node/node')
  const { sources, onProgress, signal } = options
  return captureBlocks({
    ...rules,
    ...(options.rules && { rules: options.rules }),
    ...(sources && { sources }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    node: new Node(urls, signal && { signal }),
    first: BigInt(first),
    last: BigInt(last),
    program: await loadBlockExecutor(),
  })
}

export interface ImportOptions extends BlockRules {
  /** JSON, perhaps compressed by gzip: the witness as `debug_executionWitness` gives it, in any client's form, and the block. */
  readonly file: string
  /** The block, where it is not in the file: RLP in hex, or what `eth_getBlockByNumber` gives with full transactions. */
  readonly block?: string
  readonly onProgress?: (progress: CaptureProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Makes a block trace from a file with a block and the witness of its execution. The block executor has executed it: the trace is
 * complete, and its claim true.
 *
 * @throws InputError for the file, what is in it, or an option; CaptureError where the options contradict it; GenesisConfigError
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { formatBlockTrace, importBlock } from 'zkmips'
 *
 * const { trace } = await importBlock({ file: 'witness.json.gz' })
 * await writeFile('imported.json', await formatBlockTrace(trace))
 */
export async function importBlock({ file, block, ...options }: ImportOptions): Promise<Imported> {
  const rules = await readRules(options)
  const { importBlocks } = await import('@zkmips/rollup/blocks/import')
  const { onProgress, signal } = options
  const given = {
    witness: await readJson(file),
    ...(block === undefined ? {} : { block: await readJson(block) }),
    program: await loadBlockExecutor(),
  }
  const run = () =>
    importBlocks({
      ...rules,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
      ...given,
    })
  return aboutFile(file, run)
}

/** The rules, with the genesis file read. @throws InputError */
export async function readRules({ network, genesis, hardfork }: BlockRules) {
  const { HARDFORKS, NETWORKS } = await import('@zkmips/rollup/blocks/networks')
  if (hardfork !== undefined && !HARDFORKS.includes(hardfork))
    throw new InputError('BAD_OPTION', `hardfork ${hardfork}: the block executor knows ${HARDFORKS.join(', ')}`)
  if (network !== undefined && !Object.hasOwn(NETWORKS, network))
    throw new InputError('BAD_OPTION', `network ${network}: known are ${Object.keys(NETWORKS).join(', ')}`)
  if (network !== undefined && genesis !== undefined)
    throw new InputError('BAD_OPTION', 'both a network and a genesis file are given; give one of them')
  return {
    ...(network && { network }),
    ...(hardfork && { hardfork }),
    ...(genesis === undefined ? {} : { genesis: await readJson(genesis) }),
  }
}

/** What a compressed file may grow to: a text has no more. */
const MAX_JSON_BYTES = 2 ** 29 - 1024

/** A genesis has its chain id as a number, which loses digits above 2^53: as a text it keeps them. */
const withLargeChainIds = (json: string): string => json.replace(/"chainId"\s*:\s*(\d{16,20})(?!\d)/g, '"chainId":"$1"')

/** @throws InputError */
async function readJson(file: string): Promise<unknown> {
  const bytes = await readInputFile(file, MAX_JSON_BYTES)
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    const plain = isCompressed ? gunzipSync(bytes, { maxOutputLength: MAX_JSON_BYTES }) : bytes
    return JSON.parse(withLargeChainIds(new TextDecoder().decode(plain)))
  } catch (cause) {
    const what = isCompressed ? 'JSON, compressed by gzip' : 'JSON'
    throw new InputError('NOT_JSON', `${file}: this is not ${what} (${(cause as Error).message})`, { cause })
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
