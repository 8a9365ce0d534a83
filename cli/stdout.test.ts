/** Commands whose stdout cannot take what they write: a reader that has gone, a full disk. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, pinnedNode, root } from './testing/spawn.ts'

const block = fixture('blocks/transfer.json')
const commands: [string, string[]][] = [
  ['disasm', [block]],
  ['disasm', [block, '--list']],
  ['disasm', [block, '--json']],
  ['trace', [block, '--json']],
  ['run', [fixture('elf/fibonacci.elf'), '--proof-at', 'always', '--proof-fmt', '-']],
]

/** In a shell, as a user would; stderr and the exit code are those of zkmips. */
function inShell(args: readonly string[], redirection: string) {
  const script = `set -o pipefail; "$0" "$@" ${redirection}`
  const { status, stderr } = spawnSync('bash', ['-c', script, pinnedNode, join(root, 'cli', 'zkmips.mjs'), ...args])
  return { status, stderr: stderr.toString() }
}

describe('a reader that has gone', () => {
  it.each(commands)('ends %s %j without an error', { timeout: 60_000 }, (command, args) => {
    const { status, stderr } = inShell([command, ...args], '| head -n 1')
    expect(stderr).not.toMatch(/EPIPE|bug|^\s+at /m)
    expect(status).toBe(codes.EXIT_OK)
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each(commands)('is what %s %j says', { timeout: 60_000 }, (command, args) => {
    const { status, stderr } = inShell([command, ...args], '> /dev/full')
    if (!args.includes('--json')) expect(stderr).toContain('zkmips: stdout: the disk is full')
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect(status).toBe(codes.EXIT_OUTPUT)
  })
})
