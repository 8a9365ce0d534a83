// Number-theoretic transforms of whole columns, cache-blocked.
//
// Two halves meet in bit-reversed coefficient order, so a low-degree extension never permutes:
// - inverse, by decimation in frequency: evaluations in natural order to coefficients in bit-reversed order;
// - forward, by decimation in time: coefficients in bit-reversed order to evaluations in natural order. Appending zeros to
//   the coefficients means, in bit-reversed order, that each stands alone in a group of 2^logBlowup, and the first
//   logBlowup layers just copy it to its group.
//
// Layer m = 1, 2, …, n/2 of a transform of size n with shift s has m twiddles s^(n/2m)·g_2m^j (g_k of order k), j < m; so a
// coset costs nothing in the forward direction, nor, with a table of inverses, in the other.
//
// A column of N1·N2 elements is taken as N1 rows that fit the cache. Layers inside a row have their twiddles in a table. Layers across
// rows run on strips of some columns, in a scratch (power-of-two strides would fight for one cache set); their twiddles, one for each
// element of the whole column, are made strip by strip, which costs less than reading them from memory. So a transform reads and writes
// memory twice, whatever its size, and nothing but the column.
#include "koala.h"

#if LANES == 4
#define LANES_LOG 2
#elif LANES == 8
#define LANES_LOG 3
#else
#define LANES_LOG 4
#endif

enum {
  LOCAL_LOG = 14,    // a row after it has grown
  MAX_ROWS_LOG = 10, // 2^24 elements at most
  STRIP = 4096,      // words of a strip, if rows are few
  STRIP_WORDS = LANES << MAX_ROWS_LOG > STRIP ? LANES << MAX_ROWS_LOG : STRIP,
  BATCH = 4,         // columns that share the twiddles of a strip
};

// Twiddles of the layers across rows, for one strip after the other.
typedef struct {
  u32 rows, span;
  // g_rows^k, Montgomery form.
  u32 powers[1 << (MAX_ROWS_LOG - 1)];
  // By layer: the twiddles of the strip's first row, and what takes them to the next strip; Montgomery form.
  kb_t first[STRIP / 2 / LANES + MAX_ROWS_LOG];
  u32 step[MAX_ROWS_LOG];
  // The entries (h + r)·span + v of row r in layer h of the strip, as in a table.
  u32 entries[2 * STRIP_WORDS];
} strip_twiddles;

typedef struct {
  u32 strip[STRIP_WORDS], in[1 << LOCAL_LOG], out[1 << LOCAL_LOG];
  strip_twiddles twiddles;
} scratch_space;

SCRATCH scratch_space space __attribute__((aligned(64)));

// Looked up once for each call: in a library, the place of what belongs to a thread is asked for by a function, in every loop if it could be.
static __attribute__((noinline)) scratch_space* scratch(void) { return &space; }

// ---- tables ---------------------------------------------------------------------------------------------------------------

// A table begins with s^(n/2m) and g_2m for each layer, Montgomery form, the scale 1/n, then entries as kb_factors: at m + j for the layers
// that rows may have. LANES values are followed by their LANES quotients.
enum { MAX_LOG = 24, TABLE_HEAD = 64, TABLE_SCALE = 2 * MAX_LOG };

// The generator of order 2^bits, Montgomery form.
static u32 generator(u32 bits) { return s_pow(s_to_mont(3), 127u << (24 - bits)); }

INLINE u32 table_place(u32 entry) { return 2 * (entry & ~(LANES - 1u)) + (entry & (LANES - 1u)); }

// Entries from a multiple of LANES on.
INLINE kb_factor table_load(const u32* entries, size_t entry) {
  return (kb_factor){kb_load(entries + 2 * entry), kb_load(entries + 2 * entry + LANES)};
}
INLINE void table_store(u32* entries, size_t entry, kb_factor factor) {
  kb_store(entries + 2 * entry, factor.value), kb_store(entries + 2 * entry + LANES, factor.quotient);
}

