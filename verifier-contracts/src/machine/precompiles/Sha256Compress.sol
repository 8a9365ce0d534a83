// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The compression function of SHA-256 (FIPS 180-4, section 6.2.2); names are the standard's.
library Sha256Compress {
    /// @param state eight words, the first one in the highest bits
    /// @param low, high the block: words 0 to 7 and words 8 to 15, packed as the state
    /// @return the eight words of the new state
    function compress(bytes32 state, bytes32 low, bytes32 high) internal pure returns (bytes32) {
        unchecked {
            uint32[64] memory w;
            for (uint256 t = 0; t < 8; ++t) {
                w[t] = _word(low, t);
                w[t + 8] = _word(high, t);
            }
            for (uint256 t = 16; t < 64; ++t) {
                (uint32 x, uint32 y) = (w[t - 15], w[t - 2]);
                uint32 sigma0 = _rotr(x, 7) ^ _rotr(x, 18) ^ (x >> 3);
                uint32 sigma1 = _rotr(y, 17) ^ _rotr(y, 19) ^ (y >> 10);
                w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
            }
            // a to h
            uint32[8] memory v;
            for (uint256 i = 0; i < 8; ++i) {
                v[i] = _word(state, i);
            }
            bytes32[8] memory k = _constants();
            for (uint256 t = 0; t < 64; ++t) {
                uint32 t1 = v[7] + _sum1(v[4]) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + _word(k[t >> 3], t & 7) + w[t];
                uint32 t2 = _sum0(v[0]) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
                (v[7], v[6], v[5], v[4]) = (v[6], v[5], v[4], v[3] + t1);
                (v[3], v[2], v[1], v[0]) = (v[2], v[1], v[0], t1 + t2);
            }
            uint256 packed = 0;
            for (uint256 i = 0; i < 8; ++i) {
                packed = packed << 32 | uint32(_word(state, i) + v[i]);
            }
            return bytes32(packed);
        }
    }

    function _word(bytes32 packed, uint256 index) private pure returns (uint32) {
        return uint32(uint256(packed) >> (224 - 32 * index));
    }

    function _rotr(uint32 x, uint32 n) private pure returns (uint32) {
        return x >> n | x << (32 - n);
    }

    function _sum0(uint32 a) private pure returns (uint32) {
        return _rotr(a, 2) ^ _rotr(a, 13) ^ _rotr(a, 22);
    }

    function _sum1(uint32 e) private pure returns (uint32) {
        return _rotr(e, 6) ^ _rotr(e, 11) ^ _rotr(e, 25);
    }

    /// @dev The first 32 bits of the fractional parts of the cube roots of the first 64 primes, eight in a word.
    function _constants() private pure returns (bytes32[8] memory) {
        return [
            bytes32(0x428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5),
            0xd807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174,
            0xe49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da,
            0x983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967,
            0x27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85,
            0xa2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070,
            0x19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3,
            0x748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2
        ];
    }
}
