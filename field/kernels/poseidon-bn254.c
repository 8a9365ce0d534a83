// Poseidon over BN254's scalars with nine words, circomlib's parameters: rows of column-major matrices, nodes of up to eight digests,
// nonces. The scalar reference is poseidon-bn254.ts, which also says what is hashed how; poseidon-bn254-schedule.ts derives the form
// of the partial rounds.
#include "bn254.h"
#include "threads.h"

enum { WIDTH = 9, RATE = 8, DIGEST_WORDS = 8, HALF_FULL = 4, BLOCKS = 9, BLOCK = 7 };
// Elements of KoalaBear in a scalar, 31 bits each, and their order.
enum { PACKED = 8, ELEMENT_BITS = 31 };
#define KOALA_P 0x7f000001u

// In the order of poseidon-bn254-schedule.ts.
static struct {
  bn_const one, first[WIDTH], matrix[WIDTH][WIDTH], initial[HALF_FULL][WIDTH];
  struct {
    bn_const row[BLOCK][RATE], inner[BLOCK * (BLOCK + 1) / 2], constant[BLOCK], column[RATE][BLOCK];
  } block[BLOCKS];
  bn_const last[RATE][RATE], lastConstant[RATE], final[HALF_FULL - 1][WIDTH];
} K;

// Canonical constants, eight words each. Rows, nodes and nonces are shared out among so many threads, if that is worth it.
EXPORT(poseidon_bn254_init) void poseidon_bn254_init(const u32* constants, u32 threads) {
  THREADS = threads;
  bn_const* to = (bn_const*)&K;
  for (size_t i = 0; i < sizeof K / sizeof(bn_const); i++) {
    u64 words[4][BN_LANES] = {{0}};
    for (int k = 0; k < 4; k++) words[k][0] = constants[8 * i + 2 * k] | (u64)constants[8 * i + 2 * k + 1] << 32;
    bn x = bn_from_words(words);
    to[i] = bn_const_of(&x);
  }
}

static __attribute__((noinline)) void fifth_power(bn* x) {
  bn square = bn_mul(x, x), fourth = bn_mul(&square, &square);
  *x = bn_mul(&fourth, x);
}

// t += Σ x[j]·c[j]
static __attribute__((noinline)) void add_multiples(bn_sum* t, const bn* x, const bn_const* c, int count) {
  bn_sum sum = *t;
  for (int j = 0; j < count; j++) bn_add_multiple(&sum, &x[j], &c[j]);
  *t = sum;
}

// The matrix, and then the constants of the next round if there is one; only the first `count` words.
static void mix(bn s[WIDTH], const bn_const* constants, int count) {
  bn mixed[WIDTH];
  for (int i = 0; i < count; i++) {
    bn_sum t;
    if (constants) bn_start_const(&t, &constants[i]);
    else bn_zero(&t);
    add_multiples(&t, s, K.matrix[i], WIDTH);
    mixed[i] = bn_reduce(&t);
  }
  __builtin_memcpy(s, mixed, count * sizeof *s);
}

static void full_round(bn s[WIDTH], const bn_const* constants, int count) {
  for (int i = 0; i < WIDTH; i++) fifth_power(&s[i]);
  mix(s, constants, count);
}

static void partial_rounds(bn s[WIDTH]) {
  bn *z = s + 1, x = s[0];
  for (int b = 0; b < BLOCKS; b++) {
    bn y[BLOCK];
    for (int k = 0, at = 0; k < BLOCK; at += ++k) {
      y[k] = x, fifth_power(&y[k]);
      bn_sum t;
      bn_start_const(&t, &K.block[b].constant[k]);
      add_multiples(&t, z, K.block[b].row[k], RATE);
      add_multiples(&t, y, K.block[b].inner + at, k + 1);
      x = bn_reduce(&t);
    }
    for (int j = 0; j < RATE; j++) {
      bn_sum t;
      bn_start(&t, &z[j]);
      add_multiples(&t, y, K.block[b].column[j], BLOCK);
      z[j] = bn_reduce(&t);
    }
  }
  bn tail[RATE];
  for (int i = 0; i < RATE; i++) {
    bn_sum t;
    bn_start_const(&t, &K.lastConstant[i]);
    add_multiples(&t, z, K.last[i], RATE);
    tail[i] = bn_reduce(&t);
  }
  s[0] = x;
  __builtin_memcpy(z, tail, sizeof tail);
}

