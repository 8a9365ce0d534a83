// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPreimageOracle} from "./IPreimageOracle.sol";

/// @title Parts of preimages, proved by their hashes: true for every game, so one oracle serves all.
/// Local keys are not here, because what they name differs from claim to claim: a game gives them to each step itself.
contract PreimageOracle is IPreimageOracle {
    uint256 private constant KECCAK256 = 2;
    uint256 private constant SHA256 = 4;
    uint256 private constant LENGTH_BYTES = 8;
    uint256 private constant PART_BYTES = 4;

    /// @dev In one slot, so that a part costs one write.
    struct Part {
        bool known;
        uint8 size;
        bytes4 data;
    }

    mapping(bytes32 key => mapping(uint256 offset => Part)) private _parts;

    /// @inheritdoc IPreimageOracle
    function loadKeccak256Part(uint256 offset, bytes calldata preimage) external returns (bytes32) {
        return _load(_key(KECCAK256, keccak256(preimage)), offset, preimage);
    }

    /// @inheritdoc IPreimageOracle
    function loadSha256Part(uint256 offset, bytes calldata preimage) external returns (bytes32) {
        return _load(_key(SHA256, sha256(preimage)), offset, preimage);
    }

    /// @inheritdoc IPreimageOracle
    function part(bytes32 key, uint256 offset) external view returns (uint256 size, bytes4 data) {
        Part memory found = _parts[key][offset];
        if (!found.known) revert PreimagePartMissing(key, offset);
        return (found.size, found.data);
    }

    /// @inheritdoc IPreimageOracle
    function hasPart(bytes32 key, uint256 offset) external view returns (bool) {
        return _parts[key][offset].known;
    }

    function _load(bytes32 key, uint256 offset, bytes calldata preimage) private returns (bytes32) {
        (uint256 size, bytes4 data) = _cut(offset, preimage);
        _parts[key][offset] = Part(true, uint8(size), data);
        emit PartLoaded(key, offset, size);
        return key;
    }

    /// @dev What a guest reads at the offset.
    function _cut(uint256 offset, bytes calldata preimage) private pure returns (uint256 size, bytes4 data) {
        uint256 end = LENGTH_BYTES + preimage.length;
        if (offset >= end) return (0, 0);
        size = end - offset < PART_BYTES ? end - offset : PART_BYTES;
        bytes memory read = new bytes(PART_BYTES);
        for (uint256 i = 0; i < size; ++i) {
            uint256 location = offset + i;
            read[i] = location < LENGTH_BYTES ? bytes8(uint64(preimage.length))[location] : preimage[location - LENGTH_BYTES];
        }
        data = bytes4(read);
    }

    function _key(uint256 kind, bytes32 digest) private pure returns (bytes32) {
        return bytes32(kind << 248 | uint256(digest) & (type(uint256).max >> 8));
    }
}
