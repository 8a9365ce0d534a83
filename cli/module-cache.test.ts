/** Where the command's compiled modules are kept, and that nothing depends on it. */
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { bin, fixture, pinnedNode, start } from './testing/spawn.ts'

const { directory } = scratch('module-cache')
const run = async (home: string, env: NodeJS.ProcessEnv = {}): Promise<void> => {
  const environment = { XDG_CACHE_HOME: home, NODE_COMPILE_CACHE: undefined, ...env }
  const { code, stderr } = await start(pinnedNode, [bin, 'run', fixture('elf/fibonacci.elf')], environment).done
  expect(code).toBe(codes.EXIT_OK)
  expect(stderr).not.toMatch(/cache/i)
}

describe('compiled modules', () => {
  it('are kept in the user’s own folder, also by a second run', async () => {
    const home = join(directory, 'new')
    await run(home)
    const folder = join(home, 'zkmips/modules')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const kept = readdirSync(folder, { recursive: true })
    expect(kept.length).toBeGreaterThan(50)
    await run(home)
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(kept.sort())
  })

  it('are neither taken from nor put into a folder that others may write to', async () => {
    const home = join(directory, 'open')
    const folder = join(home, 'zkmips/modules')
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o777)
    await run(home)
    expect(readdirSync(folder)).toEqual([])
  })

  it('are done without where there can be no folder, and where the user says so', async () => {
    const home = join(directory, 'file')
    writeFileSync(home, '')
    await run(home)
    const unwanted = join(directory, 'unwanted')
    await run(unwanted, { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(existsSync(unwanted)).toBe(false)
  })
})
