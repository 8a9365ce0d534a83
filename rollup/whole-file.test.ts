import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeWholeFile } from './whole-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'whole-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'file')

it('a file is replaced, also where a stop has left a part of another one', () => {
  writeWholeFile(path, 'first')
  writeFileSync(`${path}.partial`, 'more than what comes next')
  writeWholeFile(path, Uint8Array.of(1, 2, 3))
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
  expect(readdirSync(folder)).toEqual(['file'])
})

it('it stays as it is where another one cannot be written', () => {
  mkdirSync(`${path}.partial`)
  expect(() => writeWholeFile(path, 'other')).toThrow('EISDIR')
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
})

it('only its owner can read a secret one', () => {
  writeWholeFile(join(folder, 'secret'), '', 0o600)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})
