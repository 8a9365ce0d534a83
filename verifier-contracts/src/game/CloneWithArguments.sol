// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Minimal proxies (ERC-1167) with constant data behind their code
/// @notice A game costs a proxy of 45 bytes, and its arguments cost 200 gas a byte instead of a storage slot a word.
/// The arguments never execute: the proxy's code ends with a return before them.
library CloneWithArguments {
    /// @notice Creating the proxy failed; with CREATE2 that means the address is taken, or gas ran out.
    error CloneFailed();

    uint256 private constant PROXY_BYTES = 45;

    /// @notice Creates the proxy at the address that `predict` gives.
    function create(address implementation, bytes memory arguments, bytes32 salt) internal returns (address clone) {
        bytes memory code = creationCode(implementation, arguments);
        assembly ("memory-safe") {
            clone := create2(0, add(code, 32), mload(code), salt)
        }
        if (clone == address(0)) revert CloneFailed();
    }

    /// @notice The address of the proxy that this contract creates, or has created, from these inputs.
    function predict(address implementation, bytes memory arguments, bytes32 salt) internal view returns (address) {
        bytes32 codeHash = keccak256(creationCode(implementation, arguments));
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), salt, codeHash)))));
    }

    /// @notice The `length` bytes of arguments from `offset` on, read by the proxy that runs this (through its implementation).
    function read(uint256 offset, uint256 length) internal view returns (bytes memory data) {
        data = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(address(), add(data, 32), add(PROXY_BYTES, offset), length)
        }
    }

    function creationCode(address implementation, bytes memory arguments) private pure returns (bytes memory) {
        // The first 11 bytes return what follows them: ERC-1167's prologue with a length of two bytes.
        return abi.encodePacked(
            hex"3d61",
            uint16(PROXY_BYTES + arguments.length),
            hex"80600b3d3981f3",
            hex"363d3d373d3d3d363d73",
            implementation,
            hex"5af43d82803e903d91602b57fd5bf3",
            arguments
        );
    }
}
