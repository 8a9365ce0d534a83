// Linear work of openings, DEEP, FRI and LogUp on whole columns. Extension vectors are planar: coefficient k of element i is
// word k·n + i. Everything in memory is canonical. Lengths are powers of two; below LANES they take the scalar path of a
// padded copy where the function says so.
#include "extension.h"

// p[k·n] for every coefficient k.
INLINE s_ext s_ext_load(const u32* p, size_t n) {
  s_ext a;
  for (int k = 0; k < EXT_DEGREE; k++) a.c[k] = p[k * n];
  return a;
}
INLINE void s_ext_store(u32* p, size_t n, s_ext a) {
  for (int k = 0; k < EXT_DEGREE; k++) p[k * n] = a.c[k];
}
INLINE s_ext s_ext_add(s_ext a, s_ext b) {
  for (int k = 0; k < EXT_DEGREE; k++) a.c[k] = s_add(a.c[k], b.c[k]);
  return a;
}
INLINE s_ext s_ext_sub(s_ext a, s_ext b) {
  for (int k = 0; k < EXT_DEGREE; k++) a.c[k] = s_sub(a.c[k], b.c[k]);
  return a;
}
INLINE s_ext s_ext_scale(s_ext a, u32 b) {
  for (int k = 0; k < EXT_DEGREE; k++) a.c[k] = s_mul(a.c[k], b);
  return a;
}
INLINE s_ext s_ext_to_mont(s_ext a) {
  for (int k = 0; k < EXT_DEGREE; k++) a.c[k] = s_to_mont(a.c[k]);
  return a;
}
// The canonical coefficients at p[0], p[1], … in Montgomery form.
INLINE s_ext s_ext_constant(const u32* p) { return s_ext_to_mont(s_ext_load(p, 1)); }

// The generator of order 2^bits, Montgomery form.
static u32 generator(u32 bits) { return s_pow(s_to_mont(3), 127u << (24 - bits)); }

// ---- domains --------------------------------------------------------------------------------------------------------------

// out[i] = shift·g^i for i < 2^logN, g of order 2^logN; with `inverse` the inverses of these points.
EXPORT(coset_points) void coset_points(u32* out, u32 logN, u32 shift, u32 inverse) {
  u32 n = 1u << logN, x = s_to_mont(shift), g = generator(logN);
  if (inverse) x = s_inverse(x), g = s_inverse(g);
  if (n < LANES) {
    for (u32 i = 0; i < n; i++, x = s_mul(x, g)) out[i] = s_from_mont(x);
    return;
  }
  kb_t point = kb_geometric(x, g), step = kb_splat(s_pow(g, LANES));
  for (u32 i = 0; i < n; i += LANES, point = kb_mul(point, step)) kb_store(out + i, kb_from_mont(point));
}

// out[i] = in[i]^-1, planar, no overlap. Returns 1 (garbage in out) if an element is 0.
EXPORT(ext_batch_inverse) u32 ext_batch_inverse(const u32* in, u32* out, u32 n) {
  if (n >= LANES) return (u32)ext_batch_inverse_vec(in, out, n);
  for (u32 i = 0; i < n; i++) {
    s_ext a = s_ext_load(in + i, n);
    if (s_ext_is_zero(a)) return 1;
    a = s_ext_inverse(s_ext_to_mont(a));
    for (int k = 0; k < EXT_DEGREE; k++) out[(size_t)k * n + i] = s_from_mont(a.c[k]);
  }
  return 0;
}

// Vectors of points that are treated together: one inversion for all of them.
enum { POINT_BLOCK = 64 };

// The points of a coset, shift·g^i, Montgomery form, a vector after the other.
typedef struct {
  kb_t point, step;
} coset_walk;

INLINE coset_walk walk_coset(u32 logN, u32 shift) {
  u32 g = generator(logN);
  return (coset_walk){kb_geometric(s_to_mont(shift), g), kb_splat(s_pow(g, LANES))};
}

