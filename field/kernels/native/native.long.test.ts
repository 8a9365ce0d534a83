import { it } from 'vitest'
import { compareBackends } from '../testing/comparison.ts'
import { WasmBackend } from '../wasm.ts'
import { NativeBackend } from './backend.ts'
import { libraryFile, loadLibrary } from './library.ts'
import { variantsHere } from './variants.ts'

it.each(variantsHere())(
  'native kernels for $name compute in degree 5 what those in WebAssembly do',
  async variant => {
    const library = loadLibrary(await libraryFile({ degree: 5, variant }), 5)
    compareBackends(await WasmBackend.create({ degree: 5 }), new NativeBackend(library, 2 ** 27))
  },
  900_000,
)
