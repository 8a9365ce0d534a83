// Columns of the chips whose cells are words of one extension; included once for each degree (`tape-4.c`, `tape-5.c`).
#include "rows.h"

enum { OPERANDS = 4, MAX_SLOTS = 4, EIGHT = 8 };

// Fills the columns of the gate chip: of each of a, b, c and out `slots` words. Of a gate four operands, or −1. Rows from the last one with a
// gate on are 0.
EXPORT_NAME(fill_gates)
void NAME(fill_gates)(const i32* operands, u32 gates, u32 slots, u32 height, const u32* cells, u32* const* columns) {
  static const u32 zeros[EXT_DEGREE];
  u32 words[OPERANDS * MAX_SLOTS * EXT_DEGREE][LANES];
  for (u32 first = 0; first < height; first += LANES) {
    __builtin_memset(words, 0, sizeof words);
    for (u32 lane = 0; lane < LANES; lane++) {
      for (u32 slot = 0; slot < slots; slot++) {
        u32 gate = (first + lane) * slots + slot;
        if (gate >= gates) break;
        for (u32 k = 0; k < OPERANDS; k++) {
          i32 operand = operands[(size_t)gate * OPERANDS + k];
          const u32* from = operand < 0 ? zeros : cells + (operand >> 1);
          u32(*to)[LANES] = words + (k * slots + slot) * EXT_DEGREE;
          to[0][lane] = from[0];
          if (!(operand & 1))
            for (int i = 1; i < EXT_DEGREE; i++) to[i][lane] = from[i];
        }
      }
    }
    put_rows(columns, OPERANDS * slots * EXT_DEGREE, first, words);
  }
}

// Fills the columns of the batch chip: eight elements and the sum. Of a row eight cells; and by row the powers λ … λ^8 of its batch,
// times 2, plus 1 where it goes on from the row before. Rows from `used` on are 0.
EXPORT_NAME(fill_batches)
void NAME(fill_batches)(const i32* rows, const i32* kinds, u32 used, u32 height, const u32* cells, u32* const* columns) {
  u32 words[EIGHT + EXT_DEGREE][LANES];
  s_ext powers[EIGHT], sum = {{0}};
  i32 known = -1;
  for (u32 first = 0; first < height; first += LANES) {
    __builtin_memset(words, 0, sizeof words);
    for (u32 lane = 0; lane < LANES && first + lane < used; lane++) {
      const i32* row = rows + (size_t)(first + lane) * EIGHT;
      i32 kind = kinds[first + lane];
      if (kind >> 1 != known) {
        known = kind >> 1;
        // A list of addresses.
        for (int k = 0; k < EIGHT; k++) powers[k] = read_mont(cells + rows[(size_t)used * EIGHT + known * EIGHT + k]);
      }
      if (kind & 1) sum = s_ext_mul(sum, powers[EIGHT - 1]);
      else sum = (s_ext){{0}};
      for (u32 k = 0; k < EIGHT; k++) {
        u32 e = cells[row[k]];
        words[k][lane] = e;
        if (k == 0) sum.c[0] = s_add(sum.c[0], e);
        else
          for (int i = 0; i < EXT_DEGREE; i++) sum.c[i] = s_add(sum.c[i], s_mul(powers[k - 1].c[i], e));
      }
      for (int i = 0; i < EXT_DEGREE; i++) words[EIGHT + i][lane] = sum.c[i];
    }
    put_rows(columns, EIGHT + EXT_DEGREE, first, words);
  }
}
