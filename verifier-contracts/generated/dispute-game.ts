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
      "name": "breaker",
      "type": "address",
      "internalType": "contract CircuitBreaker"
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
  "name": "breaker",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract CircuitBreaker"
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
      "name": "undecided",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "bond",
      "type": "uint104",
      "internalType": "uint104"
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
      "name": "undecided",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "bond",
      "type": "uint104",
      "internalType": "uint104"
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
  "inputs": [],
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
  "name": "submitProof",
  "inputs": [
   {
    "name": "version",
    "type": "uint32",
    "internalType": "uint32"
   },
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
  "name": "verdict",
  "inputs": [],
  "outputs": [
   {
    "name": "shown",
    "type": "uint8",
    "internalType": "enum Verdict"
   },
   {
    "name": "recordedAt",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "event",
  "name": "ClaimForfeited",
  "inputs": [
   {
    "name": "index",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "counterer",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "counterersShare",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   },
   {
    "name": "prover",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "proversShare",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   }
  ],
  "anonymous": false
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
  "name": "BothEvidencesNeeded",
  "inputs": []
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
  "name": "NotProved",
  "inputs": []
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
  '0x610260604052346106ce57604051601f61413e38819003918201601f19168301916001600160401b038311848410176106d2578084926101e0946040528339810103126106ce57604051906101e082016001600160401b038111838210176106d25760405280516001600160a01b03811681036106ce5782526020810151602083019081526040820151916040840192835260608101519060ff821682036106ce578160608601526100b3608082016106e6565b60808601526100c460a082016106e6565b60a08601526100d560c082016106e6565b60c086015260e08101516001600160401b03811681036106ce5760e086015261010081015161010086015261012081015161012086015261014081015161014086015261016081015161016086015261018081015160018060a01b03811681036106ce576101808601526101a0810151906001600160a01b03821682036106ce576101a08601919091526101c001516001600160a01b03811681036106ce576101c0850152600260ff8216109081156106c0575b5061068f5764ffffffffff60a08401511664ffffffffff60c085015116810180911161067b5764ffffffffff608085015116108015610668575b6106365760e08301516001600160401b0316156106045761016083015161014084015190818111156105fd57905b159081156105ef575b81156105ce575b506105a057610100830151610221610120850151610140860151906106f8565b11801561058b575b610556576101808301516001600160a01b03163b15610526576101a08301516001600160a01b03163b156104f6576101c08301516001600160a01b03163b156104c85760018060a01b038351166080525160a0525160c05260ff60608201511660e05264ffffffffff6080820151166101005264ffffffffff60a0820151166101205264ffffffffff60c0820151166101405260018060401b0360e08201511661016052610100810151610180526101208101516101a0526101408101516101c0526101608101516101e05260018060a01b03610180820151166102005260018060a01b036101a082015116610220526101c060018060a01b039101511661024052604051613a32908161070c823960805181818161030e0152610362015260a0518181816117fe015281816118e901528181611b1f01528181611df00152613124015260c0518181816102550152612b55015260e0518181816106ee01528181610e5501528181611d9e0152818161234d0152612d540152610100518181816109d6015281816119eb0152818161250001528181612cc201528181612fef01526139ea0152610120518181816109b001528181611150015261210501526101405181818161068f0152818161098e015261112f015261016051816121710152610180518181816102cb015281816103bd0152612dd801526101a051818181611cd00152612d3201526101c051818181611c720152612db001526101e0518181816102900152612d7a0152610200518181816118800152611e1c015261022051818181610d050152818161192701528181611ab20152818161238f01526131620152610240518181816101db0152818161053c01528181610af70152818161120601528181612f2c01528181613536015281816136ec01526138240152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b8152602060048201526007602482015266313932b0b5b2b960c91b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b506101008301516001600160681b0310610229565b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b6101208501516001600160681b0392506105e891906106f8565b115f610201565b6101208501511591506101fa565b50806101f1565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60a084015116156101c3565b634e487b7160e01b5f52601160045260245ffd5b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610189565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036106ce57565b8181029291811591840414171561067b5756fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d146123b35780630f41e0d214612370578063143117e11461233657806319effeb41461230d5780631f1dae09146121bd578063200d2ed2146121955780632083569e1461215157806327125aa8146121285780632d5537b0146120ee5780632d8ee58814611d1957806332a8f30f14611cf3578063360215ae14611cb95780635193dc4114611c9557806354fab53714611c5b57806355fa589c14611a2d578063622817d014611a0e57806366ae82ab146119d35780636aba253c146118a457806375c60225146118605780637855affd146118215780638d450a95146117e65780638da4d3c9146117c85780638df828001461166e5780638f77583914611648578063994f1cad146113e85780639adbaeb1146113c9578063a17638c414610e1b578063a1a4305314610df4578063b400673c14610caa578063b631a529146106b2578063bd96bc7514610677578063be13f47c14610332578063c45a0155146102ee578063d2e25d84146102b3578063e474e51114610278578063ebb437381461023d578063f351b8e7146102025763fbfa77cf146101bc575f80fd5b346101ff57806003193601126101ff5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b50346101ff57806003193601126101ff57604061021d612ad5565b67ffffffffffffffff606060208301519201511682519182526020820152f35b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101ff57806003193601126101ff5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5060406003193601126101ff57600435906001600160a01b0382168092036101ff57602435916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016330361064b57600254610623577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b166105f7577f00000000000000000000000000000000000000000000000000000000000000008034036105c857508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460808297610518600361041d612dfa565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805472ffffffffffffffffffffffffffff0000000000164264ffffffffff16173460981b7fffffffffffffffffffffffffff0000000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156105c45782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af180156105b9576105a85750f35b816105b291612913565b6101ff5780f35b6040513d84823e3d90fd5b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fb550282e00000000000000000000000000000000000000000000000000000000815233600452fd5b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50806106ca6106c036612435565b9391929083612fb7565b90610c8257600281015490600160ff8360e01c16019060ff8211610b915760ff82167f000000000000000000000000000000000000000000000000000000000000000093848211610c56576003875f1a11610c2a5761072882612d2a565b3403610bf25767ffffffffffffffff6107449160a01c16613a0f565b93604051936020850187815267ffffffffffffffff87169586604082015289606082015260608152610777608082612913565b519020805f52600360205260ff60405f205416610bbe57906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055600254966107d1612dfa565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c1691161790556108ee600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161781559061097487612c68565b9060018401809411610b9157610a659303610b88576109d47f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000612c2f565b7f00000000000000000000000000000000000000000000000000000000000000006109ff828261244f565b831115610b8157610a10925061244f565b815472ffffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460981b7fffffffffffffffffffffffffff0000000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b15610b7d575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af18015610b7257610b64575080f35b610b7091505f90612913565b005b6040513d5f823e3d90fd5b5f80fd5b5050610a10565b6109d45f6109ae565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b610bfb82612d2a565b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004847f123330e3000000000000000000000000000000000000000000000000000000008152fd5b50346101ff57806003193601126101ff5760ff8154166003811015610dc75780610d9c57506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156105b9578291610d6d575b50610d4557610d426130f0565b80f35b807f25d7b69f0000000000000000000000000000000000000000000000000000000060049252fd5b610d8f915060203d602011610d95575b610d878183612913565b810190612bb7565b5f610d35565b503d610d7d565b7fe30a7197000000000000000000000000000000000000000000000000000000008252600452602490fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b50346101ff5760206003193601126101ff576020610e13600435612d2a565b604051908152f35b50610e30610e2836612435565b929082612fb7565b8115610c8257600281015490600160ff8360e01c16019160ff831161139c5760ff83167f00000000000000000000000000000000000000000000000000000000000000009182821161137057600387891a1161134457610e8f82612d2a565b340361130c5767ffffffffffffffff60019160a01c160167ffffffffffffffff81116112df57610ebe90613a0f565b92604051936020850187815267ffffffffffffffff82169586604082015289606082015260608152610ef1608082612913565b519020808a52600360205260ff60408b2054166112ab5791600391889594938b528260205260408b2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d010000000000000000000000000000000000000000000000000000000000600254986001610f70612dfa565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c16911617905561108c600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161781559161111387612c68565b916001810180911161127e5761117493929103611275576109d47f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612c2f565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401528360408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a4806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156112725781602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156105b9576105a85750f35b50fd5b6109d4896109ae565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60648a8a888b7fefee558f000000000000000000000000000000000000000000000000000000008452600452602452604452fd5b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60448861131884612d2a565b7f0c5e03da00000000000000000000000000000000000000000000000000000000825260045234602452fd5b602488887ff1713d25000000000000000000000000000000000000000000000000000000008252600452fd5b602488877f61995383000000000000000000000000000000000000000000000000000000008252600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50346101ff5760206003193601126101ff576020610e13600435612c68565b50346101ff576113f7366123ca565b600254829080821061162257506114109150805b61244f565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061145461143e84612c3c565b9361144c6040519586612913565b808552612c3c565b01835b81811061160b575050825b82518110156114a5578061148961148361147e60019486612c2f565b61245c565b506129cf565b6114938286612c54565b5261149e8185612c54565b5001611462565b505090604051918291602083016020845282518091526020604085019301915b8181106114d3575050500390f35b919350916020610220826115fd60019488516cffffffffffffffffffffffffff6102008092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e0860152015116910152565b0194019101918493926114c5565b602090611616612954565b82828701015201611457565b61141092611630838361244f565b81111561163d575061244f565b61140b915082612c2f565b50346101ff57806003193601126101ff5763ffffffff6020915460501c16604051908152f35b50346101ff5760206003193601126101ff576004359080549160ff8360081c16156117a05763ffffffff6002549360501c16907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff840191848311915b85821080611797575b1561175757906116e38392612c04565b9161172a576116fa6116f5828661244f565b6132ea565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461172a57600101906116ca565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b84547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605083901b6dffffffff00000000000000000000161785558480f35b508015156116d3565b6004827f778d1a04000000000000000000000000000000000000000000000000000000008152fd5b50346101ff57806003193601126101ff576020600254604051908152f35b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101ff5760206003193601126101ff57604060043561184181612e4d565b5061185461184e826130b0565b91613074565b82519182526020820152f35b50346101ff57806003193601126101ff5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101ff57806003193601126101ff576118bd612ad5565b611917604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906123e0565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156105b957829183916119a0575b50604051916004811015611973576040935082526020820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b90506119c4915060603d6060116119cc575b6119bc8183612913565b810190612bcf565b90505f611958565b503d6119b2565b50346101ff57806003193601126101ff5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346101ff57806003193601126101ff57602060405163ffffffff8152f35b5034610b7d576080600319360112610b7d5760043563ffffffff8116809103610b7d576024359060ff8216809203610b7d576044356001600160a01b038116809103610b7d5760643567ffffffffffffffff8111610b7d57611a93903690600401612407565b9260ff5f54166003811015611c2e5780611c0357506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001694611adb612ad5565b92863b15610b7d57611b4d955f95611b6c9360405198899788977fc7516b4000000000000000000000000000000000000000000000000000000000895260048901527f0000000000000000000000000000000000000000000000000000000000000000602489015260448801906123e0565b60e4860152610104850152610140610124850152610144840191612b79565b038183865af18015610b7257611bed575b506020600491604051928380927f2f847cf80000000000000000000000000000000000000000000000000000000082525afa9081156105b9578291611bce575b5015611bc65780f35b610d426130f0565b611be7915060203d602011610d9557610d878183612913565b5f611bbd565b611bfa9192505f90612913565b5f906020611b7d565b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b34610b7d575f600319360112610b7d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b7d575f600319360112610b7d57602060ff5f5460081c166040519015158152f35b34610b7d575f600319360112610b7d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b7d575f600319360112610b7d5760206001600160a01b0360015416604051908152f35b34610b7d5760a0600319360112610b7d576004356044359081151591828103610b7d5760643567ffffffffffffffff8111610b7d57611d5c903690600401612407565b9060843567ffffffffffffffff8111610b7d57611d7d903690600401612407565b9390611d8b60243587612fb7565b92600284019485549360ff8560e01c16947f000000000000000000000000000000000000000000000000000000000000000086036120be576001600160a01b0316612092578554901561207c5750611de2886130b0565b63ffffffff810361206c57507f00000000000000000000000000000000000000000000000000000000000000005b925b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de0000000000000000000000000000000000000000000000000000000082526020600483015260208280611e7d60248201888a612b79565b0381895afa918215610b72575f92612038575b5080820361200a5750509160209391611ef093611f0d611f02611eb1612ad5565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612b79565b91600319878403016024880152612b79565b9160448401906123e0565b03915afa938415610b72575f94611fd6575b5060ff600283015460e01c16900360ff8111610b9157600116159054831414611fa6576001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a3005b50907f0e3ea1e0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9093506020813d602011612002575b81611ff260209383612913565b81010312610b7d57519286611f1f565b3d9150611fe5565b7f8a5f3169000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9091506020813d602011612064575b8161205460209383612913565b81010312610b7d5751908c611e90565b3d9150612047565b6120759061245c565b5054611e10565b92945061208b61147e89613074565b5094611e12565b887ffec39ff0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b858a7fcde9aa3d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610b7d575f600319360112610b7d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b7d575f600319360112610b7d5760a0612142612ad5565b61214f60405180926123e0565bf35b34610b7d575f600319360112610b7d57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b7d575f600319360112610b7d5760ff5f54166040516003821015611c2e576020918152f35b34610b7d576020600319360112610b7d576121d6612954565b506102206121ed6121e8600435612e4d565b6129cf565b61214f60405180926cffffffffffffffffffffffffff6102008092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e0860152015116910152565b34610b7d575f600319360112610b7d57602067ffffffffffffffff5f5460101c16604051908152f35b34610b7d575f600319360112610b7d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b7d575f600319360112610b7d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b7d57610b706123c4366123ca565b906124c1565b6003196040910112610b7d576004359060243590565b905f905b600582106123f157505050565b60208060019285518152019301910190916123e4565b9181601f84011215610b7d5782359167ffffffffffffffff8311610b7d5760208381860195010111610b7d57565b6003196060910112610b7d57600435906024359060443590565b91908203918211610b9157565b6002548110156124945760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b91909160ff5f54166003811015611c2e5780611c0357506124e181612e4d565b90600282019081549460ff8660f01c1661289d576124fe82612c68565b7f0000000000000000000000000000000000000000000000000000000000000000808210612864575050938560f81c5f146128535763ffffffff600385015460501c16949392945b92600381019563ffffffff875460701c16945b63ffffffff8116908115158061284a575b1561263e576125788161245c565b509160028301549060ff8260f01c161561260f57506001600160a01b038116156125bc575b505063ffffffff60016125b692015460c01c1696612c04565b95612559565b63ffffffff8816159081156125e4575b506125d8575b8061259d565b955063ffffffff6125d2565b905067ffffffffffffffff8060026125fb8b61245c565b50015460a01c169160a01c1611155f6125cc565b877f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff999099167f01000000000000000000000000000000000000000000000000000000000000001782555086547fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff16605089901b6dffffffff00000000000000000000161760709590951b71ffffffff0000000000000000000000000000169490941786559095909491935063ffffffff16838115159182612818575b5050612812576127349163ffffffff6001600160a01b03925460701c16806127d3575b505416801515938491825f146127be57905b84612e8f565b1561273c5750565b156127b75760015b6003811015611c2e575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b6002612744565b506001600160a01b036001820154169061272e565b8260016127e0829361245c565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781555f61271c565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2835f6126f9565b5087151561256a565b600184015460e01c94939294612546565b61286e925061244f565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610220810190811067ffffffffffffffff8211176128e657604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176128e657604052565b60405190612961826128c9565b5f610200838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201520152565b906040516129dc816128c9565b610200600382948054845260018101546001600160a01b038116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c608085015260028101546001600160a01b03811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260ff8160901c1615156101e084015260981c910152565b60a090604051612ae58382612913565b823682376080819360405190612afb8183612913565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b90816020910312610b7d57518015158103610b7d5790565b90816060910312610b7d5780516004811015610b7d579160208201516001600160a01b0381168103610b7d5760409092015190565b8015610b91577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b91908201809211610b9157565b67ffffffffffffffff81116128e65760051b60200190565b80518210156124945760209160051b010190565b612c7190612e4d565b905f5460ff8160081c165f14612d19576001612cac67ffffffffffffffff63ffffffff9360101c165b64ffffffffff6003870154169061244f565b93015460a01c1663ffffffff8103612cef575b507f0000000000000000000000000000000000000000000000000000000000000000808311612ceb5750565b9150565b9164ffffffffff6003612d05612d12949561245c565b50015460281c1690612c2f565b905f612cbf565b5063ffffffff6001612cac42612c9a565b8015612dd5577f0000000000000000000000000000000000000000000000000000000000000000907f000000000000000000000000000000000000000000000000000000000000000003612dae577f0000000000000000000000000000000000000000000000000000000000000000905b818102918183041490151715610b915790565b7f000000000000000000000000000000000000000000000000000000000000000090612d9b565b507f000000000000000000000000000000000000000000000000000000000000000090565b600254680100000000000000008110156128e657600181016002556002548110156124945760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b600254811015612e6457612e609061245c565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9290600390600281017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff825416179055015460981c9260405191848352151560208301527f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60406001600160a01b03851693a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b15610b7d576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b039290921660048301526024820152905f908290604490829084905af18015610b7257612fab5750565b5f612fb591612913565b565b91909160ff5f54166003811015611c2e5780611c035750612fd781612e4d565b92835490808203613042575050612fed81612c68565b7f000000000000000000000000000000000000000000000000000000000000000011156130175750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f36ce51db000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b805b613083575063ffffffff90565b61308e60029161245c565b5060ff63ffffffff600183015460a01c16928392015460e81c16613076575090565b805b6130bf575063ffffffff90565b6130ca60029161245c565b50600160ff63ffffffff8284015460a01c16938493015460e81c161515036130b2575090565b6130f8612ad5565b613152604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906123e0565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610b72575f915f916132c8575b5060048210159081611c2e576001831492831590816132b9575b50613291576001600160a01b03167fffffffffffffffffffffffff00000000000000000000000000000000000000006001541617600155611c2e571561328a5760025b6003811015611c2e575f547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff86169116171716175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a2565b60016131f0565b7f4b6df2b2000000000000000000000000000000000000000000000000000000005f5260045ffd5b92505060025f9214155f6131ad565b90506132e3915060603d6060116119cc576119bc8183612913565b505f613193565b6132f38161245c565b50600281018054915f60ff8460f01c16938415613436575b505083156128125763ffffffff600161332992015460a01c1661245c565b509160ff600284015460f01c1661281257156133f2575b54906001600160a01b0382166133ed576003019063ffffffff825460701c169081159182156133c0575b5050613374575050565b63ffffffff612fb592167fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000083549260701b169116179055565b67ffffffffffffffff91925060026133d8839261245c565b50015460a01c169160a01c1611155f8061336a565b505050565b6003820172010000000000000000000000000000000000007fffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffff825416179055613340565b6001600160a01b031615801594506139c4575b83806139ae575b61395c575b82546001600160a01b0381168015801592881580613945575b156135d857505050507fffffffffffffffffffffffff000000000000000000000000000000000000000083541683556001600160a01b036001830154167e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff855416178455600383015460981c9080877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60408051868152876020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156135d4576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af180156105b9576135bf575b50505b5f8061330b565b6135ca828092612913565b6101ff57806135b5565b8380fd5b81613912575b50156138e6575050600382015463ffffffff8160701c1680155f146138ca57505f5b6001600160a01b0381169081159081156138c0575f915b156138b6578360991c925b7e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8954161788556001600160a01b038060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008954161788556001600160a01b0360015416908a7f541613e579dfa40561eb12354bc3f72c8ef04e92cc37068c1e6e2917fa7493e260408051878152886020820152a48161381a575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926001600160a01b0360015416843b15613816576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0391909116600482015260248101849052858160448183895af1801561380b579086916137f2575b5050613788929161140b9160981c61244f565b813b156137ee5782916024839260405194859384927f42966c6800000000000000000000000000000000000000000000000000000000845260048401525af180156105b9576137d9575b50506135b8565b6137e4828092612913565b6101ff57806137d2565b8280fd5b816137fc91612913565b61380757845f613775565b8480fd5b6040513d88823e3d90fd5b8580fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b15610b7d576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03929092166004830152602482018390525f908290604490829084905af18015610b7257156136e1576138ae9194505f90612913565b5f925f6136e1565b83609a1c92613622565b8360991c91613617565b60016138dd6001600160a01b039261245c565b50015416613600565b6138f9925081156138fe575b8387612e8f565b6135b8565b506001600160a01b036001840154166138f2565b905060ff5f54166003811015611c2e5760020361393c5760ff8060015b169160e01c16145f6135de565b60ff805f61392f565b5060ff5f54166003811015611c2e5760021461346e565b6001600160a01b0380600161397d63ffffffff600387015460701c1661245c565b50015416167fffffffffffffffffffffffff0000000000000000000000000000000000000000845416178355613455565b5063ffffffff600383015460701c161515613450565b925060ff600382015460901c1615806139de575b92613449565b506139e884612c68565b7f0000000000000000000000000000000000000000000000000000000000000000146139d8565b60011b906801fffffffffffffffe67fffffffffffffffe831692168203610b915756'
