// BLAKE3 (https://github.com/BLAKE3-team/BLAKE3-specs) of many equal-length inputs at once, one per lane: rows of column-major
// matrices, pairs of digests, nonces. The scalar reference is blake3.ts.
#include "digests.h"

enum { CHUNK_START = 1, CHUNK_END = 2, PARENT = 4, ROOT = 8 };
enum { BLOCK_WORDS = 16, CHUNK_WORDS = 256, MAX_DEPTH = 8 };

static const u32 IV[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

typedef kb_t word;
typedef struct {
  word w[DIGEST_WORDS];
} digest;
typedef struct {
  word w[BLOCK_WORDS];
} block;

#define MIX(a, b, c, d, mx, my)                            \
  a = a + mx + b, d = kb_rotate(d ^ a, 16);                \
  c = c + d, b = kb_rotate(b ^ c, 12);                     \
  a = a + my + b, d = kb_rotate(d ^ a, 8);                 \
  c = c + d, b = kb_rotate(b ^ c, 7);

// One round with the message words in the order given.
#define ROUND(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15) \
  MIX(v0, v4, v8, v12, m->w[m0], m->w[m1])                                            \
  MIX(v1, v5, v9, v13, m->w[m2], m->w[m3])                                            \
  MIX(v2, v6, v10, v14, m->w[m4], m->w[m5])                                           \
  MIX(v3, v7, v11, v15, m->w[m6], m->w[m7])                                           \
  MIX(v0, v5, v10, v15, m->w[m8], m->w[m9])                                           \
  MIX(v1, v6, v11, v12, m->w[m10], m->w[m11])                                         \
  MIX(v2, v7, v8, v13, m->w[m12], m->w[m13])                                          \
  MIX(v3, v4, v9, v14, m->w[m14], m->w[m15])

// The compression function; `second`, if not null, gets the second half of the output (for 64-byte outputs at the root).
INLINE digest compress_to(const digest* h, const block* m, u32 counter, u32 length, u32 flags, digest* second) {
  word v0 = h->w[0], v1 = h->w[1], v2 = h->w[2], v3 = h->w[3], v4 = h->w[4], v5 = h->w[5], v6 = h->w[6], v7 = h->w[7];
  word v8 = kb_splat(IV[0]), v9 = kb_splat(IV[1]), v10 = kb_splat(IV[2]), v11 = kb_splat(IV[3]);
  word v12 = kb_splat(counter), v13 = kb_splat(0), v14 = kb_splat(length), v15 = kb_splat(flags);
  ROUND(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  ROUND(2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
  ROUND(3, 4, 10, 12, 13, 2, 7, 14, 6, 5, 9, 0, 11, 15, 8, 1)
  ROUND(10, 7, 12, 9, 14, 3, 13, 15, 4, 0, 11, 2, 5, 8, 1, 6)
  ROUND(12, 13, 9, 11, 15, 10, 14, 8, 7, 2, 5, 3, 0, 1, 6, 4)
  ROUND(9, 14, 11, 5, 8, 12, 15, 1, 13, 3, 0, 10, 2, 6, 4, 7)
  ROUND(11, 15, 5, 0, 1, 9, 8, 6, 14, 10, 2, 12, 3, 4, 7, 13)
  if (second) {
    const word high[8] = {v8, v9, v10, v11, v12, v13, v14, v15};
    for (int i = 0; i < DIGEST_WORDS; i++) second->w[i] = high[i] ^ h->w[i];
  }
  return (digest){{v0 ^ v8, v1 ^ v9, v2 ^ v10, v3 ^ v11, v4 ^ v12, v5 ^ v13, v6 ^ v14, v7 ^ v15}};
}

static __attribute__((noinline)) void compress(digest* h, const block* m, u32 counter, u32 length, u32 flags) {
  *h = compress_to(h, m, counter, length, flags, NULL);
}

static digest initial(void) {
  digest h;
  for (int i = 0; i < DIGEST_WORDS; i++) h.w[i] = kb_splat(IV[i]);
  return h;
}

// ---- rows -----------------------------------------------------------------------------------------------------------------

// Rows are hashed GROUP at a time, so that of every column a whole cache line is read at once.
enum { GROUP = 16, VECTORS = GROUP / LANES };

// One block of 16 columns for each vector of rows.
static void load_blocks(block* blocks, const u32* const* columns, u32 nCols, size_t row, u32 rows) {
  for (u32 c = 0; c < BLOCK_WORDS; c++) {
    u32 padded[GROUP];
    const u32* p = padded;
    if (c >= nCols) {
      __builtin_memset(padded, 0, sizeof padded);
    } else if (rows < GROUP) {
      __builtin_memset(padded, 0, sizeof padded), __builtin_memcpy(padded, columns[c] + row, rows * 4);
    } else {
      p = columns[c] + row;
    }
    for (int v = 0; v < VECTORS; v++) blocks[v].w[c] = kb_load(p + v * LANES);
  }
}

static void hash_chunk(digest* h, const u32* const* columns, u32 nCols, size_t row, u32 rows, u32 chunk, u32 root) {
  for (int v = 0; v < VECTORS; v++) h[v] = initial();
  for (u32 c = 0; c == 0 || c < nCols; c += BLOCK_WORDS) {
    u32 left = nCols - c, words = left < BLOCK_WORDS ? left : BLOCK_WORDS;
    u32 flags = (c == 0 ? CHUNK_START : 0) | (left <= BLOCK_WORDS ? CHUNK_END | root : 0);
    block blocks[VECTORS];
    load_blocks(blocks, columns + c, words, row, rows);
    for (u32 v = 0; v * LANES < rows; v++) compress(&h[v], &blocks[v], chunk, words * 4, flags);
  }
}

// left = parent(left, right)
static void merge(digest* left, const digest* right, u32 root) {
  for (int v = 0; v < VECTORS; v++) {
    block m;
    for (int i = 0; i < DIGEST_WORDS; i++) m.w[i] = left[v].w[i], m.w[DIGEST_WORDS + i] = right[v].w[i];
    left[v] = initial();
    compress(&left[v], &m, 0, 64, PARENT | root);
  }
}

// out[i] = BLAKE3 of row i, whose elements are columns[0][i], columns[1][i], … as 4 bytes little-endian each. Digests are 32
// consecutive bytes. At most 2^MAX_DEPTH chunks, that is 65536 columns.
EXPORT(blake3_hash_rows) void blake3_hash_rows(const u32* const* columns, u32 nCols, u32 nRows, u32* out) {
  u32 chunks = nCols <= CHUNK_WORDS ? 1 : (nCols + CHUNK_WORDS - 1) / CHUNK_WORDS;
  for (u32 row = 0; row < nRows; row += GROUP) {
    u32 rows = nRows - row < GROUP ? nRows - row : GROUP, depth = 0;
    digest current[VECTORS], chunk_stack[MAX_DEPTH][VECTORS];
    for (u32 chunk = 0; chunk < chunks; chunk++) {
      u32 first = chunk * CHUNK_WORDS, last = chunk == chunks - 1;
      u32 width = last ? nCols - first : CHUNK_WORDS;
      hash_chunk(current, columns + first, width, row, rows, chunk, chunks == 1 ? ROOT : 0);
      if (last) break;
      // A complete subtree ends wherever the number of finished chunks has a trailing zero bit.
      for (u32 done = chunk + 1; (done & 1) == 0; done >>= 1) {
        digest* left = chunk_stack[--depth];
        merge(left, current, 0);
        __builtin_memcpy(current, left, sizeof current);
      }
      __builtin_memcpy(chunk_stack[depth++], current, sizeof current);
    }
    while (depth > 0) {
      digest* left = chunk_stack[--depth];
      merge(left, current, depth == 0 ? ROOT : 0);
      __builtin_memcpy(current, left, sizeof current);
    }
    for (u32 v = 0; v * LANES < rows; v++) {
      u32 count = rows - v * LANES;
      store_rows(out + (size_t)(row + v * LANES) * DIGEST_WORDS, current[v].w, count < LANES ? count : LANES);
    }
  }
}

// ---- layers ---------------------------------------------------------------------------------------------------------------

static void compress_pairs(const u32* left, const u32* right, u32 n, u32* out) {
  for (u32 i = 0; i < n; i += LANES) {
    u32 count = n - i < LANES ? n - i : LANES;
    block m;
    load_digests(m.w, left + (size_t)i * DIGEST_WORDS, count);
    load_digests(m.w + DIGEST_WORDS, right + (size_t)i * DIGEST_WORDS, count);
    digest h = initial();
    compress(&h, &m, 0, 64, CHUNK_START | CHUNK_END | ROOT);
    store_digests(out + (size_t)i * DIGEST_WORDS, h.w, count);
  }
}

// out[i] = compress(layer[i], layer[i + n/2]) for i < n/2.
EXPORT(blake3_compress_layer) void blake3_compress_layer(const u32* layer, u32 n, u32* out) {
  compress_pairs(layer, layer + (size_t)n / 2 * DIGEST_WORDS, n / 2, out);
}

// layer[i] = compress(layer[i], rows[i]) for i < n.
EXPORT(blake3_inject) void blake3_inject(u32* layer, const u32* rows, u32 n) { compress_pairs(layer, rows, n, layer); }

// ---- proof of work --------------------------------------------------------------------------------------------------------

// The smallest nonce of [start, end) whose squeeze from `state` (8 words) after (header, nonce, squeeze) has a first challenge
// with `mask` bits zero, or `end`. The challenge is words 8 and 9 of the 64-byte output, as a u64, mod p.
EXPORT(blake3_search_nonce)
u32 blake3_search_nonce(const u32* state, u32 header, u32 squeeze, u32 mask, u32 start, u32 end) {
  block m;
  for (int i = 0; i < BLOCK_WORDS; i++) m.w[i] = kb_splat(i < DIGEST_WORDS ? state[i] : 0);
  m.w[8] = kb_splat(header), m.w[10] = kb_splat(squeeze);
  for (u32 nonce = start; nonce < end; nonce += LANES) {
    m.w[9] = nonce + KB_LANE_NUMBERS;
    digest second, h = initial();
    compress_to(&h, &m, 0, 44, CHUNK_START | CHUNK_END | ROOT, &second);
    u32 low[LANES], high[LANES];
    kb_store(low, second.w[0]), kb_store(high, second.w[1]);
    for (u32 lane = 0; lane < LANES && nonce + lane < end; lane++) {
      u64 value = (u64)high[lane] << 32 | low[lane];
      if (((u32)(value % KB_P) & mask) == 0) return nonce + lane;
    }
  }
  return end;
}
