// Kernels of the polynomial commitment: quotients by x − z over a whole domain, values at z, and the batch of all columns.
//
// A domain is shift·⟨g⟩ of n points in natural order; z is a point of EF off the domain. Vectors over EF are planar. Sizes are
// multiples of LANES.
#include "koala.h"

// ---- 1 / (x − z) ----------------------------------------------------------------------------------------------------------

#define INVERSE_BLOCK 1024

static u32 block_x[INVERSE_BLOCK];
static u32 block_norm[INVERSE_BLOCK];
static u32 block_prefix[INVERSE_BLOCK];

// out[i] = 1 / (x_i − z), canonical. With m the characteristic polynomial of z over F and m(X) = (X − z)·q(X), that is
// q(x) / m(x): the inversion is one in F, done block by block with Montgomery's trick.
// `constants`: m0..m3, then the coefficients in F of q0, q1, q2 (q = X³ + q2·X² + q1·X + q0); all canonical.
EXPORT(point_inverses) void point_inverses(u32* out, u32 n, u32 shift, u32 generator, const u32* constants) {
  u32 step = s_to_mont(generator), stepLanes = s_pow(step, LANES);
  kb_t x = kb_geometric(s_to_mont(shift), step), advance = kb_splat(stepLanes);
  kb_t m0 = kb_splat(s_to_mont(constants[0])), m1 = kb_splat(s_to_mont(constants[1]));
  kb_t m2 = kb_splat(s_to_mont(constants[2])), m3 = kb_splat(s_to_mont(constants[3]));
  ext_t q0 = ext_splat(constants + 4), q1 = ext_splat(constants + 8), q2 = ext_splat(constants + 12);

  for (u32 start = 0; start < n; start += INVERSE_BLOCK) {
    u32 count = n - start < INVERSE_BLOCK ? n - start : INVERSE_BLOCK;
    kb_t product = kb_splat(KB_R);
    for (u32 i = 0; i < count; i += LANES) {
      kb_t norm = kb_add(x, m3);
      norm = kb_add(kb_mul(norm, x), m2);
      norm = kb_add(kb_mul(norm, x), m1);
      norm = kb_add(kb_mul(norm, x), m0);
      kb_store(block_x + i, x);
      kb_store(block_norm + i, norm);
      kb_store(block_prefix + i, product);
      product = kb_mul(product, norm);
      x = kb_mul(x, advance);
    }
    u32 lanes[LANES];
    kb_store(lanes, product);
    for (u32 l = 0; l < LANES; l++) lanes[l] = s_inverse(lanes[l]);
    kb_t suffix = kb_load(lanes);
    for (u32 i = count; i > 0; i -= LANES) {
      kb_t xi = kb_load(block_x + i - LANES);
      kb_t inverse = kb_mul(suffix, kb_load(block_prefix + i - LANES));
      suffix = kb_mul(suffix, kb_load(block_norm + i - LANES));
      kb_t x2 = kb_square(xi);
      ext_t q = EXT_MAP(kb_add(q0.c[k], kb_reduce_four(kb_wide_mul_add(kb_wide_mul(q1.c[k], xi), q2.c[k], x2))));
      q.c[0] = kb_add(q.c[0], kb_from_mont(kb_mul(x2, xi)));
      ext_store(out + start + i - LANES, n, ext_mul_base(q, inverse));
    }
  }
}

// ---- values at z ----------------------------------------------------------------------------------------------------------

// Weights of the barycentric formula on every 2^logStride-th point: out[i] = x_j / (x_j − z), j = i·2^logStride, Montgomery
// form. `generator` is that of the sparser domain; `inverses` has n elements, out n / 2^logStride.
EXPORT(point_weights)
void point_weights(const u32* inverses, u32 n, u32 logStride, u32 shift, u32 generator, u32* out) {
  u32 count = n >> logStride, stride = 1u << logStride, step = s_to_mont(generator);
  // x·2^64, so that the product with a canonical inverse is in Montgomery form.
  kb_t x = kb_geometric(s_to_mont(s_to_mont(shift)), step), advance = kb_splat(s_pow(step, LANES));
  for (u32 i = 0; i < count; i += LANES, x = kb_mul(x, advance))
    for (u32 k = 0; k < EXT_DEGREE; k++)
      kb_store(out + (size_t)k * count + i,
               kb_mul(kb_load_strided(inverses + (size_t)k * n + ((size_t)i << logStride), stride), x));
}

#define DOT_BLOCK 2048

static u32 gathered[DOT_BLOCK];

static const u32* every(const u32* column, u32 count, u32 logStride) {
  if (logStride == 0) return column;
  for (u32 i = 0; i < count; i += LANES) {
    if (logStride == 1) {
      v128_t low = wasm_v128_load(column + 2 * i), high = wasm_v128_load(column + 2 * i + LANES);
      kb_store(gathered + i, wasm_i32x4_shuffle(low, high, 0, 2, 4, 6));
    } else {
      kb_store(gathered + i, kb_load_strided(column + ((size_t)i << logStride), 1u << logStride));
    }
  }
  return gathered;
}

