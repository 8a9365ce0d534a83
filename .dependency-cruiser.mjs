// Who may import whom. Lower layers never reach upwards; verifying never reaches proving, workers or native code.
const layer = (name, mayImport) => ({
  name: `${name}-imports`,
  comment: `${name} may import only: ${mayImport.join(', ') || 'nothing of this workspace'}`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(isa|field|emulator|circuits|prover|verifier-contracts|rollup|cli|bench)/',
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
    layer('emulator', ['isa', 'field']),
    layer('circuits', ['isa', 'field', 'emulator']),
    layer('prover', ['field', 'circuits']),
    layer('verifier-contracts', ['isa', 'emulator', 'rollup']),
    {
      name: 'contracts-below-agents',
      comment:
        "the agents import the contracts; only what tests the contracts may run them on the agents' chain and blocks",
      severity: 'error',
      from: { path: '^verifier-contracts/', pathNot: '(\\.test\\.ts$|^verifier-contracts/testing/)' },
      to: { path: '^rollup/' },
    },
    layer('rollup', ['isa', 'field', 'emulator', 'circuits', 'prover', 'verifier-contracts']),
    layer('cli', ['isa', 'field', 'emulator', 'circuits', 'prover', 'verifier-contracts', 'rollup']),
    {
      name: 'prover-knows-no-mips',
      comment: 'the prover is generic over chips: of circuits it may import the framework only',
      severity: 'error',
      from: { path: '^prover/', pathNot: '\\.test\\.ts$' },
      to: { path: '^circuits/', pathNot: '^circuits/framework/' },
    },
    {
      name: 'framework-is-generic',
      severity: 'error',
      from: { path: '^circuits/framework/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(isa|emulator|circuits/(?!framework/))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
}