// The next vectors of points, `wanted` or POINT_BLOCK of them; returns how many.
static u32 next_points(kb_t* x, coset_walk* walk, u32 wanted) {
  u32 count = wanted < POINT_BLOCK ? wanted : POINT_BLOCK;
  for (u32 v = 0; v < count; v++, walk->point = kb_mul(walk->point, walk->step)) x[v] = walk->point;
  return count;
}

// out[v] = (x − zeta)^-1 for the vectors of points x[v], v < count ≤ POINT_BLOCK, canonical; zeta in Montgomery form. Returns 0 if
// zeta is one of them. Inverts norms, which are in the base field.
static int invert_differences(ext_t* out, const kb_t* x, u32 count, s_ext zeta) {
  kb_t norm[POINT_BLOCK], scratch[POINT_BLOCK];
  ext_t minus_zeta = ext_neg(ext_splat_s(zeta));
  for (u32 v = 0; v < count; v++) out[v] = ext_conjugates(ext_add_base(minus_zeta, x[v]), &norm[v]);
  if (!kb_invert_all(norm, count, scratch)) return 0;
  for (u32 v = 0; v < count; v++) out[v] = ext_mul_base(out[v], norm[v]);
  return 1;
}

// ---- openings -------------------------------------------------------------------------------------------------------------

// A sum of 64-bit products kept as separate sums of low and high words; holds 2^32 of them.
typedef struct {
  kb_u64 low, high;
} split_sum;

INLINE void split_add(split_sum* sum, kb_wide t) {
  sum->low += (t.a & 0xffffffff) + (t.b & 0xffffffff);
  sum->high += (t.a >> 32) + (t.b >> 32);
}

// The sum of all lanes modulo p; of at most 2^24 products.
static u32 split_total(split_sum sum) {
  u64 low = 0, high = 0;
  for (int i = 0; i < LANES / 2; i++) low += sum.low[i], high += sum.high[i];
  return (u32)((low % KB_P + high % KB_P * KB_R) % KB_P);
}

enum { DOT_ROWS = 1024 };
typedef u32 dot_weights[EXT_DEGREE][DOT_ROWS];

// Σ_{i < rows} column[i]·weights[k][i] added to out[k]. Meanwhile as many rows of `after` come to the cache.
static void dot_block(const u32* column, const u32* after, dot_weights weights, u32 rows, u32* out) {
  split_sum sum[EXT_DEGREE];
  for (int k = 0; k < EXT_DEGREE; k++) sum[k] = (split_sum){{0}, {0}};
  u32 i = 0;
  for (; i + 4 * LANES <= rows; i += 4 * LANES) {
    kb_t a0 = kb_load(column + i), a1 = kb_load(column + i + LANES);
    kb_t a2 = kb_load(column + i + 2 * LANES), a3 = kb_load(column + i + 3 * LANES);
    UNROLL for (int j = 0; j < 4 * LANES; j += 16) __builtin_prefetch(after + i + j);
    UNROLL for (int k = 0; k < EXT_DEGREE; k++) {
      const u32* w = weights[k] + i;
      kb_wide t = kb_wide_mul(a0, kb_load(w));
      t = kb_wide_mul_add(t, a1, kb_load(w + LANES));
      t = kb_wide_mul_add(t, a2, kb_load(w + 2 * LANES));
      split_add(&sum[k], kb_wide_mul_add(t, a3, kb_load(w + 3 * LANES)));
    }
  }
  for (int k = 0; k < EXT_DEGREE; k++) {
    u32 total = split_total(sum[k]);
    for (u32 j = i; j < rows; j++) total = s_add(total, (u32)((u64)column[j] * weights[k][j] % KB_P));
    out[k] = s_add(out[k], total);
  }
}

