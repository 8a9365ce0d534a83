/** The page of the benchmark in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasBrowser, launchBrowser } from '@zkmips/zkmips/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonPage } from './page.ts'
import { type BenchRow, type BenchRun, RUN_VERSION, readRun } from './runs.ts'

const HOSTILE = `"></script><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`

const row = (change: Partial<BenchRow>): BenchRow => ({
  ...{
    program: 'erc20',
    engine: 'wasm',
    hash: 'blake3',
    shardCycles: 2 ** 19 - 1,
    workers: 2,
    cycles: 6_000_000,
    shards: 12,
  },
  ...{ cyclesPerSecond: 200_000, cyclesPerSecondPerCore: 100_000, cellsPerCycle: 110.4 },
  seconds: { execute: 1, commit: 1, prove: 28, total: 30 },
  phases: { tables: 12, main: 20, opening: 26 },
  ...{ peakBytes: 4 * 2 ** 30, arenaBytes: 1.5 * 2 ** 30, proofBytes: 2 ** 24, verifySeconds: 2, securityBits: 100.1 },
  ...change,
})
const run = (at: string, rows: BenchRow[]): BenchRun => ({
  ...{ version: RUN_VERSION, at: `${at}T10:00:00.000Z`, commit: 'abc1234', rows },
  machine: { cpu: `Fast ${HOSTILE}`, cores: 2, memoryBytes: 24 * 2 ** 30, node: '24.9.0' },
})
const runs = [
  run('2026-01-01', [row({}), row({ hash: 'poseidon2' })]),
  run('2026-01-02', [
    row({ cyclesPerSecond: 300_000, cyclesPerSecondPerCore: 150_000, proofBytes: 2 ** 25 }),
    row({ program: `new ${HOSTILE}` }),
  ]),
]

const directory = mkdtempSync(join(tmpdir(), 'zkmips-bench-page-'))
afterAll(() => rmSync(directory, { recursive: true }))

it('a file that is no run is refused by name', () => {
  const file = join(directory, 'old.json')
  writeFileSync(file, '[]')
  expect(() => readRun(file)).toThrow(`${file} is not a run of this benchmark`)
  writeFileSync(file, JSON.stringify(runs[0]))
  expect(readRun(file)).toEqual(runs[0])
})

describe.skipIf(!hasBrowser && process.env.CI === undefined)('the page of a benchmark', () => {
  let browser: Browser
  const file = join(directory, 'page.html')
  beforeAll(async () => {
    browser = await launchBrowser()
    writeFileSync(file, comparisonPage(runs))
  })
  afterAll(() => browser?.close())

  async function open(width: number): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const noise: string[] = []
    page.on('console', message => noise.push(message.text()))
    page.on('pageerror', error => noise.push(error.message))
    page.on('request', request => noise.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    return { page, noise: noise.filter(text => text !== pathToFileURL(file).href) }
  }

  it.each([400, 1280])(
    'at a width of %d pixels draws all charts, asks for nothing and complains of nothing',
    async width => {
      const { page, noise } = await open(width)
      const drawn = await page.evaluate<{ series: number; colors: number }[]>(`
      [...document.querySelectorAll('canvas')].map(canvas => {
        const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)
        return { series: Chart.getChart(canvas).data.datasets.length, colors: new Set(pixels).size }
      })`)
      expect(drawn.map(({ series }) => series)).toEqual([2, 3, 2, 2, 2])
      for (const { colors } of drawn) expect(colors).toBeGreaterThan(10)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
      expect(noise).toEqual([])
    },
  )

  it('says what changed since the earlier run, and whether for the better', async () => {
    const { page } = await open(1280)
    const cells = page.locator('tbody tr').first().locator('td')
    expect(await cells.nth(1).textContent()).toBe('300,000+50.0 %')
    expect(await cells.nth(1).locator('.good').count()).toBe(1)
    expect(await cells.nth(7).textContent()).toBe('32,768+100.0 %')
    expect(await cells.nth(7).locator('.bad').count()).toBe(1)
    expect(await cells.nth(3).textContent()).toBe('110.4=')
    // A proof that no earlier run has is compared with nothing.
    expect(await page.locator('tbody tr').nth(1).locator('small').count()).toBe(0)
  })

  it('shows names as they are, whatever is in them', async () => {
    const { page } = await open(1280)
    expect(await page.title()).toBe('Proofs: 2026-01-02 10:00, abc1234')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.textContent('tbody tr:nth-child(2) th')).toContain(HOSTILE)
  })
})
