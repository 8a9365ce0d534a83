import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openInput } from './input.ts'
import { readInputFile, readInputText } from './read-file.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-read-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** A file with so much content and then nothing, which takes no room on the disk. */
function sparse(name: string, content: string, bytes: number): string {
  const file = join(directory, name)
  writeFileSync(file, content)
  truncateSync(file, bytes)
  return file
}

describe('reading a file', () => {
  it('in pieces gives the whole', async () => {
    const content = Buffer.from(Array.from({ length: 1000 }, (_, i) => i))
    const file = join(directory, 'thousand')
    writeFileSync(file, content)
    for (const piece of [1, 7, 999, 1000, 5000]) {
      expect(Buffer.compare(await readInputFile(file, 1000, piece), content)).toBe(0)
    }
    await expect(readInputFile(file, 999)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })

  it('that has no size gives the whole: a pipe, what the system makes up', async () => {
    const pipe = join(directory, 'pipe')
    execFileSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', `printf %070000d 7 > ${pipe}`])
    expect(await readInputText(pipe)).toBe('7'.padStart(70_000, '0'))
    writer.kill()
    expect(await readInputText('/proc/self/comm')).not.toBe('')
  })

  it('of any size says what is wrong with it', async () => {
    await expect(readInputText(sparse('3g', 'x', 3 * 2 ** 30))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringMatching(/3g: this file has 3\.0 GiB .* at most 0\.5 GiB/),
    })
    await expect(openInput(sparse('trace.json', '{', 600 * 2 ** 20))).rejects.toMatchObject({ code: 'TOO_LARGE' })
    await expect(openInput(sparse('5g.elf', '\x7fELF', 5 * 2 ** 30))).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })
})
