// What made-up maps are written with.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "journey/choices.hpp"

namespace throughline::made {

struct StageWords {
  StageKind kind;
  std::string_view name;
};
inline constexpr auto kStages = std::to_array<StageWords>({
    {StageKind::discovery, "Discover"},
    {StageKind::consideration, "Compare"},
    {StageKind::purchase, "Buy"},
    {StageKind::onboarding, "Set up"},
    {StageKind::use, "Use"},
    {StageKind::support, "Get help"},
    {StageKind::loyalty, "Come back"},
    {StageKind::advocacy, "Tell others"},
});

inline constexpr auto kScenes = std::to_array<std::string_view>(
    {"Hears of it", "Looks it up", "Asks a friend", "Reads reviews", "Visits the shop",
     "Compares two offers", "Asks for a price", "Waits for an answer", "Signs", "Opens the box",
     "Makes an account", "Tries it alone", "Calls for help", "Gets an invoice", "Shows a colleague",
     "Writes a review"});

inline constexpr auto kWords = std::to_array<std::string_view>(
    {"waits", "at",     "the",    "counter", "for",     "an",     "answer", "and",    "asks",
     "why",   "one",    "looks",  "up",      "a",       "price",  "online", "in",     "again",
     "code",  "late",   "two",    "offers",  "with",    "friend", "who",    "has",    "“now”",
     "café",  "nobody", "called", "back",    "because", "it",     "works",  "better", "咖啡"});

struct LaneWords {
  LaneKind kind;
  std::string_view name;
};
inline constexpr auto kLanes = std::to_array<LaneWords>({
    {LaneKind::doing, "Customer does"},
    {LaneKind::touchpoint, "Touchpoints"},
    {LaneKind::feeling, "Feels"},
    {LaneKind::asking, "Asks"},
    {LaneKind::motivation, "Motivation"},
    {LaneKind::need, "Needs"},
    {LaneKind::friction, "Friction"},
    {LaneKind::opportunity, "Opportunities"},
    {LaneKind::frontstage, "Frontstage"},
    {LaneKind::backstage, "Backstage"},
    {LaneKind::support_process, "Support processes"},
    {LaneKind::metric, "Metrics"},
    {LaneKind::evidence, "Evidence"},
    {LaneKind::note, "Notes"},
});

inline constexpr auto kPersonas = std::to_array<std::string_view>(
    {"Maya, in a hurry", "Ravi, behind the counter", "Ines, who decides", "Tom, a partner"});
inline constexpr auto kChannels = std::to_array<std::string_view>(
    {"App", "Website", "Counter", "Phone", "E-mail", "Search", "Social media", "Word of mouth"});
inline constexpr auto kValues =
    std::to_array<std::string_view>({"Time", "Honesty", "Care", "Ease"});
inline constexpr auto kMetrics = std::to_array<std::string_view>(
    {"Would recommend", "Satisfied", "Effort", "Bought", "Minutes waited", "Cost of an order"});
inline constexpr auto kParticipants =
    std::to_array<std::string_view>({"Ada", "Bo", "Chiara", "Dmitri", "Esi"});
inline constexpr auto kFeelings = std::to_array<std::string_view>(
    {"curious", "hopeful", "lost", "annoyed", "relieved", "proud", "doubtful", "calm"});
inline constexpr auto kFrictions = std::to_array<std::string_view>(
    {"confusion", "delay", "doubt", "frustration", "lack_of_trust", "stress"});

}  // namespace throughline::made
