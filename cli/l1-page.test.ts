/** The page of claims in a real browser, about real contracts: what the command writes reads a node by itself. Proofs are forged with the secrets of the key for development. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { submitForged } from '@zkmips/package/testing/forging-maker'
import { startProvable } from '@zkmips/package/testing/provable-chain'
import type { Parent } from '@zkmips/rollup/game/live-claims'
import { appendAction, finaliseAction, resolveByProofAction } from '@zkmips/rollup/game/requests'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { claimsOf, move } from '@zkmips/rollup/testing/adversary'
import { type DisputeChain, GAME_TYPE, PAYLOAD } from '@zkmips/rollup/testing/dispute-chain'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { hasBrowser, launchBrowser } from '@zkmips/zkmips/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { type Address, encodeErrorResult, encodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { pinnedNode, zkmips } from './testing/spawn.ts'

const HOUR = 3600
const INTERVAL = 12_000
const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`
const NOWHERE = 'http://127.0.0.1:1'

const { directory, file } = scratch('l1-page')
const pageFile = join(directory, 'claims.html')
const bareFile = join(directory, 'bare.html')

describe.skipIf(!hasBrowser && process.env.CI === undefined)('the page of claims', () => {
  let on: DisputeChain
  let by: TransactionSender
  let browser: Browser
  let stateChain: Address
  /** By number: final, open, false and answered, on the false one. */
  let games: Parent[]

  beforeAll(async () => {
    on = await startProvable()
    by = await on.account(1)
    ;({ stateChain } = on.deployment.contracts)
    await appendBlock()
    await appendBlock()
    games = await makeClaims()
    const deployment = file('deployment.json', formatDeployment(on.deployment))
    const [made, bare] = await Promise.all([
      zkmips(['l1', 'page', '-o', pageFile, '--rpc', on.anvil.url, '--deployment', deployment], pinnedNode),
      zkmips(['l1', 'page', '-o', bareFile], pinnedNode),
    ])
    expect([made.code, bare.code], made.stderr + bare.stderr).toEqual([codes.EXIT_OK, codes.EXIT_OK])
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await on?.stop()
  })

  let blocks = 1
  async function appendBlock(): Promise<void> {
    await by.send(
      appendAction(on.deployment.contracts.transactionChain, BigInt(on.subject.genesisBlock + ++blocks), [PAYLOAD]),
    )
  }

  /** A claim of the next block on a parent. */
  async function claimOn(parent: Parent, root?: Hex, fee?: bigint): Promise<Parent> {
    const blockNumber = parent.blockNumber + 1n
    const claimed = root ?? (await on.rootOf(parent.blockNumber, blockNumber))
    return on.proposeOn(by, parent, { root: claimed, blockNumber }, `0x00${'11'.repeat(31)}`, fee)
  }

  async function makeClaims(): Promise<Parent[]> {
    const { genesis } = on
    const final = await claimOn(genesis)
    const prestate = on.deployment.gameTypes[GAME_TYPE]!.prestate
    await submitForged(by, on.deployment.contracts.breaker, prestate, on.locals(final.root), 0)
    await by.send(resolveByProofAction(final.game))
    await on.skip(HOUR)
    await by.send(finaliseAction(stateChain, final.game))
    const open = await claimOn(final, undefined, 10n ** 17n)
    const wrong = await claimOn(final, on.falseOutput)
    await move(by, wrong.game, (await claimsOf(on, wrong.game))[0]!, 'attack', `0x03${'22'.repeat(31)}`)
    return [final, open, wrong, await claimOn(wrong)]
  }

  async function asGuardian(functionName: 'stop' | 'voidGame', args: readonly Address[] = []): Promise<void> {
    const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName, args } as never)
    await (await on.account(0)).send({ what: functionName, to: stateChain, data })
  }

  async function open(path: string, hash = ''): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage()
    const noise: string[] = []
    page.on('console', message => noise.push(message.text()))
    page.on('pageerror', error => noise.push(error.message))
    page.on('request', request => {
      if (!request.url().startsWith(on.anvil.url) && !request.url().startsWith('file:')) noise.push(request.url())
    })
    await page.clock.install()
    await page.goto(`${pathToFileURL(path)}${hash}`)
    return { page, noise }
  }
  const rowOf = (page: Page, claim: number) => page.locator(`[data-claim="${claim}"] tr`).first()
  const cell = (page: Page, claim: number, column: string) => rowOf(page, claim).locator(`[data-label="${column}"]`)
  const error = (page: Page) => page.locator('#error')
  const says = (page: Page, hasText: string) => error(page).filter({ hasText }).waitFor()

  it('shows what is final, and each claim with its game, its proof and what is in its way', {
    timeout: 60_000,
  }, async () => {
    const { page, noise } = await open(pageFile)
    await rowOf(page, 3).waitFor()
    expect(await page.locator('#chain').textContent()).toMatch(
      new RegExp(
        `What is final\\s*final\\s*block 101, ${games[0]!.root}\\s*of claim\\s*0, which could be final from .* ago\\) on`,
      ),
    )
    expect(await page.locator('#chain').textContent()).toMatch(/What holds things up\s*Nothing\./)
    const texts = async (claim: number) =>
      Promise.all(['what is claimed', 'on', 'game', 'proof'].map(column => cell(page, claim, column).textContent()))
    const blockText = (claim: number) =>
      `block ${games[claim]!.blockNumber}, ${games[claim]!.root.slice(0, 6)}…${games[claim]!.root.slice(-4)}`
    expect(await texts(0)).toEqual([blockText(0), 'the start', 'final: its root is agreed', 'proven'])
    expect(await texts(1)).toEqual([
      blockText(1),
      'claim 0',
      'in progress, undisputed; it is the challengers’ turn',
      'pays 0.1 ether',
    ])
    const answered =
      'in progress, disputed: it falls if nobody answers for it, 2 claims in its game; it is the defenders’ turn'
    expect(await texts(2)).toEqual([blockText(2), 'claim 0', answered, 'none'])
    const falling =
      'in progress, undisputed: it falls with what it builds on, if nobody answers for that; it is the challengers’ turn'
    expect(await texts(3)).toEqual([blockText(3), 'claim 2', falling, 'none'])
    const way = (claim: number) => cell(page, claim, 'what is in the way').textContent()
    expect(await way(0)).toBe('')
    expect(await way(1)).toMatch(/^claims of its game can be answered until .* UTC \(in 3 d \d+ h\)$/)
    expect(await way(3)).toMatch(/; it builds on claim 2, which is not final$/)
    const earliest = (claim: number) => cell(page, claim, 'final at the earliest').textContent()
    expect([await earliest(0), await earliest(3)]).toEqual(['', 'cannot be told'])
    expect(await earliest(1)).toMatch(/UTC \(in 3 d \d+ h\)$/)
    expect(await earliest(2)).toMatch(/, as refuted$/)
    await page.getByRole('button', { name: '2', exact: true }).click()
    expect(await page.locator('[data-claim="2"] .details').textContent()).toContain(games[2]!.game)
    expect(noise).toEqual([])
  })

  it('looks again: what is new appears, what was opened stays open, what holds things up is said', {
    timeout: 60_000,
  }, async () => {
    const { page, noise } = await open(pageFile)
    await page.getByRole('button', { name: '1', exact: true }).click()
    expect(await rowOf(page, 4).count()).toBe(0)
    await appendBlock()
    games.push(await claimOn(games[1]!))
    await asGuardian('voidGame', [games[2]!.game])
    await asGuardian('stop')
    await page.clock.fastForward(INTERVAL)
    await rowOf(page, 4).waitFor()
    expect(await cell(page, 4, 'on').textContent()).toBe('claim 1')
    expect(await cell(page, 2, 'game').textContent()).toBe('void, 2 claims in its game')
    expect(await cell(page, 3, 'game').textContent()).toBe('fallen with the claim that it builds on')
    expect(await page.locator('[data-claim="1"] .details').textContent()).toContain(games[1]!.game)
    expect(await page.locator('#chain').textContent()).toMatch(
      /What holds things up\s*stopped\s*claims, finality and withdrawals until/,
    )
    expect(noise).toEqual([])
  })

  it('asks for a node and a chain of claims where it has none, and takes them from the form', {
    timeout: 60_000,
  }, async () => {
    const { page, noise } = await open(bareFile)
    expect(await error(page).textContent()).toContain('No L1 node is named: give the URL of its JSON-RPC')
    await page.getByLabel('L1 node').fill(on.anvil.url)
    await page.getByRole('button', { name: 'Show' }).click()
    await says(page, 'No chain of claims is named')
    await page.getByLabel('chain of claims').fill(on.deployment.contracts.roles)
    await page.getByRole('button', { name: 'Show' }).click()
    await says(page, 'as the contracts of zkmips have it; check the address')
    await page.getByLabel('chain of claims').fill(stateChain)
    await page.getByRole('button', { name: 'Show' }).click()
    await rowOf(page, 0).waitFor()
    expect(await error(page).isHidden()).toBe(true)
    expect(new URL(page.url()).hash).toBe(`#${new URLSearchParams({ rpc: on.anvil.url, chain: stateChain })}`)
    // Everything is read again by who opens this address.
    const again = await open(bareFile, new URL(page.url()).hash)
    await rowOf(again.page, 0).waitFor()
    expect([...noise, ...again.noise]).toEqual([])
  })

  it('says that a node does not answer, and shows what it knew before', { timeout: 60_000 }, async () => {
    const { page } = await open(pageFile)
    await rowOf(page, 0).waitFor()
    await page.route(`${on.anvil.url}/**`, route => route.abort())
    await page.clock.fastForward(INTERVAL)
    await says(page, 'check the URL and that the node is running')
    expect(await rowOf(page, 0).count()).toBe(1)
    await page.unroute(`${on.anvil.url}/**`)
    await page.clock.fastForward(INTERVAL)
    await error(page).waitFor({ state: 'hidden' })
  })

  it('says that a node is of another chain', { timeout: 60_000 }, async () => {
    const { page } = await open(pageFile, `#rpc=${NOWHERE}`)
    await says(page, 'check the URL')
    await page.route(`${NOWHERE}/**`, route => answer(route, () => ({ result: '0x5' })))
    await page.clock.fastForward(INTERVAL)
    await says(page, 'is a node of chain 5, but the contracts are on chain')
  })

  it('shows what a node or a link says as text, whatever it is', { timeout: 60_000 }, async () => {
    const data = encodeErrorResult({
      abi: [{ type: 'error', name: 'Error', inputs: [{ name: 'reason', type: 'string' }] }],
      args: [HOSTILE],
    })
    const refusal = { error: { code: 3, message: HOSTILE, data } }
    const block = await on.anvil.request('eth_getBlockByNumber', ['latest', false])
    const { page } = await open(bareFile)
    await page.route(`${NOWHERE}/**`, route =>
      answer(route, method => {
        if (method === 'eth_chainId') return { result: '0x1' }
        if (method === 'eth_getCode') return { result: '0x00' }
        return method === 'eth_getBlockByNumber' ? { result: block } : refusal
      }),
    )
    await page.getByLabel('L1 node').fill(NOWHERE)
    await page.getByLabel('chain of claims').fill(stateChain)
    await page.getByRole('button', { name: 'Show' }).click()
    await says(page, HOSTILE)
    const link = await open(bareFile, `#${new URLSearchParams({ rpc: HOSTILE, chain: HOSTILE })}`)
    expect(await error(link.page).textContent()).toContain(`${HOSTILE} is not the URL of a node`)
    for (const shown of [page, link.page]) {
      expect(await shown.locator('img').count()).toBe(0)
      expect(await shown.title()).toBe('Claims on L1')
    }
  })

  it('runs no other script than its own', { timeout: 60_000 }, async () => {
    const { page, noise } = await open(bareFile)
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = "document.title = 'taken'"
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="${NOWHERE}/x" onerror="document.title = \\'taken\\'">')
    }`)
    await expect
      .poll(() => noise.filter(text => /Content Security Policy/.test(text)).length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(2)
    expect(await page.title()).toBe('Claims on L1')
  })

  it('has nothing of Node in it, and one script', () => {
    const html = readFileSync(bareFile, 'utf8')
    expect(html).not.toContain('node:')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(link|img|iframe)/)
  })
})

type Route = Parameters<Parameters<Page['route']>[1]>[0]

/** As a node: one request, or several together. */
async function answer(route: Route, by: (method: string) => object): Promise<void> {
  type Request = { id: number; method: string }
  const asked = JSON.parse(route.request().postData() ?? '[]') as Request | Request[]
  const one = ({ id, method }: Request) => ({ jsonrpc: '2.0', id, ...by(method) })
  const json = Array.isArray(asked) ? asked.map(one) : one(asked)
  await route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } })
}
