// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PayloadPieces} from "./PayloadPieces.sol";

/// @title The timestamp of a payload, as the executor reads it
/// @notice The executor takes a payload that is malformed anywhere as an empty block without a time of its own. So the whole payload is read, as
/// strictly as there: RLP in its canonical form, of [timestamp, fee recipient 20 bytes, gas limit, prevrandao 32, parent beacon block root 32,
/// extra data of at most 32, withdrawals, transactions, pieces]. A rollup has no withdrawals, so their list is empty here.
library PayloadTime {
    /// @param payload one that PayloadPieces has read, so its pieces are hashes
    /// @return timestamp unix seconds
    function read(bytes calldata payload) internal pure returns (uint256 timestamp) {
        (uint256 offset, uint256 end) = _item(payload, 0, payload.length, true);
        (timestamp, offset) = _integer(payload, offset, end);
        offset = _fixed(payload, offset, end, 20);
        (, offset) = _integer(payload, offset, end);
        offset = _fixed(payload, offset, end, 32);
        offset = _fixed(payload, offset, end, 32);
        (uint256 start, uint256 next) = _item(payload, offset, end, false);
        if (next - start > 32) revert PayloadPieces.MalformedPayload(offset);
        offset = next;
        (start, next) = _item(payload, offset, end, true);
        if (next != start) revert PayloadPieces.MalformedPayload(offset);
        offset = next;
        (start, next) = _item(payload, offset, end, true);
        while (start < next) {
            (, start) = _item(payload, start, next, false);
        }
        _item(payload, next, end, true);
    }

    /// @dev A whole number below 2^64 without leading zeros.
    function _integer(bytes calldata payload, uint256 offset, uint256 limit)
        private
        pure
        returns (uint256 value, uint256 next)
    {
        uint256 start;
        (start, next) = _item(payload, offset, limit, false);
        if (next - start > 8 || (next > start && payload[start] == 0)) revert PayloadPieces.MalformedPayload(offset);
        for (; start < next; ++start) {
            value = (value << 8) | uint8(payload[start]);
        }
    }

    function _fixed(bytes calldata payload, uint256 offset, uint256 limit, uint256 length) private pure returns (uint256 next) {
        uint256 start;
        (start, next) = _item(payload, offset, limit, false);
        if (next - start != length) revert PayloadPieces.MalformedPayload(offset);
    }

    /// @dev Where the content of the item at `offset` starts and ends; its header is the shortest that there is for it.
    function _item(bytes calldata payload, uint256 offset, uint256 limit, bool isList)
        private
        pure
        returns (uint256 start, uint256 end)
    {
        if (offset >= limit) revert PayloadPieces.MalformedPayload(offset);
        uint256 first = uint8(payload[offset]);
        if (isList != (first >= 0xc0)) revert PayloadPieces.MalformedPayload(offset);
        if (first < 0x80) return (offset, offset + 1);
        uint256 length = first - (isList ? 0xc0 : 0x80);
        start = offset + 1;
        if (length > 55) {
            uint256 lengthBytes = length - 55;
            if (lengthBytes > limit - start || payload[start] == 0) revert PayloadPieces.MalformedPayload(offset);
            length = 0;
            for (uint256 i = 0; i < lengthBytes; ++i) {
                length = (length << 8) | uint8(payload[start++]);
            }
            if (length <= 55) revert PayloadPieces.MalformedPayload(offset);
        }
        if (length > limit - start) revert PayloadPieces.MalformedPayload(offset);
        end = start + length;
        if (!isList && length == 1 && uint8(payload[start]) < 0x80) revert PayloadPieces.MalformedPayload(offset);
    }
}
