// Work that is shared out among threads: for what is done when no other process of a proof has anything to do. WebAssembly has one thread.
#ifndef THREADS_H
#define THREADS_H

#include "lanes.h"

// `count` items from `from` on.
typedef void thread_work(const void* job, u32 from, u32 to);

static u32 THREADS = 1;

#ifdef __wasm__

static void in_threads(thread_work* work, const void* job, u32 n, u32 multiple) {
  (void)multiple;
  work(job, 0, n);
}
#define SHARED_LOAD(p) (*(p))
static void shared_lower(u32* p, u32 value) {
  if (value < *p) *p = value;
}

#else

#include <pthread.h>

// A thread is begun for so many items at least.
enum { MAX_THREADS = 64, ITEMS = 256 };

typedef struct {
  thread_work* work;
  const void* job;
  u32 from, to;
} thread_share;

static void* thread_run(void* p) {
  const thread_share* s = p;
  s->work(s->job, s->from, s->to);
  return 0;
}

// Calls `work` for all of [0, n), by shares that begin at a multiple of `multiple`; afterwards all is done.
static void in_threads(thread_work* work, const void* job, u32 n, u32 multiple) {
  pthread_t ids[MAX_THREADS];
  thread_share shares[MAX_THREADS];
  u32 count = THREADS < MAX_THREADS ? THREADS : MAX_THREADS;
  if (count > n / ITEMS) count = n / ITEMS;
  if (count < 2) return work(job, 0, n);
  u32 each = (n / count / multiple + 1) * multiple, begun = 0;
  for (u32 at = each; at < n; at += each) {
    shares[begun] = (thread_share){work, job, at, n - at < each ? n : at + each};
    if (pthread_create(&ids[begun], 0, thread_run, &shares[begun])) {
      // The system gives no more threads.
      work(job, at, n);
      break;
    }
    begun++;
  }
  work(job, 0, each < n ? each : n);
  for (u32 i = 0; i < begun; i++) pthread_join(ids[i], 0);
}
#define SHARED_LOAD(p) __atomic_load_n(p, __ATOMIC_RELAXED)
static void shared_lower(u32* p, u32 value) {
  u32 seen = SHARED_LOAD(p);
  while (value < seen && !__atomic_compare_exchange_n(p, &seen, value, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
  }
}

#endif

#endif
