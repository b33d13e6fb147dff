// The part of json.hpp that knows texts alone: numbers, quotation marks, paths.
#include <algorithm>

#include "base/utf8.hpp"
#include "journey/json.hpp"

namespace throughline {

namespace {

constexpr std::int64_t kSaturated = 4'000'000'000'000'000'000;

}  // namespace

std::optional<std::int64_t> parse_scaled(std::string_view number, int places, bool& rounded) {
  std::size_t at = 0;
  const bool negative = number.starts_with('-');
  if (negative) ++at;
  std::string digits;
  int point = 0;  // where among the digits the decimal point is
  bool after_point = false;
  for (; at < number.size() && number[at] != 'e' && number[at] != 'E'; ++at) {
    if (number[at] == '.') {
      after_point = true;
    } else if (number[at] >= '0' && number[at] <= '9') {
      if (!after_point && (number[at] != '0' || !digits.empty())) ++point;
      if (after_point && digits.empty() && number[at] == '0') --point;
      if (number[at] != '0' || !digits.empty()) digits += number[at];
    } else {
      return std::nullopt;
    }
  }
  int exponent = 0;
  if (at < number.size()) {
    ++at;
    const bool down = at < number.size() && number[at] == '-';
    if (at < number.size() && (number[at] == '-' || number[at] == '+')) ++at;
    for (; at < number.size(); ++at) {
      if (number[at] < '0' || number[at] > '9') return std::nullopt;
      exponent = std::min(100'000, (exponent * 10) + (number[at] - '0'));
    }
    if (down) exponent = -exponent;
  }
  // The value is 0.digits x 10^point x 10^exponent; this many digits are before the scaled number's
  // point.
  const std::int64_t whole = std::int64_t{point} + exponent + places;
  std::int64_t value = 0;
  for (std::int64_t i = 0; i < whole && !digits.empty(); ++i) {
    if (value > kSaturated / 10) {
      value = kSaturated;
      break;
    }
    const bool given = i < static_cast<std::int64_t>(digits.size());
    value = (value * 10) + (given ? digits[static_cast<std::size_t>(i)] - '0' : 0);
  }
  const auto kept = static_cast<std::size_t>(
      std::clamp<std::int64_t>(whole, 0, static_cast<std::int64_t>(digits.size())));
  rounded = digits.find_first_not_of('0', kept) != digits.npos;
  if (rounded && whole >= 0 && digits[kept] >= '5') ++value;
  return negative ? -value : value;
}

void append_json_string(std::string& json, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json += '"';
  std::size_t plain = 0;  // begin of what has not been appended yet
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json += text.substr(plain, i - plain);
    plain = i + 1;
    json += '\\';
    switch (byte) {
      case '"':
      case '\\':
        json += text[i];
        break;
      case '\b':
        json += 'b';
        break;
      case '\f':
        json += 'f';
        break;
      case '\n':
        json += 'n';
        break;
      case '\r':
        json += 'r';
        break;
      case '\t':
        json += 't';
        break;
      default:
        json += "u00";
        json += kHex[byte / 16];
        json += kHex[byte % 16];
    }
  }
  json += text.substr(plain);
  json += '"';
}

std::string json_path(std::string_view parent, std::string_view key) {
  std::string path(parent);
  path += '/';
  for (const char letter : truncate_utf8(key, 200)) {
    if (letter == '~') {
      path += "~0";
    } else if (letter == '/') {
      path += "~1";
    } else {
      path += letter;
    }
  }
  return path;
}

std::string json_path(std::string_view parent, std::size_t index) {
  std::string path(parent);
  path += '/';
  path += std::to_string(index);
  return path;
}

}  // namespace throughline
