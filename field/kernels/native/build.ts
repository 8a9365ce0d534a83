/**
 * Builds the library of the kernels with the C compiler of this machine, where it has one.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { availableParallelism, setPriority } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LibraryCache } from './cache.ts'
import type { Variant } from './variants.ts'

/** Changes with what is not in the sources: how they are compiled and what is expected of the result. */
const FORMAT = 1
// clang 14's superword vectoriser has compiled ext_inverse of degree 5 wrongly (scripts/build-kernels.sh).
const FLAGS = ['-std=gnu11', '-fPIC', '-fvisibility=hidden', '-fno-tree-slp-vectorize', '-Wno-psabi']
/** In this order; `CC` of the environment goes before them. */
const COMPILERS = ['cc', 'gcc', 'clang']
/** Enough of what a compiler says to see what is wrong. */
const MAX_COMPLAINT = 2000

/** Native kernels cannot be had here: why, in words for the user. */
export class NativeUnavailableError extends Error {
  readonly code = 'NATIVE_UNAVAILABLE'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'NativeUnavailableError'
  }
}

/** The C files and headers of some folders of the product: one file of each folder, for all of them. */
export interface LibrarySources {
  /** Of few lines that do most of the work. */
  readonly kernels: readonly URL[]
  /** Of generated code: optimizing it as much would take the compiler minutes and make it no faster. */
  readonly evaluators: readonly URL[]
  /** Names of files that are not for this. */
  readonly omit: readonly string[]
}

export interface BuildOptions {
  readonly cache: LibraryCache
  readonly sources: LibrarySources
  readonly degree: number
  readonly variant: Variant
  /** Called before a compiler runs: it takes minutes of processor time. */
  readonly onBuild?: () => void
  /** Compilers give way to others, and the process does not wait for them at its end. */
  readonly inBackground?: boolean
  /** Throws if the library does not compute what it should. Called once for what was built, before it is kept. */
  readonly check: (file: string) => Promise<void>
}

/** A library that was built before. */
export function libraryAtHand({ cache, ...recipe }: Recipe & Pick<BuildOptions, 'cache'>): string | undefined {
  return cache.find(recipeOf(recipe).key, 'so')
}

/** What a library is built from. */
type Recipe = Pick<BuildOptions, 'sources' | 'degree' | 'variant'>

function recipeOf({ sources, degree, variant }: Recipe) {
  const files = sourceFiles(sources)
  const flags = [...FLAGS, ...variant.flags, `-DEXT_DEGREE=${degree}`]
  return { files, flags, key: keyOf(files, flags) }
}

/** A library, from the cache or built now. @throws NativeUnavailableError */
export async function cachedLibrary(options: BuildOptions): Promise<string> {
  const { cache, inBackground = false } = options
  const { files, flags, key } = recipeOf(options)
  const known = cache.find(key, 'so')
  if (known !== undefined) return known
  options.onBuild?.()
  const folder = cache.newWorkFolder()
  const discard = (): void => rmSync(folder, { recursive: true, force: true })
  // An interrupt ends the process in the middle of this.
  process.once('exit', discard)
  try {
    const built = join(folder, 'kernels.so')
    const objects = await compileWithAny({ files, flags, folder, output: built, cache, inBackground })
    await options.check(built).catch(error => {
      // Whatever is wrong may be in any of them.
      for (const object of objects) rmSync(object, { force: true })
      throw error
    })
    cache.prune()
    return cache.keep(key, 'so', built)
  } finally {
    process.off('exit', discard)
    discard()
  }
}

interface SourceFile {
  readonly path: string
  readonly text: Buffer
  readonly optimization: '-O2' | '-O3'
}

function sourceFiles({ kernels, evaluators, omit }: LibrarySources): SourceFile[] {
  const filesOf = (optimization: SourceFile['optimization']) => (url: URL) => {
    const folder = dirname(fileURLToPath(url))
    const names = readdirSync(folder).filter(name => /\.[ch]$/.test(name) && !omit.includes(name))
    const read = (path: string): SourceFile => ({ path, text: readFileSync(path), optimization })
    return names.sort().map(name => read(join(folder, name)))
  }
  return [...kernels.flatMap(filesOf('-O3')), ...evaluators.flatMap(filesOf('-O2'))]
}

