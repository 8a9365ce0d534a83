/** Bad input of snapshots, step witnesses and patterns of steps. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as codes from './exit-codes.ts'
import { type BadInput, describeBadInput } from './testing/bad-input.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, root } from './testing/spawn.ts'

const { directory, file } = scratch('bad-snapshots')

const elf = fixture('elf/fibonacci.elf')
const word = '11'.repeat(32)

/** A snapshot of a run, made by the real command when it is first asked for. */
const snapshots = new Map<string, Buffer>()
function snapshotOf(program: string, ...args: string[]): Buffer {
  const name = [program, ...args].join(' ')
  const known = snapshots.get(name)
  if (known) return known
  const output = join(directory, `made-${snapshots.size}.snapshot`)
  const command = ['run', fixture(program), '--stop-at', '=1000', ...args, '-o', output]
  spawnSync(pinnedNode, [join(root, 'cli', 'zkmips.mjs'), ...command], { stdio: 'ignore' })
  const made = readFileSync(output)
  snapshots.set(name, made)
  return made
}

function changedSnapshot(name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const copy = Buffer.from(snapshotOf('elf/fibonacci.elf'))
  return file(name, change(copy) ?? copy)
}

const resume = (snapshot: string): string[] => ['run', elf, '--resume', snapshot]

