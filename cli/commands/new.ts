/**
 * `zkmips new`: a project to start from, in a folder of its own, with a copy of the library of its language.
 * @module
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InstallationError } from '@zkmips/field/wasm-loader'
import { Argument, type Command } from 'commander'
import { outputError, usageError } from '../errors.ts'
import { LANGUAGES, type Language } from '../new/languages.ts'
import { jsonOption } from '../options.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { cannotWrite } from '../output/cannot-write.ts'
import { facts, plural } from '../output/format.ts'

/** Of a clone, and in the npm package. */
const GUESTS = join(import.meta.dirname, '../../guests')

/** What cargo or Go refuse, and names that the project's own parts have. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'abstract alignof as async await become box break build const continue core crate deps do dyn else enum examples extern false final fn for ' +
    'gen guest if impl in incremental let loop macro main match mod move mut offsetof override priv proc_macro pub pure ref return self serde serde_json ' +
    'sizeof static std struct super test trait true try type typeof unsafe unsized use virtual where while yield zkmips zkmips-guest alloc'
  ).split(' '),
)

export function registerNew(program: Command): void {
  program
    .command('new')
    .description('make a project to start from, in a folder of its own')
    .addArgument(new Argument('<language>', 'what it is written in').choices(Object.keys(LANGUAGES)))
    .argument('<name>', 'of the project and its folder')
    .addOption(jsonOption())
    .action(create)
}

async function create(language: string, name: string, options: { readonly json?: true }): Promise<void> {
  checkName(name)
  const { files: library, values, remark } = await LANGUAGES[language as Language]()
  await makeFolder(name)
  let written: readonly string[]
  try {
    written = await writeTemplate(language, name, { name, ...values })
    for (const path of library) await copyLibrary(path, join(name, 'zkmips', path))
  } catch (error) {
    await rm(name, { recursive: true, force: true })
    throw error instanceof Error && 'syscall' in error ? cannotWrite(name, error) : error
  }
  if (remark !== undefined) note(remark)
  if (options.json) printJson({ language, name, files: written, library: 'zkmips' })
  else {
    const made = `${name}/, ${plural(written.length, 'file')}, and a copy of the library in ${name}/zkmips/`
    printText(
      facts([
        ['made', made],
        ['go on', `cd ${name}, and as its README.md says`],
      ]),
    )
  }
}

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_-]{0,63}$/.test(name)) {
    throw usageError(
      `${name === '' ? 'the name is empty' : `${name} is no name of a project`}: write small letters, digits, - and _, at most 64, a letter first`,
    )
  }
  if (TAKEN.has(name))
    throw usageError(`${name} is a name that the language or its tools use themselves; choose another`)
}

async function makeFolder(name: string): Promise<void> {
  try {
    await mkdir(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(name, error)
    throw outputError('EXISTS', `${name} is there already; choose another name, or go to another folder`)
  }
}

/** @returns the files, as the project has them; a name that begins with dot- has the dot there, which npm would leave out */
async function writeTemplate(
  language: string,
  to: string,
  values: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const from = join(GUESTS, 'templates', language)
  const entries = await installed(from, () => readdir(from, { recursive: true, withFileTypes: true }))
  const written: string[] = []
  for (const entry of entries.filter(entry => entry.isFile())) {
    const source = join(entry.parentPath, entry.name)
    const path = source.slice(from.length + 1).replaceAll('\\', '/')
    const target = path.replace(/(^|\/)dot-/g, '$1.')
    const text = (await readFile(source, 'utf8')).replace(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? '')
    await mkdir(dirname(join(to, target)), { recursive: true })
    await writeFile(join(to, target), text)
    written.push(target)
  }
  return written.sort()
}

async function copyLibrary(path: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  const from = join(GUESTS, path)
  await installed(from, () => cp(from, to, { recursive: true, filter: file => !/\/(target|Cargo\.lock)$/.test(file) }))
}

async function installed<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new InstallationError(`${path} is missing: install zkmips again`, { cause: error })
  }
}