// The factors of entries first, first + step, … by lane, as many as there are below `period`, over and over.
static kb_factor table_lanes(const u32* entries, u32 first, u32 step, u32 period) {
  kb_factor out;
  for (u32 lane = 0; lane < LANES; lane++) {
    const u32* p = entries + table_place(first + (lane & (period - 1)) * step);
    out.value[lane] = p[0], out.quotient[lane] = p[LANES];
  }
  return out;
}

// out: TABLE_HEAD + 2·max(2^min(logN, LOCAL_LOG), LANES) words. Inverse tables (of g^-1 and shift^-1) serve the inverse transform.
EXPORT(ntt_table) void ntt_table(u32* out, u32 logN, u32 shift, u32 inverse) {
  u32 s = s_to_mont(shift), *entries = out + TABLE_HEAD;
  if (inverse) s = s_inverse(s);
  out[TABLE_SCALE] = s_inverse(s_to_mont(1u << logN));
  for (i32 bit = (i32)logN - 1; bit >= 0; bit--, s = s_mul(s, s)) {
    u32 m = 1u << bit, g = generator((u32)bit + 1);
    if (inverse) g = s_inverse(g);
    out[2 * bit] = s, out[2 * bit + 1] = g;
    if (bit >= LOCAL_LOG) continue;
    if (m < LANES) {
      for (u32 j = 0, x = s; j < m; j++, x = s_mul(x, g)) {
        u32* p = entries + table_place(m + j);
        p[0] = s_from_mont(x), p[LANES] = s_factor_quotient(x);
      }
      continue;
    }
    kb_t x = kb_geometric(s, g), step = kb_splat(s_pow(g, LANES));
    for (u32 j = 0; j < m; j += LANES, x = kb_mul(x, step)) table_store(entries, m + j, kb_factor_from_mont(x));
  }
}

// For the layers of a table that go across rows of 2^logWidth.
static void strips_begin(strip_twiddles* t, const u32* table, u32 logRows, u32 logWidth) {
  u32 width = 1u << logWidth, rows = 1u << logRows, span = STRIP >> logRows;
  if (span < LANES) span = LANES;
  if (span > width) span = width;
  t->rows = rows, t->span = span;
  kb_t* first = t->first;
  for (u32 i = 0; i < logRows; i++) {
    const u32* layer = table + 2 * (logWidth + i);
    u32 x = layer[0], g = layer[1], next = s_pow(g, LANES);
    for (u32 v = 0; v < span; v += LANES, x = s_mul(x, next)) *first++ = kb_geometric(x, g);
    t->step[i] = s_pow(g, span);
  }
  u32 g_rows = s_pow(table[2 * (logWidth + logRows - 1) + 1], width);
  for (u32 k = 0, x = KB_R; k < rows / 2; k++, x = s_mul(x, g_rows)) t->powers[k] = x;
}

// Makes the entries of the next strip: g_2m^(r·width + c) = g_2h^r·g_2m^c for m = h·width.
static void strips_next(strip_twiddles* t) {
  kb_t* first = t->first;
  u32 i = 0;
  for (u32 h = 1; h < t->rows; h *= 2, i++) {
    u32 apart = t->rows / 2 / h;
    for (u32 v = 0; v < t->span; v += LANES, first++) {
      for (u32 r = 0; r < h; r++)
        table_store(t->entries, (h + r) * t->span + v, kb_factor_from_mont(kb_mul(*first, kb_splat(t->powers[r * apart]))));
      *first = kb_mul(*first, kb_splat(t->step[i]));
    }
  }
}

// ---- butterflies ----------------------------------------------------------------------------------------------------------

// A factor takes any 32-bit value, so a − b + p need not be reduced.
#define DIF(a, b, twiddle)                                                      \
  {                                                                             \
    kb_t difference_ = a - b + KB_P;                                            \
    a = kb_add(a, b);                                                           \
    b = kb_mul_factor(difference_, twiddle);                                    \
  }
