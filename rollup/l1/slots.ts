/**
 * Places for transactions under way: a bounded number, the most urgent first, and always one for what needs no bond. Whoever floods a game with claims can
 * have all money and places bound in answers; the steps, resolutions and payouts that bring it back need neither.
 * @module
 */

/** What asks for a place. */
export interface Place {
  /** It sends ether along. */
  readonly isBonded: boolean
  /** Unix seconds after which it is worth nothing; later than any other if not given. */
  readonly deadline?: number | undefined
}

interface Waiting extends Place {
  readonly go: () => void
}

export class Slots {
  readonly #most: number
  #bonded = 0
  #free = 0
  #waiting: Waiting[] = []

  /** @param most places, at least 2: one of them is kept */
  constructor(most: number) {
    this.#most = Math.max(2, most)
  }

  /** For what is under way already, however much that is. */
  occupy({ isBonded }: Place): void {
    if (isBonded) this.#bonded++
    else this.#free++
  }

  /** Waits for a place and takes it. */
  async take(place: Place): Promise<void> {
    if (!this.#fits(place)) {
      await new Promise<void>(resolve => this.#waiting.push({ ...place, go: resolve }))
      return
    }
    this.occupy(place)
  }

  give({ isBonded }: Place): void {
    if (isBonded) this.#bonded--
    else this.#free--
    this.#waiting.sort(byDeadline)
    for (;;) {
      const next = this.#waiting.findIndex(place => this.#fits(place))
      if (next < 0) return
      const [{ go, ...place }] = this.#waiting.splice(next, 1) as [Waiting]
      this.occupy(place)
      go()
    }
  }

  #fits({ isBonded }: Place): boolean {
    const used = this.#bonded + this.#free
    return isBonded ? this.#bonded < this.#most - 1 && used < this.#most : used < this.#most || this.#free === 0
  }
}

/** Stable: of the same urgency the older one goes first. */
const byDeadline = (a: Place, b: Place): number =>
  (a.deadline ?? Number.MAX_SAFE_INTEGER) - (b.deadline ?? Number.MAX_SAFE_INTEGER)
