// Generated from chip "program" by circuits/framework/codegen.ts. Do not edit.
#include "../framework/evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_program) int logup_program(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = 16 };
  ext_t dens[BLOCK][1], nums[BLOCK][1], prefixes[BLOCK][1];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t t6 = column_at(columns[1], i);
      kb_t t7 = column_at(columns[2], i);
      kb_t t8 = column_at(columns[3], i);
      kb_t t9 = column_at(columns[4], i);
      kb_t t10 = column_at(columns[5], i);
      kb_t t11 = column_at(columns[6], i);
      kb_t t12 = column_at(columns[7], i);
      kb_t t13 = column_at(columns[8], i);
      kb_t t14 = column_at(columns[9], i);
      kb_t t15 = column_at(columns[10], i);
      kb_t t16 = column_at(columns[11], i);
      kb_t t17 = column_at(columns[12], i);
      kb_t t18 = column_at(columns[13], i);
      kb_t t19 = column_at(columns[14], i);
      kb_t t20 = column_at(columns[15], i);
      kb_t t21 = column_at(columns[16], i);
      kb_t t22 = column_at(columns[17], i);
      kb_t t23 = column_at(columns[18], i);
      kb_t t24 = column_at(columns[19], i);
      kb_t t25 = column_at(columns[20], i);
      kb_t t26 = column_at(columns[21], i);
      kb_t t27 = column_at(columns[22], i);
      kb_t t28 = column_at(columns[23], i);
      kb_t t29 = column_at(columns[24], i);
      kb_t t30 = column_at(columns[25], i);
      kb_t t31 = column_at(columns[26], i);
      kb_t t32 = column_at(columns[27], i);
      kb_t t33 = column_at(columns[28], i);
      kb_t t34 = column_at(columns[29], i);
      kb_t t35 = column_at(columns[30], i);
      kb_t t36 = column_at(columns[31], i);
      // decode
      ext_t den0 = ext_splat(k + 0);
      ext_dot4_call(&den0, k + 4, t6, t7, t8, t9);
      ext_dot4_call(&den0, k + 20, t10, t11, t12, t13);
      ext_dot4_call(&den0, k + 36, t14, t15, t16, t17);
      ext_dot4_call(&den0, k + 52, t18, t19, t20, t21);
      ext_dot4_call(&den0, k + 68, t22, t23, t24, t25);
      ext_dot4_call(&den0, k + 84, t26, t27, t28, t29);
      ext_dot4_call(&den0, k + 100, t30, t31, t32, t33);
      ext_dot3_call(&den0, k + 116, t34, t35, t36);
      kb_t t1 = column_at(columns[32], i);
      kb_t t2 = column_at(columns[0], i);
      kb_t t3 = kb_mul(t1, t2);
      kb_t t4 = kb_neg(t3);
      dens[v][0] = den0;
      nums[v][0] = ext_from_base(t4);
      prefixes[v][0] = product;
      product = ext_times(product, den0);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse0 = ext_times(suffix, prefixes[v][0]);
      suffix = ext_times(suffix, dens[v][0]);
      ext_t term0 = ext_mul_base(inverse0, nums[v][0].c[0]);
      ext_put(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[128], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_program) void quotient_program(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + 137);
  (void)inverses;
  for (size_t i = 0; i < n; i += LANES) {
    ext_t acc = ext_zero();
    kb_t t6 = column_at(columns[1], i);
    kb_t t7 = column_at(columns[2], i);
    kb_t t8 = column_at(columns[3], i);
    kb_t t9 = column_at(columns[4], i);
    kb_t t10 = column_at(columns[5], i);
    kb_t t11 = column_at(columns[6], i);
    kb_t t12 = column_at(columns[7], i);
    kb_t t13 = column_at(columns[8], i);
    kb_t t14 = column_at(columns[9], i);
    kb_t t15 = column_at(columns[10], i);
    kb_t t16 = column_at(columns[11], i);
    kb_t t17 = column_at(columns[12], i);
    kb_t t18 = column_at(columns[13], i);
    kb_t t19 = column_at(columns[14], i);
    kb_t t20 = column_at(columns[15], i);
    kb_t t21 = column_at(columns[16], i);
    kb_t t22 = column_at(columns[17], i);
    kb_t t23 = column_at(columns[18], i);
    kb_t t24 = column_at(columns[19], i);
    kb_t t25 = column_at(columns[20], i);
    kb_t t26 = column_at(columns[21], i);
    kb_t t27 = column_at(columns[22], i);
    kb_t t28 = column_at(columns[23], i);
    kb_t t29 = column_at(columns[24], i);
    kb_t t30 = column_at(columns[25], i);
    kb_t t31 = column_at(columns[26], i);
    kb_t t32 = column_at(columns[27], i);
    kb_t t33 = column_at(columns[28], i);
    kb_t t34 = column_at(columns[29], i);
    kb_t t35 = column_at(columns[30], i);
    kb_t t36 = column_at(columns[31], i);
    // decode
    ext_t den0 = ext_splat(k + 0);
    ext_dot4_call(&den0, k + 4, t6, t7, t8, t9);
    ext_dot4_call(&den0, k + 20, t10, t11, t12, t13);
    ext_dot4_call(&den0, k + 36, t14, t15, t16, t17);
    ext_dot4_call(&den0, k + 52, t18, t19, t20, t21);
    ext_dot4_call(&den0, k + 68, t22, t23, t24, t25);
    ext_dot4_call(&den0, k + 84, t26, t27, t28, t29);
    ext_dot4_call(&den0, k + 100, t30, t31, t32, t33);
    ext_dot3_call(&den0, k + 116, t34, t35, t36);
    kb_t t1 = column_at(columns[32], i);
    kb_t t2 = column_at(columns[0], i);
    kb_t t3 = kb_mul(t1, t2);
    kb_t t4 = kb_neg(t3);
    ext_t phi0 = ext_sub(ext_next(columns + 33, i, STEP, n), ext_at(columns + 33, i));
    phi0 = ext_add(phi0, ext_splat(k + 129));
    acc = ext_add(acc, ext_times(ext_splat(k + 133), ext_sub_base(ext_times(phi0, den0), t4)));
    ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
  }
}
#undef STEP
