/** What is due about conflicts, and in which order. */
import { type Address, numberToHex, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { type ChainState, type Conflict, dueAboutChain, dueAboutConflict } from './conflicts.ts'

const address = (value: number): Address => pad(numberToHex(value), { size: 20 })
const [stateChain, breaker, game] = [address(1), address(2), address(3)]
const NOW = 10_000

const quiet: ChainState = {
  ...{ stoppedUntil: 0, contested: undefined, contestedBlock: 0n, paymentsFrom: 0 },
  ...{ rivals: 0, contradictions: [], proposersOpenFrom: 0 },
}
const unreported: Conflict = {
  ...{ game, block: 7n, isFinal: false, isRival: false, isKnownRival: false },
  ...{ contestedAt: undefined, until: undefined },
}
const reported: Conflict = { ...unreported, contestedAt: NOW - 10, until: NOW + 10 }
const contestedAt = (block: bigint): ChainState => ({
  ...quiet,
  contested: { game: address(4), isOver: false },
  contestedBlock: block,
})
const contradiction = (until: number) => ({ index: 5, versions: [1, 2] as const, foundAt: until - 100, until })

const due = (conflict: Conflict, state = quiet) => dueAboutConflict({ stateChain }, state, conflict, NOW)?.kind

describe('about a game', () => {
  it('a conflict is reported once', () => {
    expect(due(unreported)).toBe('contest')
    expect(due(reported)).toBeUndefined()
  })

  it('it is void when the time of the guardian is over, and not before', () => {
    expect(due({ ...reported, until: NOW + 1 })).toBeUndefined()
    expect(due({ ...reported, until: NOW })).toBe('void')
  })

  it('not while contradictory proofs are due to lose their versions, which may end it', () => {
    const ended = { ...reported, until: NOW }
    expect(due(ended, { ...quiet, contradictions: [contradiction(NOW)] })).toBeUndefined()
    expect(due(ended, { ...quiet, contradictions: [contradiction(NOW + 1)] })).toBe('void')
  })

  it('a game that was in conflict with a proof, and is a rival now, is reported as that', () => {
    expect(due({ ...reported, isRival: true }, contestedAt(5n))).toBe('contest')
    expect(due({ ...reported, isRival: true, isKnownRival: true }, contestedAt(5n))).toBeUndefined()
  })

  it.each([{ isFinal: true }, { isRival: true, isKnownRival: true }])(
    'withdrawals are stopped from its block on, unless they are from a lower one on: %o',
    kind => {
      const conflict = { ...reported, ...kind, until: undefined }
      expect(due(conflict, quiet)).toBe('contest')
      expect(due(conflict, contestedAt(8n))).toBe('contest')
      expect(due(conflict, contestedAt(7n))).toBeUndefined()
    },
  )
})

describe('about the chain', () => {
  const dueNow = (state: ChainState) => dueAboutChain({ stateChain, breaker }, state, NOW).map(({ key }) => key)

  it('a contest that is over is ended, and no other', () => {
    expect(dueNow(quiet)).toEqual([])
    expect(dueNow(contestedAt(7n))).toEqual([])
    const over = { ...quiet, contested: { game, isOver: true } }
    expect(dueNow(over)).toEqual([`${stateChain} end contest ${game}`])
  })

  it('a contradiction ends when the time of the guardian is over', () => {
    expect(dueNow({ ...quiet, contradictions: [contradiction(NOW + 1)] })).toEqual([])
    expect(dueNow({ ...quiet, contradictions: [contradiction(NOW)] })).toEqual([`${breaker} end contradiction 5`])
  })
})
