#include "app/about.hpp"

#include <utility>

#include "journey/json.hpp"

namespace throughline {
namespace {

// The notices of a dozen parts are some 40 KB.
constexpr JsonLimits kLimits{
    .bytes = 1 << 20, .depth = 4, .values = 1000, .string_bytes = 1 << 18, .number_bytes = 32};

class AboutReader : public JsonRootHandler {
 public:
  void member(std::string_view key, const JsonTape& value) override {
    const std::string_view text = value.text(value.node(0));
    if (key == "version") about_.version = text;
    if (key == "licence") about_.licence = text;
  }
  bool begin_array(std::string_view key) override {
    in_parts_ = key == "parts";
    return true;
  }
  bool element(std::size_t /*index*/, const JsonTape& value) override {
    if (!in_parts_ || value.node(0).type != JsonType::object) return true;
    ShippedPart& part = about_.parts.emplace_back();
    for (std::size_t index = 1; index < value.size(); index = value.node(index).end) {
      const JsonTape::Node& node = value.node(index);
      const std::string_view key = value.key(node);
      if (key == "name") part.name = value.text(node);
      if (key == "version") part.version = value.text(node);
      if (key == "licence") part.licence = value.text(node);
      if (key == "text") part.text = value.text(node);
    }
    return true;
  }
  [[nodiscard]] About take() { return std::move(about_); }

 private:
  About about_;
  bool in_parts_ = false;
};

}  // namespace

Result<About> read_about(std::string_view json) {
  AboutReader reader;
  if (Result<bool> read = read_json(json, kLimits, reader); !read)
    return std::unexpected(read.error());
  About about = reader.take();
  if (about.version.empty() || about.parts.empty()) {
    return std::unexpected(Error{.what = "The list of parts is empty",
                                 .where = std::string(kAboutFile),
                                 .remedy = "Reload the page"});
  }
  return about;
}

}  // namespace throughline
