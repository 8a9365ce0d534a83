#!/usr/bin/env node
// The entry point runs on any Node: the product needs Node 24 (type stripping, WebAssembly SIMD), so on an older one it
// starts the Node that npm installed beside it, and says what to do when there is none.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const required = 24
const main = fileURLToPath(new URL('./main.ts', import.meta.url))

function pinnedNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return undefined
  }
}

if (Number(process.versions.node.split('.')[0]) >= required) {
  await import(main)
} else {
  const node = pinnedNode()
  if (!node) {
    console.error(`zkmips needs Node ${required} or newer and this is ${process.versions.node}: run "npm ci" once, or install Node ${required}.`)
    process.exit(2)
  }
  const child = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(child.status ?? 128 + 15)
}
