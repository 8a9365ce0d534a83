/**
 * What `zkmips block follow` says about each event: a line for people, or JSON for machines.
 * @module
 */
import type { Difference, FollowEvent } from '@zkmips/rollup/blocks/follow'
import { count, duration, plural } from '../output/format.ts'

/** @returns the line, and whether it is an answer; else it is about the work itself */
export function lineOf(event: FollowEvent): { text: string; isAnswer: boolean } {
  switch (event.kind) {
    case 'blocks':
      return { text: `${range(event.first, event.last)}: ${verdictOf(event)}`, isAnswer: true }
    case 'reorganisation': {
      const { first, last, ancestor } = event
      const on =
        ancestor === undefined
          ? `none of the known blocks is left, going on with block ${first}`
          : `going on after block ${ancestor.number}`
      const gone = `${range(first, last)}: no longer of the chain, which was reorganised`
      return { text: `${gone}; ${on}`, isAnswer: true }
    }
    case 'waiting':
      return { text: `waiting for block ${event.next}`, isAnswer: false }
    case 'trouble':
      return { text: `${event.message}; trying again in ${duration(event.wait / 1000)}`, isAnswer: false }
  }
}

const range = (first: bigint, last: bigint): string =>
  first === last ? `block ${first}` : `blocks ${first} to ${last}`

function verdictOf(event: FollowEvent & { kind: 'blocks' }): string {
  switch (event.verdict) {
    case 'equal': {
      const { transactions, gasUsed, steps, seconds, hash } = event
      const of = `${plural(transactions, 'transaction')}, ${count(Number(gasUsed))} gas`
      return `equal (${of}; ${count(steps)} steps, ${duration(seconds)}) ${hash}`
    }
    case 'different':
      return `DIFFERENT: ${event.differences.length === 0 ? event.message : event.differences.map(differenceOf).join('; ')}`
    case 'unchecked':
      return `not checked: ${event.message}`
  }
}

/** Roots are told apart by their beginnings; numbers are shown whole. */
function differenceOf({ field, node, executed }: Difference): string {
  const shown = (value: string | undefined): string => {
    if (value === undefined) return 'absent'
    return value.length > 20 ? `${value.slice(0, 12)}…` : value
  }
  return `${field} is ${shown(node)} at the node, ${shown(executed)} as executed`
}

/** As one JSON line: block numbers as numbers, gas in decimal. */
export function jsonOf(event: FollowEvent): object {
  return JSON.parse(
    JSON.stringify(event, (name, value: unknown) => {
      if (typeof value !== 'bigint') return value
      return name === 'gasUsed' ? value.toString() : Number(value)
    }),
  )
}
