// Made of src/machine/PreimageOracle.sol by `npm run generate`; do not edit.
export const preimageOracleAbi = [
 {
  "type": "function",
  "name": "hasPart",
  "inputs": [
   {
    "name": "key",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "offset",
    "type": "uint256",
    "internalType": "uint256"
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
  "name": "loadKeccak256Part",
  "inputs": [
   {
    "name": "offset",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "preimage",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [
   {
    "name": "",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "loadSha256Part",
  "inputs": [
   {
    "name": "offset",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "preimage",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [
   {
    "name": "",
    "type": "bytes32",
    "internalType": "bytes32"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "part",
  "inputs": [
   {
    "name": "key",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "offset",
    "type": "uint256",
    "internalType": "uint256"
   }
  ],
  "outputs": [
   {
    "name": "size",
    "type": "uint256",
    "internalType": "uint256"
   },
   {
    "name": "data",
    "type": "bytes4",
    "internalType": "bytes4"
   }
  ],
  "stateMutability": "view"
 },
 {
  "type": "event",
  "name": "PartLoaded",
  "inputs": [
   {
    "name": "key",
    "type": "bytes32",
    "indexed": true,
    "internalType": "bytes32"
   },
   {
    "name": "offset",
    "type": "uint256",
    "indexed": true,
    "internalType": "uint256"
   },
   {
    "name": "size",
    "type": "uint256",
    "indexed": false,
    "internalType": "uint256"
   }
  ],
  "anonymous": false
 },
 {
  "type": "error",
  "name": "PreimagePartMissing",
  "inputs": [
   {
    "name": "key",
    "type": "bytes32",
    "internalType": "bytes32"
   },
   {
    "name": "offset",
    "type": "uint256",
    "internalType": "uint256"
   }
  ]
 }
] as const
export const preimageOracleBytecode =
  '0x608080604052346015576106f6908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c806344f5523c146101fa5780635f91736d1461010d57806389c600f61461007c5763af0ec39814610045575f80fd5b3461007857610053366102d6565b905f525f60205260405f20905f52602052602060ff60405f2054166040519015158152f35b5f80fd5b346100785761008a3661030a565b60205f6040949394518386823780848101838152039060025afa15610102576020926100fa927effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5f51167f0400000000000000000000000000000000000000000000000000000000000000176103e0565b604051908152f35b6040513d5f823e3d90fd5b346100785761011b3661030a565b90919067ffffffffffffffff81116101cd5761015e60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160161039c565b9281845260208401923683830111610078577effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8460209685856100fa98375f888783010152519020167f0200000000000000000000000000000000000000000000000000000000000000176103e0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3461007857610208366102d6565b90805f525f60205260405f20825f5260205260405f209161022761037c565b92549160ff831615801585527fffffffff000000000000000000000000000000000000000000000000000000006040602087019660ff8760081c168852019460d01b1684526102a8576040837fffffffff0000000000000000000000000000000000000000000000000000000060ff87511691511682519182526020820152f35b7f11f65fab000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6040910112610078576004359060243590565b60407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc820112610078576004359160243567ffffffffffffffff811161007857826023820112156100785780600401359267ffffffffffffffff84116100785760248483010111610078576024019190565b604051906060820182811067ffffffffffffffff8211176101cd57604052565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f604051930116820182811067ffffffffffffffff8211176101cd57604052565b9260206104117fc4660e7e0a1c46087831fd63d85feb3be330a50c23a2fcb9b28fc7f78bfd61d592869495866104f3565b61041961037c565b90600182528382019060ff841682527fffffffff000000000000000000000000000000000000000000000000000000006040840191168152865f525f855260405f20885f52855260405f2092511515917fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000060ff65ffffffff00008061ff008854955160081b16955160d01c1616941691161717179055604051908152a390565b919082039182116104c657565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b929180600801806008116104c657808510156106eb5784600461051682846104b9565b10156106e257610525916104b9565b8094610531604061039c565b926004845260208401947fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06040013687375f5b8481106105d55750505050505190517fffffffff00000000000000000000000000000000000000000000000000000000811691600481106105a457505090565b7fffffffff000000000000000000000000000000000000000000000000000000009250829060040360031b1b161690565b8084018085116104c6576008811080156106635715610636577fffffffffffffffff0000000000000000000000000000000000000000000000008460c01b16901a60f81b905b8651811015610636576001915f1a6020828901015301610564565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff881018181116104c6578411156106365782017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff801357fff00000000000000000000000000000000000000000000000000000000000000169061061b565b50506004610525565b50505090505f905f9056'
