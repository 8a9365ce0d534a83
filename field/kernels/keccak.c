// keccak256 (FIPS 202's permutation with Keccak's own padding) of many inputs of 64 bytes: pairs of digests, or the words of a
// big-endian machine's memory. Two inputs at once, one in each 64-bit lane of a vector. A module of its own, with its own memory:
// what hashes a machine's state needs none of the prover's kernels.

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef u64 lane __attribute__((vector_size(16)));

#define EXPORT(name) __attribute__((export_name(#name))) extern

enum { ROUNDS = 24, MAX_HASHES = 1024, INPUT_LANES = 8, DIGEST_LANES = 4 };

static u64 input_lanes[MAX_HASHES * INPUT_LANES];
static u64 digest_lanes[MAX_HASHES * DIGEST_LANES];

static const u64 ROUND_CONSTANTS[ROUNDS] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

#define ROTATE(x, n) ((x) << (n) | (x) >> (64 - (n)))
#define BOTH(x) ((lane){(x), (x)})

// Lane (x, y) of the state is a[x + 5y]. RHO_PI moves lane `from`, after theta, to its place in b.
#define PARITY(x) (a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])
#define RHO_PI(to, from, n) b[to] = ROTATE(a[from] ^ d[from % 5], n);
#define CHI(y)                                                                     \
  a[y] = b[y] ^ (~b[y + 1] & b[y + 2]), a[y + 1] = b[y + 1] ^ (~b[y + 2] & b[y + 3]), \
  a[y + 2] = b[y + 2] ^ (~b[y + 3] & b[y + 4]), a[y + 3] = b[y + 3] ^ (~b[y + 4] & b[y]), \
  a[y + 4] = b[y + 4] ^ (~b[y] & b[y + 1]);

static void permute(lane a[25]) {
  for (int round = 0; round < ROUNDS; round++) {
    lane b[25];
    const lane c0 = PARITY(0), c1 = PARITY(1), c2 = PARITY(2), c3 = PARITY(3), c4 = PARITY(4);
    const lane d[5] = {c4 ^ ROTATE(c1, 1), c0 ^ ROTATE(c2, 1), c1 ^ ROTATE(c3, 1), c2 ^ ROTATE(c4, 1), c3 ^ ROTATE(c0, 1)};
    b[0] = a[0] ^ d[0];
    RHO_PI(1, 6, 44) RHO_PI(2, 12, 43) RHO_PI(3, 18, 21) RHO_PI(4, 24, 14)
    RHO_PI(5, 3, 28) RHO_PI(6, 9, 20) RHO_PI(7, 10, 3) RHO_PI(8, 16, 45) RHO_PI(9, 22, 61)
    RHO_PI(10, 1, 1) RHO_PI(11, 7, 6) RHO_PI(12, 13, 25) RHO_PI(13, 19, 8) RHO_PI(14, 20, 18)
    RHO_PI(15, 4, 27) RHO_PI(16, 5, 36) RHO_PI(17, 11, 10) RHO_PI(18, 17, 15) RHO_PI(19, 23, 56)
    RHO_PI(20, 2, 62) RHO_PI(21, 8, 55) RHO_PI(22, 14, 39) RHO_PI(23, 15, 41) RHO_PI(24, 21, 2)
    CHI(0) CHI(5) CHI(10) CHI(15) CHI(20)
    a[0] ^= BOTH(ROUND_CONSTANTS[round]);
  }
}

// Digests of two inputs of 64 bytes: one block, of which the first bit of padding is in lane 8 and the last one in lane 16.
static void hash_two(const u64* first, const u64* second, u64* first_digest, u64* second_digest) {
  lane a[25] = {{0}};
  for (int i = 0; i < INPUT_LANES; i++) a[i] = (lane){first[i], second[i]};
  a[8] = BOTH(1);
  a[16] = BOTH(1ull << 63);
  permute(a);
  for (int i = 0; i < DIGEST_LANES; i++) first_digest[i] = a[i][0], second_digest[i] = a[i][1];
}

static void hash_all(const u64* inputs, u64* digests, u32 n) {
  u32 i = 0;
  for (; i + 1 < n; i += 2) {
    hash_two(inputs + i * INPUT_LANES, inputs + (i + 1) * INPUT_LANES, digests + i * DIGEST_LANES,
             digests + (i + 1) * DIGEST_LANES);
  }
  if (i < n) {
    u64 unused[DIGEST_LANES];
    hash_two(inputs + i * INPUT_LANES, inputs + i * INPUT_LANES, digests + i * DIGEST_LANES, unused);
  }
}

// Where inputs go: up to 1,024 of 64 bytes.
EXPORT(keccak_inputs) void* keccak_inputs(void) { return input_lanes; }
// Where digests come out, 32 bytes each.
EXPORT(keccak_digests) void* keccak_digests(void) { return digest_lanes; }

// Digest i of input i, for i < n.
EXPORT(keccak_hash) void keccak_hash(u32 n) { hash_all(input_lanes, digest_lanes, n); }

// The inputs are 2n × 16 words of memory in host order, that is 128 bytes of a big-endian machine for each digest. Digest i is that of
// the digests of the first and the second 64 bytes. The inputs are overwritten.
EXPORT(keccak_hash_memory) void keccak_hash_memory(u32 n) {
  for (u32 i = 0; i < 2 * n * INPUT_LANES; i++) {
    const u64 words = input_lanes[i];
    input_lanes[i] = __builtin_bswap32((u32)words) | (u64)__builtin_bswap32((u32)(words >> 32)) << 32;
  }
  hash_all(input_lanes, digest_lanes, 2 * n);
  hash_all(digest_lanes, input_lanes, n);
  for (u32 i = 0; i < n * DIGEST_LANES; i++) digest_lanes[i] = input_lanes[i];
}

// Searches for a number whose digest, as a key of 20 or 32 bytes with the number at its end, agrees with `wanted` where `mask` has ones:
// both are the digest's first 8 bytes, the first of them lowest. Tries first, first + 1, … first + count - 1; `count` is even. The number
// above all of them stands for none.
EXPORT(keccak_find) u64 keccak_find(u64 first, u32 count, u32 key_bytes, u64 wanted, u64 mask) {
  for (u64 number = first; number < first + count; number += 2) {
    const lane swapped = {__builtin_bswap64(number), __builtin_bswap64(number + 1)};
    lane a[25] = {{0}};
    if (key_bytes == 32) {
      a[3] = swapped;
      a[4] = BOTH(1);
    } else {
      a[1] = swapped << 32;
      a[2] = swapped >> 32 | BOTH(1ull << 32);
    }
    a[16] = BOTH(1ull << 63);
    permute(a);
    if (((a[0][0] ^ wanted) & mask) == 0) return number;
    if (((a[0][1] ^ wanted) & mask) == 0) return number + 1;
  }
  return first + count;
}
