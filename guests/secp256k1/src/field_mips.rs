//! Sums and differences modulo p in assembly: the compiler writes half as many instructions again, and loops.
//!
//! $4 is where the result goes, $5 and $6 are the numbers. What is carried out of the top, $2 times 2^256, is $2 times 2^32 + 977
//! modulo p. It is added to the two last words, $25 and $24, and hardly ever goes further.

use core::arch::global_asm;

use crate::words::Words;

unsafe extern "C" {
    fn secp256k1_add(out: *mut Words, a: *const Words, b: *const Words);
    fn secp256k1_subtract(out: *mut Words, a: *const Words, b: *const Words);
    fn secp256k1_subtract_twice(out: *mut Words, a: *const Words, b: *const Words);
}

/// a + b.
#[inline(always)]
pub fn add(out: &mut Words, a: &Words, b: &Words) {
    unsafe { secp256k1_add(out, a, b) }
}

/// a − b.
#[inline(always)]
pub fn subtract(out: &mut Words, a: &Words, b: &Words) {
    unsafe { secp256k1_subtract(out, a, b) }
}

/// a − 2·b.
#[inline(always)]
pub fn subtract_twice(out: &mut Words, a: &Words, b: &Words) {
    unsafe { secp256k1_subtract_twice(out, a, b) }
}

global_asm!(
    ".set push",
    ".set noreorder",
    ".set noat",
    ".set mips32r2",
    // One word of a sum, and the carry in $2.
    ".macro secp_add at, into",
    "  lw $8, \\at($5)",
    "  lw $9, \\at($6)",
    "  addu $10, $8, $9",
    "  sltu $11, $10, $8",
    "  addu \\into, $10, $2",
    "  sltu $12, \\into, $10",
    "  or $2, $11, $12",
    "  sw \\into, \\at($4)",
    ".endm",
    ".macro secp_subtract at, into",
    "  lw $8, \\at($5)",
    "  lw $9, \\at($6)",
    "  subu $10, $8, $9",
    "  sltu $11, $8, $9",
    "  subu \\into, $10, $2",
    "  sltu $12, $10, $2",
    "  or $2, $11, $12",
    "  sw \\into, \\at($4)",
    ".endm",
    ".macro secp_subtract_twice at, into",
    "  lw $8, \\at($5)",
    "  lw $9, \\at($6)",
    "  subu $10, $8, $9",
    "  sltu $11, $8, $9",
    "  subu $8, $10, $9",
    "  sltu $12, $10, $9",
    "  subu \\into, $8, $2",
    "  sltu $13, $8, $2",
    "  addu $2, $11, $12",
    "  addu $2, $2, $13",
    "  sw \\into, \\at($4)",
    ".endm",
    ".section .text.secp256k1_field,\"ax\",@progbits",
    ".globl secp256k1_add",
    ".type secp256k1_add,@function",
    "secp256k1_add:",
    "  lw $8, 28($5)",
    "  lw $9, 28($6)",
    "  addu $24, $8, $9",
    "  sltu $2, $24, $8",
    "  sw $24, 28($4)",
    "  secp_add 24, $25",
    ".irp at, 20, 16, 12, 8, 4, 0",
    "  secp_add \\at, $13",
    ".endr",
    "  bnez $2, 1f",
    "  nop",
    "  jr $31",
    "  nop",
    "1: addiu $24, $24, 977",
    "  sltiu $2, $24, 977",
    "  sw $24, 28($4)",
    "  addiu $2, $2, 1",
    "  addu $25, $25, $2",
    "  sltu $2, $25, $2",
    "  bnez $2, 2f",
    "  sw $25, 24($4)",
    "  jr $31",
    "  nop",
    // A carry into the other words.
    "2: addiu $5, $4, 20",
    "  addiu $6, $4, -4",
    "3: lw $8, 0($5)",
    "  addiu $8, $8, 1",
    "  bnez $8, 4f",
    "  sw $8, 0($5)",
    "  addiu $5, $5, -4",
    "  bne $5, $6, 3b",
    "  nop",
    "  b 1b",
    "  nop",
    "4: jr $31",
    "  nop",
    ".size secp256k1_add, .-secp256k1_add",
    ".globl secp256k1_subtract",
    ".type secp256k1_subtract,@function",
    "secp256k1_subtract:",
    "  lw $8, 28($5)",
    "  lw $9, 28($6)",
    "  subu $24, $8, $9",
    "  sltu $2, $8, $9",
    "  sw $24, 28($4)",
    "  secp_subtract 24, $25",
    ".irp at, 20, 16, 12, 8, 4, 0",
    "  secp_subtract \\at, $13",
    ".endr",
    "  bnez $2, 1f",
    "  nop",
    "  jr $31",
    "  nop",
    "1: sltiu $3, $24, 977",
    "  addiu $24, $24, -977",
    "5: sw $24, 28($4)",
    "  addu $3, $3, $2",
    "  sltu $2, $25, $3",
    "  subu $25, $25, $3",
    "  bnez $2, 2f",
    "  sw $25, 24($4)",
    "  jr $31",
    "  nop",
    // A borrow from the other words.
    "2: addiu $5, $4, 20",
    "  addiu $6, $4, -4",
    "3: lw $8, 0($5)",
    "  addiu $9, $8, -1",
    "  bnez $8, 4f",
    "  sw $9, 0($5)",
    "  addiu $5, $5, -4",
    "  bne $5, $6, 3b",
    "  nop",
    "  b 1b",
    "  li $2, 1",
    "4: jr $31",
    "  nop",
    ".size secp256k1_subtract, .-secp256k1_subtract",
    ".globl secp256k1_subtract_twice",
    ".type secp256k1_subtract_twice,@function",
    "secp256k1_subtract_twice:",
    "  move $2, $0",
    "  secp_subtract_twice 28, $24",
    "  secp_subtract_twice 24, $25",
    ".irp at, 20, 16, 12, 8, 4, 0",
    "  secp_subtract_twice \\at, $14",
    ".endr",
    "  li $8, 977",
    "  bnez $2, 6f",
    "  mul $8, $2, $8",
    "  jr $31",
    "  nop",
    "6: sltu $3, $24, $8",
    "  b 5b",
    "  subu $24, $24, $8",
    ".size secp256k1_subtract_twice, .-secp256k1_subtract_twice",
    ".set pop",
    ".text",
);
