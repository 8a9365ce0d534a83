/**
 * A profile as a file for https://www.speedscope.app, in its "sampled" format: every call stack once, with its steps as weight.
 * The stacks stand in the order of the tree, so callers come before what they call, and not in the order of time.
 * Format: https://github.com/jlfwong/speedscope/blob/main/src/lib/file-format-spec.ts
 * @module
 */
import type { CallTree, TreeNode } from './call-tree.ts'

export interface SpeedscopeFile {
  readonly $schema: 'https://www.speedscope.app/file-format-schema.json'
  readonly name: string
  readonly exporter: string
  readonly activeProfileIndex: number
  readonly shared: { readonly frames: readonly { readonly name: string }[] }
  readonly profiles: readonly SampledProfile[]
}

export interface SampledProfile {
  readonly type: 'sampled'
  readonly name: string
  /** Weights are steps. */
  readonly unit: 'none'
  readonly startValue: number
  readonly endValue: number
  /** Indexes of frames, the outermost first. */
  readonly samples: readonly (readonly number[])[]
  readonly weights: readonly number[]
}

/** @param nameOf name of a function of the tree */
export function speedscopeFile(name: string, { nodes }: CallTree, nameOf: (func: number) => string): SpeedscopeFile {
  const frames = new Map<number, number>()
  for (const { func } of nodes) if (!frames.has(func)) frames.set(func, frames.size)
  const samples: number[][] = []
  const weights: number[] = []
  for (const { stack, steps } of stacks(nodes)) {
    samples.push(stack.map(func => frames.get(func)!))
    weights.push(steps)
  }
  return {
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    ...{ name, exporter: 'zkmips', activeProfileIndex: 0 },
    shared: { frames: [...frames.keys()].map(func => ({ name: nameOf(func) })) },
    profiles: [
      {
        ...{ type: 'sampled', name, unit: 'none', startValue: 0 },
        endValue: weights.reduce((sum, steps) => sum + steps, 0),
        ...{ samples, weights },
      },
    ],
  }
}

/** The stacks that have steps, depth first. */
function* stacks(nodes: readonly TreeNode[]): Generator<{ readonly stack: readonly number[]; readonly steps: number }> {
  const children: number[][] = nodes.map(() => [])
  const roots: number[] = []
  for (const [index, { parent }] of nodes.entries()) (parent < 0 ? roots : children[parent]!).push(index)
  // Without recursion: stacks may be a thousand deep.
  const waiting = roots.toReversed()
  const stack: number[] = []
  const depths: number[] = roots.map(() => 0)
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const depth = depths.pop()!
    stack.length = depth
    stack.push(nodes[index]!.func)
    if (nodes[index]!.steps > 0) yield { stack: [...stack], steps: nodes[index]!.steps }
    for (const child of children[index]!.toReversed()) {
      waiting.push(child)
      depths.push(depth + 1)
    }
  }
}
