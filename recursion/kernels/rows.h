// Rows of cells that are put into columns.
#ifndef ROWS_H
#define ROWS_H

#include "koala.h"

// Columns from words of LANES rows, column after column.
INLINE void put_rows(u32* const* columns, u32 count, u32 first, const u32 (*words)[LANES]) {
  for (u32 c = 0; c < count; c++) kb_store_far(columns[c] + first, kb_load(words[c]));
}

#endif
