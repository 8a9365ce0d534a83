/**
 * The work of `zkmips block follow`: events of the follower become lines, a state file, and traces of blocks that differ.
 * @module
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formatBlockTrace, readRules } from '@zkmips/package/capture'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { FollowEvent, Follower } from '@zkmips/rollup/blocks/follow'
import type { NodeSource } from '@zkmips/rollup/blocks/follow-node'
import { type RulesOptions, rulesOf } from '../commands/block-rules.ts'
import { inputError, usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { note } from '../output/answer.ts'
import { cannotWrite } from '../output/cannot-write.ts'
import { describeCapture } from '../output/capture-progress.ts'
import { LineWriter } from '../output/lines.ts'
import type { Progress } from '../output/progress.ts'
import { jsonText } from '../output/visible.ts'
import { jsonOf, lineOf } from './lines.ts'
import { type Counts, type FollowState, noCounts, readState, writeState } from './state.ts'

export interface FollowOptions extends RulesOptions {
  readonly rpc: readonly string[]
  readonly from?: number
  readonly to?: number
  readonly span: number
  readonly poll: number
  readonly state?: string
  readonly keep?: string
  readonly json?: true
}

/** @returns what came of the blocks of this run @throws CliError and whatever ends it */
export async function run(options: FollowOptions, progress: Progress, signal: AbortSignal): Promise<Counts> {
  const { state: path, json = false } = options
  const { follower, chainId, before } = await start(options, progress, signal)
  const save = async (): Promise<void> => {
    if (path !== undefined) await writeState(path, { chainId, blocks: follower.history, counts: total(before, counts) })
  }
  const counts = noCounts()
  // That it cannot be written is to be found now.
  await save()
  const teller = new Teller(progress, json)
  for await (const event of follower.events()) {
    if (event.kind === 'blocks') counts[event.verdict] += Number(event.last - event.first) + 1
    await teller.tell(event)
    if (event.kind === 'blocks' || event.kind === 'reorganisation') await save()
    if (teller.isDone) break
  }
  return counts
}

async function start(
  options: FollowOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ follower: Follower; chainId: string; before: FollowState | undefined }> {
  const { rpc, from, to, span, poll, state, keep } = options
  const before = state === undefined ? undefined : await readState(state)
  const rules = await readRules(rulesOf(options))
  if (keep !== undefined)
    await mkdir(keep, { recursive: true }).catch(error => Promise.reject(cannotWrite(keep, error)))
  // viem is loaded by commands about blocks only.
  const { Follower } = await import('@zkmips/rollup/blocks/follow')
  const { NodeSource } = await import('@zkmips/rollup/blocks/follow-node')
  const { Node } = await import('@zkmips/rollup/node/node')
  // The follower waits and asks again by itself.
  const connect = () => new Node(rpc, { signal, retries: 1 })
  const chainId = String(await connect().ask('eth_chainId', []))
  if (before !== undefined && before.chainId !== chainId) {
    throw inputError(
      'OTHER_CHAIN',
      `${state}: the state file is of chain ${before.chainId}, and the node of chain ${chainId}; name another file, or a node of that chain`,
    )
  }
  if (to !== undefined && from === undefined && !before?.blocks.length) {
    const head = await connect().ask('eth_blockNumber', [])
    if (head > BigInt(to))
      throw usageError(`--to ${to} is before the node's last block, ${head}, where it begins; give --from as well`)
  }
  const source: NodeSource = new NodeSource({
    ...rules,
    connect,
    chainId: BigInt(chainId),
    signal,
    program: await loadBlockExecutor(),
    // Elsewhere than on a terminal, three lines for each block would hide the others.
    ...(process.stderr.isTTY && { onProgress: state => progress.show(describeCapture(state)) }),
    onDifferent: async trace => {
      if (keep !== undefined) await keepTrace(keep, trace)
    },
  })
  const follower = new Follower(source, {
    ...(from === undefined ? {} : { from: BigInt(from) }),
    ...(to === undefined ? {} : { to: BigInt(to) }),
    ...(before && { history: before.blocks }),
    span,
    poll: 1000 * poll,
    signal,
  })
  return { follower, chainId, before }
}

/** Where events go: answers to stdout, the rest to stderr. */
class Teller {
  readonly #answers = new LineWriter()
  readonly #progress: Progress
  readonly #json: boolean
  #hasWaited = false

  constructor(progress: Progress, json: boolean) {
    this.#progress = progress
    this.#json = json
  }

  /** The reader wants no more. */
  get isDone(): boolean {
    return this.#answers.closed
  }

  async tell(event: FollowEvent): Promise<void> {
    const { text, isAnswer } = lineOf(event)
    if (isAnswer) {
      this.#progress.clear()
      this.#answers.write(this.#json ? jsonText(jsonOf(event)) : text)
      await this.#answers.flush()
    } else if (this.#json || event.kind === 'waiting') {
      // In a log, once is enough to say that it is no longer behind.
      if (!this.#json && !process.stderr.isTTY && this.#hasWaited) return
      this.#hasWaited = true
      this.#progress.show({ phase: event.kind, text, facts: jsonOf(event) }, true)
    } else {
      this.#progress.clear()
      note(text)
    }
  }
}

async function keepTrace(directory: string, trace: BlockTrace): Promise<void> {
  const { blockNumber, claimedHash } = trace.local
  const output = await OutputFile.open(join(directory, `block-${BigInt(blockNumber)}-${claimedHash.slice(2, 10)}.json`))
  try {
    await output.finish(await formatBlockTrace(trace))
  } finally {
    output.discard()
  }
}

const total = (before: FollowState | undefined, now: Counts): Counts => {
  const { equal, different, unchecked } = before?.counts ?? noCounts()
  return { equal: equal + now.equal, different: different + now.different, unchecked: unchecked + now.unchecked }
}
