// Memory of the run: bumps a pointer through memory mapped in large pieces and gives nothing back. A run is short.
#pragma once
#include "guest.h"

enum { SYS_MMAP = 4090, HEAP_PIECE = 1 << 20 };

/// `bytes` of zeroed memory, aligned to 8 bytes. Ends the run with exit code 2 when there is none.
static inline void *heap_alloc(u32 bytes) {
  static u32 next, end;
  if (bytes > 0x70000000) guest_abort();
  bytes = (bytes + 7) & ~7u;
  if (bytes > end - next) {
    u32 size = (bytes + HEAP_PIECE - 1) & ~(HEAP_PIECE - 1u);
    u32 piece = syscall3(SYS_MMAP, 0, size, 0);
    if (piece == 0xffffffff) guest_abort();
    if (piece != end) next = piece;
    end = piece + size;
  }
  next += bytes;
  return (void *)(next - bytes);
}
