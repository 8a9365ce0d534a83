//! Sums and differences of twelve words in assembly: the compiler writes loops of four times as many instructions.
//!
//! $4 is where the result goes, which may be where a factor is; $5 and $6 are the numbers, $7 the prime, $2 the carry.

use core::arch::global_asm;
use core::mem::MaybeUninit;

unsafe extern "C" {
    fn field_add_12(out: *mut [u32; 12], a: *const [u32; 12], b: *const [u32; 12], prime: *const [u32; 12]);
    fn field_sub_12(out: *mut [u32; 12], a: *const [u32; 12], b: *const [u32; 12], prime: *const [u32; 12]);
}

/// a + b of numbers below the prime.
#[inline(always)]
pub fn add(a: &[u32; 12], b: &[u32; 12], prime: &[u32; 12]) -> [u32; 12] {
    let mut out = MaybeUninit::uninit();
    unsafe {
        field_add_12(out.as_mut_ptr(), a, b, prime);
        out.assume_init()
    }
}

/// a − b of numbers below the prime.
#[inline(always)]
pub fn sub(a: &[u32; 12], b: &[u32; 12], prime: &[u32; 12]) -> [u32; 12] {
    let mut out = MaybeUninit::uninit();
    unsafe {
        field_sub_12(out.as_mut_ptr(), a, b, prime);
        out.assume_init()
    }
}

global_asm!(
    ".set push",
    ".set noreorder",
    ".set mips32r2",
    // All words of `\a + \b` to $4, and the carry.
    ".macro field_sum a, b",
    "  move $2, $0",
    ".irp at, 44, 40, 36, 32, 28, 24, 20, 16, 12, 8, 4, 0",
    "  lw $8, \\at(\\a)",
    "  lw $9, \\at(\\b)",
    "  addu $10, $8, $9",
    "  sltu $11, $10, $8",
    "  addu $12, $10, $2",
    "  sltu $13, $12, $10",
    "  or $2, $11, $13",
    "  sw $12, \\at($4)",
    ".endr",
    ".endm",
    ".macro field_difference a, b",
    "  move $2, $0",
    ".irp at, 44, 40, 36, 32, 28, 24, 20, 16, 12, 8, 4, 0",
    "  lw $8, \\at(\\a)",
    "  lw $9, \\at(\\b)",
    "  subu $10, $8, $9",
    "  sltu $11, $8, $9",
    "  subu $12, $10, $2",
    "  sltu $13, $10, $2",
    "  or $2, $11, $13",
    "  sw $12, \\at($4)",
    ".endr",
    ".endm",
    ".section .text.field_12,\"ax\",@progbits",
    ".globl field_add_12",
    ".type field_add_12,@function",
    "field_add_12:",
    "  field_sum $5, $6",
    "  bnez $2, 2f",
    "  nop",
    // Nearly always the first words tell which is larger.
    ".irp at, 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44",
    "  lw $8, \\at($4)",
    "  lw $9, \\at($7)",
    "  bne $8, $9, 1f",
    "  sltu $10, $8, $9",
    ".endr",
    "1: bnez $10, 3f",
    "  nop",
    "2: field_difference $4, $7",
    "3: jr $31",
    "  nop",
    ".size field_add_12, .-field_add_12",
    ".globl field_sub_12",
    ".type field_sub_12,@function",
    "field_sub_12:",
    "  field_difference $5, $6",
    "  beqz $2, 4f",
    "  nop",
    "  field_sum $4, $7",
    "4: jr $31",
    "  nop",
    ".size field_sub_12, .-field_sub_12",
    ".set pop",
    ".text",
);
