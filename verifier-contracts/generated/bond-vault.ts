// Made of src/game/BondVault.sol by `npm run generate`; do not edit.
export const bondVaultAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "stateChain_",
    "type": "address",
    "internalType": "contract StateCommitmentChain"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "award",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "amount",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "burn",
  "inputs": [
   {
    "name": "amount",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "claimCredit",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "credit",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "account",
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
  "name": "deposit",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   }
  ],
  "outputs": [],
  "stateMutability": "payable"
 },
 {
  "type": "function",
  "name": "posted",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "account",
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
  "name": "stateChain",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract StateCommitmentChain"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "function",
  "name": "unawarded",
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
  "name": "won",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "account",
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
  "type": "event",
  "name": "Awarded",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "account",
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
  "name": "Deposited",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "account",
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
  "name": "Paid",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "indexed": true,
    "internalType": "address"
   },
   {
    "name": "account",
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
  "type": "error",
  "name": "NotCovered",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "available",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "amount",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 },
 {
  "type": "error",
  "name": "NothingToPay",
  "inputs": [
   {
    "name": "game",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   }
  ]
 },
 {
  "type": "error",
  "name": "PaymentRefused",
  "inputs": [
   {
    "name": "account",
    "type": "address",
    "internalType": "address"
   },
   {
    "name": "amount",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 }
] as const
export const bondVaultBytecode =
  '0x60a034607457601f610a6338819003918201601f19168301916001600160401b03831184841017607857808492602094604052833981010312607457516001600160a01b03811681036074576080526040516109d6908161008d82396080518181816102540152818161034601526106070152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c90816333c864fe146105cd5750806342966c68146104da5780635d8a776e146103c5578063a3e978571461036a578063a4652be514610319578063cc1f0d2d146101cf578063d827c4bf14610174578063e219cd48146101305763f340fa0114610081575f80fd5b602060031936011261012d576100956108d0565b33825281602052604082206100ab34825461099c565b905533825260016020526040822073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f206100e434825461099c565b905573ffffffffffffffffffffffffffffffffffffffff6040519134835216907f8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a760203392a380f35b80fd5b503461012d57602060031936011261012d57604060209173ffffffffffffffffffffffffffffffffffffffff6101646108d0565b1681528083522054604051908152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff60406101a56108d0565b92826101af6108f3565b9416815260016020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576101e96108d0565b906101f26108f3565b9173ffffffffffffffffffffffffffffffffffffffff604051917f7f643c63000000000000000000000000000000000000000000000000000000008352169081600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561030e5791839160409373ffffffffffffffffffffffffffffffffffffffff95916102df575b50156102c457815260016020522091165f52602052602060405f20545b604051908152f35b815260026020522091165f52602052602060405f20546102bc565b610301915060203d602011610307575b6102f98183610916565b810190610984565b5f61029f565b503d6102ef565b6040513d85823e3d90fd5b503461012d578060031936011261012d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461012d57604060031936011261012d5773ffffffffffffffffffffffffffffffffffffffff604061039b6108d0565b92826103a56108f3565b9416815260026020522091165f52602052602060405f2054604051908152f35b503461012d57604060031936011261012d576103df6108d0565b602435903383528260205260408320548083116104a657828103908111610479579073ffffffffffffffffffffffffffffffffffffffff913385528460205260408520553384526002602052604084208282165f5260205260405f2061044684825461099c565b905560405192835216907fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b83836064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b503461012d57602060031936011261012d57600435903381528060205260408120549182811161059b5780830392831161056e5781923383528260205260408320553382526002602052604082208280526020526040822061053d82825461099c565b90556040519081527fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a380f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6064927fc1e8a7f000000000000000000000000000000000000000000000000000000000835233600452602452604452fd5b82346108cc5760406003193601126108cc576105e76108d0565b6105ef6108f3565b9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b156108cc5773ffffffffffffffffffffffffffffffffffffffff907f330c3fe500000000000000000000000000000000000000000000000000000000865216938460048201525f8160248183865af180156108c1576108ab575b506020602491604051928380927f7f643c630000000000000000000000000000000000000000000000000000000082528860048301525afa90811561030e57839161088c575b501561087a57828252600160205260408220905b73ffffffffffffffffffffffffffffffffffffffff81165f528160205260405f2054918215610834578380848194829473ffffffffffffffffffffffffffffffffffffffff82165f526020528260405f205573ffffffffffffffffffffffffffffffffffffffff811680997f9def4e2802183d68ce90a6a226a2962b59298616c27165f12c4fbc5c84cdd7786020604051868152a35af13d1561082f573d67ffffffffffffffff811161080257604051906107c160207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183610916565b81528360203d92013e5b156107d4575080f35b6044927ff98a5eac000000000000000000000000000000000000000000000000000000008352600452602452fd5b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6107cb565b60448473ffffffffffffffffffffffffffffffffffffffff84887f5c2f033200000000000000000000000000000000000000000000000000000000845260045216602452fd5b828252600260205260408220906106de565b6108a5915060203d602011610307576102f98183610916565b846106ca565b6108b89193505f90610916565b5f916020610684565b6040513d5f823e3d90fd5b5f80fd5b6004359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036108cc57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761095757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b908160209103126108cc575180151581036108cc5790565b919082018092116109a957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd'
