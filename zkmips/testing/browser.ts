/**
 * For tests: a real browser, Chromium as the system has it, without its sandbox (which needs rights that containers lack) and without
 * anything that it would do on the network by itself.
 *
 * Tests that need it are skipped where it is missing, except in CI: `describe.skipIf(!hasBrowser && process.env.CI === undefined)`.
 * @module
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap(directory => NAMES.map(name => join(directory, name)))
  .find(existsSync)

export const hasBrowser = executablePath !== undefined

/** The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(`none of ${NAMES.join(', ')} is in PATH; install chromium`)
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}
