// Made of src/game/AnchorRegistry.sol by `npm run generate`; do not edit.
export const anchorRegistryAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "factory_",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "guardian_",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "root",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
   },
   {
    "name": "gameDelay_",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "proofDelay_",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "freezePeriod_",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "anchorBlock",
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
  "name": "anchorGame",
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
  "name": "anchorRoot",
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
  "name": "factory",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract IGameList"
   }
  ],
  "stateMutability": "view"
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
  "name": "guardian",
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
  "name": "isFrozen",
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
  "name": "update",
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
  "name": "AnchorUpdated",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
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
  "name": "ClaimNotUpheld",
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
  "name": "GameIsVoid",
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
  "name": "NotGuardian",
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
  "name": "NotNewer",
  "inputs": [
   {
    "name": "anchorBlock",
    "type": "uint64",
    "internalType": "uint64"
   },
   {
    "name": "blockNumber",
    "type": "uint64",
    "internalType": "uint64"
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
export const anchorRegistryBytecode =
  '0x6101203461011b57601f610ed438819003918201601f19168301916001600160401b0383118484101761011f5780849260e09460405283398101031261011b5761004881610133565b9061005560208201610133565b604082015160608301516001600160401b038116919082900361011b5760808401519260c060a08601519501519560018060a01b031660805260a0525f5560018060401b0319600154161760015560c05260e05261010052604051610d8c9081610148823960805181818161019b0152610cae015260a05181818161020901528181610356015281816104a8015261055b015260c0518181816109390152610b92015260e05181818161043b0152610b240152610100518181816109010152610b610152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361011b5756fe6080806040526004361015610012575f80fd5b5f3560e01c90816308ac054814610924575080630a3cb663146108ea5780631c1b8772146105ec57806326d95d03146105c557806342dcb1da1461057f578063452a93201461052f57806345c8b1a61461045e578063569bf2ad14610424578063799abbcb146103e057806379c1c8b81461030c5780637f643c63146102bf5780638d1fdf2f146101bf578063c45a01551461016f578063db3aa5d014610153578063e0a840eb1461011d5763e5839836146100cc575f80fd5b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116809103610119575f526002602052602060ff60405f2054166040519015158152f35b5f80fd5b34610119575f60031936011261011957602073ffffffffffffffffffffffffffffffffffffffff60015460401c16604051908152f35b34610119575f6003193601126101195760205f54604051908152f35b34610119575f60031936011261011957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116908181036101195773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036102935761023890610d31565b805f52600260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f8a5c4736a33c7b7f29a2c34ea9ff9608afc5718d56f6fd6dcbd2d3711a1a49135f80a2005b7fa252c151000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116809103610119575f526003602052602060ff60405f2054166040519015158152f35b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116908181036101195773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036102935761038590610d31565b805f52600360205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f6a22d00146070e6ae40e0c3b09f4713c1eb48589a845ed3bdc9dd058f4d84c595f80a2005b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff811681036101195761041c602091610a72565b604051908152f35b34610119575f6003193601126101195760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116908181036101195773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163303610293576104d790610d31565b805f52600260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541690557f4feb53e305297ab8fb8f3420c95ea04737addc254a7270d8fc4605d2b9c61dba5f80a2005b34610119575f60031936011261011957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff81168103610119576105bb6020916109df565b6040519015158152f35b34610119575f60031936011261011957602067ffffffffffffffff60015416604051908152f35b346101195760206003193601126101195760043573ffffffffffffffffffffffffffffffffffffffff8116908181036101195761062881610c4d565b815f52600360205260ff60405f2054166108be57610645816109df565b15610886576040517f200d2ed2000000000000000000000000000000000000000000000000000000008152602081600481865afa9081156107e7575f9161084b575b50600381101561081e576002036107f257604051907ff351b8e7000000000000000000000000000000000000000000000000000000008252604082600481865afa9081156107e7575f925f926107a5575b506001549067ffffffffffffffff808316931692808411156107755750918391817fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffff00000000000000006040967f5ff33e9b6752c4e23930b3aa57c7c4643157379bb70d0b437a3cb15175bfe285985f55871b169216171760015582519182526020820152a2005b83907fa30ddf4c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b925090506040823d6040116107df575b816107c26040938361095c565b81010312610119576107d86020835193016109ca565b90846106d8565b3d91506107b5565b6040513d5f823e3d90fd5b507fd7c53405000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b90506020813d60201161087e575b816108666020938361095c565b81010312610119575160038110156101195783610687565b3d9150610859565b61088f90610a72565b907fc0faaad0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507f6cb71e01000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610119575f6003193601126101195760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610119575f600319360112610119576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761099d57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b519067ffffffffffffffff8216820361011957565b73ffffffffffffffffffffffffffffffffffffffff81165f52600360205260ff60405f205416908115610a10575090565b610a1a9150610a72565b42101590565b90816020910312610119575180151581036101195790565b91908201809211610a4557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff166040517f19effeb4000000000000000000000000000000000000000000000000000000008152602081600481855afa80156107e7575f90610c0c575b67ffffffffffffffff915016908115610be6576040517f5193dc41000000000000000000000000000000000000000000000000000000008152602081600481855afa9283156107e757610b8693610b49925f91610bb7575b5015610b90577f000000000000000000000000000000000000000000000000000000000000000090610a38565b905f52600260205260ff60405f2054165f14610b89577f000000000000000000000000000000000000000000000000000000000000000090610a38565b90565b5f90610a38565b7f000000000000000000000000000000000000000000000000000000000000000090610a38565b610bd9915060203d602011610bdf575b610bd1818361095c565b810190610a20565b5f610b1c565b503d610bc7565b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90565b506020813d602011610c45575b81610c266020938361095c565b8101031261011957610c4067ffffffffffffffff916109ca565b610ac4565b3d9150610c19565b73ffffffffffffffffffffffffffffffffffffffff604051917fc626c52e000000000000000000000000000000000000000000000000000000008352169081600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156107e7575f91610d12575b5015610ce75750565b7f229e836b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610d2b915060203d602011610bdf57610bd1818361095c565b5f610cde565b610d3a81610c4d565b610d43816109df565b610d4a5750565b73ffffffffffffffffffffffffffffffffffffffff907fc15974b1000000000000000000000000000000000000000000000000000000005f521660045260245ffd'
