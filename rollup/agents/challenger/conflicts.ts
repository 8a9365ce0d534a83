/**
 * What the challenger does about conflicts: it reports them, and once the guardian's time is over without a decision it ends them, as anybody may. That costs gas only,
 * and without it a false result would wait for nobody, and withdrawals for ever.
 * @module
 */
import type { Address } from 'viem'
import {
  type ChainTerms,
  dueAboutChain,
  dueAboutConflict,
  readChainState,
  readChainTerms,
  readConflict,
} from '../../game/conflicts.ts'
import type { Finality } from '../../game/read.ts'
import type { L1View } from '../../l1/client.ts'
import { ask, type SendingAgentOptions } from '../service/agent.ts'

/** A decided game, with what is said about its end in the same view. */
export interface Decided {
  readonly game: Address
  readonly finality: Finality
}

export class Conflicts {
  readonly #options: SendingAgentOptions
  #terms: ChainTerms | undefined

  constructor(options: SendingAgentOptions) {
    this.#options = options
  }

  /** Asks for what is due. Errors are logged and counted: they keep no game from being answered. */
  async look(view: L1View, decided: readonly Decided[]): Promise<void> {
    const { stateChain, log, metrics, signal } = this.#options
    const now = view.block.timestamp
    try {
      this.#terms ??= await readChainTerms(view, stateChain)
      const state = await readChainState(view, this.#terms)
      for (const action of dueAboutChain(this.#terms, state, now)) ask(this.#options, action)
      for (const { game, finality } of decided) {
        const conflict = await readConflict(view, this.#terms, game, finality)
        const due = conflict && dueAboutConflict(this.#terms, state, conflict, now)
        if (due !== undefined) ask(this.#options, { ...due, game })
      }
    } catch (error) {
      if (signal.aborted) return
      metrics.countError(error)
      log.error({ error }, 'conflicts could not be looked at; the next round tries again')
    }
  }
}
