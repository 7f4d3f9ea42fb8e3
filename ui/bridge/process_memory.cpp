#include "ui/bridge/process_memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace farmwarden::bridge {

#ifdef __GLIBC__

void keepMemorySmall() {
    constexpr int kMapFrom = 1 << 20;
    constexpr int kHeaps = 4;  // two for the threads that allocate much at the same time, and as many to spare
    mallopt(M_MMAP_THRESHOLD, kMapFrom);
    mallopt(M_ARENA_MAX, kHeaps);
}

void returnFreeMemory() {
    malloc_trim(0);
}

#else

void keepMemorySmall() {}
void returnFreeMemory() {}

#endif

}  // namespace farmwarden::bridge
