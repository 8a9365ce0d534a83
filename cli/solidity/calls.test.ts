/** Contracts from sources and artifacts, on states of all kinds: what comes of the calls, and of wrong command lines. */

import { describe, expect, it } from 'vitest'
import { reportError } from '../errors.ts'
import { EXIT_BAD_INPUT, EXIT_USAGE } from '../exit-codes.ts'
import { scratch } from '../testing/scratch.ts'
import { fixture } from '../testing/spawn.ts'
import { answer } from './testing/answer.ts'

const { directory, file } = scratch('sol')
const counter = fixture('solidity/Counter.sol')
const FROM = '0x00000000000000000000000000000000000000f1'
const created = ['--constructor-args', '5', '--from', FROM]
const run = (...args: string[]) => answer(counter, ...args)

describe('a contract that is created and called', () => {
  it('gives what it returns, logs, and reverts with, each call on the state after the one before', async () => {
    const words = [
      ...['--call', 'add(uint256)', '7', '--call', 'total', '--call', 'add', '101'],
      ...['--call', 'fail', 'no', '--call', 'overflow', '--call', 'total()'],
    ]
    const { address, calls } = await run(...created, ...words)
    expect(calls[0]).toMatchObject({ status: 'success', created: address, to: null })
    expect(calls[1]).toMatchObject({
      call: 'add(7)',
      status: 'success',
      returned: [{ name: 'newTotal', type: 'uint256', value: '12' }],
      logs: [{ address, name: 'Added', args: { by: expect.stringMatching(/f1$/i), amount: '7' } }],
    })
    expect(calls[2].returned).toMatchObject([{ value: '12' }])
    expect(calls[3]).toMatchObject({ status: 'reverted', reason: { name: 'TooMuch', args: ['101', '100'] }, logs: [] })
    expect(calls[4]).toMatchObject({ status: 'reverted', reason: { name: 'Error', args: ['no'], text: 'no' } })
    expect(calls[5].reason).toMatchObject({ name: 'Panic', meaning: 'arithmetic overflow or underflow' })
    expect(calls[6].returned).toMatchObject([{ value: '12' }])
  }, 60_000)

  it('shows the same to people', async () => {
    const { facts } = await run(
      ...created,
      '--call',
      'add',
      '7',
      '--call',
      'add',
      '101',
      '--call',
      'spin',
      '--gas',
      '300_000',
    )
    const shown = facts.map(([label, value]: [string, string]) => `${label} ${value}`)
    expect(shown).toContain('returned uint256 newTotal 12')
    expect(shown).toContainEqual(expect.stringMatching(/^log Added\(by: 0x0+f1, amount: 7\) at 0x/i))
    expect(shown).toContain('reverted TooMuch(asked: 101, most: 100)')
    expect(shown.join('\n')).toContain('halted out of gas\ngas 300,000')
  }, 60_000)

  it('sees its caller and its block, and takes ether', async () => {
    const { calls } = await run(...created, '--timestamp', '77', '--call', 'environment')
    const values = calls[1].returned.map(({ value }: { value: string }) => value.toLowerCase())
    expect(values).toEqual(['31337', '1', '77', FROM, String(10n ** 24n)])
    const paid = await run(...created, '--value', '0.5ether', '--call', 'add', '1', '--call', 'environment')
    expect(paid.calls[1]).toMatchObject({ status: 'success', value: String(5n * 10n ** 17n) })
    expect(paid.calls[2], 'this function takes none').toMatchObject({ status: 'reverted', reason: { name: null } })
  }, 60_000)
})

describe('a state file', () => {
  it('has contracts, and what they hold', async () => {
    const { calls } = await run(...created)
    const AT = '0x00000000000000000000000000000000000000c0'
    const alloc = { [AT]: { code: calls[0].output, storage: { '0x0': '0x63' }, balance: '7' }, [FROM]: { nonce: 3 } }
    const genesis = file('genesis.json', JSON.stringify({ config: { chainId: 5 }, timestamp: '0x10', alloc }))
    const made = await run(
      '--state',
      genesis,
      '--at',
      AT,
      '--from',
      FROM,
      '--call',
      'add',
      '1',
      '--call',
      'environment',
    )
    expect(made.calls).toHaveLength(2)
    expect(made.calls[0].returned).toMatchObject([{ value: '100' }])
    expect(made.calls[1].returned.map(({ value }: { value: string }) => value).slice(0, 3)).toEqual(['5', '1', '16'])
    const accounts = file('accounts.json', JSON.stringify(alloc))
    expect((await run('--state', accounts, '--at', AT, '--call', 'total')).calls[0].returned).toMatchObject([
      { value: '99' },
    ])
  }, 60_000)
})