// The weights x_i/(x_i − zeta) of the next `rows` points of the coset. Returns 0 if zeta is one of them.
static int weigh_rows(dot_weights out, coset_walk* walk, u32 rows, s_ext zeta) {
  kb_t x[POINT_BLOCK];
  ext_t inverses[POINT_BLOCK];
  for (u32 start = 0; start < rows; start += LANES * POINT_BLOCK) {
    u32 count = next_points(x, walk, (rows - start) / LANES);
    if (!invert_differences(inverses, x, count, zeta)) return 0;
    for (u32 v = 0; v < count; v++)
      ext_store(&out[0][start + v * LANES], DOT_ROWS, ext_mul_base(inverses[v], x[v]));
  }
  return 1;
}

// The same for all points of a coset of fewer than LANES.
static int weigh_few(dot_weights out, u32 logN, u32 shift, s_ext zeta) {
  u32 x = s_to_mont(shift), g = generator(logN);
  for (u32 i = 0; i < 1u << logN; i++, x = s_mul(x, g)) {
    s_ext d = s_ext_sub(s_ext_from_base(x), zeta);
    if (s_ext_is_zero(d)) return 0;
    d = s_ext_scale(s_ext_inverse(d), x);
    for (int k = 0; k < EXT_DEGREE; k++) out[k][i] = s_from_mont(d.c[k]);
  }
  return 1;
}

// What multiplies the column's values in the barycentric formula at zeta is w_i = x_i/(x_i − zeta), up to a constant factor; at zeta·g
// it is w_(i−1), for x_i/g is x_(i−1). For the columns below nHere, out[EXT_DEGREE·c + k] = Σ_i w_i[k]·columns[c][i]; for the
// nNext after them Σ_i w_i[k]·columns[c][i + 1], cyclically. The coset shift·⟨g⟩ has 2^logN points. Canonical. Returns 1 if zeta is a point.
EXPORT(evaluate_columns)
u32 evaluate_columns(const u32* const* columns, u32 nHere, u32 nNext, u32 logN, u32 shift, const u32* zeta, u32* out) {
  dot_weights weights;
  u32 n = 1u << logN, nCols = nHere + nNext;
  s_ext z = s_ext_constant(zeta);
  coset_walk walk = walk_coset(logN, shift);
  for (u32 j = 0; j < EXT_DEGREE * nCols; j++) out[j] = 0;
  for (u32 start = 0; start < n; start += DOT_ROWS) {
    u32 rows = n - start < DOT_ROWS ? n - start : DOT_ROWS;
    if (!(n < LANES ? weigh_few(weights, logN, shift, z) : weigh_rows(weights, &walk, rows, z))) return 1;
    int last = start + rows == n;
    for (u32 c = 0; c < nCols; c++) {
      u32 next = c >= nHere, wraps = next && last;
      // After the last column, the next rows of the first one.
      const u32* after = c + 1 < nCols ? columns[c + 1] + start : columns[0] + start + rows;
      u32* sum = out + EXT_DEGREE * c;
      dot_block(columns[c] + start + next, after, weights, rows - wraps, sum);
      if (wraps)
        for (int k = 0; k < EXT_DEGREE; k++)
          sum[k] = s_add(sum[k], (u32)((u64)columns[c][0] * weights[k][rows - 1] % KB_P));
    }
  }
  return 0;
}

// ---- DEEP -----------------------------------------------------------------------------------------------------------------

enum { DEEP_ROWS = 1024 };

