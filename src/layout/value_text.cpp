#include "layout/value_text.hpp"

#include <cstdint>
#include <cstdlib>

namespace throughline {

namespace {

std::string magnitude_text(Hundredths value) {
  const std::int64_t count = std::abs(value.count);
  std::string text = std::to_string(count / 100);
  const std::int64_t rest = count % 100;
  if (rest != 0) {
    text += '.';
    text += static_cast<char>('0' + (rest / 10));
    if (rest % 10 != 0) text += static_cast<char>('0' + (rest % 10));
  }
  return text;
}

constexpr const char* kMinus = "\xE2\x88\x92";

}  // namespace

std::string value_text(Hundredths value) {
  std::string text = magnitude_text(value);
  if (value.count == 0) return text;
  return (value.count < 0 ? kMinus : "+") + text;
}

std::string plain_value_text(Hundredths value) {
  return (value.count < 0 ? kMinus : "") + magnitude_text(value);
}

}  // namespace throughline
