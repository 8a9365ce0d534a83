// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev Everything but the memory, which is known by its root. All addresses in bytes.
struct State {
    bytes32 memoryRoot;
    bytes32 preimageKey;
    uint32 preimageOffset;
    uint32 pc;
    uint32 nextPC;
    uint32 lo;
    uint32 hi;
    uint32 heap;
    uint8 exitCode;
    bool exited;
    uint64 step;
    uint32[32] registers;
}

/// @title The state of the machine as 226 bytes, and its hash. How it changes is `MipsStep`'s business.
/// Encoding, big-endian: memRoot 32 · preimageKey 32 · preimageOffset u32 · pc u32 · nextPC u32 · lo u32 · hi u32 · heap u32 ·
/// exitCode u8 · exited u8 · step u64 · registers 32 × u32.
/// Invariant: a state has one encoding, and what no run can reach is refused: an honest party never stands on it.
library MipsState {
    uint256 internal constant BYTES = 226;
    uint256 private constant REGISTERS_AT = 98;

    /// @dev Status of a state: byte 0 of its hash.
    uint256 internal constant STATUS_VALID = 0;
    uint256 internal constant STATUS_INVALID = 1;
    uint256 internal constant STATUS_PANIC = 2;
    uint256 internal constant STATUS_UNFINISHED = 3;

    /// @notice An encoded state has 226 bytes.
    error StateLength(uint256 got);
    /// @notice The exited byte is neither 0 nor 1.
    error StateExitedByte(uint256 got);
    /// @notice The machine has not exited, and its exit code is not 0.
    error StateExitCode(uint256 got);
    /// @notice Register 0 is not 0.
    error StateRegisterZero(uint256 got);
    /// @notice The step counter is at its end.
    error StateLastStep();

    function decode(bytes calldata encoded) internal pure returns (State memory state) {
        if (encoded.length != BYTES) revert StateLength(encoded.length);
        uint256 exited = uint8(encoded[89]);
        if (exited > 1) revert StateExitedByte(exited);
        state.memoryRoot = bytes32(encoded[0:32]);
        state.preimageKey = bytes32(encoded[32:64]);
        state.preimageOffset = _word(encoded, 64);
        state.pc = _word(encoded, 68);
        state.nextPC = _word(encoded, 72);
        state.lo = _word(encoded, 76);
        state.hi = _word(encoded, 80);
        state.heap = _word(encoded, 84);
        state.exitCode = uint8(encoded[88]);
        state.exited = exited == 1;
        state.step = uint64(bytes8(encoded[90:98]));
        for (uint256 i = 0; i < 32; ++i) {
            state.registers[i] = _word(encoded, REGISTERS_AT + 4 * i);
        }
        if (!state.exited && state.exitCode != 0) revert StateExitCode(state.exitCode);
        if (state.registers[0] != 0) revert StateRegisterZero(state.registers[0]);
        if (state.step == type(uint64).max) revert StateLastStep();
    }

    /// @dev keccak256 of the encoding, its first byte replaced by the status.
    function hash(State memory state) internal pure returns (bytes32) {
        bytes memory encoded = bytes.concat(
            abi.encodePacked(
                state.memoryRoot,
                state.preimageKey,
                state.preimageOffset,
                state.pc,
                state.nextPC,
                state.lo,
                state.hi,
                state.heap,
                state.exitCode,
                state.exited,
                state.step
            ),
            abi.encodePacked(
                _eight(state.registers, 0),
                _eight(state.registers, 8),
                _eight(state.registers, 16),
                _eight(state.registers, 24)
            )
        );
        uint256 digest = uint256(keccak256(encoded)) & (type(uint256).max >> 8);
        return bytes32(status(state) << 248 | digest);
    }

    function status(State memory state) internal pure returns (uint256) {
        if (!state.exited) return STATUS_UNFINISHED;
        if (state.exitCode == 0) return STATUS_VALID;
        return state.exitCode == 1 ? STATUS_INVALID : STATUS_PANIC;
    }

    /// @dev The word at a byte offset, which the caller has found to lie within.
    function _word(bytes calldata encoded, uint256 location) private pure returns (uint32 word) {
        assembly ("memory-safe") {
            word := shr(224, calldataload(add(encoded.offset, location)))
        }
    }

    /// @dev Eight registers from `first` on, in one word.
    function _eight(uint32[32] memory registers, uint256 first) private pure returns (uint256 packed) {
        for (uint256 i = 0; i < 8; ++i) {
            packed = packed << 32 | registers[first + i];
        }
    }
}
