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

// out[i] = (x_i − zeta)^-1 over the coset shift·⟨g⟩ of 2^logN points, planar. Returns 1 if zeta is a point of it.
EXPORT(inverse_denominators)
u32 inverse_denominators(u32* out, u32* scratch, u32 logN, u32 shift, const u32* zeta) {
  u32 n = 1u << logN, x = s_to_mont(shift), g = generator(logN);
  s_ext z = s_ext_constant(zeta);
  if (n < LANES) {
    for (u32 i = 0; i < n; i++, x = s_mul(x, g)) {
      s_ext d = s_ext_sub(s_ext_from_base(x), z);
      if (s_ext_is_zero(d)) return 1;
      d = s_ext_inverse(d);
      for (int k = 0; k < EXT_DEGREE; k++) out[(size_t)k * n + i] = s_from_mont(d.c[k]);
    }
    return 0;
  }
  ext_t minus_z = ext_neg(ext_splat(zeta));
  kb_t point = kb_geometric(x, g), step = kb_splat(s_pow(g, LANES));
  for (u32 i = 0; i < n; i += LANES, point = kb_mul(point, step))
    ext_store(scratch + i, n, ext_add_base(minus_z, kb_from_mont(point)));
  return (u32)ext_batch_inverse_vec(scratch, out, n);
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

// weights[i] = inverses[i]·x_i over the coset: what multiplies f(x_i) in the barycentric formula, up to a constant factor.
// Planar; may be in place.
EXPORT(mul_points) void mul_points(const u32* in, u32* out, u32 logN, u32 shift) {
  u32 n = 1u << logN, x = s_to_mont(shift), g = generator(logN);
  if (n < LANES) {
    for (u32 i = 0; i < n; i++, x = s_mul(x, g)) s_ext_store(out + i, n, s_ext_scale(s_ext_load(in + i, n), x));
    return;
  }
  kb_t point = kb_geometric(x, g), step = kb_splat(s_pow(g, LANES));
  for (u32 i = 0; i < n; i += LANES, point = kb_mul(point, step))
    ext_store(out + i, n, ext_mul_base(ext_load(in + i, n), point));
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

// The sum of all lanes modulo p.
static u32 split_total(split_sum sum) {
  u64 low = 0, high = 0;
  for (int i = 0; i < LANES / 2; i++) low += sum.low[i] % KB_P, high += sum.high[i] % KB_P;
  return (u32)((low % KB_P + high % KB_P * KB_R) % KB_P);
}

enum { DOT_ROWS = 2048 };

// Lanes p[0], p[stride], …; reads all LANES·stride words.
INLINE kb_t load_rows(const u32* p, u32 stride) {
  if (stride == 1) return kb_load(p);
  if (stride == 2) return kb_even_lanes(kb_load(p), kb_load(p + LANES));
  return kb_load_strided(p, stride);
}

// Σ_{i < rows} column[i·stride]·weights[k·n + i] added to out[k], for rows a multiple of LANES·4 or less than that.
static void dot_block(const u32* column, u32 stride, const u32* weights, size_t n, u32 rows, u32* out) {
  split_sum sum[EXT_DEGREE];
  for (int k = 0; k < EXT_DEGREE; k++) sum[k] = (split_sum){{0}, {0}};
  u32 i = 0;
  for (; i + 4 * LANES <= rows; i += 4 * LANES) {
    size_t step = (size_t)LANES * stride;
    const u32* p = column + (size_t)i * stride;
    kb_t a0 = load_rows(p, stride), a1 = load_rows(p + step, stride);
    kb_t a2 = load_rows(p + 2 * step, stride), a3 = load_rows(p + 3 * step, stride);
    UNROLL for (int k = 0; k < EXT_DEGREE; k++) {
      const u32* w = weights + k * n + i;
      kb_wide t = kb_wide_mul(a0, kb_load(w));
      t = kb_wide_mul_add(t, a1, kb_load(w + LANES));
      t = kb_wide_mul_add(t, a2, kb_load(w + 2 * LANES));
      split_add(&sum[k], kb_wide_mul_add(t, a3, kb_load(w + 3 * LANES)));
    }
  }
  for (int k = 0; k < EXT_DEGREE; k++) {
    u32 total = split_total(sum[k]);
    for (u32 j = i; j < rows; j++) total = s_add(total, (u32)((u64)column[(size_t)j * stride] * weights[k * n + j] % KB_P));
    out[k] = s_add(out[k], total);
  }
}

// out[EXT_DEGREE·c + k] = Σ_i columns[c][i·stride]·weights[k·n + i] for i < n, c < nCols. Canonical.
EXPORT(ext_dot)
void ext_dot(const u32* const* columns, u32 nCols, u32 n, u32 stride, const u32* weights, u32* out) {
  for (u32 j = 0; j < EXT_DEGREE * nCols; j++) out[j] = 0;
  for (u32 start = 0; start < n; start += DOT_ROWS) {
    u32 rows = n - start < DOT_ROWS ? n - start : DOT_ROWS;
    for (u32 c = 0; c < nCols; c++)
      dot_block(columns[c] + (size_t)start * stride, stride, weights + start, n, rows, out + EXT_DEGREE * c);
  }
}

// ---- DEEP -----------------------------------------------------------------------------------------------------------------

enum { ACCUMULATE_ROWS = 1024 };

// acc[i] += Σ_c coefficients[c]·columns[c][i], four columns to a reduction. coefficients: nCols × EXT_DEGREE canonical words.
EXPORT(deep_accumulate)
void deep_accumulate(const u32* const* columns, u32 nCols, const u32* coefficients, u32 n, u32* acc) {
  if (n < LANES) {
    for (u32 c = 0; c < nCols; c++) {
      s_ext coefficient = s_ext_constant(coefficients + EXT_DEGREE * c);
      for (u32 i = 0; i < n; i++)
        s_ext_store(acc + i, n, s_ext_add(s_ext_load(acc + i, n), s_ext_scale(coefficient, columns[c][i])));
    }
    return;
  }
  for (u32 start = 0; start < n; start += ACCUMULATE_ROWS) {
    u32 end = n - start < ACCUMULATE_ROWS ? n : start + ACCUMULATE_ROWS;
    for (u32 c = 0; c < nCols; c += 4) {
      // Columns missing from the last four are repeated with coefficient 0.
      const u32* column[4];
      ext_t coefficient[4];
      for (u32 j = 0; j < 4; j++) {
        u32 present = c + j < nCols;
        column[j] = columns[present ? c + j : c];
        coefficient[j] = present ? ext_splat_s(s_ext_constant(coefficients + EXT_DEGREE * (c + j))) : ext_zero();
      }
      for (u32 i = start; i < end; i += LANES) {
        kb_t b0 = kb_load(column[0] + i), b1 = kb_load(column[1] + i), b2 = kb_load(column[2] + i), b3 = kb_load(column[3] + i);
        ext_store(acc + i, n, ext_dot4(ext_load(acc + i, n), coefficient[0], b0, coefficient[1], b1, coefficient[2], b2,
                                       coefficient[3], b3));
      }
    }
  }
}

// out[i] += (acc[i] − y)·inverses[i], planar; y canonical.
EXPORT(deep_quotient) void deep_quotient(const u32* acc, const u32* y, const u32* inverses, u32 n, u32* out) {
  if (n < LANES) {
    s_ext value = s_ext_load(y, 1);
    for (u32 i = 0; i < n; i++) {
      s_ext inverse = s_ext_to_mont(s_ext_load(inverses + i, n));
      s_ext quotient = s_ext_mul(s_ext_sub(s_ext_load(acc + i, n), value), inverse);
      s_ext_store(out + i, n, s_ext_add(s_ext_load(out + i, n), quotient));
    }
    return;
  }
  ext_t value = ext_splat(y);
  for (u32 i = 0; i < n; i += LANES) {
    ext_t quotient = ext_mul(ext_to_mont(ext_sub(ext_load(acc + i, n), value)), ext_load(inverses + i, n));
    ext_store(out + i, n, ext_add(ext_load(out + i, n), quotient));
  }
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
