/** What docs/solidity.md shows is what the commands say: each block is run, and its lines come in their order. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { facts } from '../output/format.ts'
import { root } from '../testing/spawn.ts'
import { answer } from './testing/answer.ts'

const page = readFileSync(join(root, 'docs/solidity.md'), 'utf8')
const blocks = [...page.matchAll(/```console\n\$ npx zkmips sol run (.*)\n([\s\S]*?)```/g)]

it('has blocks', () => {
  expect(blocks.length).toBe(page.split('```console').length - 1)
  expect(blocks.length).toBeGreaterThan(0)
})

it.each(blocks.map(([, command, shown]) => [command!, shown!]))(
  'zkmips sol run %s',
  async (command, shown) => {
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
    const [contract, ...args] = words
    const said = facts((await answer(join(root, contract!), ...args)).facts).split('\n')
    let at = -1
    for (const line of shown.trimEnd().split('\n')) {
      if (line === '…') continue
      at = said.indexOf(line, at + 1)
      expect(said.slice(at === -1 ? 0 : at), line).toContain(line)
      expect(at, `${line} in its place`).toBeGreaterThanOrEqual(0)
    }
  },
  120_000,
)
