/** How games look: the tree with several answers, who is ahead, what is in dispute; on the terminal and as a page. */
import type { Game } from '@zkmips/rollup/game/read'
import type { Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import { BOB, HOUR, madeUpGame, NOW, type Posted, word } from '../testing/made-up-game.ts'
import { gamePage } from './page.ts'
import { gameText } from './terminal.ts'
import { treeParts, treeRows } from './tree.ts'
import { type GameView, type StepView, viewOf } from './view.ts'
import { statusText, verdictText } from './words.ts'

const view = (posted: readonly Posted[], changes?: Partial<Game>, maxDepth?: number): Promise<GameView> =>
  viewOf(madeUpGame(posted, changes, maxDepth), { index: 3, chainId: 1 })

describe('the view of a game', () => {
  it('without answers: the challengers’ turn, the claim ahead', async () => {
    const shown = await view([{}])
    expect(shown).toMatchObject({ turn: 'challengers', ahead: 'defenders', dispute: null, step: null })
    expect(shown.claims[0]).toMatchObject({ answer: 'root', afterSteps: '16', secondsLeft: HOUR - 1000, stands: true })
    expect(shown).toMatchObject({ deadline: NOW + HOUR, claims: [{ deadline: NOW + HOUR, isOnPath: true }] })
  })

  it('says which steps are in dispute', async () => {
    expect((await view([{}, { parent: 0 }])).dispute).toEqual({ from: '0', to: '16' })
    expect((await view([{}, { parent: 0 }, { parent: 1 }])).dispute).toEqual({ from: '0', to: '8' })
    const defended = await view([{}, { parent: 0 }, { parent: 1, defends: true }])
    expect(defended.claims[2]!.afterSteps).toBe('12')
    expect(defended.dispute).toEqual({ from: '8', to: '16' })
    const leaf = [{}, { parent: 0 }, { parent: 1, defends: true }, { parent: 2 }, { parent: 3, defends: true }]
    // Which of the two steps around the leaf is executed depends on who is right.
    expect(await view(leaf)).toMatchObject({ dispute: { from: '10', to: '12' } })
    expect((await view(leaf)).claims[4]).toMatchObject({ afterSteps: '11', isLeaf: true })
  })

  it('has the outcome as the contracts would resolve it', async () => {
    const flood = [{}, { parent: 0 }, { parent: 0 }, { parent: 1 }, { parent: 3 }]
    const shown = await view(flood)
    // Claim 3 falls to 4, so 1 stands, and is older than 2 at the same place.
    expect(shown.claims.map(({ stands }) => stands)).toEqual([false, true, true, false, true])
    expect(shown.claims[0]).toMatchObject({ counteredByClaim: 1, paidTo: BOB })
    expect(shown).toMatchObject({ turn: 'defenders', ahead: 'challengers' })
  })

  it('is nobody’s turn when the clocks have run out', async () => {
    const block = { number: 8n, hash: word('77'), timestamp: NOW + 2 * HOUR }
    const shown = await view([{}, { parent: 0 }], { block })
    expect(shown.turn).toBeNull()
    expect(shown).toMatchObject({ deadline: null, claims: [{ deadline: null }, { deadline: null }] })
    expect(statusText(shown)).toContain('the challengers have won once the claims are resolved')
  })

  it('says when a result is final, and of the guardian’s doings', async () => {
    const decided = { status: 'claim upheld', finalAt: NOW + 5000 } as const
    expect(statusText(await view([{}], decided))).toBe(
      'claim upheld by the game, final on 2023-11-14 23:36:40 UTC (in 1 h 6 min)',
    )
    expect(statusText(await view([{}], { ...decided, finalAt: NOW }))).toBe('claim upheld by the game, final')
    expect(statusText(await view([{}], { ...decided, isFrozen: true }))).toContain('frozen by the guardian')
    expect(statusText(await view([{}], { isVoid: true }))).toContain('void')
  })
})

describe('the tree', () => {
  it('indents every answer, the leftmost first, and knows the path to what is in dispute', async () => {
    const posted = [{}, { parent: 0 }, { parent: 1, defends: true }, { parent: 1 }, { parent: 3 }, { parent: 2 }]
    const rows = treeRows((await view([...posted, { parent: 5 }])).claims)
    expect(rows.map(({ level, claim }) => `${claim.isOnPath ? '*' : ''}${' '.repeat(level)}${claim.index}`)).toEqual([
      ...['*0', '* 1', '  3', '   4', '*  2', '*   5', '*    6'],
    ])
  })

  const [exits, refutes] = [`0x00${'aa'.repeat(31)}`, `0x01${'bb'.repeat(31)}`] as const
  const line = (...values: string[]): Posted[] =>
    values.map((value, i) => ({ ...(i === 0 ? {} : { parent: i - 1 }), changes: { value: value as Hex } }))
  const ends = (count: number): string[] => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? exits : refutes))
  const shapes = async (posted: readonly Posted[]): Promise<string[]> =>
    treeParts(treeRows((await view(posted, {}, 16)).claims)).map(
      rows => `${rows[0]!.claim.index}-${rows.at(-1)!.claim.index}${rows[0]!.folded ? ' folded' : ''}`,
    )

  it('folds claims that only repeat a final state, where they have one answer each', async () => {
    const unfinished = word('03')
    expect(await shapes(line(...ends(8), unfinished, unfinished))).toEqual(['0-1', '2-7 folded', '8-9'])
    // What nobody has answered is to be seen, and two rows are no more than the one that stands for them.
    expect(await shapes(line(...ends(8)))).toEqual(['0-1', '2-6 folded', '7-7'])
    expect(await shapes(line(...ends(5)))).toEqual(['0-4'])
    expect(await shapes(line(...ends(4), word('00'), ...ends(4)))).toEqual(['0-8'])
    expect(await shapes([...line(...ends(9)), { parent: 4 }])).toEqual(['0-9'])
  })

  it('takes long lines of claims', async () => {
    const flood = [{}, ...Array.from({ length: 20_000 }, () => ({ parent: 0 }))]
    expect(treeRows((await view(flood)).claims)).toHaveLength(20_001)
  })
})