function keyOf(files: readonly SourceFile[], flags: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, process.platform, process.arch, flags]))
  for (const { path, text, optimization } of files) {
    hash.update(`\n${basename(path)} ${optimization} ${text.length}\n`).update(text)
  }
  return hash.digest('hex').slice(0, 32)
}

interface Compilation {
  readonly files: readonly SourceFile[]
  readonly flags: readonly string[]
  /** For what is not finished. */
  readonly folder: string
  readonly output: string
  readonly cache: LibraryCache
  readonly inBackground: boolean
}

/** @returns the objects of the library */
async function compileWithAny(compilation: Compilation): Promise<readonly string[]> {
  const candidates = [...(process.env.CC ? [process.env.CC] : []), ...COMPILERS]
  const complaints: string[] = []
  for (const compiler of candidates) {
    try {
      return await compile(compiler, compilation)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') complaints.push((error as Error).message)
    }
  }
  throw new NativeUnavailableError(
    complaints[0] ?? `no C compiler (${candidates.join(', ')}) was found: install gcc 12, clang 14 or newer`,
  )
}

/**
 * One object per file, as many at a time as there are processors; the longest files first. Objects are kept, so that a build that was
 * interrupted goes on, and a change of one file compiles that file.
 */
async function compile(
  compiler: string,
  { files, flags, folder, output, cache, inBackground }: Compilation,
): Promise<readonly string[]> {
  const includes = [...new Set(files.map(({ path }) => `-I${dirname(path)}`))]
  const headers = files.filter(({ path }) => path.endsWith('.h'))
  const sources = files.filter(({ path }) => path.endsWith('.c'))
  const objects: string[] = []
  const queue = [...sources.keys()].sort((a, b) => sources[b]!.text.length - sources[a]!.text.length)
  const worker = async (): Promise<void> => {
    for (let i = queue.shift(); i !== undefined; i = queue.shift()) {
      const key = keyOf([...headers, sources[i]!], [compiler, ...flags])
      const known = cache.find(key, 'o')
      const built = join(folder, `${i}.o`)
      if (known === undefined) {
        const { path, optimization } = sources[i]!
        await run(compiler, [...flags, optimization, ...includes, '-c', path, '-o', built], inBackground)
      }
      objects[i] = known ?? cache.keep(key, 'o', built)
    }
  }
  const workers = Array.from({ length: availableParallelism() }, worker)
  try {
    await Promise.all(workers)
  } catch (error) {
    queue.length = 0
    await Promise.allSettled(workers)
    throw error
  }
  await run(compiler, ['-shared', '-pthread', ...objects, '-ldl', '-o', output], inBackground)
  return objects
}

/** Of compilers in the background: beside two processes that prove on two cores they get a quarter of the time. */
const BACKGROUND_PRIORITY = 5

function run(command: string, args: readonly string[], inBackground: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own, for a compiler is several processes, and they would go on for a minute after the one that wants them.
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    if (inBackground) giveWay(child)
    const endGroup = (): void => {
      try {
        process.kill(-child.pid!)
      } catch {}
    }
    process.on('exit', endGroup)
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      if (complaint.length < MAX_COMPLAINT) complaint += text
    })
    const settled = (): void => void process.off('exit', endGroup)
    child.on('error', error => {
      settled()
      reject(error)
    })
    child.on('close', (status, signal) => {
      settled()
      if (status === 0) return resolve()
      const first =
        complaint
          .trim()
          .split('\n')
          .find(line => /error/i.test(line)) ?? complaint.slice(0, 200)
      reject(new Error(`${command} ends with ${signal ?? status}: ${first}`))
    })
  })
}

function giveWay(child: ChildProcess): void {
  child.unref()
  ;(child.stderr as Socket).unref()
  try {
    // What it starts itself has the same priority.
    if (child.pid !== undefined) setPriority(child.pid, BACKGROUND_PRIORITY)
  } catch {
    // It has ended, or the system has no priorities.
  }
}