#define DIT(a, b, twiddle)                    \
  {                                           \
    kb_t odd_ = kb_mul_factor(b, twiddle);    \
    b = kb_sub(a, odd_);                      \
    a = kb_add(a, odd_);                      \
  }

// ---- layers of lines ------------------------------------------------------------------------------------------------------

// Layers that are not narrower than a vector work on lines of `span` words: a row is lines of one vector each, a strip has a line of every
// row. Line i begins at i·step. Twiddle v of line r in layer h is entry (h + r)·span + v. Up to three layers are done at a time, in registers.
typedef struct {
  const u32* from;
  size_t from_step;
  u32* to;
  size_t to_step;
  u32 lines, span;
} pass;

// BODY for the lines r, r + h, … that meet in `layers` layers from h on: x[0], x[1], …. The twiddles of layer d·h are t[d], t[d + 1], ….
#define PASS(name, layers, BODY)                                                                            \
  static void name(const pass* l, u32 h, const u32* entries) {                                              \
    enum { RADIX = 1 << (layers) };                                                                         \
    size_t from_step = h * l->from_step, to_step = h * l->to_step;                                          \
    for (u32 r = 0; r < h; r++)                                                                             \
      for (u32 v = 0; v < l->span; v += LANES) {                                                            \
        kb_factor t[RADIX];                                                                                 \
        UNROLL for (u32 k = 1; k < RADIX; k++) t[k] = table_load(entries, (size_t)(k * h + r) * l->span + v); \
        for (u32 i = r; i < l->lines; i += RADIX * h) {                                                     \
          const u32* p = l->from + i * l->from_step + v;                                                    \
          u32* q = l->to + i * l->to_step + v;                                                              \
          kb_t x[RADIX];                                                                                    \
          UNROLL for (int k = 0; k < RADIX; k++, p += from_step) x[k] = kb_load(p);                         \
          BODY                                                                                              \
          UNROLL for (int k = 0; k < RADIX; k++, q += to_step) kb_store(q, x[k]);                           \
        }                                                                                                   \
      }                                                                                                     \
  }
// The butterflies of layer d·h: partners are d apart.
#define BUTTERFLIES(BUTTERFLY, d)        \
  UNROLL for (u32 j = 0; j < (d); j++)   \
    UNROLL for (u32 k = j; k < RADIX; k += 2 * (d)) BUTTERFLY(x[k], x[k + (d)], t[(d) + j])
PASS(dif_pass_1, 1, BUTTERFLIES(DIF, 1))
PASS(dif_pass_2, 2, BUTTERFLIES(DIF, 2) BUTTERFLIES(DIF, 1))
PASS(dif_pass_3, 3, BUTTERFLIES(DIF, 4) BUTTERFLIES(DIF, 2) BUTTERFLIES(DIF, 1))
PASS(dit_pass_1, 1, BUTTERFLIES(DIT, 1))
PASS(dit_pass_2, 2, BUTTERFLIES(DIT, 1) BUTTERFLIES(DIT, 2))
PASS(dit_pass_3, 3, BUTTERFLIES(DIT, 1) BUTTERFLIES(DIT, 2) BUTTERFLIES(DIT, 4))

// How many of `left` layers are done next.
INLINE u32 layers_of(u32 left) { return left % 3 ? left % 3 : 3; }

// All layers from lines/2 down to 1, from `l.from` by way of `buffer` to `l.to`. The buffer may be either.
static void dif_lines(pass l, u32* buffer, size_t buffer_step, const u32* entries) {
  pass last = l;
  l.to = buffer, l.to_step = buffer_step;
  for (u32 left = (u32)__builtin_ctz(l.lines); left > 0;) {
    u32 layers = layers_of(left);
    left -= layers;
    if (left == 0) l.to = last.to, l.to_step = last.to_step;
    (layers == 3 ? dif_pass_3 : layers == 2 ? dif_pass_2 : dif_pass_1)(&l, 1u << left, entries);
    l.from = buffer, l.from_step = buffer_step;
  }
}

