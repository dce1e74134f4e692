#define _GNU_SOURCE  // RTLD_NEXT
#include "CAllocator.h"

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <dlfcn.h>

// The interpreter makes and drops small objects all the time, on one thread. glibc's allocator pays for threads that are not there and for
// a header before each block; this one serves blocks of up to `LARGEST` bytes to the thread that asked for it (`cmdlab_own_allocator`) from
// lists by size, without headers, and leaves everything else to glibc. Measured: a block taken and given back costs a third of the
// instructions, and an object of 48 bytes takes 48 instead of 64.
//
// A region of address space is reserved once; spans of it belong to one size each, so that the address of a block tells its size. Blocks
// that another thread gives back wait in a list of their own.

enum { UNIT = 8, CLASSES = 65, LARGEST = (CLASSES - 1) * UNIT, SPAN_BITS = 16, SPAN = 1 << SPAN_BITS };
#define REGION ((size_t)1 << 35)

extern void *__libc_malloc(size_t);
extern void __libc_free(void *);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

typedef struct Block { struct Block *next; } Block;

static __thread int is_owner;
static Block *free_blocks[CLASSES];
static char *fresh[CLASSES], *fresh_end[CLASSES];
// Until there is one, no address lies in the region.
static char *region = (char *)((size_t)1 << 63), *region_next, *region_end;
static uint8_t span_class[REGION >> SPAN_BITS];
static _Atomic(Block *) given_back;
static size_t (*libc_usable_size)(void *);

// The class of a size: multiples of sixteen bytes, so that every block is aligned for anything that may lie in it. A size that is no
// multiple of eight is a run of bytes or of UTF-16 units behind a header (strings are most of what a program keeps): eights will do.
static inline unsigned class_for(size_t n) {
  unsigned c = (unsigned)((n + UNIT - 1) / UNIT);
  return n % UNIT ? c : c + (c & 1);
}

static inline int in_region(const void *p) { return (size_t)((const char *)p - region) < REGION; }
static inline unsigned class_of(const void *p) { return span_class[(size_t)((const char *)p - region) >> SPAN_BITS]; }

// The interpreter's thread would else get an arena of its own, whose every growth costs a system call. Measured: parsing is a sixth faster.
// Large blocks do not come from what is kept at the top: there they would leave holes when they grow.
void cmdlab_tune_allocator(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
}

