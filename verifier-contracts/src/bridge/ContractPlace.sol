// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The address of a contract that does not exist yet
/// @notice The queue needs the bridge's address, and the bridge the queue's. So a place is created first, then the queue, which is told `place`, then whatever the bridge needs,
/// and last the bridge, in its place. How many transactions come in between does not matter.
contract ContractPlace {
    /// @notice Only it can create.
    address public immutable creator;

    /// @notice Only `creator`.
    error NotCreator(address caller);
    /// @notice The contract's constructor refuses; `reason` is the data that it reverts with.
    error CreationFailed(bytes reason);

    /// @param creator_ who creates the contract; who creates this may be a proxy
    constructor(address creator_) {
        creator = creator_;
    }

    /// @notice Where the contract will be.
    function place() public view returns (address) {
        // What an account creates with nonce 1, the first of a contract.
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", address(this), hex"01")))));
    }

    /// @notice Creates the contract. If its constructor refuses, nothing has happened.
    /// @param creation its creation code, with the constructor's arguments
    function create(bytes memory creation) external returns (address created) {
        if (msg.sender != creator) revert NotCreator(msg.sender);
        assembly ("memory-safe") {
            created := create(0, add(creation, 32), mload(creation))
        }
        if (created == address(0)) {
            bytes memory reason;
            assembly ("memory-safe") {
                reason := mload(0x40)
                mstore(reason, returndatasize())
                returndatacopy(add(reason, 32), 0, returndatasize())
                mstore(0x40, and(add(add(reason, returndatasize()), 63), not(31)))
            }
            revert CreationFailed(reason);
        }
    }
}
