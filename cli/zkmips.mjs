#!/usr/bin/env node
// The entry point runs on any Node: the product needs Node 24 (type stripping, WebAssembly SIMD), so on an older one it
// starts the Node that npm installed beside it, and says what to do when there is none.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
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

// Built packages are JavaScript and run on this Node.
const isBuilt = existsSync(new URL('./main.js', import.meta.url))
if (isBuilt || Number(process.versions.node.split('.')[0]) >= required) {
  await import(main)
} else {
  const node = pinnedNode()
  if (!node) {
    console.error(
      `zkmips needs Node ${required} or newer and this is ${process.versions.node}: run "npm ci" once, or install Node ${required}.`,
    )
    // EXIT_UNAVAILABLE of exit-codes.ts, which an old Node cannot read.
    process.exit(69)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The child cleans up and decides the exit code. On ctrl-C a terminal signals both; a second signal finds it on its way out.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
