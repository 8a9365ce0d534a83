// Made of test/proof/AnyProof.sol by `npm run generate`; do not edit.
export const anyProofAbi = [
 {
  "type": "function",
  "name": "isDevelopmentKey",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "bool",
    "internalType": "bool"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "keyDigest",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "stateMutability": "view"
 },
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
  "type": "function",
  "name": "verifyExecutions",
  "inputs": [
   {
    "name": "",
    "type": "tuple[]",
    "internalType": "struct Statement[]",
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
 }
] as const
export const anyProofBytecode =
  '0x608080604052346015576101f0908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816380653ee71461016d578163a9496a3c1461011757508063abffb600146100de5763eb7ae5a714610048575f80fd5b346100da5760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100da5760043567ffffffffffffffff81116100da57366023820112156100da5780600401359067ffffffffffffffff82116100da5760249060e03693020101116100da5760443567ffffffffffffffff81116100da576100d89036906004016101c2565b005b5f80fd5b346100da575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100da57602060405160018152f35b346100da575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100da57807f7f1767f0ec8c7139e36d73e12ac8e8ea1961e7afc26c005af8e76e53ac441ef360209252f35b346100da577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161012081126100da5760e0136100da576101043567ffffffffffffffff81116100da576100d89036906004015b9181601f840112156100da5782359167ffffffffffffffff83116100da57602083818601950101116100da5756'
