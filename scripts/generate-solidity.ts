// Writes verifier-contracts/src/machine/Opcodes.sol from the opcode table.
//
//   npx tsx scripts/generate-solidity.ts
import { writeFileSync } from 'node:fs'
import { solidityOpcodes } from '@zkmips/verifier-contracts/solidity-opcodes'

writeFileSync(new URL('../verifier-contracts/src/machine/Opcodes.sol', import.meta.url), solidityOpcodes())
