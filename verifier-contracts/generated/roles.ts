// Made of src/Roles.sol by `npm run generate`; do not edit.
export const rolesAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "owner_",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "guardian_",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "accept",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "holder",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
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
  "name": "offer",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   },
   {
    "name": "to",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "offeredTo",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
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
  "name": "requireHolder",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   },
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "view"
 },
 {
  "type": "event",
  "name": "HandedOver",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "indexed": true,
    "internalType": "enum Roles.Role"
   },
   {
    "name": "from",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "to",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "event",
  "name": "Offered",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "indexed": true,
    "internalType": "enum Roles.Role"
   },
   {
    "name": "to",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   }
  ],
  "anonymous": false
 },
 {
  "type": "error",
  "name": "NoAccount",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotHolder",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   },
   {
    "name": "caller",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotOffered",
  "inputs": [
   {
    "name": "role",
    "type": "uint8",
    "internalType": "enum Roles.Role"
   },
   {
    "name": "caller",
    "type": "address",
    "internalType": "address"
   }
  ]
 }
] as const
export const rolesBytecode =
  '0x60803461013957601f6105e038819003918201601f19168301916001600160401b0383118484101761013d57808492604094855283398101031261013957610052602061004b83610151565b9201610151565b6001600160a01b03909116908115610126576001600160a01b03168015610112575f60208190527fad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb580546001600160a01b03199081168517909155600182527fada5013122d395ba3c54772283fb069b10426056ef8ca54750cb9bb552a59e7d8054909116831790556040519290805f5160206105c05f395f51905f528180a45f60015f5160206105c05f395f51905f528280a461045a90816101668239f35b6327234e6760e01b5f52600160045260245ffd5b6327234e6760e01b5f525f60045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036101395756fe60806040526004361015610011575f80fd5b5f3560e01c80632578d56c146102685780637c9948961461012d578063e5ed5df814610114578063fa6fd603146100b95763faa5ae3c14610050575f80fd5b346100b55760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b55760043560028110156100b55773ffffffffffffffffffffffffffffffffffffffff6100ab602092610394565b5416604051908152f35b5f80fd5b346100b55760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b55760043560028110156100b55773ffffffffffffffffffffffffffffffffffffffff6100ab6020926103ab565b346100b55761012b6101253661033a565b906103ed565b005b346100b55760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b55760043560028110156100b55773ffffffffffffffffffffffffffffffffffffffff61018682610394565b54163303610237578061019b61020d92610394565b7fffffffffffffffffffffffff0000000000000000000000000000000000000000815416905573ffffffffffffffffffffffffffffffffffffffff6101df826103ab565b54163390827f1da1df1b490bf3111349073d5d80ec6058d23d5846c341ae06174b5ef0eeb4ec5f80a46103ab565b80547fffffffffffffffffffffffff00000000000000000000000000000000000000001633179055005b610265907fafd77461000000000000000000000000000000000000000000000000000000005f5233906103c1565b5ffd5b346100b5576102763661033a565b61028033836103ed565b61028982610394565b73ffffffffffffffffffffffffffffffffffffffff82167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055600282101561030d5773ffffffffffffffffffffffffffffffffffffffff16907f7a078f1e2474a825f4f2677ffa3b7efec47dced2d48ded760cdd41b062b008a45f80a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60409101126100b55760043560028110156100b5579060243573ffffffffffffffffffffffffffffffffffffffff811681036100b55790565b600281101561030d575f52600160205260405f2090565b600281101561030d575f525f60205260405f2090565b60449291600282101561030d5773ffffffffffffffffffffffffffffffffffffffff9160045216602452565b73ffffffffffffffffffffffffffffffffffffffff61040b826103ab565b541673ffffffffffffffffffffffffffffffffffffffff83160361042d575050565b61026592507f7bb9ebeb000000000000000000000000000000000000000000000000000000005f526103c1561da1df1b490bf3111349073d5d80ec6058d23d5846c341ae06174b5ef0eeb4ec'
