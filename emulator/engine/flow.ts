/**
 * The control flow of a region: order, dominators, loops, and which edges leave it. WebAssembly has structured control flow
 * only, so an edge back to a block that does not dominate its source (an irreducible one) leaves the region.
 *
 * Blocks are numbered in reverse postorder, the entry 0: an edge to a number that is not larger goes back.
 *
 * Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001.
 */
import type { Block, Region } from './region.ts'

export interface Flow {
  /** In reverse postorder. */
  readonly blocks: readonly Block[]
  readonly numbers: ReadonlyMap<number, number>
  /** Immediate dominator of each block; of the entry, itself. */
  readonly dominators: Int32Array
  readonly successors: readonly (readonly number[])[]
  readonly predecessors: readonly (readonly number[])[]
  /** The target of an edge back. */
  readonly isLoop: readonly boolean[]
  /** The target of two or more edges forward: it has a label of its own. */
  readonly isMerge: readonly boolean[]
  /** The step budget is checked at the start: at the entry, at loops, and after calls. */
  readonly isCheck: readonly boolean[]
  /** Blocks with a label that each block is the immediate dominator of, by ascending number. */
  readonly merges: readonly (readonly number[])[]
  /** The edge stays in the region. Both are byte addresses. */
  stays(from: number, to: number): boolean
}

const edgeKey = (from: number, to: number) => from * 2 ** 20 + to

export function flowOf(region: Region): Flow {
  const cut = new Set<number>()
  for (;;) {
    const order = reversePostorder(region, cut)
    const dominators = dominatorsOf(order)
    const irreducible = findIrreducible(order, dominators)
    if (irreducible.length === 0) return finish(region, cut, order, dominators)
    for (const [from, to] of irreducible) cut.add(edgeKey(order.blocks[from]!.pc, order.blocks[to]!.pc))
  }
}

interface Order {
  readonly blocks: readonly Block[]
  readonly numbers: ReadonlyMap<number, number>
  readonly successors: readonly (readonly number[])[]
  readonly predecessors: readonly (readonly number[])[]
}

function reversePostorder(region: Region, cut: ReadonlySet<number>): Order {
  const targets = ({ pc, targets }: Block) =>
    targets.filter(target => region.blocks.has(target) && !cut.has(edgeKey(pc, target)))
  const postorder: Block[] = []
  const entry = region.blocks.get(region.entry)!
  const seen = new Set<number>([entry.pc])
  const stack = [{ block: entry, rest: targets(entry) }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const target = top.rest.pop()
    if (target === undefined) {
      postorder.push(top.block)
      stack.pop()
    } else if (!seen.has(target)) {
      seen.add(target)
      const block = region.blocks.get(target)!
      stack.push({ block, rest: targets(block) })
    }
  }
  const blocks = postorder.reverse()
  const numbers = new Map(blocks.map(({ pc }, i) => [pc, i]))
  const successors = blocks.map(block => targets(block).map(target => numbers.get(target)!))
  const predecessors: number[][] = blocks.map(() => [])
  for (const [from, list] of successors.entries()) for (const to of list) predecessors[to]!.push(from)
  return { blocks, numbers, successors, predecessors }
}

function dominatorsOf({ blocks, predecessors }: Order): Int32Array {
  const dominators = new Int32Array(blocks.length).fill(-1)
  dominators[0] = 0
  for (let changed = true; changed; ) {
    changed = false
    for (let block = 1; block < blocks.length; block++) {
      let common = -1
      for (const predecessor of predecessors[block]!) {
        if (dominators[predecessor] === -1) continue
        common = common === -1 ? predecessor : intersect(dominators, predecessor, common)
      }
      if (dominators[block] !== common) {
        dominators[block] = common
        changed = true
      }
    }
  }
  return dominators
}

function intersect(dominators: Int32Array, a: number, b: number): number {
  while (a !== b) {
    while (a > b) a = dominators[a]!
    while (b > a) b = dominators[b]!
  }
  return a
}

function dominates(dominators: Int32Array, a: number, b: number): boolean {
  while (b > a) b = dominators[b]!
  return a === b
}

function findIrreducible({ successors }: Order, dominators: Int32Array): [number, number][] {
  const edges: [number, number][] = []
  for (const [from, list] of successors.entries()) {
    for (const to of list) if (to <= from && !dominates(dominators, to, from)) edges.push([from, to])
  }
  return edges
}

function finish(region: Region, cut: ReadonlySet<number>, order: Order, dominators: Int32Array): Flow {
  const { predecessors, blocks } = order
  const isLoop = predecessors.map((list, block) => list.some(from => from >= block))
  const isMerge = predecessors.map((list, block) => list.filter(from => from < block).length >= 2)
  const merges: number[][] = blocks.map(() => [])
  for (let block = 1; block < blocks.length; block++) if (isMerge[block]) merges[dominators[block]!]!.push(block)
  const calls = ({ ending }: Block) => ending.kind === 'call' || ending.kind === 'call-register'
  const isCheck = predecessors.map(
    (list, block) => block === 0 || isLoop[block]! || list.some(from => calls(blocks[from]!)),
  )
  const stays = (from: number, to: number) => region.blocks.has(to) && !cut.has(edgeKey(from, to))
  return { ...order, dominators, isLoop, isMerge, isCheck, merges, stays }
}
