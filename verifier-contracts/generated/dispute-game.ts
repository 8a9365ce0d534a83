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
    "name": "bond",
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
  "name": "bondGrowth",
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
  '0x610280604052346107c757604051601f6143e838819003918201601f19168301916001600160401b038311848410176107cb578084926101e0946040528339810103126107c757604051906101e082016001600160401b038111838210176107cb5760405280516001600160a01b03811681036107c7578252602081015160208301526040810151604083015260608101519060ff821682036107c7578160608401526100ae608082016107df565b60808401526100bf60a082016107df565b60a08401526100d060c082016107df565b60c084015260e08101516001600160401b03811681036107c75760e084015261010081015161010084015261012081015161012084015261014081015161014084015261016081015161016084015261018081015160018060a01b03811681036107c7576101808401526101a0810151906001600160a01b03821682036107c7576101a08401919091526101c001516001600160a01b03811681036107c7576101c0830152600260ff8216109081156107b9575b50610788576101aa64ffffffffff60a08301511664ffffffffff60c084015116906107f1565b64ffffffffff608083015116108015610775575b6107435760e08101516001600160401b031615610711576101408101518015908115610700575b5080156106f3575b61067357620f42409062124f80916101408201516001905b60ff6060850151168210156102465784810290808204861490151715610232578260019104910190610205565b634e487b7160e01b5f52601160045260245ffd5b84915061016084015111610673575b8082106106b557506102678183610811565b61012083015180156106a1576001600160681b030410610673576101008201516001600160681b031061063e5761010082015162124f8081029080820462124f801490151715610232576102c6610120840151610140850151906107fe565b90620f4240820291808304620f42401490151715610232571061063e576101808201516001600160a01b03163b1561060e576101a08201516001600160a01b03163b156105de576101c08201516001600160a01b03163b156105b05760018060a01b03825116608052602082015160a052604082015160c05260ff60608301511660e05264ffffffffff6080830151166101005264ffffffffff60a0830151166101205264ffffffffff60c0830151166101405260018060401b0360e08301511661016052610100820151610180526101208201516101a0526101408201516101c0526101608201516101e0526102005260018060a01b03610180820151166102205260018060a01b036101a082015116610240526101c060018060a01b039101511661026052604051613b9590816108538239608051818181610319015261036d015260a0518181816118f2015281816119dd01528181611c1301528181611ee401526131f6015260c0518181816102600152612c49015260e0518181816106f901528181610ef201528181611e920152612441015261010051818181610a2c01528181611adf015281816125f401528181612db6015281816130c10152613abc015261012051818181610a060152818161123801526121f901526101405181818161069a015281816109e40152611217015261016051816122650152610180518181816102d6015281816103c80152612ea901526101a05181818161075801528181610f5101528181611dc401528181612e5e0152613b0601526101c05181818161073701528181610f3001528181611d660152612e3d01526101e0518161029b015261020051818181610e6e0152613b3a0152610220518181816119740152611f10015261024051818181610d6701528181611a1b01528181611ba60152818161248301526132340152610260518181816101e60152818161054701528181610b4d015281816112ee01528181612ffe01528181613608015281816137be01526138f60152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b8152602060048201526007602482015266313932b0b5b2b960c91b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b906106c082826107f1565b60011c906106ce8285610811565b61016085015111156106ec5750600181018091116102325790610255565b9150610255565b50610120810151156101ed565b6001600160401b031090505f6101e5565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60a082015116156101be565b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610184565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036107c757565b9190820180921161023257565b8181029291811591840414171561023257565b919061014083015191606060019401925b60ff84511685101561084b576001620f42406108408560ff946107fe565b049501949050610822565b935091505056fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d146124a75780630f41e0d214612464578063143117e11461242a57806319effeb4146124015780631f1dae09146122b1578063200d2ed2146122895780632083569e1461224557806327125aa81461221c5780632d5537b0146121e25780632d8ee58814611e0d57806332a8f30f14611de7578063360215ae14611dad5780635193dc4114611d8957806354fab53714611d4f57806355fa589c14611b21578063622817d014611b0257806366ae82ab14611ac75780636aba253c1461199857806375c60225146119545780637855affd146119155780638d450a95146118da5780638da4d3c9146118bc5780638df82800146117625780638f7758391461173c578063994f1cad146114dc5780639adbaeb1146114bd578063a17638c414610eb8578063a1a4305314610e91578063ab4773c514610e56578063b400673c14610d0c578063b631a529146106bd578063bd96bc7514610682578063be13f47c1461033d578063c45a0155146102f9578063d2e25d84146102be578063e474e51114610283578063ebb4373814610248578063f351b8e71461020d5763fbfa77cf146101c7575f80fd5b3461020a578060031936011261020a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b503461020a578060031936011261020a576040610228612bc9565b67ffffffffffffffff606060208301519201511682519182526020820152f35b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a578060031936011261020a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50604060031936011261020a57600435906001600160a01b03821680920361020a57602435916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036106565760025461062e577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b16610602577f00000000000000000000000000000000000000000000000000000000000000008034036105d357508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c324608082976105236003610428612ecc565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805472ffffffffffffffffffffffffffff0000000000164264ffffffffff16173460981b7fffffffffffffffffffffffffff0000000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156105cf5782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af180156105c4576105b35750f35b816105bd91612a07565b61020a5780f35b6040513d84823e3d90fd5b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fb550282e00000000000000000000000000000000000000000000000000000000815233600452fd5b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50806106d56106cb36612529565b9391929083613089565b90610ce457600281015490600160ff8360e01c16019060ff8211610be75760ff82167f000000000000000000000000000000000000000000000000000000000000000093848211610cb8576003875f1a11610c8c5760018203610c775761077c7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612e1e565b803403610c48575067ffffffffffffffff61079a9160a01c16613ae1565b93604051936020850187815267ffffffffffffffff871695866040820152896060820152606081526107cd608082612a07565b519020805f52600360205260ff60405f205416610c1457906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905560025496610827612ecc565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c169116179055610944600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906109ca87612d5c565b9060018401809411610be757610abb9303610bde57610a2a7f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000612d23565b7f0000000000000000000000000000000000000000000000000000000000000000610a558282612543565b831115610bd757610a669250612543565b815472ffffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460981b7fffffffffffffffffffffffffff0000000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b15610bd3575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af18015610bc857610bba575080f35b610bc691505f90612a07565b005b6040513d5f823e3d90fd5b5f80fd5b5050610a66565b610a2a5f610a04565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b610c87600384015460981c613b04565b61077c565b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004847f123330e3000000000000000000000000000000000000000000000000000000008152fd5b503461020a578060031936011261020a5760ff8154166003811015610e295780610dfe57506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156105c4578291610dcf575b50610da757610da46131c2565b80f35b807f25d7b69f0000000000000000000000000000000000000000000000000000000060049252fd5b610df1915060203d602011610df7575b610de98183612a07565b810190612cab565b5f610d97565b503d610ddf565b7fe30a7197000000000000000000000000000000000000000000000000000000008252600452602490fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a57602060031936011261020a576020610eb0600435612e31565b604051908152f35b50610ecd610ec536612529565b929082613089565b8115610ce457600281015490600160ff8360e01c16019160ff83116114905760ff83167f00000000000000000000000000000000000000000000000000000000000000009182821161146457600387891a11611438576001820361142357610f757f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612e1e565b8034036113f4575067ffffffffffffffff60019160a01c160167ffffffffffffffff81116113c757610fa690613ae1565b92604051936020850187815267ffffffffffffffff82169586604082015289606082015260608152610fd9608082612a07565b519020808a52600360205260ff60408b2054166113935791600391889594938b528260205260408b2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d010000000000000000000000000000000000000000000000000000000000600254986001611058612ecc565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c169116179055611174600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155916111fb87612d5c565b91600181018091116113665761125c9392910361135d57610a2a7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612d23565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401528360408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a4806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b1561135a5781602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156105c4576105b35750f35b50fd5b610a2a89610a04565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60648a8a888b7fefee558f000000000000000000000000000000000000000000000000000000008452600452602452604452fd5b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000895260045234602452604488fd5b611433600385015460981c613b04565b610f75565b602488887ff1713d25000000000000000000000000000000000000000000000000000000008252600452fd5b602488877f61995383000000000000000000000000000000000000000000000000000000008252600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b503461020a57602060031936011261020a576020610eb0600435612d5c565b503461020a576114eb366124be565b600254829080821061171657506115049150805b612543565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061154861153284612d30565b936115406040519586612a07565b808552612d30565b01835b8181106116ff575050825b8251811015611599578061157d61157761157260019486612d23565b612550565b50612ac3565b6115878286612d48565b526115928185612d48565b5001611556565b505090604051918291602083016020845282518091526020604085019301915b8181106115c7575050500390f35b919350916020610220826116f160019488516cffffffffffffffffffffffffff6102008092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e0860152015116910152565b0194019101918493926115b9565b60209061170a612a48565b8282870101520161154b565b611504926117248383612543565b8111156117315750612543565b6114ff915082612d23565b503461020a578060031936011261020a5763ffffffff6020915460501c16604051908152f35b503461020a57602060031936011261020a576004359080549160ff8360081c16156118945763ffffffff6002549360501c16907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff840191848311915b8582108061188b575b1561184b57906117d78392612cf8565b9161181e576117ee6117e98286612543565b6133bc565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461181e57600101906117be565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b84547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605083901b6dffffffff00000000000000000000161785558480f35b508015156117c7565b6004827f778d1a04000000000000000000000000000000000000000000000000000000008152fd5b503461020a578060031936011261020a576020600254604051908152f35b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a57602060031936011261020a57604060043561193581612f1f565b5061194861194282613182565b91613146565b82519182526020820152f35b503461020a578060031936011261020a5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461020a578060031936011261020a576119b1612bc9565b611a0b604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124d4565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156105c45782918391611a94575b50604051916004811015611a67576040935082526020820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b9050611ab8915060603d606011611ac0575b611ab08183612a07565b810190612cc3565b90505f611a4c565b503d611aa6565b503461020a578060031936011261020a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461020a578060031936011261020a57602060405163ffffffff8152f35b5034610bd3576080600319360112610bd35760043563ffffffff8116809103610bd3576024359060ff8216809203610bd3576044356001600160a01b038116809103610bd35760643567ffffffffffffffff8111610bd357611b879036906004016124fb565b9260ff5f54166003811015611d225780611cf757506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001694611bcf612bc9565b92863b15610bd357611c41955f95611c609360405198899788977fc7516b4000000000000000000000000000000000000000000000000000000000895260048901527f0000000000000000000000000000000000000000000000000000000000000000602489015260448801906124d4565b60e4860152610104850152610140610124850152610144840191612c6d565b038183865af18015610bc857611ce1575b506020600491604051928380927f2f847cf80000000000000000000000000000000000000000000000000000000082525afa9081156105c4578291611cc2575b5015611cba5780f35b610da46131c2565b611cdb915060203d602011610df757610de98183612a07565b5f611cb1565b611cee9192505f90612a07565b5f906020611c71565b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b34610bd3575f600319360112610bd35760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610bd3575f600319360112610bd357602060ff5f5460081c166040519015158152f35b34610bd3575f600319360112610bd35760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610bd3575f600319360112610bd35760206001600160a01b0360015416604051908152f35b34610bd35760a0600319360112610bd3576004356044359081151591828103610bd35760643567ffffffffffffffff8111610bd357611e509036906004016124fb565b9060843567ffffffffffffffff8111610bd357611e719036906004016124fb565b9390611e7f60243587613089565b92600284019485549360ff8560e01c16947f000000000000000000000000000000000000000000000000000000000000000086036121b2576001600160a01b031661218657855490156121705750611ed688613182565b63ffffffff810361216057507f00000000000000000000000000000000000000000000000000000000000000005b925b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de0000000000000000000000000000000000000000000000000000000082526020600483015260208280611f7160248201888a612c6d565b0381895afa918215610bc8575f9261212c575b508082036120fe5750509160209391611fe493612001611ff6611fa5612bc9565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612c6d565b91600319878403016024880152612c6d565b9160448401906124d4565b03915afa938415610bc8575f946120ca575b5060ff600283015460e01c16900360ff8111610be75760011615905483141461209a576001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a3005b50907f0e3ea1e0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9093506020813d6020116120f6575b816120e660209383612a07565b81010312610bd357519286612013565b3d91506120d9565b7f8a5f3169000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9091506020813d602011612158575b8161214860209383612a07565b81010312610bd35751908c611f84565b3d915061213b565b61216990612550565b5054611f04565b92945061217f61157289613146565b5094611f06565b887ffec39ff0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b858a7fcde9aa3d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610bd3575f600319360112610bd35760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610bd3575f600319360112610bd35760a0612236612bc9565b61224360405180926124d4565bf35b34610bd3575f600319360112610bd357602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610bd3575f600319360112610bd35760ff5f54166040516003821015611d22576020918152f35b34610bd3576020600319360112610bd3576122ca612a48565b506102206122e16122dc600435612f1f565b612ac3565b61224360405180926cffffffffffffffffffffffffff6102008092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e0860152015116910152565b34610bd3575f600319360112610bd357602067ffffffffffffffff5f5460101c16604051908152f35b34610bd3575f600319360112610bd35760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610bd3575f600319360112610bd35760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610bd357610bc66124b8366124be565b906125b5565b6003196040910112610bd3576004359060243590565b905f905b600582106124e557505050565b60208060019285518152019301910190916124d8565b9181601f84011215610bd35782359167ffffffffffffffff8311610bd35760208381860195010111610bd357565b6003196060910112610bd357600435906024359060443590565b91908203918211610be757565b6002548110156125885760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b91909160ff5f54166003811015611d225780611cf757506125d581612f1f565b90600282019081549460ff8660f01c16612991576125f282612d5c565b7f0000000000000000000000000000000000000000000000000000000000000000808210612958575050938560f81c5f146129475763ffffffff600385015460501c16949392945b92600381019563ffffffff875460701c16945b63ffffffff8116908115158061293e575b156127325761266c81612550565b509160028301549060ff8260f01c161561270357506001600160a01b038116156126b0575b505063ffffffff60016126aa92015460c01c1696612cf8565b9561264d565b63ffffffff8816159081156126d8575b506126cc575b80612691565b955063ffffffff6126c6565b905067ffffffffffffffff8060026126ef8b612550565b50015460a01c169160a01c1611155f6126c0565b877f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff999099167f01000000000000000000000000000000000000000000000000000000000000001782555086547fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff16605089901b6dffffffff00000000000000000000161760709590951b71ffffffff0000000000000000000000000000169490941786559095909491935063ffffffff1683811515918261290c575b5050612906576128289163ffffffff6001600160a01b03925460701c16806128c7575b505416801515938491825f146128b257905b84612f61565b156128305750565b156128ab5760015b6003811015611d22575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b6002612838565b506001600160a01b0360018201541690612822565b8260016128d48293612550565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781555f612810565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2835f6127ed565b5087151561265e565b600184015460e01c9493929461263a565b6129629250612543565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610220810190811067ffffffffffffffff8211176129da57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176129da57604052565b60405190612a55826129bd565b5f610200838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201520152565b90604051612ad0816129bd565b610200600382948054845260018101546001600160a01b038116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c608085015260028101546001600160a01b03811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260ff8160901c1615156101e084015260981c910152565b60a090604051612bd98382612a07565b823682376080819360405190612bef8183612a07565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b90816020910312610bd357518015158103610bd35790565b90816060910312610bd35780516004811015610bd3579160208201516001600160a01b0381168103610bd35760409092015190565b8015610be7577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b91908201809211610be757565b67ffffffffffffffff81116129da5760051b60200190565b80518210156125885760209160051b010190565b612d6590612f1f565b905f5460ff8160081c165f14612e0d576001612da067ffffffffffffffff63ffffffff9360101c165b64ffffffffff60038701541690612543565b93015460a01c1663ffffffff8103612de3575b507f0000000000000000000000000000000000000000000000000000000000000000808311612ddf5750565b9150565b9164ffffffffff6003612df9612e069495612550565b50015460281c1690612d23565b905f612db3565b5063ffffffff6001612da042612d8e565b81810292918115918404141715610be757565b908115612ea757612e827f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612e1e565b916001905b808210612e92575050565b9092612e9f600191613b04565b930190612e87565b7f00000000000000000000000000000000000000000000000000000000000000009150565b600254680100000000000000008110156129da57600181016002556002548110156125885760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b600254811015612f3657612f3290612550565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9290600390600281017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff825416179055015460981c9260405191848352151560208301527f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60406001600160a01b03851693a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b15610bd3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b039290921660048301526024820152905f908290604490829084905af18015610bc85761307d5750565b5f61308791612a07565b565b91909160ff5f54166003811015611d225780611cf757506130a981612f1f565b928354908082036131145750506130bf81612d5c565b7f000000000000000000000000000000000000000000000000000000000000000011156130e95750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f36ce51db000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b805b613155575063ffffffff90565b613160600291612550565b5060ff63ffffffff600183015460a01c16928392015460e81c16613148575090565b805b613191575063ffffffff90565b61319c600291612550565b50600160ff63ffffffff8284015460a01c16938493015460e81c16151503613184575090565b6131ca612bc9565b613224604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124d4565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610bc8575f915f9161339a575b5060048210159081611d225760018314928315908161338b575b50613363576001600160a01b03167fffffffffffffffffffffffff00000000000000000000000000000000000000006001541617600155611d22571561335c5760025b6003811015611d22575f547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff86169116171716175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a2565b60016132c2565b7f4b6df2b2000000000000000000000000000000000000000000000000000000005f5260045ffd5b92505060025f9214155f61327f565b90506133b5915060603d606011611ac057611ab08183612a07565b505f613265565b6133c581612550565b50600281018054915f60ff8460f01c16938415613508575b505083156129065763ffffffff60016133fb92015460a01c16612550565b509160ff600284015460f01c1661290657156134c4575b54906001600160a01b0382166134bf576003019063ffffffff825460701c16908115918215613492575b5050613446575050565b63ffffffff61308792167fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000083549260701b169116179055565b67ffffffffffffffff91925060026134aa8392612550565b50015460a01c169160a01c1611155f8061343c565b505050565b6003820172010000000000000000000000000000000000007fffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffff825416179055613412565b6001600160a01b03161580159450613a96575b8380613a80575b613a2e575b82546001600160a01b0381168015801592881580613a17575b156136aa57505050507fffffffffffffffffffffffff000000000000000000000000000000000000000083541683556001600160a01b036001830154167e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff855416178455600383015460981c9080877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60408051868152876020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156136a6576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af180156105c457613691575b50505b5f806133dd565b61369c828092612a07565b61020a5780613687565b8380fd5b816139e4575b50156139b8575050600382015463ffffffff8160701c1680155f1461399c57505f5b6001600160a01b038116908115908115613992575f915b15613988578360991c925b7e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8954161788556001600160a01b038060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008954161788556001600160a01b0360015416908a7f541613e579dfa40561eb12354bc3f72c8ef04e92cc37068c1e6e2917fa7493e260408051878152886020820152a4816138ec575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926001600160a01b0360015416843b156138e8576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0391909116600482015260248101849052858160448183895af180156138dd579086916138c4575b505061385a92916114ff9160981c612543565b813b156138c05782916024839260405194859384927f42966c6800000000000000000000000000000000000000000000000000000000845260048401525af180156105c4576138ab575b505061368a565b6138b6828092612a07565b61020a57806138a4565b8280fd5b816138ce91612a07565b6138d957845f613847565b8480fd5b6040513d88823e3d90fd5b8580fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b15610bd3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03929092166004830152602482018390525f908290604490829084905af18015610bc857156137b3576139809194505f90612a07565b5f925f6137b3565b83609a1c926136f4565b8360991c916136e9565b60016139af6001600160a01b0392612550565b500154166136d2565b6139cb925081156139d0575b8387612f61565b61368a565b506001600160a01b036001840154166139c4565b905060ff5f54166003811015611d2257600203613a0e5760ff8060015b169160e01c16145f6136b0565b60ff805f613a01565b5060ff5f54166003811015611d2257600214613540565b6001600160a01b03806001613a4f63ffffffff600387015460701c16612550565b50015416167fffffffffffffffffffffffff0000000000000000000000000000000000000000845416178355613527565b5063ffffffff600383015460701c161515613522565b925060ff600382015460901c161580613ab0575b9261351b565b50613aba84612d5c565b7f000000000000000000000000000000000000000000000000000000000000000014613aaa565b60011b906801fffffffffffffffe67fffffffffffffffe831692168203610be757565b7f00000000000000000000000000000000000000000000000000000000000000008015613b6857620f4240613b5f82613b6594047f000000000000000000000000000000000000000000000000000000000000000090612e1e565b04612e1e565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
