// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPreimageOracle} from "./IPreimageOracle.sol";
import {MipsMemory, Proofs, Subtree} from "./MipsMemory.sol";
import {MipsPrecompiles} from "./MipsPrecompiles.sol";
import {State} from "./MipsState.sol";

/// @title The syscalls of the machine: Linux o32 numbers in v0, arguments in a0 to a2; result in v0, error number in a3.
/// This changes everything a syscall changes except pc, nextPC and step, which are `MipsStep`'s.
/// Invariant: nothing is changed where it answers PANIC.
library MipsSyscalls {
    using MipsMemory for Proofs;
    using MipsMemory for Subtree;

    /// @dev How a syscall ends: the run goes on, it exits, or it ends with exit code 2.
    enum Outcome {
        CONTINUE,
        EXIT,
        PANIC
    }

    uint256 private constant SYS_EXIT = 4001;
    uint256 private constant SYS_READ = 4003;
    uint256 private constant SYS_WRITE = 4004;
    uint256 private constant SYS_BRK = 4045;
    uint256 private constant SYS_FCNTL = 4055;
    uint256 private constant SYS_MMAP = 4090;
    uint256 private constant SYS_CLONE = 4120;
    uint256 private constant SYS_EXIT_GROUP = 4246;
    uint256 private constant SYS_SET_THREAD_AREA = 4283;
    /// @dev Syscall numbers from here up are the machine's own.
    uint256 private constant FIRST_PRECOMPILE = 0x00010000;

    uint32 private constant HEAP_END = 0x60000000;
    uint32 private constant PROGRAM_BREAK = 0x40000000;
    uint256 private constant PAGE_SIZE = 4096;
    /// @dev The word that set_thread_area writes and rdhwr $29 reads.
    uint32 internal constant THREAD_POINTER = 0x7fffdffc;

    uint256 private constant FD_STDIN = 0;
    uint256 private constant FD_STDOUT = 1;
    uint256 private constant FD_STDERR = 2;
    uint256 private constant FD_HINT_READ = 3;
    uint256 private constant FD_HINT_WRITE = 4;
    uint256 private constant FD_PREIMAGE_READ = 5;
    uint256 private constant FD_PREIMAGE_WRITE = 6;
    uint256 private constant F_GETFD = 1;
    uint256 private constant F_GETFL = 3;

    uint32 private constant EBADF = 9;
    uint32 private constant EINVAL = 22;

    uint256 private constant KEY_LOCAL = 1;
    uint256 private constant KEY_KECCAK256 = 2;
    uint256 private constant KEY_SHA256 = 4;
    uint32 private constant LENGTH_BYTES = 8;

    uint256 private constant V0 = 2;
    uint256 private constant A0 = 4;
    uint256 private constant A1 = 5;
    uint256 private constant A2 = 6;
    uint256 private constant A3 = 7;

    function execute(State memory state, Proofs memory proofs, bytes32[5] calldata locals, IPreimageOracle oracle)
        internal
        view
        returns (Outcome)
    {
        uint256 number = state.registers[V0];
        uint32 a0 = state.registers[A0];
        uint32 a1 = state.registers[A1];
        uint32 a2 = state.registers[A2];
        if (number >= FIRST_PRECOMPILE) return _precompile(state, proofs, number, a0, a1);
        if (number == SYS_EXIT || number == SYS_EXIT_GROUP) {
            state.exited = true;
            state.exitCode = uint8(a0);
            return Outcome.EXIT;
        }
        if (number == SYS_READ) {
            if (a0 == FD_PREIMAGE_READ) return _readPreimage(state, proofs, a1, a2, locals, oracle);
            if (a0 == FD_STDIN) return _answer(state, 0);
            if (a0 == FD_HINT_READ) return _answer(state, a2);
            return _fail(state, EBADF);
        }
        if (number == SYS_WRITE) {
            if (a0 == FD_PREIMAGE_WRITE) return _writePreimageKey(state, proofs, a1, a2);
            if (a0 == FD_STDOUT || a0 == FD_STDERR || a0 == FD_HINT_WRITE) return _answer(state, a2);
            return _fail(state, EBADF);
        }
        if (number == SYS_FCNTL) return _fcntl(state, a0, a1);
        if (number == SYS_MMAP) return _mmap(state, a0, a1);
        if (number == SYS_BRK) return _answer(state, PROGRAM_BREAK);
        if (number == SYS_CLONE) return _answer(state, 1);
        if (number == SYS_SET_THREAD_AREA) {
            Subtree memory leaf = proofs.takeLeaf(THREAD_POINTER);
            leaf.setWord(THREAD_POINTER, a0);
            state.memoryRoot = leaf.rootOf();
        }
        return _answer(state, 0);
    }

    function _answer(State memory state, uint32 result) private pure returns (Outcome) {
        state.registers[V0] = result;
        state.registers[A3] = 0;
        return Outcome.CONTINUE;
    }

    function _fail(State memory state, uint32 number) private pure returns (Outcome) {
        state.registers[V0] = type(uint32).max;
        state.registers[A3] = number;
        return Outcome.CONTINUE;
    }

    function _precompile(State memory state, Proofs memory proofs, uint256 number, uint32 a0, uint32 a1)
        private
        pure
        returns (Outcome)
    {
        (bool isKnown, bytes32 root) = MipsPrecompiles.execute(number, a0, a1, proofs);
        if (!isKnown) return Outcome.PANIC;
        state.memoryRoot = root;
        return _answer(state, 0);
    }

    function _mmap(State memory state, uint32 location, uint32 size) private pure returns (Outcome) {
        if (location != 0) return _answer(state, location);
        // Not reduced modulo 2^32, so that a size that wraps when it is rounded up is past the heap's end as well.
        uint256 end = state.heap + (uint256(size) + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
        if (end > HEAP_END) return _fail(state, EINVAL);
        uint32 start = state.heap;
        state.heap = uint32(end);
        return _answer(state, start);
    }

    function _fcntl(State memory state, uint32 fd, uint32 command) private pure returns (Outcome) {
        if (command != F_GETFD && command != F_GETFL) return _fail(state, EINVAL);
        if (fd > FD_PREIMAGE_WRITE) return _fail(state, EBADF);
        bool isWriteOnly =
            fd == FD_STDOUT || fd == FD_STDERR || fd == FD_HINT_WRITE || fd == FD_PREIMAGE_WRITE;
        return _answer(state, command == F_GETFL && isWriteOnly ? 1 : 0);
    }

    function _writePreimageKey(State memory state, Proofs memory proofs, uint32 location, uint32 count)
        private
        pure
        returns (Outcome)
    {
        uint32 taken = _withinWord(location, count);
        if (taken > 0) {
            uint32 fromAddress = proofs.takeLeaf(location).word(location) << (8 * (location & 3));
            uint32 written = fromAddress >> (32 - 8 * taken);
            state.preimageKey = state.preimageKey << (8 * taken) | bytes32(uint256(written));
        }
        state.preimageOffset = 0;
        return _answer(state, taken);
    }

    function _readPreimage(
        State memory state,
        Proofs memory proofs,
        uint32 location,
        uint32 count,
        bytes32[5] calldata locals,
        IPreimageOracle oracle
    ) private view returns (Outcome) {
        uint32 size = _withinWord(location, count);
        if (size == 0) return _answer(state, 0);
        (bool isKey, uint32 left, bytes4 data) = _part(state.preimageKey, state.preimageOffset, locals, oracle);
        if (!isKey) return Outcome.PANIC;
        if (left < size) size = left;
        if (size > 0) state.memoryRoot = _put(proofs, location, data, size);
        unchecked {
            state.preimageOffset += size;
        }
        return _answer(state, size);
    }

    /// @dev The root of the memory after `size` (1 to 4) bytes were put at an address, all within its word.
    function _put(Proofs memory proofs, uint32 location, bytes4 data, uint32 size) private pure returns (bytes32) {
        Subtree memory leaf = proofs.takeLeaf(location);
        uint32 shift = 8 * (location & 3);
        uint32 mask = (type(uint32).max << (32 - 8 * size)) >> shift;
        uint32 word = leaf.word(location);
        leaf.setWord(location, word & ~mask | (uint32(data) >> shift) & mask);
        return leaf.rootOf();
    }

    /// @dev What can be read at once under a key.
    /// @return isKey whether it is one that a guest may read
    /// @return left 0 to 4 bytes at the offset
    /// @return data their content, followed by any bits
    function _part(bytes32 key, uint32 offset, bytes32[5] calldata locals, IPreimageOracle oracle)
        private
        view
        returns (bool isKey, uint32 left, bytes4 data)
    {
        uint256 kind = uint256(key) >> 248;
        if (kind == KEY_KECCAK256 || kind == KEY_SHA256) {
            (uint256 size, bytes4 found) = oracle.part(key, offset);
            return (true, uint32(size), found);
        }
        uint256 index = uint256(key) & (type(uint256).max >> 8);
        if (kind != KEY_LOCAL || index == 0 || index > 5) return (false, 0, 0);
        uint32 end = LENGTH_BYTES + 32;
        if (offset >= end) return (true, 0, 0);
        bytes memory preimage = abi.encodePacked(uint64(32), locals[index - 1], uint32(0));
        assembly ("memory-safe") {
            data := shl(224, shr(224, mload(add(add(preimage, 32), offset))))
        }
        return (true, end - offset < 4 ? end - offset : 4, data);
    }

    /// @dev Bytes from an address to the end of its word, at most `count`.
    function _withinWord(uint32 location, uint32 count) private pure returns (uint32) {
        uint32 room = 4 - (location & 3);
        return count < room ? count : room;
    }
}
