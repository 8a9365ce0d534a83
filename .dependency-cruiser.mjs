// Who may import whom. Lower layers never reach upwards; verifying never reaches proving, workers or native code.
const layer = (name, mayImport) => ({
  name: `${name}-imports`,
  comment: `${name} may import only: ${mayImport.join(', ') || 'nothing of this workspace'}`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(isa|field|air|emulator|circuits|prover|statement|recursion|zkmips|verifier-contracts|rollup|package|cli|bench)/',
    pathNot: `^(${[name, ...mayImport].join('|')})/`,
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'type-only imports leave nothing at run time and may be mutual',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer('isa', []),
    layer('field', []),
    layer('air', ['field']),
    layer('emulator', ['isa', 'field']),
    layer('circuits', ['isa', 'field', 'air', 'emulator']),
    layer('prover', ['field', 'air']),
    layer('statement', ['field', 'circuits', 'prover']),
    layer('recursion', ['field', 'air', 'circuits', 'prover', 'statement']),
    layer('zkmips', ['isa', 'field', 'air', 'emulator', 'circuits', 'prover', 'statement', 'recursion']),
    layer('verifier-contracts', ['isa', 'emulator', 'recursion', 'rollup']),
    {
      name: 'contracts-below-agents',
      comment:
        "the agents import the contracts; only what tests the contracts may run them on the agents' chain and blocks, with proofs",
      severity: 'error',
      from: { path: '^verifier-contracts/', pathNot: '(\\.test\\.ts$|^verifier-contracts/testing/)' },
      to: { path: '^(rollup|recursion)/' },
    },
    layer('rollup', ['isa', 'field', 'emulator', 'zkmips', 'verifier-contracts']),
    layer('package', [
      'isa',
      'field',
      'air',
      'emulator',
      'circuits',
      'prover',
      'recursion',
      'zkmips',
      'verifier-contracts',
      'rollup',
    ]),
    layer('cli', [
      'isa',
      'field',
      'air',
      'emulator',
      'circuits',
      'prover',
      'recursion',
      'zkmips',
      'verifier-contracts',
      'rollup',
      'package',
    ]),
    layer('bench', [
      'isa',
      'field',
      'air',
      'emulator',
      'circuits',
      'prover',
      'statement',
      'recursion',
      'zkmips',
      'rollup',
      'package',
    ]),
    {
      name: 'verifier-without-prover',
      comment:
        'prover/verifier and prover/protocol are what an auditor of verification reads; neither needs the prover',
      severity: 'error',
      from: { path: '^prover/(verifier|protocol)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^prover/(prover|testing)/' },
    },
    {
      name: 'rules-without-fillers',
      comment:
        'what a chip says and which chips make a machine is read by verifiers; how tables are filled (trace.ts, tables/) is not',
      severity: 'error',
      from: { path: '^circuits/', pathNot: '(\\.test\\.ts$|/testing/|trace\\.ts$|^circuits/tables/)' },
      to: { path: '^circuits/(tables/|.*trace\\.ts$)' },
    },
    {
      name: 'gpl-apart',
      comment:
        'snarkjs and ffjavascript are under the GPL: only a process of its own loads them (docs/decisions/0021-groth16-apart.md)',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|^recursion/groth16/(process|testing)/)' },
      to: { path: 'node_modules/(snarkjs|ffjavascript|wasmcurves)/' },
    },
    {
      name: 'gpl-process-is-started',
      comment: 'what loads packages under the GPL is started by its path, never imported',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|^recursion/groth16/process/)' },
      to: { path: '^recursion/groth16/process/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment:
        'testing/ folders hold what tests share; only tests, benchmarks, scripts and other testing/ folders use them',
      severity: 'error',
      from: {
        path: '^(isa|field|air|emulator|circuits|prover|statement|recursion|zkmips|rollup|package|cli)/',
        pathNot: '(\\.test\\.ts$|/testing/)',
      },
      to: { path: '/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/(?!(snarkjs|ffjavascript|wasmcurves|@msgpack|koffi)/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
}
