// The Go compiler of this machine, and what it compiles guests for.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const GO_TARGET = {
  GOOS: 'linux',
  GOARCH: 'mips',
  GOMIPS: 'softfloat',
  CGO_ENABLED: '0',
  GOFLAGS: '',
  GOTOOLCHAIN: 'local',
}

/** `go` as GUEST_GO names it, in the PATH, or where Go's own installer puts it; undefined where there is none. */
export function findGo(): string | undefined {
  if (process.env.GUEST_GO) return process.env.GUEST_GO
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/local/go/bin']
  return folders.map(folder => join(folder, 'go')).find(existsSync)
}
