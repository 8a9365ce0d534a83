// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title x·y mod m of 256-bit numbers.
library MulMod256 {
    /// @param m 0 stands for 2^256
    function multiply(uint256 x, uint256 y, uint256 m) internal pure returns (uint256) {
        unchecked {
            return m == 0 ? x * y : mulmod(x, y, m);
        }
    }
}
