// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMipsStep} from "./IMipsStep.sol";
import {IPreimageOracle} from "./IPreimageOracle.sol";
import {MipsInstructions as I} from "./MipsInstructions.sol";
import {MipsMemory, Proofs, Subtree} from "./MipsMemory.sol";
import {MipsState, State} from "./MipsState.sol";
import {MipsSyscalls} from "./MipsSyscalls.sol";
import {Opcodes} from "./Opcodes.sol";

/// @title One instruction of the machine, as the reference interpreter executes it: same names, same order.
/// What a real CPU would trap on ends the run: exited, exit code 2, step + 1, and nothing else changed. Reverts are for wrong
/// inputs alone: a state that is none, proofs that do not belong to it, a preimage that nobody brought.
contract MipsStep is IMipsStep {
    using MipsMemory for Proofs;
    using MipsMemory for Subtree;
    using MipsState for State;
    using Opcodes for uint256;

    uint8 private constant EXIT_PANIC = 2;
    uint256 private constant RA = 31;

    /// @inheritdoc IMipsStep
    IPreimageOracle public immutable oracle;

    constructor(IPreimageOracle oracle_) {
        oracle = oracle_;
    }

    /// @inheritdoc IMipsStep
    function step(bytes calldata state, bytes calldata proof, bytes32[5] calldata locals)
        external
        view
        returns (bytes32)
    {
        State memory s = MipsState.decode(state);
        Proofs memory proofs = MipsMemory.open(proof, s.memoryRoot);
        if (!s.exited) {
            if (!_execute(s, proofs, locals)) {
                s.exited = true;
                s.exitCode = EXIT_PANIC;
            }
            ++s.step;
        }
        proofs.close();
        return s.hash();
    }

    /// @inheritdoc IMipsStep
    function hash(bytes calldata state) external pure returns (bytes32) {
        return MipsState.decode(state).hash();
    }

    /// @return isDefined false where the run ends with exit code 2; nothing has changed then
    function _execute(State memory s, Proofs memory proofs, bytes32[5] calldata locals)
        private
        view
        returns (bool isDefined)
    {
        unchecked {
            if (s.pc & 3 != 0) return false;
            uint32 word = proofs.takeLeaf(s.pc).word(s.pc);
            uint256 opcode = Opcodes.decode(word);
            uint32 a = s.registers[I.rs(word)];
            uint32 b = s.registers[I.rt(word)];
            uint32 afterNext = s.nextPC + 4;
            // The register written last, with register 0 standing for none.
            uint256 destination = 0;
            uint32 value = 0;

            if (opcode.isIn(Opcodes.TO_RD | Opcodes.TO_RT)) {
                if (opcode == Opcodes.MFHI) value = s.hi;
                else if (opcode == Opcodes.MFLO) value = s.lo;
                else value = I.result(opcode, word, a, b);
                destination = opcode.isIn(Opcodes.TO_RD) ? I.rd(word) : I.rt(word);
                if (opcode == Opcodes.MOVZ && b != 0) destination = 0;
                if (opcode == Opcodes.MOVN && b == 0) destination = 0;
            } else if (opcode.isIn(Opcodes.LOADS)) {
                (destination, value) = (I.rt(word), _load(proofs, opcode, _location(opcode, word, a), b));
            } else if (opcode.isIn(Opcodes.STORES)) {
                s.memoryRoot = _store(proofs, opcode, _location(opcode, word, a), b);
                if (opcode == Opcodes.SC) (destination, value) = (I.rt(word), 1);
            } else if (opcode.isIn(Opcodes.BRANCHES | Opcodes.JUMPS)) {
                // Not in a taken delay slot.
                if (s.nextPC != s.pc + 4) return false;
                if (opcode.isIn(Opcodes.LINKS)) (destination, value) = (RA, s.pc + 8);
                if (opcode == Opcodes.JALR) (destination, value) = (I.rd(word), s.pc + 8);
                if (opcode.isIn(Opcodes.JUMPS)) afterNext = I.jumpTarget(opcode, word, s.nextPC, a);
                else if (I.isTaken(opcode, a, b)) afterNext = I.branchTarget(word, s.pc);
            } else if (opcode.isIn(Opcodes.TO_HI_LO)) {
                if (b == 0 && (opcode == Opcodes.DIV || opcode == Opcodes.DIVU)) return false;
                (s.hi, s.lo) = I.hiLo(opcode, a, b, s.hi, s.lo);
            } else if (opcode.isIn(Opcodes.TRAPS)) {
                if (I.isTrapped(opcode, word, a, b)) return false;
            } else if (opcode == Opcodes.SYSCALL) {
                MipsSyscalls.Outcome outcome = MipsSyscalls.execute(s, proofs, locals, oracle);
                if (outcome == MipsSyscalls.Outcome.PANIC) return false;
                // exit leaves pc and nextPC.
                if (outcome == MipsSyscalls.Outcome.EXIT) return true;
            } else if (opcode != Opcodes.SYNC && opcode != Opcodes.PREF) {
                // break, and what is no instruction
                return false;
            }

            if (destination != 0) s.registers[destination] = value;
            s.pc = s.nextPC;
            s.nextPC = afterNext;
            return true;
        }
    }
    /// @dev Byte address of a load or store with this base.
    function _location(uint256 opcode, uint32 word, uint32 base) private pure returns (uint32) {
        if (opcode == Opcodes.RDHWR) return MipsSyscalls.THREAD_POINTER;
        unchecked {
            return base + I.simm(word);
        }
    }

    /// @return value that a load leaves in its register
    function _load(Proofs memory proofs, uint256 opcode, uint32 location, uint32 register)
        private
        pure
        returns (uint32 value)
    {
        return I.load(opcode, proofs.takeLeaf(location).word(location), location, register);
    }

    /// @return root of the memory after a store
    function _store(Proofs memory proofs, uint256 opcode, uint32 location, uint32 register)
        private
        pure
        returns (bytes32 root)
    {
        Subtree memory leaf = proofs.takeLeaf(location);
        leaf.setWord(location, I.store(opcode, leaf.word(location), location, register));
        return leaf.rootOf();
    }
}
