#include "app/palette.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/command_intents.hpp"
#include "app/wording.hpp"
#include "base/utf8.hpp"

namespace throughline {
namespace {

constexpr std::size_t kMostCommands = 8;
constexpr std::size_t kMostMaps = 6;
constexpr std::size_t kMostPlaces = 24;
constexpr std::size_t kMostPersonas = 6;
constexpr std::size_t kLongestTitle = 160;  // bytes

constexpr int kWholeAtBegin = 5;
constexpr int kWholeAtWord = 4;
constexpr int kWhole = 3;
constexpr int kAllWords = 2;
constexpr int kLetters = 1;

// Scored results of one group, the best of each score kept in the order they came.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  // Is one of this score worth making?
  [[nodiscard]] bool wants(int score) const {
    if (score <= 0) return false;
    std::size_t better = 0;
    for (const auto& [kept, item] : kept_) better += kept >= score ? 1 : 0;
    return better < most_;
  }
  void add(int score, PaletteItem item) {
    const auto at =
        std::ranges::find_if(kept_, [score](const auto& kept) { return kept.first < score; });
    kept_.emplace(at, score, std::move(item));
    if (kept_.size() > most_) kept_.pop_back();
  }
  void move_to(std::vector<PaletteItem>& items) {
    for (auto& [score, item] : kept_) items.push_back(std::move(item));
  }

 private:
  std::size_t most_;
  std::vector<std::pair<int, PaletteItem>> kept_;
};

bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '\n' || before == '-' || before == '/' || before == '(' ||
         before == '"';
}

// The first line, and not too much of it.
std::string_view title_of(std::string_view text) {
  return truncate_utf8(text.substr(0, text.find('\n')), kLongestTitle);
}

std::vector<std::string_view> words_of(std::string_view query) {
  std::vector<std::string_view> words;
  while (!query.empty()) {
    const std::string_view word = query.substr(0, query.find(' '));
    query.remove_prefix(std::min(query.size(), word.size() + 1));
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<TextRange> merged(std::vector<TextRange> marks) {
  std::ranges::sort(marks, {}, &TextRange::at);
  std::vector<TextRange> joined;
  for (const TextRange& mark : marks) {
    if (!joined.empty() && mark.at <= joined.back().at + joined.back().bytes) {
      const std::size_t end =
          std::max(joined.back().at + joined.back().bytes, mark.at + mark.bytes);
      joined.back().bytes = end - joined.back().at;
    } else {
      joined.push_back(mark);
    }
  }
  return joined;
}

void add_commands(const PaletteSources& sources, std::string_view query,
                  std::vector<PaletteItem>& items) {
  const auto offered = [&](Command command) {
    return command != Command::palette && !intents_of(command, sources.scene).empty();
  };
  if (query.empty()) {
    for (const Command command : sources.recent) {
      if (!offered(command)) continue;
      items.push_back({.group = PaletteGroup::recent,
                       .what = command,
                       .title = std::string(info_of(command).name)});
    }
    for (const CommandInfo& info : command_table()) {
      const bool used = std::ranges::find(sources.recent, info.command) != sources.recent.end();
      if (used || !offered(info.command)) continue;
      items.push_back({.what = info.command, .title = std::string(info.name)});
    }
    return;
  }
  Best best(kMostCommands);
  for (const CommandInfo& info : command_table()) {
    TextMatchQuality match = match_text(info.name, query, Matching::letters);
    // What it is also called finds it, behind what is called so.
    if (match.score < kAllWords && match_text(info.words, query, Matching::words).score > 0)
      match = {.score = kAllWords};
    if (!best.wants(match.score) || !offered(info.command)) continue;
    best.add(
        match.score,
        {.what = info.command, .title = std::string(info.name), .marks = std::move(match.marks)});
  }
  best.move_to(items);
}

void add_maps(const PaletteSources& sources, std::string_view query,
              std::vector<PaletteItem>& items) {
  Best best(kMostMaps);
  for (const StoredMapInfo& map : sources.maps) {
    if (map.key == sources.open_map) continue;
    TextMatchQuality match = query.empty() ? TextMatchQuality{.score = 1}
                                           : match_text(map.title, query, Matching::letters);
    if (!best.wants(match.score)) continue;
    best.add(match.score, {.group = PaletteGroup::maps,
                           .what = map.key,
                           .title = map.title.empty() ? "Untitled map" : map.title,
                           .detail = map.detail,
                           .marks = std::move(match.marks)});
  }
  best.move_to(items);
}

class RecordsAdder {
 public:
  RecordsAdder(const PaletteSources& sources, std::string_view query)
      : journey_(*sources.scene.journey), outline_(*sources.scene.outline), query_(query) {}

  void add_places(std::vector<PaletteItem>& items) const {
    Best best(kMostPlaces);
    for (const Id<Stage> id : outline_.stages()) {
      const Stage* stage = journey_.find(id);
      if (stage == nullptr) continue;
      consider(best, PaletteGroup::places, id, stage->name, Matching::letters);
      for (const Id<Step> step_id : outline_.steps(id)) {
        const Step* step = journey_.find(step_id);
        if (step != nullptr)
          consider(best, PaletteGroup::places, step_id, step->name, Matching::letters);
      }
    }
    for (const Id<Step> step : outline_.columns()) {
      for (const Id<Lane> lane : outline_.lanes()) add_cards(best, outline_.cell(lane, step));
    }
    add_cards(best, outline_.parked());
    for (const Id<Lane> id : outline_.lanes()) {
      if (const Lane* lane = journey_.find(id))
        consider(best, PaletteGroup::places, id, lane->name, Matching::letters);
    }
    best.move_to(items);
  }

  void add_personas(std::vector<PaletteItem>& items) const {
    Best best(kMostPersonas);
    for (const Id<Persona> id : outline_.personas()) {
      if (const Persona* persona = journey_.find(id))
        consider(best, PaletteGroup::personas, id, persona->name, Matching::letters);
    }
    best.move_to(items);
  }

 private:
  void add_cards(Best& best, std::span<const Id<Card>> cards) const {
    for (const Id<Card> id : cards) {
      if (const Card* card = journey_.find(id))
        consider(best, PaletteGroup::places, id, card->text, Matching::words);
    }
  }
  void consider(Best& best, PaletteGroup group, const RecordId& id, std::string_view text,
                Matching matching) const {
    TextMatchQuality match = match_text(title_of(text), query_, matching);
    if (!best.wants(match.score)) return;
    std::string detail;
    if (std::holds_alternative<Id<Persona>>(id)) {
      detail = "Persona";
    } else if (std::holds_alternative<Id<Stage>>(id)) {
      detail = "Stage";
    } else if (std::holds_alternative<Id<Lane>>(id)) {
      detail = "Lane";
    } else if (std::holds_alternative<Id<Step>>(id)) {
      detail = "Step · " + place_words(journey_, id);
    } else {
      detail = place_words(journey_, id);
    }
    best.add(match.score, {.group = group,
                           .what = id,
                           .title = std::string(title_of(text)),
                           .detail = std::move(detail),
                           .marks = std::move(match.marks)});
  }

  const Journey& journey_;
  const Outline& outline_;
  std::string_view query_;
};

std::optional<TextMatchQuality> match_letters(std::string_view text, std::string_view query) {
  TextMatchQuality match;
  match.score = kLetters;
  std::size_t from = 0;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t bytes = std::max<std::size_t>(decode_utf8(query, at).bytes, 1);
    const std::string_view one = query.substr(at, bytes);
    at += bytes;
    if (one == " ") continue;
    const auto found = TextFinder(one, LetterCase::alike).find(text, from);
    if (!found) return std::nullopt;
    match.marks.push_back(*found);
    from = found->at + found->bytes;
  }
  match.marks = merged(std::move(match.marks));
  // Letters strewn over a long text are there by chance.
  if (match.marks.size() > 3) return std::nullopt;
  return match;
}

}  // namespace

