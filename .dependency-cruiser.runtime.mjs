// What is loaded at run time: verifying reaches no proving code, no filler, no worker, no kernels. Type-only imports do not count here.
import { builtinModules } from 'node:module'
import base from './.dependency-cruiser.mjs'

const proving = [
  '^prover/prover/',
  '^field/kernels/',
  '^field/(kernels|arena|merkle-kernels|keccak|wasm-loader)\\.ts$',
  '^air/(codegen|testing)/',
  '^circuits/(tables|generated)/',
  '^circuits/(chips|gadgets)/.*trace\\.ts$',
  '^(circuits|recursion)/(compiled|native)-chips\\.ts$',
  '^recursion/(circuit|machine|r1cs)/',
  '^recursion/groth16/(setup|task|prove|key-cache)\\.ts$',
  '^emulator/',
  '^zkmips/(prove|engine|pool|worker|worker-process|tasks|message)\\.ts$',
  'node_modules/(@msgpack|koffi)/',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'verifying-is-light',
      severity: 'error',
      from: {
        path: '^(prover/(verifier|protocol)/.*|zkmips/verify(-wrapped)?|package/(verify|browser))\\.ts$',
        pathNot: '\\.test\\.ts$',
      },
      to: { reachable: true, path: proving.join('|') },
    },
    {
      name: 'pages-without-node',
      comment: 'the script of a page runs in browsers, and reaches nothing of Node',
      severity: 'error',
      from: { path: '^cli/claims-page/' },
      to: { reachable: true, path: `^(node:)?(${builtinModules.join('|')})$` },
    },
  ],
  options: { ...base.options, tsPreCompilationDeps: false },
}
