// Made of src/game/StateCommitmentChain.sol by `npm run generate`; do not edit.
export const stateCommitmentChainAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "p",
    "type": "tuple",
    "internalType": "struct StateCommitmentChainParameters",
    "components": [
     {
      "name": "breaker",
      "type": "address",
      "internalType": "contract CircuitBreaker"
     },
     {
      "name": "transactionChain",
      "type": "address",
      "internalType": "contract CanonicalTransactionChain"
     },
     {
      "name": "genesisRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "genesisBlock",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "gameDelay",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "proofDelay",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "freezePeriod",
      "type": "uint256",
      "internalType": "uint256"
     },
     {
      "name": "proposers",
      "type": "address[]",
      "internalType": "address[]"
     },
     {
      "name": "proposerSilence",
      "type": "uint256",
      "internalType": "uint256"
     }
    ]
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "addGameType",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "implementation_",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "attemptOf",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "p",
    "type": "tuple",
    "internalType": "struct StateCommitmentChain.Proposal",
    "components": [
     {
      "name": "parent",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parentRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "inputsDigest",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "outputRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "blockNumber",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "rootClaim",
      "type": "bytes32",
      "internalType": "bytes32"
     }
    ]
   }
  ],
  "outputs": [
   {
    "name": "attempt",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
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
  "name": "contest",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "contestedBlock",
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
  "name": "contestedGame",
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
  "name": "create",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "p",
    "type": "tuple",
    "internalType": "struct StateCommitmentChain.Proposal",
    "components": [
     {
      "name": "parent",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parentRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "inputsDigest",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "outputRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "blockNumber",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "rootClaim",
      "type": "bytes32",
      "internalType": "bytes32"
     }
    ]
   }
  ],
  "outputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "payable"
 },
 {
  "type": "function",
  "name": "endContest",
  "inputs": [],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "finalAt",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
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
  "name": "finalGame",
  "inputs": [
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
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
  "name": "finalRoot",
  "inputs": [
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
  "outputs": [
   {
    "name": "root",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "finalise",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "finaliseList",
  "inputs": [
   {
    "name": "games",
    "type": "address[]",
    "internalType": "address[]"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "freeze",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "freezePeriod",
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
  "name": "gameAddress",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "p",
    "type": "tuple",
    "internalType": "struct StateCommitmentChain.Proposal",
    "components": [
     {
      "name": "parent",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parentRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "inputsDigest",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "outputRoot",
      "type": "bytes32",
      "internalType": "bytes32"
     },
     {
      "name": "blockNumber",
      "type": "uint64",
      "internalType": "uint64"
     },
     {
      "name": "rootClaim",
      "type": "bytes32",
      "internalType": "bytes32"
     }
    ]
   }
  ],
  "outputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "gameCount",
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
  "name": "gameDelay",
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
  "name": "gamesFrom",
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
    "internalType": "struct StateCommitmentChain.Game[]",
    "components": [
     {
      "name": "game",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "parent",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "gameType",
      "type": "uint32",
      "internalType": "uint32"
     },
     {
      "name": "createdAt",
      "type": "uint64",
      "internalType": "uint64"
     }
    ]
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "genesisBlock",
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
  "name": "genesisRoot",
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
  "name": "implementation",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   }
  ],
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
  "name": "inConflict",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [
   {
    "name": "conflict",
    "type": "bool",
    "internalType": "bool"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "isFinal",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
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
  "name": "isGame",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
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
  "name": "isProposer",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   }
  ],
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
  "name": "isRetired",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   }
  ],
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
  "name": "isStopped",
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
  "name": "isVoid",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
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
  "name": "latestBlock",
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
  "name": "latestGame",
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
  "name": "latestRoot",
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
  "name": "needsBothEvidences",
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
  "name": "openFrom",
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
  "name": "paymentsFrom",
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
  "name": "paysAgainst",
  "inputs": [
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   }
  ],
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
  "name": "proofDelay",
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
  "name": "proposerSilence",
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
  "name": "proposersSeenAt",
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
  "name": "resume",
  "inputs": [],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "retireGameType",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "rivals",
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
  "name": "roles",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract Roles"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "setProposer",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "isProposer_",
    "type": "bool",
    "internalType": "bool"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "standing",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [
   {
    "name": "",
    "type": "tuple",
    "internalType": "struct Standing",
    "components": [
     {
      "name": "parent",
      "type": "address",
      "internalType": "address"
     },
     {
      "name": "contestedAt",
      "type": "uint40",
      "internalType": "uint40"
     },
     {
      "name": "outcome",
      "type": "uint8",
      "internalType": "enum Outcome"
     },
     {
      "name": "isGame",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "isListed",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "isFrozen",
      "type": "bool",
      "internalType": "bool"
     },
     {
      "name": "isRival",
      "type": "bool",
      "internalType": "bool"
     }
    ]
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "stop",
  "inputs": [],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "stoppedUntil",
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
  "name": "transactionChain",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract CanonicalTransactionChain"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "unfreeze",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
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
  "name": "voidContested",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "voidGame",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "event",
  "name": "ContestEnded",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Contested",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Finalised",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "outcome",
    "type": "uint8",
    "indexed": false,
    "internalType": "enum Outcome"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Frozen",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "GameCreated",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "parent",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "proposer",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "gameType",
    "type": "uint32",
    "indexed": false,
    "internalType": "uint32"
   },
   {
    "name": "index",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   },
   {
    "name": "parentRoot",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   },
   {
    "name": "outputRoot",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   },
   {
    "name": "blockNumber",
    "type": "uint64",
    "indexed": false,
    "internalType": "uint64"
   },
   {
    "name": "inputsDigest",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   },
   {
    "name": "rootClaim",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "GameTypeAdded",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "indexed": true,
    "internalType": "uint32"
   },
   {
    "name": "implementation",
    "type": "address",
    "indexed": false,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "GameTypeRetired",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "indexed": true,
    "internalType": "uint32"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "ProposerSet",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "isProposer",
    "type": "bool",
    "indexed": false,
    "internalType": "bool"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "RootFinal",
  "inputs": [
   {
    "name": "blockNumber",
    "type": "uint64",
    "indexed": true,
    "internalType": "uint64"
   },
   {
    "name": "outputRoot",
    "type": "bytes32",
    "indexed": false,
    "internalType": "bytes32"
   },
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Stopped",
  "inputs": [
   {
    "name": "until",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Unfrozen",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Voided",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "error",
  "name": "AlreadyFinal",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "BadBlockRange",
  "inputs": [
   {
    "name": "parentBlock",
    "type": "uint64",
    "internalType": "uint64"
   },
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   },
   {
    "name": "maxBlocks",
    "type": "uint64",
    "internalType": "uint64"
   }
  ]
 },
 {
  "type": "error",
  "name": "BadImplementation",
  "inputs": [
   {
    "name": "implementation",
    "type": "address",
    "internalType": "address"
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
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "ClaimRefuted",
  "inputs": []
 },
 {
  "type": "error",
  "name": "CloneFailed",
  "inputs": []
 },
 {
  "type": "error",
  "name": "GameExists",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "GameTypeExists",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   }
  ]
 },
 {
  "type": "error",
  "name": "GameTypeUnavailable",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   }
  ]
 },
 {
  "type": "error",
  "name": "InConflict",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "InputsChanged",
  "inputs": [
   {
    "name": "expected",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "inputsDigest",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "IsStopped",
  "inputs": [
   {
    "name": "until",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotFinal",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "finalAt",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotInConflict",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotProposer",
  "inputs": [
   {
    "name": "caller",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "from",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotSilentYet",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "until",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotStopped",
  "inputs": []
 },
 {
  "type": "error",
  "name": "OtherParentRoot",
  "inputs": [
   {
    "name": "expected",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "parentRoot",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ]
 },
 {
  "type": "error",
  "name": "ParentFallen",
  "inputs": [
   {
    "name": "parent",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "ParentNotFinal",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "parent",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "ParentOvertaken",
  "inputs": [
   {
    "name": "parent",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "latestBlock",
    "type": "uint64",
    "internalType": "uint64"
   }
  ]
 },
 {
  "type": "error",
  "name": "StillInConflict",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "StoppedLately",
  "inputs": [
   {
    "name": "from",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "UnknownGame",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   }
  ]
 }
] as const
export const stateCommitmentChainBytecode =
  '0x6101c080604052346104e45761572f803803809161001d8285610586565b83398101906020818303126104e4578051906001600160401b0382116104e45701610120818303126104e4576040519061012082016001600160401b038111838210176104695760405280516001600160a01b03811681036104e45782526020810151906001600160a01b03821682036104e457602083019182526040810151604084019081526100b0606083016105a9565b91606085019283526080810151906080860191825260a081015160a0870190815260c08201519160c0880192835260e081015160018060401b0381116104e457810189601f820112156104e4578051996001600160401b038b11610469578a60051b916040519b6101258d6020860190610586565b8c526020808d01938201019182116104e457602001915b8183106105665750505060e0880198895261010090810151908801908152965184518651945192519351604051630e4bd7d960e21b81529095926001600160a01b031690602081600481855afa90811561045e575f91610524575b5060805260a090815260c0919091526001600160401b03821660e05260028054600160a01b600160e01b0319169290911b600160a01b600160e01b031691909117905561010052610120526101405251156104f057518151604051634cdc9c6360e01b81526001600160401b039092169190602090829060049082906001600160a01b03165afa90811561045e575f916104b2575b506001600160401b03161161047d5781511583515115036102d057516001600160a01b031661016052516101a05242600a555f5b8151805182101561030857602060018060a01b03918360051b01015116906101a051156102d057816001925f52600960205260405f208360ff198254161790557ffc7858ed770f3bd9c19525fe1de2c94c7d048128ade2219d82b32d888a45a7d26020604051858152a201610260565b60405163e70e701560e01b815260206004820152600f60248201526e70726f706f73657253696c656e636560881b6044820152606490fd5b604051610a63808201906001600160401b03821183831017610469576020918391614ccc83393081520301905ff0801561045e576101805260405161470e90816105be823960805181818161032e015281816109310152818161258e0152612e0a015260a051818181610b0101528181610f9d01528181611bee01528181611e96015281816123a70152818161260a0152818161271701528181612cc001526130e1015260c05181818161055b0152613bc0015260e051818181612332015281816139e30152613b19015261010051818181612681015261374b015261012051818181610633015281816122a601526137b9015261014051818181611fe401528181612646015281816127df01528181612843015261378b015261016051818181610e480152611dfd0152610180518181816102d70152610bbc01526101a0518181816103a2015281816104f50152613e1d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b60405163e70e701560e01b815260206004820152600c60248201526b67656e65736973426c6f636b60a01b6044820152606490fd5b90506020813d6020116104e8575b816104cd60209383610586565b810103126104e4576104de906105a9565b5f61022c565b5f80fd5b3d91506104c0565b60405163e70e701560e01b815260206004820152600b60248201526a19d95b995cda5cd49bdbdd60aa1b6044820152606490fd5b90506020813d60201161055e575b8161053f60209383610586565b810103126104e457516001600160a01b03811681036104e4575f610197565b3d9150610532565b82516001600160a01b03811681036104e45781526020928301920161013c565b601f909101601f19168101906001600160401b0382119082101761046957604052565b51906001600160401b03821682036104e45756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630330e40f14612de457508063046f7da214612c7857806306a169ed146128c2578063075b2d43146128a457806307da68f5146126cf57806307e2da96146126a457806308ac0548146126695780630a3cb6631461262e5780630f41e0d2146125ea5780632f847cf8146125cf578063330c3fe5146125b2578063392f5f641461256e5780633a35b17d1461250b5780633f683b6a146124eb57806342dcb1da146124c757806345c8b1a6146123565780634cdc9c63146123115780634d1975b4146122f35780635107da9c146122c9578063569bf2ad1461228e57806358616803146121615780635c4180bb1461213957806370de828e1461211257806374ec29a0146120d557806377d2b8e114611f90578063799abbcb14611f6c57806379c1c8b814611e455780637f643c6314611e2157806380a89e0814611ddd57806387c50be414611d9757806388fe9edf14611d795780638b51c76414611d3d5780638d1fdf2f14611b9d5780638e41c2aa14611b6b5780639e3f61b214611b4d578063a7c1d11814611adf578063a819de6e14611aa5578063aa423d3914611a22578063aadf322214610c99578063ad589a0c146108f6578063ad6375cd14610726578063c15ff0f3146106f6578063c1ec4780146105be578063c626c52e1461057e578063c703372114610543578063d7b0fef114610518578063d80c73c3146104dd578063dddc721d146104ba578063e9ed9b64146102fb578063fbfa77cf146102b7578063fcffabb31461027a5763fd56caf81461025a575f80fd5b346102775780600319360112610277576020600654604051908152f35b80fd5b5034610277576020600319360112610277576001600160a01b03604060209263ffffffff6102a6612f43565b168152808452205416604051908152f35b503461027757806003193601126102775760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461027757604060031936011261027757610315612f56565b602435908115158092036104a757826001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156104b6576040517fe5ed5df80000000000000000000000000000000000000000000000000000000081525f6004820152336024820152908290829060449082905afa80156104ab57610492575b50507f0000000000000000000000000000000000000000000000000000000000000000156104345760206001600160a01b037ffc7858ed770f3bd9c19525fe1de2c94c7d048128ade2219d82b32d888a45a7d292169283855260098252604085207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff8316179055604051908152a280f35b60646040517fe70e701500000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f70726f706f73657253696c656e636500000000000000000000000000000000006044820152fd5b8161049c91613008565b6104a757825f61039e565b8280fd5b6040513d84823e3d90fd5b5080fd5b503461027757806003193601126102775760206104d5613e1b565b604051908152f35b503461027757806003193601126102775760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461027757806003193601126102775760206104d567ffffffffffffffff60025460a01c16613b01565b503461027757806003193601126102775760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346102775760206003193601126102775760ff60406020926001600160a01b036105a7612f56565b16815260088452205460d01c166040519015158152f35b50346102775780600319360112610277576005546001600160a01b038160401c169081156106ca578183526008602052604083206105fb83613eb4565b505090816106ae575b50610682577fffffffff0000000000000000000000000000000000000000ffffffffffffffff166005556106587f00000000000000000000000000000000000000000000000000000000000000004261304a565b6006557ff9b1688dd09414c72fdc288e957c15c236d740a40a07a33cd5a8cc0d3b2d3f758280a280f35b602483837f863d8977000000000000000000000000000000000000000000000000000000008252600452fd5b546001915060c81c60ff166106c281612f6c565b14155f610604565b602483837f87efc75c000000000000000000000000000000000000000000000000000000008252600452fd5b503461027757602060031936011261027757602061071a610715612f56565b613eb4565b50506040519015158152f35b50346102775760406003193601126102775760043560243581600b54808210155f146108cb5750610758915080613dcb565b601f1961077d61076783613def565b926107756040519485613008565b808452613def565b01835b81811061089c575050825b815181101561081357806107a96107a46001938661304a565b613d86565b50546001600160a01b0381169081875260086020526001600160a01b03604088205416604051926107d984612fec565b8352602083015263ffffffff8160a01c16604083015260c01c60608201526108018285613e07565b5261080c8184613e07565b500161078b565b8184604051918291602083016020845282518091526020604085019301915b818110610840575050500390f35b919350916020608060019267ffffffffffffffff606088516001600160a01b0381511684526001600160a01b0386820151168685015263ffffffff60408201511660408501520151166060820152019401910191849392610832565b6020906040516108ab81612fec565b868152868382015286604082015286606082015282828601015201610780565b610758926108d98383613dcb565b8111156108e65750613dcb565b6108f191508261304a565b613dcb565b503461027757604060031936011261027757610910612f43565b602435906001600160a01b03821690818303610b5b57836001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156104b6576040517fe5ed5df80000000000000000000000000000000000000000000000000000000081525f6004820152336024820152908290829060449082905afa80156104ab57610c84575b505063ffffffff1691828452836020526001600160a01b03604085205416610c58573b158015610a5b575b610a305760207fc27a30d72f7ec3b103bd05e71e8be9b12b4c2a594a97d97768a92bf211f5784d9183855284825260408520817fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055604051908152a280f35b7f3347fc6b000000000000000000000000000000000000000000000000000000008352600452602482fd5b506040517fa4652be5000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610b67578491610c1e575b506001600160a01b0316301480610b72575b80610ab7575b156109cc565b506040517f0f41e0d2000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610b67578491610b29575b506001600160a01b03807f000000000000000000000000000000000000000000000000000000000000000016911614610ab1565b90506020813d602011610b5f575b81610b4460209383613008565b81010312610b5b57610b55906144db565b5f610af5565b8380fd5b3d9150610b37565b6040513d86823e3d90fd5b506040517ffbfa77cf000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610b67578491610be4575b506001600160a01b03807f000000000000000000000000000000000000000000000000000000000000000016911614610aab565b90506020813d602011610c16575b81610bff60209383613008565b81010312610b5b57610c10906144db565b5f610bb0565b3d9150610bf2565b90506020813d602011610c50575b81610c3960209383613008565b81010312610b5b57610c4a906144db565b5f610a99565b3d9150610c2c565b602484847fd480e497000000000000000000000000000000000000000000000000000000008252600452fd5b81610c8e91613008565b610b5b57835f6109a1565b5060e060031936011261027757610cae612f43565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261027757610ce161435e565b610ce9613e1b565b80421080611a0b575b6119db575063ffffffff821691828252816020526001600160a01b0360408320541692831580156119c5575b61199a576024356001600160a01b0381168082036119965761199057506001600160a01b0360025416935b600254906001600160a01b038616916001600160a01b03811683145f146117b05760a01c67ffffffffffffffff1690610d8182613b01565b905b604435918083036117805750604051927f2083569e000000000000000000000000000000000000000000000000000000008452602084600481855afa908115611775578891611728575b67ffffffffffffffff809550610de1613dd8565b911694859116118015906116f0575b6116a8575067ffffffffffffffff610e06613dd8565b604051947fb59adad000000000000000000000000000000000000000000000000000000000865260048601521660248401526020836044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561169d578793611669575b506064359280840361163957506040519060a0820182811067ffffffffffffffff82111761160c576040528282526084359182602082015284604082015267ffffffffffffffff610ec7613dd8565b1660608201526040517febb43738000000000000000000000000000000000000000000000000000000008152602081600481865afa9081156115cf578a916115da575b506080820152604051907f8d450a95000000000000000000000000000000000000000000000000000000008252602082600481865afa9182156115cf578a92611597575b50604051917fda8328fa0000000000000000000000000000000000000000000000000000000083526004830152602482018a905b600582106115815750505060608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015611576578990611527575b60029150610fd981612f6c565b1480611518575b6114f057869798610ff86001600160a01b0398613be3565b9890981698898b52600860205260ff60408c205460d01c166114c45761102091602491614560565b89611072608061103060246144ef565b601f19601f6020604051968794828601998a526040808701528051928391826060890152018787015e858286010152011681010301601f198101835282613008565b5190208952600c60205263ffffffff60408a20971696877fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000082541617905560a4359067ffffffffffffffff821682036114c05761115a826001600160a01b0393507fffffffffffffffff0000000000000000000000000000000000000000000000006040519187602084015286604084015288606084015260c01b16608082015260688152611122608882613008565b60c4359960405160208101918b83528a60408301528c606083015260808201526080815261115160a082613008565b519020926145e5565b6020815191018bf51615611498578688526008602052604088207a0100000000000000000000000000000000000000000000000000007fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff825416178155847fffffffffffffffffffffffff0000000000000000000000000000000000000000825416178155338952600960205260ff60408a20541615157fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff7bff00000000000000000000000000000000000000000000000000000083549260d81b1691161790556040516060810181811067ffffffffffffffff82111761146b5760405287815260208101868152604082019067ffffffffffffffff42168252600b546801000000000000000081101561143e578060016112989201600b55613d86565b93909361141257519051915160a09290921b77ffffffff0000000000000000000000000000000000000000166001600160a01b03919091161760c09190911b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055600b545f198101929083116113e5579067ffffffffffffffff929161131f613dd8565b9260405197885260208801526040870152606086015216608084015260a08301528260c0830152837f0e12dfe1af6e007537e4868b2aacb58d1f46175cd9a12f7f7777ca349b3f027860e03394a4813b156104a757604051907fbe13f47c0000000000000000000000000000000000000000000000000000000082523360048301526024820152828160448134865af180156113da576113c5575b602082604051908152f35b6113d0838092613008565b6104b657816113ba565b6040513d85823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60248c7f4e487b7100000000000000000000000000000000000000000000000000000000815280600452fd5b60248c7f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004887f857960b6000000000000000000000000000000000000000000000000000000008152fd5b8980fd5b60248b8b7fca43d2af000000000000000000000000000000000000000000000000000000008252600452fd5b6004887faeba6e16000000000000000000000000000000000000000000000000000000008152fd5b5061152161309c565b15610fe0565b506060813d60601161156e575b8161154160609383613008565b8101031261156a5780519060048210156114c057906115646020600293016144db565b50610fcc565b8880fd5b3d9150611534565b6040513d8b823e3d90fd5b6020806001928551815201930191019091610f82565b9091506020813d6020116115c7575b816115b360209383613008565b810103126115c35751905f610f4e565b5f80fd5b3d91506115a6565b6040513d8c823e3d90fd5b90506020813d602011611604575b816115f560209383613008565b810103126115c357515f610f0a565b3d91506115e8565b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b87604491857fe2fef5e8000000000000000000000000000000000000000000000000000000008352600452602452fd5b9092506020813d602011611695575b8161168560209383613008565b810103126115c35751915f610e78565b3d9150611678565b6040513d89823e3d90fd5b8767ffffffffffffffff60649281876116bf613dd8565b907fcdf13c3c0000000000000000000000000000000000000000000000000000000086526004521660245216604452fd5b508367ffffffffffffffff611703613dd8565b160367ffffffffffffffff81116113e55767ffffffffffffffff808316911611610df0565b91929390506020813d60201161176d575b8161174660209383613008565b81010312611769579061176367ffffffffffffffff94939261368a565b90610dcd565b8780fd5b3d9150611739565b6040513d8a823e3d90fd5b87604491847f0d2aa96f000000000000000000000000000000000000000000000000000000008352600452602452fd5b906117ba87613e62565b90604051927ff351b8e7000000000000000000000000000000000000000000000000000000008452604084600481885afa908115611775578894899261195c575b508194936118088b6145a5565b908115611942575b508015611896575b61186a5760a01c67ffffffffffffffff908116911681101561183a5750610d83565b87604491867f47fffa69000000000000000000000000000000000000000000000000000000008352600452602452fd5b602489877ff476e3dc000000000000000000000000000000000000000000000000000000008252600452fd5b506040517f200d2ed20000000000000000000000000000000000000000000000000000000081526020816004818a5afa9081156115cf578a91611913575b5060038110156118e657600114611818565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b611935915060203d60201161193b575b61192d8183613008565b810190613140565b5f6118d4565b503d611923565b5461195691506001600160a01b03166145a5565b5f611810565b909450611981915060403d604011611989575b6119798183613008565b810190613ae7565b90935f6117fb565b503d61196f565b93610d49565b8480fd5b7f52107593000000000000000000000000000000000000000000000000000000008352600452602482fd5b50808352600160205260ff604084205416610d1e565b604492507f8adbc70000000000000000000000000000000000000000000000000000000000825233600452602452fd5b50338252600960205260ff60408320541615610cf2565b50346102775760206003193601126102775760043567ffffffffffffffff81116104b657366023820112156104b65780600401359067ffffffffffffffff82116104a7573660248360051b830101116104a757825b82811015611aa157600190611a9b611a9660248360051b860101613d72565b613158565b01611a77565b8380f35b50346102775760206003193601126102775760ff604060209263ffffffff611acb612f43565b168152600184522054166040519015158152f35b50346102775760e060031936011261027757611af9612f43565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126102775760406001600160a01b03611b3784613be3565b63ffffffff849392935193168352166020820152f35b50346102775780600319360112610277576020600a54604051908152f35b5034610277576020600319360112610277576004359067ffffffffffffffff821682036102775760206104d583613b01565b503461027757602060031936011261027757611bb7612f56565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ab576001600160a01b03918391611d0e575b5016803b156104b6576040517fe5ed5df800000000000000000000000000000000000000000000000000000000815260016004820152336024820152908290829060449082905afa80156104ab57611cf9575b506001600160a01b0382611c8c816143cb565b7c01000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff825416179055167f8a5c4736a33c7b7f29a2c34ea9ff9608afc5718d56f6fd6dcbd2d3711a1a49138280a280f35b81611d0391613008565b6104b657815f611c79565b611d30915060203d602011611d36575b611d288183613008565b81019061302b565b5f611c26565b503d611d1e565b5034610277576020600319360112610277576004359067ffffffffffffffff82168203610277576020611d6f836139a6565b6040519015158152f35b50346102775780600319360112610277576020600454604051908152f35b50346102775760206003193601126102775760043567ffffffffffffffff81168091036104b6576040826001600160a01b03926020945260038452205416604051908152f35b503461027757806003193601126102775760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610277576020600319360112610277576020611d6f611e40612f56565b6138c0565b503461027757602060031936011261027757611e5f612f56565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ab576001600160a01b03918391611f4d575b5016803b156104b6576040517fe5ed5df800000000000000000000000000000000000000000000000000000000815260016004820152336024820152908290829060449082905afa80156104ab57611f38575b50611f3582611f2f816143cb565b5061427c565b80f35b81611f4291613008565b6104b657815f611f21565b611f66915060203d602011611d3657611d288183613008565b5f611ece565b50346102775760206003193601126102775760206104d5611f8b612f56565b61369f565b503461027757602060031936011261027757611faa612f56565b90611fb4826143cb565b91611fbe81613eb4565b94919050156120a0575460a01c64ffffffffff169283156120675783811161205f575b507f00000000000000000000000000000000000000000000000000000000000000009261200e848261304a565b421061201e5750611f359061427c565b6120326044946001600160a01b039261304a565b917f3cea7c9000000000000000000000000000000000000000000000000000000000845216600452602452fd5b92505f611fe1565b6044836001600160a01b03847f3cea7c900000000000000000000000000000000000000000000000000000000083521660045280602452fd5b6024836001600160a01b03847f87efc75c00000000000000000000000000000000000000000000000000000000835216600452fd5b50346102775760206003193601126102775760ff60406020926001600160a01b036120fe612f56565b168152600984522054166040519015158152f35b503461027757806003193601126102775760206001600160a01b0360025416604051908152f35b5034610277578060031936011261027757602067ffffffffffffffff60055416604051908152f35b503461027757602060031936011261027757604060e0916001600160a01b03612188612f56565b8260c0855161219681612fa3565b82815282602082015282878201528260608201528260808201528260a08201520152168152600860205220604051906121ce82612fa3565b546001600160a01b03811682526020820164ffffffffff8260a01c16815260ff8260c81c16604084019061220181612f6c565b81526060840160ff8460d01c1615158152608085019160ff8560d81c161515835264ffffffffff60a087019460ff878a1c161515865260ff60c089019760e81c16151587526001600160a01b036040519851168852511660208701525161226781612f6c565b60408601525115156060850152511515608084015251151560a083015251151560c0820152f35b503461027757806003193601126102775760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461027757806003193601126102775760206001600160a01b0360055460401c16604051908152f35b50346102775780600319360112610277576020600b54604051908152f35b5034610277578060031936011261027757602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461027757602060031936011261027757612370612f56565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ab576001600160a01b039183916124a8575b5016803b156104b6576040517fe5ed5df800000000000000000000000000000000000000000000000000000000815260016004820152336024820152908290829060449082905afa80156104ab57612493575b506001600160a01b0382612445816143cb565b7fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff8154169055167f4feb53e305297ab8fb8f3420c95ea04737addc254a7270d8fc4605d2b9c61dba8280a280f35b8161249d91613008565b6104b657815f612432565b6124c1915060203d602011611d3657611d288183613008565b5f6123df565b5034610277576020600319360112610277576020611d6f6124e6612f56565b613554565b503461027757806003193601126102775760206004544210604051908152f35b50346102775760e060031936011261027757612525612f43565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261027757602061255b83613be3565b90506001600160a01b0360405191168152f35b503461027757806003193601126102775760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461027757602060031936011261027757611f35611a96612f56565b50346102775780600319360112610277576020611d6f61309c565b503461027757806003193601126102775760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461027757806003193601126102775760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461027757806003193601126102775760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610277578060031936011261027757602067ffffffffffffffff60025460a01c16604051908152f35b5034610277578060031936011261027757806040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ab576001600160a01b03918391612885575b5016803b15612882576040517fe5ed5df800000000000000000000000000000000000000000000000000000000815260016004820152336024820152908290829060449082905afa80156104ab5761286d575b50506004548061283d5750805b80421061281257507f5378e99f1c6cc344f21e74745742dd30c73797900a542307d5d109383b01bf2860206128047f00000000000000000000000000000000000000000000000000000000000000004261304a565b80600455604051908152a180f35b7f52fbac66000000000000000000000000000000000000000000000000000000008252600452602490fd5b612868907f00000000000000000000000000000000000000000000000000000000000000009061304a565b6127af565b8161287791613008565b61027757805f6127a2565b50fd5b61289e915060203d602011611d3657611d288183613008565b5f61274f565b50346102775780600319360112610277576020600754604051908152f35b5034610277576020600319360112610277576128dc612f56565b6128e581613e62565b805460ff8160c81c166128f781612f6c565b60018114908115612c64575b50612c2f5761291183613eb4565b505015612bfa5760ff8160e81c161580612beb575b612b63575b50805464ffffffffff8160a01c1615612b19575b505460ff8160e81c16908115612aff575b50612986575b6001600160a01b03167fb852697212715d3875e5fa00798a8b192a5293398add438cb68f965f82d234958280a280f35b604051907ff351b8e70000000000000000000000000000000000000000000000000000000082526040826004816001600160a01b0385165afa80156113da576001600160a01b03928491612ade575b50600554838160401c16159081801592612ad2575b612a83575b50158015612a64575b612a05575b509050612956565b67ffffffffffffffff6005549116907fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffff00000000000000008460401b16911617176005555f6129fd565b5067ffffffffffffffff6005541667ffffffffffffffff8216106129f8565b7fffffffff0000000000000000000000000000000000000000ffffffffffffffff7bffffffffffffffffffffffffffffffffffffffff00000000000000008560401b169116176005555f6129ef565b600654421092506129ea565b612af7915060403d604011611989576119798183613008565b90505f6129d5565b6003915060c81c60ff16612b1281612f6c565b145f612950565b7fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff164260a01b78ffffffffff0000000000000000000000000000000000000000161781555f61293f565b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167d0100000000000000000000000000000000000000000000000000000000001781556007545f198114612bbe576001016007555f61292b565b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50612bf5836140aa565b612926565b6024846001600160a01b03857f87efc75c00000000000000000000000000000000000000000000000000000000835216600452fd5b6024846001600160a01b03857fc15974b100000000000000000000000000000000000000000000000000000000835216600452fd5b60029150612c7181612f6c565b145f612903565b5034610277578060031936011261027757806040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ab576001600160a01b03918391612dc5575b5016803b15612882576040517fe5ed5df800000000000000000000000000000000000000000000000000000000815260016004820152336024820152908290829060449082905afa80156104ab57612db0575b5050600454421015612d8857426004557f5378e99f1c6cc344f21e74745742dd30c73797900a542307d5d109383b01bf286020604051428152a180f35b807fe0c3b99c0000000000000000000000000000000000000000000000000000000060049252fd5b81612dba91613008565b61027757805f612d4b565b612dde915060203d602011611d3657611d288183613008565b5f612cf8565b9050346115c35760206003193601126115c357612dff612f43565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156115c3577fe5ed5df80000000000000000000000000000000000000000000000000000000082525f6004830181905233602484015290829060449082905afa8015612f3857612f1f575b5063ffffffff16808252816020526001600160a01b0360408320541615612ef45780825260016020526040822060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f88312f3d7a2a0e074d1478f24ff48f4b9b8068d8410066f2d3301840d5ca191b8280a280f35b7f52107593000000000000000000000000000000000000000000000000000000008252600452602490fd5b612f2c9192505f90613008565b5f9063ffffffff612e77565b6040513d5f823e3d90fd5b6004359063ffffffff821682036115c357565b600435906001600160a01b03821682036115c357565b60041115612f7657565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60e0810190811067ffffffffffffffff821117612fbf57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6080810190811067ffffffffffffffff821117612fbf57604052565b90601f601f19910116810190811067ffffffffffffffff821117612fbf57604052565b908160209103126115c357516001600160a01b03811681036115c35790565b9190820180921161305757565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b908160209103126115c3575180151581036115c35790565b600754158015906130aa5790565b506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612f38575f91613114575090565b613136915060203d602011613139575b61312e8183613008565b810190613084565b90565b503d613124565b908160209103126115c3575160038110156115c35790565b61316181613e62565b60ff815460c81c1661317281612f6c565b613550576040517f200d2ed20000000000000000000000000000000000000000000000000000000081526001600160a01b03831692602082600481875afa918215612f38575f9261352f575b506131c9828461422f565b613522576131d561435e565b6001600160a01b03835416916131ea8261369f565b8042106134f357506003811015612f76576002149182806134e3575b6134b4575061321490613eb4565b509061348857158061347a575b61344e57156134475760035b61323681612f6c565b7fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff79ff0000000000000000000000000000000000000000000000000083549260c81b16911617815554600360ff8260c81c16837f82014469c1cbc005ecd8d4c7c05054fe8fa00d7c1d671cb78753e740186de60060206040516132b885612f6c565b848152a26132c581612f6c565b146132ce575050565b6040517ff351b8e7000000000000000000000000000000000000000000000000000000008152604081600481865afa928315612f385760ff935f925f91613422575b508167ffffffffffffffff82168094815f5260036020526001600160a01b0360405f205416156133bc575b5050506002549267ffffffffffffffff8460a01c161061336a575b50505060d81c16613364575b565b42600a55565b7bffffffffffffffff00000000000000000000000000000000000000007fffffffff000000000000000000000000000000000000000000000000000000009160a01b16921617176002555f8080613356565b60207f7cad4be4979cfc1b249c108fc349f178fd9a7296bf43ad1dec9b8877e7a44f9d91835f526003825260405f20857fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055604051908152a381835f61333b565b905061343e91925060403d604011611989576119798183613008565b9190915f613310565b600261322d565b827fec68b61b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061348361309c565b613221565b837f2e9c2ea3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b847f503e2a72000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506134ed81614396565b15613206565b857fc0faaad0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b915050613362915061427c565b61354991925060203d60201161193b5761192d8183613008565b905f6131be565b5050565b6001600160a01b038116805f52600860205260405f209081549160ff8360c81c1661357e81612f6c565b613681576020600492604051938480927f200d2ed20000000000000000000000000000000000000000000000000000000082525afa918215612f38575f9261365c575b50816135cc9161422f565b61365457600454421061364d576135e28361369f565b421061364d576003811015612f76576002149081613633575b5061362e5761360990613eb4565b5090159081613616575090565b905080156136215790565b5061362a61309c565b1590565b505f90565b61364691506001600160a01b0316614396565b155f6135fb565b5050505f90565b505050600190565b6135cc91925061367a9060203d60201161193b5761192d8183613008565b91906135c1565b50505050600190565b519067ffffffffffffffff821682036115c357565b6001600160a01b03166040517f19effeb4000000000000000000000000000000000000000000000000000000008152602081600481855afa8015612f38575f9061387f575b67ffffffffffffffff915016908115613878576040517f5193dc41000000000000000000000000000000000000000000000000000000008152602081600481855afa908115612f38575f91613859575b5015806137de575b6131369261377091156137b7577f00000000000000000000000000000000000000000000000000000000000000009061304a565b905f52600860205260ff60405f205460e01c165f146137b0577f00000000000000000000000000000000000000000000000000000000000000009061304a565b5f9061304a565b7f00000000000000000000000000000000000000000000000000000000000000009061304a565b506040517f8da4d3c9000000000000000000000000000000000000000000000000000000008152602081600481855afa908115612f38575f91613825575b5060011061373c565b90506020813d602011613851575b8161384060209383613008565b810103126115c3575161313661381c565b3d9150613833565b613872915060203d6020116131395761312e8183613008565b5f613734565b50505f1990565b506020813d6020116138b8575b8161389960209383613008565b810103126115c3576138b367ffffffffffffffff9161368a565b6136e4565b3d915061388c565b6001600160a01b0316805f52600860205260405f2090815491600160ff8460c81c166138eb81612f6c565b149283156138fa575b50505090565b60d01c60ff1692509082613913575b50505f80806138f4565b60049250602090604051938480927f200d2ed20000000000000000000000000000000000000000000000000000000082525afa908115612f385761395e925f92613965575b5061422f565b5f80613909565b61397f91925060203d60201161193b5761192d8183613008565b905f613958565b91908260409103126115c357815160048110156115c35760209092015190565b600454421061362e5767ffffffffffffffff60055491169067ffffffffffffffff81168210159081613ac0575b5061362e5767ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114613aba575f5260036020526001600160a01b0360405f205416801561362e5760406004918151928380927f6aba253c0000000000000000000000000000000000000000000000000000000082525afa908115612f38575f91613a8a575b50613a6c81612f6c565b8015908115613a79575090565b60019150613a8681612f6c565b1490565b613aac915060403d604011613ab3575b613aa48183613008565b810190613986565b505f613a62565b503d613a9a565b50600190565b60401c6001600160a01b03161580159150613adc575b5f6139d3565b506006544210613ad6565b91908260409103126115c35761313660208351930161368a565b9067ffffffffffffffff5f921667ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114613bbd575f5260036020526001600160a01b0360405f20541680613b5c5750565b60049192506040908151928380927ff351b8e70000000000000000000000000000000000000000000000000000000082525afa908115612f38575f91613ba0575090565b613bb9915060403d604011611989576119798183613008565b5090565b507f00000000000000000000000000000000000000000000000000000000000000009150565b6001600160a01b03613bf56024613d72565b16613d62576001600160a01b0360025416915b613c1460248484614560565b6020613c666080613c2560246144ef565b601f19601f6040519586938185019889526040808601528051918291826060880152018686015e5f858286010152011681010301601f198101835282613008565b5190205f52600c60205263ffffffff60405f20541692613c89846024838661441b565b926001600160a01b0384165f52600860205260ff60405f205460d01c1615613550576040517f200d2ed20000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b0389165afa908115612f38575f91613d43575b506003811015612f76576001148015613d34575b613d0d575050565b9192509263ffffffff169063ffffffff82146130575760246001613136930194859261441b565b50613d3e846138c0565b613d05565b613d5c915060203d60201161193b5761192d8183613008565b5f613cf1565b613d6c6024613d72565b91613c08565b356001600160a01b03811681036115c35790565b600b54811015613d9e57600b5f5260205f2001905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9190820391821161305757565b60a43567ffffffffffffffff811681036115c35790565b67ffffffffffffffff8111612fbf5760051b60200190565b8051821015613d9e5760209160051b010190565b7f0000000000000000000000000000000000000000000000000000000000000000801561362e5761313690600454600a548082115f14613e5b575061304a565b905061304a565b6001600160a01b031690815f52600860205260405f209160ff835460d01c1615613e895750565b7f229e836b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040517f200d2ed20000000000000000000000000000000000000000000000000000000081526001600160a01b0382169291602082600481875afa918215612f38575f92614089575b506003821015612f7657811561407e576040517f6aba253c000000000000000000000000000000000000000000000000000000008152604081600481885afa8015612f38575f915f9161405a575b50926002036140535760015b613f6081612f6c565b613f6982612f6c565b811491604051957f5193dc41000000000000000000000000000000000000000000000000000000008752602087600481845afa968715612f38575f97614032575b5086908161400e575b5083159283613fe7575b50508115613fd7575b509381613fd1575091565b90501591565b613fe191506140aa565b5f613fc6565b919250908115613ffb575b50905f80613fbd565b905061400681612f6c565b15155f613ff2565b90505f52600860205260ff60405f205460c81c1661402b81612f6c565b155f613fb3565b61404c91975060203d6020116131395761312e8183613008565b955f613faa565b6002613f57565b60029250614077915060403d604011613ab357613aa48183613008565b9091613f4b565b505f92508291829150565b6140a391925060203d60201161193b5761192d8183613008565b905f613efd565b6001600160a01b03166040517f200d2ed2000000000000000000000000000000000000000000000000000000008152602081600481855afa908115612f38575f91614210575b506003811015612f765760020361362e576040517ff351b8e7000000000000000000000000000000000000000000000000000000008152604081600481855afa8015612f38575f915f916141e5575b5067ffffffffffffffff165f5260036020526001600160a01b0360405f2054169182159081156141db575b506141d55760406004928151938480927ff351b8e70000000000000000000000000000000000000000000000000000000082525afa918215612f38575f926141b3575b50141590565b6141cd91925060403d604011611989576119798183613008565b50905f6141ad565b50505f90565b905082145f61416a565b67ffffffffffffffff9250614209915060403d604011611989576119798183613008565b909161413f565b614229915060203d60201161193b5761192d8183613008565b5f6140f0565b5460ff8160c81c1661424081612f6c565b159182614265575b5081614252575090565b61313691506001600160a01b03166145a5565b9091506003811015612f765760011415905f614248565b6001600160a01b0316805f52600860205260405f20805460ff7901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff83161780845560e81c16614308575b50507f6a22d00146070e6ae40e0c3b09f4713c1eb48589a845ed3bdc9dd058f4d84c595f80a2565b7fffff00ffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001790556007548015613057575f19016007555f806142e0565b60045480421061436b5750565b7fbaec418d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001600160a01b031680159081156143ac575090565b90505f526008602052600360ff60405f205460c81c16613a8681612f6c565b906143d582613e62565b916143df81613554565b6143e65750565b6001600160a01b03907fc15974b1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9161447f9163ffffffff6001600160a01b0395941690815f525f60205263ffffffff8660405f2054169560a0614450866144ef565b95896040519560208701978852166040860152013560608401521660808201526080815261115160a082613008565b602081519101206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b602184015260358301526055820152605581526144d4607582613008565b5190201690565b51906001600160a01b03821682036115c357565b608081013567ffffffffffffffff811681036115c357807fffffffffffffffff00000000000000000000000000000000000000000000000091506040805193602081013560208601526060810135828601520135606084015260c01b16608082015260688152613136608882613008565b9160a0906001600160a01b036040519363ffffffff6020860196168652166040840152013560608201525f60808201526080815261459f60a082613008565b51902090565b6001600160a01b03165f52600860205260ff60405f205460c81c166145c981612f6c565b600181149081156145d8575090565b60029150613a8681612f6c565b8151602d019182602d11613057577fffff0000000000000000000000000000000000000000000000000000000000009260206058927fffffffffffffffffffffffffffffffffffffffff000000000000000000000000613136956040519788957f3d610000000000000000000000000000000000000000000000000000000000008688015260f01b1660228601527f80600b3d3981f30000000000000000000000000000000000000000000000000060248601527f363d3d373d3d3d363d7300000000000000000000000000000000000000000000602b86015260601b1660358401527f5af43d82803e903d91602b57fd5bf3000000000000000000000000000000000060498401528051918291018484015e81015f838201520301601f1981018352826130085660a034607457601f610a6338819003918201601f19168301916001600160401b03831184841017607857808492602094604052833981010312607457516001600160a01b03811681036074576080526040516109d6908161008d82396080518181816102540152818161034601526106070152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c90816333c864fe146105cd5750806342966c68146104da5780635d8a776e146103c5578063a3e978571461036a578063a4652be514610319578063cc1f0d2d146101cf578063d827c4bf14610174578063e219cd48146101305763f340fa0114610081575f80fd5b602060031936011261012d576100956108d0565b33825281602052604082206100ab34825461099c565b905533825260016020526040822073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f206100e434825461099c565b905573ffffffffffffffffffffffffffffffffffffffff6040519134835216907f8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a760203392a380f35b80fd5b503461012d57602060031936011261012d57604060209173ffffffffffffffffffffffffffffffffffffffff6101646108d0565b1681528083522054604051908152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff60406101a56108d0565b92826101af6108f3565b9416815260016020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576101e96108d0565b906101f26108f3565b9173ffffffffffffffffffffffffffffffffffffffff604051917f7f643c63000000000000000000000000000000000000000000000000000000008352169081600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561030e5791839160409373ffffffffffffffffffffffffffffffffffffffff95916102df575b50156102c457815260016020522091165f52602052602060405f20545b604051908152f35b815260026020522091165f52602052602060405f20546102bc565b610301915060203d602011610307575b6102f98183610916565b810190610984565b5f61029f565b503d6102ef565b6040513d85823e3d90fd5b503461012d578060031936011261012d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff604061039b6108d0565b92826103a56108f3565b9416815260026020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576103df6108d0565b602435903383528260205260408320548083116104a657828103908111610479579073ffffffffffffffffffffffffffffffffffffffff913385528460205260408520553384526002602052604084208282165f5260205260405f2061044684825461099c565b905560405192835216907fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b83836064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b503461012d57602060031936011261012d57600435903381528060205260408120549182811161059b5780830392831161056e5781923383528260205260408320553382526002602052604082208280526020526040822061053d82825461099c565b90556040519081527fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b82346108cc5760406003193601126108cc576105e76108d0565b6105ef6108f3565b9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b156108cc5773ffffffffffffffffffffffffffffffffffffffff907f330c3fe500000000000000000000000000000000000000000000000000000000865216938460048201525f8160248183865af180156108c1576108ab575b506020602491604051928380927f7f643c630000000000000000000000000000000000000000000000000000000082528860048301525afa90811561030e57839161088c575b501561087a57828252600160205260408220905b73ffffffffffffffffffffffffffffffffffffffff81165f528160205260405f2054918215610834578380848194829473ffffffffffffffffffffffffffffffffffffffff82165f526020528260405f205573ffffffffffffffffffffffffffffffffffffffff811680997f9def4e2802183d68ce90a6a226a2962b59298616c27165f12c4fbc5c84cdd7786020604051868152a35af13d1561082f573d67ffffffffffffffff811161080257604051906107c160207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183610916565b81528360203d92013e5b156107d4575080f35b6044927ff98a5eac000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6107cb565b60448473ffffffffffffffffffffffffffffffffffffffff84887f5c2f033200000000000000000000000000000000000000000000000000000000845260045216602452fd5b828252600260205260408220906106de565b6108a5915060203d602011610307576102f98183610916565b846106ca565b6108b89193505f90610916565b5f916020610684565b6040513d5f823e3d90fd5b5f80fd5b6004359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761095757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b908160209103126108cc575180151581036108cc5790565b919082018092116109a957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd'
