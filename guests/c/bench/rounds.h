// Benchmark programs: each does `rounds` times the same work and prints a checksum of all of it. They run on the machine and
// under qemu-mips alike: no preimages, only write and exit (bench-gigabyte needs the machine's heap as well).
//
// The number in the ELF is small, for tests. bench/machine.ts writes a larger one over it, found by the symbol's name; volatile,
// so that the compiler does not know it.
#pragma once
#include "../report.h"

extern const volatile u32 rounds;

/// A generator of numbers that need not be good (Marsaglia's xorshift).
static inline u32 xorshift(u32 *seed) {
  u32 x = *seed;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return *seed = x;
}
