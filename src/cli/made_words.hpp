// What made-up maps are written with: a service that people find, buy, use and come back to.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "journey/choices.hpp"

namespace throughline::made {

// Any beginning goes with any ending.
struct Phrases {
  std::array<std::string_view, 8> beginnings;
  std::array<std::string_view, 8> endings;
};

struct StageWords {
  StageKind kind;
  std::string_view name, customer_goal, company_goal, mitigation;
  std::array<std::string_view, 4> scenes;
};
inline constexpr auto kStages = std::to_array<StageWords>({
    {StageKind::discovery,
     "Discover",
     "Find somebody who can help before Friday",
     "Be seen where people already look",
     "Answer the three questions that everybody asks",
     {"Hears of it from a colleague", "Searches on the phone", "Sees the shop window",
      "Reads a review"}},
    {StageKind::consideration,
     "Compare",
     "Be sure not to regret it",
     "Show what is different here",
     "Offer a trial without a contract",
     {"Compares two offers", "Asks for a price", "Tries a sample", "Talks it over at home"}},
    {StageKind::purchase,
     "Buy",
     "Get it over with, safely",
     "Lose nobody on the way to the till",
     "Call back whoever left the form half filled in",
     {"Fills in the order", "Looks for a voucher", "Pays", "Waits for the confirmation"}},
    {StageKind::onboarding,
     "Set up",
     "Get it working the same evening",
     "No first call to the hotline",
     "Send somebody who sets it up",
     {"Opens the box", "Makes an account", "Follows the first steps", "Asks the neighbour"}},
    {StageKind::use,
     "Use",
     "Think of it as little as possible",
     "Become part of the week",
     "Ask after ten quiet days whether all is well",
     {"Uses it on a normal morning", "Shows it to a guest", "Runs out of supplies",
      "Changes a setting"}},
    {StageKind::support,
     "Get help",
     "Reach a person who knows",
     "Solve it in the first call",
     "Say sorry, and say by when it is mended",
     {"Searches the help pages", "Calls the hotline", "Sends it in", "Gets it back"}},
    {StageKind::loyalty,
     "Come back",
     "Not have to compare again",
     "Be the easy choice next year",
     "Tell the price of the next year early",
     {"Gets the yearly letter", "Orders again", "Collects points", "Asks for something new"}},
    {StageKind::advocacy,
     "Tell others",
     "Be right about what one recommends",
     "Two friends for each customer",
     "Thank those who brought somebody",
     {"Is asked by a friend", "Writes a review", "Brings a colleague along", "Joins the panel"}},
});

struct LaneWords {
  LaneKind kind;
  std::string_view name;
  Phrases phrases;
};
inline constexpr auto kLanes = std::to_array<LaneWords>({
    {LaneKind::doing,
     "Customer does",
     {{"Looks for", "Writes down", "Asks about", "Waits for", "Compares", "Takes a photo of",
       "Puts off", "Checks"},
      {"the opening hours", "the order number", "the delivery date", "the price with tax",
       "what others say", "the small print", "the right form", "the bill ☕"}}},
    {LaneKind::touchpoint,
     "Touchpoints",
     {{"Search result about", "Page with", "Letter about", "Talk at the counter about",
       "Message with", "Call about", "Poster with", "Form for"},
      {"the offer", "the order", "the delivery", "the yearly price", "the warranty", "the trial",
       "a complaint", "the members' evening"}}},
    {LaneKind::feeling,
     "Feels",
     {{"Curious, because of", "A little lost with", "Relieved about", "Annoyed by", "Proud of",
       "In doubt about", "Calm in spite of", "Surprised by"},
      {"the choice", "the wait", "the kind answer", "the third letter", "the first result",
       "so much paper", "the price", "how quick it was"}}},
    {LaneKind::asking,
     "Asks",
     {{"How do I find out", "Who tells me", "Where does it say", "Do I have to know",
       "Why does nobody say", "When do I learn", "Can I ask later", "Is it clear by now"},
      {"what it costs in the end?", "whether I can give it back?", "how long it takes?",
       "who comes to my house?", "what happens with my data?", "whether it fits?", "what I signed?",
       "什么时候送到?"}}},
    {LaneKind::motivation,
     "Motivation",
     {{"Wants to be done before", "Would like to save for", "Hopes for praise at",
       "Promised help with", "Is tired of thinking about", "Wants to be early for",
       "Needs a good story for", "Wants peace of mind about"},
      {"the holidays", "the weekend", "the family party", "the move", "the new job",
       "the yearly report", "the school year", "winter"}}},
    {LaneKind::need,
     "Needs",
     {{"A clear word about", "One place for", "Somebody to ask about", "A reminder of",
       "A second look at", "A quiet minute for", "Proof of", "A choice in"},
      {"the next step", "all the papers", "the costs", "the date", "the details", "the contract",
       "the delivery", "how to pay"}}},
    {LaneKind::friction,
     "Friction",
     {{"Nobody answers about", "Has to repeat", "Cannot find", "Is sent away with",
       "Waits two days for", "Pays twice for", "Does not understand", "Gets three letters about"},
      {"the order", "the name and address", "the right person", "the question", "the refund",
       "the delivery", "the form", "a change of address"}}},
    {LaneKind::opportunity,
     "Opportunities",
     {{"Show at once", "Let people choose", "Send by text message", "Explain in a picture",
       "Do away with", "Automate", "Train the counter in", "Offer as a gift"},
      {"the time of arrival", "the total price", "the second form", "the first set-up",
       "the call back", "the yearly check", "the return", "the waiting list"}}},
    {LaneKind::frontstage,
     "Frontstage",
     {{"Greets and asks about", "Explains", "Writes down", "Shows", "Hands over", "Calls about",
       "Says sorry for", "Recommends"},
      {"the wish", "the offer", "the order", "the product", "the papers", "the date", "the delay",
       "a smaller size"}}},
    {LaneKind::backstage,
     "Backstage",
     {{"Checks", "Books", "Packs", "Plans", "Approves", "Copies by hand", "Prints", "Looks up"},
      {"the stock", "the payment", "the parcel", "the shift", "the discount", "the address",
       "the label", "the contract"}}},
    {LaneKind::support_process,
     "Support processes",
     {{"Stock system keeps", "Payment provider confirms", "Carrier reports",
       "Customer system stores", "Purchasing orders", "Legal reviews", "Data team counts",
       "Call centre tool records"},
      {"every order", "the address", "the returns", "the amounts", "the delivery", "the contracts",
       "the visits", "the complaints"}}},
    {LaneKind::metric,
     "Metrics",
     {{"Share of people with", "Minutes until", "Cost of", "Number of", "Satisfaction with",
       "Effort of", "Repeats of", "Losses after"},
      {"a first answer", "an order", "a delivery", "a return", "a complaint", "a call", "a visit",
       "a renewal"}}},
    {LaneKind::evidence,
     "Evidence",
     {{"12 interviews say something about", "A survey of 300 asks about", "The diary study shows",
       "Till receipts count", "Letters complain about", "The usability test watched",
       "Reviews praise", "The hotline's list names"},
      {"the wait", "the price", "the first evening", "the form", "the counter", "the delivery",
       "the returns", "the tone"}}},
    {LaneKind::note,
     "Notes",
     {{"Ask Ravi about", "Check again", "Idea for", "Not sure about", "Leave out", "Compare with",
       "Photo of", "Numbers for"},
      {"the counter", "the autumn", "the second visit", "the other shop", "the old form",
       "the newcomers", "the wall", "the report"}}},
});

struct PersonaWords {
  std::string_view name, jobs, needs, quote;
};
inline constexpr auto kPersonas = std::to_array<PersonaWords>({
    {"Maya, in a hurry", "Get it arranged between two meetings", "One page that says it all",
     "If it takes longer than my coffee, I am gone."},
    {"Ravi, behind the counter", "Help the next in line without losing the last",
     "See at once what was promised", "I would love to know that before they ask me."},
    {"Ines, who decides", "Sign only what she can defend", "Costs of three years on one sheet",
     "Show me the total, then the story."},
    {"小林, a partner", "Deliver on the day that was agreed", "An address that is right",
     "住所が間違っていました。"},
});
inline constexpr auto kChannels = std::to_array<std::string_view>(
    {"App", "Website", "Counter", "Phone", "E-mail", "Search", "Social media", "Word of mouth"});
struct ValueWords {
  std::string_view name, promise;
};
inline constexpr auto kValues = std::to_array<ValueWords>({
    {"Time", "Nobody waits without knowing how long"},
    {"Honesty", "The price that is said is the price that is paid"},
    {"Care", "Somebody is there when it goes wrong"},
    {"Ease", "Never fill in twice what we know"},
});
inline constexpr auto kMetrics = std::to_array<std::string_view>(
    {"Would recommend", "Satisfied", "Effort", "Bought", "Minutes waited", "Cost of an order"});
inline constexpr auto kParticipants =
    std::to_array<std::string_view>({"Ada", "Bo", "Chiara", "Dmitri", "Esi"});
inline constexpr auto kFeelings = std::to_array<std::string_view>(
    {"curious", "hopeful", "lost", "annoyed", "relieved", "proud", "doubtful", "calm"});
inline constexpr auto kFrictions = std::to_array<std::string_view>(
    {"confusion", "delay", "doubt", "frustration", "lack_of_trust", "stress"});
inline constexpr auto kTags =
    std::to_array<std::string_view>({"quick win", "legal", "autumn", "pilot", "需要确认"});

// 0xRRGGBB; white text reads on each.
inline constexpr auto kColours =
    std::to_array<std::uint32_t>({0x3A5BC7, 0x6A4FBF, 0xA2458F, 0xB5532B, 0x1F7A8C, 0x2E7D4F});

// Of what people say beside the map, and what research found.
inline constexpr Phrases kRemarks{
    {"Is that true of", "We should ask about", "I saw this with", "Numbers please for",
     "This also happens with", "Who looks after", "Good point about", "Let us drop"},
    {"the second visit?", "the people in a hurry?", "the evening shift?", "the returns?",
     "the counter?", "those who only call?", "the newcomers?", "the older orders?"}};
inline constexpr Phrases kFindings{
    {"Seven of twelve did not find", "Half of the people asked twice about", "Nobody could explain",
     "Most were glad about", "In autumn twice as many mention", "Two gave up because of",
     "Regular customers praise", "Newcomers overlook"},
    {"the delivery date.", "the price with tax.", "the second form.", "the help at the counter.",
     "the waiting time.", "the way back from the order.", "the reminder.", "the opening hours."}};
inline constexpr Phrases kScenes{
    {"It is half past eight and", "At home in the evening", "Between two meetings",
     "On the way to the bus", "With a full shop behind", "After a long day",
     "On the first free morning", "While the children do homework"},
    {"there is one more thing to find out.", "the question comes up again.",
     "nobody else can take care of it.", "the offer looks better than yesterday.",
     "something does not fit.", "it has to work at once.", "a second opinion would help.",
     "the whole thing takes three minutes."}};

}  // namespace throughline::made
