/**
 * Searches for the claim that takes the most steps, or the most memory, for its gas: of every kind alone first, then by random changes
 * of the best so far. Whether what is measured one by one adds up to something worse together, or from block to block.
 * @module
 */
import { RECOMMENDED_PRICES } from '@zkmips/rollup/blocks/worst-case'
import { type Claim, type Gene, spanOfClaim } from './claims.ts'
import { KIND_NAMES, type KindName } from './kinds.ts'
import { execute, type Run } from './measure.ts'
import { pick, random } from './random.ts'
import { spanOf } from './world.ts'

export interface Found extends Claim, Omit<Run, 'gas'> {
  /** What was looked for, for each gas of the limit. */
  readonly score: number
}

/** What can be looked for: steps for each gas of all blocks, and bytes of the heap for each gas of one. */
export const SCORES = {
  steps: ({ steps, blocks, gas }: Omit<Found, 'score'>) => steps / (blocks.length * gas),
  memory: ({ heap, gas }: Omit<Found, 'score'>) => heap / gas,
} as const

/** Executes a claim under the recommended prices. */
export async function executeClaim(claim: Claim): Promise<Run> {
  return execute(spanOf(await spanOfClaim(claim, { precompilePrices: RECOMMENDED_PRICES })))
}

export interface SearchOptions {
  readonly rounds: number
  readonly seed: number
  /** Blocks of a claim. */
  readonly blocks?: number
  /** The gas limit of a block. */
  readonly gas?: number
  /** What changes choose from; all unless given. */
  readonly kinds?: readonly KindName[]
  /** In place of every kind alone. */
  readonly start?: readonly Claim['blocks'][]
}

/** @param onTried called with each claim @returns the worst */
export async function search(
  goal: keyof typeof SCORES,
  { rounds, seed, blocks = 1, gas = 5_000_000, kinds = KIND_NAMES, start = alone(blocks, kinds) }: SearchOptions,
  onTried: (tried: Found, isWorst: boolean) => void = () => {},
): Promise<Found> {
  const next = random(seed)
  let best: Found | undefined
  for (let round = 0; round < rounds; round++) {
    const claim = { gas, blocks: round < start.length ? start[round]! : change(best!.blocks, kinds, next) }
    const result = { ...(await executeClaim(claim)), ...claim }
    const tried = { ...result, score: SCORES[goal](result) }
    const isWorst = best === undefined || tried.score > best.score
    if (isWorst) best = tried
    onTried(tried, isWorst)
  }
  return best!
}

/** Claims whose blocks do one thing each. */
function alone(blocks: number, kinds: readonly KindName[]): Claim['blocks'][] {
  return kinds.map(kind => {
    const gene: Gene = { kind, weight: 50, size: 24_576, via: 'payload' }
    return Array.from({ length: blocks }, () => [gene])
  })
}

const within = (value: number, most: number) => Math.max(1, Math.min(most, Math.round(value)))
const MOST_SIZE = 200_000

const randomGene = (kinds: readonly KindName[], next: () => number): Gene => ({
  kind: pick(kinds, next),
  weight: 1 + Math.floor(100 * next()),
  // Sizes of every order.
  size: Math.floor(MOST_SIZE ** next()),
  via: next() < 0.7 ? 'payload' : pick(['deposit', 'forced'] as const, next),
})

function change(blocks: Claim['blocks'], kinds: readonly KindName[], next: () => number): Claim['blocks'] {
  const changed = blocks.map(genes => [...genes])
  const at = Math.floor(next() * blocks.length)
  const what = next()
  // What one block does, all do; every block works on other sizes; blocks change places.
  if (blocks.length > 1 && what < 0.1) return blocks.map(() => [...blocks[at]!])
  if (blocks.length > 1 && what < 0.2) {
    const scaled = (gene: Gene) => ({ ...gene, size: within(gene.size * (0.3 + 0.8 * next()), MOST_SIZE) })
    return changed.map(genes => genes.map(scaled))
  }
  if (blocks.length > 1 && what < 0.25) return [...changed.slice(at), ...changed.slice(0, at)]
  changed[at] = changeGenes(changed[at]!, kinds, next)
  return changed
}

function changeGenes(genes: Gene[], kinds: readonly KindName[], next: () => number): Gene[] {
  const at = Math.floor(next() * genes.length)
  const gene = genes[at]!
  const what = next()
  if (what < 0.3) return [...genes, randomGene(kinds, next)]
  if (what < 0.4 && genes.length > 1) return genes.toSpliced(at, 1)
  const weight = within(gene.weight * (0.3 + 1.7 * next()), 100)
  const size = within(gene.size * (0.5 + 1.5 * next()), MOST_SIZE)
  const { kind, via } = randomGene(kinds, next)
  const other = what < 0.6 ? { ...gene, weight } : what < 0.8 ? { ...gene, size } : what < 0.9 ? { ...gene, kind } : { ...gene, via } // biome-ignore format: one line
  return genes.with(at, other)
}