it('an ERC-4626 vault of OpenZeppelin: shares follow what is earned', async () => {
  const calls = ['deposit', '1000', FROM, 'earn', '500', 'redeem', '400', FROM, FROM, 'mint', '1e30', FROM]
  const vault = `${fixture('solidity/Vault.sol')}:Vault`
  const made = await answer(
    vault,
    '--constructor-args',
    '1e18',
    '--from',
    FROM,
    '--call',
    ...calls,
    '--call',
    'totalAssets',
    '--call',
    'asset',
  )
  expect(made.calls[1]).toMatchObject({
    returned: [{ value: '1000' }],
    logs: [{ name: 'Transfer' }, {}, { name: 'Deposit' }],
  })
  // 400 shares of 1,000 that hold 1,500: less the vault's own virtual share.
  expect(made.calls[3].returned).toMatchObject([{ value: '599' }])
  expect(made.calls[4]).toMatchObject({ status: 'reverted', reason: { name: 'ERC20InsufficientAllowance' } })
  expect(made.calls[5].returned).toMatchObject([{ value: '901' }])
}, 60_000)

describe('artifacts', () => {
  it('of Foundry and Hardhat are taken, and folders of them', async () => {
    const { calls, trace } = await run(...created)
    expect(trace.about).toMatchObject({ chainId: '31337', calls: 1 })
    const bytecode = calls[0].data.slice(0, -64)
    const abi = [
      { type: 'constructor', inputs: [{ type: 'uint256', name: 'start' }], stateMutability: 'payable' },
      {
        type: 'function',
        name: 'total',
        inputs: [],
        outputs: [{ type: 'uint256', name: '' }],
        stateMutability: 'view',
      },
    ]
    const foundry = { abi, bytecode: { object: bytecode, linkReferences: {} } }
    const hardhat = { _format: 'hh-sol-artifact-1', contractName: 'Counter', abi, bytecode }
    for (const artifact of [foundry, hardhat]) {
      const path = file('Counter.json', JSON.stringify(artifact))
      const made = await answer(path, '--constructor-args', '41', '--call', 'total')
      expect(made.contract).toBe('Counter')
      expect(made.calls[1].returned).toMatchObject([{ value: '41' }])
    }
    file('Other.json', JSON.stringify({ ...hardhat, contractName: 'Other' }))
    file('Other.dbg.json', '{}')
    const one = await answer(`${directory}:Other`, '--constructor-args', '8', '--call', 'total')
    expect(one).toMatchObject({ contract: 'Other', calls: [{}, { returned: [{ value: '8' }] }] })
  }, 60_000)
})

const bad = (name: string, content: string) => file(name, `pragma solidity ^0.8.20;\n${content}`)
const sol = (contract: string, ...args: string[]) => [contract, ...args]
const made = (...args: string[]) => sol(counter, ...created, ...args)

interface BadInput {
  readonly name: string
  readonly args: () => string[]
  readonly code: number
  readonly says: readonly string[]
}

