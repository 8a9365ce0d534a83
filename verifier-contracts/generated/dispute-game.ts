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
      "name": "stateChain",
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
  "name": "stateChain",
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
  "name": "NotStateChain",
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
  '0x610280604052346107ea57604051601f6147c238819003918201601f19168301916001600160401b038311848410176107ee578084926101e0946040528339810103126107ea57604051906101e082016001600160401b038111838210176107ee5760405280516001600160a01b03811681036107ea578252602081015160208301526040810151604083015260608101519060ff821682036107ea578160608401526100ae60808201610802565b60808401526100bf60a08201610802565b60a08401526100d060c08201610802565b60c084015260e08101516001600160401b03811681036107ea5760e084015261010081015161010084015261012081015161012084015261014081015161014084015261016081015161016084015261018081015160018060a01b03811681036107ea576101808401526101a0810151906001600160a01b03821682036107ea576101a08401919091526101c001516001600160a01b03811681036107ea576101c0830152600260ff8216109081156107dc575b506107ab576101aa64ffffffffff60a08301511664ffffffffff60c08401511690610814565b64ffffffffff608083015116108015610798575b6107665760e08101516001600160401b031615610734576101408101518015908115610723575b508015610716575b61069657620f42409062124f80916101408201516001905b60ff6060850151168210156102465784810290808204861490151715610232578260019104910190610205565b634e487b7160e01b5f52601160045260245ffd5b84915061016084015111610696575b8082106106d857506102678183610834565b61012083015180156106c4576001600160501b030410610696576101008201516001600160501b03106106615761010082015162124f8081029080820462124f801490151715610232576102c661012084015161014085015190610821565b90620f4240820291808304620f424014901517156102325710610661576101808201516001600160a01b03163b15610631576101a08201516001600160a01b03163b15610601576101c08201516001600160a01b03163b156105d35760018060a01b03825116608052602082015160a052604082015160c05260ff60608301511660e05264ffffffffff6080830151166101005264ffffffffff60a0830151166101205264ffffffffff60c0830151166101405260018060401b0360e08301511661016052610100820151610180526101208201516101a0526101408201516101c0526101608201516101e0526102005260018060a01b03610180820151166102205260018060a01b036101a082015116610240526101c060018060a01b039101511661026052604051613f4c9081610876823960805181818161096f01528181610d1d01528181610e670152611af0015260a0518181816112f5015281816113e00152818161161201528181611a5c015261334c015260c0518181816108a60152612e4a015260e051818181610203015281816115c001528181611f2b01528181611fcd0152818161270301528181612a5301526136c1015261010051818181610529015281816114e2015281816125eb01528181612faa015281816135540152613f1301526101205181818161050301528181611ca0015261230e0152610140518181816104e101528181610c9f01526122ed01526101605181611d0e01526101805181818161091c015281816109ca015261308a01526101a05181818161026201528181611c3e0152818161202c0152818161303f015261314401526101c05181818161024101528181611bde0152818161200b015261301e01526101e051816108e1015261020051818181610e240152613178015261022051818181611377015261163e01526102405181818161141e015281816119eb01528181611f6e015261338a01526102605181818161064d0152818161082c01528181610b4c015281816123c30152818161326a015281816138e001528181613a8a01528181613c370152613d630152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b8152602060048201526007602482015266313932b0b5b2b960c91b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b906106e38282610814565b60011c906106f18285610834565b610160850151111561070f5750600181018091116102325790610255565b9150610255565b50610120810151156101ed565b6001600160401b031090505f6101e5565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60a082015116156101be565b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610184565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036107ea57565b9190820180921161023257565b8181029291811591840414171561023257565b919061014083015191606060019401925b60ff84511685101561086e576001620f42406108638560ff94610821565b049501949050610845565b935091505056fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d1461246d5780630a9dc9a514611f925780630f41e0d214611f4e578063143117e114611f1357806319effeb414611ee95780631f1dae0914611d8a578063200d2ed214611d325780632083569e14611ced57806327125aa814611cc35780632d5537b014611c8857806332a8f30f14611c61578063360215ae14611c265780635193dc4114611c0157806354fab53714611bc657806355fa589c146119645780635b85754314611524578063622817d01461150557806366ae82ab146114ca5780636aba253c1461139b57806375c60225146113575780637855affd146113185780638d450a95146112dd5780638da4d3c9146112bf5780638df82800146111655780638f7758391461113f578063994f1cad14610ed15780639adbaeb114610eb2578063a1a4305314610e8b578063a4652be514610e47578063ab4773c514610e0c578063b400673c14610cc2578063bd96bc7514610c87578063be13f47c1461093f578063d2e25d8414610904578063e474e511146108c9578063ebb437381461088e578063f351b8e714610853578063fbfa77cf1461080c5763fe823d14146101c7575f80fd5b806101e16101d43661249a565b9491908093949185613512565b906107e457600160ff600283015460e01c16019060ff82116106e75760ff82167f0000000000000000000000000000000000000000000000000000000000000000938482116107b8576003875f1a1161078c5760018203610777576102867f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612590565b8034036107485750610297906132f5565b93604051936020850187815267ffffffffffffffff871695866040820152896060820152606081526102ca608082612bf2565b519020805f52600360205260ff60405f20541661071457906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055600254966103246130ad565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c169116179055610441600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906104c787612f50565b90600184018094116106e7576105bb93036106de576105277f00000000000000000000000000000000000000000000000000000000000000005b7f00000000000000000000000000000000000000000000000000000000000000006125a3565b7f0000000000000000000000000000000000000000000000000000000000000000610552828261251e565b8311156106d757610563925061251e565b815475ffffffffffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106c8576106ba575080f35b6106c691505f90612bf2565b005b6040513d5f823e3d90fd5b5f80fd5b5050610563565b6105275f610501565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b610787600384015460b01c613142565b610286565b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004857f123330e3000000000000000000000000000000000000000000000000000000008152fd5b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b5034610850578060031936011261085057604061086e612dca565b67ffffffffffffffff606060208301519201511682519182526020820152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50604060031936011261085057600435906001600160a01b03821680920361085057602435916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163303610c5b57600254610c33577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b16610c07577f0000000000000000000000000000000000000000000000000000000000000000803403610bd857508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460808297610b286003610a2a6130ad565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805475ffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610bd45782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af18015610bc957610bb85750f35b81610bc291612bf2565b6108505780f35b6040513d84823e3d90fd5b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fd7b414a500000000000000000000000000000000000000000000000000000000815233600452fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760ff8154166003811015610ddf5780610db457506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bc9578291610d85575b50610d5d57610d5a613318565b80f35b807f25d7b69f0000000000000000000000000000000000000000000000000000000060049252fd5b610da7915060203d602011610dad575b610d9f8183612bf2565b810190612eac565b5f610d4d565b503d610d95565b7fe30a7197000000000000000000000000000000000000000000000000000000008252600452602490fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610850576020600319360112610850576020610eaa600435613012565b604051908152f35b5034610850576020600319360112610850576020610eaa600435612f50565b503461085057610ee036612484565b60025482908082106111195750610ef99150805b61251e565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610f3d610f2784612f24565b93610f356040519586612bf2565b808552612f24565b01835b818110611102575050825b8251811015610f8e5780610f72610f6c610f67600194866125a3565b61252b565b50612cb5565b610f7c8286612f3c565b52610f878185612f3c565b5001610f4b565b505090604051918291602083016020845282518091526020604085019301915b818110610fbc575050500390f35b919350916020610240826110f4600194885169ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b019401910191849392610fae565b60209061110d612c33565b82828701015201610f40565b610ef992611127838361251e565b811115611134575061251e565b610ef49150826125a3565b503461085057806003193601126108505763ffffffff6020915460501c16604051908152f35b5034610850576020600319360112610850576004359080549160ff8360081c16156112975763ffffffff6002549360501c16907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff840191848311915b8582108061128e575b1561124e57906111da8392612ef9565b91611221576111f16111ec828661251e565b6136a4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461122157600101906111c1565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b84547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605083901b6dffffffff00000000000000000000161785558480f35b508015156111ca565b6004827f778d1a04000000000000000000000000000000000000000000000000000000008152fd5b50346108505780600319360112610850576020600254604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057602060031936011261085057604060043561133881613100565b5061134b61134582613664565b91613628565b82519182526020820152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346108505780600319360112610850576113b4612dca565b61140e604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124c9565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610bc95782918391611497575b5060405191600481101561146a576040935082526020820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b90506114bb915060603d6060116114c3575b6114b38183612bf2565b810190612ec4565b90505f61144f565b503d6114a9565b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610850578060031936011261085057602060405163ffffffff8152f35b50346108505760c06003193601126108505760443560043567ffffffffffffffff8216820361196057606435918215159283810361195c5760843567ffffffffffffffff81116119585761157c9036906004016124f0565b9160a4359367ffffffffffffffff8511611954576115a16115ad9536906004016124f0565b95909160243588613512565b92600284019485549360ff8560e01c16947f00000000000000000000000000000000000000000000000000000000000000008603611924576001600160a01b03166118f857855490156118e2575061160488613664565b63ffffffff81036118d257507f00000000000000000000000000000000000000000000000000000000000000005b925b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de000000000000000000000000000000000000000000000000000000008252602060048301526020828061169f60248201888a612e6e565b0381895afa9182156118c7578d92611893575b5080820361186557505091602093916117129361172f6117246116d3612dca565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612e6e565b91600319878403016024880152612e6e565b9160448401906124c9565b03915afa93841561185a578794611826575b5060ff600283015460e01c16900360ff81116117f9576001161590548314146117c9576001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a380f35b60448583857f0e3ea1e0000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b9093506020813d602011611852575b8161184260209383612bf2565b810103126106d35751925f611741565b3d9150611835565b6040513d89823e3d90fd5b7f8a5f3169000000000000000000000000000000000000000000000000000000008d5260045260245260448bfd5b9091506020813d6020116118bf575b816118af60209383612bf2565b810103126106d35751905f6116b2565b3d91506118a2565b6040513d8f823e3d90fd5b6118db9061252b565b5054611632565b9294506118f1610f6789613628565b5094611634565b60248b8a7ffec39ff0000000000000000000000000000000000000000000000000000000008252600452fd5b60448c878c7fcde9aa3d000000000000000000000000000000000000000000000000000000008352600452602452fd5b8780fd5b8580fd5b8480fd5b8280fd5b5034610850576080600319360112610850576004359063ffffffff82168092036108505760243560ff8116809103611bc2576044356001600160a01b0381168091036119605760643567ffffffffffffffff8111611bbe576119ca9036906004016124f0565b60ff855416956003871015611b915786611b65578596506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691611a14612dca565b91833b1561195457611aa9611a8a9589979388946040519a8b998a9889977fc7516b4000000000000000000000000000000000000000000000000000000000895260048901527f0000000000000000000000000000000000000000000000000000000000000000602489015260448801906124c9565b60e4860152610104850152610140610124850152610144840191612e6e565b03925af18015610bc957611b50575b50506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bc9578291611b31575b5015611b295780f35b610d5a613318565b611b4a915060203d602011610dad57610d9f8183612bf2565b5f611b20565b81611b5a91612bf2565b61085057805f611ab8565b602486887fe30a7197000000000000000000000000000000000000000000000000000000008252600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b8380fd5b5080fd5b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760ff6020915460081c166040519015158152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206001600160a01b0360015416604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760a0611cde612dca565b611ceb60405180926124c9565bf35b5034610850578060031936011261085057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461085057806003193601126108505760ff815416604051906003811015611d5d57602092508152f35b6024837f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085057602060031936011261085057611da4612c33565b50610240611dbb611db6600435613100565b612cb5565b611ceb604051809269ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b503461085057806003193601126108505767ffffffffffffffff6020915460101c16604051908152f35b503461085057806003193601126108505760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085057806003193601126108505760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50611fa9611f9f3661249a565b9390809284613512565b821561244557600160ff600283015460e01c16019160ff83116106e75760ff8316907f0000000000000000000000000000000000000000000000000000000000000000908183116107b8576003875f1a1161078c5760018303612430576120507f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612590565b803403610748575067ffffffffffffffff600191160167ffffffffffffffff81116106e75761207e906132f5565b92604051936020850187815267ffffffffffffffff821695866040820152896060820152606081526120b1608082612bf2565b519020805f52600360205260ff60405f2054166107145791600391889594935f528260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d0100000000000000000000000000000000000000000000000000000000006002549860016121306130ad565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c16911617905561224c600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906122d387612f50565b90600184018094116106e75761233293036106de576105277f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006125a3565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401525f60408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106c8576106ba575080f35b612440600385015460b01c613142565b612050565b7f123330e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106d3576106c661247e36612484565b906125b0565b60031960409101126106d3576004359060243590565b60031960809101126106d357600435906024359060443567ffffffffffffffff811681036106d3579060643590565b905f905b600582106124da57505050565b60208060019285518152019301910190916124cd565b9181601f840112156106d35782359167ffffffffffffffff83116106d357602083818601950101116106d357565b919082039182116106e757565b6002548110156125635760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b818102929181159184041417156106e757565b919082018092116106e757565b9160ff5f541660038110156129895780612b7d57506125ce83613100565b6002810180549360ff8560f01c16612b51576125e986612f50565b7f0000000000000000000000000000000000000000000000000000000000000000808210612b175750509360f81c5f14612b065763ffffffff600383015460501c16939290935b90600383019063ffffffff825460701c16925b63ffffffff81169081151580612afd575b156127ce576126628161252b565b5091600283019081549060ff8260f01c161561279f57506001600160a01b0381166126fc575063ffffffff8616159081156126c9575b506126bd575b5063ffffffff60016126b7925b015460c01c1695612ef9565b94612643565b935063ffffffff61269e565b67ffffffffffffffff91505460a01c1667ffffffffffffffff60026126ed8861252b565b50015460a01c1610155f612698565b91505060ff7f00000000000000000000000000000000000000000000000000000000000000009160e01c161461273d575b63ffffffff60016126b7926126ab565b825462ffffff8160981c1662ffffff81146106e7577fffffffffffffffffffff000000ffffffffffffffffffffffffffffffffffffff90911660019190910160981b75ffffff000000000000000000000000000000000000001617835561272d565b8b7f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b87547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f010000000000000000000000000000000000000000000000000000000000000017885583547fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff16605082901b6dffffffff00000000000000000000161760709590951b71ffffffff00000000000000000000000000001694909417835550959094909350919063ffffffff16838115159182612acb575b5050612ac55763ffffffff845460701c1680612a7f575b5081546001600160a01b038116151594908580612a50575b6129d257509184916128ed61290694546128e78160b01c9162ffffff6128dd84613142565b9160981c16612590565b906125a3565b9183156129bd57546001600160a01b0316905b856131d3565b1561290e5750565b156129b65760015b6003811015612989575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6002612916565b506001600160a01b0360018201541690612900565b5f95507e0100000000000000000000000000000000000000000000000000000000000092507fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9150161790557f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d6040805184815260016020820152a3565b507f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c16146128b8565b6001600160a01b036001612a93829361252b565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008354161782555f6128a0565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2835f612889565b50861515612654565b600182015460e01c93929093612630565b8791612b229161251e565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610240810190811067ffffffffffffffff821117612bc557604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612bc557604052565b60405190612c4082612ba8565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e0820152826102008201520152565b90604051612cc281612ba8565b610220600382948054845260018101546001600160a01b038116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c608085015260028101546001600160a01b03811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260ff8160901c1615156101e084015262ffffff8160981c1661020084015260b01c910152565b60a090604051612dda8382612bf2565b823682376080819360405190612df08183612bf2565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b908160209103126106d3575180151581036106d35790565b908160609103126106d357805160048110156106d3579160208201516001600160a01b03811681036106d35760409092015190565b80156106e7577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b67ffffffffffffffff8111612bc55760051b60200190565b80518210156125635760209160051b010190565b612f5990613100565b905f5460ff8160081c165f14613001576001612f9467ffffffffffffffff63ffffffff9360101c165b64ffffffffff6003870154169061251e565b93015460a01c1663ffffffff8103612fd7575b507f0000000000000000000000000000000000000000000000000000000000000000808311612fd35750565b9150565b9164ffffffffff6003612fed612ffa949561252b565b50015460281c16906125a3565b905f612fa7565b5063ffffffff6001612f9442612f82565b908115613088576130637f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000612590565b916001905b808210613073575050565b9092613080600191613142565b930190613068565b7f00000000000000000000000000000000000000000000000000000000000000009150565b60025468010000000000000000811015612bc557600181016002556002548110156125635760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b600254811015613117576131139061252b565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f000000000000000000000000000000000000000000000000000000000000000080156131a657620f424061319d826131a394047f000000000000000000000000000000000000000000000000000000000000000090612590565b04612590565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b9060029094929394017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905560405191848352151560208301527f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60406001600160a01b03851693a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156106d3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b039290921660048301526024820152905f908290604490829084905af180156106c8576132e95750565b5f6132f391612bf2565b565b60011b906801fffffffffffffffe67fffffffffffffffe8316921682036106e757565b613320612dca565b61337a604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f0000000000000000000000000000000000000000000000000000000000000000600484015260248301906124c9565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156106c8575f915f916134f0575b5060048210159081612989576001831492831590816134e1575b506134b9576001600160a01b03167fffffffffffffffffffffffff0000000000000000000000000000000000000000600154161760015561298957156134b25760025b6003811015612989575f547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff86169116171716175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a2565b6001613418565b7f4b6df2b2000000000000000000000000000000000000000000000000000000005f5260045ffd5b92505060025f9214155f6133d5565b905061350b915060603d6060116114c3576114b38183612bf2565b505f6133bb565b9092919260ff5f541660038110156129895780612b7d575061353382613100565b93845490828214801590613603575b6135a75750505061355281612f50565b7f0000000000000000000000000000000000000000000000000000000000000000111561357c5750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a4945067ffffffffffffffff9081600288015460a01c1693604051957fd3ac8b470000000000000000000000000000000000000000000000000000000087526004870152602486015216604484015260648301526084820152fd5b5067ffffffffffffffff600287015460a01c1667ffffffffffffffff82161415613542565b805b613637575063ffffffff90565b61364260029161252b565b5060ff63ffffffff600183015460a01c16928392015460e81c1661362a575090565b805b613673575063ffffffff90565b61367e60029161252b565b50600160ff63ffffffff8284015460a01c16938493015460e81c16151503613666575090565b6136ad8161252b565b50600281018054915f9260ff8160f01c16907f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c16149081613f39575b501561397a575060019260ff600261371263ffffffff8786015460a01c1661252b565b50015460f01c161561384a575b505b8315612ac55763ffffffff600161373d92015460a01c1661252b565b509160ff600284015460f01c16612ac55715613806575b54906001600160a01b038216613801576003019063ffffffff825460701c169081159182156137d4575b5050613788575050565b63ffffffff6132f392167fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000083549260701b169116179055565b67ffffffffffffffff91925060026137ec839261252b565b50015460a01c169160a01c1611155f8061377e565b505050565b6003820172010000000000000000000000000000000000007fffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffff825416179055613754565b6001600160a01b03835416600383015460b01c907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d604080518681528a6020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611bbe576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610bc957613965575b5061371f565b613970828092612bf2565b610850578061395f565b928315613988575b50613721565b600382018054609081901c60ff1615955085613f06575b8580613ef4575b613ea5575b5083546001600160a01b0381168015801592891580613e8e575b15613b2757505050507fffffffffffffffffffffffff000000000000000000000000000000000000000084541684556001600160a01b03600184015416905460b01c907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60408051868152876020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611bbe576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610bc957613b12575b50505b5f613982565b613b1d828092612bf2565b6108505780613b09565b81613e5b575b5015613e255750505463ffffffff8160701c1680155f14613e0957505f5b6001600160a01b038116908115908115613dff575f915b15613df5578360b11c925b7e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8954161788556001600160a01b038060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008954161788556001600160a01b0360015416908a7f541613e579dfa40561eb12354bc3f72c8ef04e92cc37068c1e6e2917fa7493e260408051878152886020820152a481613d59575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926001600160a01b0360015416843b15611958576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0391909116600482015260248101849052858160448183895af18015613d4e57908691613d39575b5050613cd39291610ef49160b01c61251e565b813b156119605782916024839260405194859384927f42966c6800000000000000000000000000000000000000000000000000000000845260048401525af18015610bc957613d24575b5050613b0c565b613d2f828092612bf2565b6108505780613d1d565b81613d4391612bf2565b61195c57845f613cc0565b6040513d88823e3d90fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106d3576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03929092166004830152602482018390525f908290604490829084905af180156106c85715613c2c57613ded9194505f90612bf2565b5f925f613c2c565b8360b21c92613b6d565b8360b11c91613b62565b6001613e1c6001600160a01b039261252b565b50015416613b4b565b613e4193509091908215613e4657905b5460b01c9084886131d3565b613b0c565b506001600160a01b0360018501541690613e35565b905060ff5f5416600381101561298957600203613e855760ff8060015b169160e01c16145f613b2d565b60ff805f613e78565b5060ff5f54166003811015612989576002146139c5565b6001600160a01b036001613ec263ffffffff839460701c1661252b565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008554161784555f6139ab565b5063ffffffff8160701c1615156139a6565b9450613f1186612f50565b7f0000000000000000000000000000000000000000000000000000000000000000149461399f565b6001600160a01b0391501615155f6136ef56'
