// Hashes 1 KiB with Keccak-256 and SHA-256, and inverts the first hash modulo the order of secp256k1 (as the verification of a
// signature does, here by Fermat's theorem), which it checks by multiplying. Before it ends, it compares what it used with software.
//
// Prints the results, each of which is a region of the run. It reads nothing; exit code 0, or 1 where a check fails.
#include "precompiles.h"

static const u32 ORDER[8] = {0xffffffff, 0xffffffff, 0xffffffff, 0xfffffffe, 0xbaaedce6, 0xaf48a03b, 0xbfd25e8c, 0xd0364141};

static u32 seed = 1;

static u32 random_word(void) {
  seed = seed * 1664525 + 1013904223;
  return seed ^ (seed >> 15);
}

static void print(const char *name, const u8 bytes[32]) {
  char text[81];
  for (int i = 0; i < 16; i++) text[i] = *name ? *name++ : ' ';
  for (int i = 0; i < 64; i++) text[16 + i] = "0123456789abcdef"[(bytes[i / 2] >> (i % 2 ? 0 : 4)) & 15];
  text[80] = '\n';
  syscall3(SYS_WRITE, 1, (u32)text, 81);
}

static void copy(u32 *to, const u32 *from) {
  for (int i = 0; i < 8; i++) to[i] = from[i];
}

static void multiply(u32 x[8], const u32 y[8]) {
  Mulmod256 numbers;
  copy(numbers.x, x);
  copy(numbers.y, y);
  copy(numbers.m, ORDER);
  mulmod256(&numbers);
  copy(x, numbers.x);
}

/// x^(order − 2): square, and multiply where the exponent has a bit.
static void invert(const u32 x[8], u32 inverse[8]) {
  u32 exponent[8];
  copy(exponent, ORDER);
  exponent[7] -= 2;
  for (int i = 0; i < 8; i++) inverse[i] = i == 7;
  for (int bit = 255; bit >= 0; bit--) {
    multiply(inverse, inverse);
    if ((exponent[7 - bit / 32] >> (bit % 32)) & 1) multiply(inverse, x);
  }
}

static int equal(const u32 *a, const u32 *b, int count) {
  u32 differences = 0;
  for (int i = 0; i < count; i++) differences |= a[i] ^ b[i];
  return differences == 0;
}

/// Whether what the program used is what software gives.
static int agrees(void) {
  KeccakState state;
  u64 lanes[25];
  for (int i = 0; i < 25; i++) lanes[i] = state.lanes[i] = (u64)random_word() << 32 | random_word();
  keccak_f(&state);
  software_keccak_f(lanes);

  Sha256State words;
  Sha256Block block;
  u32 expected[8];
  for (int i = 0; i < 8; i++) expected[i] = words.words[i] = random_word();
  for (int i = 0; i < 16; i++) block.words[i] = random_word();
  sha256_compress(&words, &block);
  software_sha256_compress(expected, block.words);

  // Of all lengths, so that divisions of all lengths are met.
  Mulmod256 numbers;
  u32 product[8];
  u32 *all[3] = {numbers.x, numbers.y, numbers.m};
  for (int n = 0; n < 3; n++) {
    u32 zeros = random_word() % 9;
    for (u32 i = 0; i < 8; i++) all[n][i] = i < zeros ? 0 : random_word();
  }
  copy(product, numbers.x);
  software_mulmod256(product, numbers.y, numbers.m);
  mulmod256(&numbers);
  return equal((u32 *)state.lanes, (u32 *)lanes, 50) && equal(words.words, expected, 8) && equal(numbers.x, product, 8);
}

static u8 data[1024];

u32 guest_main(void) {
  for (int i = 0; i < 1024; i++) data[i] = (u8)(random_word() >> 8);
  u32 keccak[8], sha[8], product[8], inverse[8];
  region_start("keccak256");
  keccak256(data, 1024, (u8 *)keccak);
  region_end("keccak256");
  region_start("sha256");
  sha256(data, 1024, (u8 *)sha);
  region_end("sha256");
  copy(product, keccak);
  region_start("product");
  multiply(product, sha);
  region_end("product");
  region_start("inverse");
  invert(keccak, inverse);
  region_end("inverse");
  print("keccak256", (u8 *)keccak);
  print("sha256", (u8 *)sha);
  print("product", (u8 *)product);
  print("inverse", (u8 *)inverse);

  multiply(inverse, keccak);
  for (int i = 0; i < 8; i++)
    if (inverse[i] != (i == 7)) return 1;
  for (int i = 0; i < 16; i++)
    if (!agrees()) return 1;
  return 0;
}