describe('the verdict of a step', () => {
  const ends = { claim: 4, isAttack: false, before: word('03'), startsFrom: 4, leadsTo: word('03'), executed: null }
  const verdict = async (changes: Partial<StepView>, posted: Posted = { parent: 3 }): Promise<string> => {
    const { claims } = await view([{}, { parent: 0 }, { parent: 1 }, { parent: 2 }, posted])
    const shown = { ...ends, claimed: word('03'), comparedWith: 3, isOwnSide: false, ...changes }
    return verdictText(shown, claims)
  }

  it('says why the leaf falls', async () => {
    const attacks = 'claim 3 of the challengers is right, and claim 4 of the defenders, which attacks it,'
    expect(await verdict({ by: BOB })).toBe(`${attacks} fell`)
    expect(await verdict({})).toBe(`${attacks} falls once L1 has executed the step`)
    const far = { comparedWith: 1, by: BOB }
    expect(await verdict(far, { parent: 3, defends: true })).toContain(
      'claim 4 of the defenders, which disputes it, fell',
    )
    const own = { by: BOB, isOwnSide: true, claimed: word('01') }
    expect(await verdict({ ...own, comparedWith: 4 })).toBe(
      'claim 4 of the defenders is wrong about the state that the step leads to, so it fell',
    )
    expect(await verdict({ ...own, comparedWith: 2 })).toBe(
      'claim 2 of the defenders is wrong, so their claim 4 fell, though it is right itself',
    )
  })

  it('says that a leaf does not fall', async () => {
    expect(await verdict({ claimed: word('01') })).toContain('the step cannot counter claim 4')
    expect(await verdict({ isOwnSide: true, comparedWith: 2 })).toContain('the step cannot counter claim 4')
  })
})

describe('what is drawn', () => {
  const posted = [{}, { parent: 0 }, { parent: 1 }]

  it('is the same on the terminal and on the page', async () => {
    const shown = await view(posted)
    const [terminal, page] = [gameText(shown), gamePage(shown)]
    for (const text of [
      '0.1 ether',
      'falls to claim 2',
      '2023-11-14 23:13:20 UTC (43 min 20 s left)',
      shown.prestate,
    ]) {
      expect(terminal).toContain(text)
      expect(page.replace(/<[^>]*>/g, '')).toContain(text)
    }
    expect(page.match(/<tr id="claim-/g)).toHaveLength(3)
  })

  it('is well-formed, without scripts, and loads nothing', async () => {
    const page = gamePage(await view(posted))
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/)
    const open: string[] = []
    for (const [, end, name] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (name === 'meta' || name === 'input') continue
      if (end) expect(open.pop()).toBe(name)
      else open.push(name!)
    }
    expect(open).toEqual([])
  })
})
