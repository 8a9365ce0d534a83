/** The demonstration, in this process: the real challenger beats a false claim that is about a step which reads a preimage. */
import { expect, it } from 'vitest'
import { playDemo } from './testing/play-demo.ts'

it('an honest challenger beats a false claim, down to a preimage read', { timeout: 300_000 }, async () => {
  const { view, honest, liar, paid } = await playDemo('blocks/transfer.json', 'preimage read')
  expect(view).toMatchObject({ status: 'challengers won', ahead: 'challengers', turn: null })
  expect(view.claims).toHaveLength(41)
  expect(view.step).toMatchObject({ by: honest.address, executed: { instruction: 'syscall' } })
  expect(view.step!.executed!.effect).toMatch(/^v0=.*read\(5, /)
  // Every claim of the challenger is true and stands; all bonds are its own.
  const ours = view.claims.filter(({ claimant }) => claimant === honest.address)
  expect(ours.map(({ isTrue, stands }) => isTrue && stands)).not.toContain(false)
  expect(view.claims.filter(({ claimant }) => claimant === liar.address)).toHaveLength(21)
  expect(view.claims.map(({ paidTo }) => paidTo)).toEqual(view.claims.map(() => honest.address))
  expect(paid).toBe(view.bonds)
})
