/** One game about the block with ERC-20 transfers, decided at each kind of step. */
import { describe, expect, it } from 'vitest'
import { playDemo } from './testing/play-demo.ts'
import { STEP_KINDS } from './testing/step-kinds.ts'

describe.runIf(process.env.ZKMIPS_TEST_LONG === '1')('games decided at each kind of step', () => {
  it.for(STEP_KINDS)('%s', { timeout: 600_000 }, async kind => {
    const { view, ledger, lieAt } = (await playDemo('blocks/erc20.json', kind)).played
    expect(view.status).toBe('challengers won')
    expect(view.step).toMatchObject({ by: ledger.challenger.address, executed: { step: lieAt } })
    expect(ledger.challenger.bondsPaid).toBe(view.bonds)
  })
})
