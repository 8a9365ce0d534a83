/**
 * The documentation names what is there: links lead to files, paths in code marks exist, every top folder has its README.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')
const pages = files.filter(f => f.endsWith('.md') && existsSync(join(root, f)))
const folders = new Set(files.flatMap(f => (f.includes('/') ? [f.split('/')[0]!] : [])).filter(f => !f.startsWith('.')))

it.each([...folders].filter(f => f !== 'docs'))('%s/ has a README', folder => {
  expect(pages).toContain(`${folder}/README.md`)
})

it.each(pages)('%s', page => {
  const text = readFileSync(join(root, page), 'utf8')
  const missing: string[] = []
  for (const [, target] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
    if (/^[a-z]+:/.test(target!)) continue
    if (!existsSync(join(root, dirname(page), target!))) missing.push(target!)
  }
  // A path with a folder of this tree in front, as in `prover/security.ts`.
  for (const [, path] of text.matchAll(/`([\w.-]+\/[\w./-]*\.(?:ts|mjs|sh|c|h|md|json|sol|rs))`/g)) {
    if (folders.has(path!.split('/')[0]!) && !existsSync(join(root, path!))) missing.push(path!)
  }
  expect(missing).toEqual([])
})

it('README shows the digest of the block executor that comes with it', () => {
  const shown = readFileSync(join(root, 'README.md'), 'utf8').match(/states +program ([0-9a-f]{64})/)?.[1]
  const digests = JSON.parse(readFileSync(join(root, 'fixtures/elf/program-digests.json'), 'utf8'))
  expect(shown).toBe(digests['block-executor']['core-100-blake3'])
})

it('every finding of the static analyser names a function that there is, and says why it stands', () => {
  const text = readFileSync(join(root, 'docs/static-analysis.md'), 'utf8')
  const rows = text.match(/^\| [a-z0-9-]+ \| \[`.*$/gm)!
  expect(rows.length).toBeGreaterThan(100)
  for (const row of rows) {
    const [, place, target, lines, reason] = /\[`([\w.]+)`\]\((.*?)\) \| ([\d, –]+) \| (.*) \|$/.exec(row) ?? []
    expect(reason, row).toMatch(/\w{3}/)
    const source = readFileSync(join(root, 'docs', target!), 'utf8')
    expect(source, row).toMatch(new RegExp(`\\b${place!.split('.').at(-1)}\\b`))
    expect(Math.max(...lines!.split(/[^\d]+/).map(Number)), row).toBeLessThanOrEqual(source.split('\n').length)
  }
})
