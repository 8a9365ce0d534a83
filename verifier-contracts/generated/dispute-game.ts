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
  "name": "fee",
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
  "name": "FeeAwarded",
  "inputs": [
   {
    "name": "prover",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "amount",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
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
  '0x6102806040523461080657604051601f614aae38819003918201601f19168301916001600160401b0383118484101761080a578084926101e09460405283398101031261080657604051906101e082016001600160401b0381118382101761080a5760405280516001600160a01b0381168103610806578252602081015160208301526040810151604083015260608101519060ff82168203610806578160608401526100ae6080820161081e565b60808401526100bf60a0820161081e565b60a08401526100d060c0820161081e565b60c084015260e08101516001600160401b03811681036108065760e084015261010081015161010084015261012081015161012084015261014081015161014084015261016081015161016084015261018081015160018060a01b0381168103610806576101808401526101a0810151906001600160a01b0382168203610806576101a08401919091526101c001516001600160a01b0381168103610806576101c0830152600260ff8216109081156107f8575b506107c7576101aa64ffffffffff60a08301511664ffffffffff60c08401511690610830565b64ffffffffff6080830151161080156107b4575b6107825760e08101516001600160401b03161561075057610140810151801590811561073f575b508015610732575b6106b257620f42409062124f80916101408201516001905b60ff6060850151168210156102465784810290808204861490151715610232578260019104910190610205565b634e487b7160e01b5f52601160045260245ffd5b849150610160840151116106b2575b8082106106f457506102678183610850565b61012083015180156106e0576001600160501b0304106106b2576101008201516001600160501b031061067d5761010082015162124f8081029080820462124f801490151715610232576102c66101208401516101408501519061083d565b90620f4240820291808304620f42401490151715610232571061067d576101808201516001600160a01b03163b1561064d576101a08201516001600160a01b03163b1561061d576101c08201516001600160a01b03163b156105ef5760018060a01b03825116608052602082015160a052604082015160c05260ff60608301511660e05264ffffffffff6080830151166101005264ffffffffff60a0830151166101205264ffffffffff60c0830151166101405260018060401b0360e08301511661016052610100820151610180526101208201516101a0526101408201516101c0526101608201516101e0526102005260018060a01b03610180820151166102205260018060a01b036101a082015116610240526101c060018060a01b03910151166102605260405161421c9081610892823960805181818161099d01528181610d6501528181610eaf0152611b30015260a051818181611335015281816114200152818161165201528181611a9c015281816134010152613611015260c0518181816108b10152612ebe015260e05181818161020e0152818161160001528181611f6b0152818161200d0152818161274401528181612ac70152613986015261010051818181610534015281816115220152818161262c0152818161301e0152818161381901526141e301526101205181818161050e01528181611ce0015261234e0152610140518181816104ec01528181610ce7015261232d01526101605181611d4e01526101805181818161094a015281816109f8015281816130fe01526131b001526101a05181818161026d01528181611c7e0152818161206c015281816130b3015261324b01526101c05181818161024c01528181611c1e0152818161204b015261309201526101e051816108ec015261020051818181610e6c015261327f0152610220518181816113b7015261167e01526102405181818161145e01528181611a2b01528181611fae0152818161343f015261364f0152610260518181816106580152818161083701528181610b81015281816124030152818161333f0152818161354601528181613ba501528181613d5a01528181613f0701526140330152f35b60405163e70e701560e01b81526020600482015260056024820152641d985d5b1d60da1b6044820152606490fd5b60405163e70e701560e01b8152602060048201526007602482015266313932b0b5b2b960c91b6044820152606490fd5b60405163e70e701560e01b81526020600482015260076024820152666d616368696e6560c81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600c60248201526b1c1c9bdc1bdcd95c909bdb9960a21b6044820152606490fd5b60405163e70e701560e01b8152602060048201526005602482015264626f6e647360d81b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b906106ff8282610830565b60011c9061070d8285610850565b610160850151111561072b5750600181018091116102325790610255565b9150610255565b50610120810151156101ed565b6001600160401b031090505f6101e5565b60405163e70e701560e01b81526020600482015260096024820152686d6178426c6f636b7360b81b6044820152606490fd5b60405163e70e701560e01b815260206004820152600960248201526832bc3a32b739b4b7b760b91b6044820152606490fd5b5064ffffffffff60a082015116156101be565b60405163e70e701560e01b81526020600482015260086024820152670dac2f088cae0e8d60c31b6044820152606490fd5b603e915060ff16115f610184565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff8216820361080657565b9190820180921161023257565b8181029291811591840414171561023257565b919061014083015191606060019401925b60ff84511685101561088a576001620f424061087f8560ff9461083d565b049501949050610861565b935091505056fe60806040526004361015610011575f80fd5b5f5f3560e01c806303c2924d146124ad5780630a9dc9a514611fd25780630f41e0d214611f8e578063143117e114611f5357806319effeb414611f295780631f1dae0914611dca578063200d2ed214611d725780632083569e14611d2d57806327125aa814611d035780632d5537b014611cc857806332a8f30f14611ca1578063360215ae14611c665780635193dc4114611c4157806354fab53714611c0657806355fa589c146119a45780635b85754314611564578063622817d01461154557806366ae82ab1461150a5780636aba253c146113db57806375c60225146113975780637855affd146113585780638d450a951461131d5780638da4d3c9146112ff5780638df82800146111a55780638f7758391461117f578063994f1cad14610f115780639adbaeb114610ef2578063a1a4305314610ed3578063a4652be514610e8f578063ab4773c514610e54578063b400673c14610d0a578063bd96bc7514610ccf578063be13f47c1461096d578063d2e25d8414610932578063ddca3f431461090f578063e474e511146108d4578063ebb4373814610899578063f351b8e71461085e578063fbfa77cf146108175763fe823d14146101d2575f80fd5b806101ec6101df366124da565b94919080939491856137d7565b906107ef57600160ff600283015460e01c16019060ff82116106f25760ff82167f0000000000000000000000000000000000000000000000000000000000000000938482116107c3576003875f1a116107975760018203610782576102917f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006125d0565b80340361075357506102a2906135ba565b93604051936020850187815267ffffffffffffffff871695866040820152896060820152606081526102d5608082612c66565b519020805f52600360205260ff60405f20541661071f57906003915f528160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556002549661032f613121565b508a8155600180820180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a08d901b77ffffffff00000000000000000000000000000000000000001617815597919391019687547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c16911617905561044c600284019283907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b81547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff00000000000000000000000000000000000000000000000000000000161790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16178155906104d287612fc4565b90600184018094116106f2576105c693036106e9576105327f00000000000000000000000000000000000000000000000000000000000000005b7f00000000000000000000000000000000000000000000000000000000000000006125e3565b7f000000000000000000000000000000000000000000000000000000000000000061055d828261255e565b8311156106e25761056e925061255e565b815475ffffffffffffffffffffffff0000000000ffffffffff1660289190911b69ffffffffff000000000016173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b1691161790556040519384526020840152600160408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106de575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106d3576106c5575080f35b6106d191505f90612c66565b005b6040513d5f823e3d90fd5b5f80fd5b505061056e565b6105325f61050c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8886897fefee558f000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b610792600384015460b01c613249565b610291565b867ff1713d25000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f61995383000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6004857f123330e3000000000000000000000000000000000000000000000000000000008152fd5b503461085b578060031936011261085b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b503461085b578060031936011261085b576040610879612e3e565b67ffffffffffffffff606060208301519201511682519182526020820152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b57602061092a613174565b604051908152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50604060031936011261085b57600435906001600160a01b03821680920361085b57602435916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163303610ca357600254610c7b577fff0000000000000000000000000000000000000000000000000000000000000083831a60f81b16610c4f577f00000000000000000000000000000000000000000000000000000000000000008034108015610c3c575b610c0d57508063ffffffff837fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460808297610b5d6003610a5f613121565b508381556001810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8b167fffffffffffffffff0000000000000000000000000000000000000000000000009091161777ffffffff00000000000000000000000000000000000000001790556002810180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000017905501805475ffffffffffffffffffffffffffffffffff0000000000164264ffffffffff16173460b01b7fffffffffffffffffffff0000000000000000000000000000000000000000000016179055565b60405190815260016020820152836040820152346060820152a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610c095782906024604051809481937ff340fa01000000000000000000000000000000000000000000000000000000008352600483015234905af18015610bfe57610bed5750f35b81610bf791612c66565b61085b5780f35b6040513d84823e3d90fd5b5050fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000835260045234602452604482fd5b5069ffffffffffffffffffff3411610a21565b506024917f6a04262f000000000000000000000000000000000000000000000000000000008252600452fd5b6004827f0dc149f0000000000000000000000000000000000000000000000000000000008152fd5b6024827fd7b414a500000000000000000000000000000000000000000000000000000000815233600452fd5b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760ff8154166003811015610e275780610dfc57506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bfe578291610dcd575b50610da557610da26135dd565b80f35b807f25d7b69f0000000000000000000000000000000000000000000000000000000060049252fd5b610def915060203d602011610df5575b610de78183612c66565b810190612f20565b5f610d95565b503d610ddd565b7fe30a7197000000000000000000000000000000000000000000000000000000008252600452602490fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461085b57602060031936011261085b57602061092a600435613086565b503461085b57602060031936011261085b57602061092a600435612fc4565b503461085b57610f20366124c4565b60025482908082106111595750610f399150805b61255e565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610f7d610f6784612f98565b93610f756040519586612c66565b808552612f98565b01835b818110611142575050825b8251811015610fce5780610fb2610fac610fa7600194866125e3565b61256b565b50612d29565b610fbc8286612fb0565b52610fc78185612fb0565b5001610f8b565b505090604051918291602083016020845282518091526020604085019301915b818110610ffc575050500390f35b91935091602061024082611134600194885169ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b019401910191849392610fee565b60209061114d612ca7565b82828701015201610f80565b610f3992611167838361255e565b811115611174575061255e565b610f349150826125e3565b503461085b578060031936011261085b5763ffffffff6020915460501c16604051908152f35b503461085b57602060031936011261085b576004359080549160ff8360081c16156112d75763ffffffff6002549360501c16907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff840191848311915b858210806112ce575b1561128e579061121a8392612f6d565b916112615761123161122c828661255e565b613969565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146112615760010190611201565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b84547fffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff16605083901b6dffffffff00000000000000000000161785558480f35b5080151561120a565b6004827f778d1a04000000000000000000000000000000000000000000000000000000008152fd5b503461085b578060031936011261085b576020600254604051908152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b57602060031936011261085b57604060043561137881613207565b5061138b61138582613929565b916138ed565b82519182526020820152f35b503461085b578060031936011261085b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461085b578060031936011261085b576113f4612e3e565b61144e604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f000000000000000000000000000000000000000000000000000000000000000060048401526024830190612509565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610bfe57829183916114d7575b506040519160048110156114aa576040935082526020820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b90506114fb915060603d606011611503575b6114f38183612c66565b810190612f38565b90505f61148f565b503d6114e9565b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b57602060405163ffffffff8152f35b503461085b5760c060031936011261085b5760443560043567ffffffffffffffff821682036119a057606435918215159283810361199c5760843567ffffffffffffffff8111611998576115bc903690600401612530565b9160a4359367ffffffffffffffff8511611994576115e16115ed953690600401612530565b959091602435886137d7565b92600284019485549360ff8560e01c16947f00000000000000000000000000000000000000000000000000000000000000008603611964576001600160a01b03166119385785549015611922575061164488613929565b63ffffffff810361191257507f00000000000000000000000000000000000000000000000000000000000000005b925b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693604051907faa1e84de00000000000000000000000000000000000000000000000000000000825260206004830152602082806116df60248201888a612ee2565b0381895afa918215611907578d926118d3575b508082036118a557505091602093916117529361176f611764611713612e3e565b926040519c8d98899788977f7ff6bc9e00000000000000000000000000000000000000000000000000000000895260e060048a015260e4890191612ee2565b91600319878403016024880152612ee2565b916044840190612509565b03915afa93841561189a578794611866575b5060ff600283015460e01c16900360ff811161183957600116159054831414611809576001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405192835260208301527fb7a0bd23c93e2adc7eb9071fa3f434a4385f52016ca987bb125f98b8d166f2a260403393a380f35b60448583857f0e3ea1e0000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b9093506020813d602011611892575b8161188260209383612c66565b810103126106de5751925f611781565b3d9150611875565b6040513d89823e3d90fd5b7f8a5f3169000000000000000000000000000000000000000000000000000000008d5260045260245260448bfd5b9091506020813d6020116118ff575b816118ef60209383612c66565b810103126106de5751905f6116f2565b3d91506118e2565b6040513d8f823e3d90fd5b61191b9061256b565b5054611672565b929450611931610fa7896138ed565b5094611674565b60248b8a7ffec39ff0000000000000000000000000000000000000000000000000000000008252600452fd5b60448c878c7fcde9aa3d000000000000000000000000000000000000000000000000000000008352600452602452fd5b8780fd5b8580fd5b8480fd5b8280fd5b503461085b57608060031936011261085b576004359063ffffffff821680920361085b5760243560ff8116809103611c02576044356001600160a01b0381168091036119a05760643567ffffffffffffffff8111611bfe57611a0a903690600401612530565b60ff855416956003871015611bd15786611ba5578596506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691611a54612e3e565b91833b1561199457611ae9611aca9589979388946040519a8b998a9889977fc7516b4000000000000000000000000000000000000000000000000000000000895260048901527f000000000000000000000000000000000000000000000000000000000000000060248901526044880190612509565b60e4860152610104850152610140610124850152610144840191612ee2565b03925af18015610bfe57611b90575b50506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bfe578291611b71575b5015611b695780f35b610da26135dd565b611b8a915060203d602011610df557610de78183612c66565b5f611b60565b81611b9a91612c66565b61085b57805f611af8565b602486887fe30a7197000000000000000000000000000000000000000000000000000000008252600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b8380fd5b5080fd5b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760ff6020915460081c166040519015158152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760206001600160a01b0360015416604051908152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760a0611d1e612e3e565b611d2b6040518092612509565bf35b503461085b578060031936011261085b57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461085b578060031936011261085b5760ff815416604051906003811015611d9d57602092508152f35b6024837f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461085b57602060031936011261085b57611de4612ca7565b50610240611dfb611df6600435613207565b612d29565b611d2b604051809269ffffffffffffffffffff6102208092805185526001600160a01b03602082015116602086015263ffffffff604082015116604086015263ffffffff606082015116606086015263ffffffff60808201511660808601526001600160a01b0360a08201511660a086015267ffffffffffffffff60c08201511660c086015260ff60e08201511660e086015261010081015115156101008601526101208101511515610120860152610140810151151561014086015264ffffffffff6101608201511661016086015264ffffffffff6101808201511661018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c08601526101e081015115156101e086015262ffffff61020082015116610200860152015116910152565b503461085b578060031936011261085b5767ffffffffffffffff6020915460101c16604051908152f35b503461085b578060031936011261085b5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461085b578060031936011261085b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50611fe9611fdf366124da565b93908092846137d7565b821561248557600160ff600283015460e01c16019160ff83116106f25760ff8316907f0000000000000000000000000000000000000000000000000000000000000000908183116107c3576003875f1a116107975760018303612470576120907f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006125d0565b803403610753575067ffffffffffffffff600191160167ffffffffffffffff81116106f2576120be906135ba565b92604051936020850187815267ffffffffffffffff821695866040820152896060820152606081526120f1608082612c66565b519020805f52600360205260ff60405f20541661071f5791600391889594935f528260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557d010000000000000000000000000000000000000000000000000000000000600254986001612170613121565b508d815581810180547fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffff0000000000000000000000000000000000000000000000009091161760a09b909b1b77ffffffff0000000000000000000000000000000000000000169a909a178a5594019788547fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260201c16911617905561228c600285019384907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b82547fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016171790550180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161781559061231387612fc4565b90600184018094116106f25761237293036106e9576105327f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006125e3565b80547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff000000000000000000000000000000000000000000000000000000008560e01b16911617905560405193845260208401525f60408401523460608401527fdd781e943404ad3ed4550b636328ec0e69b8dbf4c140e68e57b663008504c32460803394a46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106de575f602491604051928380927ff340fa0100000000000000000000000000000000000000000000000000000000825233600483015234905af180156106d3576106c5575080f35b612480600385015460b01c613249565b612090565b7f123330e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106de576106d16124be366124c4565b906125f0565b60031960409101126106de576004359060243590565b60031960809101126106de57600435906024359060443567ffffffffffffffff811681036106de579060643590565b905f905b6005821061251a57505050565b602080600192855181520193019101909161250d565b9181601f840112156106de5782359167ffffffffffffffff83116106de57602083818601950101116106de57565b919082039182116106f257565b6002548110156125a35760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b818102929181159184041417156106f257565b919082018092116106f257565b9160ff5f541660038110156129d95780612bf1575061260e83613207565b600281019081549360ff8560f01c16612bc55761262a86612fc4565b7f0000000000000000000000000000000000000000000000000000000000000000808210612b8b5750509360f81c5f14612b7a5763ffffffff600382015460501c16939290935b90600385019063ffffffff825460701c16925b63ffffffff81169081151580612b71575b1561280f576126a38161256b565b5091600283019081549060ff8260f01c16156127e057506001600160a01b03811661273d575063ffffffff86161590811561270a575b506126fe575b5063ffffffff60016126f8925b015460c01c1695612f6d565b94612684565b935063ffffffff6126df565b67ffffffffffffffff91505460a01c1667ffffffffffffffff600261272e8861256b565b50015460a01c1610155f6126d9565b91505060ff7f00000000000000000000000000000000000000000000000000000000000000009160e01c161461277e575b63ffffffff60016126f8926126ec565b825462ffffff8160981c1662ffffff81146106f2577fffffffffffffffffffff000000ffffffffffffffffffffffffffffffffffffff90911660019190910160981b75ffffff000000000000000000000000000000000000001617835561276e565b8b7f8f110b39000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b85547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f010000000000000000000000000000000000000000000000000000000000000017865583547fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff16605082901b6dffffffff00000000000000000000161760709590951b71ffffffff00000000000000000000000000001694909417835550959093509063ffffffff16818115159182612b3f575b5050612b395763ffffffff835460701c1680612af3575b508154936001600160a01b0385161593841595868097612ac4575b612a43575091612957939161292f8794546129298160b01c9162ffffff61291f84613249565b9160981c166125d0565b906125e3565b92821580978198612a3b575b50612a22575b8415612a0d57546001600160a01b0316916134af565b61295e5750565b15612a065760015b60038110156129d9575f5469ffffffffffffffff00004260101b16907fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000060ff8416911617175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef160206040515f8152a2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6002612966565b506001600160a01b03600182015416916134af565b92612a3590612a2f6132d7565b9061255e565b92612941565b90505f61293b565b90505f95507e010000000000000000000000000000000000000000000000000000000000009294507fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9150161790557f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d6040805184815260016020820152a3565b507f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c16146128f9565b6001600160a01b036001612b07829361256b565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008354161782555f6128de565b50505050565b60207f2e18fb0eb476d8f35448970e8843ab8f6529ae434a85b6fc02633265595de63991604051908152a2815f6128c7565b50861515612695565b600181015460e01c93929093612671565b8791612b969161255e565b907f19cd57f8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857fe1ba032d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe30a7197000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610240810190811067ffffffffffffffff821117612c3957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612c3957604052565b60405190612cb482612c1c565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e0820152826102008201520152565b90604051612d3681612c1c565b610220600382948054845260018101546001600160a01b038116602086015263ffffffff8160a01c16604086015263ffffffff8160c01c16606086015260e01c608085015260028101546001600160a01b03811660a086015267ffffffffffffffff8160a01c1660c086015260ff8160e01c1660e086015260ff8160e81c16151561010086015260ff8160f01c16151561012086015260f81c1515610140850152015464ffffffffff811661016084015264ffffffffff8160281c1661018084015263ffffffff8160501c166101a084015263ffffffff8160701c166101c084015260ff8160901c1615156101e084015262ffffff8160981c1661020084015260b01c910152565b60a090604051612e4e8382612c66565b823682376080819360405190612e648183612c66565b606882527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682376068602d82303c5183526040810151602084015260608101516040840152015160c01c606082015260807f0000000000000000000000000000000000000000000000000000000000000000910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b908160209103126106de575180151581036106de5790565b908160609103126106de57805160048110156106de579160208201516001600160a01b03811681036106de5760409092015190565b80156106f2577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b67ffffffffffffffff8111612c395760051b60200190565b80518210156125a35760209160051b010190565b612fcd90613207565b905f5460ff8160081c165f1461307557600161300867ffffffffffffffff63ffffffff9360101c165b64ffffffffff6003870154169061255e565b93015460a01c1663ffffffff810361304b575b507f00000000000000000000000000000000000000000000000000000000000000008083116130475750565b9150565b9164ffffffffff600361306161306e949561256b565b50015460281c16906125e3565b905f61301b565b5063ffffffff600161300842612ff6565b9081156130fc576130d77f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006125d0565b916001905b8082106130e7575050565b90926130f4600191613249565b9301906130dc565b7f00000000000000000000000000000000000000000000000000000000000000009150565b60025468010000000000000000811015612c3957600181016002556002548110156125a35760025f81815291901b7f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0191565b600254156131db57600254156125a35760025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ad1546131d8907f00000000000000000000000000000000000000000000000000000000000000009060b01c61255e565b90565b7fca82a03d000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b60025481101561321e5761321a9061256b565b5090565b7fca82a03d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f000000000000000000000000000000000000000000000000000000000000000080156132aa57620f42406132a4826131d894047f0000000000000000000000000000000000000000000000000000000000000000906125d0565b046125d0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b6132df613174565b9081156134aa576001600160a01b036001541660ff5f5460081c16156133cc575b6040518381527f18179366378e34cc233baefaab05726eff97770e51fc40bf90dc03e1bd6984a660206001600160a01b03841692a26001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106de576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482018490525f908290818381604481015b03925af180156106d3576133c05750565b5f6133ca91612c66565b565b506133d5612e3e565b61342f604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f000000000000000000000000000000000000000000000000000000000000000060048401526024830190612509565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156106d3575f915f91613488575b509060048110156129d95760011461330057505f9150565b90506134a3915060603d606011611503576114f38183612c66565b505f613470565b5f9150565b9060029094929394017e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905560405191848352151560208301527f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60406001600160a01b03851693a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156106de576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152905f908290818381604481016133af565b60011b906801fffffffffffffffe67fffffffffffffffe8316921682036106f257565b6135e5612e3e565b61363f604051917fda8328fa0000000000000000000000000000000000000000000000000000000083527f000000000000000000000000000000000000000000000000000000000000000060048401526024830190612509565b60608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156106d3575f915f916137b5575b50600482101590816129d9576001831492831590816137a6575b5061377e576001600160a01b03167fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001556129d957156137775760025b60038110156129d9575f547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000ffff61010069ffffffffffffffff00004260101b16927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000060ff86169116171716175f557fbade5c284f0a38a7780a6182d21070659f59e04dc0cbef2c49767c0647df4ef1602060405160018152a2565b60016136dd565b7f4b6df2b2000000000000000000000000000000000000000000000000000000005f5260045ffd5b92505060025f9214155f61369a565b90506137d0915060603d606011611503576114f38183612c66565b505f613680565b9092919260ff5f541660038110156129d95780612bf157506137f882613207565b938454908282148015906138c8575b61386c5750505061381781612fc4565b7f000000000000000000000000000000000000000000000000000000000000000011156138415750565b7fa4b6aaf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a4945067ffffffffffffffff9081600288015460a01c1693604051957fd3ac8b470000000000000000000000000000000000000000000000000000000087526004870152602486015216604484015260648301526084820152fd5b5067ffffffffffffffff600287015460a01c1667ffffffffffffffff82161415613807565b805b6138fc575063ffffffff90565b61390760029161256b565b5060ff63ffffffff600183015460a01c16928392015460e81c166138ef575090565b805b613938575063ffffffff90565b61394360029161256b565b50600160ff63ffffffff8284015460a01c16938493015460e81c1615150361392b575090565b6139728161256b565b50600281018054915f9260ff8160f01c16907f000000000000000000000000000000000000000000000000000000000000000060ff8260e01c16149081614209575b5015613c3f575060019260ff60026139d763ffffffff8786015460a01c1661256b565b50015460f01c1615613b0f575b505b8315612b395763ffffffff6001613a0292015460a01c1661256b565b509160ff600284015460f01c16612b395715613acb575b54906001600160a01b038216613ac6576003019063ffffffff825460701c16908115918215613a99575b5050613a4d575050565b63ffffffff6133ca92167fffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff71ffffffff000000000000000000000000000083549260701b169116179055565b67ffffffffffffffff9192506002613ab1839261256b565b50015460a01c169160a01c1611155f80613a43565b505050565b6003820172010000000000000000000000000000000000007fffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffff825416179055613a19565b6001600160a01b03835416600383015460b01c907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d604080518681528a6020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611bfe576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610bfe57613c2a575b506139e4565b613c35828092612c66565b61085b5780613c24565b928315613c4d575b506139e6565b600382018054609081901c60ff16159550856141d6575b85806141c4575b614175575b5083546001600160a01b038116801580159289158061415e575b15613df757505050507fffffffffffffffffffffffff00000000000000000000000000000000000000008454168455613cd76001600160a01b03600185015416915460b01c612a2f6132d7565b907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86541617855580877f96dbf25f129ae745d2a683c47f03fabeea7414d1b1f96de190ba09c3e503969d60408051868152876020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611bfe576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152602481019290925282908290604490829084905af18015610bfe57613de2575b50505b5f613c47565b613ded828092612c66565b61085b5780613dd9565b8161412b575b50156140f55750505463ffffffff8160701c1680155f146140d957505f5b6001600160a01b0381169081159081156140cf575f915b156140c5578360b11c925b7e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8954161788556001600160a01b038060015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008954161788556001600160a01b0360015416908a7f541613e579dfa40561eb12354bc3f72c8ef04e92cc37068c1e6e2917fa7493e260408051878152886020820152a481614029575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926001600160a01b0360015416843b15611998576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b0391909116600482015260248101849052858160448183895af1801561401e57908691614009575b5050613fa39291610f349160b01c61255e565b813b156119a05782916024839260405194859384927f42966c6800000000000000000000000000000000000000000000000000000000845260048401525af18015610bfe57613ff4575b5050613ddc565b613fff828092612c66565b61085b5780613fed565b8161401391612c66565b61199c57845f613f90565b6040513d88823e3d90fd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156106de576040517f5d8a776e0000000000000000000000000000000000000000000000000000000081526001600160a01b03929092166004830152602482018390525f908290604490829084905af180156106d35715613efc576140bd9194505f90612c66565b5f925f613efc565b8360b21c92613e3d565b8360b11c91613e32565b60016140ec6001600160a01b039261256b565b50015416613e1b565b6141119350909190821561411657905b5460b01c9084886134af565b613ddc565b506001600160a01b0360018501541690614105565b905060ff5f541660038110156129d9576002036141555760ff8060015b169160e01c16145f613dfd565b60ff805f614148565b5060ff5f541660038110156129d957600214613c8a565b6001600160a01b03600161419263ffffffff839460701c1661256b565b50015416167fffffffffffffffffffffffff00000000000000000000000000000000000000008554161784555f613c70565b5063ffffffff8160701c161515613c6b565b94506141e186612fc4565b7f00000000000000000000000000000000000000000000000000000000000000001494613c64565b6001600160a01b0391501615155f6139b456'
