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
    "name": "parentPosition",
    "type": "uint64",
    "internalType": "uint64"
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
      "name": "stepped",
      "type": "uint24",
      "internalType": "uint24"
     },
     {
      "name": "bond",
      "type": "uint80",
      "internalType": "uint80"
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
      "name": "stepped",
      "type": "uint24",
      "internalType": "uint24"
     },
     {
      "name": "bond",
      "type": "uint80",
      "internalType": "uint80"
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
    "name": "parentPosition",
    "type": "uint64",
    "internalType": "uint64"
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
    "name": "position",
    "type": "uint64",
    "internalType": "uint64"
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
    "name": "expectedPosition",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "found",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "foundPosition",
    "type": "uint256",
    "internalType": "uint256"
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
  '0x610280604052346107e357604051601f61479a38819003918201601f19168301916001600160401b038311848410176107e7578084926101e0946040528339810103126107e357604051906101e082016001600160401b038111838210176107e75760405280516001600160a01b03811681036107e3578252602081015160208301526040810151604083015260608101519060ff821682036107e3578160608401526100ae608082016107fb565b60808401526100bf60a082016107fb565b60a08401526100d060c082016107fb565b60c084015260e08101516001600160401b03811681036107e35760e084015261010081015161010084015261012081015161012084015261014081015161014084015261016081015161016084015261018081015160018060a01b03811681036107e3576101808401526101a0810151906001600160a01b03821682036107e3576101a08401919091526101c001516001600160a01b03811681036107e3576101c0830152600260ff8216109081156107d5575b506107a4576101aa64ffffffffff60a08301511664ffffffffff60c0840151169061080d565b64ffffffffff608083015116108015610791575b61075f5760e08101516001600160401b03161561072d57610140810151801590811561071c575b50801561070f575b61068f57620f42409062124f80916101408201516001905b60ff6060850151168210156102465784810290808204861490151715610232578260019104910190610205565b634e487b7160e01b5f52601160045260245ffd5b8491506101608401511161068f575b8082106106d15750610267818361082d565b61012083015180156106bd576001600160501b03041061068f576101008201516001600160501b031061065a5761010082015162124f8081029080820462124f801490151715610232576102c66101208401516101408501519061081a565b90620f4240820291808304620f42401490151715610232571061065a576101808201516001600160a01b03163b1561062a576101a08201516001600160a01b03163b156105fa576101c08201516001600160a01b03163b156105cc5760018060a01b03825116608052602082015160a052604082015160c05260ff60608301511660e05264ffffffffff6080830151166101005264ffffffffff60a0830151166101205264ffffffffff60c0830151166101405260018060401b0360e08301511661016052610100820151610180526101208201516101a0526101408201516101c0526101608201516101e0526102005260018060a01b03610180820151166102205260018060a01b036101a082015116610240526101c060018060a01b039101511661026052604051613f2b908161086f823960805181818161095f01526109b3015260a0518181816112f5015281816113e00152818161161201528181611a5c015261332b015260c0518181816108a60152612e29015260e051818181610203015281816115c001528181611f0a01528181611fac015281816126e201528181612a3201526136a0015261010051818181610529015281816114e2015281816125ca01528181612f89015281816135330152613ef201526101205181818161050301528181611c7f01526122ed0152610140518181816104e101528181610ce301526122cc01526101605181611ced01526101805181818161091c01528181610a0e015261306901526101a05181818161026201528181611c1d0152818161200b0152818161301e015261312301526101c05181818161024101528181611bbd01528181611fea0152612ffd01526101e051816108e1015261020051818181610e680152613157015261022051818181611377015261163e015261024051818181610d610152818161141e015281816119ef01528181611f4d015261336901526102605181818161064d0152818161082c01528181610b90015281816123a201528181613249015281816138bf01528181613a6901528181613c160152613d420152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b8152602060048201526007602482015266313932b0b5b2b960c91b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b906106dc828261080d565b60011c906106ea828561082d565b61016085015111156107085750600181018091116102325790610255565b9150610255565b50610120810151156101ed565b6001600160401b031090505f6101e5565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60a082015116156101be565b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610184565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036107e357565b9190820180921161023257565b8181029291811591840414171561023257565b919061014083015191606060019401925b60ff845116851015610867576001620f424061085c8560ff9461081a565b04950194905061083e565b935091505056fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d1461244c5780630a9dc9a514611f715780630f41e0d214611f2d578063143117e114611ef257806319effeb414611ec85780631f1dae0914611d69578063200d2ed214611d115780632083569e14611ccc57806327125aa814611ca25780632d5537b014611c6757806332a8f30f14611c40578063360215ae14611c055780635193dc4114611be057806354fab53714611ba557806355fa589c146119645780635b85754314611524578063622817d01461150557806366ae82ab146114ca5780636aba253c1461139b57806375c60225146113575780637855affd146113185780638d450a95146112dd5780638da4d3c9146112bf5780638df82800146111655780638f7758391461113f578063994f1cad14610ed15780639adbaeb114610eb2578063a1a4305314610e8b578063ab4773c514610e50578063b400673c14610d06578063bd96bc7514610ccb578063be13f47c14610983578063c45a01551461093f578063d2e25d8414610904578063e474e511146108c9578063ebb437381461088e578063f351b8e714610853578063fbfa77cf1461080c5763fe823d14146101c7575f80fd5b806101e16101d436612479565b94919080939491856134f1565b906107e457600160ff600283015460e01c16019060ff82116106e75760ff82167f0000000000000000000000000000000000000000000000000000000000000000938482116107b8576003875f1a1161078c5760018203610777576102867f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000061256f565b8034036107485750610297906132d4565b93604051936020850187815267ffffffffffffffff871695866040820152896060820152606081526102ca608082612bd1565b519020805f52600360205260ff60405f20541661071457906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556002549661032461308c565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c169116179055610441600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906104c787612f2f565b90600184018094116106e7576105bb93036106de576105277f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000612582565b7f000000000000000000000000000000000000000000000000000000000000000061055282826124fd565b8311156106d75761056392506124fd565b815475ffffffffffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106c8576106ba575080f35b6106c691505f90612bd1565b005b6040513d5f823e3d90fd5b5f80fd5b5050610563565b6105275f610501565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b610787600384015460b01c613121565b610286565b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004857f123330e3000000000000000000000000000000000000000000000000000000008152fd5b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b5034610850578060031936011261085057604061086e612da9565b67ffffffffffffffff606060208301519201511682519182526020820152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50604060031936011261085057600435906001600160a01b03821680920361085057602435916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163303610c9f57600254610c77577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b16610c4b577f0000000000000000000000000000000000000000000000000000000000000000803403610c1c57508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460808297610b6c6003610a6e61308c565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805475ffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610c185782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af18015610c0d57610bfc5750f35b81610c0691612bd1565b6108505780f35b6040513d84823e3d90fd5b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fb550282e00000000000000000000000000000000000000000000000000000000815233600452fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760ff8154166003811015610e235780610df857506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610c0d578291610dc9575b50610da157610d9e6132f7565b80f35b807f25d7b69f0000000000000000000000000000000000000000000000000000000060049252fd5b610deb915060203d602011610df1575b610de38183612bd1565b810190612e8b565b5f610d91565b503d610dd9565b7fe30a7197000000000000000000000000000000000000000000000000000000008252600452602490fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610850576020600319360112610850576020610eaa600435612ff1565b604051908152f35b5034610850576020600319360112610850576020610eaa600435612f2f565b503461085057610ee036612463565b60025482908082106111195750610ef99150805b6124fd565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610f3d610f2784612f03565b93610f356040519586612bd1565b808552612f03565b01835b818110611102575050825b8251811015610f8e5780610f72610f6c610f6760019486612582565b61250a565b50612c94565b610f7c8286612f1b565b52610f878185612f1b565b5001610f4b565b505090604051918291602083016020845282518091526020604085019301915b818110610fbc575050500390f35b919350916020610240826110f4600194885169ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b019401910191849392610fae565b60209061110d612c12565b82828701015201610f40565b610ef99261112783836124fd565b81111561113457506124fd565b610ef4915082612582565b503461085057806003193601126108505763ffffffff6020915460501c16604051908152f35b5034610850576020600319360112610850576004359080549160ff8360081c16156112975763ffffffff6002549360501c16907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff840191848311915b8582108061128e575b1561124e57906111da8392612ed8565b91611221576111f16111ec82866124fd565b613683565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461122157600101906111c1565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b84547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605083901b6dffffffff00000000000000000000161785558480f35b508015156111ca565b6004827f778d1a04000000000000000000000000000000000000000000000000000000008152fd5b50346108505780600319360112610850576020600254604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610850576020600319360112610850576040600435611338816130df565b5061134b61134582613643565b91613607565b82519182526020820152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346108505780600319360112610850576113b4612da9565b61140e604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124a8565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610c0d5782918391611497575b5060405191600481101561146a576040935082526020820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b90506114bb915060603d6060116114c3575b6114b38183612bd1565b810190612ea3565b90505f61144f565b503d6114a9565b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610850578060031936011261085057602060405163ffffffff8152f35b50346108505760c06003193601126108505760443560043567ffffffffffffffff8216820361196057606435918215159283810361195c5760843567ffffffffffffffff81116119585761157c9036906004016124cf565b9160a4359367ffffffffffffffff8511611954576115a16115ad9536906004016124cf565b959091602435886134f1565b92600284019485549360ff8560e01c16947f00000000000000000000000000000000000000000000000000000000000000008603611924576001600160a01b03166118f857855490156118e2575061160488613643565b63ffffffff81036118d257507f00000000000000000000000000000000000000000000000000000000000000005b925b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de000000000000000000000000000000000000000000000000000000008252602060048301526020828061169f60248201888a612e4d565b0381895afa9182156118c7578d92611893575b5080820361186557505091602093916117129361172f6117246116d3612da9565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612e4d565b91600319878403016024880152612e4d565b9160448401906124a8565b03915afa93841561185a578794611826575b5060ff600283015460e01c16900360ff81116117f9576001161590548314146117c9576001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a380f35b60448583857f0e3ea1e0000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b9093506020813d602011611852575b8161184260209383612bd1565b810103126106d35751925f611741565b3d9150611835565b6040513d89823e3d90fd5b7f8a5f3169000000000000000000000000000000000000000000000000000000008d5260045260245260448bfd5b9091506020813d6020116118bf575b816118af60209383612bd1565b810103126106d35751905f6116b2565b3d91506118a2565b6040513d8f823e3d90fd5b6118db9061250a565b5054611632565b9294506118f1610f6789613607565b5094611634565b60248b8a7ffec39ff0000000000000000000000000000000000000000000000000000000008252600452fd5b60448c878c7fcde9aa3d000000000000000000000000000000000000000000000000000000008352600452602452fd5b8780fd5b8580fd5b8480fd5b8280fd5b5034610850576080600319360112610850576004359063ffffffff82168092036108505760243560ff8116809103611b40576044356001600160a01b0381168091036119605760643567ffffffffffffffff8111611ba1576119ca9036906004016124cf565b919060ff855416956003871015611b745786611b485790859392916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001695611a18612da9565b92873b15611b4457611a8a958795611aa99360405198899788977fc7516b4000000000000000000000000000000000000000000000000000000000895260048901527f0000000000000000000000000000000000000000000000000000000000000000602489015260448801906124a8565b60e4860152610104850152610140610124850152610144840191612e4d565b038183875af18015610c0d57611b2b575b50506020600491604051928380927f2f847cf80000000000000000000000000000000000000000000000000000000082525afa908115610c0d578291611b0c575b5015611b045780f35b610d9e6132f7565b611b25915060203d602011610df157610de38183612bd1565b82611afb565b81611b3591612bd1565b611b40578183611aba565b5080fd5b8680fd5b602486887fe30a7197000000000000000000000000000000000000000000000000000000008252600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b8380fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760ff6020915460081c166040519015158152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206001600160a01b0360015416604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760a0611cbd612da9565b611cca60405180926124a8565bf35b5034610850578060031936011261085057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461085057806003193601126108505760ff815416604051906003811015611d3c57602092508152f35b6024837f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085057602060031936011261085057611d83612c12565b50610240611d9a611d956004356130df565b612c94565b611cca604051809269ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b503461085057806003193601126108505767ffffffffffffffff6020915460101c16604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50611f88611f7e36612479565b93908092846134f1565b821561242457600160ff600283015460e01c16019160ff83116106e75760ff8316907f0000000000000000000000000000000000000000000000000000000000000000908183116107b8576003875f1a1161078c576001830361240f5761202f7f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000061256f565b803403610748575067ffffffffffffffff600191160167ffffffffffffffff81116106e75761205d906132d4565b92604051936020850187815267ffffffffffffffff82169586604082015289606082015260608152612090608082612bd1565b519020805f52600360205260ff60405f2054166107145791600391889594935f528260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d01000000000000000000000000000000000000000000000000000000000060025498600161210f61308c565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c16911617905561222b600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906122b287612f2f565b90600184018094116106e75761231193036106de576105277f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612582565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401525f60408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106c8576106ba575080f35b61241f600385015460b01c613121565b61202f565b7f123330e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106d3576106c661245d36612463565b9061258f565b60031960409101126106d3576004359060243590565b60031960809101126106d357600435906024359060443567ffffffffffffffff811681036106d3579060643590565b905f905b600582106124b957505050565b60208060019285518152019301910190916124ac565b9181601f840112156106d35782359167ffffffffffffffff83116106d357602083818601950101116106d357565b919082039182116106e757565b6002548110156125425760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b818102929181159184041417156106e757565b919082018092116106e757565b9160ff5f541660038110156129685780612b5c57506125ad836130df565b6002810180549360ff8560f01c16612b30576125c886612f2f565b7f0000000000000000000000000000000000000000000000000000000000000000808210612af65750509360f81c5f14612ae55763ffffffff600383015460501c16939290935b90600383019063ffffffff825460701c16925b63ffffffff81169081151580612adc575b156127ad576126418161250a565b5091600283019081549060ff8260f01c161561277e57506001600160a01b0381166126db575063ffffffff8616159081156126a8575b5061269c575b5063ffffffff6001612696925b015460c01c1695612ed8565b94612622565b935063ffffffff61267d565b67ffffffffffffffff91505460a01c1667ffffffffffffffff60026126cc8861250a565b50015460a01c1610155f612677565b91505060ff7f00000000000000000000000000000000000000000000000000000000000000009160e01c161461271c575b63ffffffff60016126969261268a565b825462ffffff8160981c1662ffffff81146106e7577fffffffffffffffffffff000000ffffffffffffffffffffffffffffffffffffff90911660019190910160981b75ffffff000000000000000000000000000000000000001617835561270c565b8b7f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b87547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f010000000000000000000000000000000000000000000000000000000000000017885583547fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff16605082901b6dffffffff00000000000000000000161760709590951b71ffffffff00000000000000000000000000001694909417835550959094909350919063ffffffff16838115159182612aaa575b5050612aa45763ffffffff845460701c1680612a5e575b5081546001600160a01b038116151594908580612a2f575b6129b157509184916128cc6128e594546128c68160b01c9162ffffff6128bc84613121565b9160981c1661256f565b90612582565b91831561299c57546001600160a01b0316905b856131b2565b156128ed5750565b156129955760015b6003811015612968575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60026128f5565b506001600160a01b03600182015416906128df565b5f95507e0100000000000000000000000000000000000000000000000000000000000092507fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9150161790557f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d6040805184815260016020820152a3565b507f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c1614612897565b6001600160a01b036001612a72829361250a565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008354161782555f61287f565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2835f612868565b50861515612633565b600182015460e01c9392909361260f565b8791612b01916124fd565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610240810190811067ffffffffffffffff821117612ba457604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612ba457604052565b60405190612c1f82612b87565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e0820152826102008201520152565b90604051612ca181612b87565b610220600382948054845260018101546001600160a01b038116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c608085015260028101546001600160a01b03811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260ff8160901c1615156101e084015262ffffff8160981c1661020084015260b01c910152565b60a090604051612db98382612bd1565b823682376080819360405190612dcf8183612bd1565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b908160209103126106d3575180151581036106d35790565b908160609103126106d357805160048110156106d3579160208201516001600160a01b03811681036106d35760409092015190565b80156106e7577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b67ffffffffffffffff8111612ba45760051b60200190565b80518210156125425760209160051b010190565b612f38906130df565b905f5460ff8160081c165f14612fe0576001612f7367ffffffffffffffff63ffffffff9360101c165b64ffffffffff600387015416906124fd565b93015460a01c1663ffffffff8103612fb6575b507f0000000000000000000000000000000000000000000000000000000000000000808311612fb25750565b9150565b9164ffffffffff6003612fcc612fd9949561250a565b50015460281c1690612582565b905f612f86565b5063ffffffff6001612f7342612f61565b908115613067576130427f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000061256f565b916001905b808210613052575050565b909261305f600191613121565b930190613047565b7f00000000000000000000000000000000000000000000000000000000000000009150565b60025468010000000000000000811015612ba457600181016002556002548110156125425760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b6002548110156130f6576130f29061250a565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f0000000000000000000000000000000000000000000000000000000000000000801561318557620f424061317c8261318294047f00000000000000000000000000000000000000000000000000000000000000009061256f565b0461256f565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b9060029094929394017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905560405191848352151560208301527f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60406001600160a01b03851693a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156106d3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b039290921660048301526024820152905f908290604490829084905af180156106c8576132c85750565b5f6132d291612bd1565b565b60011b906801fffffffffffffffe67fffffffffffffffe8316921682036106e757565b6132ff612da9565b613359604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124a8565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156106c8575f915f916134cf575b5060048210159081612968576001831492831590816134c0575b50613498576001600160a01b03167fffffffffffffffffffffffff0000000000000000000000000000000000000000600154161760015561296857156134915760025b6003811015612968575f547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff86169116171716175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a2565b60016133f7565b7f4b6df2b2000000000000000000000000000000000000000000000000000000005f5260045ffd5b92505060025f9214155f6133b4565b90506134ea915060603d6060116114c3576114b38183612bd1565b505f61339a565b9092919260ff5f541660038110156129685780612b5c5750613512826130df565b938454908282148015906135e2575b6135865750505061353181612f2f565b7f0000000000000000000000000000000000000000000000000000000000000000111561355b5750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a4945067ffffffffffffffff9081600288015460a01c1693604051957fd3ac8b470000000000000000000000000000000000000000000000000000000087526004870152602486015216604484015260648301526084820152fd5b5067ffffffffffffffff600287015460a01c1667ffffffffffffffff82161415613521565b805b613616575063ffffffff90565b61362160029161250a565b5060ff63ffffffff600183015460a01c16928392015460e81c16613609575090565b805b613652575063ffffffff90565b61365d60029161250a565b50600160ff63ffffffff8284015460a01c16938493015460e81c16151503613645575090565b61368c8161250a565b50600281018054915f9260ff8160f01c16907f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c16149081613f18575b5015613959575060019260ff60026136f163ffffffff8786015460a01c1661250a565b50015460f01c1615613829575b505b8315612aa45763ffffffff600161371c92015460a01c1661250a565b509160ff600284015460f01c16612aa457156137e5575b54906001600160a01b0382166137e0576003019063ffffffff825460701c169081159182156137b3575b5050613767575050565b63ffffffff6132d292167fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000083549260701b169116179055565b67ffffffffffffffff91925060026137cb839261250a565b50015460a01c169160a01c1611155f8061375d565b505050565b6003820172010000000000000000000000000000000000007fffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffff825416179055613733565b6001600160a01b03835416600383015460b01c907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d604080518681528a6020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611ba1576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610c0d57613944575b506136fe565b61394f828092612bd1565b610850578061393e565b928315613967575b50613700565b600382018054609081901c60ff1615955085613ee5575b8580613ed3575b613e84575b5083546001600160a01b0381168015801592891580613e6d575b15613b0657505050507fffffffffffffffffffffffff000000000000000000000000000000000000000084541684556001600160a01b03600184015416905460b01c907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60408051868152876020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611ba1576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610c0d57613af1575b50505b5f613961565b613afc828092612bd1565b6108505780613ae8565b81613e3a575b5015613e045750505463ffffffff8160701c1680155f14613de857505f5b6001600160a01b038116908115908115613dde575f915b15613dd4578360b11c925b7e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8954161788556001600160a01b038060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008954161788556001600160a01b0360015416908a7f541613e579dfa40561eb12354bc3f72c8ef04e92cc37068c1e6e2917fa7493e260408051878152886020820152a481613d38575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926001600160a01b0360015416843b15611958576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0391909116600482015260248101849052858160448183895af18015613d2d57908691613d18575b5050613cb29291610ef49160b01c6124fd565b813b156119605782916024839260405194859384927f42966c6800000000000000000000000000000000000000000000000000000000845260048401525af18015610c0d57613d03575b5050613aeb565b613d0e828092612bd1565b6108505780613cfc565b81613d2291612bd1565b61195c57845f613c9f565b6040513d88823e3d90fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03929092166004830152602482018390525f908290604490829084905af180156106c85715613c0b57613dcc9194505f90612bd1565b5f925f613c0b565b8360b21c92613b4c565b8360b11c91613b41565b6001613dfb6001600160a01b039261250a565b50015416613b2a565b613e2093509091908215613e2557905b5460b01c9084886131b2565b613aeb565b506001600160a01b0360018501541690613e14565b905060ff5f5416600381101561296857600203613e645760ff8060015b169160e01c16145f613b0c565b60ff805f613e57565b5060ff5f54166003811015612968576002146139a4565b6001600160a01b036001613ea163ffffffff839460701c1661250a565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008554161784555f61398a565b5063ffffffff8160701c161515613985565b9450613ef086612f2f565b7f0000000000000000000000000000000000000000000000000000000000000000149461397e565b6001600160a01b0391501615155f6136ce56'
