/**
 * Runs of the block executor that are made once and then replayed: the guest is deterministic, so with the same local preimages it
 * gives the same hints, reads the same pieces and ends in the same way. For tests about where pieces come from.
 * @module
 */
import { localKey, MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { bytesToHex } from 'viem'
import type { BlockExecution, BlockRun } from '../blocks/execute-block.ts'

type Event = { readonly hint: Uint8Array } | { readonly key: Uint8Array }

interface Recorded {
  readonly events: readonly Event[]
  readonly result: BlockExecution
}

const LOCAL_KEYS = [1, 2, 3, 4, 5]

/** A class to stand in for `BlockRun`. */
export function replayedRuns(Real: typeof BlockRun) {
  const known = new Map<string, Recorded>()

  return class ReplayedRun {
    lastHint: Uint8Array | undefined
    readonly #name: string
    readonly #oracle: PreimageOracle
    readonly #onHint: (hint: Uint8Array) => void
    readonly #events: Event[] = []
    readonly #real: BlockRun | undefined
    #next = 0

    constructor(program: ProgramImage, oracle: PreimageOracle, onHint: (hint: Uint8Array) => void = () => undefined) {
      this.#oracle = oracle
      this.#onHint = onHint
      this.#name = LOCAL_KEYS.map(key => bytesToHex(oracle.get(localKey(key))!)).join()
      if (known.has(this.#name)) return
      this.#real = new Real(program, { get: key => this.#read(key) }, hint => this.#hear(hint))
    }

    #hear(hint: Uint8Array): void {
      this.#events.push({ hint })
      this.lastHint = hint
      this.#onHint(hint)
    }

    #read(key: Uint8Array): Uint8Array | undefined {
      const data = this.#oracle.get(key)
      if (data !== undefined) this.#events.push({ key: key.slice() })
      return data
    }

    get steps(): number {
      return this.#real?.steps ?? known.get(this.#name)!.result.steps
    }

    advance(maxSteps: number): boolean {
      if (this.#real !== undefined) {
        if (!this.#real.advance(maxSteps)) return false
        known.set(this.#name, { events: this.#events, result: this.#real.result() })
        return true
      }
      const { events } = known.get(this.#name)!
      for (; this.#next < events.length; this.#next++) {
        const event = events[this.#next]!
        if ('hint' in event) {
          this.lastHint = event.hint
          this.#onHint(event.hint)
        } else if (this.#oracle.get(event.key) === undefined) throw new MissingPreimageError(event.key)
      }
      return true
    }

    result(): BlockExecution {
      return this.#real?.result() ?? known.get(this.#name)!.result
    }
  }
}
