// Builds the geth that tests run from its Go module, into a cache outside of this tree; does nothing where it is there.
//
//   npx tsx scripts/install-geth.ts    some minutes the first time: it fetches and compiles geth's Go modules
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findGeth, GETH_FOLDER, GETH_VERSION } from '../rollup/testing/geth.ts'
import { findGo } from './go-toolchain.ts'

if (findGeth() === undefined) {
  const go = findGo()
  if (go === undefined) {
    console.error('geth is built with Go, which is not installed; see https://go.dev/doc/install')
    process.exit(1)
  }
  mkdirSync(GETH_FOLDER, { recursive: true })
  // A cross compiler's settings, which guests are built with, do not apply.
  const { GOOS, GOARCH, GOFLAGS, ...environment } = process.env
  execFileSync(go, ['install', `github.com/ethereum/go-ethereum/cmd/geth@${GETH_VERSION}`], {
    env: { ...environment, GOBIN: GETH_FOLDER },
    stdio: 'inherit',
  })
  if (!existsSync(join(GETH_FOLDER, 'geth'))) throw new Error(`go did not put geth into ${GETH_FOLDER}`)
}
console.log(join(GETH_FOLDER, 'geth'))