// out[c] (nCols × 4 words, canonical) = Σ_i columns[c][i·2^logStride] · weights[i] over n weights in Montgomery form.
EXPORT(columns_dot)
void columns_dot(const u32* const* columns, u32 nCols, u32 logStride, u32 n, const u32* weights, u32* out) {
  for (u32 i = 0; i < nCols * EXT_DEGREE; i++) out[i] = 0;
  for (u32 start = 0; start < n; start += DOT_BLOCK) {
    u32 count = n - start < DOT_BLOCK ? n - start : DOT_BLOCK;
    for (u32 c = 0; c < nCols; c++) {
      const u32* column = every(columns[c] + ((size_t)start << logStride), count, logStride);
      ext_t sum = ext_zero();
      u32 i = 0;
      for (; i + 4 * LANES <= count; i += 4 * LANES) {
        const u32* w = weights + start + i;
        kb_t a = kb_load(column + i), b = kb_load(column + i + LANES);
        kb_t d = kb_load(column + i + 2 * LANES), e = kb_load(column + i + 3 * LANES);
        sum = ext_dot4(sum, ext_load(w, n), a, ext_load(w + LANES, n), b, ext_load(w + 2 * LANES, n), d,
                       ext_load(w + 3 * LANES, n), e);
      }
      for (; i < count; i += LANES)
        sum = ext_add(sum, ext_mul_base(ext_load(weights + start + i, n), kb_load(column + i)));
      for (u32 k = 0; k < EXT_DEGREE; k++) {
        u32* total = out + c * EXT_DEGREE + k;
        *total = s_add(*total, kb_sum_lanes(sum.c[k]));
      }
    }
  }
}

// ---- the batched word -----------------------------------------------------------------------------------------------------

#define BATCH_BLOCK 512

static u32 combined[EXT_DEGREE * BATCH_BLOCK];

// word[i] += Σ_p factor_p · (Σ_c coefficient_c · columns[c][i] − value_p) / (x_i − z_p), canonical.
// `coefficients`: nCols × 4 words in Montgomery form; `inverses`: per point the vector of `point_inverses`; `points`: per point
// 4 words of value_p, canonical, and 4 of factor_p·2^64 mod p.
EXPORT(batch_quotients)
void batch_quotients(const u32* const* columns, u32 nCols, const u32* coefficients, u32 n, const u32* const* inverses,
                     u32 nPoints, const u32* points, u32* word) {
  for (u32 start = 0; start < n; start += BATCH_BLOCK) {
    u32 count = n - start < BATCH_BLOCK ? n - start : BATCH_BLOCK;
    for (u32 i = 0; i < count; i += LANES) ext_store(combined + i, BATCH_BLOCK, ext_zero());
    u32 c = 0;
    for (; c + 4 <= nCols; c += 4) {
      const u32 *f0 = columns[c] + start, *f1 = columns[c + 1] + start, *f2 = columns[c + 2] + start,
                *f3 = columns[c + 3] + start;
      const u32* k = coefficients + c * EXT_DEGREE;
      ext_t k0 = ext_splat(k), k1 = ext_splat(k + 4), k2 = ext_splat(k + 8), k3 = ext_splat(k + 12);
      for (u32 i = 0; i < count; i += LANES) {
        ext_t sum = ext_load(combined + i, BATCH_BLOCK);
        sum = ext_dot4(sum, k0, kb_load(f0 + i), k1, kb_load(f1 + i), k2, kb_load(f2 + i), k3, kb_load(f3 + i));
        ext_store(combined + i, BATCH_BLOCK, sum);
      }
    }
    for (; c < nCols; c++) {
      ext_t k = ext_splat(coefficients + c * EXT_DEGREE);
      for (u32 i = 0; i < count; i += LANES) {
        ext_t sum = ext_load(combined + i, BATCH_BLOCK);
        ext_store(combined + i, BATCH_BLOCK, ext_add(sum, ext_mul_base(k, kb_load(columns[c] + start + i))));
      }
    }
    for (u32 p = 0; p < nPoints; p++) {
      ext_t value = ext_splat(points + 2 * EXT_DEGREE * p), factor = ext_splat(points + 2 * EXT_DEGREE * p + EXT_DEGREE);
      for (u32 i = 0; i < count; i += LANES) {
        ext_t difference = ext_sub(ext_load(combined + i, BATCH_BLOCK), value);
        ext_t quotient = ext_mul(ext_mul(difference, ext_load(inverses[p] + start + i, n)), factor);
        u32* to = word + start + i;
        ext_store(to, n, ext_add(ext_load(to, n), quotient));
      }
    }
  }
}

// word[i] += factor · other[i mod m] for n elements of word and m ≤ n of other, canonical; factor (4 words) in Montgomery form.
EXPORT(add_lifted) void add_lifted(u32* word, u32 n, const u32* other, u32 m, const u32* factor) {
  ext_t f = ext_splat(factor);
  for (u32 i = 0; i < n; i += LANES)
    ext_store(word + i, n, ext_add(ext_load(word + i, n), ext_mul(ext_load(other + (i & (m - 1)), m), f)));
}
