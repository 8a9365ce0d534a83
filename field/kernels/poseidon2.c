// Poseidon2 over KoalaBear, width 16, of many inputs at once, one per lane: rows, pairs of digests, nonces. Parameters and
// modes are those of poseidon2.ts, the scalar reference. The state is in Montgomery form between load and store.
#include "digests.h"

enum { WIDTH = 16, RATE = 8, HALF_FULL_ROUNDS = 4, PARTIAL_ROUNDS = 20 };

// Round constants in Montgomery form.
static u32 external_constants[2 * HALF_FULL_ROUNDS][WIDTH];
static u32 internal_constants[PARTIAL_ROUNDS];

// Canonical constants: 8·16 of the full rounds in order, then 20 of the partial rounds. Call once, before anything else here.
EXPORT(poseidon2_init) void poseidon2_init(const u32* constants) {
  for (int r = 0; r < 2 * HALF_FULL_ROUNDS; r++)
    for (int i = 0; i < WIDTH; i++) external_constants[r][i] = s_to_mont(*constants++);
  for (int r = 0; r < PARTIAL_ROUNDS; r++) internal_constants[r] = s_to_mont(*constants++);
}

typedef struct {
  kb_t s[WIDTH];
} state;

INLINE void external_linear(kb_t* s) {
  UNROLL for (int i = 0; i < WIDTH; i += 4) {
    kb_t ab = kb_add(s[i], s[i + 1]), bc = kb_add(s[i + 1], s[i + 2]), cd = kb_add(s[i + 2], s[i + 3]);
    kb_t da = kb_add(s[i + 3], s[i]), sum = kb_add(ab, cd);
    // Row (2, 3, 1, 1) is sum + (a + b) + b, and so on around.
    kb_t b = s[i + 1], c = s[i + 2], d = s[i + 3], a = s[i];
    s[i] = kb_add(kb_add(sum, ab), b);
    s[i + 1] = kb_add(kb_add(sum, bc), c);
    s[i + 2] = kb_add(kb_add(sum, cd), d);
    s[i + 3] = kb_add(kb_add(sum, da), a);
  }
  UNROLL for (int k = 0; k < 4; k++) {
    kb_t sum = kb_add(kb_add(s[k], s[k + 4]), kb_add(s[k + 8], s[k + 12]));
    UNROLL for (int i = k; i < WIDTH; i += 4) s[i] = kb_add(s[i], sum);
  }
}

// Ones plus the diagonal (−2, 1, 2, 1/2, 3, 4, −1/2, −3, −4, 2^-8, 2^-3, 2^-24, −2^-8, −2^-3, −2^-4, −2^-24), by additions
// and shifts.
INLINE void internal_linear(kb_t* s) {
  kb_t rest = s[1];
  UNROLL for (int i = 2; i < WIDTH; i++) rest = kb_add(rest, s[i]);
  kb_t sum = kb_add(rest, s[0]);
  s[0] = kb_sub(rest, s[0]);
  s[1] = kb_add(sum, s[1]);
  s[2] = kb_add(sum, kb_double(s[2]));
  s[3] = kb_add(sum, kb_div_2exp(s[3], 1));
  s[4] = kb_add(sum, kb_triple(s[4]));
  s[5] = kb_add(sum, kb_double(kb_double(s[5])));
  s[6] = kb_sub(sum, kb_div_2exp(s[6], 1));
  s[7] = kb_sub(sum, kb_triple(s[7]));
  s[8] = kb_sub(sum, kb_double(kb_double(s[8])));
  s[9] = kb_add(sum, kb_div_2exp(s[9], 8));
  s[10] = kb_add(sum, kb_div_2exp(s[10], 3));
  s[11] = kb_add(sum, kb_div_2exp(s[11], 24));
  s[12] = kb_sub(sum, kb_div_2exp(s[12], 8));
  s[13] = kb_sub(sum, kb_div_2exp(s[13], 3));
  s[14] = kb_sub(sum, kb_div_2exp(s[14], 4));
  s[15] = kb_sub(sum, kb_div_2exp(s[15], 24));
}

INLINE void external_round(kb_t* s, const u32* constants) {
  UNROLL for (int i = 0; i < WIDTH; i++) s[i] = kb_cube(kb_add(s[i], kb_splat(constants[i])));
  external_linear(s);
}

static __attribute__((noinline)) void permute(kb_t* s) {
  external_linear(s);
  for (int r = 0; r < HALF_FULL_ROUNDS; r++) external_round(s, external_constants[r]);
  for (int r = 0; r < PARTIAL_ROUNDS; r++) {
    s[0] = kb_cube(kb_add(s[0], kb_splat(internal_constants[r])));
    internal_linear(s);
  }
  for (int r = HALF_FULL_ROUNDS; r < 2 * HALF_FULL_ROUNDS; r++) external_round(s, external_constants[r]);
}

// ---- rows -------------------------------------------------------------------------------------------------------------------

// Rows are hashed GROUP at a time, so that of every column a whole cache line is read at once.
enum { GROUP = 16, VECTORS = GROUP / LANES };
SCRATCH state group[VECTORS];