std::string_view group_name(PaletteGroup group) {
  switch (group) {
    case PaletteGroup::recent:
      return "Used last";
    case PaletteGroup::commands:
      return "Commands";
    case PaletteGroup::maps:
      return "Maps on this device";
    case PaletteGroup::places:
      return "On this map";
    case PaletteGroup::personas:
      break;
  }
  return "Personas";
}

TextMatchQuality match_text(std::string_view text, std::string_view query, Matching matching) {
  query = trimmed(query);
  const TextFinder whole(query, LetterCase::alike);
  if (const auto found = whole.find(text)) {
    if (found->at == 0) return {.score = kWholeAtBegin, .marks = {*found}};
    // Rather where a word begins than the first place of all.
    for (auto at = found; at; at = whole.find(text, at->at + at->bytes)) {
      if (begins_word(text, at->at)) return {.score = kWholeAtWord, .marks = {*at}};
    }
    return {.score = kWhole, .marks = {*found}};
  }
  const std::vector<std::string_view> words = words_of(query);
  if (words.size() > 1) {
    std::vector<TextRange> marks;
    for (const std::string_view word : words) {
      if (const auto found = TextFinder(word, LetterCase::alike).find(text))
        marks.push_back(*found);
    }
    if (marks.size() == words.size())
      return {.score = kAllWords, .marks = merged(std::move(marks))};
  }
  if (matching == Matching::letters && query.size() > 1) {
    if (auto match = match_letters(text, query)) return *std::move(match);
  }
  return {};
}

std::vector<PaletteItem> palette_items(const PaletteSources& sources, std::string_view query) {
  query = trimmed(query);
  std::vector<PaletteItem> items;
  add_commands(sources, query, items);
  add_maps(sources, query, items);
  if (query.empty() || sources.scene.journey == nullptr || sources.scene.outline == nullptr)
    return items;
  const RecordsAdder records(sources, query);
  records.add_places(items);
  records.add_personas(items);
  return items;
}

}  // namespace throughline
