#include "journey/kept_members.hpp"

#include <algorithm>
#include <utility>

namespace throughline {

std::string kept_json(const JsonTape& tape, std::size_t index, const RecordPlace& place,
                      std::string_view key, Repairs& repairs) {
  std::vector<std::string> repeated;
  std::string json = canonical_json(tape, index, &repeated);
  for (const std::string& path : repeated) {
    repairs.add("The member is there twice", place.path(key) + path, "The last one counts");
  }
  return json;
}

void KeptMembers::add(std::string_view key, std::string_view json) {
  push(key, {}, json);
}

void KeptMembers::add_unread(std::string_view key, std::string_view json) {
  push(key, kUnreadSuffix, json).unread = true;
}

void KeptMembers::begin_list(std::string_view key) {
  push(key, {}, {}).list = true;
}

void KeptMembers::add_element(std::string_view json) {
  Member& list = members_.back();
  const std::size_t before = text_.size();
  if (list.json_size > 0) text_ += ',';
  text_ += json;
  list.json_size += static_cast<std::uint32_t>(text_.size() - before) & ((1U << 30U) - 1);
}

Unknown KeptMembers::take(const RecordPlace& place, Repairs& repairs) {
  if (members_.empty()) return {};
  sort();
  if (rename_repeated(place, repairs)) sort();
  std::string json = "{";
  json.reserve(text_.size() + (6 * members_.size()) + 2);
  for (std::size_t begin = 0; begin < members_.size();) {
    std::size_t end = begin + 1;
    while (end < members_.size() && key_of(members_[end]) == key_of(members_[begin])) ++end;
    append_run(json, begin, end);
    begin = end;
  }
  members_.clear();
  text_.clear();
  return json + '}';
}

KeptMembers::Member& KeptMembers::push(std::string_view key, std::string_view suffix,
                                       std::string_view json) {
  Member member;
  member.key = static_cast<std::uint32_t>(text_.size());
  member.key_size = static_cast<std::uint32_t>(key.size() + suffix.size());
  text_ += key;
  text_ += suffix;
  member.json = static_cast<std::uint32_t>(text_.size());
  member.json_size = static_cast<std::uint32_t>(json.size()) & ((1U << 30U) - 1);
  text_ += json;
  members_.push_back(member);
  return members_.back();
}

std::string_view KeptMembers::key_of(const Member& member) const {
  return std::string_view(text_).substr(member.key, member.key_size);
}

std::string_view KeptMembers::json_of(const Member& member) const {
  return std::string_view(text_).substr(member.json, member.json_size);
}

// By key, those of one key as they came.
void KeptMembers::sort() {
  std::ranges::sort(members_, [this](const Member& one, const Member& other) {
    const int order = key_of(one).compare(key_of(other));
    return order != 0 ? order < 0 : one.json < other.json;
  });
}

// True where a member has another name now.
bool KeptMembers::rename_repeated(const RecordPlace& place, Repairs& repairs) {
  const Member* first = nullptr;    // of its key, of those that are not unread anyway
  const Member* renamed = nullptr;  // the last one
  for (Member& member : members_) {
    if (member.unread) continue;
    if (first == nullptr || key_of(*first) != key_of(member)) {
      first = &member;
      continue;
    }
    if (first->list && member.list) {
      repairs.add("This list is there twice", place.path(key_of(*first)),
                  "The two were put together");
      continue;
    }
    const std::string name = std::string(key_of(*first)) + std::string(kUnreadSuffix);
    repairs.add("The member is there twice", place.path(key_of(*first)),
                "The first one counts; the other is kept as \"" + name + "\"");
    // Millions may have this name: it is written once.
    const bool same = renamed != nullptr && key_of(*renamed) == name;
    member.key = same ? renamed->key : static_cast<std::uint32_t>(text_.size());
    member.key_size = static_cast<std::uint32_t>(name.size());
    member.unread = true;
    if (!same) text_ += name;
    renamed = &member;
  }
  return renamed != nullptr;
}

// Members of one key: one as it is, several as one list.
void KeptMembers::append_run(std::string& json, std::size_t begin, std::size_t end) const {
  if (begin > 0) json += ',';
  append_json_string(json, key_of(members_[begin]));
  json += ':';
  const bool list = end - begin > 1 || members_[begin].list;
  if (list) json += '[';
  bool first = true;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view value = json_of(members_[i]);
    if (value.empty()) continue;  // a list without elements
    if (!first) json += ',';
    first = false;
    json += value;
  }
  if (list) json += ']';
}

}  // namespace throughline
