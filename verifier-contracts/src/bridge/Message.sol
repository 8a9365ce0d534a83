// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A call from one layer to the other.
/// @param nonce of the sending bridge, counted from 0
/// @param sender who sent it, on the sending layer
/// @param target who is called, on the other
/// @param value wei that go with the call
/// @param gasLimit gas that the call gets at least
/// @param data of the call
struct Message {
    uint256 nonce;
    address sender;
    address target;
    uint256 value;
    uint64 gasLimit;
    bytes data;
}

library Messages {
    /// @notice The name of a message: which bridge of which chain has sent it, and which of which is to deliver it.
    function hash(Message memory message, uint256 fromChain, address fromBridge, uint256 toChain, address toBridge)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(fromChain, fromBridge, toChain, toBridge, message));
    }
}
