/**
 * Writes the C of a chip's prover kernels from its description: `logup_<chip>` fills the LogUp columns over the trace,
 * `quotient_<chip>` evaluates all constraints over the quotient's domain. The layout of the constants is `constants.ts`, the
 * shared helpers `evaluators.h`; `compiled.ts` calls what is generated.
 *
 * Invariant: the text depends on nothing but the chip, so that regenerating it gives the committed files byte for byte. The
 * degree of the extension and the width of vectors are known to the C compiler only: one text serves all.
 * @module
 */
import type { Chip, Interaction } from '../chip.ts'
import { type ConstantLayout, constantLayout, extAfter, type Words } from '../constants.ts'
import { constant, type Expr } from '../expression.ts'
import { addDots, constantsAt, Emitter, inC, linear, type Term } from './emitter.ts'
import { FamilyCode } from './family-code.ts'
import { compile, type Program } from './straight-line.ts'

/** The name of the chip in C: letters, digits and underscores. */
export const cName = (chip: Chip): string => chip.name.replace(/[^A-Za-z0-9]/g, '_')

/** The C file with both kernels of a chip. */
export function generateChip(chip: Chip): string {
  const layout = constantLayout(chip)
  const parts = [
    `// Generated from chip "${chip.name}" by air/codegen/codegen.ts. Do not edit.`,
    '#include "evaluators.h"',
    '',
    ...(layout.logUp.width > 0 ? [logUpKernel(chip, layout), ''] : []),
    quotientKernel(chip, layout),
    '',
  ]
  return parts.join('\n')
}

/** Where the outputs of each interaction begin in the list of compiled expressions: multiplicity, then message. */
interface Outputs {
  readonly program: Program
  /** Constraints and elements of messages that differ in their columns only: not in the program. */
  readonly families: FamilyCode
  readonly constraints: number
  readonly interaction: ReadonlyMap<Interaction, number>
}

function compileAll(chip: Chip, layout: ConstantLayout, prefix: string, withConstraints: boolean): Outputs {
  const expressions: Expr[] = withConstraints ? chip.constraints.map(c => c.expr) : []
  const constraints = expressions.length
  const interaction = new Map<Interaction, number>()
  const repeatable = new Map(expressions.entries())
  for (const i of layout.interactions) {
    interaction.set(i, expressions.length)
    i.message.forEach((element, j) => {
      repeatable.set(expressions.length + 1 + j, element)
    })
    expressions.push(i.multiplicity, ...i.message)
  }
  const families = new FamilyCode(chip, layout, `${prefix}_${cName(chip)}`, repeatable)
  const rest = expressions.map((expression, k) => (families.has(k) ? constant(0) : expression))
  return { program: compile(rest), families, constraints, interaction }
}

/** Computes the elements of messages that belong to families. */
function computeMessages(e: Emitter, { families, interaction }: Outputs): void {
  const outputs = [...interaction].flatMap(([i, start]) => i.message.map((_, j) => start + 1 + j))
  families.compute(
    e,
    outputs.filter(k => families.has(k)),
  )
}

/**
 * Emits the denominator of an interaction and returns its name.
 * @param scaled where the constants of its group are, for the denominator times the group's power of the challenge
 */
function denominator(e: Emitter, layout: ConstantLayout, outputs: Outputs, i: Interaction, scaled?: Words): string {
  const number = layout.interactions.indexOf(i)
  const start = outputs.interaction.get(i)!
  const base = scaled ? extAfter(scaled, 1) : extAfter(layout.bases, number)
  const terms: Term[] = []
  let extra = ''
  i.message.forEach((_, j) => {
    // Elements written as constants are in the base; one that only folds to a constant is not.
    if (i.message[j]!.node.op === 'constant' || e.constantOutput(start + 1 + j) === 0) return
    const value = e.output(start + 1 + j)
    if (scaled) terms.push({ at: extAfter(scaled, 2 + j), value })
    else if (j === 0) extra = value
    else terms.push({ at: extAfter(layout.betas[i.scope], j - 1), value })
  })
  e.line(`// ${i.label}`)
  const name = `den${number}`
  const value = linear(e, name, base, terms)
  e.line(`ext_t ${name} = ${extra ? `ext_add_base(${value}, ${extra})` : value};`)
  return name
}

