// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {KeccakF} from "../../src/machine/precompiles/KeccakF.sol";
import {MulMod256} from "../../src/machine/precompiles/MulMod256.sol";
import {MulMod384} from "../../src/machine/precompiles/MulMod384.sol";
import {Sha256Compress} from "../../src/machine/precompiles/Sha256Compress.sol";
import {Test} from "../Test.sol";

/// The precompiles against what the EVM itself has: the hashes that are made of them, and a product by long multiplication.
contract PrecompilesTest is Test {
    uint256 private constant RATE = 136;

    /// keccak256 of a message shorter than a block is one permutation of the padded message.
    function testFuzz_KeccakF(bytes memory message) public pure {
        uint256 length = message.length % RATE;
        assembly ("memory-safe") {
            mstore(message, length)
        }
        bytes memory padded = new bytes(RATE);
        for (uint256 i = 0; i < length; ++i) {
            padded[i] = message[i];
        }
        padded[length] ^= 0x01;
        padded[RATE - 1] ^= 0x80;

        uint64[25] memory lanes;
        for (uint256 i = 0; i < RATE; ++i) {
            lanes[i / 8] |= uint64(uint8(padded[i])) << uint64(8 * (i % 8));
        }
        KeccakF.permute(lanes);
        uint256 digest = 0;
        for (uint256 i = 0; i < 32; ++i) {
            digest = digest << 8 | uint8(lanes[i / 8] >> uint64(8 * (i % 8)));
        }
        assertEq(bytes32(digest), keccak256(message));
    }

    /// sha256 of 32 bytes is one compression; of 64 bytes, two.
    function testFuzz_Sha256Compress(bytes32 first, bytes32 second) public pure {
        bytes32 start = 0x6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19;
        bytes32 one = Sha256Compress.compress(start, first, bytes32(uint256(1) << 255 | 256));
        assertEq(one, sha256(abi.encode(first)));

        bytes32 two = Sha256Compress.compress(start, first, second);
        two = Sha256Compress.compress(two, bytes32(uint256(1) << 255), bytes32(uint256(512)));
        assertEq(two, sha256(abi.encode(first, second)));
    }

    function testFuzz_MulMod256(uint256 x, uint256 y, uint256 m) public pure {
        unchecked {
            assertEq(MulMod256.multiply(x, y, 0), x * y);
        }
        assertEq(MulMod256.multiply(x, y, 1), 0);
        if (m == 0) return;
        // Bit by bit, by doubling.
        uint256 sum = 0;
        for (uint256 i = 256; i > 0; --i) {
            sum = addmod(sum, sum, m);
            if ((y >> (i - 1)) & 1 == 1) sum = addmod(sum, x, m);
        }
        assertEq(MulMod256.multiply(x, y, m), sum);
    }

    /// Of moduli of at most 256 bits it is mulmod of the reduced factors; shifted up by 128 bits, all of it is.
    function testFuzz_MulMod384(uint256 x, uint128 xHigh, uint256 y, uint128 yHigh, uint256 m, uint8 shift) public pure {
        m >>= shift;
        if (m == 0) return;
        uint256[3] memory r = MulMod384.multiply(_digits(x, xHigh), _digits(y, yHigh), _digits(m, 0));
        uint256 reducedX = addmod(mulmod(mulmod(xHigh, 1 << 128, m), 1 << 128, m), x, m);
        uint256 reducedY = addmod(mulmod(mulmod(yHigh, 1 << 128, m), 1 << 128, m), y, m);
        uint256 product = mulmod(reducedX, reducedY, m);
        assertEq(r[2], 0);
        assertEq(r[1] << 128 | r[0], product);
        if (m >> 128 != 0) return;
        // (x·2^128)·y mod (m·2^128) = (x·y mod m)·2^128, of an x that fits.
        uint256[3] memory wide = MulMod384.multiply([uint256(0), x & DIGIT, x >> 128], _digits(y, yHigh), [uint256(0), m, 0]);
        assertEq(wide[0], 0);
        assertEq(wide[2], 0);
        assertEq(wide[1], mulmod(x % m, reducedY, m));
    }

    uint256 private constant DIGIT = type(uint128).max;

    function _digits(uint256 low, uint128 high) private pure returns (uint256[3] memory) {
        return [low & DIGIT, low >> 128, uint256(high)];
    }
}