const cases: BadInput[] = [
  {
    name: 'a snapshot that is not there',
    args: () => resume(join(directory, 'no.snapshot')),
    code: codes.EXIT_BAD_INPUT,
    says: ['no.snapshot', 'there is no such file'],
  },
  {
    name: 'a snapshot that is none',
    args: () => resume(file('milk.snapshot', 'milk, eggs')),
    code: codes.EXIT_BAD_INPUT,
    says: ['milk.snapshot', 'not a zkmips snapshot', 'zkmips run'],
  },
  {
    name: 'a snapshot cut in its header',
    args: () => resume(changedSnapshot('cut.snapshot', bytes => bytes.subarray(0, 100))),
    code: codes.EXIT_BAD_INPUT,
    says: ['cut.snapshot', 'damaged', 'copy it again'],
  },
  {
    name: 'a snapshot cut in its memory',
    args: () => resume(changedSnapshot('cut-late.snapshot', bytes => bytes.subarray(0, -10))),
    code: codes.EXIT_BAD_INPUT,
    says: ['cut-late.snapshot', 'damaged', 'checksum'],
  },
  {
    name: 'a snapshot with a changed byte',
    args: () => [
      ...['witness', elf, '--at', '2000', '--resume'],
      changedSnapshot('changed.snapshot', bytes => {
        bytes[bytes.length - 100]! ^= 1
        return undefined
      }),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['changed.snapshot', 'damaged', 'checksum'],
  },
  {
    name: 'a snapshot of another version',
    args: () => resume(changedSnapshot('version.snapshot', bytes => void bytes.writeUInt32BE(7, 8))),
    code: codes.EXIT_BAD_INPUT,
    says: ['version.snapshot', 'version 7', 'the release that wrote it'],
  },
  {
    name: 'a snapshot of another program',
    args: () => resume(file('foreign.snapshot', snapshotOf('elf/sorting.elf'))),
    code: codes.EXIT_BAD_INPUT,
    says: ['foreign.snapshot', 'another program', '0x03ed4301799641587714c07f9036c8fa3fa800cd530fa4a12a353f2286affebe'],
  },
  {
    name: 'a snapshot of a run on other inputs',
    args: () => [
      ...['run', fixture('blocks/transfer.json'), '--local', `1=${word}`, '--resume'],
      file('inputs.snapshot', snapshotOf('blocks/transfer.json', '--stop-at', '=20000')),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['inputs.snapshot', 'other inputs', 'local preimage 1 was', `0x${word}`],
  },
  {
    name: 'a step beyond the end',
    args: () => ['witness', elf, '--at', '3752'],
    code: codes.EXIT_BAD_INPUT,
    says: ['fibonacci.elf', 'ends at step 3751', 'no step 3752'],
  },
  {
    name: 'a step before the snapshot',
    args: () => ['witness', elf, '--at', '999', '--resume', file('later.snapshot', snapshotOf('elf/fibonacci.elf'))],
    code: codes.EXIT_BAD_INPUT,
    says: ['the snapshot is of step 1000', 'resume an earlier one'],
  },
  {
    name: 'a witness of no step',
    args: () => ['witness', elf],
    code: codes.EXIT_USAGE,
    says: ["required option '--at <step>'"],
  },
  {
    name: 'a pattern that is none',
    args: () => ['run', elf, '--stop-at', 'soon'],
    code: codes.EXIT_USAGE,
    says: ['--stop-at', '=STEP, %STEPS'],
  },
  {
    name: 'a pattern of every 0 steps',
    args: () => ['run', elf, '--proof-at', '%0'],
    code: codes.EXIT_USAGE,
    says: ['%0 is not a pattern'],
  },
  {
    name: 'a preimage key that is none',
    args: () => ['run', elf, '--stop-at-preimage', '0claim'],
    code: codes.EXIT_USAGE,
    says: ['--stop-at-preimage', '"l" is not a digit of hex', 'a key or its beginning in hex'],
  },
  {
    name: 'a preimage key without digits',
    args: () => ['run', elf, '--stop-at-preimage', '0x@8'],
    code: codes.EXIT_USAGE,
    says: ['There is no key', 'Write a key or its beginning'],
  },
  {
    name: 'a preimage key that is too long',
    args: () => ['run', elf, '--stop-at-preimage', `0x02${'0'.repeat(63)}`],
    code: codes.EXIT_USAGE,
    says: ['A key has 64 digits of hex, and these are 65'],
  },
  {
    name: 'a hash in place of a preimage key',
    args: () => ['run', elf, '--stop-at-preimage', 'c5d24'],
    code: codes.EXIT_USAGE,
    says: ['No key begins with c5', '02 (keccak256)', "in place of a hash's own"],
  },
  {
    name: 'an offset of a preimage that is none',
    args: () => ['run', elf, '--stop-at-preimage', '02@-1'],
    code: codes.EXIT_USAGE,
    says: ['The offset after @ is a number of bytes', '"-1"'],
  },
  {
    name: 'snapshots without a place for them',
    args: () => ['run', elf, '--snapshot-every', '1000'],
    code: codes.EXIT_USAGE,
    says: ['add --snapshot-dir DIR'],
  },
  {
    name: 'snapshots at two kinds of steps',
    args: () => ['run', elf, '--snapshot-every', '1000', '--snapshot-at', '=5', '--snapshot-dir', directory],
    code: codes.EXIT_USAGE,
    says: ['--snapshot-every', '--snapshot-at'],
  },
  {
    name: 'a snapshot directory that is a file',
    args: () => ['run', elf, '--snapshot-dir', file('taken', '')],
    code: codes.EXIT_OUTPUT,
    says: ['taken', 'this is a file', 'choose another'],
  },
  {
    name: 'a snapshot directory below a file',
    args: () => ['run', elf, '--snapshot-dir', join(file('taken-too', ''), 'below')],
    code: codes.EXIT_OUTPUT,
    says: ['taken-too is not a directory'],
  },
  {
    name: 'a last snapshot in a directory that does not exist',
    args: () => ['run', elf, '-o', join(directory, 'no-such-directory', 'x.snapshot')],
    code: codes.EXIT_OUTPUT,
    says: ['no-such-directory', 'create it first'],
  },
  {
    name: 'step witnesses in a directory that does not exist',
    args: () => ['run', elf, '--proof-at', '=5', '--proof-fmt', join(directory, 'no-such-directory', '%d.json')],
    code: codes.EXIT_OUTPUT,
    says: ['no-such-directory', 'create it first'],
  },
  {
    name: 'a witness in a directory that does not exist',
    args: () => ['witness', elf, '--at', '5', '-o', join(directory, 'no-such-directory', 'x.json')],
    code: codes.EXIT_OUTPUT,
    says: ['no-such-directory', 'create it first'],
  },
  {
    name: 'a snapshot directory where the system makes none',
    args: () => ['run', elf, '--snapshot-every', '1000', '--snapshot-dir', '/proc/no-such-directory'],
    code: codes.EXIT_OUTPUT,
    says: ['/proc/no-such-directory', 'does not exist'],
  },
  {
    name: 'a snapshot directory that is a file',
    args: () => ['run', elf, '--snapshot-every', '1000', '--snapshot-dir', file('directory', 'milk')],
    code: codes.EXIT_OUTPUT,
    says: ['directory', 'this is a file'],
  },
  ...['--stop-at', '--proof-at'].map(option => ({
    name: `${option} a step before the snapshot`,
    args: () => [...resume(changedSnapshot('late.snapshot', bytes => bytes)), option, '=999'],
    code: codes.EXIT_BAD_INPUT,
    says: ['the snapshot is of step 1000, after step 999', 'resume an earlier one'],
  })),
  {
    name: 'many step witnesses under one name',
    args: () => ['run', elf, '--proof-at', '%1000', '--proof-fmt', join(directory, 'one.json')],
    code: codes.EXIT_USAGE,
    says: ['one.json', 'would overwrite the one before', '%d'],
  },
  {
    name: 'an engine that does not exist',
    args: () => ['run', elf, '--engine', 'steam'],
    code: codes.EXIT_USAGE,
    says: ['--engine', 'fast, reference'],
  },
  {
    name: 'load-elf of a block trace',
    args: () => ['load-elf', fixture('blocks/transfer.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['transfer.json', 'ELF'],
  },
]

describeBadInput(cases)