INLINE void to_mont(kb_t* s, int n) {
  UNROLL for (int i = 0; i < n; i++) s[i] = kb_to_mont(s[i]);
}
INLINE void from_mont(kb_t* s, int n) {
  UNROLL for (int i = 0; i < n; i++) s[i] = kb_from_mont(s[i]);
}

// out[i] = hashRow of row i, whose elements are columns[0][i], columns[1][i], … Digests are 8 consecutive words.
EXPORT(poseidon2_hash_rows) void poseidon2_hash_rows(const u32* const* columns, u32 nCols, u32 nRows, u32* out) {
  kb_t length = kb_splat(s_to_mont(nCols));
  for (u32 row = 0; row < nRows; row += GROUP) {
    u32 rows = nRows - row < GROUP ? nRows - row : GROUP;
    for (int v = 0; v < VECTORS; v++) {
      for (int i = 0; i < WIDTH; i++) group[v].s[i] = kb_zero();
      group[v].s[RATE] = length;
    }
    for (u32 c = 0; c == 0 || c < nCols; c += RATE) {
      for (u32 i = 0; i < RATE; i++)
        for (u32 v = 0; v * LANES < rows; v++)
          group[v].s[i] = c + i < nCols ? kb_to_mont(load_part(columns[c + i] + row + v * LANES, rows - v * LANES)) : kb_zero();
      for (u32 v = 0; v * LANES < rows; v++) permute(group[v].s);
    }
    for (u32 v = 0; v * LANES < rows; v++) {
      u32 count = rows - v * LANES;
      from_mont(group[v].s, DIGEST_WORDS);
      store_rows(out + (size_t)(row + v * LANES) * DIGEST_WORDS, group[v].s, count < LANES ? count : LANES);
    }
  }
}

// ---- layers -----------------------------------------------------------------------------------------------------------------

static void compress_pairs(const u32* left, const u32* right, u32 n, u32* out) {
  for (u32 i = 0; i < n; i += LANES) {
    u32 count = n - i < LANES ? n - i : LANES;
    kb_t s[WIDTH];
    load_digests(s, left + (size_t)i * DIGEST_WORDS, count);
    load_digests(s + DIGEST_WORDS, right + (size_t)i * DIGEST_WORDS, count);
    to_mont(s, WIDTH);
    permute(s);
    from_mont(s, DIGEST_WORDS);
    store_digests(out + (size_t)i * DIGEST_WORDS, s, count);
  }
}

// out[i] = compress(layer[i], layer[i + n/2]) for i < n/2.
EXPORT(poseidon2_compress_layer) void poseidon2_compress_layer(const u32* layer, u32 n, u32* out) {
  compress_pairs(layer, layer + (size_t)n / 2 * DIGEST_WORDS, n / 2, out);
}

// layer[i] = compress(layer[i], rows[i]) for i < n.
EXPORT(poseidon2_inject) void poseidon2_inject(u32* layer, const u32* rows, u32 n) { compress_pairs(layer, rows, n, layer); }

// n permutations of planar states: word k of state i is states[k·n + i]. Canonical in and out.
EXPORT(poseidon2_permute) void poseidon2_permute(u32* states, u32 n) {
  for (u32 i = 0; i < n; i += LANES) {
    u32 count = n - i < LANES ? n - i : LANES;
    kb_t s[WIDTH];
    for (int k = 0; k < WIDTH; k++) s[k] = kb_to_mont(load_part(states + (size_t)k * n + i, count));
    permute(s);
    for (int k = 0; k < WIDTH; k++) {
      u32 lanes[LANES];
      kb_store(lanes, kb_from_mont(s[k]));
      __builtin_memcpy(states + (size_t)k * n + i, lanes, count * 4);
    }
  }
}

// ---- proof of work ----------------------------------------------------------------------------------------------------------

// The smallest nonce of [start, end) whose squeeze from `from` (16 words) after (header, nonce, squeeze) has a first challenge
// with `mask` bits zero, or `end`.
EXPORT(poseidon2_search_nonce)
u32 poseidon2_search_nonce(const u32* from, u32 header, u32 squeeze, u32 mask, u32 start, u32 end) {
  for (u32 nonce = start; nonce < end; nonce += LANES) {
    kb_t s[WIDTH];
    for (int i = 0; i < WIDTH; i++) s[i] = i < RATE ? kb_zero() : kb_splat(s_to_mont(from[i]));
    u32 lanes[LANES];
    for (u32 lane = 0; lane < LANES; lane++) lanes[lane] = s_to_mont(nonce + lane);
    s[0] = kb_splat(s_to_mont(header)), s[1] = kb_load(lanes), s[2] = kb_splat(s_to_mont(squeeze));
    permute(s);
    kb_store(lanes, kb_from_mont(s[0]));
    for (u32 lane = 0; lane < LANES && nonce + lane < end; lane++)
      if ((lanes[lane] & mask) == 0) return nonce + lane;
  }
  return end;
}
