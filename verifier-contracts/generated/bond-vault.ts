// Made of src/game/BondVault.sol by `npm run generate`; do not edit.
export const bondVaultAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "registry_",
    "type": "address",
    "internalType": "contract AnchorRegistry"
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
  "name": "registry",
  "inputs": [],
  "outputs": [
   {
    "name": "",
    "type": "address",
    "internalType": "contract AnchorRegistry"
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
  '0x60a034607457601f6109cb38819003918201601f19168301916001600160401b03831184841017607857808492602094604052833981010312607457516001600160a01b038116810360745760805260405161093e908161008d8239608051818181610258015281816103cc015261053d0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816333c864fe14610502575080635d8a776e146103f05780637b103999146103a0578063a3e9785714610332578063cc1f0d2d146101d5578063d827c4bf14610167578063e219cd48146101235763f340fa0114610074575f80fd5b602060031936011261011f57610088610892565b335f525f60205260405f2061009e348254610931565b9055335f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f206100d7348254610931565b905573ffffffffffffffffffffffffffffffffffffffff6040519134835216907f8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a760203392a3005b5f80fd5b3461011f57602060031936011261011f5773ffffffffffffffffffffffffffffffffffffffff610151610892565b165f525f602052602060405f2054604051908152f35b3461011f57604060031936011261011f57610180610892565b73ffffffffffffffffffffffffffffffffffffffff61019d6108b5565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b3461011f57604060031936011261011f576101ee610892565b6101f66108b5565b9073ffffffffffffffffffffffffffffffffffffffff604051917f7f643c63000000000000000000000000000000000000000000000000000000008352169081600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610327575f916102f8575b50156102c5575f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f20545b604051908152f35b5f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f20546102bd565b61031a915060203d602011610320575b61031281836108d8565b810190610919565b83610288565b503d610308565b6040513d5f823e3d90fd5b3461011f57604060031936011261011f5761034b610892565b73ffffffffffffffffffffffffffffffffffffffff6103686108b5565b91165f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b3461011f575f60031936011261011f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011f57604060031936011261011f57610409610892565b60243590335f525f60205260405f2054908183116104cf578282039182116104a25773ffffffffffffffffffffffffffffffffffffffff91335f525f60205260405f2055335f52600260205260405f208282165f5260205260405f20610470848254610931565b905560405192835216907fe2554529d99ab7a67db6b4cea2b32c7d55ae325f958861e05f304fdded867e3160203392a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507fc1e8a7f0000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b3461011f57604060031936011261011f5761051b610892565b906105246108b5565b9173ffffffffffffffffffffffffffffffffffffffff807f000000000000000000000000000000000000000000000000000000000000000016917f42dcb1da0000000000000000000000000000000000000000000000000000000084521691826004820152602081602481855afa908115610327575f91610873575b50156107ca576020602491604051928380927f7f643c630000000000000000000000000000000000000000000000000000000082528660048301525afa908115610327575f916107ab575b501561079957805f52600160205260405f20915b73ffffffffffffffffffffffffffffffffffffffff81165f528260205260405f2054928315610753575f80858194829473ffffffffffffffffffffffffffffffffffffffff8216845260205282604081205573ffffffffffffffffffffffffffffffffffffffff811680977f9def4e2802183d68ce90a6a226a2962b59298616c27165f12c4fbc5c84cdd7786020604051868152a35af13d1561074e573d67ffffffffffffffff811161072157604051906106e260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601836108d8565b81525f60203d92013e5b156106f357005b7ff98a5eac000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6106ec565b5073ffffffffffffffffffffffffffffffffffffffff917f5c2f0332000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b805f52600260205260405f20916105ff565b6107c4915060203d6020116103205761031281836108d8565b836105eb565b906020602492604051938480927f799abbcb0000000000000000000000000000000000000000000000000000000082528560048301525afa918215610327575f9261083f575b507fc0faaad0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9091506020813d60201161086b575b8161085b602093836108d8565b8101031261011f57519082610810565b3d915061084e565b61088c915060203d6020116103205761031281836108d8565b846105a0565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361011f57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361011f57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761072157604052565b9081602091031261011f5751801515810361011f5790565b919082018092116104a25756'