// acc[i] = Σ_c coefficients[c]·columns[c][start + i] for i < rows, planar with DEEP_ROWS elements, four columns to a reduction. coefficients:
// nCols × EXT_DEGREE canonical words.
static void combine_columns(const u32* const* columns, u32 nCols, const u32* coefficients, u32 start, u32 rows, u32* acc) {
  if (rows < LANES) {
    for (u32 i = 0; i < rows; i++) {
      s_ext sum = {{0}};
      for (u32 c = 0; c < nCols; c++)
        sum = s_ext_add(sum, s_ext_scale(s_ext_constant(coefficients + EXT_DEGREE * c), columns[c][start + i]));
      s_ext_store(acc + i, DEEP_ROWS, sum);
    }
    return;
  }
  for (u32 c = 0; c < nCols; c += 4) {
    // Columns missing from the last four are repeated with coefficient 0.
    const u32 *column[4], *after[4];
    s_ext coefficient[4];
    for (u32 j = 0; j < 4; j++) {
      u32 present = c + j < nCols;
      column[j] = columns[present ? c + j : c] + start;
      // The next four come to the cache meanwhile; after the last ones, the next rows of the first ones.
      after[j] = c + 4 + j < nCols ? columns[c + 4 + j] + start : columns[j < nCols ? j : 0] + start + rows;
      coefficient[j] = present ? s_ext_constant(coefficients + EXT_DEGREE * (c + j)) : (s_ext){{0}};
    }
    for (u32 i = 0; i < rows; i += LANES) {
      kb_t b0 = kb_load(column[0] + i), b1 = kb_load(column[1] + i), b2 = kb_load(column[2] + i), b3 = kb_load(column[3] + i);
      if (i % 16 == 0)
        for (u32 j = 0; j < 4; j++) __builtin_prefetch(after[j] + i);
      UNROLL for (int k = 0; k < EXT_DEGREE; k++) {
        u32* sum = acc + DEEP_ROWS * k + i;
        kb_wide four = kb_wide_scale_add(kb_wide_scale(b0, coefficient[0].c[k]), b1, coefficient[1].c[k]);
        four = kb_wide_scale_add(kb_wide_scale_add(four, b2, coefficient[2].c[k]), b3, coefficient[3].c[k]);
        kb_t reduced = kb_reduce_four(four);
        kb_store(sum, c == 0 ? reduced : kb_add(kb_load(sum), reduced));
      }
    }
  }
}

