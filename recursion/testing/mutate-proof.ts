/**
 * Proofs that differ from a valid one in one place, chosen at random: every field of a proof as often as any other, whatever its size. Values stay canonical,
 * since what is not is refused before a verifier sees it.
 * @module
 */
import { EDGE_ELEMENTS, type Random } from '@zkmips/field/random'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'

type Key = string | number
/** Where a list of numbers is, or a number. */
type Path = readonly Key[]

export class ProofMutator {
  readonly #proof: ShardProof
  /** By field. */
  readonly #places: ReadonlyMap<string, readonly Path[]>
  readonly #bound: number

  /** @param bound of the words of digests and of elements */
  constructor(proof: ShardProof, bound: number) {
    this.#proof = proof
    this.#bound = bound
    const places = new Map<string, Path[]>()
    for (const path of pathsOf(proof)) {
      const field = path.filter(key => typeof key === 'string').join('.')
      // Structure is no value: a circuit is of one.
      if (field !== 'logHeights') places.set(field, [...(places.get(field) ?? []), path])
    }
    this.#places = places
  }

  get fields(): readonly string[] {
    return [...this.#places.keys()]
  }

  /** A proof with a value that is another, or two lists of one field exchanged. */
  next(random: Random): { readonly field: string; readonly proof: ShardProof } {
    const any = <T>(list: readonly T[]): T => list[random.below(list.length)]!
    const field = any(this.fields)
    const paths = this.#places.get(field)!
    const path = any(paths)
    const value = at(this.#proof, path) as number | ArrayLike<number>
    if (typeof value === 'number') return { field, proof: replaced(this.#proof, path, this.#other(value, random)) }
    if (random.below(4) === 0) {
      const other = any(paths)
      const swapped = at(this.#proof, other) as ArrayLike<number>
      if (swapped.length === value.length && Array.from(swapped).some((x, i) => x !== value[i])) {
        return { field, proof: replaced(replaced(this.#proof, path, swapped), other, value) }
      }
    }
    const index = random.below(value.length)
    const copy = Array.from(value)
    copy[index] = this.#other(copy[index]!, random)
    return { field, proof: replaced(this.#proof, path, value instanceof Uint32Array ? Uint32Array.from(copy) : copy) }
  }

  #other(value: number, random: Random): number {
    const bound = this.#bound
    const [edge, next] = [EDGE_ELEMENTS[random.below(EDGE_ELEMENTS.length)]!, (value + 1) % bound]
    const other =
      [next, (value + bound - 1) % bound, random.below(bound), edge, random.below(16)][random.below(5)]! % bound
    return other === value ? next : other
  }
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (value instanceof Uint32Array) return value.length > 0 ? [path] : []
  if (Array.isArray(value)) {
    // A list of numbers is one place; single numbers in a list of nonces are no list.
    if (value.length > 0 && typeof value[0] === 'number') return [path]
    return value.flatMap((of, i) => pathsOf(of, [...path, i]))
  }
  return Object.entries(value as object).flatMap(([key, of]) => pathsOf(of, [...path, key]))
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((of, key) => (of as Record<Key, unknown>)[key], value)

function replaced<T>(value: T, [key, ...rest]: Path, by: unknown): T {
  if (key === undefined) return by as T
  const child = replaced((value as Record<Key, unknown>)[key], rest, by)
  if (Array.isArray(value)) return value.with(key as number, child) as T
  return { ...value, [key]: child }
}
