import { spawnSync } from 'node:child_process'

/** Whether this machine can build native kernels; CI must. */
export const hasCCompiler = (): boolean =>
  [process.env.CC, 'cc', 'gcc', 'clang'].some(command => command && spawnSync(command, ['--version']).status === 0)