// The word of groups of columns at points: out[i] = Σ_p (Σ_g scale_pg·G_g[i] − claim_p)/(x_i − point_p) over the coset of 2^logN
// points, planar, where G_g = Σ_c coefficients[c]·columns[c] over the widths[g] columns of group g, all columns being one list.
// terms: for every point the point, the claim, and a scale for every group, 0 where the group is not opened there; canonical. scratch: nGroups
// × EXT_DEGREE × 1024 words. Returns 1 if a point is in the coset.
EXPORT(deep_word)
u32 deep_word(const u32* const* columns, const u32* widths, u32 nGroups, const u32* coefficients, const u32* terms, u32 nPoints,
              u32 logN, u32 shift, u32* scratch, u32* out) {
  u32 n = 1u << logN, termWords = EXT_DEGREE * (2 + nGroups), groupWords = EXT_DEGREE * DEEP_ROWS;
  u32 x = s_to_mont(shift), g = generator(logN);
  coset_walk walk = walk_coset(logN, shift);
  for (u32 start = 0; start < n; start += DEEP_ROWS) {
    u32 rows = n - start < DEEP_ROWS ? n - start : DEEP_ROWS;
    const u32* const* members = columns;
    for (u32 j = 0; j < nGroups; members += widths[j++])
      combine_columns(members, widths[j], coefficients, start, rows, scratch + groupWords * j);
    if (n < LANES) {
      for (u32 i = 0; i < n; i++, x = s_mul(x, g)) {
        s_ext word = {{0}};
        for (u32 p = 0; p < nPoints; p++) {
          const u32* term = terms + termWords * p;
          s_ext sum = s_ext_sub((s_ext){{0}}, s_ext_load(term + EXT_DEGREE, 1));
          for (u32 j = 0; j < nGroups; j++)
            sum = s_ext_add(sum, s_ext_mul(s_ext_constant(term + EXT_DEGREE * (2 + j)), s_ext_load(scratch + groupWords * j + i, DEEP_ROWS)));
          s_ext difference = s_ext_sub(s_ext_from_base(x), s_ext_constant(term));
          if (s_ext_is_zero(difference)) return 1;
          word = s_ext_add(word, s_ext_mul(s_ext_inverse(difference), sum));
        }
        s_ext_store(out + i, n, word);
      }
      return 0;
    }
    for (u32 first = 0; first < rows; first += LANES * POINT_BLOCK) {
      kb_t points[POINT_BLOCK];
      ext_t inverses[POINT_BLOCK];
      u32 vectors = next_points(points, &walk, (rows - first) / LANES);
      for (u32 p = 0; p < nPoints; p++) {
        const u32* term = terms + termWords * p;
        if (!invert_differences(inverses, points, vectors, s_ext_constant(term))) return 1;
        ext_t sums[POINT_BLOCK], minus_claim = ext_neg(ext_splat_s(s_ext_constant(term + EXT_DEGREE)));
        for (u32 v = 0; v < vectors; v++) sums[v] = minus_claim;
        for (u32 j = 0; j < nGroups; j++) {
          s_ext scale = s_ext_constant(term + EXT_DEGREE * (2 + j));
          if (s_ext_is_zero(scale)) continue;
          // Once more, so that the product with a canonical form is in Montgomery form.
          ext_t factor = ext_splat_s(s_ext_to_mont(scale));
          const u32* group = scratch + groupWords * j + first;
          for (u32 v = 0; v < vectors; v++)
            sums[v] = ext_add(sums[v], ext_mul(factor, ext_load(group + LANES * v, DEEP_ROWS)));
        }
        for (u32 v = 0; v < vectors; v++) {
          u32* word = out + start + first + LANES * v;
          ext_t quotient = ext_mul(inverses[v], sums[v]);
          ext_store(word, n, p == 0 ? quotient : ext_add(ext_load(word, n), quotient));
        }
      }
    }
  }
  return 0;
}

// out[i] = a[i]·b[i], planar; may be in place.
EXPORT(ext_mul_vectors) void ext_mul_vectors(const u32* a, const u32* b, u32 n, u32* out) {
  if (n < LANES) {
    for (u32 i = 0; i < n; i++) {
      s_ext left = s_ext_load(a + i, n);
      s_ext_store(out + i, n, s_ext_mul(s_ext_to_mont(left), s_ext_load(b + i, n)));
    }
    return;
  }
  for (u32 i = 0; i < n; i += LANES) ext_store(out + i, n, ext_mul(ext_to_mont(ext_load(a + i, n)), ext_load(b + i, n)));
}

// out[i] += scalar·a[i], planar; scalar canonical.
EXPORT(ext_add_scaled) void ext_add_scaled(const u32* a, const u32* scalar, u32 n, u32* out) {
  s_ext factor = s_ext_constant(scalar);
  if (n < LANES) {
    for (u32 i = 0; i < n; i++)
      s_ext_store(out + i, n, s_ext_add(s_ext_load(out + i, n), s_ext_mul(factor, s_ext_load(a + i, n))));
    return;
  }
  ext_t f = ext_splat_s(factor);
  for (u32 i = 0; i < n; i += LANES) ext_store(out + i, n, ext_add(ext_load(out + i, n), ext_mul(f, ext_load(a + i, n))));
}

// ---- FRI ------------------------------------------------------------------------------------------------------------------

enum { MAX_ARITY_LOG = 4 };

// One halving: f is at x and −x, out is f_even(x²) + beta·f_odd(x²) = (f(x) + f(−x))/2 + beta·(f(x) − f(−x))/(2x).
INLINE ext_t fold_pair(ext_t plus, ext_t minus, kb_t half_inverse_x, kb_t half, ext_t beta) {
  ext_t odd = ext_mul_base(ext_sub(plus, minus), half_inverse_x);
  return ext_add(ext_mul_base(ext_add(plus, minus), half), ext_mul(odd, beta));
}

