/**
 * Which registers a translated region keeps in locals where: what must be loaded on entry and after calls, and what must be
 * written back where the region is left. Masks are those of `usage.ts`.
 *
 * - Dirty: perhaps written since the registers were last in agreement with memory. A place where the region can be left writes
 *   these back, so it needs their values, even where one of the paths to it has not written them.
 * - Live: read before it is written on some path that does not go through a call, which forgets all locals.
 */
import { REG_A3, REG_V0 } from '@zkmips/isa/syscalls'
import type { Flow } from './flow.ts'
import type { Block } from './region.ts'
import { canLeave, reads, SYSCALL, writes } from './usage.ts'

export interface Liveness {
  /** At the start of each block. */
  readonly dirty: Int32Array
  readonly live: Int32Array
}

/** What a syscall changes of the registers. */
export const SYSCALL_RESULTS = (1 << REG_V0) | (1 << REG_A3)

interface Summary {
  /** Read before written. */
  readonly reads: number
  readonly writes: number
  /** Written before the first place where the block may be left; undefined where there is no such place. */
  readonly writesBeforeLeaving: number | undefined
  /** Dirty at the end, whatever was dirty at the start; and whether that stays dirty. */
  readonly dirties: number
  readonly keepsDirty: boolean
  /** Ends with a call. */
  readonly calls: boolean
}

export function livenessOf(flow: Flow): Liveness {
  const summaries = flow.blocks.map((block, i) => summarize(block, flow.successors[i]!.length < block.targets.length))
  const dirty = dirtyAtStart(flow, summaries)
  return { dirty, live: liveAtStart(flow, summaries, dirty) }
}

/** @param edgesLeave an edge out of the block leaves the region */
function summarize({ body, branch, delay, ending }: Block, edgesLeave: boolean): Summary {
  let read = 0
  let written = 0
  let dirties = 0
  let keepsDirty = true
  let writesBeforeLeaving: number | undefined
  const leave = () => {
    writesBeforeLeaving ??= written
  }
  for (const { opcode, word } of body) {
    if (opcode === SYSCALL) {
      leave()
      keepsDirty = false
      dirties = 0
      written |= SYSCALL_RESULTS
      continue
    }
    if (canLeave(opcode)) leave()
    read |= reads(opcode, word) & ~written
    written |= writes(opcode, word)
    dirties |= writes(opcode, word)
  }
  if (branch !== undefined && delay !== undefined) {
    read |= reads(branch.opcode, branch.word) & ~written
    if (canLeave(delay.opcode)) leave()
    read |= reads(delay.opcode, delay.word) & ~written
    const both = writes(delay.opcode, delay.word) | writes(branch.opcode, branch.word)
    written |= both
    dirties |= both
  }
  const calls = ending.kind === 'call' || ending.kind === 'call-register'
  if (calls || ending.kind === 'leave' || ending.kind === 'jump-register' || edgesLeave) leave()
  return { reads: read, writes: written, writesBeforeLeaving, dirties, keepsDirty, calls }
}

function dirtyAtStart({ predecessors }: Flow, summaries: readonly Summary[]): Int32Array {
  const dirty = new Int32Array(summaries.length)
  for (let changed = true; changed; ) {
    changed = false
    for (let block = 0; block < dirty.length; block++) {
      let mask = 0
      for (const from of predecessors[block]!) {
        const { calls, dirties, keepsDirty } = summaries[from]!
        if (!calls) mask |= dirties | (keepsDirty ? dirty[from]! : 0)
      }
      if (mask !== dirty[block]) {
        dirty[block] = mask
        changed = true
      }
    }
  }
  return dirty
}

function liveAtStart({ successors, isCheck }: Flow, summaries: readonly Summary[], dirty: Int32Array): Int32Array {
  const live = new Int32Array(summaries.length)
  for (let changed = true; changed; ) {
    changed = false
    for (let block = live.length - 1; block >= 0; block--) {
      const { reads: read, writes: written, calls, writesBeforeLeaving } = summaries[block]!
      let mask = 0
      if (!calls) for (const to of successors[block]!) mask |= live[to]!
      mask &= ~written
      mask |= read
      if (isCheck[block]) mask |= dirty[block]!
      if (writesBeforeLeaving !== undefined) mask |= dirty[block]! & ~writesBeforeLeaving
      if (mask !== live[block]) {
        live[block] = mask
        changed = true
      }
    }
  }
  return live
}
