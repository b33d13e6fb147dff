#include "memory/counted_memory.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

std::size_t in_use = 0;
std::size_t peak = 0;

std::size_t taken(std::size_t size) {
  return std::max<std::size_t>(32, (size + 8 + 15) / 16 * 16);
}

void* allocate(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  in_use += taken(malloc_usable_size(memory));
  peak = std::max(peak, in_use);
  return memory;
}

void release(void* memory) {
  if (memory == nullptr) return;
  in_use -= taken(malloc_usable_size(memory));
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new[](std::size_t size) {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete[](void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  release(memory);
}

namespace throughline::testing {

std::size_t heap_bytes() {
  return in_use;
}
std::size_t heap_peak_bytes() {
  return peak;
}
void restart_heap_peak() {
  peak = in_use;
}

}  // namespace throughline::testing