// The layers from 2^done up to lines/2, of which there must be one.
static void dit_lines(pass l, u32 done, u32* buffer, size_t buffer_step, const u32* entries) {
  pass last = l;
  l.to = buffer, l.to_step = buffer_step;
  for (u32 all = (u32)__builtin_ctz(l.lines); done < all;) {
    u32 layers = layers_of(all - done);
    if (done + layers == all) l.to = last.to, l.to_step = last.to_step;
    (layers == 3 ? dit_pass_3 : layers == 2 ? dit_pass_2 : dit_pass_1)(&l, 1u << done, entries);
    done += layers;
    l.from = buffer, l.from_step = buffer_step;
  }
}

// ---- narrow layers --------------------------------------------------------------------------------------------------------

// Layers narrower than a vector, and the first that is not, work on pairs of vectors. A butterfly is between the two, so the bit of the index
// in which its elements differ has to be the one that tells them apart, v; the others are the number of the lane, … l2 l1 l0. The inverse
// transform exchanges v with the lanes' bits from the highest to l0, which leaves all of them rotated by one place; the forward one begins
// with what was l0, and the same exchanges from l0 up put each bit back where it was.

// Twiddles by log2 of a layer's width: of the inverse transform; and of the forward one for one of the places of a group.
typedef struct {
  kb_factor layer[LANES_LOG + 1];
} narrow;

static narrow narrow_inverse(const u32* table) {
  narrow out;
  for (u32 i = 0; i < LANES_LOG; i++) out.layer[i] = table_lanes(table + TABLE_HEAD, 1u << i, 1, 1u << i);
  return out;
}

static narrow narrow_forward(const u32* table, u32 logBlowup, u32 place) {
  narrow out;
  for (u32 i = 0; i <= LANES_LOG; i++)
    out.layer[i] = table_lanes(table + TABLE_HEAD, (1u << (i + logBlowup)) + place, 1u << logBlowup, 1u << i);
  return out;
}

// Some pairs at a time, which the processor overlaps.
enum { PAIRS = LANES == 16 ? 4 : 2, PAIRS_WORDS = 2 * PAIRS * LANES };
typedef struct {
  kb_t x[PAIRS], y[PAIRS];
} pairs;

#define EACH_PAIR UNROLL for (int k = 0; k < PAIRS; k++)
#define SWAP(m) EACH_PAIR kb_swap(a.x[k], a.y[k], m)
#if LANES == 4
#define SWAPS_DOWN(STEP) STEP(2, 1) STEP(1, 0)
#define SWAPS_UP(STEP) STEP(1, 0) STEP(2, 1)
#elif LANES == 8
#define SWAPS_DOWN(STEP) STEP(4, 2) STEP(2, 1) STEP(1, 0)
#define SWAPS_UP(STEP) STEP(1, 0) STEP(2, 1) STEP(4, 2)
#else
#define SWAPS_DOWN(STEP) STEP(8, 3) STEP(4, 2) STEP(2, 1) STEP(1, 0)
#define SWAPS_UP(STEP) STEP(1, 0) STEP(2, 1) STEP(4, 2) STEP(8, 3)
#endif

INLINE pairs pairs_load(const u32* p) {
  pairs a;
  EACH_PAIR a.x[k] = kb_load(p + 2 * LANES * k), a.y[k] = kb_load(p + 2 * LANES * k + LANES);
  return a;
}
INLINE void pairs_store(u32* p, pairs a) {
  EACH_PAIR kb_store(p + 2 * LANES * k, a.x[k]), kb_store(p + 2 * LANES * k + LANES, a.y[k]);
}
INLINE pairs pairs_rotate(pairs a) {
#define STEP(m, i) SWAP(m)
  SWAPS_DOWN(STEP)
  return a;
}
INLINE pairs pairs_rotate_back(pairs a) {
  SWAPS_UP(STEP)
#undef STEP
  return a;
}
INLINE pairs pairs_dif(pairs a, const narrow* t, kb_factor scale) {
#define STEP(m, i) SWAP(m) EACH_PAIR DIF(a.x[k], a.y[k], t->layer[i])
  SWAPS_DOWN(STEP)
#undef STEP
  EACH_PAIR a.x[k] = kb_mul_factor(a.x[k], scale), a.y[k] = kb_mul_factor(a.y[k], scale);
  return a;
}
INLINE pairs pairs_dit(pairs a, const narrow* t) {
#define STEP(m, i) EACH_PAIR DIT(a.x[k], a.y[k], t->layer[i]) SWAP(m)
  SWAPS_UP(STEP)
#undef STEP
  EACH_PAIR DIT(a.x[k], a.y[k], t->layer[LANES_LOG])
  return a;
}

