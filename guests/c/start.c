// Entry point and the memory routines that gcc may call in freestanding code.
#include "guest.h"

// The loader points sp at argc; four words below it are the o32 home area of guest_main's arguments. No gp: code is built with -G0.
asm(".section .text.start,\"ax\",@progbits\n"
    ".globl __start\n"
    ".type __start,@function\n"
    ".set noreorder\n"
    "__start:\n"
    "  addiu $sp, $sp, -32\n"
    "  jal guest_main\n"
    "  nop\n"
    "  move $a0, $v0\n"
    "  li $v0, 4246\n"
    "  syscall\n"
    "  break\n"
    ".set reorder\n"
    ".size __start, .-__start\n"
    ".text\n");

void *memcpy(void *to, const void *from, u32 n) {
  u8 *d = to;
  for (const u8 *s = from; n > 0; n--) *d++ = *s++;
  return to;
}

void *memset(void *to, int value, u32 n) {
  for (u8 *d = to; n > 0; n--) *d++ = (u8)value;
  return to;
}
