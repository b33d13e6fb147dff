#include "ui/inspector/field_look.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr FieldLook kCardFields[] = {
    {.field = "persona",
     .label = "About",
     .help = "Whom this card is about, where it is not about everybody.",
     .none = "Nobody in particular"},
    {.field = "tags",
     .label = "Tags",
     .help = "Words to filter the board by.",
     .placeholder = "Add a tag"},
};
constexpr FieldLook kCardMoreFields[] = {
    {.field = "last_step",
     .label = "Goes on until",
     .help = "The last step it reaches over.",
     .none = "This step only"},
    {.field = "begin_min",
     .label = "Begins after",
     .help = "Where it differs from its step; counted from the beginning of the map.",
     .placeholder = "as its step",
     .half = true},
    {.field = "length_min",
     .label = "Takes",
     .help = "Where it differs from its step: 20 min, 1:30, 2 d.",
     .placeholder = "as its step",
     .half = true},
    {.field = "colour",
     .label = "Colour",
     .help = "Marks cards that belong together for you.",
     .none = "No colour"},
    {.field = "link",
     .label = "Link",
     .help = "An address with more about it.",
     .placeholder = "https://"},
};
constexpr SectionLook kCardSections[] = {
    {.key = "card_main", .title = {}, .fields = kCardFields},
    {.key = "card_more", .title = "Time, colour and link", .fields = kCardMoreFields},
};

constexpr FieldLook kTouchpointFields[] = {
    {.field = "channel",
     .label = "Channel",
     .help = "Where the contact happens.",
     .placeholder = "App, counter, search…"},
    {.field = "directness",
     .label = "Who speaks",
     .help = "Direct: you speak yourself. Indirect: others speak about you.",
     .words = choice_words<Directness>},
    {.field = "owner",
     .label = "Owner",
     .help = "Who looks after this touchpoint.",
     .placeholder = "Who looks after it?"},
    {.field = "training",
     .label = "Staff trained for it",
     .help = "Whether the people there know what to do.",
     .words = choice_words<Training>},
};
constexpr SectionLook kTouchpointSections[] = {
    {.key = "card_touchpoint", .title = {}, .fields = kTouchpointFields},
};
constexpr FieldLook kFrictionFields[] = {
    {.field = "friction_kinds",
     .label = "Friction",
     .help = "What it does to people; several may apply."},
    {.field = "severity",
     .label = "Severity",
     .help = "How much it hurts.",
     .ends = "1: a nuisance · 5: they leave"},
    {.field = "response",
     .label = "What you do about it live",
     .help = "How your people respond while it happens.",
     .placeholder = "How do your people respond?",
     .multiline = true},
};
constexpr SectionLook kFrictionSections[] = {
    {.key = "card_friction", .title = {}, .fields = kFrictionFields},
};
constexpr FieldLook kOpportunityFields[] = {
    {.field = "answers",
     .label = "Answers",
     .help = "The frictions and needs this would mend.",
     .placeholder = "Find a card"},
    {.field = "customer_value",
     .label = "Value for the customer",
     .help = "What customers would win or lose by it."},
    {.field = "company_value",
     .label = "Value for the company",
     .help = "What you would win or lose by it."},
    {.field = "effort",
     .label = "Effort",
     .help = "How much work it is.",
     .hue = FieldLook::Hue::warn,
     .ends = "1: days · 5: a year"},
    {.field = "status",
     .label = "Status",
     .help = "How far it has come.",
     .words = choice_words<OpportunityStatus>},
    {.field = "owner",
     .label = "Owner",
     .help = "Who takes care that it happens.",
     .placeholder = "Who takes care of it?"},
};
constexpr FieldLook kPlanFields[] = {
    {.field = "start",
     .label = "Starts on",
     .help = "The day on which work begins, such as 2026-11-02 or 2 Nov 2026.",
     .placeholder = "Which day?",
     .half = true},
    {.field = "due",
     .label = "Due on",
     .help = "The day by which it is to be done, such as 2026-12-24 or 24 Dec 2026.",
     .placeholder = "Which day?",
     .half = true},
    {.field = "metric",
     .label = "Metric that will show it",
     .help = "What will be better once it works.",
     .placeholder = "What will be better?"},
    {.field = "idea_by",
     .label = "Whose idea",
     .help = "So that thanks go to the right person.",
     .placeholder = "Who said it first?"},
};
constexpr FieldLook kCaseFields[] = {
    {.field = "cost",
     .label = "Cost",
     .help = "What it takes to do it.",
     .placeholder = "e.g. 12 000",
     .half = true},
    {.field = "expected_return",
     .label = "Expected return",
     .help = "What it is expected to bring in a year.",
     .placeholder = "e.g. 40 000",
     .half = true},
    {.field = "capability",
     .label = "Where the skill comes from",
     .help = "Whether you can do it yourselves.",
     .words = choice_words<Capability>},
    {.field = "lever",
     .label = "What has to change",
     .help = "People, process or technology: where the work lies.",
     .words = choice_words<Lever>},
    {.field = "assets",
     .label = "What it needs",
     .help = "Data, tools, rooms, licences, people.",
     .placeholder = "What must be there first?",
     .multiline = true},
};
constexpr SectionLook kOpportunitySections[] = {
    {.key = "card_opportunity", .title = {}, .fields = kOpportunityFields},
    {.key = "card_plan", .title = "Plan", .fields = kPlanFields},
    {.key = "card_case", .title = "Cost and return", .fields = kCaseFields},
};
constexpr FieldLook kMetricFields[] = {
    {.field = "metric",
     .label = "Metric",
     .help = "What is measured here.",
     .placeholder = "What is measured?"},
};
constexpr SectionLook kMetricSections[] = {
    {.key = "card_metric", .title = {}, .fields = kMetricFields},
};

