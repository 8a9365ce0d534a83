/** The table of instructions as Markdown, for `docs/isa.md`. `scripts/document-isa.ts` writes it, a test compares. */
import { OPCODES, type Opcode } from './opcodes.ts'

const hex = (value: number) => `\`0x${(value >>> 0).toString(16).padStart(8, '0')}\``

const LETTERS: Record<string, string> = {
  ...{ d: 'rd', s: 'rs', t: 'rt', v: 'rd', a: 'sa', i: 'imm', u: 'imm', o: 'offset(rs)', p: 'target', j: 'target' },
  ...{ c: '[code]', q: '[code]', x: 'pos', z: 'size', y: 'size', h: 'hint', k: '[hint]', w: '$29' },
}

function syntax({ name, operands }: Opcode): string {
  const shown = operands.split(',').map(letter => LETTERS[letter])
  return `\`${name} ${shown.join(', ')}\``
}

const memory = ({ access, width }: Opcode) => (access === 'none' ? '–' : `${access} ${width}`)

export function isaDocument(): string {
  const rows = OPCODES.map((opcode: Opcode, index) => {
    const slots = [opcode.a, opcode.b, opcode.c, opcode.side].map(role => (role === 'none' ? '–' : role))
    // A bar would end the cell.
    const effect = opcode.effect.replaceAll('|', '\\|')
    const cells = [String(index), syntax(opcode), hex(opcode.mask), hex(opcode.value), ...slots, memory(opcode), effect]
    return `| ${cells.join(' | ')} |`
  })
  return `# Instructions

Generated from \`isa/opcodes.ts\` by \`npx tsx scripts/document-isa.ts\`; do not edit.

A word is an instruction when (word & mask) = value and, for ext and ins, when the field lies within the word
(position + size at most 32, size at least 1). Every other word is an unknown opcode and ends a run with exit code 2.
Slots A and B of a cycle read, slot C reads and writes, "side" are the accesses beyond these three. Branches and jumps have a
delay slot and may not stand in the delay slot of a taken one.

| # | instruction | mask | value | A | B | C | side | memory | effect |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}
