// keccak_f, sha256_compress, mulmod256 and mulmod384, and the hashes over them. They are the machine's own system calls, one step each; with
// GUEST_SOFTWARE defined they are software. The software_… functions are there either way. The types have the alignment that the
// machine wants.
#pragma once
#include "guest.h"

/// Lane (x, y) of Keccak-f[1600] at x + 5·y; on this machine a lane's most significant word comes first in memory.
typedef struct { u64 lanes[25]; } __attribute__((aligned(256))) KeccakState;
typedef struct { u32 words[8]; } __attribute__((aligned(32))) Sha256State;
/// A block's bytes as they are in the message.
typedef struct { u32 words[16]; } __attribute__((aligned(64))) Sha256Block;
/// Words most significant first; m = 0 stands for 2^256, and x and y need not be below m.
typedef struct { u32 x[8], y[8], m[8]; } __attribute__((aligned(128))) Mulmod256;
typedef struct { u32 x[12], y[12], m[12]; } __attribute__((aligned(256))) Mulmod384;

enum { SYS_KECCAK_F = 0x00010001, SYS_SHA256_COMPRESS = 0x00010002, SYS_MULMOD256 = 0x00010003, SYS_MULMOD384 = 0x00010004 };

static inline u32 rotate_right(u32 x, u32 n) { return (x >> n) | (x << (32 - n)); }
static inline u64 rotate_left_64(u64 x, u32 n) { return n == 0 ? x : (x << n) | (x >> (64 - n)); }

#define UNROLL _Pragma("GCC unroll 24")

