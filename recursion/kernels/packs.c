// Columns of the pack chip.
#include "rows.h"

enum { EIGHT = 8, INDEX = EIGHT, LOOKUPS = EIGHT + 1, ROW_WORDS = EIGHT + 3 };

// Fills the columns of the pack chip: eight elements, the index, lookups. Of a row 11 words: cells of the elements, what is added to the index, the
// cell of the index, and of a lookup the row of its cap's first entry, or −1. Rows from `used` on are 0.
EXPORT(recursion_fill_packs)
void recursion_fill_packs(const i32* rows, u32 used, u32 height, const u32* cells, u32* const* columns) {
  u32 words[LOOKUPS][LANES];
  for (u32 first = 0; first < height; first += LANES) {
    __builtin_memset(words, 0, sizeof words);
    for (u32 lane = 0; lane < LANES && first + lane < used; lane++) {
      const i32* row = rows + (size_t)(first + lane) * ROW_WORDS;
      for (u32 k = 0; k < EIGHT; k++) words[k][lane] = cells[row[k]];
      words[INDEX][lane] = (u32)row[EIGHT] + cells[row[EIGHT + 1]];
    }
    put_rows(columns, LOOKUPS, first, words);
  }
  __builtin_memset(columns[LOOKUPS], 0, (size_t)height * 4);
  for (u32 r = 0; r < used; r++) {
    const i32* row = rows + (size_t)r * ROW_WORDS;
    u32 entry = (u32)row[EIGHT + 2] + cells[row[EIGHT + 1]];
    if (row[EIGHT + 2] >= 0 && entry < used) columns[LOOKUPS][entry]++;
  }
}
