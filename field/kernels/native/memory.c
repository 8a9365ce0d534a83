// The memory of a native backend: a range of addresses that is reserved at once and made usable as it grows, so that it never
// moves. What a thread has reserved is given back when the thread ends, if not before.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#define EXPORT __attribute__((visibility("default")))

enum { HUGE_PAGE = 1 << 21 };

// One reserved range. `start` is the first multiple of HUGE_PAGE in it.
typedef struct range {
  char *mapped, *start;
  size_t size;
  struct range* next;
} range;

static pthread_key_t ranges;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void release(range* r) {
  munmap(r->mapped, r->size + HUGE_PAGE);
  free(r);
}

static void release_all(void* list) {
  for (range *r = list, *next; r; r = next) next = r->next, release(r);
}

// The library stays loaded: a thread may end, and call release_all, after whoever loaded the library has closed it.
static void create_key(void) {
  Dl_info self;
  if (dladdr((void*)release_all, &self)) dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
  pthread_key_create(&ranges, release_all);
}

// Reserves addresses; 0 if there are none.
EXPORT void* memory_reserve(uint64_t bytes) {
  pthread_once(&once, create_key);
  range* r = malloc(sizeof *r);
  if (!r) return 0;
  r->size = bytes;
  r->mapped = mmap(0, bytes + HUGE_PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (r->mapped == MAP_FAILED) {
    free(r);
    return 0;
  }
  r->start = (char*)(((uintptr_t)r->mapped + HUGE_PAGE - 1) & -(uintptr_t)HUGE_PAGE);
  r->next = pthread_getspecific(ranges);
  pthread_setspecific(ranges, r);
  return r->start;
}

// Makes bytes [from, to) of a reserved range usable; 1 if the system gives no more. Huge pages where they are offered: transforms touch
// thousands of pages in turn.
EXPORT uint32_t memory_use(char* start, uint64_t from, uint64_t to) {
  if (mprotect(start + from, to - from, PROT_READ | PROT_WRITE) != 0) return 1;
#ifdef MADV_HUGEPAGE
  madvise(start + from, to - from, MADV_HUGEPAGE);
#endif
  return 0;
}

// Gives a range of this thread back.
EXPORT void memory_release(char* start) {
  range *list = pthread_getspecific(ranges), **link = &list;
  while (*link && (*link)->start != start) link = &(*link)->next;
  range* found = *link;
  if (!found) return;
  *link = found->next;
  pthread_setspecific(ranges, list);
  release(found);
}
