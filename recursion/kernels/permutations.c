// Poseidon2 for recursion: the permutations of a tape, and the rows of the permutation chip with the cubes of their S-boxes.
#include "permutations.h"

#include "poseidon2.h"

EXPORT(recursion_init) void recursion_init(const u32* constants) { set_round_constants(constants); }

static __attribute__((noinline)) void permute(kb_t* s) { permute_recording(s, 0); }
static __attribute__((noinline)) void permute_and_record(kb_t* s, kb_t* cubes) { permute_recording(s, cubes); }

// Words of states by position in the state, then by lane, canonical.
typedef u32 words[WIDTH][LANES];

INLINE void load_words(kb_t* s, const words w, int n) {
  for (int i = 0; i < n; i++) s[i] = kb_to_mont(kb_load(w[i]));
}

INLINE void gather_run(words w, u32 at, u32 lane, const u32* from) {
  for (u32 i = 0; i < RATE; i++) w[at + i][lane] = from[i];
}

INLINE void gather_list(words w, u32 lane, const i32* addresses, const u32* cells) {
  for (u32 i = 0; i < RATE; i++) w[i][lane] = cells[addresses[i]];
}

// ---- the tape ----------------------------------------------------------------------------------------------------------------

// Items: of a row (out, elements, where the capacity after each block but the last goes, addresses of 8·blocks cells); of a pair (out, left, right); of a level of a path (out, bit, node, sibling);
// of the transcript's sponge (out, state before, addresses of 8 cells).
const i32* recursion_permute_group(const i32* items, u32 kind, u32 count, u32 blocks, u32* cells) {
  static const u32 STRIDE[] = {0, 3, 4, 2 + RATE};
  u32 stride = kind == ROW ? 3 + RATE * blocks : STRIDE[kind];
  words w;
  kb_t s[WIDTH];
  for (u32 first = 0; first < count; first += LANES) {
    u32 lanes = count - first < LANES ? count - first : LANES;
    const i32* item = items + (size_t)first * stride;
    __builtin_memset(w, 0, sizeof w);
    for (u32 lane = 0; lane < lanes; lane++) {
      const i32* at = item + (size_t)lane * stride;
      switch (kind) {
        case ROW:
          w[RATE][lane] = (u32)at[1];
          gather_list(w, lane, at + 3, cells);
          break;
        case PAIR:
          gather_run(w, 0, lane, cells + at[1]);
          gather_run(w, RATE, lane, cells + at[2]);
          break;
        case CLIMB: {
          u32 swapped = cells[at[1]];
          gather_run(w, 0, lane, cells + (swapped ? at[3] : at[2]));
          gather_run(w, RATE, lane, cells + (swapped ? at[2] : at[3]));
          break;
        }
        default:
          gather_run(w, RATE, lane, cells + at[1] + RATE);
          gather_list(w, lane, at + 2, cells);
      }
    }
    load_words(s, w, WIDTH);
    permute(s);
    for (u32 block = 1; block < blocks; block++) {
      for (int i = RATE; i < WIDTH; i++) kb_store(w[i], kb_from_mont(s[i]));
      for (u32 lane = 0; lane < lanes; lane++) {
        const i32* at = item + (size_t)lane * stride;
        u32* capacity = cells + at[2] + RATE * (block - 1);
        for (u32 i = 0; i < RATE; i++) capacity[i] = w[RATE + i][lane];
        gather_list(w, lane, at + 3 + RATE * block, cells);
      }
      load_words(s, w, RATE);
      permute(s);
    }
    int outputs = kind == SPONGE ? WIDTH : RATE;
    for (int i = 0; i < outputs; i++) kb_store(w[i], kb_from_mont(s[i]));
    for (u32 lane = 0; lane < lanes; lane++) {
      u32* out = cells + item[(size_t)lane * stride];
      for (int i = 0; i < outputs; i++) out[i] = w[i][lane];
    }
  }
  return items + (size_t)count * stride;
}

// ---- the rows ----------------------------------------------------------------------------------------------------------------

// Fills the columns of the permutation chip: 16 of the input, CUBES, the bit. Of a row 18 words: cells of the input, what is added to the first
// of the capacity, and the cell of the bit, by which its halves change places. Rows from `used` on are permutations of zeros.
EXPORT(recursion_fill_permutations)
void recursion_fill_permutations(const i32* rows, u32 used, u32 height, const u32* cells, u32* const* columns) {
  enum { ROW_WORDS = WIDTH + 2 };
  words w;
  u32 bits[LANES];
  kb_t s[WIDTH], cubes[CUBES];
  for (u32 first = 0; first < height; first += LANES) {
    u32 lanes = first >= used ? 0 : used - first < LANES ? used - first : LANES;
    if (lanes < LANES) __builtin_memset(w, 0, sizeof w), __builtin_memset(bits, 0, sizeof bits);
    for (u32 lane = 0; lane < lanes; lane++) {
      const i32* row = rows + (size_t)(first + lane) * ROW_WORDS;
      u32 bit = cells[row[WIDTH + 1]];
      bits[lane] = bit;
      for (u32 i = 0; i < WIDTH; i++) w[i][lane] = cells[row[bit ? i ^ RATE : i]];
      w[RATE][lane] += (u32)row[WIDTH];
    }
    // Those without a wire are all alike.
    if (lanes > 0 || first < used + LANES) {
      load_words(s, w, WIDTH);
      permute_and_record(s, cubes);
      from_mont(cubes, CUBES);
    }
    for (int i = 0; i < WIDTH; i++) kb_store_far(columns[i] + first, kb_load(w[i]));
    for (int i = 0; i < CUBES; i++) kb_store_far(columns[WIDTH + i] + first, cubes[i]);
    kb_store_far(columns[WIDTH + CUBES] + first, kb_load(bits));
  }
}
