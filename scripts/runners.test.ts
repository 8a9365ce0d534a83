/** Commands that documentation, comments and package.json name run as they are typed there, on an old Node, too. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { pinnedNode, root, start, systemNode } from '../cli/testing/spawn.ts'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => /\.(md|ts|mjs|sol|rs|go|c|h)$|^package\.json$/.test(file) && existsSync(join(root, file)))

/** With what stands before it on the line, which says how it is run. */
const COMMAND = /((?:(?<![\w-])(?:npx|tsx|node|--import) +)+)((?:[\w-]+\/)+[\w-]+\.ts)\b/g

it('TypeScript is run by tsx, which every Node does', () => {
  const wrong: string[] = []
  for (const file of files) {
    for (const [command, words, path] of readFileSync(join(root, file), 'utf8').matchAll(COMMAND)) {
      const runners = file === 'package.json' ? ['tsx'] : ['npx tsx', 'node --import tsx']
      if (!runners.includes(words!.trim()) || !existsSync(join(root, path!))) wrong.push(`${file}: ${command}`)
    }
  }
  expect(wrong).toEqual([])
})

const output = mkdtempSync(join(tmpdir(), 'zkmips-runners-'))
const server = 'node --import tsx emulator/host/preimage-server/example/serve-trace.ts fixtures/blocks/transfer.json'

it.each([
  `npx tsx scripts/generate-chips.ts ${output}`,
  'npx tsx bench/kernels.ts 4',
  `npx zkmips run fixtures/elf/block-executor.elf --stop-at 2000 -- ${server}`,
])('%s', { timeout: 240_000 }, async command => {
  for (const node of new Set([systemNode, pinnedNode])) {
    const path = `${dirname(node)}${delimiter}${process.env.PATH}`
    const { code, stderr } = await start('sh', ['-c', command], { PATH: path }).done
    expect({ code, stderr }).toMatchObject({ code: command.includes('--stop-at') ? 3 : 0 })
  }
  if (command.includes(output)) {
    for (const part of ['circuits', 'recursion']) {
      expect(readdirSync(join(output, part, 'generated')).length).toBeGreaterThan(1)
    }
    rmSync(output, { recursive: true })
  }
})
