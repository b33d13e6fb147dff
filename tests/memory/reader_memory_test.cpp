// What reading takes from the heap, whatever the bytes: SPEC 4.10.
#include <gtest/gtest.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "bench/large_map.hpp"
#include "journey/codec.hpp"
#include "journey/handout.hpp"
#include "memory/counted_memory.hpp"

namespace throughline {
namespace {

constexpr std::size_t kAlways = std::size_t{32} * 1024 * 1024;
constexpr std::size_t kFileLimit = ReadLimits{}.bytes;
constexpr std::size_t kValueLimit = ReadLimits{}.values;
constexpr std::string_view kHead =
    R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001"},)";

// Of a file that holds `maps` maps: one that carries its edits since it was handed out has two.
void expect_within(const std::string& name, const std::string& json, std::size_t maps = 1) {
  ASSERT_LE(json.size(), kFileLimit) << name;
  const std::size_t before = testing::heap_bytes();
  testing::restart_heap_peak();
  const auto result = read_journey(json);
  const std::size_t peak = testing::heap_peak_bytes() - before;
  EXPECT_LE(peak, maps * ((8 * json.size()) + kAlways)) << name;
}

// `begin`, then `part(0)`, `part(1)`… with commas between, then `end`.
std::string filled(std::string_view begin, const std::function<std::string(std::size_t)>& part,
                   std::string_view end, std::size_t count, std::size_t bytes = kFileLimit) {
  std::string json(kHead);
  json += begin;
  for (std::size_t i = 0; i < count; ++i) {
    std::string next = part(i);
    if (json.size() + next.size() + end.size() + 1 > bytes) break;
    if (i > 0) json += ',';
    json += next;
  }
  json += end;
  return json;
}

std::string always(std::string_view text) {
  return std::string(text);
}

// SPEC 4.10
TEST(ReaderMemory, many_records_with_next_to_nothing_in_them) {
  for (const char* record :
       {"{}", R"({"a":1})",
        R"({"tags":["a"],"link":"x","image":"x","owner":"x","due":"x","kind":"x"})"}) {
    for (const char* table : {"cards", "personas", "feelings", "others"}) {
      const std::string begin = "\"" + std::string(table) + "\":[";
      const std::string name = std::string(table) + record;
      expect_within(name, filled(begin, [&](std::size_t) { return always(record); }, "]}", 20'000));
      expect_within(name + " 200,000",
                    filled(begin, [&](std::size_t) { return always(record); }, "]}", 200'000));
      // Padded, so that as many are read as can be.
      const std::string padded = record + std::string(100, ' ');
      expect_within(name + " padded",
                    filled(begin, [&](std::size_t) { return padded; }, "]}", 200'000));
    }
  }
}

TEST(ReaderMemory, records_with_a_name_for_an_id) {
  expect_within("cards", filled(
                             "\"cards\":[",
                             [](std::size_t i) {
                               return R"({"id":"card:)" + std::to_string(i) +
                                      R"(","place":{"rank":"i1"},"text":"0123456789abcdef"})";
                             },
                             "]}", 200'000));
}

// Each name becomes a record.
TEST(ReaderMemory, many_names_of_channels_in_a_file_of_the_first_version) {
  std::string json = R"({"format":"throughline","version":1,"map":{},"cards":[{})";
  for (std::size_t i = 0; i < 50'000; ++i) json += ",{\"channel\":\"" + std::to_string(i) + "\"}";
  for (const std::size_t padding :
       std::initializer_list<std::size_t>{0, 1'000'000, 4'000'000, 16'000'000}) {
    expect_within("channels " + std::to_string(padding), json + "]}" + std::string(padding, ' '));
  }
}

TEST(ReaderMemory, many_small_values) {
  for (const char* value : {"1", "\"a\"", "{}"}) {
    for (const auto& [begin, end] :
         std::vector<std::pair<std::string, std::string>>{{"\"x\":[", "]}"},
                                                          {"\"x\":[[", "]]}"},
                                                          {"\"x\":{\"y\":[", "]}}"},
                                                          {"\"cards\":[{\"x\":[", "]}]}"},
                                                          {"\"cards\":[{\"tags\":[", "]}]}"},
                                                          {"\"cards\":[{\"answers\":[", "]}]}"}}) {
      expect_within(
          begin + value,
          filled(begin, [&](std::size_t) { return always(value); }, end, kValueLimit - 10));
    }
  }
}

TEST(ReaderMemory, many_keys) {
  for (const auto& [begin, end] :
       std::vector<std::pair<std::string, std::string>>{{"", "}"},
                                                        {"\"x\":{", "}}"},
                                                        {"\"cards\":[{", "}]}"},
                                                        {"\"cards\":[{\"x\":{", "}}]}"}}) {
    expect_within(
        "one key " + begin,
        filled(begin, [](std::size_t) { return always("\"\":1"); }, end, kValueLimit - 10));
    expect_within("many keys " + begin,
                  filled(
                      begin, [](std::size_t i) { return "\"" + std::to_string(i) + "\":1"; }, end,
                      kValueLimit - 10));
    expect_within("lists " + begin,
                  filled(
                      begin, [](std::size_t i) { return "\"" + std::to_string(i) + "\":[]"; }, end,
                      kValueLimit - 10));
  }
}

TEST(ReaderMemory, many_short_texts_in_sets) {
  expect_within("tags", filled(
                            "\"cards\":[",
                            [](std::size_t i) {
                              std::string card = R"({"tags":[")" + std::to_string(i);
                              for (int j = 0; j < 400; ++j) {
                                card += "\",\"";
                                card += static_cast<char>('0' + (j % 64));
                                card += static_cast<char>('0' + (j / 64));
                              }
                              return card + "\"]}";
                            },
                            "]}", 4'900));
}

TEST(ReaderMemory, as_many_bytes_as_there_may_be) {
  const std::string kilobytes(std::size_t{63} * 1024, 'x');
  const std::string megabytes(kFileLimit - 200, '7');
  std::string escapes;
  for (int i = 0; i < 10'000; ++i) escapes += "\\u0001";
  const auto text = [](const std::string& inner) { return "\"" + inner + "\""; };
  for (const auto& [begin, end] :
       std::vector<std::pair<std::string, std::string>>{{"\"x\":[", "]}"},
                                                        {"\"x\":[[", "]]}"},
                                                        {"\"cards\":[{\"x\":[", "]}]}"},
                                                        {"\"cards\":[{\"text\":[", "]}]}"},
                                                        {"\"cards\":[{\"tags\":[", "]}]}"}}) {
    expect_within("texts " + begin,
                  filled(begin, [&](std::size_t) { return text(kilobytes); }, end, kValueLimit));
    expect_within("escapes " + begin,
                  filled(begin, [&](std::size_t) { return text(escapes); }, end, kValueLimit));
  }
  expect_within("digits", std::string(kHead) + "\"x\":" + megabytes + "}");
  expect_within("digits alone", megabytes);
  expect_within("a text", std::string(kHead) + "\"x\":\"" + megabytes + "\"}");
  expect_within("a text without an end", std::string(kHead) + "\"x\":\"" + megabytes);
  expect_within("a key", std::string(kHead) + "\"" + megabytes + "\":1}");
  expect_within("brackets", std::string(kFileLimit, '['));
  expect_within("spaces", std::string(kFileLimit, ' '));
}

TEST(ReaderMemory, many_changes_since_a_file_was_handed_out) {
  const auto stage = [](std::size_t i) {
    std::string digits = std::to_string(i + 1);
    digits.insert(0, 13 - digits.size(), '0');
    return R"({"before":{"id":"stage:)" + digits + R"(","rank":"i1"}})";
  };
  const std::string begin =
      R"("since":{"label":"","site":"0000000000001","sequence":0,"changes":[)";
  expect_within("too many", filled(begin, stage, "]}}", 400'000));
  for (const std::size_t count : std::initializer_list<std::size_t>{5'000, 20'000, 40'000}) {
    const std::string json = filled(begin, stage, "]}}", count);
    expect_within("as many as there may be", json + std::string(75 * 6 * count, ' '), 2);
  }
  expect_within("a large map", write_journey(hand_out(bench::large_map(60'000))), 2);
}

// SPEC 4.11
TEST(ReaderMemory, a_card_takes_less_than_a_kilobyte_beyond_its_texts) {
  constexpr std::size_t kCards = 20'000;
  const std::string json = write_journey(bench::large_map(kCards));
  const std::size_t before = testing::heap_bytes();
  const auto result = read_journey(json);
  ASSERT_TRUE(result);
  const std::size_t taken = testing::heap_bytes() - before;
  std::size_t texts = 0;
  for (const Card& card : result->journey.cards.records()) {
    texts += card.text.size() + card.detail.size() + card.owner.size() + card.due.size();
    for (const std::string& tag : card.tags) texts += tag.size();
  }
  const std::size_t for_each = (taken - texts) / kCards;
  EXPECT_LT(for_each, 1024U);
}

}  // namespace
}  // namespace throughline
