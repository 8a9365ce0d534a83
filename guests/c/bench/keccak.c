// Keccak-f[1600], one permutation a round, with 64-bit lanes as C programs have them: much of it is moving words about.
#include "rounds.h"

const volatile u32 rounds = 60;

static const u64 ROUND_CONSTANTS[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};
// Rotations and places in the order in which rho and pi walk through the lanes.
static const u8 ROTATIONS[24] = {1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44};
static const u8 PLACES[24] = {10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1};

static inline u64 rotate(u64 x, u32 n) { return (x << n) | (x >> (64 - n)); }

static void permute(u64 lanes[25]) {
  for (u32 round = 0; round < 24; round++) {
    u64 columns[5];
    for (u32 x = 0; x < 5; x++) columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
    for (u32 x = 0; x < 5; x++) {
      u64 d = columns[(x + 4) % 5] ^ rotate(columns[(x + 1) % 5], 1);
      for (u32 y = 0; y < 25; y += 5) lanes[x + y] ^= d;
    }
    u64 moved = lanes[1];
    for (u32 i = 0; i < 24; i++) {
      u64 next = lanes[PLACES[i]];
      lanes[PLACES[i]] = rotate(moved, ROTATIONS[i]);
      moved = next;
    }
    for (u32 y = 0; y < 25; y += 5) {
      u64 row[5];
      for (u32 x = 0; x < 5; x++) row[x] = lanes[x + y];
      for (u32 x = 0; x < 5; x++) lanes[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
    lanes[0] ^= ROUND_CONSTANTS[round];
  }
}

u32 guest_main(void) {
  u64 lanes[25] = {0};
  for (u32 n = rounds; n > 0; n--) permute(lanes);
  for (u32 i = 0; i < 25; i++) {
    record((u32)(lanes[i] >> 32));
    record((u32)lanes[i]);
  }
  print_checksum();
  return 0;
}
