// Number-theoretic transforms of whole columns, cache-blocked.
//
// Two halves meet in bit-reversed coefficient order, so a low-degree extension never permutes:
// - inverse, by decimation in frequency: evaluations in natural order to coefficients in bit-reversed order;
// - forward, by decimation in time: coefficients in bit-reversed order to evaluations in natural order. Appending zeros to
//   the coefficients means, in bit-reversed order, that each stands alone in a group of 2^logBlowup, and the first
//   logBlowup layers just copy it to its group.
//
// A table for size n and shift s has n entries: at m + j, for each layer m = 1, 2, …, n/2 and j < m, the point
// s^(n/2m)·g_2m^j (g_k of order k); so a coset costs nothing in the forward direction, nor, with a table of inverses, in the
// other. Entry 0 is 1/n for the scale of the inverse. An entry is a kb_factor, two words; LANES values are followed by
// their LANES quotients.
//
// A column of N1·N2 elements is taken as N1 rows: layers across rows run on strips of STRIP columns copied to a scratch
// (a strip of power-of-two strides would fight for one cache set), layers inside a row run in a small buffer. So a
// transform reads and writes memory twice, whatever its size.
#include "koala.h"

#define STRIP 32
#define MAX_ROWS_LOG 10
#define LOCAL_LOG 14

SCRATCH u32 strip[STRIP << MAX_ROWS_LOG];
SCRATCH u32 local_in[1 << LOCAL_LOG];
SCRATCH u32 local_out[1 << LOCAL_LOG];

// The generator of order 2^bits, Montgomery form.
static u32 generator(u32 bits) { return s_pow(s_to_mont(3), 127u << (24 - bits)); }

INLINE u32 table_place(u32 entry) { return 2 * (entry & ~(LANES - 1u)) + (entry & (LANES - 1u)); }
INLINE u32 table_value(const u32* table, u32 entry) { return table[table_place(entry)]; }

INLINE void table_set(u32* table, u32 entry, u32 mont) {
  u32* p = table + table_place(entry);
  p[0] = s_from_mont(mont), p[LANES] = s_factor_quotient(mont);
}

// Entries from a multiple of LANES on.
INLINE kb_factor table_load(const u32* table, size_t entry) {
  return (kb_factor){kb_load(table + 2 * entry), kb_load(table + 2 * entry + LANES)};
}

INLINE kb_factor table_splat(const u32* table, u32 entry) {
  const u32* p = table + table_place(entry);
  return (kb_factor){kb_splat(p[0]), kb_splat(p[LANES])};
}

