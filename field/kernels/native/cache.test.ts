import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cachedLibrary } from './build.ts'
import { LibraryCache } from './cache.ts'
import { libraryFile } from './library.ts'
import { hasCCompiler } from './testing/compiler.ts'
import { variantsHere } from './variants.ts'

const KEY = '0'.repeat(32)

let folder: string
let cache: LibraryCache
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zkmips-cache-'))
  cache = new LibraryCache(join(folder, 'kernels'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keep = (text: string): string => {
  const built = join(folder, 'built')
  writeFileSync(built, text)
  return cache.keep(KEY, 'so', built)
}

describe('the cache of libraries', () => {
  it('finds what it keeps, by its key', () => {
    expect(cache.find(KEY, 'so')).toBeUndefined()
    const file = keep('a library')
    expect(cache.find(KEY, 'so')).toBe(file)
    expect(cache.find('1'.repeat(32), 'so')).toBeUndefined()
    expect(keep('a library')).toBe(file)
  })

  it('does not give out a file that was changed, cut or put there, and deletes it', () => {
    const file = keep('a library')
    for (const text of ['another library', 'a lib', '']) {
      writeFileSync(file, text)
      expect(cache.find(KEY, 'so')).toBeUndefined()
      expect(readdirSync(cache.folder)).toEqual([])
    }
    writeFileSync(join(cache.folder, `${KEY}-${'f'.repeat(64)}.so`), 'foreign')
    expect(cache.find(KEY, 'so')).toBeUndefined()
  })

  it('clears away what was left half built, and what is old', () => {
    const left = join(cache.folder, 'work-abc')
    mkdirSync(left)
    writeFileSync(join(cache.folder, 'notes'), 'not ours')
    const file = keep('a library')
    cache.prune()
    expect(readdirSync(cache.folder)).toHaveLength(3)
    for (const path of [left, file]) utimesSync(path, 0, 0)
    cache.prune()
    expect(readdirSync(cache.folder)).toEqual(['notes'])
  })
})

describe.skipIf(!hasCCompiler() && !process.env.CI)('building', () => {
  const variant = variantsHere().at(-1)!
  const sources = () => ({ kernels: [new URL(`file://${folder}/a.c`)], evaluators: [], omit: [] })
  const build = (check = async () => {}) => cachedLibrary({ cache, sources: sources(), degree: 4, variant, check })

  it('happens once for the same sources, also when two start at the same time, and anew for others', async () => {
    writeFileSync(join(folder, 'a.c'), 'int a(void) { return 1; }')
    const [first, second] = await Promise.all([build(), build()])
    expect(first.slice(0, -68)).toBe(second.slice(0, -68))
    const again = await build(async () => expect.unreachable())
    expect([first, second]).toContain(again)
    writeFileSync(join(folder, 'a.h'), '')
    expect((await build()).slice(0, -68)).not.toBe(first.slice(0, -68))
    expect(readdirSync(cache.folder).filter(name => !/\.s?o$/.test(name))).toEqual([])
  })

  it('that was interrupted goes on with the files that are compiled', async () => {
    writeFileSync(join(folder, 'a.c'), 'int a(void) { return 1; } // the longest file is compiled first')
    writeFileSync(join(folder, 'b.c'), 'int b(void) { return }')
    await expect(build()).rejects.toMatchObject({ code: 'NATIVE_UNAVAILABLE' })
    // One of each compiler that was tried.
    const objects = readdirSync(cache.folder)
    expect(objects).not.toEqual([])
    const inodes = () => objects.map(name => statSync(join(cache.folder, name)).ino)
    const before = inodes()
    writeFileSync(join(folder, 'b.c'), 'int b(void) { return 2; }')
    await build()
    expect(inodes()).toEqual(before)
    expect(readdirSync(cache.folder).filter(name => name.endsWith('.o'))).toHaveLength(objects.length + 1)
  })

  it('keeps nothing that does not compile, or fails its check', async () => {
    writeFileSync(join(folder, 'a.c'), 'int a(void) { return }')
    await expect(build()).rejects.toMatchObject({
      code: 'NATIVE_UNAVAILABLE',
      message: expect.stringContaining('error'),
    })
    writeFileSync(join(folder, 'a.c'), 'int a(void) { return 1; }')
    await expect(
      build(async () => {
        throw new Error('wrong')
      }),
    ).rejects.toThrow('wrong')
    expect(readdirSync(cache.folder)).toEqual([])
  })

  it('refuses kernels that compute wrongly', async () => {
    // A prime that is not the field's: what a compiler with a fault might do.
    writeFileSync(join(folder, 'wrong.c'), 'unsigned unused;')
    const wrong = { ...variant, flags: [...variant.flags, '-DKB_R=0x01ffffffu'] }
    await expect(libraryFile({ degree: 4, variant: wrong, cache })).rejects.toThrow(/has built wrong kernels/)
  })
})