function quotientKernel(chip: Chip, layout: ConstantLayout): string {
  const outputs = compileAll(chip, layout, 'quotient', true)
  const { families } = outputs
  const used = new Set(outputs.program.instructions.flatMap(i => (i.op === 'selector' ? [i.selector] : [])))
  const e = new Emitter(outputs.program, chip, layout, '      ')
  if (used.has('first')) e.line('kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);')
  if (used.has('last')) e.line('kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);')
  if (used.has('transition')) {
    e.line(`kb_t selector_transition = kb_sub(x, kb_splat(k[${inC(layout.inverseStep)}]));`)
    e.line('x = kb_mul(x, x_step);')
  }
  const point = inC(layout.point)
  e.line('ext_sum acc = ext_sum_zero();')
  for (let c = 0; c < chip.constraints.length; ) {
    const run = families.run(c, chip.constraints.length)
    if (run > 0) {
      e.line(`// ${chip.constraints[c]!.label}${run > 1 ? ` … ${chip.constraints[c + run - 1]!.label}` : ''}`)
      families.accumulate(e, c, run)
      c += run
      continue
    }
    let count = 1
    while (count < 4 && c + count < chip.constraints.length && !families.has(c + count)) count++
    const terms = chip.constraints.slice(c, c + count).map((constraint, j) => {
      e.line(`// ${constraint.label}`)
      return { at: extAfter(layout.powers, c + j), value: e.output(c + j) }
    })
    addDots(e, 'acc', terms)
    c += count
  }
  computeMessages(e, outputs)
  layout.logUp.groups.forEach((g, index) => {
    const [first, second] = g.interactions
    const multiplicity = (i: Interaction): string => e.output(outputs.interaction.get(i)!)
    const scaled = layout.scaled[index]!
    const den = denominator(e, layout, outputs, first!, scaled)
    const value = `phi${g.column}`
    if (g.isRunningSum) {
      const scope = layout.logUp.scopes.indexOf(g.scope)
      e.line(`ext_t ${value} = ext_sub(${e.logUpCell(g.column, true)}, ${e.logUpCell(g.column, false)});`)
      e.line(`${value} = ext_add(${value}, ext_splat(${constantsAt(extAfter(layout.sums, scope))}));`)
      for (const other of layout.logUp.groups) {
        if (other.scope === g.scope && !other.isRunningSum) e.line(`${value} = ext_sub(${value}, phi${other.column});`)
      }
    } else e.line(`ext_t ${value} = ${e.logUpCell(g.column, false)};`)
    const fraction = `&acc, ${value}, ${den}, ${multiplicity(first!)}, ${constantsAt(scaled)}`
    if (!second) e.line(`ext_sum_fraction(${fraction});`)
    else {
      const other = denominator(e, layout, outputs, second)
      e.line(`ext_sum_fractions(${fraction}, ${other}, ${multiplicity(second)});`)
    }
  })
  const cellLists = families.cellLists(e)
  return [
    ...families.functions(),
    '#define STEP 2',
    `EXPORT(quotient_${cName(chip)}) void quotient_${cName(chip)}(const u32* const* columns, size_t n, const u32* k, const u32* inverses,`,
    '                                  u32* const* out) {',
    `  kb_t inverse_zerofier = alternate(${constantsAt(layout.inverseZerofier)});`,
    used.has('first') || used.has('last')
      ? `  kb_t selectors = alternate(${constantsAt(layout.selectors)});`
      : '  (void)inverses;',
    ...(used.has('transition')
      ? [
          `  kb_t x = kb_geometric(k[${point}], k[${point} + 1]);`,
          `  kb_t x_step = kb_splat(s_pow(k[${point} + 1], LANES));`,
        ]
      : []),
    ...blockSize(e, { base: 0, ext: 0 }, 'BLOCK_SIZE'),
    ...e.declarations(),
    ...cellLists,
    ...blockLoop,
    ...e.tileLoads(),
    '    for (size_t v = 0; v < vectors; v++) {',
    '      size_t i = start + LANES * v;',
    ...e.body(),
    '      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));',
    '    }',
    '  }',
    '}',
    '#undef STEP',
  ].join('\n')
}

