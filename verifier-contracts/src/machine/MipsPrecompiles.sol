// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MipsMemory, Proofs, Subtree} from "./MipsMemory.sol";
import {KeccakF} from "./precompiles/KeccakF.sol";
import {MulMod256} from "./precompiles/MulMod256.sol";
import {MulMod384} from "./precompiles/MulMod384.sol";
import {Sha256Compress} from "./precompiles/Sha256Compress.sol";

/// @title Precompiles on the guest's memory: the check of their operands, and their effect. v0 and a3 are the caller's.
/// Each operand is one subtree of the memory tree; what is written is in the first one.
library MipsPrecompiles {
    using MipsMemory for Proofs;
    using MipsMemory for Subtree;

    uint256 internal constant KECCAK_F = 0x00010001;
    uint256 internal constant SHA256_COMPRESS = 0x00010002;
    uint256 internal constant MULMOD256 = 0x00010003;
    uint256 internal constant MULMOD384 = 0x00010004;
    uint256 private constant LOW_HALF = type(uint128).max;

    /// @return isKnown whether there is such a precompile, and its operands are aligned and do not overlap; else nothing is done
    /// @return root of the memory after it
    function execute(uint256 number, uint32 a0, uint32 a1, Proofs memory proofs)
        internal
        pure
        returns (bool isKnown, bytes32 root)
    {
        if (number == KECCAK_F && a0 % 256 == 0) return (true, _keccakF(proofs.take(a0, 3)));
        if (number == SHA256_COMPRESS && a0 % 32 == 0 && a1 % 64 == 0 && a0 & ~uint32(63) != a1) {
            return (true, _sha256Compress(proofs.take(a0, 0), proofs.take(a1, 1)));
        }
        if (number == MULMOD256 && a0 % 128 == 0) return (true, _mulmod256(proofs.take(a0, 2)));
        if (number == MULMOD384 && a0 % 256 == 0) return (true, _mulmod384(proofs.take(a0, 3)));
        return (false, 0);
    }

    /// @dev 25 lanes of 8 bytes, four to a leaf.
    function _keccakF(Subtree memory state) private pure returns (bytes32) {
        uint64[25] memory lanes;
        bytes32[] memory leaves = state.leaves;
        for (uint256 i = 0; i < 25; ++i) {
            lanes[i] = uint64(uint256(leaves[i / 4]) >> (192 - 64 * (i % 4)));
        }
        KeccakF.permute(lanes);
        for (uint256 i = 0; i < 25; ++i) {
            uint256 shift = 192 - 64 * (i % 4);
            uint256 others = uint256(leaves[i / 4]) & ~(uint256(type(uint64).max) << shift);
            leaves[i / 4] = bytes32(others | uint256(lanes[i]) << shift);
        }
        return state.rootOf();
    }

    function _sha256Compress(Subtree memory state, Subtree memory chunk) private pure returns (bytes32) {
        state.leaves[0] = Sha256Compress.compress(state.leaves[0], chunk.leaves[0], chunk.leaves[1]);
        return state.rootOf();
    }

    function _mulmod256(Subtree memory numbers) private pure returns (bytes32) {
        bytes32[] memory n = numbers.leaves;
        n[0] = bytes32(MulMod256.multiply(uint256(n[0]), uint256(n[1]), uint256(n[2])));
        return numbers.rootOf();
    }

    /// @dev Three numbers of three halves of a leaf each, one after the other.
    function _mulmod384(Subtree memory numbers) private pure returns (bytes32) {
        bytes32[] memory n = numbers.leaves;
        uint256[3] memory x = [uint256(n[1]) >> 128, uint256(n[0]) & LOW_HALF, uint256(n[0]) >> 128];
        uint256[3] memory y = [uint256(n[2]) & LOW_HALF, uint256(n[2]) >> 128, uint256(n[1]) & LOW_HALF];
        uint256[3] memory m = [uint256(n[4]) >> 128, uint256(n[3]) & LOW_HALF, uint256(n[3]) >> 128];
        uint256[3] memory r = MulMod384.multiply(x, y, m);
        n[0] = bytes32(r[2] << 128 | r[1]);
        n[1] = bytes32(r[0] << 128) | (n[1] & bytes32(LOW_HALF));
        return numbers.rootOf();
    }
}
