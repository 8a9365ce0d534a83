// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Opcodes} from "./Opcodes.sol";

/// @title What instructions compute: pure functions over u32. Which register or memory takes a result is `MipsStep`'s business.
/// All arithmetic is modulo 2^32; signed comparisons take the words as two's complement.
library MipsInstructions {
    /// @dev The result that an instruction of TO_RD or TO_RT, other than mfhi and mflo, leaves in a register.
    /// @param a, b the registers rs and rt
    function result(uint256 opcode, uint32 word, uint32 a, uint32 b) internal pure returns (uint32) {
        unchecked {
            if (opcode < Opcodes.MFHI) return _shiftOrMove(opcode, word, a, b);
            if (opcode == Opcodes.ADD || opcode == Opcodes.ADDU) return a + b;
            if (opcode == Opcodes.SUB || opcode == Opcodes.SUBU) return a - b;
            if (opcode == Opcodes.AND) return a & b;
            if (opcode == Opcodes.OR) return a | b;
            if (opcode == Opcodes.XOR) return a ^ b;
            if (opcode == Opcodes.NOR) return ~(a | b);
            if (opcode == Opcodes.SLT) return int32(a) < int32(b) ? 1 : 0;
            if (opcode == Opcodes.SLTU) return a < b ? 1 : 0;
            if (opcode == Opcodes.ADDI || opcode == Opcodes.ADDIU) return a + simm(word);
            if (opcode == Opcodes.SLTI) return int32(a) < int32(simm(word)) ? 1 : 0;
            if (opcode == Opcodes.SLTIU) return a < simm(word) ? 1 : 0;
            if (opcode == Opcodes.ANDI) return a & uimm(word);
            if (opcode == Opcodes.ORI) return a | uimm(word);
            if (opcode == Opcodes.XORI) return a ^ uimm(word);
            if (opcode == Opcodes.LUI) return word << 16;
            if (opcode == Opcodes.MUL) return a * b;
            if (opcode == Opcodes.CLZ) return countLeadingZeros(a);
            if (opcode == Opcodes.CLO) return countLeadingZeros(~a);
            if (opcode == Opcodes.EXT) return (a >> sa(word)) & _lowBits(rd(word) + 1);
            if (opcode == Opcodes.INS) return _insertBits(b, a, sa(word), rd(word) - sa(word) + 1);
            if (opcode == Opcodes.WSBH) return (b & 0x00ff00ff) << 8 | (b >> 8) & 0x00ff00ff;
            if (opcode == Opcodes.SEB) return uint32(int32(int8(uint8(b))));
            if (opcode == Opcodes.SEH) return uint32(int32(int16(uint16(b))));
            assert(false);
            return 0;
        }
    }

    function _shiftOrMove(uint256 opcode, uint32 word, uint32 a, uint32 b) private pure returns (uint32) {
        if (opcode == Opcodes.SLL) return b << sa(word);
        if (opcode == Opcodes.SRL) return b >> sa(word);
        if (opcode == Opcodes.ROTR) return _rotateRight(b, sa(word));
        if (opcode == Opcodes.SRA) return uint32(int32(b) >> sa(word));
        if (opcode == Opcodes.SLLV) return b << (a & 31);
        if (opcode == Opcodes.SRLV) return b >> (a & 31);
        if (opcode == Opcodes.ROTRV) return _rotateRight(b, a & 31);
        if (opcode == Opcodes.SRAV) return uint32(int32(b) >> (a & 31));
        assert(opcode == Opcodes.MOVZ || opcode == Opcodes.MOVN);
        return a;
    }

    /// @dev HI and LO after an instruction of TO_HI_LO; a divisor is not 0.
    function hiLo(uint256 opcode, uint32 a, uint32 b, uint32 hi, uint32 lo) internal pure returns (uint32, uint32) {
        unchecked {
            if (opcode == Opcodes.MTHI) return (a, lo);
            if (opcode == Opcodes.MTLO) return (hi, a);
            // The most negative number by -1 gives itself: 2^31 modulo 2^32.
            if (opcode == Opcodes.DIV) {
                (int256 x, int256 y) = (int32(a), int32(b));
                return (uint32(int32(x % y)), uint32(uint256(x / y)));
            }
            if (opcode == Opcodes.DIVU) return (a % b, a / b);

            uint64 product = uint64(a) * b;
            if (opcode == Opcodes.MULT || opcode == Opcodes.MADD || opcode == Opcodes.MSUB) {
                product = uint64(int64(int32(a)) * int32(b));
            }
            uint64 sum = uint64(hi) << 32 | lo;
            if (opcode == Opcodes.MADD || opcode == Opcodes.MADDU) product = sum + product;
            if (opcode == Opcodes.MSUB || opcode == Opcodes.MSUBU) product = sum - product;
            return (uint32(product >> 32), uint32(product));
        }
    }

    /// @dev Whether a branch is taken.
    function isTaken(uint256 opcode, uint32 a, uint32 b) internal pure returns (bool) {
        if (opcode == Opcodes.BEQ) return a == b;
        if (opcode == Opcodes.BNE) return a != b;
        if (opcode == Opcodes.BLTZ || opcode == Opcodes.BLTZAL) return int32(a) < 0;
        if (opcode == Opcodes.BGEZ || opcode == Opcodes.BGEZAL) return int32(a) >= 0;
        if (opcode == Opcodes.BLEZ) return int32(a) <= 0;
        assert(opcode == Opcodes.BGTZ);
        return int32(a) > 0;
    }

    /// @dev Whether a trap is taken.
    function isTrapped(uint256 opcode, uint32 word, uint32 a, uint32 b) internal pure returns (bool) {
        // The immediate forms compare with the sign-extended immediate, unsigned ones too.
        if (opcode >= Opcodes.TGEI) b = simm(word);
        if (opcode == Opcodes.TGE || opcode == Opcodes.TGEI) return int32(a) >= int32(b);
        if (opcode == Opcodes.TGEU || opcode == Opcodes.TGEIU) return a >= b;
        if (opcode == Opcodes.TLT || opcode == Opcodes.TLTI) return int32(a) < int32(b);
        if (opcode == Opcodes.TLTU || opcode == Opcodes.TLTIU) return a < b;
        if (opcode == Opcodes.TEQ || opcode == Opcodes.TEQI) return a == b;
        assert(opcode == Opcodes.TNE || opcode == Opcodes.TNEI);
        return a != b;
    }

    /// @dev What a load leaves in its register, whose content before is `register`; `word` holds the byte at the address `location`.
    function load(uint256 opcode, uint32 word, uint32 location, uint32 register) internal pure returns (uint32) {
        if (opcode == Opcodes.LW || opcode == Opcodes.LL || opcode == Opcodes.RDHWR) return word;
        if (opcode == Opcodes.LB) return uint32(int32(int8(uint8(word >> _byteShift(location)))));
        if (opcode == Opcodes.LBU) return (word >> _byteShift(location)) & 0xff;
        if (opcode == Opcodes.LH) return uint32(int32(int16(uint16(word >> _halfShift(location)))));
        if (opcode == Opcodes.LHU) return (word >> _halfShift(location)) & 0xffff;
        if (opcode == Opcodes.LWL) {
            // The bytes from the address to the end of the word go to the high end of the register.
            uint32 left = (location & 3) * 8;
            return (register & ~(type(uint32).max << left)) | word << left;
        }
        assert(opcode == Opcodes.LWR);
        // The bytes from the start of the word up to the address go to the low end of the register.
        uint32 right = _byteShift(location);
        return (register & ~(type(uint32).max >> right)) | word >> right;
    }

    /// @dev What a store leaves in the word that holds the byte at the address `location`.
    function store(uint256 opcode, uint32 word, uint32 location, uint32 register) internal pure returns (uint32) {
        if (opcode == Opcodes.SW || opcode == Opcodes.SC) return register;
        if (opcode == Opcodes.SB) return _replace(word, register, 0xff, _byteShift(location));
        if (opcode == Opcodes.SH) return _replace(word, register, 0xffff, _halfShift(location));
        if (opcode == Opcodes.SWL) {
            // The high bytes of the register go from the address to the end of the word.
            uint32 right = (location & 3) * 8;
            return (word & ~(type(uint32).max >> right)) | register >> right;
        }
        assert(opcode == Opcodes.SWR);
        // The low bytes of the register go from the start of the word up to the address.
        uint32 left = _byteShift(location);
        return (word & ~(type(uint32).max << left)) | register << left;
    }

    /// @dev Target of a branch at byte address pc.
    function branchTarget(uint32 word, uint32 pc) internal pure returns (uint32) {
        unchecked {
            return pc + 4 + (simm(word) << 2);
        }
    }

    /// @dev Target of a jump: for jr and jalr the register rs, for j and jal the region of the delay slot's address.
    function jumpTarget(uint256 opcode, uint32 word, uint32 delaySlot, uint32 a) internal pure returns (uint32) {
        if (opcode == Opcodes.J || opcode == Opcodes.JAL) return (delaySlot & 0xf0000000) | (word & 0x03ffffff) << 2;
        return a;
    }

    /// @dev Immediate, sign-extended.
    function simm(uint32 word) internal pure returns (uint32) {
        return uint32(int32(int16(uint16(word))));
    }

    /// @dev Immediate, zero-extended.
    function uimm(uint32 word) internal pure returns (uint32) {
        return word & 0xffff;
    }

    function rs(uint32 word) internal pure returns (uint32) {
        return (word >> 21) & 31;
    }

    function rt(uint32 word) internal pure returns (uint32) {
        return (word >> 16) & 31;
    }

    function rd(uint32 word) internal pure returns (uint32) {
        return (word >> 11) & 31;
    }

    /// @dev Shift amount; the position of ext and ins.
    function sa(uint32 word) internal pure returns (uint32) {
        return (word >> 6) & 31;
    }

    function countLeadingZeros(uint32 value) internal pure returns (uint32 zeros) {
        unchecked {
            if (value == 0) return 32;
            for (uint32 half = 16; half > 0; half >>= 1) {
                // The upper half of what is left has no bit: go on in the lower one.
                if (value >> (32 - half) == 0) {
                    zeros += half;
                    value <<= half;
                }
            }
        }
    }

    function _rotateRight(uint32 value, uint32 amount) private pure returns (uint32) {
        return value >> amount | value << (32 - amount);
    }

    /// @param size 1 to 32
    function _lowBits(uint32 size) private pure returns (uint32) {
        return type(uint32).max >> (32 - size);
    }

    function _insertBits(uint32 into, uint32 value, uint32 position, uint32 size) private pure returns (uint32) {
        uint32 mask = _lowBits(size) << position;
        return (into & ~mask) | (value << position) & mask;
    }

    function _replace(uint32 word, uint32 value, uint32 mask, uint32 shift) private pure returns (uint32) {
        return (word & ~(mask << shift)) | (value & mask) << shift;
    }

    /// @dev The shift that brings the byte (or the half, with the low bit ignored) at an address to the low end of its word.
    function _byteShift(uint32 location) private pure returns (uint32) {
        return 24 - (location & 3) * 8;
    }

    function _halfShift(uint32 location) private pure returns (uint32) {
        return 16 - (location & 2) * 8;
    }
}