it.each<BadInput>([
  {
    name: 'a contract that does not compile',
    args: () => sol(bad('Bad.sol', 'contract Bad {\n  function f() external { x = 1; }\n}')),
    code: EXIT_BAD_INPUT,
    says: ['Bad.sol:3:27: DeclarationError: Undeclared identifier'],
  },
  {
    name: 'an import that is not there',
    args: () => sol(bad('Importing.sol', 'import "./Missing.sol";\ncontract A {}')),
    code: EXIT_BAD_INPUT,
    says: ['Importing.sol:2:1: ParserError', 'Missing.sol', 'there is no such file'],
  },
  {
    name: 'another compiler',
    args: () => sol(file('Old.sol', 'pragma solidity 0.5.0;\ncontract A {}')),
    code: EXIT_BAD_INPUT,
    says: ['Old.sol:1:1', 'npm install solc@'],
  },
  {
    name: 'two contracts in a file',
    args: () => sol(bad('Two.sol', 'contract A {}\ncontract B {}')),
    code: EXIT_BAD_INPUT,
    says: ['Two.sol: 2 contracts could be meant', 'Two.sol:A', 'Two.sol:B'],
  },
  {
    name: 'a contract that is not in the file',
    args: () => sol(`${counter}:Clock`),
    code: EXIT_BAD_INPUT,
    says: ['no contract Clock', 'there are Counter'],
  },
  {
    name: 'an interface',
    args: () => sol(`${bad('Face.sol', 'interface I {}\ncontract C {}')}:I`),
    code: EXIT_BAD_INPUT,
    says: ['I is an interface or an abstract contract', 'there are C'],
  },
  {
    name: 'a library that must be linked',
    args: () =>
      sol(
        `${bad('Linked.sol', 'library L { function f() external {} }\ncontract C { function g() external { L.f(); } }')}:C`,
      ),
    code: EXIT_BAD_INPUT,
    says: ['C needs libraries that are deployed apart'],
  },
  {
    name: 'no file',
    args: () => sol('Nothing.sol'),
    code: EXIT_BAD_INPUT,
    says: ['Nothing.sol: there is no such file'],
  },
  {
    name: 'a file that is no artifact',
    args: () => sol(file('text.json', '{}')),
    code: EXIT_BAD_INPUT,
    says: ['text.json: this is neither a Solidity source nor an artifact'],
  },
  {
    name: 'too few arguments of the constructor',
    args: () => sol(counter),
    code: EXIT_USAGE,
    says: ['the constructor Counter(uint256) takes 1 argument, and 0 are given'],
  },
  {
    name: 'too few arguments',
    args: () => made('--call', 'add(uint256)'),
    code: EXIT_USAGE,
    says: ['add(uint256) takes 1 argument, and 0 are given'],
  },
  {
    name: 'an argument of another type',
    args: () => made('--call', 'add', 'many'),
    code: EXIT_USAGE,
    says: ['argument 1, amount, is of type uint256, and "many" is not', 'a whole number'],
  },
  {
    name: 'a number that is too large',
    args: () => made('--call', 'add', '1e78'),
    code: EXIT_USAGE,
    says: ['a number from 0 to 1157920892373161954'],
  },
  {
    name: 'an unknown function',
    args: () => made('--call', 'subtract', '1'),
    code: EXIT_USAGE,
    says: ['Counter has no function subtract: it has add(uint256), environment()'],
  },
  {
    name: 'a function with other types',
    args: () => made('--call', 'add(uint8)', '1'),
    code: EXIT_USAGE,
    says: ['Counter has no function add(uint8): it has add(uint256)'],
  },
  {
    name: 'too little gas to begin',
    args: () => made('--call', 'add', '1', '--gas', '20000'),
    code: EXIT_BAD_INPUT,
    says: ['the call cannot be made: its gas limit is below what a transaction with this data costs'],
  },
  {
    name: 'more gas than a transaction may have',
    args: () => made('--call', 'add', '1', '--gas', '20000000'),
    code: EXIT_BAD_INPUT,
    says: ['EIP-7825'],
  },
  {
    name: 'more ether than there is',
    args: () => made('--call', 'add', '1', '--value', '1e25'),
    code: EXIT_BAD_INPUT,
    says: ['call 2 of 2 cannot be made: the caller has less ether than the call sends'],
  },
  {
    name: 'creation code that is too long',
    args: () => sol(file('Long.json', JSON.stringify({ abi: [], bytecode: `0x${'00'.repeat(49_153)}` }))),
    code: EXIT_BAD_INPUT,
    says: ['EIP-3860'],
  },
  {
    name: 'a state that is none',
    args: () => made('--state', file('state.json', '{"0x12":{}}')),
    code: EXIT_BAD_INPUT,
    says: ['state.json: the state\'s account "0x12" must be named by 20 bytes in hex'],
  },
  {
    name: 'a state with a number that lost digits',
    args: () => made('--state', file('lost.json', `{"${FROM}":{"balance":1e18}}`)),
    code: EXIT_BAD_INPUT,
    says: ['lost.json', 'balance', 'as decimal or hex text'],
  },
  {
    name: 'options of a chain without one',
    args: () => made('--block', '4'),
    code: EXIT_USAGE,
    says: ['--block is about the chain of a node; add --rpc URL'],
  },
])(
  'refuses $name',
  async ({ args, code, says }) => {
    const [reference, ...rest] = args()
    const report = await answer(reference!, ...rest).then(() => undefined, reportError)
    for (const part of says) expect(report?.message).toContain(part)
    expect(report?.exitCode).toBe(code)
  },
  60_000,
)
