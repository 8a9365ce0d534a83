// Poseidon2 over KoalaBear, width 16, of many inputs at once, one per lane: rows, pairs of digests, nonces. Parameters and
// modes are those of poseidon2.ts, the scalar reference.
#include "digests.h"
#include "poseidon2.h"

EXPORT(poseidon2_init) void poseidon2_init(const u32* constants) { set_round_constants(constants); }

typedef struct {
  kb_t s[WIDTH];
} state;

static __attribute__((noinline)) void permute(kb_t* s) { permute_recording(s, 0); }

// ---- rows -------------------------------------------------------------------------------------------------------------------

// Rows are hashed GROUP at a time, so that of every column a whole cache line is read at once.
enum { GROUP = 16, VECTORS = GROUP / LANES };
SCRATCH state group[VECTORS];

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
