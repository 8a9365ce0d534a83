/**
 * For tests: the code that documentation shows, as files.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Example {
  readonly name: string
  readonly code: string
}

/** The examples in the comments of a folder's modules, in the order of the files. */
export function examplesOf(folder: string): Example[] {
  return readdirSync(folder)
    .filter(file => /(?<!\.test)\.ts$/.test(file))
    .sort()
    .flatMap(file => {
      const source = readFileSync(join(folder, file), 'utf8')
      return [...source.matchAll(/^ \* @example\n((?: \*.*\n)+?) \*\/$/gm)].map(([, lines], i) => ({
        name: `${file.replace(/\.ts$/, '')}-${i + 1}`,
        code: lines!.replace(/^ \* ?/gm, ''),
      }))
    })
}

/** The first block of TypeScript in a document. */
export function codeOf(document: string): string {
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(document, 'utf8')) ?? []
  if (code === undefined) throw new Error(`${document} shows no TypeScript`)
  return code
}
