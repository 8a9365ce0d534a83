// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev The proofs of a step, taken one after the other. All prove against the root before the step.
struct Proofs {
    bytes32 root;
    /// Where they start in the calldata, how many bytes they have, and how many of them were taken.
    uint256 start;
    uint256 length;
    uint256 taken;
}

/// @dev A proved piece of memory: a subtree of 2^height leaves.
struct Subtree {
    /// Byte address of its first leaf.
    uint256 location;
    uint256 height;
    bytes32[] leaves;
    /// Where its siblings are in the calldata, from the bottom up.
    uint256 siblings;
}

/// @title The memory of the machine, by proofs: a binary keccak tree of depth 27 over 32-byte leaves, which are not hashed;
/// node = keccak256(left ‖ right).
/// A proof of a subtree is its leaves in order, then the siblings on the way from its root up: 896 bytes for one leaf.
library MipsMemory {
    uint256 private constant DEPTH = 27;

    /// @notice The proofs have another length than the step needs.
    /// @param expected bytes; where there are too few, those needed up to the first proof that is not there
    error ProofLength(uint256 expected, uint256 got);
    /// @notice A proof does not lead to the memory root of its state.
    /// @param position of the proof, bytes from the first one's start
    /// @param location byte address of what it should prove
    error ProofRoot(uint256 position, uint256 location);

    function open(bytes calldata proof, bytes32 root) internal pure returns (Proofs memory proofs) {
        uint256 start;
        assembly ("memory-safe") {
            start := proof.offset
        }
        proofs = Proofs(root, start, proof.length, 0);
    }

    /// @dev All proofs must have been taken.
    function close(Proofs memory proofs) internal pure {
        if (proofs.taken != proofs.length) revert ProofLength(proofs.taken, proofs.length);
    }

    /// @dev The leaf that holds a byte address.
    function takeLeaf(Proofs memory proofs, uint32 location) internal pure returns (Subtree memory) {
        return take(proofs, location & ~uint32(31), 0);
    }

    /// @param location a multiple of 32·2^height
    /// @param height 0 to 3: one, two, four or eight leaves
    function take(Proofs memory proofs, uint32 location, uint256 height) internal pure returns (Subtree memory tree) {
        uint256 count = 1 << height;
        uint256 position = proofs.taken;
        proofs.taken = position + 32 * (count + DEPTH - height);
        if (proofs.taken > proofs.length) revert ProofLength(proofs.taken, proofs.length);

        bytes32[] memory leaves = new bytes32[](count);
        uint256 from = proofs.start + position;
        assembly ("memory-safe") {
            calldatacopy(add(leaves, 32), from, mul(32, count))
        }
        tree = Subtree(location, height, leaves, from + 32 * count);
        if (rootOf(tree) != proofs.root) revert ProofRoot(position, location);
    }

    /// @dev The root of the memory with the subtree's leaves as they are now.
    function rootOf(Subtree memory tree) internal pure returns (bytes32) {
        bytes32 node = tree.height == 0 ? tree.leaves[0] : _top(tree.leaves);
        return _climb(node, tree.siblings, tree.location >> (5 + tree.height), DEPTH - tree.height);
    }

    /// @dev The word of a subtree at a byte address, whose low two bits do not count.
    function word(Subtree memory tree, uint256 location) internal pure returns (uint32) {
        uint256 shift = 224 - 8 * (location & 28);
        return uint32(uint256(tree.leaves[(location - tree.location) >> 5]) >> shift);
    }

    function setWord(Subtree memory tree, uint256 location, uint32 value) internal pure {
        uint256 shift = 224 - 8 * (location & 28);
        uint256 index = (location - tree.location) >> 5;
        uint256 others = uint256(tree.leaves[index]) & ~(uint256(type(uint32).max) << shift);
        tree.leaves[index] = bytes32(others | uint256(value) << shift);
    }

    /// @dev The root of a whole subtree of two leaves or more.
    function _top(bytes32[] memory leaves) private pure returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](leaves.length / 2);
        _parents(leaves, nodes, nodes.length);
        for (uint256 count = nodes.length / 2; count > 0; count /= 2) {
            _parents(nodes, nodes, count);
        }
        return nodes[0];
    }

    /// @dev The parents of 2·count nodes, which may take the place of the first ones.
    function _parents(bytes32[] memory nodes, bytes32[] memory parents, uint256 count) private pure {
        assembly ("memory-safe") {
            for { let i := 0 } lt(i, count) { i := add(i, 1) } {
                mstore(add(add(parents, 32), shl(5, i)), keccak256(add(add(nodes, 32), shl(6, i)), 64))
            }
        }
    }

    /// @param node the root of a subtree
    /// @param siblings where they are in the calldata
    /// @param index of the node in its level
    /// @param levels up to the root of the memory
    function _climb(bytes32 node, uint256 siblings, uint256 index, uint256 levels) private pure returns (bytes32 root) {
        assembly ("memory-safe") {
            root := node
            for { let end := add(siblings, shl(5, levels)) } lt(siblings, end) { siblings := add(siblings, 32) } {
                // The scratch space takes both children: the node on the side that its index says.
                let side := shl(5, and(index, 1))
                mstore(side, root)
                mstore(xor(side, 32), calldataload(siblings))
                root := keccak256(0, 64)
                index := shr(1, index)
            }
        }
    }
}
