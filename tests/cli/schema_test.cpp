// The published schema says what the reader does: what is written is valid, and what the reader
// would have to repair is not, as an independent validator sees it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "cli/json_schema.hpp"
#include "cli/made_map.hpp"
#include "journey/codec.hpp"
#include "journey/fields.hpp"
#include "journey/random_edits.hpp"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = THROUGHLINE_SOURCE_DIR "/assets/throughline.schema.json";

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// What the validator says of each document.
std::vector<std::string> verdicts(const std::vector<Json>& documents) {
  std::string folder = ::testing::TempDir() + "throughline-XXXXXX";
  EXPECT_NE(mkdtemp(folder.data()), nullptr);
  {
    std::ofstream input(folder + "/in", std::ios::binary);
    for (const Json& document : documents) input << document.dump() << '\n';
  }
  const std::string command = "/usr/bin/python3 '" THROUGHLINE_SOURCE_DIR
                              "/tests/cli/schema_validator.py' '" +
                              std::string(kSchema) + "' <" + folder + "/in >" + folder + "/out";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::istringstream out(slurp(folder + "/out"));
  std::system(("rm -r '" + folder + "'").c_str());
  std::vector<std::string> lines;
  for (std::string line; std::getline(out, line);) lines.push_back(line);
  EXPECT_EQ(lines.size(), documents.size());
  lines.resize(documents.size());
  return lines;
}

bool reader_is_content(const Json& document) {
  const auto read = read_journey(document.dump());
  return read && read->repairs.empty();
}

TEST(Schema, the_shipped_one_is_current) {
  EXPECT_TRUE(json_schema() == slurp(kSchema))
      << "write it anew: throughline schema -o assets/throughline.schema.json";
}

TEST(Schema, maps_are_valid) {
  std::vector<Json> documents;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    documents.push_back(Json::parse(write_journey(testing::random_journey(seed, 500))));
  }
  documents.push_back(Json::parse(write_journey(make_map(600, 3))));
  for (const std::string& verdict : verdicts(documents)) EXPECT_EQ(verdict, "valid");
}

// A value of another type, out of range, or of no shape that the field has.
Json wrong_value(const Field& field, Random& random) {
  const bool one = random.below(2) == 0;
  switch (field.type) {
    case FieldType::text:
      return field.shape == TextShape::plain || one ? Json(7) : Json("no such thing!");
    case FieldType::flag:
    case FieldType::optional_flag:
      return one ? Json("yes") : Json(1);
    case FieldType::integer:
      return one ? Json(field.high + 1) : Json(field.low - 1);
    case FieldType::hundredths:
      return one ? Json((field.high / 100) + 1) : Json(true);
    case FieldType::colour:
      return one ? Json("red") : Json("#12345");
    case FieldType::choice:
      return one ? Json("") : Json(2);
    case FieldType::text_set:
    case FieldType::text_list:
      return one ? Json("a, b") : Json::array({"a", 1});
    case FieldType::reference:
      return one ? Json("nobody:0000000000001") : Json(5);
    case FieldType::any_reference:
      return one ? Json("map:0000000000001") : Json(Json::object());
    case FieldType::reference_set:
      return one ? Json::array({"nobody:0000000000001"}) : Json("all");
    case FieldType::step_place:
    case FieldType::card_place:
      break;
  }
  return one ? Json::object({{"rank", "i1"}, {"beside", 1}}) : Json("here");
}

// Damages a record of the document in a way that a schema can see; says what it did.
std::string damage(Json& document, Random& random) {
  const RecordType& type = record_types()[random.below(kRecordKindCount)];
  if (type.kind == RecordKind::map) {
    const Field& field = type.fields[random.below(type.fields.size())];
    document["map"][field.name] = wrong_value(field, random);
    return std::string(field.name);
  }
  const std::string table(type.table);
  if (!document.contains(table)) return {};
  Json& record = document[table][random.below(document[table].size())];
  switch (random.below(8)) {
    case 0:
      if (type.pair) return {};
      record.erase("id");
      return table + " id";
    case 1:
      record["id"] = type.pair ? Json(1) : Json("nobody:1");
      return table + " id";
    case 2:
      for (const Field& field : type.fields) {
        const bool needed = field.required || field.shape == TextShape::rank ||
                            field.type == FieldType::step_place ||
                            field.type == FieldType::card_place;
        if (!needed) continue;
        record.erase(field.name);
        return table + " without " + std::string(field.name);
      }
      return {};
    case 3:
      record = 5;
      return table + " element";
    case 4:
      document[table] = Json::object();
      return table;
    default:
      break;
  }
  const Field& field = type.fields[random.below(type.fields.size())];
  record[field.name] = wrong_value(field, random);
  return table + " " + std::string(field.name) + " " + record[field.name].dump();
}

// SPEC 4.12
TEST(Schema, what_the_reader_repairs_is_refused) {
  Random random(11);
  const Json sound = Json::parse(write_journey(testing::random_journey(21, 400)));
  ASSERT_TRUE(reader_is_content(sound));
  std::vector<Json> documents;
  std::vector<std::string> damages;
  while (documents.size() < 300) {
    Json document = sound;
    std::string what = damage(document, random);
    if (what.empty()) continue;
    EXPECT_FALSE(reader_is_content(document)) << what;
    documents.push_back(std::move(document));
    damages.push_back(std::move(what));
  }
  const std::vector<std::string> found = verdicts(documents);
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NE(found[i], "valid") << damages[i];
}

// SPEC 1.6, 1.7: what a later version may add is no fault.
TEST(Schema, what_is_kept_is_valid) {
  Json document = Json::parse(write_journey(testing::random_journey(5, 300)));
  document["weather"] = {{"sun", true}};
  document["map"]["mood"] = 3;
  document["map"]["style"] = "unheard_of";
  document["map"]["theme"] = nullptr;
  EXPECT_TRUE(reader_is_content(document));
  EXPECT_EQ(verdicts({document}).front(), "valid");
}

}  // namespace
}  // namespace throughline
