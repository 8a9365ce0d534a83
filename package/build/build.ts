/**
 * Builds the npm package into dist/: JavaScript and type declarations of everything that its entries reach, in the folders that
 * the sources have, with relative imports throughout; the files that it reads at run time; and its package.json.
 *
 *   npm run build && npm pack ./dist
 *
 * The same sources give the same bytes.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { standardInput } from '@zkmips/verifier-contracts/standard-input'
import ts from 'typescript'
import { bundleClaimsPage } from './claims-page.ts'
import { type Graph, graphOf, resolveReference } from './graph.ts'
import { BIN, EXPORTS, manifestOf } from './manifest.ts'
import { renameReferences } from './specifiers.ts'

const ROOT = join(import.meta.dirname, '../..')

const MOVE_STD = 'guests/move-std'

/** Files that are found by a path made at run time. */
const SHIPPED = [
  `${MOVE_STD}/Move.toml`,
  ...readdirSync(join(ROOT, MOVE_STD, 'sources')).map(name => `${MOVE_STD}/sources/${name}`),
  'fixtures/elf/block-executor.elf',
  'fixtures/elf/move-executor.elf',
  'fixtures/elf/evm-call.elf',
  'fixtures/elf/program-digests.json',
  'fixtures/blocks/rollup.json',
  'fixtures/l1-demo/proofs.json',
  'LICENSE',
  'README.md',
]

/** Folders and files of guests/ that `zkmips new` copies. */
const GUESTS = ['templates', 'zkmips-guest', 'lib-rust', 'lib-go', 'c']

/** Those that are in the repository, without tests. */
function guestFiles(): string[] {
  const paths = GUESTS.flatMap(folder =>
    readdirSync(join(ROOT, 'guests', folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => posix.relative(ROOT, join(entry.parentPath, entry.name))),
  )
  const library =
    /^guests\/(templates|zkmips-guest|lib-rust)\/|^guests\/lib-go\/(?!.*_test\.go)|^guests\/c\/(guest|heap|preimage|precompiles|start|runtime\/(memory|integers|floats))\.(h|c|ld)$/
  return paths.filter(path => library.test(path) && !/\/target\/|\/Cargo\.lock$/.test(path)).sort()
}

/** @param output folder; what is in it is deleted @throws Error where the sources do not compile */
export async function buildPackage(output: string): Promise<void> {
  const entries = [BIN, ...Object.values(EXPORTS).map(module => `${module}.ts`)]
  const graph = graphOf(ROOT, entries)
  rmSync(output, { recursive: true, force: true })
  const write = (path: string, text: string): void => {
    const file = join(output, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  compile(graph, write)
  for (const path of graph.javascript) {
    write(path, withRelativeImports(path, path, readFileSync(join(ROOT, path), 'utf8')))
  }
  // Node 20 warns of imports of JSON.
  for (const path of graph.json)
    write(`${path}.js`, `export default ${readFileSync(join(ROOT, path), 'utf8').trim()}\n`)
  for (const path of [...graph.assets, ...SHIPPED, ...guestFiles()]) {
    mkdirSync(dirname(join(output, path)), { recursive: true })
    copyFileSync(join(ROOT, path), join(output, path))
  }
  // The sources of the contracts are of no other use there.
  write('verifier-contracts/standard-input.json', JSON.stringify(standardInput()))
  write('cli/l1/claims-page.script', await bundleClaimsPage())
  write('package.json', `${JSON.stringify(manifestOf(ROOT, graph.packages), undefined, 2)}\n`)
  chmodSync(join(output, BIN), 0o755)
}

function compile({ typescript }: Graph, write: (path: string, text: string) => void): void {
  const configFile = join(ROOT, 'tsconfig.json')
  const { options, errors, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, ts.sys.readFile).config,
    ts.sys,
    ROOT,
    {
      // What the oldest Node has: a newer method is an error here.
      lib: ['lib.es2023.d.ts'],
      target: ts.ScriptTarget.ES2022,
      rootDir: ROOT,
      outDir: ROOT,
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      newLine: ts.NewLineKind.LineFeed,
      // Found by path, not by node_modules, whose modules would not be compiled.
      paths: { '@zkmips/*': [`${ROOT}/*.ts`] },
    },
    configFile,
  )
  // Declarations of what has none, such as WebAssembly without a browser's library.
  const ambient = fileNames.filter(file => file.endsWith('.d.ts'))
  const program = ts.createProgram([...ambient, ...typescript.map(path => join(ROOT, path))], options)
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const path = posix.relative(ROOT, file)
    write(path, withRelativeImports(path, path.replace(/(\.d\.ts|\.js)$/, '.ts'), text))
  })
  const failures = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (failures.length === 0) return
  const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' }
  throw new Error(ts.formatDiagnostics(failures, host))
}

/** @param path of the module in the package @param source of the same module in the repository */
function withRelativeImports(path: string, source: string, text: string): string {
  return renameReferences(path, text, reference => {
    const target = resolveReference(ROOT, source, reference)
    if (target === undefined) return undefined
    const built = target.replace(/\.ts$/, '.js').replace(/\.json$/, '.json.js')
    const relative = posix.relative(posix.dirname(path), built)
    return relative.startsWith('.') ? relative : `./${relative}`
  }).replace(/ with \{ type: 'json' \}/g, '')
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildPackage(join(ROOT, 'dist'))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
