/** What requests say about the claim that they answer, so that they are refused, and known apart, after a reorganisation of L1. */
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { type Address, decodeFunctionData, type Hex, keccak256, toHex } from 'viem'
import { expect, it } from 'vitest'
import type { Claim } from './claim.ts'
import { attackOf, defenceOf } from './position.ts'
import { moveAction, stepAction } from './requests.ts'

const GAME: Address = '0x00000000000000000000000000000000000000aa'
const value: Hex = keccak256(toHex('the same state'))
const claim = { index: 7, value, position: 22n } as Claim
const elsewhere = { ...claim, position: 24n }
const argsOf = (data: Hex) => decodeFunctionData({ abi: disputeGameAbi, data }).args

it('a move names the claim that it answers by index, value and position', () => {
  const answer = keccak256(toHex('answer'))
  for (const isAttack of [true, false]) {
    const move = (parent: Claim) => {
      const position = isAttack ? attackOf(parent.position) : defenceOf(parent.position)
      return moveAction(GAME, { parent, isAttack, position, value: answer }, 1n)
    }
    expect(argsOf(move(claim).data!)).toEqual([7n, value, 22n, answer])
    expect(argsOf(move(elsewhere).data!)).toEqual([7n, value, 24n, answer])
    expect(move(claim).key).not.toBe(move(elsewhere).key)
  }
})

it('a step names the leaf in the same way', () => {
  const [state, proof] = [new Uint8Array(226), new Uint8Array(896)]
  const witness = { step: 0, state, proof, pre: state, post: state, preimage: undefined }
  const step = (leaf: Claim) => stepAction(GAME, { leaf, isAttack: true }, witness)
  expect(argsOf(step(claim).data!)).toEqual([7n, value, 22n, true, toHex(state), toHex(proof)])
  expect(argsOf(step(elsewhere).data!)).toEqual([7n, value, 24n, true, toHex(state), toHex(proof)])
  expect(step(claim).key).not.toBe(step(elsewhere).key)
})
