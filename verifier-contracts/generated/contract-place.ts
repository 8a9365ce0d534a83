// Made of src/bridge/ContractPlace.sol by `npm run generate`; do not edit.
export const contractPlaceAbi = [
 {
  "type": "function",
  "name": "create",
  "inputs": [
   {
    "name": "creation",
    "type": "bytes",
    "internalType": "bytes"
   }
  ],
  "outputs": [
   {
    "name": "created",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "nonpayable"
 },
 {
  "type": "function",
  "name": "place",
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
  "type": "error",
  "name": "CreationFailed",
  "inputs": [
   {
    "name": "reason",
    "type": "bytes",
    "internalType": "bytes"
   }
  ]
 },
 {
  "type": "error",
  "name": "NotCreator",
  "inputs": [
   {
    "name": "caller",
    "type": "address",
    "internalType": "address"
   }
  ]
 }
] as const
export const contractPlaceBytecode =
  '0x60a080604052346022573360805261033590816100278239608051816101030152f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816393cca9181461023d575063cf5ba53f14610032575f80fd5b3461020c5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261020c5760043567ffffffffffffffff811161020c573660238201121561020c5780600401359067ffffffffffffffff821161021057604051916100c960207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601846102f4565b8083526020830191366024838301011161020c57815f9260246020930185378401015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036101e05773ffffffffffffffffffffffffffffffffffffffff9151905ff016801561015557602090604051908152f35b6040513d815260443d9160208101925f843e7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f81603f3d85010116948593846040527fa6f5e883000000000000000000000000000000000000000000000000000000008552602060048601525180918160248701528686015e5f85828601015201168101030190fd5b7fc66f47bf000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5f80fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3461020c575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261020c5773ffffffffffffffffffffffffffffffffffffffff816020809301907fd69400000000000000000000000000000000000000000000000000000000000082523060601b60228201527f01000000000000000000000000000000000000000000000000000000000000006036820152601781526102e86037826102f4565b51902016604051908152f35b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176102105760405256'
