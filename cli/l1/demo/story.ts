/**
 * The demonstration as it is told: acts, each with what it cost and how long the chain's clock was moved, and who has what at the end.
 * @module
 */
import { formatEther } from 'viem'
import { wrapped } from '../../dispute/story.ts'
import { timeText } from '../../dispute/time.ts'
import { count, duration, table } from '../../output/format.ts'
import { ACTORS, accountOf, START_BALANCE, type Stage } from './stage.ts'

export interface Act {
  readonly title: string
  readonly text: readonly string[]
  readonly gas: number
  /** Seconds by which the chain's clock was moved. */
  readonly skipped: number
  /** That it took here. */
  readonly seconds: number
}

/** Wei are decimal strings. */
export interface Standing {
  readonly actor: string
  readonly address: string
  readonly balance: string
  /** Since the start. */
  readonly change: string
  readonly transactions: number
  readonly gas: number
}

export interface StoryResult {
  readonly acts: readonly Act[]
  readonly actors: readonly Standing[]
  readonly seconds: number
}

export class Story {
  readonly #print: (text: string) => void
  readonly #acts: Act[] = []
  readonly #started = performance.now()
  readonly #stages: Stage[] = []
  #title = ''
  #text: string[] = []
  #actStarted = performance.now()

  constructor(print: (text: string) => void) {
    this.#print = print
  }

  /** What happens is counted on this stage, too. */
  on(stage: Stage): Stage {
    this.#stages.push(stage)
    return stage
  }

  act(title: string): void {
    this.#endAct()
    this.#title = title
    this.#print(`${this.#acts.length + 1}. ${title}\n\n`)
  }

  tell(text: string): void {
    this.#text.push(text)
    this.#print(wrapped(text, '   ').replace(/^/, '   '))
  }

  /** The last act is over. @param stage on which it was played */
  async end(stage: Stage): Promise<StoryResult> {
    this.#endAct()
    const actors: Standing[] = []
    for (const actor of ACTORS) {
      const { address } = accountOf(actor)
      const balance = await stage.balanceOf(address)
      const spent = this.#stages.map(each => each.spentBy(actor))
      actors.push({
        ...{ actor, address, balance: String(balance), change: String(balance - START_BALANCE) },
        transactions: spent.reduce((sum, { transactions }) => sum + transactions, 0),
        gas: spent.reduce((sum, { gas }) => sum + Number(gas), 0),
      })
    }
    const seconds = (performance.now() - this.#started) / 1000
    this.#print(closing(this.#acts, actors, seconds))
    return { acts: this.#acts, actors, seconds }
  }

  #endAct(): void {
    if (this.#title === '') return
    const counts = this.#stages.map(stage => stage.since())
    const act: Act = {
      ...{ title: this.#title, text: this.#text },
      gas: counts.reduce((sum, { gas }) => sum + gas, 0),
      skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
      seconds: (performance.now() - this.#actStarted) / 1000,
    }
    this.#acts.push(act)
    const waited = act.skipped === 0 ? '' : `, ${timeText(act.skipped)} on L1`
    this.#print(`   ${count(act.gas)} gas, ${duration(act.seconds)}${waited}\n\n`)
    this.#title = ''
    this.#text = []
    this.#actStarted = performance.now()
  }
}

function closing(acts: readonly Act[], actors: readonly Standing[], seconds: number): string {
  const rows = actors.map(({ actor, change, transactions, gas }) => [
    actor,
    `${change.startsWith('-') ? '−' : '+'}${Number(formatEther(BigInt(change.replace('-', '')))).toFixed(4)}`,
    String(transactions),
    count(gas),
  ])
  const skipped = acts.reduce((sum, act) => sum + act.skipped, 0)
  const took = `All this took ${duration(seconds)}; on a real chain it takes ${timeText(skipped)}, nearly all of it waiting.`
  return `What each has gained or lost on L1\n\n${table(['', 'ether', 'transactions', 'gas'], rows)}\n${wrapped(took)}`
}
