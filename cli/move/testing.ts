/**
 * Calls as a text file has them, for tests and for what makes their fixtures: `structs::change<u8> | &mut 5 | &7`.
 * @module
 */
import { parseAddress, parseArgument, parseType } from './arguments.ts'
import type { MoveCall } from './request.ts'

export interface WrittenCall {
  readonly call: MoveCall
  readonly text: string
  readonly types: string
  /** As written, with & and &mut. */
  readonly arguments: readonly string[]
}

/** @param text lines, each a call of a function of the package at 0x42 */
export const parseCalls = (text: string): WrittenCall[] => text.trimEnd().split('\n').map(parseCall)

function parseCall(text: string): WrittenCall {
  const [name, ...written] = text.split(' | ')
  const [, module, func, types = ''] = /^(\w+)::(\w+)(?:<(.*)>)?$/.exec(name!)!
  return {
    call: {
      address: parseAddress('0x42'),
      module: module!,
      function: func!,
      types: splitTypes(types).map(parseType),
      arguments: written.map(argument => parseArgument(argument.replace(/^&(mut )?/, ''))),
    },
    text,
    types,
    arguments: written,
  }
}

function splitTypes(types: string): string[] {
  let depth = 0
  const parts = ['']
  for (const character of types) {
    if (character === '<') depth++
    if (character === '>') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.filter(part => part !== '')
}
