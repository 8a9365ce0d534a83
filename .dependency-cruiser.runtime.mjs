// What is loaded at run time: verifying reaches no proving code, no worker pool, no kernels. Type-only imports do not count here.
import base from './.dependency-cruiser.mjs'

const proving = [
  '^prover/shard/(prover|keys)\\.ts$',
  '^prover/pcs/(prover|commit|deep|fri)\\.ts$',
  '^field/(kernels|arena|merkle-kernels|keccak)\\.ts$',
  '^cli/proving/(prove|pool|worker|tasks)\\.ts$',
  'node_modules/piscina',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'verifying-is-light',
      severity: 'error',
      from: { path: '^(prover/shard/verifier|cli/proving/verify)\\.ts$' },
      to: { reachable: true, path: proving.join('|') },
    },
  ],
  options: { ...base.options, tsPreCompilationDeps: false },
}
