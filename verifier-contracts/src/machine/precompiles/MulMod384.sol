// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title x·y mod m of 384-bit numbers: the schoolbook product and long division (Knuth, The Art of Computer Programming 2, section
/// 4.3.1, algorithms M and D). Numbers are three digits of 128 bits, the least significant first.
library MulMod384 {
    uint256 private constant DIGIT = type(uint128).max;

    /// @param m 0 stands for 2^384
    function multiply(uint256[3] memory x, uint256[3] memory y, uint256[3] memory m)
        internal
        pure
        returns (uint256[3] memory r)
    {
        unchecked {
            uint256[7] memory rest;
            for (uint256 i = 0; i < 3; ++i) {
                uint256 carry = 0;
                for (uint256 j = 0; j < 3; ++j) {
                    carry += x[i] * y[j] + rest[i + j];
                    rest[i + j] = carry & DIGIT;
                    carry >>= 128;
                }
                rest[i + 3] = carry;
            }
            uint256 length = 3;
            while (length > 0 && m[length - 1] == 0) --length;
            if (length == 0) return [rest[0], rest[1], rest[2]];

            // Digits are estimated well only by a divisor whose top bit is set; the remainder is shifted back.
            uint256 shift = 0;
            while ((m[length - 1] << shift) >> 127 == 0) ++shift;
            uint256[3] memory divisor;
            for (uint256 i = 0; i < length; ++i) {
                divisor[i] = (m[i] << shift | (i == 0 ? 0 : m[i - 1] >> (128 - shift))) & DIGIT;
            }
            for (uint256 i = 6; i > 0; --i) {
                rest[i] = (rest[i] << shift | rest[i - 1] >> (128 - shift)) & DIGIT;
            }
            rest[0] = (rest[0] << shift) & DIGIT;

            for (uint256 at = 7 - length; at > 0; --at) {
                _removeMultiple(rest, divisor, length, at - 1);
            }
            for (uint256 i = 0; i < length; ++i) {
                r[i] = (rest[i] >> shift | rest[i + 1] << (128 - shift)) & DIGIT;
            }
        }
    }

    /// @dev Takes the largest multiple of divisor·2^(128·at) from the rest, which is below divisor·2^(128·(at + 1)).
    function _removeMultiple(uint256[7] memory rest, uint256[3] memory divisor, uint256 length, uint256 at) private pure {
        unchecked {
            // The digit, or at most two more.
            uint256 digit = (rest[at + length] << 128 | rest[at + length - 1]) / divisor[length - 1];
            if (digit > DIGIT) digit = DIGIT;
            uint256 carry = 0;
            for (uint256 i = 0; i < length; ++i) {
                carry += digit * divisor[i];
                uint256 difference = rest[at + i] - (carry & DIGIT);
                rest[at + i] = difference & DIGIT;
                carry = (carry >> 128) + (difference >> 255);
            }
            uint256 top = rest[at + length] - carry;
            while (top >> 255 == 1) {
                carry = 0;
                for (uint256 i = 0; i < length; ++i) {
                    carry += rest[at + i] + divisor[i];
                    rest[at + i] = carry & DIGIT;
                    carry >>= 128;
                }
                top += carry;
            }
            rest[at + length] = top;
        }
    }
}
