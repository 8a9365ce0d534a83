// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";

/// Reads tries by proofs, many in one call, as the bridge does.
contract TrieReader {
    struct Read {
        bytes32 root;
        bytes key;
        bytes[] proof;
    }

    /// What each proof shows; empty where it shows nothing.
    function readAll(Read[] calldata reads) external view returns (bytes[] memory values) {
        values = new bytes[](reads.length);
        for (uint256 i = 0; i < reads.length; ++i) {
            try this.read(reads[i]) returns (bytes memory value) {
                values[i] = value;
            } catch {}
        }
    }

    function read(Read calldata one) external pure returns (bytes memory) {
        return TrieProof.traverse(one.root, one.key, one.proof);
    }
}
