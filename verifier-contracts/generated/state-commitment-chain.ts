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
  "name": "stoppedSeconds",
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
  "name": "typeDelay",
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
  "name": "usableFrom",
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
   },
   {
    "name": "usableFrom",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
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
  "name": "GameTypeNotUsableYet",
  "inputs": [
   {
    "name": "gameType",
    "type": "uint32",
    "internalType": "uint32"
   },
   {
    "name": "usableFrom",
    "type": "uint256",
    "internalType": "uint256"
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
  '0x6101e080604052346104fb576159f8803803809161001d828561059f565b83398101906020818303126104fb578051906001600160401b0382116104fb5701610120818303126104fb576040519061012082016001600160401b038111838210176104805760405280516001600160a01b03811681036104fb5782526020810151906001600160a01b03821682036104fb57602083019182526040810151604084019081526100b0606083016105c2565b916060850192835260808101516080860190815260a082015160a0870190815260c08301519260c0880193845260e081015160018060401b0381116104fb57810189601f820112156104fb578051996001600160401b038b11610480578a60051b916040519b6101248d602086019061059f565b8c526020808d01938201019182116104fb57602001915b81831061057f5750505060e0880198895261010090810151908801908152965184518651935192518551604051630e4bd7d960e21b815290969195936001600160a01b031691602082600481865afa918215610475575f9261053b575b505160809190915260a05260c05260e0526001600160401b0381166101005260038054600160a81b600160e81b03191660a89290921b600160a81b600160e81b0316919091179055610120526101405261016052511561050757518151604051634cdc9c6360e01b81526001600160401b039092169190602090829060049082906001600160a01b03165afa908115610475575f916104c9575b506001600160401b0316116104945781511583515115036102d657516001600160a01b031661018052516101c05242600c555f5b8151805182101561030e57602060018060a01b03918360051b01015116906101c051156102d657816001925f52600b60205260405f208360ff198254161790557ffc7858ed770f3bd9c19525fe1de2c94c7d048128ade2219d82b32d888a45a7d26020604051858152a201610266565b60405163e70e701560e01b815260206004820152600f60248201526e70726f706f73657253696c656e636560881b6044820152606490fd5b604051610a63808201906001600160401b03821183831017610480576020918391614f9583393081520301905ff08015610475576101a0526040516149be90816105d7823960805181818161034f0152818161098b015281816127280152612fca015260a0518181816104f10152610ab3015260c051818181610bf5015281816110aa01528181611d3801528181611fde01528181612525015281816127a4015281816128b101528181612e680152613356015260e0518181816105b50152613e4c0152610100518181816124b001528181613c6f0152613da501526101205181818161281b01526139d701526101405181818161068d015281816124240152613a4501526101605181818161212a015281816127e001528181612974015281816129eb0152613a17015261018051818181610f550152611f4501526101a0518181816102f80152610cb001526101c0518181816103c10152818161054f015261409f0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b60405163e70e701560e01b815260206004820152600c60248201526b67656e65736973426c6f636b60a01b6044820152606490fd5b90506020813d6020116104ff575b816104e46020938361059f565b810103126104fb576104f5906105c2565b5f610232565b5f80fd5b3d91506104d7565b60405163e70e701560e01b815260206004820152600b60248201526a19d95b995cda5cd49bdbdd60aa1b6044820152606490fd5b9091506020813d602011610577575b816105576020938361059f565b810103126104fb57516001600160a01b03811681036104fb57905f610198565b3d915061054a565b82516001600160a01b03811681036104fb5781526020928301920161013b565b601f909101601f19168101906001600160401b0382119082101761048057604052565b51906001600160401b03821682036104fb5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630330e40f14612fa457508063046f7da214612e2057806306a169ed14612a6a578063075b2d4314612a4c57806307da68f51461286957806307e2da961461283e57806308ac0548146128035780630a3cb663146127c85780630f41e0d2146127845780632f847cf814612769578063330c3fe51461274c578063392f5f64146127085780633a35b17d146126a55780633f683b6a1461268557806342dcb1da1461266157806345152fdf1461264357806345c8b1a6146124d45780634cdc9c631461248f5780634d1975b4146124715780635107da9c14612447578063569bf2ad1461240c57806358616803146122df5780635c4180bb146122b75780636c2ad0f51461228257806370de828e1461225857806374ec29a01461221b57806377d2b8e1146120d6578063799abbcb146120b257806379c1c8b814611f8d5780637f643c6314611f6957806380a89e0814611f2557806387c50be414611edf57806388fe9edf14611ec15780638b51c76414611e855780638d1fdf2f14611ce75780638e41c2aa14611cb55780639e3f61b214611c97578063a7c1d11814611c29578063a819de6e14611bef578063aa423d3914611b6c578063aadf322214610d8d578063ad589a0c14610950578063ad6375cd14610780578063c15ff0f314610750578063c1ec478014610618578063c626c52e146105d8578063c70337211461059d578063d7b0fef114610572578063d80c73c314610537578063dddc721d14610514578063e11d1ca1146104d9578063e9ed9b641461031c578063fbfa77cf146102d8578063fcffabb31461029b5763fd56caf81461027b575f80fd5b346102985780600319360112610298576020600854604051908152f35b80fd5b5034610298576020600319360112610298576001600160a01b03604060209263ffffffff6102c7613197565b168152808452205416604051908152f35b503461029857806003193601126102985760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610298576040600319360112610298576103366131aa565b602435908115158092036104c657826001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156104d55781604491604051928380927fe5ed5df80000000000000000000000000000000000000000000000000000000082528460048301523360248301525afa80156104ca576104b1575b50507f0000000000000000000000000000000000000000000000000000000000000000156104535760206001600160a01b037ffc7858ed770f3bd9c19525fe1de2c94c7d048128ade2219d82b32d888a45a7d2921692838552600b8252604085207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff8316179055604051908152a280f35b60646040517fe70e701500000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f70726f706f73657253696c656e636500000000000000000000000000000000006044820152fd5b816104bb9161325c565b6104c657825f6103bd565b8280fd5b6040513d84823e3d90fd5b5080fd5b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610298578060031936011261029857602061052f61409d565b604051908152f35b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610298578060031936011261029857602061052f67ffffffffffffffff60035460a81c16613d8d565b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346102985760206003193601126102985760ff60406020926001600160a01b036106016131aa565b168152600a8452205460d01c166040519015158152f35b50346102985780600319360112610298576007546001600160a01b038160401c1690811561072457818352600a602052604083206106558361413a565b50509081610708575b506106dc577fffffffff0000000000000000000000000000000000000000ffffffffffffffff166007556106b27f0000000000000000000000000000000000000000000000000000000000000000426132ec565b6008557ff9b1688dd09414c72fdc288e957c15c236d740a40a07a33cd5a8cc0d3b2d3f758280a280f35b602483837f863d8977000000000000000000000000000000000000000000000000000000008252600452fd5b546001915060c81c60ff1661071c816131c0565b14155f61065e565b602483837f87efc75c000000000000000000000000000000000000000000000000000000008252600452fd5b503461029857602060031936011261029857602061077461076f6131aa565b61413a565b50506040519015158152f35b50346102985760406003193601126102985760043560243581600e54808210155f1461092557506107b29150806132b2565b601f196107d76107c183614071565b926107cf604051948561325c565b808452614071565b01835b8181106108f6575050825b815181101561086d57806108036107fe600193866132ec565b614015565b50546001600160a01b03811690818752600a6020526001600160a01b036040882054166040519261083384613240565b8352602083015263ffffffff8160a01c16604083015260c01c606082015261085b8285614089565b526108668184614089565b50016107e5565b8184604051918291602083016020845282518091526020604085019301915b81811061089a575050500390f35b919350916020608060019267ffffffffffffffff606088516001600160a01b0381511684526001600160a01b0386820151168685015263ffffffff6040820151166040850152015116606082015201940191019184939261088c565b60209060405161090581613240565b8681528683820152866040820152866060820152828286010152016107da565b6107b29261093383836132b2565b81111561094057506132b2565b61094b9150826132ec565b6132b2565b50346102985760406003193601126102985761096a613197565b602435906001600160a01b03821690818303610c4f57836001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156104d55781604491604051928380927fe5ed5df80000000000000000000000000000000000000000000000000000000082528460048301523360248301525afa80156104ca57610d78575b505063ffffffff1691828452836020526001600160a01b03604085205416610d4c573b158015610b4f575b610b245760407f81bd5be84abaac1bd5aac95922db5770f0af015501388678d09a75b9cd3e85749183855284602052818520817fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560035460ff81165f14610afa5760017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00610ad87f0000000000000000000000000000000000000000000000000000000000000000426132ec565b925b16176003558486526002602052808387205582519182526020820152a280f35b60017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff004292610ada565b7f3347fc6b000000000000000000000000000000000000000000000000000000008352600452602482fd5b506040517fa4652be5000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610c5b578491610d12575b506001600160a01b0316301480610c66575b80610bab575b15610a24565b506040517f0f41e0d2000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610c5b578491610c1d575b506001600160a01b03807f000000000000000000000000000000000000000000000000000000000000000016911614610ba5565b90506020813d602011610c53575b81610c386020938361325c565b81010312610c4f57610c499061327f565b5f610be9565b8380fd5b3d9150610c2b565b6040513d86823e3d90fd5b506040517ffbfa77cf000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610c5b578491610cd8575b506001600160a01b03807f000000000000000000000000000000000000000000000000000000000000000016911614610b9f565b90506020813d602011610d0a575b81610cf36020938361325c565b81010312610c4f57610d049061327f565b5f610ca4565b3d9150610ce6565b90506020813d602011610d44575b81610d2d6020938361325c565b81010312610c4f57610d3e9061327f565b5f610b8d565b3d9150610d20565b602484847fd480e497000000000000000000000000000000000000000000000000000000008252600452fd5b81610d829161325c565b610c4f57835f6109f9565b5060e060031936011261029857610da2613197565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261029857610dd5614611565b610ddd61409d565b80421080611b55575b611b25575063ffffffff821691828252816020526001600160a01b036040832054169283158015611b0f575b611ae457808352600260205260408320544210611aa7576024356001600160a01b038116808203611aa357611a9d57506001600160a01b0360035460081c16935b600354906001600160a01b038616916001600160a01b038160081c1683145f146118bd5760a81c67ffffffffffffffff1690610e8e82613d8d565b905b6044359180830361188d5750604051927f2083569e000000000000000000000000000000000000000000000000000000008452602084600481855afa908115611882578891611835575b67ffffffffffffffff809550610eee61405a565b911694859116118015906117fd575b6117b5575067ffffffffffffffff610f1361405a565b604051947fb59adad000000000000000000000000000000000000000000000000000000000865260048601521660248401526020836044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156117aa578793611776575b506064359280840361174657506040519060a0820182811067ffffffffffffffff821117611719576040528282526084359182602082015284604082015267ffffffffffffffff610fd461405a565b1660608201526040517febb43738000000000000000000000000000000000000000000000000000000008152602081600481865afa9081156116dc578a916116e7575b506080820152604051907f8d450a95000000000000000000000000000000000000000000000000000000008252602082600481865afa9182156116dc578a926116a4575b50604051917fda8328fa0000000000000000000000000000000000000000000000000000000083526004830152602482018a905b6005821061168e5750505060608160c4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015611683578990611634575b600291506110e6816131c0565b1480611625575b6115fd578697986111056001600160a01b0398613e6f565b9890981698898b52600a60205260ff60408c205460d01c166115d15761112d916024916147ff565b8961117f608061113d602461478e565b601f19601f6020604051968794828601998a526040808701528051928391826060890152018787015e858286010152011681010301601f19810183528261325c565b5190208952600f60205263ffffffff60408a20971696877fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000082541617905560a4359067ffffffffffffffff821682036115cd57611267826001600160a01b0393507fffffffffffffffff0000000000000000000000000000000000000000000000006040519187602084015286604084015288606084015260c01b1660808201526068815261122f60888261325c565b60c4359960405160208101918b83528a60408301528c606083015260808201526080815261125e60a08261325c565b51902092614895565b6020815191018bf516156115a557868852600a602052604088207a0100000000000000000000000000000000000000000000000000007fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff825416178155847fffffffffffffffffffffffff0000000000000000000000000000000000000000825416178155338952600b60205260ff60408a20541615157fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff7bff00000000000000000000000000000000000000000000000000000083549260d81b1691161790556040516060810181811067ffffffffffffffff8211176115785760405287815260208101868152604082019067ffffffffffffffff42168252600e546801000000000000000081101561154b578060016113a59201600e55614015565b93909361151f57519051915160a09290921b77ffffffff0000000000000000000000000000000000000000166001600160a01b03919091161760c09190911b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055600e545f198101929083116114f2579067ffffffffffffffff929161142c61405a565b9260405197885260208801526040870152606086015216608084015260a08301528260c0830152837f0e12dfe1af6e007537e4868b2aacb58d1f46175cd9a12f7f7777ca349b3f027860e03394a4813b156104c657604051907fbe13f47c0000000000000000000000000000000000000000000000000000000082523360048301526024820152828160448134865af180156114e7576114d2575b602082604051908152f35b6114dd83809261325c565b6104d557816114c7565b6040513d85823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60248c7f4e487b7100000000000000000000000000000000000000000000000000000000815280600452fd5b60248c7f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004887f857960b6000000000000000000000000000000000000000000000000000000008152fd5b8980fd5b60248b8b7fca43d2af000000000000000000000000000000000000000000000000000000008252600452fd5b6004887faeba6e16000000000000000000000000000000000000000000000000000000008152fd5b5061162e613311565b156110ed565b506060813d60601161167b575b8161164e6060938361325c565b810103126116775780519060048210156115cd579061167160206002930161327f565b506110d9565b8880fd5b3d9150611641565b6040513d8b823e3d90fd5b602080600192855181520193019101909161108f565b9091506020813d6020116116d4575b816116c06020938361325c565b810103126116d05751905f61105b565b5f80fd5b3d91506116b3565b6040513d8c823e3d90fd5b90506020813d602011611711575b816117026020938361325c565b810103126116d057515f611017565b3d91506116f5565b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b87604491857fe2fef5e8000000000000000000000000000000000000000000000000000000008352600452602452fd5b9092506020813d6020116117a2575b816117926020938361325c565b810103126116d05751915f610f85565b3d9150611785565b6040513d89823e3d90fd5b8767ffffffffffffffff60649281876117cc61405a565b907fcdf13c3c0000000000000000000000000000000000000000000000000000000086526004521660245216604452fd5b508367ffffffffffffffff61181061405a565b160367ffffffffffffffff81116114f25767ffffffffffffffff808316911611610efd565b91929390506020813d60201161187a575b816118536020938361325c565b81010312611876579061187067ffffffffffffffff949392613916565b90610eda565b8780fd5b3d9150611846565b6040513d8a823e3d90fd5b87604491847f0d2aa96f000000000000000000000000000000000000000000000000000000008352600452602452fd5b906118c7876140e8565b90604051927ff351b8e7000000000000000000000000000000000000000000000000000000008452604084600481885afa9081156118825788948992611a69575b508194936119158b614844565b908115611a4f575b5080156119a3575b6119775760a81c67ffffffffffffffff90811691168110156119475750610e90565b87604491867f47fffa69000000000000000000000000000000000000000000000000000000008352600452602452fd5b602489877ff476e3dc000000000000000000000000000000000000000000000000000000008252600452fd5b506040517f200d2ed20000000000000000000000000000000000000000000000000000000081526020816004818a5afa9081156116dc578a91611a20575b5060038110156119f357600114611925565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b611a42915060203d602011611a48575b611a3a818361325c565b8101906133b5565b5f6119e1565b503d611a30565b54611a6391506001600160a01b0316614844565b5f61191d565b909450611a8e915060403d604011611a96575b611a86818361325c565b810190613d73565b90935f611908565b503d611a7c565b93610e53565b8480fd5b8281604492825260026020526040822054907f0549a3eb000000000000000000000000000000000000000000000000000000008352600452602452fd5b7f52107593000000000000000000000000000000000000000000000000000000008352600452602482fd5b50808352600160205260ff604084205416610e12565b604492507f8adbc70000000000000000000000000000000000000000000000000000000000825233600452602452fd5b50338252600b60205260ff60408320541615610de6565b50346102985760206003193601126102985760043567ffffffffffffffff81116104d557366023820112156104d55780600401359067ffffffffffffffff82116104c6573660248360051b830101116104c657825b82811015611beb57600190611be5611be060248360051b860101614001565b6133cd565b01611bc1565b8380f35b50346102985760206003193601126102985760ff604060209263ffffffff611c15613197565b168152600184522054166040519015158152f35b50346102985760e060031936011261029857611c43613197565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126102985760406001600160a01b03611c8184613e6f565b63ffffffff849392935193168352166020820152f35b50346102985780600319360112610298576020600c54604051908152f35b5034610298576020600319360112610298576004359067ffffffffffffffff8216820361029857602061052f83613d8d565b503461029857602060031936011261029857611d016131aa565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ca576001600160a01b03918391611e56575b5016803b156104d55781604491604051928380927fe5ed5df8000000000000000000000000000000000000000000000000000000008252600160048301523360248301525afa80156104ca57611e41575b506001600160a01b0382611dd48161467e565b7c01000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff825416179055167f8a5c4736a33c7b7f29a2c34ea9ff9608afc5718d56f6fd6dcbd2d3711a1a49138280a280f35b81611e4b9161325c565b6104d557815f611dc1565b611e78915060203d602011611e7e575b611e70818361325c565b810190613293565b5f611d70565b503d611e66565b5034610298576020600319360112610298576004359067ffffffffffffffff82168203610298576020611eb783613c32565b6040519015158152f35b50346102985780600319360112610298576020600554604051908152f35b50346102985760206003193601126102985760043567ffffffffffffffff81168091036104d5576040826001600160a01b03926020945260048452205416604051908152f35b503461029857806003193601126102985760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610298576020600319360112610298576020611eb7611f886131aa565b613b4c565b503461029857602060031936011261029857611fa76131aa565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ca576001600160a01b03918391612093575b5016803b156104d55781604491604051928380927fe5ed5df8000000000000000000000000000000000000000000000000000000008252600160048301523360248301525afa80156104ca5761207e575b5061207b826120758161467e565b5061452f565b80f35b816120889161325c565b6104d557815f612067565b6120ac915060203d602011611e7e57611e70818361325c565b5f612016565b503461029857602060031936011261029857602061052f6120d16131aa565b61392b565b5034610298576020600319360112610298576120f06131aa565b906120fa8261467e565b916121048161413a565b94919050156121e6575460a01c64ffffffffff169283156121ad578381116121a5575b507f00000000000000000000000000000000000000000000000000000000000000009261215484826132ec565b4210612164575061207b9061452f565b6121786044946001600160a01b03926132ec565b917f3cea7c9000000000000000000000000000000000000000000000000000000000845216600452602452fd5b92505f612127565b6044836001600160a01b03847f3cea7c900000000000000000000000000000000000000000000000000000000083521660045280602452fd5b6024836001600160a01b03847f87efc75c00000000000000000000000000000000000000000000000000000000835216600452fd5b50346102985760206003193601126102985760ff60406020926001600160a01b036122446131aa565b168152600b84522054166040519015158152f35b503461029857806003193601126102985760206001600160a01b0360035460081c16604051908152f35b503461029857602060031936011261029857604060209163ffffffff6122a6613197565b168152600283522054604051908152f35b5034610298578060031936011261029857602067ffffffffffffffff60075416604051908152f35b503461029857602060031936011261029857604060e0916001600160a01b036123066131aa565b8260c08551612314816131f7565b82815282602082015282878201528260608201528260808201528260a08201520152168152600a602052206040519061234c826131f7565b546001600160a01b03811682526020820164ffffffffff8260a01c16815260ff8260c81c16604084019061237f816131c0565b81526060840160ff8460d01c1615158152608085019160ff8560d81c161515835264ffffffffff60a087019460ff878a1c161515865260ff60c089019760e81c16151587526001600160a01b03604051985116885251166020870152516123e5816131c0565b60408601525115156060850152511515608084015251151560a083015251151560c0820152f35b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461029857806003193601126102985760206001600160a01b0360075460401c16604051908152f35b50346102985780600319360112610298576020600e54604051908152f35b5034610298578060031936011261029857602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610298576020600319360112610298576124ee6131aa565b816040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ca576001600160a01b03918391612624575b5016803b156104d55781604491604051928380927fe5ed5df8000000000000000000000000000000000000000000000000000000008252600160048301523360248301525afa80156104ca5761260f575b506001600160a01b03826125c18161467e565b7fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff8154169055167f4feb53e305297ab8fb8f3420c95ea04737addc254a7270d8fc4605d2b9c61dba8280a280f35b816126199161325c565b6104d557815f6125ae565b61263d915060203d602011611e7e57611e70818361325c565b5f61255d565b50346102985780600319360112610298576020600654604051908152f35b5034610298576020600319360112610298576020611eb76126806131aa565b6137e0565b503461029857806003193601126102985760206005544210604051908152f35b50346102985760e0600319360112610298576126bf613197565b9060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126102985760206126f583613e6f565b90506001600160a01b0360405191168152f35b503461029857806003193601126102985760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346102985760206003193601126102985761207b611be06131aa565b50346102985780600319360112610298576020611eb7613311565b503461029857806003193601126102985760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461029857806003193601126102985760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610298578060031936011261029857602067ffffffffffffffff60035460a81c16604051908152f35b5034610298578060031936011261029857806040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ca576001600160a01b03918391612a2d575b5016803b15612a2a5781604491604051928380927fe5ed5df8000000000000000000000000000000000000000000000000000000008252600160048301523360248301525afa80156104ca57612a15575b5050600554806129e55750805b8042106129ba57507f5378e99f1c6cc344f21e74745742dd30c73797900a542307d5d109383b01bf2860207f00000000000000000000000000000000000000000000000000000000000000006129ad6129a082426132ec565b91826005556006546132ec565b600655604051908152a180f35b7f52fbac66000000000000000000000000000000000000000000000000000000008252600452602490fd5b612a10907f0000000000000000000000000000000000000000000000000000000000000000906132ec565b612947565b81612a1f9161325c565b61029857805f61293a565b50fd5b612a46915060203d602011611e7e57611e70818361325c565b5f6128e9565b50346102985780600319360112610298576020600954604051908152f35b503461029857602060031936011261029857612a846131aa565b612a8d816140e8565b805460ff8160c81c16612a9f816131c0565b60018114908115612e0c575b50612dd757612ab98361413a565b505015612da25760ff8160e81c161580612d93575b612d0b575b50805464ffffffffff8160a01c1615612cc1575b505460ff8160e81c16908115612ca7575b50612b2e575b6001600160a01b03167fb852697212715d3875e5fa00798a8b192a5293398add438cb68f965f82d234958280a280f35b604051907ff351b8e70000000000000000000000000000000000000000000000000000000082526040826004816001600160a01b0385165afa80156114e7576001600160a01b03928491612c86575b50600754838160401c16159081801592612c7a575b612c2b575b50158015612c0c575b612bad575b509050612afe565b67ffffffffffffffff6007549116907fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffff00000000000000008460401b16911617176007555f612ba5565b5067ffffffffffffffff6007541667ffffffffffffffff821610612ba0565b7fffffffff0000000000000000000000000000000000000000ffffffffffffffff7bffffffffffffffffffffffffffffffffffffffff00000000000000008560401b169116176007555f612b97565b60085442109250612b92565b612c9f915060403d604011611a9657611a86818361325c565b90505f612b7d565b6003915060c81c60ff16612cba816131c0565b145f612af8565b7fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff164260a01b78ffffffffff0000000000000000000000000000000000000000161781555f612ae7565b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167d0100000000000000000000000000000000000000000000000000000000001781556009545f198114612d66576001016009555f612ad3565b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50612d9d83614330565b612ace565b6024846001600160a01b03857f87efc75c00000000000000000000000000000000000000000000000000000000835216600452fd5b6024846001600160a01b03857fc15974b100000000000000000000000000000000000000000000000000000000835216600452fd5b60029150612e19816131c0565b145f612aab565b5034610298578060031936011261029857806040517f392f5f640000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ca576001600160a01b03918391612f85575b5016803b15612a2a5781604491604051928380927fe5ed5df8000000000000000000000000000000000000000000000000000000008252600160048301523360248301525afa80156104ca57612f70575b505060055480421015612f4857612f0c612f149142906132b2565b6006546132b2565b600655426005557f5378e99f1c6cc344f21e74745742dd30c73797900a542307d5d109383b01bf286020604051428152a180f35b6004827fe0c3b99c000000000000000000000000000000000000000000000000000000008152fd5b81612f7a9161325c565b61029857805f612ef1565b612f9e915060203d602011611e7e57611e70818361325c565b5f612ea0565b9050346116d05760206003193601126116d057612fbf613197565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016907ffa6fd60300000000000000000000000000000000000000000000000000000000815260016004820152602081602481855afa801561314c575f90613157575b6001600160a01b0391501633036130e5575b5063ffffffff16808252816020526001600160a01b03604083205416156130ba5780825260016020526040822060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f88312f3d7a2a0e074d1478f24ff48f4b9b8068d8410066f2d3301840d5ca191b8280a280f35b7f52107593000000000000000000000000000000000000000000000000000000008252600452602490fd5b803b156116d0575f604491604051928380927fe5ed5df80000000000000000000000000000000000000000000000000000000082528460048301523360248301525afa801561314c571561303d576131409192505f9061325c565b5f9063ffffffff61303d565b6040513d5f823e3d90fd5b506020813d60201161318f575b816131716020938361325c565b810103126116d05761318a6001600160a01b039161327f565b61302b565b3d9150613164565b6004359063ffffffff821682036116d057565b600435906001600160a01b03821682036116d057565b600411156131ca57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60e0810190811067ffffffffffffffff82111761321357604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6080810190811067ffffffffffffffff82111761321357604052565b90601f601f19910116810190811067ffffffffffffffff82111761321357604052565b51906001600160a01b03821682036116d057565b908160209103126116d057516001600160a01b03811681036116d05790565b919082039182116132bf57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b919082018092116132bf57565b908160209103126116d0575180151581036116d05790565b6009541580159061331f5790565b506040517f2f847cf80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561314c575f91613389575090565b6133ab915060203d6020116133ae575b6133a3818361325c565b8101906132f9565b90565b503d613399565b908160209103126116d0575160038110156116d05790565b6133d6816140e8565b60ff815460c81c166133e7816131c0565b6137dc576001600160a01b038216906040517f200d2ed2000000000000000000000000000000000000000000000000000000008152602081600481865afa90811561314c575f916137bd575b5061343e81836144e2565b6137b15761344a614611565b6001600160a01b038254169061345f8561392b565b804210613782575060038110156131ca57600214908180613772575b61374357506134898461413a565b5090613717571580613709575b6136dd57156136d65760035b6134ab816131c0565b7fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff79ff0000000000000000000000000000000000000000000000000083549260c81b16911617815554600360ff8260c81c16837f82014469c1cbc005ecd8d4c7c05054fe8fa00d7c1d671cb78753e740186de600602060405161352d856131c0565b848152a261353a816131c0565b1461354457505050565b604051927ff351b8e7000000000000000000000000000000000000000000000000000000008452604084600481865afa93841561314c576135dc9460ff945f925f926136b2575b5067ffffffffffffffff82168093815f5260046020526001600160a01b0360405f2054161561364c575b5050506003549167ffffffffffffffff8360a81c16106135de575b50505060d81c16614884565b565b74ffffffffffffffffffffffffffffffffffffffff007cffffffffffffffff0000000000000000000000000000000000000000007fffffff00000000000000000000000000000000000000000000000000000000ff9260a81b169360081b16911617176003555f80806135d0565b60207f7cad4be4979cfc1b249c108fc349f178fd9a7296bf43ad1dec9b8877e7a44f9d91835f526004825260405f20857fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055604051908152a35f82816135b5565b9092506136ce915060403d604011611a9657611a86818361325c565b90915f61358b565b60026134a2565b827fec68b61b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50613712613311565b613496565b837f2e9c2ea3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f503e2a72000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061377c81614649565b1561347b565b847fc0faaad0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5050506135dc9061452f565b6137d6915060203d602011611a4857611a3a818361325c565b5f613433565b5050565b6001600160a01b038116805f52600a60205260405f209081549160ff8360c81c1661380a816131c0565b61390d576020600492604051938480927f200d2ed20000000000000000000000000000000000000000000000000000000082525afa91821561314c575f926138e8575b5081613858916144e2565b6138e05760055442106138d95761386e8361392b565b42106138d95760038110156131ca5760021490816138bf575b506138ba576138959061413a565b50901590816138a2575090565b905080156138ad5790565b506138b6613311565b1590565b505f90565b6138d291506001600160a01b0316614649565b155f613887565b5050505f90565b505050600190565b6138589192506139069060203d602011611a4857611a3a818361325c565b919061384d565b50505050600190565b519067ffffffffffffffff821682036116d057565b6001600160a01b03166040517f19effeb4000000000000000000000000000000000000000000000000000000008152602081600481855afa801561314c575f90613b0b575b67ffffffffffffffff915016908115613b04576040517f5193dc41000000000000000000000000000000000000000000000000000000008152602081600481855afa90811561314c575f91613ae5575b501580613a6a575b6133ab926139fc9115613a43577f0000000000000000000000000000000000000000000000000000000000000000906132ec565b905f52600a60205260ff60405f205460e01c165f14613a3c577f0000000000000000000000000000000000000000000000000000000000000000906132ec565b5f906132ec565b7f0000000000000000000000000000000000000000000000000000000000000000906132ec565b506040517f8da4d3c9000000000000000000000000000000000000000000000000000000008152602081600481855afa90811561314c575f91613ab1575b506001106139c8565b90506020813d602011613add575b81613acc6020938361325c565b810103126116d057516133ab613aa8565b3d9150613abf565b613afe915060203d6020116133ae576133a3818361325c565b5f6139c0565b50505f1990565b506020813d602011613b44575b81613b256020938361325c565b810103126116d057613b3f67ffffffffffffffff91613916565b613970565b3d9150613b18565b6001600160a01b0316805f52600a60205260405f2090815491600160ff8460c81c16613b77816131c0565b14928315613b86575b50505090565b60d01c60ff1692509082613b9f575b50505f8080613b80565b60049250602090604051938480927f200d2ed20000000000000000000000000000000000000000000000000000000082525afa90811561314c57613bea925f92613bf1575b506144e2565b5f80613b95565b613c0b91925060203d602011611a4857611a3a818361325c565b905f613be4565b91908260409103126116d057815160048110156116d05760209092015190565b60055442106138ba5767ffffffffffffffff60075491169067ffffffffffffffff81168210159081613d4c575b506138ba5767ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114613d46575f5260046020526001600160a01b0360405f20541680156138ba5760406004918151928380927f6aba253c0000000000000000000000000000000000000000000000000000000082525afa90811561314c575f91613d16575b50613cf8816131c0565b8015908115613d05575090565b60019150613d12816131c0565b1490565b613d38915060403d604011613d3f575b613d30818361325c565b810190613c12565b505f613cee565b503d613d26565b50600190565b60401c6001600160a01b03161580159150613d68575b5f613c5f565b506008544210613d62565b91908260409103126116d0576133ab602083519301613916565b9067ffffffffffffffff5f921667ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114613e49575f5260046020526001600160a01b0360405f20541680613de85750565b60049192506040908151928380927ff351b8e70000000000000000000000000000000000000000000000000000000082525afa90811561314c575f91613e2c575090565b613e45915060403d604011611a9657611a86818361325c565b5090565b507f00000000000000000000000000000000000000000000000000000000000000009150565b6001600160a01b03613e816024614001565b16613ff1576001600160a01b0360035460081c16915b613ea3602484846147ff565b6020613ef56080613eb4602461478e565b601f19601f6040519586938185019889526040808601528051918291826060880152018686015e5f858286010152011681010301601f19810183528261325c565b5190205f52600f60205263ffffffff60405f20541692613f1884602483866146ce565b926001600160a01b0384165f52600a60205260ff60405f205460d01c16156137dc576040517f200d2ed20000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b0389165afa90811561314c575f91613fd2575b5060038110156131ca576001148015613fc3575b613f9c575050565b9192509263ffffffff169063ffffffff82146132bf57602460016133ab93019485926146ce565b50613fcd84613b4c565b613f94565b613feb915060203d602011611a4857611a3a818361325c565b5f613f80565b613ffb6024614001565b91613e97565b356001600160a01b03811681036116d05790565b600e5481101561402d57600e5f5260205f2001905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60a43567ffffffffffffffff811681036116d05790565b67ffffffffffffffff81116132135760051b60200190565b805182101561402d5760209160051b010190565b7f000000000000000000000000000000000000000000000000000000000000000080156138ba576140df6140d66133ab92600c546132ec565b600654906132ec565b600d54906132b2565b6001600160a01b031690815f52600a60205260405f209160ff835460d01c161561410f5750565b7f229e836b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040517f200d2ed20000000000000000000000000000000000000000000000000000000081526001600160a01b0382169291602082600481875afa91821561314c575f9261430f575b5060038210156131ca578115614304576040517f6aba253c000000000000000000000000000000000000000000000000000000008152604081600481885afa801561314c575f915f916142e0575b50926002036142d95760015b6141e6816131c0565b6141ef826131c0565b811491604051957f5193dc41000000000000000000000000000000000000000000000000000000008752602087600481845afa96871561314c575f976142b8575b50869081614294575b508315928361426d575b5050811561425d575b509381614257575091565b90501591565b6142679150614330565b5f61424c565b919250908115614281575b50905f80614243565b905061428c816131c0565b15155f614278565b90505f52600a60205260ff60405f205460c81c166142b1816131c0565b155f614239565b6142d291975060203d6020116133ae576133a3818361325c565b955f614230565b60026141dd565b600292506142fd915060403d604011613d3f57613d30818361325c565b90916141d1565b505f92508291829150565b61432991925060203d602011611a4857611a3a818361325c565b905f614183565b6001600160a01b03166040517f200d2ed2000000000000000000000000000000000000000000000000000000008152602081600481855afa90811561314c575f916144c3575b5060038110156131ca5760021480159061449e575b6138ba576040517ff351b8e7000000000000000000000000000000000000000000000000000000008152604081600481855afa801561314c575f915f91614473575b5067ffffffffffffffff165f5260046020526001600160a01b0360405f205416918215908115614469575b506144635760406004928151938480927ff351b8e70000000000000000000000000000000000000000000000000000000082525afa91821561314c575f92614441575b50141590565b61445b91925060403d604011611a9657611a86818361325c565b50905f61443b565b50505f90565b905082145f6143f8565b67ffffffffffffffff9250614497915060403d604011611a9657611a86818361325c565b90916143cd565b50805f52600a6020526144bd6001600160a01b0360405f205416614649565b1561438b565b6144dc915060203d602011611a4857611a3a818361325c565b5f614376565b5460ff8160c81c166144f3816131c0565b159182614518575b5081614505575090565b6133ab91506001600160a01b0316614844565b90915060038110156131ca5760011415905f6144fb565b6001600160a01b0316805f52600a60205260405f20805460ff7901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff83161780845560e81c166145bb575b50507f6a22d00146070e6ae40e0c3b09f4713c1eb48589a845ed3bdc9dd058f4d84c595f80a2565b7fffff00ffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000017905560095480156132bf575f19016009555f80614593565b60055480421061461e5750565b7fbaec418d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001600160a01b0316801590811561465f575090565b90505f52600a602052600360ff60405f205460c81c16613d12816131c0565b90614688826140e8565b91614692816137e0565b6146995750565b6001600160a01b03907fc15974b1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b916147329163ffffffff6001600160a01b0395941690815f525f60205263ffffffff8660405f2054169560a06147038661478e565b95896040519560208701978852166040860152013560608401521660808201526080815261125e60a08261325c565b602081519101206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b6021840152603583015260558201526055815261478760758261325c565b5190201690565b608081013567ffffffffffffffff811681036116d057807fffffffffffffffff00000000000000000000000000000000000000000000000091506040805193602081013560208601526060810135828601520135606084015260c01b166080820152606881526133ab60888261325c565b9160a0906001600160a01b036040519363ffffffff6020860196168652166040840152013560608201525f60808201526080815261483e60a08261325c565b51902090565b6001600160a01b03165f52600a60205260ff60405f205460c81c16614868816131c0565b60018114908115614877575090565b60029150613d12816131c0565b156135dc5742600c55600654600d55565b8151602d019182602d116132bf577fffff0000000000000000000000000000000000000000000000000000000000009260206058927fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006133ab956040519788957f3d610000000000000000000000000000000000000000000000000000000000008688015260f01b1660228601527f80600b3d3981f30000000000000000000000000000000000000000000000000060248601527f363d3d373d3d3d363d7300000000000000000000000000000000000000000000602b86015260601b1660358401527f5af43d82803e903d91602b57fd5bf3000000000000000000000000000000000060498401528051918291018484015e81015f838201520301601f19810183528261325c5660a034607457601f610a6338819003918201601f19168301916001600160401b03831184841017607857808492602094604052833981010312607457516001600160a01b03811681036074576080526040516109d6908161008d82396080518181816102540152818161034601526106070152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c90816333c864fe146105cd5750806342966c68146104da5780635d8a776e146103c5578063a3e978571461036a578063a4652be514610319578063cc1f0d2d146101cf578063d827c4bf14610174578063e219cd48146101305763f340fa0114610081575f80fd5b602060031936011261012d576100956108d0565b33825281602052604082206100ab34825461099c565b905533825260016020526040822073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f206100e434825461099c565b905573ffffffffffffffffffffffffffffffffffffffff6040519134835216907f8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a760203392a380f35b80fd5b503461012d57602060031936011261012d57604060209173ffffffffffffffffffffffffffffffffffffffff6101646108d0565b1681528083522054604051908152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff60406101a56108d0565b92826101af6108f3565b9416815260016020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576101e96108d0565b906101f26108f3565b9173ffffffffffffffffffffffffffffffffffffffff604051917f7f643c63000000000000000000000000000000000000000000000000000000008352169081600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561030e5791839160409373ffffffffffffffffffffffffffffffffffffffff95916102df575b50156102c457815260016020522091165f52602052602060405f20545b604051908152f35b815260026020522091165f52602052602060405f20546102bc565b610301915060203d602011610307575b6102f98183610916565b810190610984565b5f61029f565b503d6102ef565b6040513d85823e3d90fd5b503461012d578060031936011261012d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff604061039b6108d0565b92826103a56108f3565b9416815260026020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576103df6108d0565b602435903383528260205260408320548083116104a657828103908111610479579073ffffffffffffffffffffffffffffffffffffffff913385528460205260408520553384526002602052604084208282165f5260205260405f2061044684825461099c565b905560405192835216907fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b83836064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b503461012d57602060031936011261012d57600435903381528060205260408120549182811161059b5780830392831161056e5781923383528260205260408320553382526002602052604082208280526020526040822061053d82825461099c565b90556040519081527fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b82346108cc5760406003193601126108cc576105e76108d0565b6105ef6108f3565b9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b156108cc5773ffffffffffffffffffffffffffffffffffffffff907f330c3fe500000000000000000000000000000000000000000000000000000000865216938460048201525f8160248183865af180156108c1576108ab575b506020602491604051928380927f7f643c630000000000000000000000000000000000000000000000000000000082528860048301525afa90811561030e57839161088c575b501561087a57828252600160205260408220905b73ffffffffffffffffffffffffffffffffffffffff81165f528160205260405f2054918215610834578380848194829473ffffffffffffffffffffffffffffffffffffffff82165f526020528260405f205573ffffffffffffffffffffffffffffffffffffffff811680997f9def4e2802183d68ce90a6a226a2962b59298616c27165f12c4fbc5c84cdd7786020604051868152a35af13d1561082f573d67ffffffffffffffff811161080257604051906107c160207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183610916565b81528360203d92013e5b156107d4575080f35b6044927ff98a5eac000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6107cb565b60448473ffffffffffffffffffffffffffffffffffffffff84887f5c2f033200000000000000000000000000000000000000000000000000000000845260045216602452fd5b828252600260205260408220906106de565b6108a5915060203d602011610307576102f98183610916565b846106ca565b6108b89193505f90610916565b5f916020610684565b6040513d5f823e3d90fd5b5f80fd5b6004359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761095757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b908160209103126108cc575180151581036108cc5790565b919082018092116109a957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd'