/** Vectors of rows that a kernel treats together; `more` are those that it keeps for each beside the tile. */
const blockSize = (e: Emitter, more: Words, macro: 'BLOCK_SIZE' | 'LOGUP_BLOCK_SIZE'): string[] => {
  const { base, ext } = e.tileWidth
  if (!e.isWide) {
    return [
      `  enum { BLOCK = ${macro}(${inC({ base: base + more.base, ext: ext + more.ext })}) };`,
      '  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");',
    ]
  }
  return [
    '  enum { BLOCK = WIDE_BLOCK };',
    `  _Static_assert(BLOCK * ${inC(e.tileWidth)} <= WIDE_TILE, "too many columns for the tile of a kernel");`,
  ]
}

const blockLoop = [
  '  for (size_t start = 0; start < n; start += LANES * BLOCK) {',
  '    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;',
]

/** Where extension element `index` begins in a list of base elements. */
const extOffset = (index: number): string => inC({ base: 0, ext: index })

function logUpKernel(chip: Chip, layout: ConstantLayout): string {
  const outputs = compileAll(chip, layout, 'logup', false)
  const { groups, scopes } = layout.logUp
  const e = new Emitter(outputs.program, chip, layout, '      ')
  for (const i of outputs.program.instructions) {
    if (i.op === 'selector') e.line(`kb_t selector_${i.selector} = ${i.selector}_row(start + LANES * v, n);`)
  }
  computeMessages(e, outputs)
  const interactions = groups.flatMap(g => g.interactions)
  const count = interactions.length
  for (const [j, i] of interactions.entries()) {
    e.line(`conjugates[v][${j}] = ${denominator(e, layout, outputs, i)};`)
    e.line(`norms[v][${j}] = take_norm(&conjugates[v][${j}]);`)
    e.line(`multiplicities[v][${j}] = ${e.output(outputs.interaction.get(i)!)};`)
  }
  const back: string[] = []
  const backLine = (text: string): void => {
    back.push(`      ${text}`)
  }
  // A fraction is the multiplicity over the norm, times the conjugates.
  for (const g of groups) {
    const c = g.column
    const factors = g.interactions.map(i => {
      const j = interactions.indexOf(i)
      return `conjugates[v][${j}], kb_mul(multiplicities[v][${j}], norms[v][${j}])`
    })
    backLine(`ext_t term${c} = ${g.interactions.length === 1 ? 'ext_mul_base' : 'ext_cross'}(${factors.join(', ')});`)
    if (!g.isRunningSum) backLine(`ext_put_far(out + ${extOffset(c)}, i, term${c});`)
  }
  for (const g of groups.filter(g => g.isRunningSum)) {
    const others = groups.filter(o => o.scope === g.scope && o !== g)
    const total = others.reduce((sum, o) => `ext_add(${sum}, term${o.column})`, `term${g.column}`)
    backLine(`ext_put_far(out + ${extOffset(g.column)}, i, ${total});`)
  }
  const sums = scopes.map(scope => groups.find(g => g.scope === scope && g.isRunningSum)!.column)
  const cellLists = outputs.families.cellLists(e)
  return [
    ...outputs.families.functions(),
    '#define STEP 1',
    '// Returns 1 when a denominator is zero.',
    `EXPORT(logup_${cName(chip)}) int logup_${cName(chip)}(const u32* const* columns, size_t n, const u32* k, u32* const* out,`,
    '                                u32* sums) {',
    ...blockSize(e, { base: 3 * count, ext: count }, 'LOGUP_BLOCK_SIZE'),
    ...e.declarations(),
    ...cellLists,
    `  ext_t conjugates[BLOCK][${count}];`,
    `  kb_t norms[BLOCK][${count}], multiplicities[BLOCK][${count}], scratch[BLOCK][${count}];`,
    ...blockLoop,
    ...e.tileLoads(),
    '    for (size_t v = 0; v < vectors; v++) {',
    ...e.body(),
    '    }',
    `    if (!invert_all(norms[0], vectors * ${count}, scratch[0])) return 1;`,
    '    for (size_t v = 0; v < vectors; v++) {',
    '      size_t i = start + LANES * v;',
    ...back,
    '    }',
    '  }',
    ...sums.map(
      (column, s) =>
        `  running_sum(out + ${extOffset(column)}, n, k[${inC(layout.inverseHeight)}], sums + ${extOffset(s)});`,
    ),
    '  return 0;',
    '}',
    '#undef STEP',
  ].join('\n')
}
