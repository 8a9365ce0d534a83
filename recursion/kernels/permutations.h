// Permutations of a circuit, as many at a time as there are lanes.
#ifndef PERMUTATIONS_H
#define PERMUTATIONS_H

#include "koala.h"

// As tape-plan.ts has them.
enum { ROW = 0, PAIR = 1, CLIMB = 2, SPONGE = 3 };

// Runs `count` permutations of one kind; a row's is a sponge over `blocks` blocks. @returns what follows the items on the plan.
const i32* recursion_permute_group(const i32* items, u32 kind, u32 count, u32 blocks, u32* cells);

#endif
