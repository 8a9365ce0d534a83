// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Keccak-f[1600], the permutation of SHA-3 and Keccak-256 (FIPS 202, section 3).
library KeccakF {
    /// @dev ρ and π as one walk through the lanes: where each step takes the lane it carries, and how far it turns it.
    bytes24 private constant TARGET = hex"0a070b1112030510081518040f17130d0c02140e16090601";
    bytes24 private constant ROTATION = hex"0103060a0f151c242d37020e1b293808192b3e12273d142c";

    /// @param a lane (x, y) at x + 5·y; permuted in place
    function permute(uint64[25] memory a) internal pure {
        unchecked {
            uint64[24] memory constants = _roundConstants();
            uint64[5] memory c;
            for (uint256 round = 0; round < 24; ++round) {
                // θ
                for (uint256 x = 0; x < 5; ++x) {
                    c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
                }
                for (uint256 x = 0; x < 5; ++x) {
                    uint64 d = c[(x + 4) % 5] ^ _rotateLeft(c[(x + 1) % 5], 1);
                    for (uint256 i = x; i < 25; i += 5) {
                        a[i] ^= d;
                    }
                }
                // ρ and π
                uint64 carried = a[1];
                for (uint256 t = 0; t < 24; ++t) {
                    uint256 to = uint8(TARGET[t]);
                    (carried, a[to]) = (a[to], _rotateLeft(carried, uint8(ROTATION[t])));
                }
                // χ
                for (uint256 y = 0; y < 25; y += 5) {
                    for (uint256 x = 0; x < 5; ++x) {
                        c[x] = a[y + x];
                    }
                    for (uint256 x = 0; x < 5; ++x) {
                        a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
                    }
                }
                // ι
                a[0] ^= constants[round];
            }
        }
    }

    /// @param bits 1 to 63
    function _rotateLeft(uint64 lane, uint64 bits) private pure returns (uint64) {
        return lane << bits | lane >> (64 - bits);
    }

    function _roundConstants() private pure returns (uint64[24] memory) {
        return [
            uint64(0x0000000000000001),
            0x0000000000008082,
            0x800000000000808a,
            0x8000000080008000,
            0x000000000000808b,
            0x0000000080000001,
            0x8000000080008081,
            0x8000000000008009,
            0x000000000000008a,
            0x0000000000000088,
            0x0000000080008009,
            0x000000008000000a,
            0x000000008000808b,
            0x800000000000008b,
            0x8000000000008089,
            0x8000000000008003,
            0x8000000000008002,
            0x8000000000000080,
            0x000000000000800a,
            0x800000008000000a,
            0x8000000080008081,
            0x8000000000008080,
            0x0000000080000001,
            0x8000000080008008
        ];
    }
}