// out: 2·max(2^logN, LANES) words. Inverse tables (of g^-1 and shift^-1) serve the inverse transform.
EXPORT(ntt_table) void ntt_table(u32* out, u32 logN, u32 shift, u32 inverse) {
  u32 s = s_to_mont(shift);
  if (inverse) s = s_inverse(s);
  for (i32 bit = (i32)logN - 1; bit >= 0; bit--, s = s_mul(s, s)) {
    u32 m = 1u << bit, g = generator((u32)bit + 1);
    if (inverse) g = s_inverse(g);
    if (m < LANES) {
      for (u32 j = 0, x = s; j < m; j++, x = s_mul(x, g)) table_set(out, m + j, x);
      continue;
    }
    kb_t x = kb_geometric(s, g), step = kb_splat(s_pow(g, LANES));
    for (u32 j = 0; j < m; j += LANES, x = kb_mul(x, step)) {
      kb_factor factor = kb_factor_from_mont(x);
      kb_store(out + 2 * (m + j), factor.value), kb_store(out + 2 * (m + j) + LANES, factor.quotient);
    }
  }
  table_set(out, 0, s_inverse(s_to_mont(1u << logN)));
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

// A layer narrower than a vector on two consecutive vectors a, b: exchanging lanes puts one side of every butterfly in a, the
// other in b.
#define DIF_NARROW(a, b, m, twiddle) { kb_swap(a, b, m) DIF(a, b, twiddle) kb_swap(a, b, m) }
#define DIT_NARROW(a, b, m, twiddle) { kb_swap(a, b, m) DIT(a, b, twiddle) kb_swap(a, b, m) }

// The twiddles of layer m < LANES, by lane.
static kb_factor table_narrow(const u32* table, u32 m) {
  kb_factor out;
  for (u32 lane = 0; lane < LANES; lane++) {
    const u32* p = table + table_place(m + (lane & (m - 1)));
    out.value[lane] = p[0], out.quotient[lane] = p[LANES];
  }
  return out;
}

// Two layers at once on four rows: `half` apart in the outer layer (twiddles t0, t1), half/2 in the inner one (t2).
#define DIF4(x0, x1, x2, x3, t0, t1, t2) \
  {                                      \
    DIF(x0, x2, t0) DIF(x1, x3, t1) DIF(x0, x1, t2) DIF(x2, x3, t2) \
  }
#define DIT4(x0, x1, x2, x3, t0, t1, t2) \
  {                                      \
    DIT(x0, x1, t2) DIT(x2, x3, t2) DIT(x0, x2, t0) DIT(x1, x3, t1) \
  }

#define FOUR_ROWS(p, step, BODY)                                                                         \
  {                                                                                                      \
    u32 *p0_ = (p), *p1_ = p0_ + (step), *p2_ = p1_ + (step), *p3_ = p2_ + (step);                       \
    kb_t x0 = kb_load(p0_), x1 = kb_load(p1_), x2 = kb_load(p2_), x3 = kb_load(p3_);                     \
    BODY;                                                                                                \
    kb_store(p0_, x0), kb_store(p1_, x1), kb_store(p2_, x2), kb_store(p3_, x3);                          \
  }

// ---- inside a row ---------------------------------------------------------------------------------------------------------

static void dif_scalar(u32* a, u32 n, const u32* table) {
  for (u32 m = n / 2; m > 0; m /= 2)
    for (u32 start = 0; start < n; start += 2 * m)
      for (u32 j = 0; j < m; j++) {
        u32 x = a[start + j], y = a[start + j + m];
        a[start + j] = s_add(x, y);
        a[start + j + m] = (u32)((u64)s_sub(x, y) * table_value(table, m + j) % KB_P);
      }
}

static void dit_scalar(u32* a, u32 n, u32 first, const u32* table) {
  for (u32 m = first; m < n; m *= 2)
    for (u32 start = 0; start < n; start += 2 * m)
      for (u32 j = 0; j < m; j++) {
        u32 x = a[start + j], y = (u32)((u64)a[start + j + m] * table_value(table, m + j) % KB_P);
        a[start + j] = s_add(x, y);
        a[start + j + m] = s_sub(x, y);
      }
}

// The layers narrower than a vector, those from `first` on where they go upwards.
#define NARROW_TWIDDLES_4 kb_factor t1 = table_narrow(table, 1), t2 = table_narrow(table, 2);
#define DIF_NARROW_4(x, y) DIF_NARROW(x, y, 2, t2) DIF_NARROW(x, y, 1, t1)
#define DIT_NARROW_4(x, y, first) if (first <= 1) DIT_NARROW(x, y, 1, t1) if (first <= 2) DIT_NARROW(x, y, 2, t2)
#if LANES == 4
#define LANES_LOG 2
#define NARROW_TWIDDLES NARROW_TWIDDLES_4
#define DIF_NARROW_LAYERS DIF_NARROW_4
#define DIT_NARROW_LAYERS DIT_NARROW_4
#elif LANES == 8
#define LANES_LOG 3
#define NARROW_TWIDDLES NARROW_TWIDDLES_4 kb_factor t4 = table_narrow(table, 4);
#define DIF_NARROW_LAYERS(x, y) DIF_NARROW(x, y, 4, t4) DIF_NARROW_4(x, y)
#define DIT_NARROW_LAYERS(x, y, first) DIT_NARROW_4(x, y, first) if (first <= 4) DIT_NARROW(x, y, 4, t4)
#else
#define LANES_LOG 4
#define NARROW_TWIDDLES NARROW_TWIDDLES_4 kb_factor t4 = table_narrow(table, 4), t8 = table_narrow(table, 8);
#define DIF_NARROW_LAYERS(x, y) DIF_NARROW(x, y, 8, t8) DIF_NARROW(x, y, 4, t4) DIF_NARROW_4(x, y)
#define DIT_NARROW_LAYERS(x, y, first) \
  DIT_NARROW_4(x, y, first) if (first <= 4) DIT_NARROW(x, y, 4, t4) if (first <= 8) DIT_NARROW(x, y, 8, t8)
#endif

// All layers of a row of n; the last ones narrower than a vector.
static void dif_local(u32* a, u32 n, const u32* table) {
  if (n < 4 * LANES) return dif_scalar(a, n, table);
  u32 m = n / 2;
  if ((__builtin_ctz(n) - LANES_LOG) & 1) {
    for (u32 j = 0; j < m; j += LANES) {
      kb_t x = kb_load(a + j), y = kb_load(a + j + m);
      DIF(x, y, table_load(table, m + j))
      kb_store(a + j, x), kb_store(a + j + m, y);
    }
    m /= 2;
  }
  for (; m >= 2 * LANES; m /= 4) {
    u32 half = m / 2;
    for (u32 start = 0; start < n; start += 2 * m)
      for (u32 j = 0; j < half; j += LANES)
        FOUR_ROWS(a + start + j, half,
                  DIF4(x0, x1, x2, x3, table_load(table, m + j), table_load(table, m + half + j), table_load(table, half + j)))
  }
  NARROW_TWIDDLES
  for (u32 i = 0; i < n; i += 2 * LANES) {
    kb_t x = kb_load(a + i), y = kb_load(a + i + LANES);
    DIF_NARROW_LAYERS(x, y)
    kb_store(a + i, x), kb_store(a + i + LANES, y);
  }
}

// Layers first, 2·first, …, n/2 of a row of n.
static void dit_local(u32* a, u32 n, u32 first, const u32* table) {
  if (n < 4 * LANES) return dit_scalar(a, n, first, table);
  u32 m = first;
  if (m < LANES) {
    NARROW_TWIDDLES
    for (u32 i = 0; i < n; i += 2 * LANES) {
      kb_t x = kb_load(a + i), y = kb_load(a + i + LANES);
      DIT_NARROW_LAYERS(x, y, first)
      kb_store(a + i, x), kb_store(a + i + LANES, y);
    }
    m = LANES;
  }
  for (; 2 * m < n; m *= 4)
    for (u32 start = 0; start < n; start += 4 * m)
      for (u32 j = 0; j < m; j += LANES)
        FOUR_ROWS(a + start + j, m,
                  DIT4(x0, x1, x2, x3, table_load(table, 2 * m + j), table_load(table, 3 * m + j), table_load(table, m + j)))
  if (m < n)
    for (u32 j = 0; j < m; j += LANES) {
      kb_t x = kb_load(a + j), y = kb_load(a + j + m);
      DIT(x, y, table_load(table, m + j))
      kb_store(a + j, x), kb_store(a + j + m, y);
    }
}

// ---- across rows ----------------------------------------------------------------------------------------------------------

static void load_strip(const u32* column, u32 rows, u32 width) {
  for (u32 r = 0; r < rows; r++)
    for (u32 v = 0; v < STRIP; v += LANES) kb_store(strip + r * STRIP + v, kb_load(column + (size_t)r * width + v));
}

static void store_strip(u32* column, u32 rows, u32 width) {
  for (u32 r = 0; r < rows; r++)
    for (u32 v = 0; v < STRIP; v += LANES) kb_store(column + (size_t)r * width + v, kb_load(strip + r * STRIP + v));
}

// The layers of the strip of columns c, c + 1, … that are `width`, 2·width, … wide; `table` is already moved on by c.
static void dif_strip(u32 rows, u32 width, const u32* table) {
  u32 h = rows / 2;
  if (__builtin_ctz(rows) & 1) {
    for (u32 r = 0; r < h; r++)
      for (u32 v = 0; v < STRIP; v += LANES) {
        u32 *px = strip + r * STRIP + v, *py = px + h * STRIP;
        kb_t x = kb_load(px), y = kb_load(py);
        DIF(x, y, table_load(table, (size_t)(h + r) * width + v))
        kb_store(px, x), kb_store(py, y);
      }
    h /= 2;
  }
  for (; h >= 2; h /= 4) {
    u32 half = h / 2;
    for (u32 r = 0; r < half; r++)
      for (u32 v = 0; v < STRIP; v += LANES) {
        kb_factor t0 = table_load(table, (size_t)(h + r) * width + v), t1 = table_load(table, (size_t)(h + half + r) * width + v);
        kb_factor t2 = table_load(table, (size_t)(half + r) * width + v);
        for (u32 start = r; start < rows; start += 2 * h)
          FOUR_ROWS(strip + start * STRIP + v, half * STRIP, DIF4(x0, x1, x2, x3, t0, t1, t2))
      }
  }
}

static void dit_strip(u32 rows, u32 width, const u32* table) {
  u32 h = 1;
  for (; 2 * h < rows; h *= 4)
    for (u32 r = 0; r < h; r++)
      for (u32 v = 0; v < STRIP; v += LANES) {
        kb_factor t0 = table_load(table, (size_t)(2 * h + r) * width + v), t1 = table_load(table, (size_t)(3 * h + r) * width + v);
        kb_factor t2 = table_load(table, (size_t)(h + r) * width + v);
        for (u32 start = r; start < rows; start += 4 * h)
          FOUR_ROWS(strip + start * STRIP + v, h * STRIP, DIT4(x0, x1, x2, x3, t0, t1, t2))
      }
  if (h < rows)
    for (u32 r = 0; r < h; r++)
      for (u32 v = 0; v < STRIP; v += LANES) {
        u32 *px = strip + r * STRIP + v, *py = px + h * STRIP;
        kb_t x = kb_load(px), y = kb_load(py);
        DIT(x, y, table_load(table, (size_t)(h + r) * width + v))
        kb_store(px, x), kb_store(py, y);
      }
}

// ---- whole columns --------------------------------------------------------------------------------------------------------

// log2 of the row length of 2^logN coefficients that grow by 2^logBlowup: a grown row fits the local buffers, and there are
// at most 2^MAX_ROWS_LOG rows.
static u32 row_log(u32 logN, u32 logBlowup) {
  u32 log = logBlowup < LOCAL_LOG - 4 ? LOCAL_LOG - logBlowup : 4;
  if (logN > MAX_ROWS_LOG && log < logN - MAX_ROWS_LOG) log = logN - MAX_ROWS_LOG;
  return log < logN ? log : logN;
}

// The layers across rows, src to dst (which may be src); with one row nothing happens and dst is untouched.
static void dif_across(const u32* src, u32* dst, u32 logN, u32 logRow, const u32* table) {
  u32 width = 1u << logRow, rows = 1u << (logN - logRow);
  for (u32 c = 0; rows > 1 && c < width; c += STRIP) {
    load_strip(src + c, rows, width);
    dif_strip(rows, width, table + 2 * c);
    store_strip(dst + c, rows, width);
  }
}

static void dit_across(u32* column, u32 logN, u32 logRow, const u32* table) {
  u32 width = 1u << logRow, rows = 1u << (logN - logRow);
  for (u32 c = 0; rows > 1 && c < width; c += STRIP) {
    load_strip(column + c, rows, width);
    dit_strip(rows, width, table + 2 * c);
    store_strip(column + c, rows, width);
  }
}

static void copy(u32* dst, const u32* src, u32 n) { __builtin_memcpy(dst, src, (size_t)n * 4); }

// dst = src·factor, each repeated 2^log times.
static void spread(u32* dst, const u32* src, u32 n, u32 log, kb_factor factor) {
  if (n < LANES || log > 1) {
    for (u32 i = 0; i < n; i++) {
      u32 value = (u32)((u64)src[i] * factor.value[0] % KB_P);
      for (u32 k = 0; k < (1u << log); k++) *dst++ = value;
    }
    return;
  }
  for (u32 i = 0; i < n; i += LANES) {
    kb_t a = kb_mul_factor(kb_load(src + i), factor);
    if (log == 0) {
      kb_store(dst + i, a);
    } else {
      kb_store(dst + 2 * i, kb_double_lower(a));
      kb_store(dst + 2 * i + LANES, kb_double_upper(a));
    }
  }
}

// nCols columns of 2^logN evaluations on the subgroup to 2^(logN + logBlowup) ≤ 2^24 evaluations on the coset of the forward
// table. Columns of src and of dst may be anywhere, without overlap. `inverse`: table (logN, shift 1, inverse); `forward`:
// table (logN + logBlowup, shift of the coset).
EXPORT(ntt_lde)
void ntt_lde(const u32* const* src, u32* const* dst, u32 nCols, u32 logN, u32 logBlowup, const u32* inverse,
             const u32* forward) {
  u32 logRow = row_log(logN, logBlowup), width = 1u << logRow, rows = 1u << (logN - logRow);
  u32 grown = width << logBlowup;
  // Between the passes the coefficients wait in the last part of dst: row r is written below where row r + 1 is read.
  size_t waiting = ((size_t)1 << (logN + logBlowup)) - ((size_t)1 << logN);
  // Strip by strip over all columns, so that a strip's part of the table is read from memory once.
  for (u32 c = 0; rows > 1 && c < width; c += STRIP)
    for (u32 k = 0; k < nCols; k++) {
      load_strip(src[k] + c, rows, width);
      dif_strip(rows, width, inverse + 2 * c);
      store_strip(dst[k] + waiting + c, rows, width);
    }
  for (u32 k = 0; k < nCols; k++) {
    const u32* from = rows > 1 ? dst[k] + waiting : src[k];
    for (u32 r = 0; r < rows; r++) {
      copy(local_in, from + (size_t)r * width, width);
      dif_local(local_in, width, inverse);
      spread(local_out, local_in, width, logBlowup, table_splat(inverse, 0));
      dit_local(local_out, grown, 1u << logBlowup, forward);
      copy(dst[k] + (size_t)r * grown, local_out, grown);
    }
  }
  for (u32 c = 0; rows > 1 && c < grown; c += STRIP)
    for (u32 k = 0; k < nCols; k++) {
      load_strip(dst[k] + c, rows, grown);
      dit_strip(rows, grown, forward + 2 * c);
      store_strip(dst[k] + c, rows, grown);
    }
}

// Evaluations on the coset of the inverse table to coefficients in bit-reversed order; dst may be src.
EXPORT(ntt_inverse) void ntt_inverse(const u32* src, u32* dst, u32 logN, const u32* inverse) {
  u32 logRow = row_log(logN, 0), width = 1u << logRow, rows = 1u << (logN - logRow);
  dif_across(src, dst, logN, logRow, inverse);
  const u32* from = rows > 1 ? dst : src;
  for (u32 r = 0; r < rows; r++) {
    copy(local_in, from + (size_t)r * width, width);
    dif_local(local_in, width, inverse);
    spread(dst + (size_t)r * width, local_in, width, 0, table_splat(inverse, 0));
  }
}

// 2^logN coefficients in bit-reversed order, `stride` words apart, to 2^(logN + logBlowup) evaluations on the coset of the
// forward table. No overlap, except dst = src where stride is 1 and logBlowup 0.
EXPORT(ntt_forward)
void ntt_forward(const u32* src, u32 stride, u32* dst, u32 logN, u32 logBlowup, const u32* forward) {
  u32 logRow = row_log(logN, logBlowup), width = 1u << logRow, rows = 1u << (logN - logRow);
  u32 grown = width << logBlowup;
  for (u32 r = 0; r < rows; r++) {
    for (u32 i = 0; i < width; i++) local_in[i] = src[((size_t)r * width + i) * stride];
    spread(local_out, local_in, width, logBlowup, kb_factor_from_mont(kb_splat(KB_R)));
    dit_local(local_out, grown, 1u << logBlowup, forward);
    copy(dst + (size_t)r * grown, local_out, grown);
  }
  dit_across(dst, logN + logBlowup, logRow + logBlowup, forward);
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
