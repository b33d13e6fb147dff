#include "journey/id_text.hpp"

#include "base/hash.hpp"

namespace throughline {

namespace {

constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kIdDigits = 13;
constexpr unsigned kBitsPerDigit = 5;

}  // namespace

void append_id_digits(std::string& text, std::uint64_t id) {
  for (std::size_t i = kIdDigits; i > 0; --i) {
    const unsigned shift = static_cast<unsigned>(i - 1) * kBitsPerDigit;
    text += kDigits[(id >> shift) & 0x1FU];
  }
}

std::optional<std::uint64_t> parse_id_digits(std::string_view digits) {
  // 13 digits hold 65 bits; the first one has four.
  if (digits.size() != kIdDigits || digits.front() > 'f') return std::nullopt;
  std::uint64_t id = 0;
  for (const char digit : digits) {
    const std::size_t value = kDigits.find(digit);
    if (value == kDigits.npos) return std::nullopt;
    id = (id << kBitsPerDigit) | value;
  }
  return id;
}

void append_id(std::string& text, RecordKind kind, std::uint64_t id) {
  text += record_type(kind).name;
  text += ':';
  append_id_digits(text, id);
}

std::string id_text(RecordKind kind, std::uint64_t id) {
  std::string text;
  append_id(text, kind, id);
  return text;
}

std::optional<ParsedId> parse_id(RecordKind kind, std::string_view text) {
  const std::string_view name = record_type(kind).name;
  if (text.size() < name.size() + 2 || !text.starts_with(name) || text[name.size()] != ':') {
    return std::nullopt;
  }
  const std::string_view digits = text.substr(name.size() + 1);
  if (const auto id = parse_id_digits(digits); id && *id != 0) {
    return ParsedId{.id = *id, .exact = true};
  }
  const std::uint64_t id = combine_hashes(static_cast<std::uint64_t>(kind), hash_text(digits));
  return ParsedId{.id = id == 0 ? 1 : id, .exact = false};
}

}  // namespace throughline
