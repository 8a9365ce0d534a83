// The library of C guests: start-up, exit, and reading local preimages. Freestanding, no libc. Memory is in heap.h.
//
// A guest reads two kinds of things. Its local keys (read_local) are given by the claim and need no check. Everything else is named by
// its hash and read with preimage.h, which checks it.
#pragma once

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

enum { SYS_READ = 4003, SYS_WRITE = 4004, SYS_EXIT_GROUP = 4246 };
enum { FD_PREIMAGE_READ = 5, FD_PREIMAGE_KEY = 6 };

/// One system call: result in v0, error number in a3 (ignored: a guest that gets an error has no way to go on but to fail later).
static inline u32 syscall3(u32 number, u32 a0, u32 a1, u32 a2) {
  register u32 v0 asm("v0") = number;
  register u32 r4 asm("a0") = a0;
  register u32 r5 asm("a1") = a1;
  register u32 r6 asm("a2") = a2;
  register u32 r7 asm("a3");
  asm volatile("syscall" : "+r"(v0), "=r"(r7) : "r"(r4), "r"(r5), "r"(r6) : "memory", "hi", "lo", "at", "v1", "t0", "t1", "t2", "t3",
               "t4", "t5", "t6", "t7", "t8", "t9");
  return v0;
}

_Noreturn static inline void guest_exit(u32 code) {
  for (;;) syscall3(SYS_EXIT_GROUP, code, 0, 0);
}

/// Ends with exit code 2: a check failed, nothing may be concluded from this run.
_Noreturn static inline void guest_abort(void) {
  for (;;) asm volatile("break");
}

/// Selects the preimage under a key. The machine takes one word per call.
static inline void select_preimage(const u32 key[8]) {
  for (u32 at = 0; at < 32; at += 4) {
    if (syscall3(SYS_WRITE, FD_PREIMAGE_KEY, (u32)key + at, 4) != 4) guest_abort();
  }
}

/// Reads `length` bytes of the selected preimage into word-aligned memory. The machine moves at most one word per call.
static inline void preimage_read(void *out, u32 length) {
  for (u32 at = 0; at < length;) {
    u32 got = syscall3(SYS_READ, FD_PREIMAGE_READ, (u32)out + at, length - at);
    if (got == 0 || got > length - at) guest_abort();
    at += got;
  }
}

/// Reads the 32 bytes of local key `index` (1 to 5).
static inline void read_local(u32 index, u32 out[8]) {
  u32 key[8] = {0x01000000, 0, 0, 0, 0, 0, 0, index};
  select_preimage(key);
  u32 length[2];
  preimage_read(length, 8);
  if (length[0] != 0 || length[1] != 32) guest_abort();
  preimage_read(out, 32);
}

/// Mark where a named region of the run starts and ends: `zkmips profile` and `zkmips run` say how many steps it took. Regions may
/// repeat and lie within each other. The name is a string literal. To the machine the marks are calls that do nothing.
enum { SYS_REGION_START = 0x7a01, SYS_REGION_END = 0x7a02 };
#define region_start(name) syscall3(SYS_REGION_START, (u32)("" name), sizeof(name) - 1, 0)
#define region_end(name) syscall3(SYS_REGION_END, (u32)("" name), sizeof(name) - 1, 0)

/// The guest's program: returns the exit code, 0 when the claim holds, 1 when it does not.
u32 guest_main(void);
