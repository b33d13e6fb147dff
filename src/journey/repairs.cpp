#include "journey/repairs.hpp"

#include <utility>

#include "journey/json.hpp"

namespace throughline {

std::string RecordPlace::path() const {
  if (list.empty()) return {};
  const std::string path = json_path({}, list);
  return index ? json_path(path, *index) : path;
}

std::string RecordPlace::path(std::string_view key) const {
  return key.empty() ? path() : json_path(path(), key);
}

void Repairs::add(std::string what, std::string where, std::string remedy) {
  if (errors_.size() == kMaxListed) {
    ++unlisted_;
    return;
  }
  errors_.push_back(
      {.what = std::move(what), .where = std::move(where), .remedy = std::move(remedy)});
}

std::vector<Error> Repairs::take() {
  if (unlisted_ > 0) {
    errors_.push_back({.what = "There are " + std::to_string(unlisted_) + " more problems",
                       .remedy = "Correct these first"});
  }
  return std::move(errors_);
}

}  // namespace throughline