// The permutation; afterwards only the first `count` words are right.
static void permute(bn s[WIDTH], int count) {
  for (int i = 0; i < WIDTH; i++) {
    bn_sum t;
    bn_start_const(&t, &K.first[i]), bn_add_multiple(&t, &s[i], &K.one);
    s[i] = bn_reduce(&t);
  }
  for (int r = 0; r < HALF_FULL; r++) full_round(s, K.initial[r], WIDTH);
  partial_rounds(s);
  for (int r = 0; r < HALF_FULL - 1; r++) full_round(s, K.final[r], WIDTH);
  full_round(s, 0, count);
}

// ---- scalars in memory -------------------------------------------------------------------------------------------------------

typedef struct {
  u64 w[4][BN_LANES];
} lanes;

static bn constant_lanes(u64 value) {
  lanes x = {{{0}}};
  for (int i = 0; i < BN_LANES; i++) x.w[0][i] = value;
  return bn_from_words(x.w);
}

// `count` ≤ BN_LANES digests, `stride` words from one to the next.
static bn load_digests(const u32* p, size_t stride, u32 count) {
  lanes x = {{{0}}};
  for (u32 i = 0; i < count; i++)
    for (int k = 0; k < 4; k++) x.w[k][i] = p[i * stride + 2 * k] | (u64)p[i * stride + 2 * k + 1] << 32;
  return bn_from_words(x.w);
}

static void store_digests(u32* p, size_t stride, const bn* x, u32 count) {
  lanes out;
  bn_to_words(out.w, x);
  for (u32 i = 0; i < count; i++)
    for (int k = 0; k < 4; k++) {
      p[i * stride + 2 * k] = (u32)out.w[k][i];
      p[i * stride + 2 * k + 1] = (u32)(out.w[k][i] >> 32);
    }
}

// Eight elements to a scalar, the first one lowest; zeros where there are no more columns.
static bn pack(const u32* const* columns, u32 nCols, size_t row, u32 count) {
  lanes x = {{{0}}};
  for (u32 c = 0; c < nCols && c < PACKED; c++) {
    int word = c * ELEMENT_BITS / 64, shift = c * ELEMENT_BITS % 64;
    const u32* column = columns[c] + row;
    for (u32 i = 0; i < count; i++) {
      x.w[word][i] |= (u64)column[i] << shift;
      if (shift + ELEMENT_BITS > 64) x.w[word + 1][i] |= (u64)column[i] >> (64 - shift);
    }
  }
  return bn_from_words(x.w);
}

// ---- rows and layers -----------------------------------------------------------------------------------------------------------

// What is hashed from where to where: rows, or the nodes of a layer.
typedef struct {
  const u32* const* columns;
  const u32* in;
  u32 width, nodes;
  u32* out;
} hashes;

static void hash_rows(const void* job, u32 from, u32 to) {
  const hashes* h = job;
  const u32* const* columns = h->columns;
  u32 nCols = h->width;
  for (u32 row = from; row < to; row += BN_LANES) {
    u32 count = to - row < BN_LANES ? to - row : BN_LANES;
    bn s[WIDTH];
    s[0] = constant_lanes(nCols);
    for (u32 c = 0; c == 0 || c < nCols; c += RATE * PACKED) {
      for (u32 j = 0; j < RATE; j++) {
        u32 first = c + j * PACKED;
        s[1 + j] = first < nCols ? pack(columns + first, nCols - first, row, count) : constant_lanes(0);
      }
      permute(s, 1);
    }
    store_digests(h->out + (size_t)row * DIGEST_WORDS, DIGEST_WORDS, s, count);
  }
}

// out[i] = the digest of row i. Digests are 8 consecutive words, canonical.
EXPORT(poseidon_bn254_hash_rows)
void poseidon_bn254_hash_rows(const u32* const* columns, u32 nCols, u32 nRows, u32* out) {
  hashes h = {columns, 0, nCols, 0, out};
  in_threads(hash_rows, &h, nRows, BN_LANES);
}

// The node over `children` ≤ 8 digests, `stride` digests from one to the next.
static void hash_node(const u32* child, size_t stride, u32 children, const u32* last, u32 count, u32* out) {
  bn s[WIDTH];
  s[0] = constant_lanes(0);
  for (u32 j = 0; j < RATE; j++) {
    const u32* p = j < children ? child + j * stride * DIGEST_WORDS : last;
    s[1 + j] = p && j <= children ? load_digests(p, DIGEST_WORDS, count) : s[0];
  }
  permute(s, 1);
  store_digests(out, DIGEST_WORDS, s, count);
}

static void compress_nodes(const void* job, u32 from, u32 to) {
  const hashes* h = job;
  for (u32 i = from; i < to; i += BN_LANES) {
    u32 count = to - i < BN_LANES ? to - i : BN_LANES;
    hash_node(h->in + (size_t)i * DIGEST_WORDS, h->nodes, h->width, 0, count, h->out + (size_t)i * DIGEST_WORDS);
  }
}

