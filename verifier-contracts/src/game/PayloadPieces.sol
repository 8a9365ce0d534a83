// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Which further pieces a payload names
/// @notice A payload is an RLP list of nine items, and its last is a list of hashes. What does not parse here is refused, which is
/// stricter than the executor, which takes it as an empty block; so nothing that the executor finds pieces in can pass unseen.
library PayloadPieces {
    /// @dev Items of a payload before the list of pieces.
    uint256 private constant PIECES_ITEM = 8;
    /// @dev A hash with its RLP header.
    uint256 private constant HASH_ITEM_BYTES = 33;

    /// @notice The payload is not an RLP list of nine items whose last is a list of 32-byte hashes. `offset` is where that showed.
    error MalformedPayload(uint256 offset);
    /// @notice The payload names more pieces than a block may have.
    error TooManyPieces(uint256 most, uint256 got);
    /// @notice The payload names a piece twice.
    error DuplicatePiece(bytes32 hash);

    /// @param payload RLP
    /// @param most how many pieces there may be
    /// @return hashes of the pieces, all different, in the payload's order
    function read(bytes calldata payload, uint256 most) internal pure returns (bytes32[] memory hashes) {
        (uint256 offset, uint256 end) = _header(payload, 0, payload.length, true);
        if (end != payload.length) revert MalformedPayload(end);
        for (uint256 i; i < PIECES_ITEM; i++) {
            offset = _skip(payload, offset, end);
        }
        uint256 piecesEnd;
        (offset, piecesEnd) = _header(payload, offset, end, true);
        if (piecesEnd != end) revert MalformedPayload(piecesEnd);
        uint256 count = (end - offset) / HASH_ITEM_BYTES;
        if (count > most) revert TooManyPieces(most, count);
        hashes = new bytes32[](count);
        for (uint256 i; offset < end; i++) {
            if (end - offset < HASH_ITEM_BYTES || payload[offset] != 0xa0) revert MalformedPayload(offset);
            bytes32 hash = bytes32(payload[offset + 1:offset + HASH_ITEM_BYTES]);
            for (uint256 j; j < i; j++) {
                if (hashes[j] == hash) revert DuplicatePiece(hash);
            }
            hashes[i] = hash;
            offset += HASH_ITEM_BYTES;
        }
    }

    function _skip(bytes calldata payload, uint256 offset, uint256 limit) private pure returns (uint256 end) {
        if (offset >= limit) revert MalformedPayload(offset);
        (, end) = _header(payload, offset, limit, uint8(payload[offset]) >= 0xc0);
    }

    /// @dev Reads the RLP header at `at`: where its content starts and ends. Both are at most `limit`.
    function _header(bytes calldata payload, uint256 offset, uint256 limit, bool isList)
        private
        pure
        returns (uint256 start, uint256 end)
    {
        if (offset >= limit) revert MalformedPayload(offset);
        uint256 first = uint8(payload[offset]);
        uint256 base = isList ? 0xc0 : 0x80;
        if (isList != (first >= 0xc0)) revert MalformedPayload(offset);
        if (first < 0x80) return (offset, offset + 1);
        uint256 length = first - base;
        start = offset + 1;
        if (length > 55) {
            uint256 lengthBytes = length - 55;
            length = 0;
            for (uint256 i; i < lengthBytes; i++) {
                if (start >= limit) revert MalformedPayload(start);
                length = (length << 8) | uint8(payload[start++]);
            }
        }
        if (length > limit - start) revert MalformedPayload(offset);
        end = start + length;
    }
}
