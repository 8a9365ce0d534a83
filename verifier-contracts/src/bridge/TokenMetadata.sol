// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What a token says of itself, which is optional
/// @notice Whatever a token answers, nothing here reverts, takes more than CALL_GAS, or gives back more than 64 bytes.
library TokenMetadata {
    /// @dev More than a token behind a proxy takes. Whoever passes on so little gas that a call gets less than this has not enough left to send the message.
    uint256 private constant CALL_GAS = 50_000;
    /// @dev A string of 64 bytes with its offset and length.
    uint256 private constant ANSWER_BYTES = 128;

    function name(address token) internal view returns (string memory) {
        return _text(_ask(token, 0x06fdde03));
    }

    function symbol(address token) internal view returns (string memory) {
        return _text(_ask(token, 0x95d89b41));
    }

    /// @notice 0 where the token does not say.
    function decimals(address token) internal view returns (uint8) {
        bytes memory answer = _ask(token, 0x313ce567);
        uint256 value = answer.length >= 32 ? uint256(bytes32(answer)) : 0;
        return value < 256 ? uint8(value) : 0;
    }

    /// @dev A string as the ABI has it, or, as some old tokens give it, 32 bytes with zeros at the end.
    function _text(bytes memory answer) private pure returns (string memory) {
        if (answer.length < 32) return "";
        if (answer.length >= 64 && uint256(bytes32(answer)) == 32) {
            uint256 length;
            assembly ("memory-safe") {
                length := mload(add(answer, 64))
            }
            uint256 there = answer.length - 64;
            return string(_cut(answer, 64, length < there ? length : there));
        }
        uint256 end;
        while (end < 32 && answer[end] != 0) ++end;
        return string(_cut(answer, 0, end));
    }

    function _cut(bytes memory from, uint256 start, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i; i < length; ++i) {
            part[i] = from[start + i];
        }
    }

    /// @dev The first ANSWER_BYTES of what the token answers; nothing if it refuses.
    function _ask(address token, bytes4 selector) private view returns (bytes memory answer) {
        answer = new bytes(ANSWER_BYTES);
        assembly ("memory-safe") {
            mstore(0, selector)
            let success := staticcall(CALL_GAS, token, 0, 4, add(answer, 32), ANSWER_BYTES)
            let size := returndatasize()
            if lt(size, ANSWER_BYTES) { mstore(answer, size) }
            if iszero(success) { mstore(answer, 0) }
        }
    }
}
