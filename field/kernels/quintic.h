// The extension F[x]/(x^5 + x^2 − 1), in Montgomery form: see field/quintic.ts. Included by `extension.h`.
#ifndef QUINTIC_H
#define QUINTIC_H

// Written out: clang 14 makes better code of lists than of loops here.
INLINE ext_t ext_splat(const u32* p) {
  return (ext_t){{kb_splat(p[0]), kb_splat(p[1]), kb_splat(p[2]), kb_splat(p[3]), kb_splat(p[4])}};
}
INLINE ext_t ext_add_base(ext_t a, kb_t b) { return (ext_t){{kb_add(a.c[0], b), a.c[1], a.c[2], a.c[3], a.c[4]}}; }

// a·b is Σ_j a_j·(x^j·b), and the coefficients of x^j·b are those of b or differences of two of them: ROW(x0, …, x4) stands for
// a0·x0 + … + a4·x4.
#define EXT_ROWS(ROW)                                                                                            \
  kb_t b0 = b.c[0], b1 = b.c[1], b2 = b.c[2], b3 = b.c[3], b4 = b.c[4];                                          \
  kb_t d14 = kb_sub(b1, b4), d03 = kb_sub(b0, b3), d42 = kb_sub(b4, b2), d314 = kb_sub(b3, d14);                 \
  return (EXT_RESULT){{ROW(b0, b4, b3, b2, d14), ROW(b1, b0, b4, b3, b2), ROW(b2, d14, d03, d42, d314),          \
                       ROW(b3, b2, d14, d03, d42), ROW(b4, b3, b2, d14, d03)}}
#define EXT_FOUR(x0, x1, x2, x3) \
  kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a.c[0], x0), a.c[1], x1), a.c[2], x2), a.c[3], x3)

// Montgomery product, one reduction per coefficient.
INLINE ext_t ext_mul(ext_t a, ext_t b) {
#define EXT_RESULT ext_t
#define EXT_ROW(x0, x1, x2, x3, x4) kb_reduce_five(EXT_FOUR(x0, x1, x2, x3), a.c[4], x4)
  EXT_ROWS(EXT_ROW);
#undef EXT_RESULT
#undef EXT_ROW
}

// The same before it is reduced.
INLINE ext_sum ext_product(ext_t a, ext_t b) {
#define EXT_RESULT ext_sum
#define EXT_ROW(x0, x1, x2, x3, x4) kb_wide_trim(kb_wide_mul_add(kb_wide_trim(EXT_FOUR(x0, x1, x2, x3)), a.c[4], x4))
  EXT_ROWS(EXT_ROW);
#undef EXT_RESULT
#undef EXT_ROW
}

INLINE s_ext s_ext_mul(s_ext a, s_ext b) {
  u32 c[9] = {0};
  for (int i = 0; i < 5; i++)
    for (int j = 0; j < 5; j++) c[i + j] = s_add(c[i + j], s_mul(a.c[i], b.c[j]));
  // x^j = x^(j−5) − x^(j−3), from the highest power down.
  for (int j = 8; j >= 5; j--) {
    c[j - 5] = s_add(c[j - 5], c[j]);
    c[j - 3] = s_sub(c[j - 3], c[j]);
  }
  return (s_ext){{c[0], c[1], c[2], c[3], c[4]}};
}

// (x^p)^i and (x^(p²))^i, Montgomery form.
static const u32 FROBENIUS[5][5] = {
    {0x01fffffe, 0x00000000, 0x00000000, 0x00000000, 0x00000000},
    {0x2d993495, 0x0e0c91e5, 0x21a60922, 0x4bff57a3, 0x41b550be},
    {0x0a1c252c, 0x46d57e39, 0x30149a86, 0x3b2ee89f, 0x3181252b},
    {0x35fcae15, 0x182d4e41, 0x4c4c1cdf, 0x074fcccb, 0x4a813ff9},
    {0x291099b3, 0x3a76433c, 0x21b1646d, 0x6ec65580, 0x378f06cd},
};
static const u32 FROBENIUS_SQUARED[5][5] = {
    {0x01fffffe, 0x00000000, 0x00000000, 0x00000000, 0x00000000},
    {0x2f967f25, 0x6d4725a6, 0x054d8645, 0x24fad3e8, 0x21dcd21a},
    {0x3a5b7141, 0x1cb6b2de, 0x1d3eeba6, 0x61431217, 0x00f7bf69},
    {0x05199bb2, 0x6151534a, 0x4caaf8d4, 0x0a80037c, 0x5d72c28f},
    {0x0a6625f2, 0x63acab5b, 0x012c3e01, 0x65ff9494, 0x66f9eb3c},
};

// Σ a_i·images[i]: a^p or a^(p²).
INLINE s_ext s_ext_frobenius(s_ext a, const u32 images[5][5]) {
  s_ext out = {{0}};
  for (int i = 0; i < 5; i++)
    for (int k = 0; k < 5; k++) out.c[k] = s_add(out.c[k], s_mul(a.c[i], images[i][k]));
  return out;
}

INLINE ext_t ext_frobenius(ext_t a, const u32 images[5][5]) {
#define IMAGE(i) kb_splat(images[i][k])
  ext_t sum = EXT_MAP(kb_products4(a.c[1], IMAGE(1), a.c[2], IMAGE(2), a.c[3], IMAGE(3), a.c[4], IMAGE(4)));
#undef IMAGE
  return ext_add_base(sum, a.c[0]);
}

// The product of the other conjugates, by which a is its norm, which lies in F (see quintic.ts).
INLINE ext_t ext_conjugates(ext_t a, kb_t* norm) {
  ext_t image = ext_frobenius(a, FROBENIUS);
  ext_t pair = ext_mul(image, ext_frobenius(image, FROBENIUS));
  ext_t conjugates = ext_mul(pair, ext_frobenius(pair, FROBENIUS_SQUARED));
  *norm = ext_mul(a, conjugates).c[0];
  return conjugates;
}

// Inverse in Montgomery form through the norm (see quintic.ts); 0 gives 0.
INLINE s_ext s_ext_inverse(s_ext a) {
  s_ext image = s_ext_frobenius(a, FROBENIUS);
  s_ext pair = s_ext_mul(image, s_ext_frobenius(image, FROBENIUS));
  s_ext conjugates = s_ext_mul(pair, s_ext_frobenius(pair, FROBENIUS_SQUARED));
  u32 m = s_inverse(s_ext_mul(a, conjugates).c[0]);
  for (int k = 0; k < 5; k++) conjugates.c[k] = s_mul(conjugates.c[k], m);
  return conjugates;
}

#endif