// out[i] = compress(layer[i], layer[i + m], layer[i + 2m], …) for i < m = n/children.
EXPORT(poseidon_bn254_compress_layer)
void poseidon_bn254_compress_layer(const u32* layer, u32 n, u32 children, u32* out) {
  hashes h = {0, layer, children, n / children, out};
  in_threads(compress_nodes, &h, h.nodes, BN_LANES);
}

static void inject_rows(const void* job, u32 from, u32 to) {
  const hashes* h = job;
  for (u32 i = from; i < to; i += BN_LANES) {
    u32 count = to - i < BN_LANES ? to - i : BN_LANES;
    u32* node = h->out + (size_t)i * DIGEST_WORDS;
    hash_node(node, 0, 1, h->in + (size_t)i * DIGEST_WORDS, count, node);
  }
}

// layer[i] = compress(layer[i], rows[i]) for i < n.
EXPORT(poseidon_bn254_inject) void poseidon_bn254_inject(u32* layer, const u32* rows, u32 n) {
  hashes h = {0, rows, 1, n, layer};
  in_threads(inject_rows, &h, n, BN_LANES);
}

// n permutations in place; a state is 9 scalars of 8 words.
EXPORT(poseidon_bn254_permute) void poseidon_bn254_permute(u32* states, u32 n) {
  const size_t stride = WIDTH * DIGEST_WORDS;
  for (u32 i = 0; i < n; i += BN_LANES) {
    u32 count = n - i < BN_LANES ? n - i : BN_LANES;
    u32* at = states + i * stride;
    bn s[WIDTH];
    for (int k = 0; k < WIDTH; k++) s[k] = load_digests(at + k * DIGEST_WORDS, stride, count);
    permute(s, WIDTH);
    for (int k = 0; k < WIDTH; k++) store_digests(at + k * DIGEST_WORDS, stride, &s[k], count);
  }
}

// ---- proof of work -------------------------------------------------------------------------------------------------------------

typedef struct {
  const u32* from;
  u32 header, squeeze, mask, start, end;
  // The smallest that any thread has found.
  u32* best;
} search;

// Of nonces from `start` on, those numbered [first, last) of the present round.
static void search_nonces(const void* job, u32 first, u32 last) {
  const search* w = job;
  bn zero = constant_lanes(0);
  for (u32 nonce = w->start + first; nonce < w->start + last; nonce += BN_LANES) {
    if (nonce >= SHARED_LOAD(w->best)) return;
    bn s[WIDTH];
    lanes x = {{{0}}};
    u32 capacity[BN_LANES * DIGEST_WORDS], squeezed[BN_LANES * DIGEST_WORDS];
    for (u32 lane = 0; lane < BN_LANES; lane++) {
      __builtin_memcpy(capacity + lane * DIGEST_WORDS, w->from, DIGEST_WORDS * 4);
      x.w[0][lane] = w->header | (u64)(nonce + lane) << ELEMENT_BITS | (u64)w->squeeze << (2 * ELEMENT_BITS);
      x.w[1][lane] = w->squeeze >> (64 - 2 * ELEMENT_BITS);
    }
    s[0] = load_digests(capacity, DIGEST_WORDS, BN_LANES);
    s[1] = bn_from_words(x.w);
    for (int j = 2; j < WIDTH; j++) s[j] = zero;
    permute(s, 2);
    store_digests(squeezed, DIGEST_WORDS, &s[1], BN_LANES);
    for (u32 lane = 0; lane < BN_LANES && nonce + lane < w->end; lane++) {
      u64 challenge = 0;
      for (int k = DIGEST_WORDS - 1; k >= 0; k--) challenge = (challenge << 32 | squeezed[lane * DIGEST_WORDS + k]) % KOALA_P;
      if (((u32)challenge & w->mask) == 0) return shared_lower(w->best, nonce + lane);
    }
  }
}

// Nonces that threads share out at a time: when one has found its smallest, little is left of the others' that is smaller.
enum { ROUND = 1 << 14 };

// The smallest nonce of [start, end) whose squeeze from the capacity `from` (8 words) after (header, nonce, squeeze) has a first
// challenge, the first scalar of the rate modulo p, with `mask` bits zero, or `end`.
EXPORT(poseidon_bn254_search_nonce)
u32 poseidon_bn254_search_nonce(const u32* from, u32 header, u32 squeeze, u32 mask, u32 start, u32 end) {
  u32 best = end;
  search w = {from, header, squeeze, mask, start, end, &best};
  for (; w.start < end && best == end; w.start += end - w.start < ROUND ? end - w.start : ROUND) {
    in_threads(search_nonces, &w, end - w.start < ROUND ? end - w.start : ROUND, BN_LANES);
  }
  return best;
}
