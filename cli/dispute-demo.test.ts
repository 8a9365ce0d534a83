/** The demonstration, in this process: the real challenger beats a false claim that is about a step which reads a preimage. */
import { parseEther } from 'viem'
import { expect, it } from 'vitest'
import { ledgerRows, type Player } from './dispute/ledger.ts'
import { storyText } from './dispute/story.ts'
import { playDemo } from './testing/play-demo.ts'

it('an honest challenger beats a false claim, down to a preimage read', { timeout: 300_000 }, async () => {
  const { played, changes, told } = await playDemo('blocks/transfer.json', 'preimage read')
  const { view, ledger } = played
  const { challenger, proposer } = ledger
  expect(view).toMatchObject({ status: 'challengers won', ahead: 'challengers', turn: null })
  expect(view.claims).toHaveLength(41)
  expect(view.step).toMatchObject({ by: challenger.address, executed: { instruction: 'syscall' } })
  expect(view.step!.executed!.effect).toMatch(/^v0=.*read\(5, /)
  // Every claim of the challenger is true and stands; all bonds are its own.
  const ours = view.claims.filter(({ claimant }) => claimant === challenger.address)
  expect(ours.map(({ isTrue, stands }) => isTrue && stands)).not.toContain(false)
  expect(view.claims.filter(({ claimant }) => claimant === proposer.address)).toHaveLength(21)
  expect(view.claims.map(({ paidTo }) => paidTo)).toEqual(view.claims.map(() => challenger.address))
  expect(challenger.bondsPaid).toBe(view.bonds)
  // To the wei: what the chain says that both have is what they had, less what the ledger says.
  const net = ({ bondsPaid, bondsPosted, gasBurned, gasTips }: Player): bigint =>
    BigInt(bondsPaid) - BigInt(bondsPosted) - BigInt(gasBurned) - BigInt(gasTips)
  expect(changes).toEqual([net(proposer), net(challenger)])
  expect(ledger.vault).toBe('0')
  const rows = ledgerRows(ledger, view)
  for (const row of rows) expect(row.proposer + row.challenger + row.burned + row.tips + row.vault).toBe(0n)
  const bonds = rows.slice(0, -2)
  expect(bonds.reduce((sum, row) => sum + row.challenger, 0n)).toBe(parseEther('9.0364901'))
  expect(bonds).toContainEqual(
    expect.objectContaining({ proposer: parseEther('-8.0364901'), challenger: parseEther('8.0364901') }),
  )
  // What is told is about claims that there are, and says why the leaf fell.
  const story = storyText(played, 1000)
  expect(story).toMatch(
    /This\s+showed\s+that\s+claim\s+\d+\s+of\s+the\s+(challengers\s+is\s+right|defenders\s+is\s+wrong)/,
  )
  for (const [, index] of `${story}${told.join('\n')}`.matchAll(/claim (\d+)/g)) expect(Number(index)).toBeLessThan(41)
  expect(told.join('\n')).toContain('claims 39 and 40: one step in dispute')
})
