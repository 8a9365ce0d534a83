/**
 * For tests: a copy of this checkout to put in odd places and to damage. It has the files that the command needs, and the
 * installed packages of the original; those of the workspace are its own.
 * @module
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './spawn.ts'

const LEFT_OUT = /(^|\/)(node_modules|testing|out|cache|test)$|\.test\.ts$/
const FIXTURES = ['elf/fibonacci.elf', 'elf/block-executor.elf', 'elf/program-digests.json']

/** Puts a copy at a place that does not exist yet. */
export function copyCheckout(place: string): void {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] }
  mkdirSync(join(place, 'node_modules'), { recursive: true })
  cpSync(join(root, 'package.json'), join(place, 'package.json'))
  for (const folder of workspaces) {
    cpSync(join(root, folder), join(place, folder), { recursive: true, filter: source => !LEFT_OUT.test(source) })
    // What npm has installed for this workspace alone.
    const own = join(root, folder, 'node_modules')
    if (existsSync(own)) symlinkSync(own, join(place, folder, 'node_modules'))
  }
  for (const file of FIXTURES) cpSync(join(root, 'fixtures', file), join(place, 'fixtures', file))
  const installed = join(root, 'node_modules')
  for (const name of readdirSync(installed)) {
    if (name !== '@zkmips' && name !== '.bin') symlinkSync(join(installed, name), join(place, 'node_modules', name))
  }
  mkdirSync(join(place, 'node_modules', '@zkmips'))
  for (const folder of workspaces) {
    symlinkSync(join(place, folder), join(place, 'node_modules', '@zkmips', basename(folder)))
  }
}
