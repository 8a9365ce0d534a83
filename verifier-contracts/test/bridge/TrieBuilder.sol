// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";

/// Makes Merkle-Patricia tries, and proofs of what they hold or do not hold. Keys are 32 bytes, hashed already, all different.
library TrieBuilder {
    struct Trie {
        bytes32[] keys;
        bytes[] values;
    }

    function add(Trie memory trie, bytes32 key, bytes memory value) internal pure {
        uint256 count = trie.keys.length;
        bytes32[] memory keys = new bytes32[](count + 1);
        bytes[] memory values = new bytes[](count + 1);
        for (uint256 i = 0; i < count; ++i) {
            (keys[i], values[i]) = (trie.keys[i], trie.values[i]);
        }
        (keys[count], values[count]) = (key, value);
        (trie.keys, trie.values) = (keys, values);
    }

    function root(Trie memory trie) internal pure returns (bytes32) {
        return keccak256(trie.keys.length == 0 ? bytes(hex"80") : _node(trie, _all(trie), 0));
    }

    /// The nodes from the root towards a key, as far as there are any.
    function prove(Trie memory trie, bytes32 key) internal pure returns (bytes[] memory proof) {
        uint256[] memory subset = _all(trie);
        proof = new bytes[](65);
        uint256 count;
        uint256 depth;
        while (subset.length > 0) {
            bytes memory node = _node(trie, subset, depth);
            if (node.length >= 32 || depth == 0) proof[count++] = node;
            if (subset.length == 1) break;
            uint256 shared = _shared(trie, subset, depth);
            if (shared > 0) {
                if (_agreement(key, trie.keys[subset[0]], depth) < shared) break;
                depth += shared;
            } else {
                subset = _below(trie, subset, depth, _nibble(key, depth));
                depth += 1;
            }
        }
        assembly ("memory-safe") {
            mstore(proof, count)
        }
    }

    function _node(Trie memory trie, uint256[] memory subset, uint256 depth) private pure returns (bytes memory) {
        bytes32 first = trie.keys[subset[0]];
        bytes[] memory items = new bytes[](2);
        if (subset.length == 1) {
            items[0] = RLP.encode(_path(first, depth, 64, true));
            items[1] = RLP.encode(trie.values[subset[0]]);
            return RLP.encode(items);
        }
        uint256 shared = _shared(trie, subset, depth);
        if (shared > 0) {
            items[0] = RLP.encode(_path(first, depth, depth + shared, false));
            items[1] = _reference(_node(trie, subset, depth + shared));
            return RLP.encode(items);
        }
        items = new bytes[](17);
        for (uint256 i = 0; i < 16; ++i) {
            uint256[] memory below = _below(trie, subset, depth, i);
            items[i] = below.length == 0 ? bytes(hex"80") : _reference(_node(trie, below, depth + 1));
        }
        items[16] = hex"80";
        return RLP.encode(items);
    }

    function _reference(bytes memory node) private pure returns (bytes memory) {
        return node.length < 32 ? node : RLP.encode(keccak256(node));
    }

    function _path(bytes32 key, uint256 from, uint256 to, bool isLeaf) private pure returns (bytes memory path) {
        uint256 odd = (to - from) % 2;
        path = new bytes((to - from) / 2 + 1);
        path[0] = bytes1(uint8((isLeaf ? 32 : 0) + (odd == 1 ? 16 + _nibble(key, from) : 0)));
        for (uint256 i = 1; i < path.length; ++i) {
            uint256 nibble = from + odd + 2 * (i - 1);
            path[i] = bytes1(uint8(_nibble(key, nibble) * 16 + _nibble(key, nibble + 1)));
        }
    }

    function _all(Trie memory trie) private pure returns (uint256[] memory subset) {
        subset = new uint256[](trie.keys.length);
        for (uint256 i = 0; i < subset.length; ++i) {
            subset[i] = i;
        }
    }

    function _below(Trie memory trie, uint256[] memory subset, uint256 depth, uint256 nibble)
        private
        pure
        returns (uint256[] memory below)
    {
        below = new uint256[](subset.length);
        uint256 count;
        for (uint256 i = 0; i < subset.length; ++i) {
            if (_nibble(trie.keys[subset[i]], depth) == nibble) below[count++] = subset[i];
        }
        assembly ("memory-safe") {
            mstore(below, count)
        }
    }

    function _shared(Trie memory trie, uint256[] memory subset, uint256 depth) private pure returns (uint256 shared) {
        shared = 64;
        for (uint256 i = 1; i < subset.length; ++i) {
            uint256 same = _agreement(trie.keys[subset[0]], trie.keys[subset[i]], depth);
            if (same < shared) shared = same;
        }
    }

    function _agreement(bytes32 a, bytes32 b, uint256 depth) private pure returns (uint256 same) {
        while (depth + same < 64 && _nibble(a, depth + same) == _nibble(b, depth + same)) ++same;
    }

    function _nibble(bytes32 key, uint256 position) private pure returns (uint256) {
        return (uint256(key) >> (252 - 4 * position)) & 15;
    }
}
