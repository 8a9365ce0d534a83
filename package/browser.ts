/**
 * What runs in a browser: verifying. Bundles without replacements of Node's modules.
 * @module
 *
 * @example
 * import { verify } from 'zkmips/browser'
 *
 * export async function check(file: Blob, programDigest: string): Promise<string> {
 *   const { statement } = await verify(new Uint8Array(await file.arrayBuffer()), { programDigest })
 *   return statement.exitCode === 0 ? 'proved' : 'disproved'
 * }
 */
export * from './verify.ts'
