#include "ui/inspector/list_look.hpp"

#include "app/map_info.hpp"
#include "app/reference_search.hpp"
#include "app/text_fields.hpp"
#include "app/wording.hpp"
#include "base/date.hpp"
#include "journey/evidence_state.hpp"
#include "journey/fields.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr FieldLook kStanceFields[] = {
    {.field = "stance",
     .label = "What it says",
     .help = "Whether the evidence speaks for what is claimed, or against it.",
     .bare = true,
     .chips = true,
     .words = choice_words<Stance>},
};
constexpr FieldLook kCountFields[] = {
    {.field = "entered",
     .label = "How many entered",
     .help = "Customers who came into this stage in the period.",
     .placeholder = "How many?",
     .half = true,
     .bare = true},
    {.field = "source",
     .label = "Where the figure comes from",
     .help = "Who counted, and where it can be looked up.",
     .placeholder = "Counted by?",
     .half = true,
     .bare = true},
};
constexpr FieldLook kLinkFields[] = {
    {.field = "kind",
     .label = "Kind of link",
     .help = "What the one has to do with the other.",
     .bare = true,
     .words = choice_words<LinkKind>},
};
constexpr FieldLook kValueFields[] = {
    {.field = "name",
     .label = "Name of the value",
     .help = "One word that the company stands for.",
     .placeholder = "One word",
     .bare = true},
    {.field = "promise",
     .label = "Its promise",
     .help = "What customers may expect because of it.",
     .placeholder = "What may customers expect because of it?",
     .multiline = true,
     .bare = true},
};
constexpr FieldLook kChannelFields[] = {
    {.field = "name",
     .label = "Name of the channel",
     .help = "As it is called on the cards.",
     .placeholder = "App, counter, search…",
     .bare = true},
    {.field = "kind",
     .label = "Kind of channel",
     .help = "What sort of place it is.",
     .bare = true,
     .words = choice_words<ChannelKind>},
    {.field = "online",
     .label = "Online or not",
     .help = "Whether people meet you on a screen or in person.",
     .bare = true,
     .yes = "Online",
     .no = "In person"},
};
constexpr FieldLook kReadingFields[] = {
    {.field = "value",
     .label = "Value",
     .help = "What was measured on that day.",
     .placeholder = "How much?",
     .bare = true},
};

constexpr ListLook kLooks[] = {
    {.list = RecordList::evidence,
     .key = "list_evidence",
     .title = "Evidence",
     .one = "source",
     .many = "sources",
     .add = "Add evidence",
     .example = "What was found? Or search",
     .help = "Enter writes down a new finding; what is there already is found by its words.",
     .remove = "Detach",
     .fields = kStanceFields},
    {.list = RecordList::supported,
     .key = "list_supported",
     .title = "Speaks about",
     .one = "record",
     .many = "records",
     .add = "Attach to",
     .example = "Find a card, step or stage",
     .help = "Type some words of it, then choose; Enter takes the first.",
     .remove = "Detach",
     .fields = kStanceFields},
    {.list = RecordList::findings,
     .key = "list_findings",
     .title = "Evidence",
     .one = "finding",
     .many = "findings",
     .add = "Add evidence",
     .example = "What was found?",
     .help = "A finding, to be attached to what it speaks about.",
     .remove = "Delete"},
    {.list = RecordList::counts,
     .key = "list_counts",
     .title = "How many enter",
     .one = "period",
     .many = "periods",
     .add = "Add a period",
     .example = "e.g. 2026-Q3: 1,000",
     .help = "A period and how many customers entered the stage in it.",
     .remove = "Delete",
     .fields = kCountFields},
    {.list = RecordList::links,
     .key = "list_links",
     .title = "Links",
     .one = "card",
     .many = "cards",
     .add = "Link to",
     .example = "Find a card",
     .help = "Type some words of the card, then choose; Enter takes the first.",
     .remove = "Remove link to",
     .fields = kLinkFields},
    {.list = RecordList::values,
     .key = "list_values",
     .title = "Core values",
     .one = "value",
     .many = "values",
     .add = "Add a value",
     .example = "One word you stand for",
     .help = "Touchpoints are rated against each of them.",
     .remove = "Delete",
     .ordered = true,
     .fields = kValueFields},
    {.list = RecordList::channels,
     .key = "list_channels",
     .title = "Channels",
     .one = "channel",
     .many = "channels",
     .add = "Add a channel",
     .example = "App, counter, search…",
     .help = "What touchpoints go through.",
     .remove = "Delete",
     .ordered = true,
     .fields = kChannelFields},
    {.list = RecordList::readings,
     .key = "list_readings",
     .title = "Readings",
     .one = "day",
     .many = "days",
     .add = "Add a reading",
     .example = "e.g. 2026-11-02: 4.5",
     .help = "A day and what was measured on it.",
     .remove = "Delete",
     .fields = kReadingFields},
};

