/**
 * Where runs have their preimages from, as command lines name it: block traces in files and folders, and L2 nodes.
 * @module
 */
import { existsSync, statSync } from 'node:fs'
import { BlockFolder } from '@zkmips/rollup/agents/service/block-folder'
import { BlockStore } from '@zkmips/rollup/agents/service/block-store'
import { NodeStore } from '@zkmips/rollup/agents/service/node-store'
import { Sources } from '@zkmips/rollup/agents/service/sources'
import { Node } from '@zkmips/rollup/node/node'
import { readBlock } from '../dispute/program.ts'

export interface SourceOptions {
  /** Files, and folders that are watched. */
  readonly block?: readonly string[]
  /** URLs. */
  readonly node?: readonly string[]
}

/** @param onBadFile told of a file in a folder that is no block trace @throws CliError, InputError */
export async function blockSources(
  { block: paths = [], node: urls }: SourceOptions,
  onBadFile: (file: string, error: unknown) => void,
): Promise<Sources | NodeStore> {
  const traces = []
  const all = []
  for (const path of paths) {
    if (existsSync(path) && statSync(path).isDirectory()) all.push(new BlockFolder(path, onBadFile))
    else traces.push(await readBlock(path))
  }
  const sources = new Sources([new BlockStore(traces), ...all])
  return urls === undefined ? sources : new NodeStore(new Node(urls), sources)
}
