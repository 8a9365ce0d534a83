// Made of src/bridge/ContractPlace.sol by `npm run generate`; do not edit.
export const contractPlaceAbi = [
 {
  "type": "constructor",
  "inputs": [
   {
    "name": "creator_",
    "type": "address",
    "internalType": "address"
   }
  ],
  "stateMutability": "nonpayable"
 },
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
  "name": "creator",
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
  '0x60a034606d57601f61043438819003918201601f19168301916001600160401b03831184841017607157808492602094604052833981010312606d57516001600160a01b0381168103606d576080526040516103ae9081610086823960805181818161010e01526103490152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816302d05d3f146103015750806393cca918146102485763cf5ba53f1461003d575f80fd5b346102175760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102175760043567ffffffffffffffff811161021757366023820112156102175780600401359067ffffffffffffffff821161021b57604051916100d460207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116018461036d565b8083526020830191366024838301011161021757815f9260246020930185378401015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036101eb5773ffffffffffffffffffffffffffffffffffffffff9151905ff016801561016057602090604051908152f35b6040513d815260443d9160208101925f843e7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f81603f3d85010116948593846040527fa6f5e883000000000000000000000000000000000000000000000000000000008552602060048601525180918160248701528686015e5f85828601015201168101030190fd5b7fc66f47bf000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5f80fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b34610217575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261021757602073ffffffffffffffffffffffffffffffffffffffff604051828101907fd69400000000000000000000000000000000000000000000000000000000000082523060601b60228201527f01000000000000000000000000000000000000000000000000000000000000006036820152601781526102f560378261036d565b51902016604051908152f35b34610217575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102175760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761021b5760405256'
