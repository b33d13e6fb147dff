#include "ui/inspector/field_look.hpp"

#include "ui/words.hpp"

namespace throughline {
namespace {

// -- The map

constexpr FieldLook kMapFields[] = {
    {.field = "organisation",
     .label = "Organisation",
     .help = "Whose customers these are.",
     .placeholder = "Whose customers are these?"},
    {.field = "scope",
     .label = "Scope",
     .help = "Where the journey begins and ends, and what is left out.",
     .placeholder = "Which journey, from where to where?",
     .multiline = true},
    {.field = "state",
     .label = "State",
     .help = "How it is today, or how it shall be.",
     .words = choice_words<MapState>},
    {.field = "start",
     .label = "Begins",
     .help = "Date and time of the first step. Times of the other steps count from here.",
     .placeholder = "e.g. 2026-11-02 09:10"},
    {.field = "mission",
     .label = "Customer experience mission",
     .help = "One sentence that every decision about the experience is held against.",
     .placeholder = "What shall every customer say about you?",
     .multiline = true},
};
constexpr FieldLook kStoryFields[] = {
    {.field = "theme",
     .label = "Theme",
     .help = "What the whole story is about.",
     .placeholder = "What is this story about?",
     .multiline = true},
    {.field = "problem",
     .label = "Problem",
     .help = "What sets the customer off.",
     .placeholder = "What is wrong at the beginning?",
     .multiline = true},
    {.field = "climax",
     .label = "Climax",
     .help = "Where it is decided whether they stay or leave.",
     .placeholder = "Where does it turn?",
     .multiline = true},
    {.field = "conclusion",
     .label = "Conclusion",
     .help = "How it ends, and what they tell others.",
     .placeholder = "How does it end?",
     .multiline = true},
};
constexpr FieldLook kDataFields[] = {
    {.field = "how_found",
     .label = "How do customers find us?",
     .help = "Answer with figures where you have them.",
     .placeholder = "Search, friends, an advert…",
     .multiline = true},
    {.field = "why_chosen",
     .label = "Why do they choose us?",
     .help = "Their reasons, not yours.",
     .placeholder = "What did they compare?",
     .multiline = true},
    {.field = "how_reviewed",
     .label = "How easily do they review?",
     .help = "Where they can say what they think, and how many do.",
     .placeholder = "Where can they say it?",
     .multiline = true},
    {.field = "why_return",
     .label = "Why do they return?",
     .help = "What brings them back, and how often.",
     .placeholder = "What brings them back?",
     .multiline = true},
    {.field = "how_supported",
     .label = "How often do they get support?",
     .help = "How many need help, how, and how soon they get it.",
     .placeholder = "How many ask for help?",
     .multiline = true},
};
constexpr FieldLook kStrategyFields[] = {
    {.field = "style",
     .label = "Style of strategy",
     .help = "Classical plans ahead, adaptive tries out, shaping works with others, visionary is "
             "first.",
     .words = choice_words<StrategyStyle>},
    {.field = "currency",
     .label = "Currency",
     .help = "Three letters; costs and returns are in it.",
     .placeholder = "e.g. EUR"},
    {.field = "stale_months",
     .label = "Evidence is stale after (months)",
     .help = "Older evidence is marked. 12 months unless told.",
     .placeholder = "e.g. 12"},
};
constexpr FieldLook kFileFields[] = {
    {.field = "pair",
     .label = "Other state of this journey",
     .help = "The future map of this one, or the current one it grew from.",
     .none = "None"},
    {.field = "language",
     .label = "Language of the map",
     .help = "As a code: en, de, zh-Hans.",
     .placeholder = "e.g. en"},
    {.field = "created",
     .label = "Begun on",
     .help = "The day on which the map was begun, such as 2026-11-02.",
     .placeholder = "Which day?",
     .half = true},
    {.field = "changed",
     .label = "Last worked on",
     .help = "The day that readers are told the map is from, such as 2026-11-02.",
     .placeholder = "Which day?",
     .half = true},
};
constexpr SectionLook kMapSections[] = {
    {.key = "map_main", .title = {}, .fields = kMapFields},
    {.key = "map_story", .title = "The story", .fields = kStoryFields},
    {.key = "map_data", .title = "Five questions for data", .fields = kDataFields},
    {.key = "map_strategy", .title = "Strategy and money", .fields = kStrategyFields},
    {.key = "map_file", .title = "About this map", .fields = kFileFields},
};

// -- Personas

constexpr FieldLook kPersonaFields[] = {
    {.field = "kind",
     .label = "Kind",
     .help = "Whose journey this is: a customer's, an employee's or a partner's.",
     .words = choice_words<PersonaKind>},
    {.field = "role",
     .label = "Role in the decision",
     .help = "What they do when it is decided whether to buy.",
     .words = choice_words<DecisionRole>},
    {.field = "summary",
     .label = "In a few words",
     .help = "One line under the name, to tell them apart.",
     .placeholder = "4 min to spare"},
    {.field = "quote",
     .label = "Quote",
     .help = "Something they would really say.",
     .placeholder = "A sentence they would really say",
     .multiline = true},
    {.field = "colour", .label = "Colour", .help = "Of their curve and their mark on cards."},
};
constexpr FieldLook kSheetFields[] = {
    {.field = "jobs",
     .label = "Jobs to be done",
     .help = "What they want to get done, with or without you.",
     .placeholder = "What do they want to get done?",
     .multiline = true},
    {.field = "needs",
     .label = "Needs",
     .help = "What must be there for it.",
     .placeholder = "What must be there for it?",
     .multiline = true},
    {.field = "deciding_feelings",
     .label = "Feelings that decide",
     .help = "The feelings that make them buy, stay or leave.",
     .placeholder = "Which feelings make them buy or leave?",
     .multiline = true},
    {.field = "world",
     .label = "Their world",
     .help = "People, tools and habits your offer has to fit in with.",
     .placeholder = "What else do they use with it?",
     .multiline = true},
    {.field = "success",
     .label = "Success",
     .help = "How they know that it worked.",
     .placeholder = "How do they know that it worked?",
     .multiline = true},
    {.field = "ideal",
     .label = "For us",
     .help = "Whether you want more customers like this one.",
     .yes = "Ideal customer",
     .no = "Not our customer"},
    {.field = "portrait",
     .label = "Portrait",
     .help = "An emoji that stands for them; without one, their initials do.",
     .placeholder = "e.g. 🙂"},
};
constexpr SectionLook kPersonaSections[] = {
    {.key = "persona_main", .title = {}, .fields = kPersonaFields},
    {.key = "persona_sheet",
     .title = "What moves them",
     .fields = kSheetFields,
     .open_at_first = true},
};

// -- Stages, steps, lanes

constexpr FieldLook kStageFields[] = {
    {.field = "kind",
     .label = "Kind",
     .help = "Which part of a customer's life with you this is.",
     .words = choice_words<StageKind>},
    {.field = "customer_goal",
     .label = "Goal of the customer",
     .help = "What they want to reach in this stage.",
     .placeholder = "What do they want to reach here?",
     .multiline = true},
    {.field = "company_goal",
     .label = "Goal of the company",
     .help = "What you want to reach in this stage.",
     .placeholder = "What do you want to reach here?",
     .multiline = true},
    {.field = "leaving_reasons",
     .label = "Why people leave here",
     .help = "Choose what applies, or write reasons of your own.",
     .placeholder = "Another reason"},
    {.field = "mitigation",
     .label = "What you do against it",
     .help = "How you keep those who would leave.",
     .placeholder = "How do you keep them?",
     .multiline = true},
    {.field = "colour", .label = "Colour", .help = "Of its arrow above the map."},
};
constexpr SectionLook kStageSections[] = {
    {.key = "stage_main", .title = {}, .fields = kStageFields},
};

constexpr FieldLook kStepFields[] = {
    {.field = "narrative",
     .label = "Story",
     .help = "Told when the scene is presented.",
     .placeholder = "Tell this scene as if you had been there.",
     .multiline = true},
    {.field = "offset_min",
     .label = "Begins after",
     .help = "Counted from the beginning of the map; with a minus sign before it.",
     .placeholder = "e.g. 1 h 30 min",
     .half = true},
    {.field = "length_min",
     .label = "Takes",
     .help = "How long the scene lasts: 20 min, 1:30, 2 d.",
     .placeholder = "e.g. 20 min",
     .half = true},
    {.field = "turning_point",
     .label = "Part in the story",
     .help = "The scene in which it is decided how the story ends.",
     .yes = "Turning point of the story"},
    {.field = "question",
     .label = "Asks while nothing is done here",
     .help = "Shown in the empty place of what is done in this step, for whoever fills it in.",
     .placeholder = "e.g. What happened that day?",
     .multiline = true},
};
constexpr SectionLook kStepSections[] = {
    {.key = "step_main", .title = {}, .fields = kStepFields},
};

constexpr FieldLook kLaneFields[] = {
    {.field = "personas",
     .label = "Shows (none chosen: everybody)",
     .help = "Cards about other personas are left out of this lane."},
    {.field = "question",
     .label = "Asks in empty places",
     .help = "Shown where this lane has no card yet, for whoever fills it in.",
     .placeholder = "e.g. What do they do?",
     .multiline = true},
    {.field = "hidden",
     .label = "Board",
     .help = "A hidden lane keeps its cards and comes back when it is shown again.",
     .yes = "Hidden on the board"},
    {.field = "collapsed",
     .label = "Height",
     .help = "A collapsed lane is one line that says how many cards it holds.",
     .yes = "Collapsed to one line"},
};
constexpr SectionLook kLaneSections[] = {
    {.key = "lane_main", .title = {}, .fields = kLaneFields},
};

// -- Evidence

constexpr FieldLook kEvidenceFields[] = {
    {.field = "quote",
     .label = "Whose words",
     .help = "A quote is shown in quotation marks.",
     .yes = "Word by word what somebody said"},
    {.field = "method",
     .label = "How it was found",
     .help = "The way in which you came to know it.",
     .words = choice_words<EvidenceMethod>},
    {.field = "source",
     .label = "Source",
     .help = "Where it is from, so that somebody else finds it again.",
     .placeholder = "Support chats, reviews of the app…"},
    {.field = "date",
     .label = "Found on",
     .help = "The day it is from, such as 2026-11-02 or 2 Nov 2026. Old evidence is marked.",
     .placeholder = "Which day?",
     .half = true},
    {.field = "sample_size",
     .label = "Out of how many",
     .help = "How many were asked, read or watched.",
     .placeholder = "e.g. 300",
     .half = true},
    {.field = "link",
     .label = "Link",
     .help = "An address where it can be read.",
     .placeholder = "https://"},
};
constexpr SectionLook kEvidenceSections[] = {
    {.key = "evidence_main", .title = {}, .fields = kEvidenceFields},
};

}  // namespace

std::span<const SectionLook> map_sections() {
  return kMapSections;
}
std::span<const SectionLook> persona_sections() {
  return kPersonaSections;
}
std::span<const SectionLook> stage_sections() {
  return kStageSections;
}
std::span<const SectionLook> step_sections() {
  return kStepSections;
}
std::span<const SectionLook> evidence_sections() {
  return kEvidenceSections;
}
std::span<const SectionLook> lane_sections() {
  return kLaneSections;
}

}  // namespace throughline