// ---- a row ----------------------------------------------------------------------------------------------------------------

// What is done: the inverse transform, the forward one, or one after the other. A direction that is left out has no table.
// Elements are `stride` words apart where they come from, 1 unless the inverse is left out.
typedef struct {
  scratch_space* scratch;
  const u32 *inverse, *forward;
  u32 logBlowup, stride;
  kb_factor scale;
  narrow narrow_inverse, narrow_forward[2];
} transform;

static transform transform_of(const u32* inverse, const u32* forward, u32 logBlowup, u32 stride) {
  transform t = {.scratch = scratch(), .inverse = inverse, .forward = forward, .logBlowup = logBlowup, .stride = stride};
  if (inverse) t.scale = kb_factor_from_mont(kb_splat(inverse[TABLE_SCALE])), t.narrow_inverse = narrow_inverse(inverse);
  for (u32 b = 0; forward && b <= logBlowup && b < 2; b++) t.narrow_forward[b] = narrow_forward(forward, logBlowup, b);
  return t;
}

static void row_scalar(const transform* t, const u32* from, u32* to, u32 n) {
  u32 *in = t->scratch->in, *out = t->scratch->out, grown = n << t->logBlowup;
  for (u32 i = 0; i < n; i++) in[i] = from[(size_t)i * t->stride];
#define VALUE(table, entry) (table)[TABLE_HEAD + table_place(entry)]
#define BUTTERFLIES_OF(m, size) \
  for (u32 start = 0; start < (size); start += 2 * (m)) \
    for (u32 j = start; j < start + (m); j++)
  for (u32 m = n / 2; m > 0 && t->inverse; m /= 2) BUTTERFLIES_OF(m, n) {
      u32 x = in[j], y = in[j + m];
      in[j] = s_add(x, y);
      in[j + m] = (u32)((u64)s_sub(x, y) * VALUE(t->inverse, m + j - start) % KB_P);
    }
  for (u32 i = 0; i < grown; i++) {
    u32 a = in[i >> t->logBlowup];
    out[i] = t->inverse ? s_mul(a, t->inverse[TABLE_SCALE]) : a;
  }
  for (u32 m = grown / n; m < grown && t->forward; m *= 2) BUTTERFLIES_OF(m, grown) {
      u32 x = out[j], y = (u32)((u64)out[j + m] * VALUE(t->forward, m + j - start) % KB_P);
      out[j] = s_add(x, y);
      out[j + m] = s_sub(x, y);
    }
  __builtin_memcpy(to, out, (size_t)grown * 4);
}

