/** The honest strategy against adversaries on made-up runs, by the contract's rules. */
import fc from 'fast-check'
import { type Address, getAddress, type Hex, keccak256, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { ModelGame, RefusedError, SyntheticTrace } from '../testing/game-model.ts'
import { forecast } from './forecast.ts'
import { attackOf, stepsAt } from './position.ts'
import { bondAt, DEFAULT_RULES } from './rules.ts'
import { decide, resolvable } from './strategy.ts'

const account = (name: number) => getAddress(pad(`0x${name.toString(16)}`, { size: 20 }))
const HONEST = account(0x600d)
const MALLORY = account(0xbad)
const MALLET = account(0xbad2)
const LIE: Hex = keccak256('0x11e5')

const DEPTH = 4
const RULES = { ...DEFAULT_RULES, maxDepth: DEPTH, maxClock: 1000, extension: 50, stepGas: 1_000_000n }
const truth = new SyntheticTrace(DEPTH, 13)
const TRUE_ROOT = truth.stateHash(2n ** BigInt(DEPTH))

/** What is due, done, within a purse of 1.2 times what the others have posted. @returns the number of answers */
async function act(game: ModelGame, me: Address = HONEST): Promise<number> {
  const { due } = await decide(game.claims, truth, RULES, game.now)
  for (const answer of due) {
    if (answer.kind === 'move') game.move(me, answer.parent.index, answer.isAttack, answer.value)
    else game.step(me, answer.leaf.index, answer.isAttack, truth.stateHash(answer.fromSteps))
  }
  const isProposer = game.claims[0]!.claimant === HONEST
  const own = (game.posted.get(HONEST) ?? 0n) - (isProposer ? bondAt(RULES, 0) : 0n)
  const others = [...game.posted].reduce((sum, [who, posted]) => (who === HONEST ? sum : sum + posted), 0n)
  expect(10n * own).toBeLessThanOrEqual(12n * others)
  return due.length
}

const start = (root: Hex) => new ModelGame(RULES, truth, root === TRUE_ROOT ? HONEST : MALLORY, root)

function expectWin(game: ModelGame, root: Hex): void {
  const prediction = forecast(game.claims)
  expect(game.resolve()).toBe(root === TRUE_ROOT)
  expect(prediction.rootStands).toBe(root === TRUE_ROOT)
  const paid = new Map<Address, bigint>()
  for (const [i, who] of prediction.paidTo.entries()) paid.set(who, (paid.get(who) ?? 0n) + game.claims[i]!.bond)
  expect(paid).toEqual(game.won)
  expect(game.won.get(HONEST) ?? 0n).toBeGreaterThanOrEqual(game.posted.get(HONEST) ?? 0n)
  // Nobody takes what an honest answer has won.
  for (const { claimant, parent } of game.claims) {
    if (claimant === HONEST && parent !== undefined) expect(game.claims[parent]!.counteredBy).toBe(HONEST)
  }
}

describe('the honest strategy', () => {
  it('leaves a true root alone, and attacks a false one', async () => {
    expect((await decide(start(TRUE_ROOT).claims, truth, RULES, 1_000_000)).due).toEqual([])
    const { due, rootIsTrue } = await decide(start(LIE).claims, truth, RULES, 1_000_000)
    expect(rootIsTrue).toBe(false)
    expect(due).toMatchObject([{ kind: 'move', isAttack: true, position: 2n, value: truth.stateHash(8n) }])
  })

  it('plays for neither side of a true output root under a wrong state hash: a proof would forfeit every attack on it', async () => {
    const final = `0x00${TRUE_ROOT.slice(4)}` as const
    const end = 2n ** BigInt(DEPTH)
    const run = { stateHash: (steps: bigint) => (steps === end ? final : truth.stateHash(steps)) }
    const junk = start(`0x00${LIE.slice(4)}`)
    junk.move(MALLORY, 0, true, LIE)
    junk.move(MALLET, 1, true, LIE)
    expect(await decide(junk.claims, run, RULES, junk.now)).toMatchObject({
      ...{ rootIsTrue: false, outputIsTrue: true, due: [] },
    })
    const claimed = start(final)
    claimed.move(MALLORY, 0, true, LIE)
    const decision = await decide(claimed.claims, run, RULES, claimed.now)
    expect(decision).toMatchObject({ rootIsTrue: true, outputIsTrue: true, due: [{ parent: { index: 1 } }] })
  })

  it('does not repeat an answer that somebody else gave', async () => {
    const game = start(LIE)
    game.move(MALLET, 0, true, truth.stateHash(8n))
    expect(await act(game)).toBe(0)
  })

  it('answers what is as far left as its own answer, and ignores what is further right with all below it', async () => {
    const game = start(LIE)
    await act(game)
    const attack = game.move(MALLORY, 1, true, LIE)
    await act(game)
    const [defence] = [game.move(MALLET, attack, false, LIE)]
    expect(game.claims[defence]!.position).toBeGreaterThan(attackOf(game.claims[attack]!.position))
    const below = game.move(MALLORY, defence, true, keccak256(LIE))
    expect(await act(game)).toBe(0)
    expect((await decide(game.claims, truth, RULES, game.now)).ignored).toEqual(new Set([defence, below]))
    game.move(MALLET, attack, true, LIE)
    expect(await act(game)).toBe(1)
    expectWin(game, LIE)
  })

  it('does nothing where the time is over, and puts the most urgent first', async () => {
    const game = start(LIE)
    game.now += RULES.maxClock
    expect(await act(game)).toBe(0)
    expect(resolvable(game.claims, RULES, game.now)).toMatchObject([{ index: 0 }])

    const other = start(TRUE_ROOT)
    other.move(MALLORY, 0, true, LIE)
    other.now += 900
    other.move(MALLORY, 0, true, keccak256(LIE))
    other.now += 60
    const { due } = await decide(other.claims, truth, RULES, other.now)
    expect(due.map(answer => answer.secondsLeft)).toEqual([40, 940])
  })

  it('resolves from the bottom up', async () => {
    const game = start(LIE)
    await act(game)
    game.move(MALLORY, 1, true, LIE)
    game.now += RULES.maxClock
    expect(resolvable(game.claims, RULES, game.now).map(({ index }) => index)).toEqual([2])
  })

  it('wins against a liar with a consistent run that departs from the true one at any step', async () => {
    for (let from = 1; from <= 2 ** DEPTH; from++) {
      const lie = (steps: bigint): Hex =>
        steps < from ? truth.stateHash(steps) : keccak256(pad(`0x${steps.toString(16)}`, { size: 31 }))
      for (const root of [TRUE_ROOT, LIE]) {
        const game = start(root)
        await act(game)
        for (let i = 0; i < game.claims.length; i++) {
          const claim = game.claims[i]!
          if (claim.depth === DEPTH || claim.claimant !== HONEST) continue
          const agrees = stepsAt(claim.position, DEPTH) < from
          const position = agrees ? 2n * (claim.position + 1n) : 2n * claim.position
          game.move(MALLORY, i, !agrees, lie(stepsAt(position, DEPTH)))
          await act(game)
        }
        expectWin(game, root)
      }
    }
  })

  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('move', 'move', 'move', 'move', 'move', 'true move', 'step', 'step', 'wait', 'wait long'),
      // The newest claims are where the game is.
      claim: fc.nat({ max: 5 }),
      fromEnd: fc.boolean(),
      isAttack: fc.boolean(),
      lie: fc.integer({ min: 0, max: 3 }),
      by: fc.constantFrom(MALLORY, MALLET),
      andGoesOn: fc.boolean(),
    }),
    { minLength: 10, maxLength: 60 },
  )

  it('leaves the answers of others to a false claim alone where it comes too late to answer that itself', async () => {
    const game = start(TRUE_ROOT)
    const lie = game.move(MALLORY, 0, true, LIE)
    game.now += RULES.maxClock - 1
    const freeloader = game.move(MALLET, lie, true, LIE)
    game.now += 1
    const decision = await decide(game.claims, truth, RULES, game.now)
    // Countering the freeloader would make the lie stand, and the true root fall.
    expect(decision.due).toEqual([])
    expect(decision.ignored).toEqual(new Set([freeloader]))
    expect(game.resolve()).toBe(true)
  })

  it('wins against whatever random adversaries do, and never loses a bond', async () => {
    let [steps, moves] = [0, 0]
    await fc.assert(
      fc.asyncProperty(deeds, fc.boolean(), async (all, rootIsTrue) => {
        const root = rootIsTrue ? TRUE_ROOT : LIE
        const game = start(root)
        await act(game)
        for (const deed of all) {
          const offset = deed.claim % game.claims.length
          const index = deed.fromEnd ? game.claims.length - 1 - offset : offset
          const claim = game.claims[index]!
          const to = deed.isAttack ? attackOf(claim.position) : 2n * (claim.position + 1n)
          try {
            switch (deed.kind) {
              case 'wait':
                await act(game)
                game.now += 10
                break
              case 'wait long': // Nothing is due for us, so only their time runs.
                await act(game)
                game.now += RULES.maxClock - RULES.extension
                break
              case 'step':
                game.step(
                  deed.by,
                  index,
                  deed.isAttack,
                  truth.stateHash(stepsAt(claim.position, DEPTH) - (deed.isAttack ? 1n : 0n)),
                )
                steps++
                break
              case 'true move':
                if (claim.depth === DEPTH) continue
                game.move(deed.by, index, deed.isAttack, truth.stateHash(stepsAt(to, DEPTH)))
                break
              default:
                game.move(deed.by, index, deed.isAttack, keccak256(`0x0${deed.lie}`))
                moves++
            }
          } catch (error) {
            if (error instanceof RefusedError) continue
            throw error
          }
          // Several in one block; but time passes for nobody who has something to do.
          if (deed.andGoesOn && !deed.kind.startsWith('wait')) continue
          await act(game)
          expect(await act(game)).toBe(0)
        }
        await act(game)
        expectWin(game, root)
      }),
      { numRuns: 1500 },
    )
    // Else the adversaries have done nothing worth the name. Some 20 of their steps succeed: they must find a leaf that is wrong.
    expect(moves).toBeGreaterThan(1000)
    expect(steps).toBeGreaterThan(3)
  })
})
