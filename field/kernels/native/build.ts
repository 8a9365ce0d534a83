/**
 * Builds the library of the kernels with the C compiler of this machine, where it has one.
 * @module
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LibraryCache } from './cache.ts'
import type { Variant } from './variants.ts'

/** Changes with what is not in the sources: how they are compiled and what is expected of the result. */
const FORMAT = 1
// clang 14's superword vectoriser has compiled ext_inverse of degree 5 wrongly (scripts/build-kernels.sh).
const FLAGS = ['-std=gnu11', '-O2', '-fPIC', '-fvisibility=hidden', '-fno-tree-slp-vectorize', '-Wno-psabi']
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

/** The C files and headers of some folders of the product. */
export interface LibrarySources {
  /** One file of each folder, for all of them. */
  readonly folders: readonly URL[]
  /** Names of files that are not for this. */
  readonly omit: readonly string[]
}

export interface BuildOptions {
  readonly cache: LibraryCache
  readonly sources: LibrarySources
  readonly degree: number
  readonly variant: Variant
  /** Called before a compiler runs: it takes half a minute. */
  readonly onBuild?: () => void
  /** Throws if the library does not compute what it should. Called once for what was built, before it is kept. */
  readonly check: (file: string) => Promise<void>
}

/** A library, from the cache or built now. @throws NativeUnavailableError */
export async function cachedLibrary(options: BuildOptions): Promise<string> {
  const { cache, degree, variant } = options
  const files = sourceFiles(options.sources)
  const flags = [...FLAGS, ...variant.flags, `-DEXT_DEGREE=${degree}`]
  const key = keyOf(files, flags)
  const known = cache.find(key, 'so')
  if (known !== undefined) return known
  options.onBuild?.()
  const folder = cache.newWorkFolder()
  const discard = (): void => rmSync(folder, { recursive: true, force: true })
  // An interrupt ends the process in the middle of this.
  process.once('exit', discard)
  try {
    const built = join(folder, 'kernels.so')
    const objects = await compileWithAny({ files, flags, folder, output: built, cache })
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
}

function sourceFiles({ folders, omit }: LibrarySources): SourceFile[] {
  return folders.flatMap(url => {
    const folder = dirname(fileURLToPath(url))
    const names = readdirSync(folder).filter(name => /\.[ch]$/.test(name) && !omit.includes(name))
    return names.sort().map(name => ({ path: join(folder, name), text: readFileSync(join(folder, name)) }))
  })
}

function keyOf(files: readonly SourceFile[], flags: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, process.platform, process.arch, flags]))
  for (const { path, text } of files) hash.update(`\n${basename(path)} ${text.length}\n`).update(text)
  return hash.digest('hex').slice(0, 32)
}

interface Compilation {
  readonly files: readonly SourceFile[]
  readonly flags: readonly string[]
  /** For what is not finished. */
  readonly folder: string
  readonly output: string
  readonly cache: LibraryCache
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
  { files, flags, folder, output, cache }: Compilation,
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
      if (known === undefined) await run(compiler, [...flags, ...includes, '-c', sources[i]!.path, '-o', built])
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
  await run(compiler, ['-shared', '-pthread', ...objects, '-ldl', '-o', output])
  return objects
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own, for a compiler is several processes, and they would go on for a minute after the one that wants them.
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
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