// n elements to n·2^logBlowup, which may lie over them.
static void row(const transform* t, const u32* from, u32* to, u32 n) {
  if (n < PAIRS_WORDS) return row_scalar(t, from, to, n);
  u32 *in = t->scratch->in, *out = t->scratch->out, grown = n << t->logBlowup;
  if (t->inverse) {
    dif_lines((pass){from, LANES, in, LANES, n / LANES, LANES}, in, LANES, t->inverse + TABLE_HEAD);
  } else {
    for (u32 i = 0; i < n; i++) in[i] = from[(size_t)i * t->stride];
  }
  for (u32 i = 0; i < n; i += PAIRS_WORDS) {
    pairs a = pairs_load(in + i);
    a = t->inverse ? pairs_dif(a, &t->narrow_inverse, t->scale) : pairs_rotate(a);
    if (!t->forward) {
      pairs_store(to + i, pairs_rotate_back(a));
    } else if (t->logBlowup == 0) {
      pairs_store(out + i, pairs_dit(a, &t->narrow_forward[0]));
    } else if (t->logBlowup == 1) {
      // The two places of a group are treated as if they were columns of their own, and put together at the end.
      pairs even = pairs_dit(a, &t->narrow_forward[0]), odd = pairs_dit(a, &t->narrow_forward[1]);
      EACH_PAIR {
        u32* p = out + 2 * i + 4 * LANES * k;
        kb_store(p, kb_interleave_lower(even.x[k], odd.x[k]));
        kb_store(p + LANES, kb_interleave_upper(even.x[k], odd.x[k]));
        kb_store(p + 2 * LANES, kb_interleave_lower(even.y[k], odd.y[k]));
        kb_store(p + 3 * LANES, kb_interleave_upper(even.y[k], odd.y[k]));
      }
    } else {
      pairs_store(in + i, a);
    }
  }
  if (!t->forward) return;
  for (u32 b = 0; t->logBlowup > 1 && b < 1u << t->logBlowup; b++) {
    narrow twiddles = narrow_forward(t->forward, t->logBlowup, b);
    for (u32 i = 0; i < n; i += PAIRS_WORDS) {
      u32 words[PAIRS_WORDS];
      pairs_store(words, pairs_dit(pairs_load(in + i), &twiddles));
      for (u32 j = 0; j < PAIRS_WORDS; j++) out[(i + j) << t->logBlowup | b] = words[j];
    }
  }
  // The layers up to a pair, of 2^logBlowup·2 lines, are done; n is at least two pairs.
  dit_lines((pass){out, LANES, to, LANES, grown / LANES, LANES}, t->logBlowup + 1, out, LANES, t->forward + TABLE_HEAD);
}

// ---- columns --------------------------------------------------------------------------------------------------------------

// Asks for lines before they are needed: they are too far apart for the processor to foresee.
static void prefetch_lines(const u32* from, size_t step, u32 lines, u32 span) {
  for (u32 i = 0; i < lines; i++)
    for (u32 v = 0; v < span; v += 16) __builtin_prefetch(from + i * step + v, 0, 2);
}

// At most BATCH columns of 2^logN. `waiting` has the coefficients of each between the two transforms: 2^logN words, which the column of dst may
// begin with if the forward transform is left out.
static void columns(const transform* t, const u32* const* src, u32* const* dst, u32* const* waiting, u32 count, u32 logN) {
  u32 logRow = LOCAL_LOG - t->logBlowup < logN ? LOCAL_LOG - t->logBlowup : logN;
  u32 width = 1u << logRow, logRows = logN - logRow, rows = 1u << logRows, grown = width << t->logBlowup;
  u32* strip = t->scratch->strip;
  strip_twiddles* twiddles = &t->scratch->twiddles;
  if (rows > 1 && t->inverse) {
    strips_begin(twiddles, t->inverse, logRows, logRow);
    u32 span = twiddles->span;
    for (u32 c = 0; c < width; c += span) {
      strips_next(twiddles);
      for (u32 k = 0; k < count; k++) {
        prefetch_lines(src[k] + c + span, width, rows, span);
        dif_lines((pass){src[k] + c, width, waiting[k] + c, width, rows, span}, strip, span, twiddles->entries);
      }
    }
  }
  for (u32 k = 0; k < count; k++) {
    const u32* from = rows > 1 && t->inverse ? waiting[k] : src[k];
    for (u32 r = 0; r < rows; r++) row(t, from + (size_t)r * width * t->stride, dst[k] + (size_t)r * grown, width);
  }
  if (rows > 1 && t->forward) {
    strips_begin(twiddles, t->forward, logRows, logRow + t->logBlowup);
    u32 span = twiddles->span;
    for (u32 c = 0; c < grown; c += span) {
      strips_next(twiddles);
      for (u32 k = 0; k < count; k++) {
        prefetch_lines(dst[k] + c + span, grown, rows, span);
        dit_lines((pass){dst[k] + c, grown, dst[k] + c, grown, rows, span}, 0, strip, span, twiddles->entries);
      }
    }
  }
}

