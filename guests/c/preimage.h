// Reading by hash: what was read is hashed, and the run ends with exit code 2 when the hash differs. With read_local this is all that
// a C guest reads with; preimage_read alone checks nothing and is not for programs.
#pragma once
#include "precompiles.h"

enum { MAX_PREIMAGE_BYTES = 120000 };

/// Reads the bytes whose keccak256 is `hash` to word-aligned memory, and checks that it is; returns their number. Ends the run with exit
/// code 2 if they do not hash to `hash` or are more than `capacity`.
static u32 keccak_preimage(const u32 hash[8], u8 *to, u32 capacity) {
  u32 key[8], length[2], found[8];
  for (int i = 0; i < 8; i++) key[i] = hash[i];
  key[0] = 0x02000000 | (key[0] & 0x00ffffff);
  select_preimage(key);
  preimage_read(length, 8);
  if (length[0] != 0 || length[1] > capacity || length[1] > MAX_PREIMAGE_BYTES) guest_abort();
  preimage_read(to, length[1]);
  keccak256(to, length[1], (u8 *)found);
  for (int i = 0; i < 8; i++) {
    if (found[i] != hash[i]) guest_abort();
  }
  return length[1];
}
