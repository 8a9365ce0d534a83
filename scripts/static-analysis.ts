/**
 * Has Slither analyse the contracts, and keeps the table of its findings in docs/static-analysis.md: a row for each detector and function, with the lines, and with why
 * it stands, which a person writes there. Rows of what is not found any more go; what has no reason is an error.
 *
 * `npx tsx scripts/static-analysis.ts [SLITHER]`: the command, `slither` unless given (PyPI slither-analyzer 0.11.6).
 * @module
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const DOCUMENT = join(root, 'docs', 'static-analysis.md')
const HEAD = '| detector | in | lines | why it is no issue |\n|---|---|---|---|\n'

/** What Slither says about one thing; the first element is what it is about. */
interface Finding {
  readonly check: string
  readonly elements: readonly Element[]
}

interface Element {
  readonly type: string
  readonly name: string
  readonly source_mapping: { readonly filename_relative: string; readonly lines: readonly number[] }
  readonly type_specific_fields?: { readonly parent?: Element }
}

/** All findings of a detector in a function, or in a contract. */
interface Row {
  readonly detector: string
  readonly file: string
  readonly place: string
  readonly lines: ReadonlySet<number>
}

/**
 * On a copy of the sources: what solc.mjs renames for forge, Slither would not find.
 * @param slither the command
 */
function analyse(slither: string): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-slither-'))
  const require = createRequire(import.meta.url)
  try {
    cpSync(join(root, 'verifier-contracts', 'src'), join(folder, 'src'), { recursive: true })
    const libraries = join(root, 'node_modules', '@openzeppelin')
    cpSync(libraries, join(folder, 'lib', '@openzeppelin'), { recursive: true, dereference: true })
    const compiler = `#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import solc from ${JSON.stringify(require.resolve('solc'))}
const version = solc.version().replace('.Emscripten.clang', '.Linux.g++')
process.stdout.write(process.argv.includes('--version') ? \`solc\\nVersion: \${version}\\n\` : solc.compile(readFileSync(0, 'utf8')))
`
    writeFileSync(join(folder, 'solc.mjs'), compiler)
    chmodSync(join(folder, 'solc.mjs'), 0o700)
    const settings = [
      'src = "src"',
      'libs = ["lib"]',
      'solc = "./solc.mjs"',
      'offline = true',
      'evm_version = "cancun"',
    ]
    const remappings = 'remappings = ["@openzeppelin/contracts/=lib/@openzeppelin/contracts/"]'
    writeFileSync(
      join(folder, 'foundry.toml'),
      ['[profile.default]', ...settings, remappings, 'optimizer = false', ''].join('\n'),
    )
    run(join(root, 'node_modules', '.bin', 'forge'), ['build', '--build-info', 'src'], folder)
    const output = join(folder, 'findings.json')
    // It exits with 255 where it finds something.
    run(slither, ['.', '--foundry-ignore-compile', '--filter-paths', 'lib', '--json', output], folder, [0, 255])
    const { success, error, results } = JSON.parse(readFileSync(output, 'utf8'))
    if (!success) throw new Error(`slither failed: ${error}`)
    return results.detectors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(command: string, args: readonly string[], cwd: string, codes: readonly number[] = [0]): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error)
    throw new Error(
      `${command} does not start (${error.message}); install it, or name it as the argument of this script`,
    )
  if (!codes.includes(status ?? -1))
    throw new Error(`${command} ${args.join(' ')} ends with ${status}: ${stderr.slice(-2000)}`)
}

function rowsOf(findings: readonly Finding[]): Row[] {
  const rows = new Map<string, Row & { readonly lines: Set<number> }>()
  for (const { check: detector, elements } of findings) {
    const [subject] = elements
    const file = subject!.source_mapping.filename_relative
    const place = placeOf(subject!)
    const key = keyOf(detector, place)
    const row = rows.get(key) ?? { detector, file, place, lines: new Set() }
    rows.set(key, row)
    const nodes = elements.filter(
      ({ type, source_mapping }) => type === 'node' && source_mapping.filename_relative === file,
    )
    for (const { source_mapping } of nodes.length > 0 ? nodes : [subject!]) row.lines.add(source_mapping.lines[0]!)
  }
  return [...rows.values()].toSorted((a, b) => order(a).localeCompare(order(b), 'en'))
}

const order = ({ detector, file, place }: Row): string => `${detector} ${file} ${place}`
const keyOf = (detector: string, place: string): string => `${detector} ${place}`

/** The function that something is in, with its contract; of a variable of a contract, that. */
function placeOf({ type, name, type_specific_fields }: Element): string {
  const parent = type_specific_fields?.parent
  if (parent === undefined || type === 'contract') return name
  if (type === 'function') return name.startsWith('slither') ? parent.name : `${parent.name}.${name}`
  return parent.type === 'function' ? placeOf(parent) : `${parent.name}.${name}`
}

/** Why findings stand, by detector and place, as the table has it. */
function reasonsOf(document: string): Map<string, string> {
  const rows = document.matchAll(/^\| ([a-z0-9-]+) \| \[`([\w.]+)`\]\([^)]*\) \| [\d, –]* \| (.*) \|$/gm)
  return new Map([...rows].map(([, detector, place, reason]) => [keyOf(detector!, place!), reason!.trim()]))
}

/** 3, 5–7. */
function linesText(lines: ReadonlySet<number>): string {
  const runs: [number, number][] = []
  for (const line of [...lines].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && line === last[1] + 1) last[1] = line
    else runs.push([line, line])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

const document = readFileSync(DOCUMENT, 'utf8')
const reasons = reasonsOf(document)
const findings = analyse(process.argv[2] ?? 'slither')
const rows = rowsOf(findings)
const table = rows.map(({ detector, file, place, lines }) => {
  const reason = reasons.get(keyOf(detector, place)) ?? ''
  return `| ${detector} | [\`${place}\`](../verifier-contracts/${file}) | ${linesText(lines)} | ${reason} |\n`
})
const start = document.indexOf(HEAD)
if (start === -1) throw new Error(`${DOCUMENT} has no table of findings; its head must be\n${HEAD}`)
const rest = document.slice(start + HEAD.length).replace(/^(\|.*\n)*/, '')
writeFileSync(DOCUMENT, document.slice(0, start) + HEAD + table.join('') + rest)
const unexplained = rows.filter(({ detector, place }) => !reasons.get(keyOf(detector, place)))
process.stdout.write(`${findings.length} findings in ${rows.length} rows of ${DOCUMENT}\n`)
for (const { detector, file, place, lines } of unexplained)
  process.stderr.write(
    `verifier-contracts/${file}:${linesText(lines)}: ${detector} in ${place} has no reason in the table yet\n`,
  )
process.exitCode = unexplained.length === 0 ? 0 : 1
