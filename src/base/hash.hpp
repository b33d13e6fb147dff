// 64-bit hashes that are the same on every machine: ids of pairs and of imported records rest on
// them, so their results are part of the file format and never change.
#pragma once

#include <cstdint>
#include <string_view>

namespace throughline {

// Spreads every bit of the input over the whole output (the finaliser of splitmix64).
[[nodiscard]] constexpr std::uint64_t mix_bits(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
  return bits ^ (bits >> 31U);
}

// Order matters: combine(a, b) differs from combine(b, a).
[[nodiscard]] constexpr std::uint64_t combine_hashes(std::uint64_t first, std::uint64_t second) {
  return mix_bits((first * 0x9E3779B97F4A7C15ULL) + mix_bits(second + 0x9E3779B97F4A7C15ULL));
}

// FNV-1a over the bytes, then mixed.
[[nodiscard]] constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  }
  return mix_bits(hash);
}

}  // namespace throughline
