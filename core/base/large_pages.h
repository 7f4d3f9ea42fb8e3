#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace farmwarden::base {

// Asks for pages of two megabytes where a container is that large: tables that are looked at in random places wait for
// memory half as often, and become resident at a five-hundredth of the page faults. A kernel that has none to give, or
// is told to give none (/sys/kernel/mm/transparent_hugepage/enabled), gives its usual ones.
template <typename T>
struct LargePageAllocator {
    using value_type = T;

    LargePageAllocator() = default;
    template <typename U>
    explicit(false) LargePageAllocator(const LargePageAllocator<U>&) {}

    T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < kWorthwhile) {
            return static_cast<T*>(::operator new(bytes));
        }
        void* const memory = std::aligned_alloc(kPage, (bytes + kPage - 1) / kPage * kPage);
        if (memory == nullptr) {
            throw std::bad_alloc();
        }
        madvise(memory, bytes / kPage * kPage, MADV_HUGEPAGE);  // advice: what fails changes nothing
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < kWorthwhile) {
            ::operator delete(memory);
        } else {
            std::free(memory);
        }
    }
    bool operator==(const LargePageAllocator&) const { return true; }

private:
    static constexpr std::size_t kPage = 2U << 20U;
    static constexpr std::size_t kWorthwhile = 2 * kPage;
};

template <typename T>
using LargeVector = std::vector<T, LargePageAllocator<T>>;

}  // namespace farmwarden::base
