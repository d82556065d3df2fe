#include "allocator.h"

// Says which library of C there is.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void nabo_allocator_gives_back(void) {
#ifdef __GLIBC__
  // What one thread frees stays with its arena, and there is one for each thread unless told otherwise.
  mallopt(M_ARENA_MAX, 2);
  // From this size on a block is the system's own and goes back to it when it is freed. Left alone, the allocator raises
  // the size to that of the largest block that was freed, up to 32 MB, and what is freed later stays in its arena.
  mallopt(M_MMAP_THRESHOLD, 64 * 1024);
  mallopt(M_TRIM_THRESHOLD, 64 * 1024);
#endif
}