// out[i], i < n/arity, is the value at beta of the polynomial of degree below arity = 2^logArity through the points of `in` at
// positions i + j·n/arity of the coset shift·⟨g⟩, n = 2^logN. Planar; no overlap. 1 ≤ logArity ≤ min(4, logN).
EXPORT(fri_fold) void fri_fold(const u32* in, u32* out, u32 logN, u32 logArity, u32 shift, const u32* beta) {
  u32 n = 1u << logN, arity = 1u << logArity, folded = n >> logArity;
  u32 half = s_inverse(s_to_mont(2));
  u32 x_inverse = s_inverse(s_to_mont(shift)), g_inverse = s_inverse(generator(logN)), root = s_inverse(generator(logArity));
  // Powers of the inverse root of unity of order arity, and beta^(2^level).
  u32 roots[1 << MAX_ARITY_LOG];
  for (u32 j = 0, power = KB_R; j < arity; j++, power = s_mul(power, root)) roots[j] = power;
  ext_t betas[MAX_ARITY_LOG];
  s_ext power = s_ext_constant(beta);
  for (u32 level = 0; level < logArity; level++, power = s_ext_mul(power, power)) betas[level] = ext_splat_s(power);

  kb_t point = kb_geometric(x_inverse, g_inverse), step = kb_splat(s_pow(g_inverse, LANES)), half_v = kb_splat(half);
  for (u32 i = 0; i < folded; i += LANES, point = kb_mul(point, step)) {
    u32 lanes = folded < LANES ? folded : LANES;
    ext_t values[1 << MAX_ARITY_LOG];
    for (u32 j = 0; j < arity; j++) {
      const u32* p = in + i + (size_t)j * folded;
      if (lanes == LANES) {
        values[j] = ext_load(p, n);
      } else {
        for (int k = 0; k < EXT_DEGREE; k++) {
          u32 padded[LANES] = {0};
          for (u32 lane = 0; lane < lanes; lane++) padded[lane] = p[(size_t)k * n + lane];
          values[j].c[k] = kb_load(padded);
        }
      }
    }
    kb_t x = point;
    for (u32 level = 0; level < logArity; level++, x = kb_square(x)) {
      u32 pairs = arity >> (level + 1);
      kb_t half_x = kb_mul(x, half_v);
      for (u32 j = 0; j < pairs; j++)
        values[j] = fold_pair(values[j], values[j + pairs], kb_mul(half_x, kb_splat(roots[j << level])), half_v, betas[level]);
    }
    if (lanes == LANES) {
      ext_store(out + i, folded, values[0]);
    } else {
      for (u32 lane = 0; lane < lanes; lane++) s_ext_store(out + lane, folded, ext_lane(values[0], (int)lane));
    }
  }
}

// ---- LogUp ----------------------------------------------------------------------------------------------------------------

// Running sums in place, inclusive: v[i] = v[0] + … + v[i]. The last one is the total.
EXPORT(prefix_sum_ext) void prefix_sum_ext(u32* v, u32 n) {
  for (int k = 0; k < EXT_DEGREE; k++) {
    u32 *p = v + (size_t)k * n, sum = 0;
    u32 i = 0;
    for (; i + LANES <= n; i += LANES) {
      kb_t a = kb_load(p + i);
      a = kb_add(a, kb_shift_up(a, 1));
      a = kb_add(a, kb_shift_up(a, 2));
#if LANES > 4
      a = kb_add(a, kb_shift_up(a, 4));
#endif
#if LANES > 8
      a = kb_add(a, kb_shift_up(a, 8));
#endif
      a = kb_add(a, kb_splat(sum));
      kb_store(p + i, a);
      sum = a[LANES - 1];
    }
    for (; i < n; i++) p[i] = sum = s_add(sum, p[i]);
  }
}
