// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MipsStep} from "../../src/machine/MipsStep.sol";
import {PreimageOracle} from "../../src/machine/PreimageOracle.sol";
import {Trace} from "./Trace.sol";

/// A run of the real machine: a program of eight instructions in the first leaf of memory, which counts to six and exits with 0.
contract MipsTrace is Trace {
    uint256 private constant COUNT = 6;
    uint32 private constant ADDIU_T0_T0_1 = 0x25080001;
    uint32 private constant ADDIU_V0_ZERO_EXIT_GROUP = 0x24021096;
    uint32 private constant SYSCALL = 0x0000000c;
    uint256 private constant TREE_DEPTH = 27;

    bytes private _proof;

    constructor() Trace(4) {
        machine = new MipsStep(new PreimageOracle());
        bytes memory leaf;
        for (uint256 i = 0; i < COUNT; ++i) {
            leaf = bytes.concat(leaf, bytes4(ADDIU_T0_T0_1));
        }
        leaf = bytes.concat(leaf, bytes4(ADDIU_V0_ZERO_EXIT_GROUP), bytes4(SYSCALL));
        bytes32 root = bytes32(leaf);
        bytes32 zeros;
        _proof = leaf;
        for (uint256 i = 0; i < TREE_DEPTH; ++i) {
            _proof = bytes.concat(_proof, zeros);
            root = keccak256(abi.encode(root, zeros));
            zeros = keccak256(abi.encode(zeros, zeros));
        }
        for (uint256 steps = 0; steps <= 1 << depth; ++steps) {
            _record(_encode(root, steps));
        }
    }

    /// Every instruction is in the same leaf. A step from the exited state takes no proof.
    function proof(uint256 steps) public view override returns (bytes memory) {
        return steps < COUNT + 2 ? _proof : bytes("");
    }

    function _encode(bytes32 root, uint256 steps) private pure returns (bytes memory) {
        bool exited = steps >= COUNT + 2;
        if (exited) steps = COUNT + 2;
        uint32 pc = uint32(exited ? 4 * (COUNT + 1) : 4 * steps);
        uint32[32] memory registers;
        registers[2] = steps > COUNT ? 4246 : 0;
        registers[8] = uint32(steps < COUNT ? steps : COUNT);
        bytes memory encoded = abi.encodePacked(root, bytes32(0), uint32(0), pc, pc + 4, uint32(0), uint32(0));
        encoded = abi.encodePacked(encoded, uint32(0x05000000), uint8(0), exited, uint64(steps));
        for (uint256 i = 0; i < 32; ++i) {
            encoded = bytes.concat(encoded, bytes4(registers[i]));
        }
        return encoded;
    }
}
