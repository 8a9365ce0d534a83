/** The page of a game in a real browser, on a phone and on a desktop. */
import { hasBrowser, launchBrowser } from '@zkmips/zkmips/testing/browser'
import type { Browser, Page } from 'playwright-core'
import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALICE, BOB, madeUpGame, NOW, type Posted, word } from '../testing/made-up-game.ts'
import { gamePage } from './page.ts'
import { viewOf } from './view.ts'

const DEPTH = 24
/** The last of the claims that only repeat a final state. */
const LAST_FOLDED = 9
const FOLDED = LAST_FOLDED - 1

/** A game in progress: past the end of the run, a side answer, and down to a leaf. */
function posted(): Posted[] {
  const ends = [`0x00${'aa'.repeat(31)}`, `0x01${'bb'.repeat(31)}`] as const
  const line = Array.from({ length: DEPTH + 1 }, (_, i) => {
    const value: Hex = i <= LAST_FOLDED ? ends[i % 2]! : word('03')
    return { ...(i === 0 ? {} : { parent: i - 1 }), changes: { value } }
  })
  return [...line, { parent: 12, defends: true, changes: { value: word('02') } }]
}

const HOSTILE = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>'`

/** With everything that somebody else wrote as hostile as can be. */
async function pageText(): Promise<string> {
  const view = await viewOf(madeUpGame(posted(), {}, DEPTH), { index: 3, chainId: 1 })
  const registers = [{ name: 'a0', before: 1, after: 2 }]
  const executed = { step: 0, pc: 4, instruction: 'nop', place: HOSTILE, effect: HOSTILE, registers }
  const ends = { before: word('03'), startsFrom: DEPTH, claimed: word('03'), comparedWith: DEPTH - 1, isOwnSide: false }
  const step = { claim: DEPTH, isAttack: false, ...ends, leadsTo: word('03'), executed }
  return gamePage({ ...view, step })
}

describe.skipIf(!hasBrowser && process.env.CI === undefined)('the page of a game', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  async function open(
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    const noise: string[] = []
    page.on('console', message => noise.push(message.text()))
    page.on('pageerror', error => noise.push(error.message))
    page.on('request', request => noise.push(request.url()))
    await page.setContent(await pageText())
    return { page, noise }
  }

  it.each([400, 1280])('fits a width of %d pixels, without an error or a request', async width => {
    const { page, noise } = await open(width)
    const isOpen = page.locator('.fold input')
    for (const checked of [false, true]) {
      await isOpen.setChecked(checked)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    }
    // Nothing is cut off at the edge either.
    const right = await page
      .locator('td, dd, p, code')
      .evaluateAll(all => Math.max(...all.map(each => each.getBoundingClientRect().right)))
    expect(right).toBeLessThanOrEqual(width)
    expect(await page.title()).toBe('Game 3: block 0')
    expect(await page.locator('img, script').count()).toBe(0)
    expect(await page.textContent('.instruction')).toContain(HOSTILE)
    expect(noise).toEqual([])
  })

  it.each([400, 1280])('indents each answer and marks the disputed line at %d pixels', async width => {
    const { page } = await open(width)
    await page.locator('.fold input').check()
    const left = (index: number): Promise<number> =>
      page.locator(`#claim-${index} b`).evaluate(each => each.getBoundingClientRect().left)
    for (let index = 1; index <= DEPTH; index++) expect(await left(index)).toBeGreaterThan(await left(index - 1))
    // The side answer lies as deep as the other answer to the same claim.
    expect(await left(DEPTH + 1)).toBe(await left(13))
    const edge = (index: number): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('#claim-${index} .claim')).borderLeftColor`)
    expect(await edge(13)).toBe(await edge(0))
    expect(await edge(DEPTH + 1)).not.toBe(await edge(0))
  })

  it('folds the claims past the end of the run', async () => {
    const { page } = await open(1280)
    const rows = page.locator('.folded tr')
    expect(await rows.count()).toBe(FOLDED)
    expect(await rows.first().isVisible()).toBe(false)
    expect(await page.locator(`#claim-${LAST_FOLDED + 1}`).isVisible()).toBe(true)
    await page.getByText(`show ${FOLDED} more`).click()
    for (const row of await rows.all()) expect(await row.isVisible()).toBe(true)
    await page.getByText(`show ${FOLDED} more`).click()
    expect(await rows.first().isVisible()).toBe(false)
    // A link to one of them opens them.
    await page
      .locator(`#claim-${LAST_FOLDED + 1} a`)
      .first()
      .click()
    expect(await page.locator(`#claim-${LAST_FOLDED}`).isVisible()).toBe(true)
  })

  it('shows whole addresses on hover and focus, and copies them whole', async () => {
    const { page } = await open(400)
    const address = page.locator('#claim-1 .by .hex')
    expect(await address.getAttribute('title')).toBe(BOB)
    expect(await page.locator('#claim-0 .by .hex').getAttribute('title')).toBe(ALICE)
    const narrow = (await address.boundingBox())!
    await address.click()
    expect(await page.evaluate('String(getSelection())')).toBe(BOB)
    const whole = (await address.boundingBox())!
    expect(whole.width * whole.height).toBeGreaterThan(2 * narrow.width * narrow.height)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(400)
  })

  it('says until when a claim can be answered, as a date and from now', async () => {
    const { page } = await open(1280)
    const until = new Date(1000 * (NOW + 3600)).toISOString().slice(0, 19).replace('T', ' ')
    expect(await page.textContent('#claim-0 .open')).toBe(`${until} UTC (43 min 20 s left)`)
  })

  it('is light or dark, as the reader has it', async () => {
    const brightness = async (scheme: 'light' | 'dark'): Promise<number> => {
      const { page } = await open(400, scheme)
      const color = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      return Number(color.match(/\d+/)![0])
    }
    expect(await brightness('light')).toBeGreaterThan(200)
    expect(await brightness('dark')).toBeLessThan(50)
  })
})