/// FIPS 202, section 3; rotations and round constants are made as it says. Loops over lanes are unrolled, so that their indexes are known.
__attribute__((unused)) static void software_keccak_f(u64 a[25]) {
  u32 lfsr = 1;
  for (int round = 0; round < 24; round++) {
    u64 parity[5];
    for (int x = 0; x < 5; x++) parity[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    UNROLL
    for (int x = 0; x < 5; x++) {
      u64 d = parity[(x + 4) % 5] ^ rotate_left_64(parity[(x + 1) % 5], 1);
      for (int i = x; i < 25; i += 5) a[i] ^= d;
    }
    u64 moved = a[1];
    UNROLL
    for (u32 t = 0, x = 1, y = 0; t < 24; t++) {
      u32 next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      u64 old = a[x + 5 * y];
      a[x + 5 * y] = rotate_left_64(moved, (t + 1) * (t + 2) / 2 % 64);
      moved = old;
    }
    for (u64 *row = a; row < a + 25; row += 5) {
      u64 old[5];
      UNROLL
      for (int x = 0; x < 5; x++) old[x] = row[x];
      UNROLL
      for (int x = 0; x < 5; x++) row[x] = old[x] ^ (~old[(x + 1) % 5] & old[(x + 2) % 5]);
    }
    for (int j = 0; j <= 6; j++) {
      if (lfsr & 1) a[0] ^= 1ull << ((1 << j) - 1);
      lfsr = (lfsr << 1) ^ (lfsr >> 7) * 0x171;
    }
  }
}

/// FIPS 180-4, section 6.2.2.
__attribute__((unused)) static void software_sha256_compress(u32 state[8], const u32 block[16]) {
  static const u32 K[64] = {
      0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
      0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
      0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
      0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
      0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
      0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
      0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
  u32 w[64];
  for (int t = 0; t < 16; t++) w[t] = block[t];
  for (int t = 16; t < 64; t++) {
    u32 x = w[t - 15], y = w[t - 2];
    w[t] = w[t - 16] + (rotate_right(x, 7) ^ rotate_right(x, 18) ^ (x >> 3)) + w[t - 7] +
           (rotate_right(y, 17) ^ rotate_right(y, 19) ^ (y >> 10));
  }
  u32 a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (int t = 0; t < 64; t++) {
    u32 t1 = h + (rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25)) + (g ^ (e & (f ^ g))) + K[t] + w[t];
    u32 t2 = (rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22)) + ((a & b) | (c & (a | b)));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

/// Quotient of (*rest·2^16 + next) / d, of *rest < d, whose top bit is set; *rest becomes the remainder.
static inline u32 divide_half(u32 *rest, u32 next, u32 d) {
  u32 quotient = *rest / (d >> 16);
  u64 left = (u64)*rest << 16 | next, product = (u64)quotient * d;
  // At most twice: Knuth, The Art of Computer Programming 2, section 4.3.1, theorem B.
  for (; product > left; product -= d) quotient--;
  *rest = (u32)(left - product);
  return quotient;
}

/// Schoolbook product and long division (Knuth, section 4.3.1, algorithms M and D) on 32-bit limbs, least significant first.
static inline __attribute__((always_inline)) void software_mulmod(u32 *x, const u32 *y, const u32 *m, const int words) {
  u32 rest[2 * 12 + 1] = {0}, divisor[12];
  const int last = words - 1;
  for (int i = 0; i < words; i++) {
    u64 carry = 0;
    for (int j = 0; j < words; j++) {
      carry += (u64)x[last - i] * y[last - j] + rest[i + j];
      rest[i + j] = (u32)carry;
      carry >>= 32;
    }
    rest[i + words] = (u32)carry;
  }
  int length = words;
  while (length > 0 && m[words - length] == 0) length--;
  u32 shift = length == 0 ? 0 : (u32)__builtin_clz(m[words - length]);
  u64 carry = 0;
  for (int i = 0; i < 2 * words + 1; i++, carry >>= 32) rest[i] = (u32)(carry |= (u64)rest[i] << shift);
  carry = 0;
  for (int i = 0; i < length; i++, carry >>= 32) divisor[i] = (u32)(carry |= (u64)m[last - i] << shift);
  for (int at = length == 0 ? -1 : 2 * words - length; at >= 0; at--) {
    // The digit, or at most two more, of what is below divisor·2^(32·(at + 1)).
    u32 high = rest[at + length], top = divisor[length - 1], digit = 0xffffffff;
    if (high < top) {
      digit = divide_half(&high, rest[at + length - 1] >> 16, top) << 16;
      digit |= divide_half(&high, rest[at + length - 1] & 0xffff, top);
    }
    carry = 0;
    for (int i = 0; i < length; i++) {
      carry += (u64)digit * divisor[i];
      u32 old = rest[at + i];
      rest[at + i] = old - (u32)carry;
      carry = (carry >> 32) + (old < (u32)carry);
    }
    long long left = (long long)rest[at + length] - (long long)carry;
    while (left < 0) {
      carry = 0;
      for (int i = 0; i < length; i++, carry >>= 32) rest[at + i] = (u32)(carry += (u64)rest[at + i] + divisor[i]);
      left += (long long)carry;
    }
    rest[at + length] = (u32)left;
  }
  for (int i = 0; i < words; i++) {
    x[last - i] = length == 0 ? rest[i] : i < length ? (u32)(((u64)rest[i + 1] << 32 | rest[i]) >> shift) : 0;
  }
}

__attribute__((unused)) static void software_mulmod256(u32 x[8], const u32 y[8], const u32 m[8]) {
  software_mulmod(x, y, m, 8);
}

__attribute__((unused)) static void software_mulmod384(u32 x[12], const u32 y[12], const u32 m[12]) {
  software_mulmod(x, y, m, 12);
}

static inline void keccak_f(KeccakState *state) {
#ifndef GUEST_SOFTWARE
  syscall3(SYS_KECCAK_F, (u32)state, 0, 0);
#else
  software_keccak_f(state->lanes);
#endif
}

static inline void sha256_compress(Sha256State *state, const Sha256Block *block) {
#ifndef GUEST_SOFTWARE
  syscall3(SYS_SHA256_COMPRESS, (u32)state, (u32)block, 0);
#else
  software_sha256_compress(state->words, block->words);
#endif
}

/// x becomes x·y mod m.
static inline void mulmod256(Mulmod256 *numbers) {
#ifndef GUEST_SOFTWARE
  syscall3(SYS_MULMOD256, (u32)numbers, 0, 0);
#else
  software_mulmod256(numbers->x, numbers->y, numbers->m);
#endif
}

/// x becomes x·y mod m.
static inline void mulmod384(Mulmod384 *numbers) {
#ifndef GUEST_SOFTWARE
  syscall3(SYS_MULMOD384, (u32)numbers, 0, 0);
#else
  software_mulmod384(numbers->x, numbers->y, numbers->m);
#endif
}

/// keccak256 as Ethereum uses it (padding 0x01).
__attribute__((unused)) static void keccak256(const u8 *bytes, u32 length, u8 out[32]) {
  enum { RATE = 136 };
  KeccakState state = {{0}};
  // Bytes go into lanes from the least significant on, which is the last in memory.
  u8 *memory = (u8 *)state.lanes;
  for (;; bytes += RATE, length -= RATE) {
    u32 taken = length < RATE ? length : RATE;
    for (u32 i = 0; i < taken; i++) memory[i ^ 7] ^= bytes[i];
    if (taken < RATE) break;
    keccak_f(&state);
  }
  memory[length ^ 7] ^= 0x01;
  memory[(RATE - 1) ^ 7] ^= 0x80;
  keccak_f(&state);
  for (u32 i = 0; i < 32; i++) out[i] = memory[i ^ 7];
}

__attribute__((unused)) static void sha256(const u8 *bytes, u32 length, u8 out[32]) {
  Sha256State state = {{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
  Sha256Block block;
  u8 *memory = (u8 *)block.words;
  const u32 bits = 8 * length;
  for (;; bytes += 64, length -= 64) {
    u32 taken = length < 64 ? length : 64;
    for (u32 i = 0; i < taken; i++) memory[i] = bytes[i];
    if (taken < 64) break;
    sha256_compress(&state, &block);
  }
  memory[length] = 0x80;
  for (u32 i = length + 1; i < 64; i++) memory[i] = 0;
  if (length >= 56) {
    sha256_compress(&state, &block);
    for (u32 i = 0; i < 16; i++) block.words[i] = 0;
  }
  // Messages below 2^29 bytes: the upper word of their length in bits is 0.
  block.words[15] = bits;
  sha256_compress(&state, &block);
  for (u32 i = 0; i < 32; i++) out[i] = ((const u8 *)state.words)[i];
}