constexpr FieldLook kChannelFields[] = {
    {.field = "kind",
     .label = "Kind of channel",
     .help = "What sort of place it is; the same on every card that goes through it.",
     .words = choice_words<ChannelKind>},
    {.field = "online",
     .label = "The channel is",
     .help = "Whether people meet you on a screen or in person.",
     .yes = "Online",
     .no = "In person"},
};
constexpr FieldLook kMeasureFields[] = {
    {.field = "kind",
     .label = "Kind of metric",
     .help = "What sort of figure it is.",
     .words = choice_words<MetricKind>},
    {.field = "unit",
     .label = "Unit",
     .help = "What the figures count: min, %, points.",
     .placeholder = "e.g. min",
     .half = true},
    {.field = "target",
     .label = "Target",
     .help = "The figure you want to reach.",
     .placeholder = "e.g. 2",
     .half = true},
    {.field = "better",
     .label = "Better when it is",
     .help = "Which way is the right way.",
     .chips = true,
     .words = choice_words<Better>},
    {.field = "source",
     .label = "Measured by",
     .help = "Where the figures come from.",
     .placeholder = "Till receipts, telephone log…"},
};

constexpr CardKindLook kCardKinds[] = {
    {.kind = LaneKind::touchpoint, .title = "As a touchpoint", .sections = kTouchpointSections},
    {.kind = LaneKind::friction, .title = "As a friction", .sections = kFrictionSections},
    {.kind = LaneKind::opportunity, .title = "As an opportunity", .sections = kOpportunitySections},
    {.kind = LaneKind::metric, .title = "As a metric", .sections = kMetricSections},
};

}  // namespace

std::span<const SectionLook> card_sections() {
  return kCardSections;
}
std::span<const FieldLook> channel_fields() {
  return kChannelFields;
}
std::span<const FieldLook> metric_fields() {
  return kMeasureFields;
}
std::span<const CardKindLook> card_kinds() {
  return kCardKinds;
}

}  // namespace throughline
