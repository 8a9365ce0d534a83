// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Who a contract of L1 is on L2
/// @notice The same address may be another contract there, whoever made it. So what a contract of L1 does on L2 is done by its address plus a constant, modulo 2^160, as
/// in other rollups. Nobody has a key of that address, and nobody can put code there.
library AddressAlias {
    uint160 private constant OFFSET = uint160(0x1111000000000000000000000000000000001111);

    /// @dev Code of an account that a key controls begins so, with the address that it delegates to behind it (EIP-7702). No contract's does (EIP-3541).
    bytes3 private constant DELEGATION = 0xef0100;
    uint256 private constant DELEGATION_BYTES = 23;

    function aliasOf(address l1Contract) internal pure returns (address) {
        unchecked {
            return address(uint160(l1Contract) + OFFSET);
        }
    }

    /// @notice Who the caller is on L2: itself where a key controls it, which is the same key there, and otherwise its alias.
    function ofCaller() internal view returns (address) {
        // Whoever starts a transaction has signed it.
        if (msg.sender == tx.origin) return msg.sender;
        bytes memory code = msg.sender.code.length == DELEGATION_BYTES ? msg.sender.code : bytes("");
        return bytes3(code) == DELEGATION ? msg.sender : aliasOf(msg.sender);
    }
}
