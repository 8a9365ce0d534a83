/**
 * WebAssembly modules that lie beside the modules that use them: from disk in Node, by fetch in a browser.
 *
 * @module
 */

/** A file that comes with zkmips is missing or damaged. */
export class InstallationError extends Error {
  readonly code = 'INCOMPLETE_INSTALLATION'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InstallationError'
  }
}

/** @throws InstallationError where there is no such module, or another one */
export async function compileFile(url: URL): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(await loadBytes(url))
  } catch (error) {
    // The system's limits (memory, open files) are told as what they are.
    const { name, code, message } = error as NodeJS.ErrnoException
    if (name !== 'CompileError' && code !== 'ENOENT') throw error
    const file = decodeURIComponent(url.pathname)
    throw new InstallationError(`${file} is missing or damaged (${message}): install zkmips again`, { cause: error })
  }
}

async function loadBytes(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises')
    return new Uint8Array(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok) throw new InstallationError(`${url} cannot be loaded: ${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}
