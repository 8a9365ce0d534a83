/**
 * Options of all commands that read blocks from a node: which node, and by which rules the blocks go.
 * @module
 */
import type { BlockRules } from '@zkmips/package/capture'
import { HARDFORKS, NETWORKS } from '@zkmips/rollup/blocks/networks'
import { type Command, InvalidArgumentError, Option } from 'commander'

export interface RulesOptions {
  readonly network?: string
  readonly genesis?: string
  readonly hardfork?: string
}

export const rpcOption = (): Option =>
  new Option('--rpc <urls>', 'JSON-RPC URLs of nodes, separated by commas: the next is asked where one fails')
    .argParser(readUrls)
    .makeOptionMandatory()

export function readUrls(text: string): readonly string[] {
  const urls = text.split(',').map(url => url.trim())
  if (urls.includes('')) {
    const what = urls.length === 1 ? 'it is empty' : 'there is a comma with no URL before or after it'
    throw new InvalidArgumentError(`${what}; write http://localhost:8545, or several URLs with one comma between two.`)
  }
  for (const url of urls) {
    if (!URL.canParse(url) || !/^https?:/.test(url))
      throw new InvalidArgumentError(`${url}: expected a URL such as http://localhost:8545`)
  }
  return urls
}

export const takesRules = (command: Command): Command =>
  command
    .addOption(new Option('--network <name>', 'rules of a public network').choices(Object.keys(NETWORKS)))
    .option('--genesis <file>', 'rules of the chain with this genesis file')
    .addOption(
      new Option('--hardfork <name>', 'rules of the last block; by default what the node, or the file, tells').choices(
        HARDFORKS,
      ),
    )

/** Their values are checked by what reads them. */
export const rulesOf = ({ network, genesis, hardfork }: RulesOptions): BlockRules =>
  ({ ...(network && { network }), ...(genesis && { genesis }), ...(hardfork && { hardfork }) }) as BlockRules
