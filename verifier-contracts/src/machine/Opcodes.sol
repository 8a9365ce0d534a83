// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Made of the opcode table by `npm run generate`; do not edit.

/// @title The opcodes of the machine: their numbers, sets of them, and from an instruction word to its opcode.
library Opcodes {
    uint256 internal constant SLL = 0;
    uint256 internal constant SRL = 1;
    uint256 internal constant ROTR = 2;
    uint256 internal constant SRA = 3;
    uint256 internal constant SLLV = 4;
    uint256 internal constant SRLV = 5;
    uint256 internal constant ROTRV = 6;
    uint256 internal constant SRAV = 7;
    uint256 internal constant JR = 8;
    uint256 internal constant JALR = 9;
    uint256 internal constant MOVZ = 10;
    uint256 internal constant MOVN = 11;
    uint256 internal constant SYSCALL = 12;
    uint256 internal constant BREAK = 13;
    uint256 internal constant SYNC = 14;
    uint256 internal constant MFHI = 15;
    uint256 internal constant MTHI = 16;
    uint256 internal constant MFLO = 17;
    uint256 internal constant MTLO = 18;
    uint256 internal constant MULT = 19;
    uint256 internal constant MULTU = 20;
    uint256 internal constant DIV = 21;
    uint256 internal constant DIVU = 22;
    uint256 internal constant ADD = 23;
    uint256 internal constant ADDU = 24;
    uint256 internal constant SUB = 25;
    uint256 internal constant SUBU = 26;
    uint256 internal constant AND = 27;
    uint256 internal constant OR = 28;
    uint256 internal constant XOR = 29;
    uint256 internal constant NOR = 30;
    uint256 internal constant SLT = 31;
    uint256 internal constant SLTU = 32;
    uint256 internal constant TGE = 33;
    uint256 internal constant TGEU = 34;
    uint256 internal constant TLT = 35;
    uint256 internal constant TLTU = 36;
    uint256 internal constant TEQ = 37;
    uint256 internal constant TNE = 38;
    uint256 internal constant BLTZ = 39;
    uint256 internal constant BGEZ = 40;
    uint256 internal constant TGEI = 41;
    uint256 internal constant TGEIU = 42;
    uint256 internal constant TLTI = 43;
    uint256 internal constant TLTIU = 44;
    uint256 internal constant TEQI = 45;
    uint256 internal constant TNEI = 46;
    uint256 internal constant BLTZAL = 47;
    uint256 internal constant BGEZAL = 48;
    uint256 internal constant J = 49;
    uint256 internal constant JAL = 50;
    uint256 internal constant BEQ = 51;
    uint256 internal constant BNE = 52;
    uint256 internal constant BLEZ = 53;
    uint256 internal constant BGTZ = 54;
    uint256 internal constant ADDI = 55;
    uint256 internal constant ADDIU = 56;
    uint256 internal constant SLTI = 57;
    uint256 internal constant SLTIU = 58;
    uint256 internal constant ANDI = 59;
    uint256 internal constant ORI = 60;
    uint256 internal constant XORI = 61;
    uint256 internal constant LUI = 62;
    uint256 internal constant MADD = 63;
    uint256 internal constant MADDU = 64;
    uint256 internal constant MUL = 65;
    uint256 internal constant MSUB = 66;
    uint256 internal constant MSUBU = 67;
    uint256 internal constant CLZ = 68;
    uint256 internal constant CLO = 69;
    uint256 internal constant EXT = 70;
    uint256 internal constant INS = 71;
    uint256 internal constant WSBH = 72;
    uint256 internal constant SEB = 73;
    uint256 internal constant SEH = 74;
    uint256 internal constant RDHWR = 75;
    uint256 internal constant LB = 76;
    uint256 internal constant LH = 77;
    uint256 internal constant LWL = 78;
    uint256 internal constant LW = 79;
    uint256 internal constant LBU = 80;
    uint256 internal constant LHU = 81;
    uint256 internal constant LWR = 82;
    uint256 internal constant SB = 83;
    uint256 internal constant SH = 84;
    uint256 internal constant SWL = 85;
    uint256 internal constant SW = 86;
    uint256 internal constant SWR = 87;
    uint256 internal constant LL = 88;
    uint256 internal constant PREF = 89;
    uint256 internal constant SC = 90;
    /// @dev A word that is no instruction of this machine.
    uint256 internal constant UNKNOWN = 255;

    /// @dev A register result in rd.
    uint256 internal constant TO_RD = 0x000000000000073200000001ff828cff;
    /// @dev A register result in rt, not from memory.
    uint256 internal constant TO_RT = 0x00000000000000c07f80000000000000;
    /// @dev Writes HI or LO.
    uint256 internal constant TO_HI_LO = 0x000000000000000d80000000007d0000;
    /// @dev Conditional branches.
    uint256 internal constant BRANCHES = 0x00000000000000000079818000000000;
    /// @dev Jumps.
    uint256 internal constant JUMPS = 0x00000000000000000006000000000300;
    /// @dev Branches and jumps that leave their return address in register 31.
    uint256 internal constant LINKS = 0x00000000000000000005800000000000;
    /// @dev Traps: they go on or end the run.
    uint256 internal constant TRAPS = 0x000000000000000000007e7e00000000;
    /// @dev Loads.
    uint256 internal constant LOADS = 0x000000000107f8000000000000000000;
    /// @dev Stores.
    uint256 internal constant STORES = 0x0000000004f800000000000000000000;

    /// @dev Whether a set has an opcode, which may be UNKNOWN.
    function isIn(uint256 opcode, uint256 set) internal pure returns (bool) {
        return (set >> opcode) & 1 == 1;
    }

    /// @return opcode of an instruction word, or UNKNOWN
    function decode(uint32 word) internal pure returns (uint256 opcode) {
        uint256 primary = word >> 26;
        if (primary == 0) {
            if (word & 0xffe0003f == 0x00000000) return SLL;
            if (word & 0xffe0003f == 0x00000002) return SRL;
            if (word & 0xffe0003f == 0x00200002) return ROTR;
            if (word & 0xffe0003f == 0x00000003) return SRA;
            if (word & 0xfc0007ff == 0x00000004) return SLLV;
            if (word & 0xfc0007ff == 0x00000006) return SRLV;
            if (word & 0xfc0007ff == 0x00000046) return ROTRV;
            if (word & 0xfc0007ff == 0x00000007) return SRAV;
            if (word & 0xfc1ff83f == 0x00000008) return JR;
            if (word & 0xfc1f003f == 0x00000009) return JALR;
            if (word & 0xfc0007ff == 0x0000000a) return MOVZ;
            if (word & 0xfc0007ff == 0x0000000b) return MOVN;
            if (word & 0xfc00003f == 0x0000000c) return SYSCALL;
            if (word & 0xfc00003f == 0x0000000d) return BREAK;
            if (word & 0xfffff83f == 0x0000000f) return SYNC;
            if (word & 0xffff07ff == 0x00000010) return MFHI;
            if (word & 0xfc1fffff == 0x00000011) return MTHI;
            if (word & 0xffff07ff == 0x00000012) return MFLO;
            if (word & 0xfc1fffff == 0x00000013) return MTLO;
            if (word & 0xfc00ffff == 0x00000018) return MULT;
            if (word & 0xfc00ffff == 0x00000019) return MULTU;
            if (word & 0xfc00ffff == 0x0000001a) return DIV;
            if (word & 0xfc00ffff == 0x0000001b) return DIVU;
            if (word & 0xfc0007ff == 0x00000020) return ADD;
            if (word & 0xfc0007ff == 0x00000021) return ADDU;
            if (word & 0xfc0007ff == 0x00000022) return SUB;
            if (word & 0xfc0007ff == 0x00000023) return SUBU;
            if (word & 0xfc0007ff == 0x00000024) return AND;
            if (word & 0xfc0007ff == 0x00000025) return OR;
            if (word & 0xfc0007ff == 0x00000026) return XOR;
            if (word & 0xfc0007ff == 0x00000027) return NOR;
            if (word & 0xfc0007ff == 0x0000002a) return SLT;
            if (word & 0xfc0007ff == 0x0000002b) return SLTU;
            if (word & 0xfc00003f == 0x00000030) return TGE;
            if (word & 0xfc00003f == 0x00000031) return TGEU;
            if (word & 0xfc00003f == 0x00000032) return TLT;
            if (word & 0xfc00003f == 0x00000033) return TLTU;
            if (word & 0xfc00003f == 0x00000034) return TEQ;
            if (word & 0xfc00003f == 0x00000036) return TNE;
            return UNKNOWN;
        }
        if (primary == 1) {
            if (word & 0xfc1f0000 == 0x04000000) return BLTZ;
            if (word & 0xfc1f0000 == 0x04010000) return BGEZ;
            if (word & 0xfc1f0000 == 0x04080000) return TGEI;
            if (word & 0xfc1f0000 == 0x04090000) return TGEIU;
            if (word & 0xfc1f0000 == 0x040a0000) return TLTI;
            if (word & 0xfc1f0000 == 0x040b0000) return TLTIU;
            if (word & 0xfc1f0000 == 0x040c0000) return TEQI;
            if (word & 0xfc1f0000 == 0x040e0000) return TNEI;
            if (word & 0xfc1f0000 == 0x04100000) return BLTZAL;
            if (word & 0xfc1f0000 == 0x04110000) return BGEZAL;
            return UNKNOWN;
        }
        if (primary == 2) return J;
        if (primary == 3) return JAL;
        if (primary == 4) return BEQ;
        if (primary == 5) return BNE;
        if (primary == 6) return word & 0xfc1f0000 == 0x18000000 ? BLEZ : UNKNOWN;
        if (primary == 7) return word & 0xfc1f0000 == 0x1c000000 ? BGTZ : UNKNOWN;
        if (primary == 8) return ADDI;
        if (primary == 9) return ADDIU;
        if (primary == 10) return SLTI;
        if (primary == 11) return SLTIU;
        if (primary == 12) return ANDI;
        if (primary == 13) return ORI;
        if (primary == 14) return XORI;
        if (primary == 15) return word & 0xffe00000 == 0x3c000000 ? LUI : UNKNOWN;
        if (primary == 28) {
            if (word & 0xfc00ffff == 0x70000000) return MADD;
            if (word & 0xfc00ffff == 0x70000001) return MADDU;
            if (word & 0xfc0007ff == 0x70000002) return MUL;
            if (word & 0xfc00ffff == 0x70000004) return MSUB;
            if (word & 0xfc00ffff == 0x70000005) return MSUBU;
            if (word & 0xfc0007ff == 0x70000020) return CLZ;
            if (word & 0xfc0007ff == 0x70000021) return CLO;
            return UNKNOWN;
        }
        if (primary == 31) {
            if (word & 0xfc00003f == 0x7c000000 && ((word >> 6) & 31) + ((word >> 11) & 31) <= 31) return EXT;
            if (word & 0xfc00003f == 0x7c000004 && ((word >> 6) & 31) <= ((word >> 11) & 31)) return INS;
            if (word & 0xffe007ff == 0x7c0000a0) return WSBH;
            if (word & 0xffe007ff == 0x7c000420) return SEB;
            if (word & 0xffe007ff == 0x7c000620) return SEH;
            if (word & 0xffe0ffff == 0x7c00e83b) return RDHWR;
            return UNKNOWN;
        }
        if (primary == 32) return LB;
        if (primary == 33) return LH;
        if (primary == 34) return LWL;
        if (primary == 35) return LW;
        if (primary == 36) return LBU;
        if (primary == 37) return LHU;
        if (primary == 38) return LWR;
        if (primary == 40) return SB;
        if (primary == 41) return SH;
        if (primary == 42) return SWL;
        if (primary == 43) return SW;
        if (primary == 46) return SWR;
        if (primary == 48) return LL;
        if (primary == 51) return PREF;
        if (primary == 56) return SC;
        return UNKNOWN;
    }
}
