// Made of src/game/RefusingVerifier.sol by `npm run generate`; do not edit.
export const refusingVerifierAbi = [
 {
  "type": "function",
  "name": "verify",
  "inputs": [
   {
    "name": "",
    "type": "tuple",
    "internalType": "struct Statement",
    "components": [
     {
      "name": "programDigest",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "locals",
      "type": "bytes32[5]",
      "internalType": "bytes32[5]"
     },
     {
      "name": "exitCode",
      "type": "uint8",
      "internalType": "uint8"
     }
    ]
   },
   {
    "name": "",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [],
  "stateMutability": "pure"
 },
 {
  "type": "error",
  "name": "ProofsNotAccepted",
  "inputs": []
 }
] as const
export const refusingVerifierBytecode =
  '0x6080806040523460135760b7908160188239f35b5f80fdfe6004361015600b575f80fd5b5f3560e01c6380653ee714601d575f80fd5b3460b3577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601610120811260b35760e01360b3576101043567ffffffffffffffff811160b3573660238201121560b357806004013567ffffffffffffffff811160b3573691016024011160b3577f1927d88d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd'
