/** How games look: the tree with several answers, who is ahead, what is in dispute; on the terminal and as a page. */

import { DEFAULT_RULES } from '@zkmips/rollup/deploy/game-type'
import type { Claim } from '@zkmips/rollup/game/claim'
import { attackOf, defenceOf, depthOf, ROOT_POSITION } from '@zkmips/rollup/game/position'
import type { Address, Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Game } from './game.ts'
import { gamePage } from './page.ts'
import { gameText } from './terminal.ts'
import { type GameView, viewOf } from './view.ts'
import { statusText, treeRows } from './words.ts'

const word = (digits: string): Hex => `0x${digits.repeat(32)}`
const ALICE: Address = `0x${'aa'.repeat(20)}`
const BOB: Address = `0x${'bb'.repeat(20)}`
const HOUR = 3600
const NOW = 1_700_000_000

interface Posted {
  readonly parent?: number
  readonly defends?: boolean
  readonly changes?: Partial<Claim>
}

/** A game of depth 4 with these claims, one each 100 seconds. */
function game(posted: readonly Posted[], changes: Partial<Game> = {}): Game {
  const claims: Claim[] = []
  for (const [index, { parent, defends = false, changes: own }] of posted.entries()) {
    const above = parent === undefined ? undefined : claims[parent]!
    const position = above === undefined ? ROOT_POSITION : (defends ? defenceOf : attackOf)(above.position)
    const depth = depthOf(position)
    claims.push({
      ...{ index, parent, position, depth, defends, resolved: false, counteredBy: undefined, elapsed: 0 },
      value: word(index === 0 ? '00' : index.toString(16).padStart(2, '0')),
      claimant: depth % 2 === 0 ? ALICE : BOB,
      postedAt: NOW + 100 * index,
      bond: 10n ** 17n,
      ...own,
    })
  }
  const type = {
    ...DEFAULT_RULES,
    ...{ maxDepth: 4, maxClock: HOUR, prestate: word('03'), programDigest: word('05'), chainConfig: word('06') },
    ...{ vault: ALICE, machine: ALICE, factory: ALICE },
  }
  return {
    ...{ address: ALICE, typeNumber: 0, type, claims, status: 'in progress', byProof: false, finalAt: undefined },
    locals: [word('11'), word('22'), word('33'), word('00'), word('55')],
    ...{ isFrozen: false, isVoid: false },
    block: { number: 7n, hash: word('77'), timestamp: NOW + 1000 },
    ...changes,
  }
}

const view = (posted: readonly Posted[], changes?: Partial<Game>): Promise<GameView> =>
  viewOf(game(posted, changes), { index: 3, chainId: 1 })

describe('the view of a game', () => {
  it('without answers: the challengers’ turn, the claim ahead', async () => {
    const shown = await view([{}])
    expect(shown).toMatchObject({ turn: 'challengers', ahead: 'defenders', dispute: null, step: null })
    expect(shown.claims[0]).toMatchObject({ answer: 'root', afterSteps: '16', secondsLeft: HOUR - 1000, stands: true })
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
    expect(statusText(shown)).toContain('the challengers have won, once it is resolved')
  })

  it('says when a result is final, and of the guardian’s doings', async () => {
    const decided = { status: 'claim upheld', finalAt: NOW + 5000 } as const
    expect(statusText(await view([{}], decided))).toBe('claim upheld by the game, final on 2023-11-14 23:36:40 UTC')
    expect(statusText(await view([{}], { ...decided, finalAt: NOW }))).toBe('claim upheld by the game, final')
    expect(statusText(await view([{}], { ...decided, isFrozen: true }))).toContain('frozen by the guardian')
    expect(statusText(await view([{}], { isVoid: true }))).toContain('void')
  })
})

describe('the tree', () => {
  it('indents only where a claim has several answers, the leftmost first', async () => {
    const { claims } = await view([
      {},
      { parent: 0 },
      { parent: 1, defends: true },
      { parent: 1 },
      { parent: 3 },
      { parent: 2 },
    ])
    expect(treeRows(claims).map(({ branch, claim }) => `${branch}${claim.index}`)).toEqual([
      '0',
      '1',
      '├ 3',
      '│ 4',
      '└ 2',
      '  5',
    ])
  })

  it('takes long lines of claims', async () => {
    const flood = [{}, ...Array.from({ length: 20_000 }, () => ({ parent: 0 }))]
    expect(treeRows((await view(flood)).claims)).toHaveLength(20_001)
  })
})

describe('what is drawn', () => {
  const posted = [{}, { parent: 0 }, { parent: 1, changes: { counteredBy: BOB } }]

  it('is the same on the terminal and on the page', async () => {
    const shown = await view(posted)
    const [terminal, page] = [gameText(shown), gamePage(shown)]
    for (const text of [
      'attacks 1',
      '0.1 ether',
      'falls to a step of 0xbbbb…bbbb',
      'defenders 0xaaaa…aaaa',
      shown.prestate,
    ]) {
      expect(terminal).toContain(text)
      expect(page).toContain(text)
    }
    expect(page.match(/<tr id="claim-/g)).toHaveLength(3)
  })

  it('is well-formed, without scripts, and loads nothing', async () => {
    const page = gamePage(await view(posted))
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/)
    const open: string[] = []
    for (const [, end, name] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (name === 'meta') continue
      if (end) expect(open.pop()).toBe(name)
      else open.push(name!)
    }
    expect(open).toEqual([])
  })
})
