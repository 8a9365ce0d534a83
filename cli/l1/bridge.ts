/**
 * The bridge of a deployment, as `zkmips l1 deposit` and `withdraw` use it.
 * @module
 */
import type { BridgeRoute } from '@zkmips/rollup/bridge/message'
import { readL2ChainId } from '@zkmips/rollup/game/chain-status'
import { Node } from '@zkmips/rollup/node/node'
import type { Connection, ConnectOptions } from '../dispute/connect.ts'
import { inputError } from '../errors.ts'

/** @throws CliError where the deployment has no bridge; L1Error */
export async function routeOf(
  { l1, deployment }: Connection,
  { deployment: file }: ConnectOptions,
): Promise<BridgeRoute> {
  const { bridge } = deployment.contracts
  if (bridge === undefined) {
    const remedy =
      'deploy with a bridge (zkmips l1 deploy without --no-bridge), or name the deployment file that has one'
    throw inputError('NO_BRIDGE', `${file}: this deployment has no bridge of zkmips; ${remedy}`)
  }
  const l2ChainId = await readL2ChainId(await l1.latest(), bridge)
  return { l1ChainId: BigInt(l1.chainId), l2ChainId, bridge }
}

/** @throws CliError where the node is of another chain; NodeError */
export async function openL2(urls: readonly string[], { l2ChainId, bridge }: BridgeRoute): Promise<Node> {
  const node = new Node(urls)
  const chainId = await node.ask('eth_chainId', [])
  if (chainId === l2ChainId) return node
  const what = `${urls.join(', ')} is a node of chain ${chainId}, and the bridge ${bridge} goes to chain ${l2ChainId}`
  throw inputError('WRONG_CHAIN', `${what}; name a node of that chain with --node`)
}
