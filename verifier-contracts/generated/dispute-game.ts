// Made of src/game/DisputeGame.sol by `npm run generate`; do not edit.
export const disputeGameAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "p",
    "type": "tuple",
    "internalType": "struct GameParameters",
    "components": [
     {
      "name": "factory",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "absolutePrestate",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "programDigest",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "chainConfig",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "maxDepth",
      "type": "uint8",
      "internalType": "uint8"
     },
     {
      "name": "maxClock",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "extension",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "preimagePeriod",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "maxBlocks",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "proposerBond",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "bondGasPrice",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "moveGas",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "stepGas",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "machine",
      "type": "address",
      "internalType": "contract IMipsStep"
     },
     {
      "name": "verifier",
      "type": "address",
      "internalType": "contract IProofVerifier"
     },
     {
      "name": "vault",
      "type": "address",
      "internalType": "contract BondVault"
     }
    ]
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "ROOT_PARENT",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint32",
    "internalType": "uint32"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "absolutePrestate",
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
  "name": "attack",
  "inputs": [
   {
    "name": "parent",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "parentValue",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "value",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "outputs": [],
  "stateMutability": "payable"
 },
 {
  "type": "function",
  "name": "bondAt",
  "inputs": [
   {
    "name": "depth",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "bondGasPrice",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "boundsOf",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "before",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "behind",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "chainConfig",
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
  "name": "challengersElapsed",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "used",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "claimAt",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "",
    "type": "tuple",
    "internalType": "struct Claim",
    "components": [
     {
      "name": "value",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "claimant",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parent",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "previousSibling",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "lastChild",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "counteredBy",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "position",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "depth",
      "type": "uint8",
      "internalType": "uint8"
     },
     {
      "name": "defends",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "resolved",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "resolving",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "postedAt",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "elapsed",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "cursor",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "winner",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "bond",
      "type": "uint112",
      "internalType": "uint112"
     }
    ]
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "claimCount",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "claimedOutput",
  "inputs": [],
  "outputs": [
   {
    "name": "root",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "claimsFrom",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "count",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "page",
    "type": "tuple[]",
    "internalType": "struct Claim[]",
    "components": [
     {
      "name": "value",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "claimant",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parent",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "previousSibling",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "lastChild",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "counteredBy",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "position",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "depth",
      "type": "uint8",
      "internalType": "uint8"
     },
     {
      "name": "defends",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "resolved",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "resolving",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "postedAt",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "elapsed",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "cursor",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "winner",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "bond",
      "type": "uint112",
      "internalType": "uint112"
     }
    ]
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "defend",
  "inputs": [
   {
    "name": "parent",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "parentValue",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "value",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "outputs": [],
  "stateMutability": "payable"
 },
 {
  "type": "function",
  "name": "extension",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "factory",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "initialize",
  "inputs": [
   {
    "name": "proposer",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "rootClaim",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "outputs": [],
  "stateMutability": "payable"
 },
 {
  "type": "function",
  "name": "localWords",
  "inputs": [],
  "outputs": [
   {
    "name": "words",
    "type": "bytes32[5]",
    "internalType": "bytes32[5]"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "machine",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract IMipsStep"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "maxBlocks",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "maxClock",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "maxDepth",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "moveGas",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "preimagePeriod",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "programDigest",
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
  "name": "proposerBond",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "prover",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "resolveByProof",
  "inputs": [
   {
    "name": "exitCode",
    "type": "uint8",
    "internalType": "uint8"
   },
   {
    "name": "payee",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "proof",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "resolveClaim",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "maxAnswers",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "resolvedAt",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "resolvedByProof",
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
  "name": "settle",
  "inputs": [
   {
    "name": "maxClaims",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "settled",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint32",
    "internalType": "uint32"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "status",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint8",
    "internalType": "enum GameStatus"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "step",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "value",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "isAttack",
    "type": "bool",
    "internalType": "bool"
   },
   {
    "name": "state",
    "type": "bytes",
    "internalType": "bytes"
   },
   {
    "name": "proof",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "stepGas",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "vault",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract BondVault"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "verifier",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract IProofVerifier"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "event",
  "name": "ClaimResolved",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "paidTo",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "amount",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   },
   {
    "name": "countered",
    "type": "bool",
    "indexed": false,
    "internalType": "bool"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Moved",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "parent",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "claimant",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "value",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   },
   {
    "name": "position",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   },
   {
    "name": "isAttack",
    "type": "bool",
    "indexed": false,
    "internalType": "bool"
   },
   {
    "name": "bond",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "ResolutionAdvanced",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "cursor",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Resolved",
  "inputs": [
   {
    "name": "status",
    "type": "uint8",
    "indexed": true,
    "internalType": "enum GameStatus"
   },
   {
    "name": "byProof",
    "type": "bool",
    "indexed": false,
    "internalType": "bool"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Stepped",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "by",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "isAttack",
    "type": "bool",
    "indexed": false,
    "internalType": "bool"
   },
   {
    "name": "postState",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   }
  ],
  "anonymous": false
 },
 {
  "type": "error",
  "name": "AlreadyCountered",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "AlreadyInitialized",
  "inputs": []
 },
 {
  "type": "error",
  "name": "AlreadyResolved",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "AnswerUnresolved",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "answer",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "BadExitCode",
  "inputs": [
   {
    "name": "exitCode",
    "type": "uint8",
    "internalType": "uint8"
   }
  ]
 },
 {
  "type": "error",
  "name": "BadParameter",
  "inputs": [
   {
    "name": "what",
    "type": "string",
    "internalType": "string"
   }
  ]
 },
 {
  "type": "error",
  "name": "ClockExpired",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "ClockRunning",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "left",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "DuplicateClaim",
  "inputs": [
   {
    "name": "parent",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "position",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "value",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "GameOver",
  "inputs": [
   {
    "name": "status",
    "type": "uint8",
    "internalType": "enum GameStatus"
   }
  ]
 },
 {
  "type": "error",
  "name": "LeafNeedsStep",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NoSuchClaim",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotFactory",
  "inputs": [
   {
    "name": "caller",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotLeaf",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "depth",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotResolvedByProof",
  "inputs": []
 },
 {
  "type": "error",
  "name": "RootCannotBeDefended",
  "inputs": []
 },
 {
  "type": "error",
  "name": "RootNotExitZero",
  "inputs": [
   {
    "name": "rootClaim",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "StepDoesNotCounter",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "postState",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "UnexpectedClaim",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "expected",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "found",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "UnknownStatusByte",
  "inputs": [
   {
    "name": "value",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "WrongBond",
  "inputs": [
   {
    "name": "expected",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "got",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "WrongPrestate",
  "inputs": [
   {
    "name": "expected",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "got",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 }
] as const
export const disputeGameBytecode =
  '0x610280604052346106b457604051601f6137f638819003918201601f19168301916001600160401b038311848410176106b857808492610200946040528339810103126106b4576040519061020082016001600160401b038111838210176106b85760405280516001600160a01b03811681036106b457825260208101516020830152604081015160408301526060810151606083015260808101519060ff821682036106b4578160808401526100b860a082016106cc565b60a08401526100c960c082016106cc565b60c08401526100da60e082016106cc565b60e08401526101008101516001600160401b03811681036106b4576101008401526101208101516101208401526101408101516101408401526101608101516101608401526101808101516101808401526101a081015160018060a01b03811681036106b4576101a08401526101c0810151906001600160a01b03821682036106b4576101c08401919091526101e001516001600160a01b03811681036106b4576101e0830152600260ff8216109081156106a6575b506106755764ffffffffff60c08201511664ffffffffff60e08301511681018091116106615764ffffffffff60a08301511610801561064e575b61061c576101008101516001600160401b0316156105ea5761018081015161016082015190818111156105e357905b159081156105d5575b81156105b4575b5061058657610120810151610229610140830151610160840151906106de565b118015610571575b61053c576101a08101516001600160a01b03163b1561050c576101c08101516001600160a01b03163b156104db576101e08101516001600160a01b03163b156104ad5760018060a01b03815116608052602081015160a052604081015160c052606081015160e05260ff6080820151166101005264ffffffffff60a0820151166101205264ffffffffff60c0820151166101405264ffffffffff60e0820151166101605260018060401b0361010082015116610180526101208101516101a0526101408101516101c0526101608101516101e0526101808101516102005260018060a01b036101a0820151166102205260018060a01b036101c082015116610240526101e060018060a01b03910151166102605260405161310490816106f2823960805181818161074e01526107bc015260a051818181611ab60152611da8015260c05181818161041a0152611c34015260e0518181816102570152612bb6015261010051818181610b490152818161117301528181611d490152818161237c0152612d39015261012051818181610e3101528181611b7e015281816124ec01528181612cb80152612fe0015261014051818181610e0b0152818161146c01526120d7015261016051818181610aea01528181610de9015261144b0152610180518161219301526101a0518181816102cd015281816108170152612dbd01526101c051818181611c6e0152612d1701526101e051818181611bd60152612d950152610200518181816102920152612d5f015261022051818181611b430152611de10152610240518181816103d001526121260152610260518181816101dd015281816109a201528181610f5e0152818161152e0152612f2b0152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b81526020600482015260086024820152673b32b934b334b2b960c11b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b506101208101516001600160701b0310610231565b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b6101408301516001600160701b0392506105ce91906106de565b115f610209565b610140830151159150610202565b50806101f9565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60c082015116156101ca565b634e487b7160e01b5f52601160045260245ffd5b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610190565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036106b457565b818102929181159184041417156106615756fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d1461239f578063143117e11461236557806319effeb41461233c5780631f1dae09146121df578063200d2ed2146121b75780632083569e1461217357806327125aa81461214a5780632b7ac3f3146120fa5780632d5537b0146120c05780632d8ee58814611cc457806332a8f30f14611c91578063360215ae14611c5757806346d23fcb14611c1d5780635193dc4114611bf957806354fab53714611bbf578063622817d014611ba157806366ae82ab14611b6757806375c6022514611b175780637855affd14611ad95780638d450a9514611a9f5780638da4d3c914611a825780638df828001461187d5780638f77583914611858578063994f1cad146115ea5780639adbaeb1146115cc578063a17638c414611138578063a1a4305314611111578063b631a52914610b0d578063bd96bc7514610ad2578063be13f47c14610772578063c45a015514610721578063cf54f899146102f0578063d2e25d84146102b5578063e474e5111461027a578063ebb437381461023f578063f351b8e7146102045763fbfa77cf146101b1575f80fd5b34610201578060031936011261020157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b5034610201578060031936011261020157604061021f612b36565b67ffffffffffffffff606060208301519201511682519182526020820152f35b503461020157806003193601126102015760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020157806003193601126102015760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020157806003193601126102015760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610201576060600319360112610201576004359060ff8216809203610201576024359173ffffffffffffffffffffffffffffffffffffffff831680930361071d5760443567ffffffffffffffff81116105ea576103539036906004016123f3565b939060ff84541660038110156106f057806106c5575060018311610699576002541561066d57600254156106405760028452602084205460405160208101914683523060408301526060820152836080820152608081526103b560a082612970565b5190209073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906103f9612b36565b96604051936060850185811067ffffffffffffffff821117610613576040527f00000000000000000000000000000000000000000000000000000000000000008552602085019889526040850198878a52843b1561060f576040517f80653ee700000000000000000000000000000000000000000000000000000000815295516004870152519888602487015b600582106105f957505094806104c28a979582979495839660ff8b99511660c486015260e4850152610120610104850152610124840191612bda565b03915afa80156105ee576105d5575b50507fffffffffffffffffffffffff00000000000000000000000000000000000000006001541617600155155f146105ce5760025b60038110156105a15781547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff861691161717161782557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a280f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b6001610506565b816105df91612970565b6105ea5782846104d1565b8280fd5b6040513d84823e3d90fd5b6020806001928e518152019c019101909a610486565b8880fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6024847fca82a03d00000000000000000000000000000000000000000000000000000000815280600452fd5b602484847f9622a562000000000000000000000000000000000000000000000000000000008252600452fd5b7fe30a7197000000000000000000000000000000000000000000000000000000008552600452602484fd5b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b5080fd5b5034610201578060031936011261020157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b506040600319360112610201576004359073ffffffffffffffffffffffffffffffffffffffff8216809203610201576024359173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163303610aa657600254610a7e577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b16610a52577f0000000000000000000000000000000000000000000000000000000000000000803403610a2357508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c324608082976109716003610877612ddf565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805471ffffffffffffffffffffffffff0000000000164264ffffffffff16173460901b7fffffffffffffffffffffffffffff00000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b15610a1f5782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af180156105ee57610a0e5750f35b81610a1891612970565b6102015780f35b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fb550282e00000000000000000000000000000000000000000000000000000000815233600452fd5b503461020157806003193601126102015760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5080610b25610b1b36612421565b9391929083612fa8565b906110e957600281015490600160ff8360e01c16019060ff8211610ff85760ff82167f0000000000000000000000000000000000000000000000000000000000000000938482116110bd576003875f1a1161109157610b8382612d0f565b34036110595767ffffffffffffffff610b9f9160a01c166130e1565b93604051936020850187815267ffffffffffffffff87169586604082015289606082015260608152610bd2608082612970565b519020805f52600360205260ff60405f20541661102557906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905560025496610c2c612ddf565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c169116179055610d49600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff1617815590610dcf87612c7c565b9060018401809411610ff857610ebf9303610fef57610e2f7f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000612c43565b7f0000000000000000000000000000000000000000000000000000000000000000610e5a828261243b565b831115610fe857610e6b925061243b565b815471ffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460901b7fffffffffffffffffffffffffffff00000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a473ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803b15610fe4575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af18015610fd957610fcb575080f35b610fd791505f90612970565b005b6040513d5f823e3d90fd5b5f80fd5b5050610e6b565b610e2f5f610e09565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b61106282612d0f565b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004847f123330e3000000000000000000000000000000000000000000000000000000008152fd5b5034610201576020600319360112610201576020611130600435612d0f565b604051908152f35b5061114d61114536612421565b929082612fa8565b81156115a457600281015490600160ff8360e01c16019160ff8311610ff85760ff8316907f0000000000000000000000000000000000000000000000000000000000000000908183116110bd576003875f1a11611091576111ad83612d0f565b340361159b5767ffffffffffffffff60019160a01c160167ffffffffffffffff8111610ff8576111dc906130e1565b92604051936020850187815267ffffffffffffffff8216958660408201528960608201526060815261120f608082612970565b519020805f52600360205260ff60405f2054166110255791600391889594935f528260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d01000000000000000000000000000000000000000000000000000000000060025498600161128e612ddf565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c1691161790556113aa600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161781559061143187612c7c565b9060018401809411610ff8576114909303610fef57610e2f7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612c43565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401525f60408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a473ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803b15610fe4575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af18015610fd957610fcb575080f35b61106283612d0f565b7f123330e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610fe4576020600319360112610fe4576020611130600435612c7c565b34610fe4576115f8366123b6565b600254829080821061182d575061161091508061243b565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061165461163e84612c50565b9361164c6040519586612970565b808552612c50565b015f5b8181106118165750505f5b82518110156116a5578061168961168361167e60019486612c43565b612448565b50612a25565b6116938286612c68565b5261169e8185612c68565b5001611662565b826040518091602082016020835281518091526020604084019201905f5b8181106116d1575050500390f35b9193509160206102008261180860019488516dffffffffffffffffffffffffffff6101e080928051855273ffffffffffffffffffffffffffffffffffffffff602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff608082015116608086015273ffffffffffffffffffffffffffffffffffffffff60a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c0860152015116910152565b0194019101918493926116c3565b6020906118216129b1565b82828701015201611657565b6116109261183b838361243b565b811115611848575061243b565b611853915082612c43565b61243b565b34610fe4575f600319360112610fe457602063ffffffff5f5460501c16604051908152f35b34610fe4576020600319360112610fe4576004355f5460ff8160081c1615611a5a5760ff81166003811015611a2d57600103611a1f5763ffffffff60ff5f5b169160501c16915b600254831080611a16575b156119d7576118dd90612c18565b916118e781612448565b50600281018054918460ff8460f01c166119ce5760ff6119359460e01c16149182611986575b5081156119655773ffffffffffffffffffffffffffffffffffffffff60015416905b84612e74565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610ff857600101916118c4565b73ffffffffffffffffffffffffffffffffffffffff6001820154169061192f565b73ffffffffffffffffffffffffffffffffffffffff8060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790558661190d565b50505050611935565b5f80547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605085901b6dffffffff0000000000000000000016179055005b508015156118cf565b63ffffffff60ff60016118bc565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b7f778d1a04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610fe4575f600319360112610fe4576020600254604051908152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4576020600319360112610fe4576040600435611af881612e32565b50611b0b611b05826130a1565b91613065565b82519182526020820152f35b34610fe4575f600319360112610fe457602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4575f600319360112610fe457602060405163ffffffff8152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4575f600319360112610fe457602060ff5f5460081c166040519015158152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4575f600319360112610fe457602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b34610fe45760a0600319360112610fe4576004356044359081151591828103610fe45760643567ffffffffffffffff8111610fe457611d079036906004016123f3565b9060843567ffffffffffffffff8111610fe457611d289036906004016123f3565b9390611d3660243587612fa8565b92600284019485549360ff8560e01c16947f000000000000000000000000000000000000000000000000000000000000000086036120905773ffffffffffffffffffffffffffffffffffffffff16612064578554901561204e5750611d9a886130a1565b63ffffffff810361203e57507f00000000000000000000000000000000000000000000000000000000000000005b925b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de0000000000000000000000000000000000000000000000000000000082526020600483015260208280611e4260248201888a612bda565b0381895afa918215610fd9575f9261200a575b50808203611fdc5750509160209391611eb593611ed2611ec7611e76612b36565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612bda565b91600319878403016024880152612bda565b9160448401906123cc565b03915afa938415610fd9575f94611fa8575b5060ff600283015460e01c16900360ff8111610ff857600116159054831414611f785773ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a3005b50907f0e3ea1e0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9093506020813d602011611fd4575b81611fc460209383612970565b81010312610fe457519286611ee4565b3d9150611fb7565b7f8a5f3169000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9091506020813d602011612036575b8161202660209383612970565b81010312610fe45751908c611e55565b3d9150612019565b61204790612448565b5054611dc8565b92945061205d61167e89613065565b5094611dca565b887ffec39ff0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b858a7fcde9aa3d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe4575f600319360112610fe457602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610fe4575f600319360112610fe45760a0612164612b36565b61217160405180926123cc565bf35b34610fe4575f600319360112610fe457602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610fe4575f600319360112610fe45760ff5f54166040516003821015611a2d576020918152f35b34610fe4576020600319360112610fe4576121f86129b1565b5061020061220f61220a600435612e32565b612a25565b61217160405180926dffffffffffffffffffffffffffff6101e080928051855273ffffffffffffffffffffffffffffffffffffffff602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff608082015116608086015273ffffffffffffffffffffffffffffffffffffffff60a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c0860152015116910152565b34610fe4575f600319360112610fe457602067ffffffffffffffff5f5460101c16604051908152f35b34610fe4575f600319360112610fe45760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fe457610fd76123b0366123b6565b906124ad565b6003196040910112610fe4576004359060243590565b905f905b600582106123dd57505050565b60208060019285518152019301910190916123d0565b9181601f84011215610fe45782359167ffffffffffffffff8311610fe45760208381860195010111610fe457565b6003196060910112610fe457600435906024359060443590565b91908203918211610ff857565b6002548110156124805760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b91909160ff5f54166003811015611a2d57806128fb57506124cd81612e32565b90600282019081549460ff8660f01c166128cf576124ea82612c7c565b7f0000000000000000000000000000000000000000000000000000000000000000808210612896575050938560f81c5f146128855763ffffffff600385015460501c16949392945b92600381019563ffffffff875460701c16945b63ffffffff8116908115158061287c575b156126375761256481612448565b509160028301549060ff8260f01c1615612608575073ffffffffffffffffffffffffffffffffffffffff8116156125b5575b505063ffffffff60016125af92015460c01c1696612c18565b95612545565b63ffffffff8816159081156125dd575b506125d1575b80612596565b955063ffffffff6125cb565b905067ffffffffffffffff8060026125f48b612448565b50015460a01c169160a01c1611155f6125c5565b877f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b929794965050937f01000000000000000000000000000000000000000000000000000000000000007effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff63ffffffff94991617855583547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff6dffffffff000000000000000000008460501b1691161784557fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000085549260701b169116178093551683811515918261284a575b5050612844576127599163ffffffff73ffffffffffffffffffffffffffffffffffffffff9260701c1680612805575b505416801515938491825f146127e3579084612e74565b156127615750565b156127dc5760015b6003811015611a2d575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b6002612769565b5073ffffffffffffffffffffffffffffffffffffffff6001820154169061192f565b8260016128128293612448565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781555f612742565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2835f612713565b50871515612556565b600184015460e01c94939294612532565b6128a0925061243b565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610200810190811067ffffffffffffffff82111761294357604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761294357604052565b604051906129be82612926565b5f6101e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c08201520152565b90604051612a3281612926565b6101e06003829480548452600181015473ffffffffffffffffffffffffffffffffffffffff8116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c6080850152600281015473ffffffffffffffffffffffffffffffffffffffff811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260901c910152565b60a090604051612b468382612970565b823682376080819360405190612b5c8183612970565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b8015610ff8577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b91908201809211610ff857565b67ffffffffffffffff81116129435760051b60200190565b80518210156124805760209160051b010190565b612c8590612e32565b9063ffffffff6001612ca264ffffffffff6003860154164261243b565b93015460a01c1663ffffffff8103612ce5575b507f0000000000000000000000000000000000000000000000000000000000000000808311612ce15750565b9150565b9164ffffffffff6003612cfb612d089495612448565b50015460281c1690612c43565b905f612cb5565b8015612dba577f0000000000000000000000000000000000000000000000000000000000000000907f000000000000000000000000000000000000000000000000000000000000000003612d93577f0000000000000000000000000000000000000000000000000000000000000000905b818102918183041490151715610ff85790565b7f000000000000000000000000000000000000000000000000000000000000000090612d80565b507f000000000000000000000000000000000000000000000000000000000000000090565b6002546801000000000000000081101561294357600181016002556002548110156124805760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b600254811015612e4957612e4590612448565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d73ffffffffffffffffffffffffffffffffffffffff60036040959694600281017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff825416179055015460901c951693849381519087825215156020820152a373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001691823b15610fe45760445f928360405195869485937f5d8a776e000000000000000000000000000000000000000000000000000000008552600485015260248401525af18015610fd957612f9c5750565b5f612fa691612970565b565b91909160ff5f54166003811015611a2d57806128fb5750612fc881612e32565b92835490808203613033575050612fde81612c7c565b7f000000000000000000000000000000000000000000000000000000000000000011156130085750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f36ce51db000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b805b613074575063ffffffff90565b61307f600291612448565b5060ff63ffffffff600183015460a01c16928392015460e81c16613067575090565b805b6130b0575063ffffffff90565b6130bb600291612448565b50600160ff63ffffffff8284015460a01c16938493015460e81c161515036130a3575090565b60011b906801fffffffffffffffe67fffffffffffffffe831692168203610ff85756'
