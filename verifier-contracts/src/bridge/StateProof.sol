// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";

/// @title That a flag is set in the state after a block
/// @notice Each step is bound to the one before by a hash, beginning with the block's: header, node by node of the trie of accounts, node by node of the
/// trie of the account's storage. So nobody chooses any of the bytes.
library StateProof {
    using RLP for bytes;
    using RLP for Memory.Slice;

    /// @dev Items of a header.
    uint256 private constant STATE_ROOT = 3;
    uint256 private constant NUMBER = 8;
    /// @dev A header of Shanghai has so many; later hardforks have added some at the end.
    uint256 private constant HEADER_ITEMS = 17;
    /// @dev Of an account: nonce, balance, root of its storage, hash of its code.
    uint256 private constant STORAGE_ROOT = 2;
    uint256 private constant ACCOUNT_ITEMS = 4;
    /// @dev RLP of a word.
    uint256 private constant WORD_BYTES = 33;
    /// @dev RLP of 1, as which storage has a flag that is set.
    bytes32 private constant SET = keccak256(hex"01");

    /// @notice The header does not have this hash.
    error OtherHeader(bytes32 expected, bytes32 got);
    /// @notice It is a header of another block, or none.
    error BadHeader();
    /// @notice The account is not proved, see TrieProof.ProofError.
    error BadAccountProof(TrieProof.ProofError reason);
    /// @notice The trie has something else than an account in its place.
    error BadAccount();
    /// @notice The slot is not proved, see TrieProof.ProofError.
    error BadStorageProof(TrieProof.ProofError reason);
    /// @notice The slot holds something else than 1.
    error NotSet();

    /// @param accountProof, storageProof nodes from the root down, as eth_getProof gives them
    struct Proof {
        bytes header;
        bytes[] accountProof;
        bytes[] storageProof;
    }

    /// @notice Reverts unless a slot of an account holds 1 in the state after a block.
    function requireSet(Proof memory proof, bytes32 blockHash, uint64 number, address account, bytes32 slot)
        internal
        pure
    {
        bytes32 stateRoot = _stateRoot(proof.header, blockHash, number);
        bytes32 storageRoot = _storageRoot(proof.accountProof, stateRoot, account);
        (bytes memory value, TrieProof.ProofError reason) =
            TrieProof.tryTraverse(storageRoot, _key(abi.encode(slot)), proof.storageProof);
        if (reason != TrieProof.ProofError.NO_ERROR) revert BadStorageProof(reason);
        if (keccak256(value) != SET) revert NotSet();
    }

    function _stateRoot(bytes memory header, bytes32 blockHash, uint64 number) private pure returns (bytes32) {
        if (keccak256(header) != blockHash) revert OtherHeader(blockHash, keccak256(header));
        Memory.Slice[] memory items = header.decodeList();
        if (items.length < HEADER_ITEMS || items[NUMBER].readUint256() != number) revert BadHeader();
        return _word(items[STATE_ROOT]);
    }

    function _storageRoot(bytes[] memory proof, bytes32 stateRoot, address account) private pure returns (bytes32) {
        (bytes memory value, TrieProof.ProofError reason) =
            TrieProof.tryTraverse(stateRoot, _key(abi.encodePacked(account)), proof);
        if (reason != TrieProof.ProofError.NO_ERROR) revert BadAccountProof(reason);
        Memory.Slice[] memory items = value.decodeList();
        if (items.length != ACCOUNT_ITEMS) revert BadAccount();
        return _word(items[STORAGE_ROOT]);
    }

    function _word(Memory.Slice item) private pure returns (bytes32) {
        if (Memory.length(item) != WORD_BYTES) revert BadHeader();
        return item.readBytes32();
    }

    /// @dev Ethereum's tries have the hash of a key in place of the key.
    function _key(bytes memory preimage) private pure returns (bytes memory) {
        return abi.encodePacked(keccak256(preimage));
    }
}