// nCols columns of 2^logN evaluations on the subgroup to 2^(logN + logBlowup) ≤ 2^24 evaluations on the coset of the forward
// table. Columns of src and of dst may be anywhere, without overlap. `inverse`: table (logN, shift 1, inverse); `forward`:
// table (logN + logBlowup, shift of the coset). `work`: 2^logN words for each column, at most for BATCH.
EXPORT(ntt_lde)
void ntt_lde(const u32* const* src, u32* const* dst, u32 nCols, u32 logN, u32 logBlowup, const u32* inverse,
             const u32* forward, u32* work) {
  transform t = transform_of(inverse, forward, logBlowup, 1);
  u32* waiting[BATCH];
  for (u32 k = 0; k < BATCH; k++) waiting[k] = work + ((size_t)k << logN);
  for (u32 c = 0; c < nCols; c += BATCH) columns(&t, src + c, dst + c, waiting, nCols - c < BATCH ? nCols - c : BATCH, logN);
}

// Evaluations on the coset of the inverse table to coefficients in bit-reversed order; dst may be src.
EXPORT(ntt_inverse) void ntt_inverse(const u32* src, u32* dst, u32 logN, const u32* inverse) {
  transform t = transform_of(inverse, NULL, 0, 1);
  columns(&t, &src, &dst, &dst, 1, logN);
}

// 2^logN coefficients in bit-reversed order, `stride` words apart, to 2^(logN + logBlowup) evaluations on the coset of the
// forward table. No overlap, except dst = src where stride is 1 and logBlowup 0.
EXPORT(ntt_forward)
void ntt_forward(const u32* src, u32 stride, u32* dst, u32 logN, u32 logBlowup, const u32* forward) {
  transform t = transform_of(NULL, forward, logBlowup, stride);
  columns(&t, &src, &dst, NULL, 1, logN);
}

INLINE u32 reverse_word(u32 a) {
  a = (a >> 1 & 0x55555555) | (a & 0x55555555) << 1;
  a = (a >> 2 & 0x33333333) | (a & 0x33333333) << 2;
  a = (a >> 4 & 0x0f0f0f0f) | (a & 0x0f0f0f0f) << 4;
  return __builtin_bswap32(a);
}

// dst[reverse(i)] = src[i]; no overlap. Squares of TILE × TILE whose row and column numbers are the high and the low bits of
// the index: both sides of a copy then touch whole cache lines.
EXPORT(bit_reverse) void bit_reverse(const u32* src, u32* dst, u32 logN) {
  enum { TILE_LOG = 5, TILE = 1 << TILE_LOG };
#define REVERSED(i, bits) ((bits) ? reverse_word(i) >> (32 - (bits)) : 0)
  if (logN < 2 * TILE_LOG) {
    for (u32 i = 0; i < (1u << logN); i++) dst[REVERSED(i, logN)] = src[i];
    return;
  }
  u32* strip = scratch()->strip;
  u32 middle = logN - 2 * TILE_LOG;
  for (u32 mid = 0; mid < (1u << middle); mid++) {
    u32 reversed = REVERSED(mid, middle);
    for (u32 high = 0; high < TILE; high++)
      for (u32 low = 0; low < TILE; low++)
        strip[REVERSED(low, TILE_LOG) * TILE + REVERSED(high, TILE_LOG)] =
            src[((size_t)high << (middle + TILE_LOG)) | (mid << TILE_LOG) | low];
    for (u32 high = 0; high < TILE; high++)
      for (u32 low = 0; low < TILE; low++)
        dst[((size_t)high << (middle + TILE_LOG)) | (reversed << TILE_LOG) | low] = strip[high * TILE + low];
  }
}
