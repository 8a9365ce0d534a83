/** Which commands are loaded for a command line, and that none brings what it does not need. */
import { Command } from 'commander'
import { expect, it } from 'vitest'
import { fixture, pinnedNode, root, start } from '../testing/spawn.ts'
import { loadCommands } from './load.ts'

const argv = (...args: string[]): string[] => ['node', 'zkmips', ...args]

async function namesFor(...args: string[]): Promise<string[]> {
  const program = new Command()
  for (const register of await loadCommands(argv(...args))) register(program)
  return program.commands.map(command => command.name())
}

it('each command is loaded by itself when it is called', async () => {
  const all = await namesFor()
  expect(all).toContain('run')
  for (const name of all) {
    expect(await loadCommands(argv(name, '--help'))).toHaveLength(1)
    expect(await namesFor(name, '--help')).toContain(name)
  }
})

it('all are loaded where none is called, or one that is not there', async () => {
  const all = await namesFor()
  expect(await namesFor('--help')).toEqual(all)
  expect(await namesFor('rnu')).toEqual(all)
  expect(await namesFor('--', 'run')).toEqual(all)
})

it.each([
  [['run', fixture('elf/fibonacci.elf')]],
  [['block', '--help']],
  [['dispute', '--help']],
  [['agent', '--help']],
])('of the npm packages, %s loads small ones only', async args => {
  const hook = `import { registerHooks } from 'node:module'
    const loaded = new Set()
    const note = url => loaded.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1])
    registerHooks({ load: (url, context, next) => (note(url), next(url, context)) })
    process.on('exit', () => console.error('loaded', JSON.stringify([...loaded].filter(name => name).sort())))`
  const imported = `data:text/javascript,${encodeURIComponent(hook)}`
  const { stderr } = await start(pinnedNode, ['--import', imported, `${root}/cli/command.mjs`, ...args]).done
  expect(JSON.parse(/^loaded (.*)$/m.exec(stderr)![1]!)).toEqual([
    '@noble/hashes',
    'commander',
    'elfy',
    'endian-reader',
  ])
})
