/** Writes the opcode table as Solidity; `generate-abis.ts` compiles it with the rest. */
import { writeFileSync } from 'node:fs'
import { solidityOpcodes } from '@zkmips/verifier-contracts/solidity-opcodes'

writeFileSync(new URL('../verifier-contracts/src/machine/Opcodes.sol', import.meta.url), solidityOpcodes())
