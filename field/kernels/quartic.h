// The extension F[x]/(x^4 − 3), in Montgomery form: see field/quartic.ts. Included by `extension.h`.
#ifndef QUARTIC_H
#define QUARTIC_H

// Written out: clang 14 makes better code of lists than of loops here.
INLINE ext_t ext_splat(const u32* p) {
  return (ext_t){{kb_splat(p[0]), kb_splat(p[1]), kb_splat(p[2]), kb_splat(p[3])}};
}
INLINE ext_t ext_add_base(ext_t a, kb_t b) { return (ext_t){{kb_add(a.c[0], b), a.c[1], a.c[2], a.c[3]}}; }

// The products of which a coefficient of a·b is the sum, exactly four: ROW(x0, x1, x2, x3) stands for a0·x0 + a1·x1 + a2·x2 + a3·x3.
#define EXT_ROWS(ROW)                                                                                          \
  kb_t w1 = kb_triple(b.c[1]), w2 = kb_triple(b.c[2]), w3 = kb_triple(b.c[3]);                                 \
  return (EXT_RESULT){{ROW(b.c[0], w3, w2, w1), ROW(b.c[1], b.c[0], w3, w2), ROW(b.c[2], b.c[1], b.c[0], w3), \
                       ROW(b.c[3], b.c[2], b.c[1], b.c[0])}}
#define EXT_FOUR(x0, x1, x2, x3) \
  kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a.c[0], x0), a.c[1], x1), a.c[2], x2), a.c[3], x3)

// Montgomery product, one reduction per coefficient.
INLINE ext_t ext_mul(ext_t a, ext_t b) {
#define EXT_RESULT ext_t
#define EXT_ROW(...) kb_reduce_four(EXT_FOUR(__VA_ARGS__))
  EXT_ROWS(EXT_ROW);
#undef EXT_RESULT
#undef EXT_ROW
}

// The same before it is reduced.
INLINE ext_sum ext_product(ext_t a, ext_t b) {
#define EXT_RESULT ext_sum
#define EXT_ROW(...) kb_wide_trim(EXT_FOUR(__VA_ARGS__))
  EXT_ROWS(EXT_ROW);
#undef EXT_RESULT
#undef EXT_ROW
}

// The product of the other conjugates, by which a is its norm, which lies in F; through the tower (see quartic.ts).
INLINE ext_t ext_conjugates(ext_t a, kb_t* norm) {
  kb_t a0 = a.c[0], a1 = a.c[1], a2 = a.c[2], a3 = a.c[3], minus1 = kb_neg(a1), minus3 = kb_neg(a3);
  // The norm over F[x²] is n0 − n2·x².
  kb_t n0 = kb_products3(a0, a0, a2, kb_triple(a2), a1, kb_double(kb_triple(minus3)));
  kb_t n2 = kb_products3(a1, a1, a3, kb_triple(a3), a0, kb_double(kb_neg(a2)));
  kb_t n2_triple = kb_triple(n2);
  *norm = kb_products2(n0, n0, n2, kb_neg(n2_triple));
  return (ext_t){{kb_products2(a0, n0, a2, n2_triple), kb_products2(minus1, n0, minus3, n2_triple),
                  kb_products2(a2, n0, a0, n2), kb_products2(minus3, n0, minus1, n2)}};
}

INLINE s_ext s_ext_mul(s_ext a, s_ext b) {
  s_ext out = {{0, 0, 0, 0}};
  for (int i = 0; i < EXT_DEGREE; i++)
    for (int j = 0; j < EXT_DEGREE; j++) {
      u32 product = s_mul(a.c[i], b.c[j]);
      if (i + j >= EXT_DEGREE) product = s_add(s_add(product, product), product);
      u32* c = &out.c[(i + j) % EXT_DEGREE];
      *c = s_add(*c, product);
    }
  return out;
}

// Inverse in Montgomery form through the tower (see quartic.ts); 0 gives 0.
INLINE s_ext s_ext_inverse(s_ext a) {
#define TRIPLE(v) s_add(s_add(v, v), v)
  u32 a02 = s_mul(a.c[0], a.c[2]), a13 = s_mul(a.c[1], a.c[3]), a22 = s_mul(a.c[2], a.c[2]), a33 = s_mul(a.c[3], a.c[3]);
  u32 a13_twice = s_add(a13, a13);
  u32 n0 = s_sub(s_add(s_mul(a.c[0], a.c[0]), TRIPLE(a22)), TRIPLE(a13_twice));
  u32 n1 = s_sub(s_add(a02, a02), s_add(s_mul(a.c[1], a.c[1]), TRIPLE(a33)));
  u32 n1_squared = s_mul(n1, n1);
  u32 m = s_inverse(s_sub(s_mul(n0, n0), TRIPLE(n1_squared)));
#undef TRIPLE
  s_ext conjugate = {{a.c[0], s_neg(a.c[1]), a.c[2], s_neg(a.c[3])}};
  s_ext cofactor = {{s_mul(n0, m), 0, s_neg(s_mul(n1, m)), 0}};
  return s_ext_mul(conjugate, cofactor);
}

#endif
