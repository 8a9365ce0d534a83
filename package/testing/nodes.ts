/**
 * For tests: the Nodes of a machine.
 * @module
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** The Node that npm installed for this workspace. */
export const pinnedNode: string = createRequire(import.meta.url).resolve('node/bin/node')

/** PATH without what npm puts there for its scripts: that of a user's shell. */
export const userPath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter(directory => !directory.includes('node_modules'))
  .join(delimiter)

/** The Node of the machine, perhaps too old for the product; the pinned one where the machine has none. */
export const systemNode: string =
  userPath
    .split(delimiter)
    .map(directory => join(directory, 'node'))
    .find(existsSync) ?? pinnedNode