void append_part(std::string& text, std::string_view part) {
  if (part.empty()) return;
  text.append(text.empty() ? "" : " · ").append(part);
}

std::string capitalised(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void describe_evidence(const Journey& journey, const Evidence& evidence, std::int64_t today,
                       MemberText& row) {
  const bool known = evidence.method.value != EvidenceMethod::none;
  row.title = known ? std::string(method_mark(evidence.method.value)) + " " +
                          std::string(choice_word(evidence.method))
                    : std::string("Method not said");
  if (evidence.sample_size) row.title += " · sample of " + std::to_string(*evidence.sample_size);
  row.text = evidence.quote ? "“" + evidence.text + "”" : evidence.text;
  append_part(row.detail, evidence.source);
  append_part(row.detail, date_text(evidence.date));
  if (is_stale(evidence, journey.map, today)) row.warning = "stale";
  row.opens = true;
}

void describe_target(const Journey& journey, RecordKey target, MemberText& row) {
  if (target.id == 0) {
    row.title = "The whole map";
    return;
  }
  const RecordId id = record_id(target);
  row.title = record_title(journey, id);
  if (row.title.empty()) row.title = record_words(journey, id);
  append_part(row.detail, capitalised(record_type(target.kind).name));
  append_part(row.detail, place_words(journey, id));
  // What is inspected; the others are seen where they belong.
  row.opens = target.kind <= RecordKind::feeling || target.kind == RecordKind::evidence;
}

}  // namespace

const ListLook& list_look(RecordList list) {
  return kLooks[static_cast<std::size_t>(list)];
}

MemberText describe_member(const MapView& view, RecordList list, RecordKey owner, RecordKey member,
                           std::int64_t today) {
  const Journey& journey = view.journey;
  MemberText row;
  const RecordKey subject = subject_of(journey, owner, member);
  switch (list) {
    case RecordList::evidence:
    case RecordList::findings:
      if (const Evidence* evidence = journey.find(Id<Evidence>{subject.id}))
        describe_evidence(journey, *evidence, today, row);
      if (list == RecordList::findings) {
        const std::size_t behind = list_size(view, RecordList::supported, subject);
        append_part(row.detail,
                    behind == 0 ? "not attached yet" : "attached to " + std::to_string(behind));
      }
      break;
    case RecordList::supported:
      describe_target(journey, subject, row);
      break;
    case RecordList::links: {
      describe_target(journey, subject, row);
      const Link* link = journey.find(Id<Link>{member.id});
      const bool outgoing = link != nullptr && link->from.value == owner.id;
      row.title.insert(0, outgoing ? "→ " : "← ");
      row.detail = place_words(journey, record_id(subject));
      break;
    }
    case RecordList::counts:
      if (const Count* count = journey.find(Id<Count>{member.id})) row.title = count->period;
      break;
    case RecordList::readings:
      if (const Reading* reading = journey.find(Id<Reading>{member.id}))
        row.title = date_text(reading->date);
      break;
    case RecordList::values:
    case RecordList::channels:
      break;
  }
  return row;
}

}  // namespace throughline
