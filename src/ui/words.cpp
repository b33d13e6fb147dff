#include "ui/words.hpp"

#include <array>

#include "app/map_info.hpp"
#include "base/date.hpp"
#include "generated/icons.hpp"

namespace throughline {
namespace {

constexpr std::array<MenuItem, 14> kLaneKinds = {{
    {.label = "Customer does",
     .icon = kIconFootprintsUtf8,
     .detail = "What the customer does, step by step"},
    {.label = "Touchpoints",
     .icon = kIconMessageSquareUtf8,
     .detail = "Where they meet you or hear about you"},
    {.label = "Feels",
     .icon = kIconHeartUtf8,
     .detail = "The curve of what they felt and expected"},
    {.label = "Asks",
     .icon = kIconMessageCircleQuestionMarkUtf8,
     .detail = "Questions in the customer's own words"},
    {.label = "Motivation", .icon = kIconFlagUtf8, .detail = "Why they go on to the next step"},
    {.label = "Needs", .icon = kIconTargetUtf8, .detail = "What they need before they can go on"},
    {.label = "Friction", .icon = kIconZapUtf8, .detail = "What slows, worries or annoys them"},
    {.label = "Opportunities",
     .icon = kIconLightbulbUtf8,
     .detail = "What would make it better, and its value"},
    {.label = "Frontstage",
     .icon = kIconUsersUtf8,
     .detail = "What your people do that the customer sees"},
    {.label = "Backstage", .icon = kIconLayersUtf8, .detail = "What your people do out of sight"},
    {.label = "Support processes",
     .icon = kIconCogUtf8,
     .detail = "Systems and partners everything rests on"},
    {.label = "Metrics", .icon = kIconGaugeUtf8, .detail = "What is measured here"},
    {.label = "Evidence",
     .icon = kIconFileSearchUtf8,
     .detail = "What you know and how you know it"},
    {.label = "Notes", .icon = kIconStickyNoteUtf8, .detail = "Anything else worth keeping"},
}};

constexpr std::array<std::string_view, 2> kMapStates = {"Current state", "Future state"};
constexpr std::array<std::string_view, 3> kPersonaKinds = {"Customer", "Employee", "Partner"};
constexpr std::array<std::string_view, 7> kDecisionRoles = {
    "No role", "Buyer", "User", "Decider", "Influencer", "Gatekeeper", "Initiator"};
constexpr std::array<std::string_view, 13> kStageKinds = {
    "Own kind",    "Discovery", "Awareness",  "Engagement",     "Consideration",
    "Negotiation", "Purchase",  "Onboarding", "Implementation", "Use",
    "Support",     "Loyalty",   "Advocacy"};
constexpr std::array<std::string_view, 2> kDirectness = {"Direct", "Indirect"};
constexpr std::array<std::string_view, 3> kTraining = {"Not known", "Trained", "Not trained"};
constexpr std::array<std::string_view, 6> kCapabilities = {
    "Not decided", "We have it", "Build it", "Partner", "Acquire", "Cooperate"};
constexpr std::array<std::string_view, 5> kStatuses = {"Idea", "Planned", "In progress", "Done",
                                                       "Dropped"};

constexpr std::array<std::string_view, 4> kLevers = {"Not decided", "People", "Process",
                                                     "Technology"};
constexpr std::array<std::string_view, 5> kStyles = {"Not decided", "Classical", "Adaptive",
                                                     "Shaping", "Visionary"};

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::array<std::string_view, 2> kStances = {"Speaks for it", "Against it"};
constexpr std::array<std::string_view, 9> kMethods = {"Not said",
                                                      "Social media",
                                                      "Reviews and ratings",
                                                      "Asking directly",
                                                      "Focus group",
                                                      "Web analytics",
                                                      "Communications monitoring",
                                                      "Employee focus group",
                                                      "Everyday interaction"};
constexpr std::array<std::string_view, 9> kMethodMarks = {"",   "📣", "⭐", "💬", "👥",
                                                          "📊", "👂", "👷", "🤝"};
constexpr std::array<std::string_view, 5> kLinkKinds = {"leads to", "hands off to", "causes",
                                                        "is supported by", "branches to"};
constexpr std::array<std::string_view, 14> kChannelKinds = {
    "Kind not said", "Website", "App",   "Email", "Phone", "Chat",    "Social media",
    "Search",        "Advert",  "Store", "Event", "Post",  "Partner", "People"};

constexpr std::array<std::string_view, 8> kMetricKinds = {
    "Not said", "NPS",  "Satisfaction (CSAT)", "Effort (CES)", "Conversion", "Time",
    "Cost",     "Count"};
constexpr std::array<std::string_view, 2> kBetter = {"High", "Low"};

std::string day_text(const Date& date) {
  return std::to_string(date.day) + " " + std::string(kMonths[date.month - 1]) + " " +
         std::to_string(date.year);
}

constexpr MenuItem kUnknownLane = {.label = "Lane", .icon = kIconStickyNoteUtf8};

}  // namespace

std::span<const MenuItem> lane_kind_items() {
  return kLaneKinds;
}

const MenuItem& lane_kind_item(LaneKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return index < kLaneKinds.size() ? kLaneKinds[index] : kUnknownLane;
}

template <>
std::span<const std::string_view> choice_words<MapState>() {
  return kMapStates;
}
template <>
std::span<const std::string_view> choice_words<PersonaKind>() {
  return kPersonaKinds;
}
template <>
std::span<const std::string_view> choice_words<DecisionRole>() {
  return kDecisionRoles;
}
template <>
std::span<const std::string_view> choice_words<StageKind>() {
  return kStageKinds;
}
template <>
std::span<const std::string_view> choice_words<Directness>() {
  return kDirectness;
}
template <>
std::span<const std::string_view> choice_words<Training>() {
  return kTraining;
}
template <>
std::span<const std::string_view> choice_words<Capability>() {
  return kCapabilities;
}
template <>
std::span<const std::string_view> choice_words<OpportunityStatus>() {
  return kStatuses;
}

template <>
std::span<const std::string_view> choice_words<Lever>() {
  return kLevers;
}
template <>
std::span<const std::string_view> choice_words<StrategyStyle>() {
  return kStyles;
}

template <>
std::span<const std::string_view> choice_words<Stance>() {
  return kStances;
}
template <>
std::span<const std::string_view> choice_words<EvidenceMethod>() {
  return kMethods;
}
template <>
std::span<const std::string_view> choice_words<LinkKind>() {
  return kLinkKinds;
}
template <>
std::span<const std::string_view> choice_words<ChannelKind>() {
  return kChannelKinds;
}

template <>
std::span<const std::string_view> choice_words<MetricKind>() {
  return kMetricKinds;
}
template <>
std::span<const std::string_view> choice_words<Better>() {
  return kBetter;
}

static_assert(kLaneKinds.size() == static_cast<std::size_t>(LaneKind::other));
static_assert(kMapStates.size() == static_cast<std::size_t>(MapState::other));
static_assert(kPersonaKinds.size() == static_cast<std::size_t>(PersonaKind::other));
static_assert(kDecisionRoles.size() == static_cast<std::size_t>(DecisionRole::other));
static_assert(kStageKinds.size() == static_cast<std::size_t>(StageKind::other));
static_assert(kDirectness.size() == static_cast<std::size_t>(Directness::other));
static_assert(kTraining.size() == static_cast<std::size_t>(Training::other));
static_assert(kCapabilities.size() == static_cast<std::size_t>(Capability::other));
static_assert(kLevers.size() == static_cast<std::size_t>(Lever::other));
static_assert(kStyles.size() == static_cast<std::size_t>(StrategyStyle::other));
static_assert(kStances.size() == static_cast<std::size_t>(Stance::other));
static_assert(kMethods.size() == static_cast<std::size_t>(EvidenceMethod::other));
static_assert(kMethodMarks.size() == kMethods.size());
static_assert(kLinkKinds.size() == static_cast<std::size_t>(LinkKind::other));
static_assert(kChannelKinds.size() == static_cast<std::size_t>(ChannelKind::other));
static_assert(kMetricKinds.size() == static_cast<std::size_t>(MetricKind::other));
static_assert(kBetter.size() == static_cast<std::size_t>(Better::other));
static_assert(kStatuses.size() == static_cast<std::size_t>(OpportunityStatus::other));

std::string counts_text(std::size_t steps, std::size_t cards) {
  return counted(steps, "step", "steps") + " · " + counted(cards, "card", "cards");
}

std::string evidence_share_text(const EvidenceStates::Share& share) {
  if (share.cards == 0) return {};
  return "Evidence behind " + std::to_string(share.percent()) + "% of cards";
}

std::string since_text(std::int64_t then_ms, std::int64_t now_ms) {
  constexpr std::int64_t kMinute = 60'000;
  constexpr std::int64_t kHour = 60 * kMinute;
  constexpr std::int64_t kDay = 24 * kHour;
  const std::int64_t gone = now_ms - then_ms;
  if (gone < kMinute) return "just now";
  if (gone < kHour)
    return counted(static_cast<std::size_t>(gone / kMinute), "minute ago", "minutes ago");
  if (gone < kDay) return counted(static_cast<std::size_t>(gone / kHour), "hour ago", "hours ago");
  if (gone < 2 * kDay) return "yesterday";
  if (gone < 30 * kDay)
    return counted(static_cast<std::size_t>(gone / kDay), "day ago", "days ago");
  return day_text(date_from_days(then_ms / kDay));
}

std::string date_text(std::string_view date) {
  const std::optional<std::int64_t> days = parse_date(date);
  return days ? day_text(date_from_days(*days)) : std::string(date);
}

std::string_view method_mark(EvidenceMethod method) {
  const auto index = static_cast<std::size_t>(method);
  return index < kMethodMarks.size() ? kMethodMarks[index] : std::string_view();
}

}  // namespace throughline
