/** A block of geth with its witness in a file, as an archive of a node's answers has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadElf } from '@zkmips/emulator/program/elf'
import { parseBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { executeBlock } from '@zkmips/rollup/blocks/execute-block'
import { decodeHeader } from '@zkmips/rollup/blocks/header'
import { decodePayload } from '@zkmips/rollup/blocks/payload'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { gethGenesis } from '@zkmips/rollup/testing/geth/genesis'
import { bytesToHex, fromRlp, type Hex, toRlp } from 'viem'

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures', path))

/** The file's bytes: JSON, compressed. The block is of Shanghai and has no withdrawals. */
export function witnessFile(): Uint8Array {
  const trace = parseBlockTrace(fixture('blocks/geth-deep-accounts.json').toString())
  const { header } = executeBlock(loadElf(fixture('elf/block-executor.elf')), trace)
  const payload = decodePayload(spanOfTrace(trace)[0]!.payload, hash => trace.preimages[hash])!
  const transactions = payload.transactions.map(raw => (raw.startsWith('0x0') ? raw : fromRlp(raw, 'hex')))
  const pieces = Object.values(trace.preimages) as Hex[]
  const isHeader = (piece: Hex) => decodeHeader(piece) !== undefined
  const witness = {
    state: pieces.filter(piece => !isHeader(piece)),
    codes: [],
    headers: pieces.filter(isHeader),
  }
  const block = toRlp([fromRlp(bytesToHex(header), 'hex'), transactions, [], []] as never)
  const { config: chainConfig } = gethGenesis() as { config: unknown }
  return gzipSync(JSON.stringify({ witness, block, chainConfig }))
}