void cmdlab_own_allocator(void) {
  static atomic_flag taken = ATOMIC_FLAG_INIT;
  if (atomic_flag_test_and_set(&taken)) return;
  void *space = mmap(NULL, REGION, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (space == MAP_FAILED) return;  // a limit on address space: glibc does it all
  region_next = space;
  region_end = region_next + REGION;
  region = space;
  is_owner = 1;
}

// Most code that a program ran is not run again soon, and the kernel maps sixteen pages for each that is touched. A program whose data
// grows gives those pages back, after every four MiB for a while; what still runs is there again at the first touch. Only the code and the
// constants before it are given back: nobody ever writes there, so that the file has all of it. Growth is counted where it is rare.
extern char __executable_start[], etext[];
enum { LARGE = 1 << 17, STEP = 4 << 20 };
static _Atomic(size_t) grown, limit = 1 << 20;

static __attribute__((noinline)) void grow(size_t n) {
  size_t now = atomic_fetch_add_explicit(&grown, n, memory_order_relaxed) + n, at = atomic_load_explicit(&limit, memory_order_relaxed);
  if (now < at || at > 10 * STEP || !atomic_compare_exchange_strong(&limit, &at, now + STEP)) return;
  uintptr_t page = 4096, from = ((uintptr_t)__executable_start + page - 1) & -page, to = (uintptr_t)etext & -page;
  if (from < to) madvise((void *)from, to - from, MADV_DONTNEED);
}

// A block of a size whose list is empty: from what other threads gave back, the current span, or a new one.
static __attribute__((noinline)) void *refill(unsigned c) {
  if (atomic_load_explicit(&given_back, memory_order_relaxed)) {
    Block *list = atomic_exchange_explicit(&given_back, NULL, memory_order_acquire);
    while (list) {
      Block *next = list->next;
      unsigned k = class_of(list);
      list->next = free_blocks[k];
      free_blocks[k] = list;
      list = next;
    }
    if (free_blocks[c]) {
      Block *b = free_blocks[c];
      free_blocks[c] = b->next;
      return b;
    }
  }
  size_t size = (size_t)c * UNIT;
  if ((size_t)(fresh_end[c] - fresh[c]) < size) {
    if (region_next == region_end) return __libc_malloc(size);
    grow(SPAN);
    // A size that filled a span will fill this one: its pages come in one call rather than one fault each.
    if (fresh[c]) madvise(region_next, SPAN, MADV_POPULATE_WRITE);
    fresh[c] = region_next;
    fresh_end[c] = region_next + SPAN;
    span_class[(size_t)(region_next - region) >> SPAN_BITS] = (uint8_t)c;
    region_next += SPAN;
  }
  void *p = fresh[c];
  fresh[c] += size;
  return p;
}

static inline void *take(size_t n) {
  if (__builtin_expect(n - 1 < LARGEST && is_owner, 1)) {
    unsigned c = class_for(n);
    Block *b = free_blocks[c];
    if (__builtin_expect(b != NULL, 1)) {
      free_blocks[c] = b->next;
      return b;
    }
    return refill(c);
  }
  if (__builtin_expect(n >= LARGE, 0)) grow(n);
  return __libc_malloc(n);
}

void *malloc(size_t n) { return take(n); }

void free(void *p) {
  if (__builtin_expect(in_region(p), 1)) {
    Block *b = p;
    if (__builtin_expect(is_owner, 1)) {
      unsigned c = class_of(p);
      b->next = free_blocks[c];
      free_blocks[c] = b;
      return;
    }
    Block *head = atomic_load_explicit(&given_back, memory_order_relaxed);
    do b->next = head;
    while (!atomic_compare_exchange_weak_explicit(&given_back, &head, b, memory_order_release, memory_order_relaxed));
    return;
  }
  __libc_free(p);
}

void *calloc(size_t count, size_t size) {
  size_t n;
  if (__builtin_mul_overflow(count, size, &n) || n - 1 >= LARGEST || !is_owner) {
    if (n >= LARGE) grow(n);
    return __libc_calloc(count, size);
  }
  void *p = take(n);
  return p ? memset(p, 0, n) : NULL;
}

void *realloc(void *p, size_t n) {
  if (!in_region(p)) {
    if (n >= LARGE) grow(n);
    return p || n > LARGEST ? __libc_realloc(p, n) : take(n);
  }
  size_t old = (size_t)class_of(p) * UNIT;
  if (n <= old && n > old / 2 && (n % UNIT || (uintptr_t)p % (2 * UNIT) == 0)) return p;
  if (n == 0) {
    free(p);
    return NULL;
  }
  void *q = take(n);
  if (!q) return NULL;
  memcpy(q, p, n < old ? n : old);
  free(p);
  return q;
}

void *memalign(size_t alignment, size_t n) {
  // Blocks of one size follow each other from the start of a span, so no more than sixteen bytes' alignment is sure.
  return alignment <= 2 * UNIT ? take((n + 2 * UNIT - 1) & -(size_t)(2 * UNIT)) : __libc_memalign(alignment, n);
}

void *aligned_alloc(size_t alignment, size_t n) { return memalign(alignment, n); }

int posix_memalign(void **out, size_t alignment, size_t n) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1))) return EINVAL;
  void *p = memalign(alignment, n);
  if (!p) return ENOMEM;
  *out = p;
  return 0;
}

size_t malloc_usable_size(void *p) {
  if (in_region(p)) return (size_t)class_of(p) * UNIT;
  if (!libc_usable_size) libc_usable_size = (size_t(*)(void *))dlsym(RTLD_NEXT, "malloc_usable_size");
  return p && libc_usable_size ? libc_usable_size(p) : 0;
}
