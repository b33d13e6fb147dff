// What web/bench.js calls, with ?bench=1 in the address only: app/bench.hpp for JavaScript.
//
// Each function returns the length of its answer in bytes, which lies at
// `throughline_bench_answer()` until the next call; a length below zero says that the answer is
// what went wrong.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "app/bench.hpp"
#include "journey/codec.hpp"
#include "main/program.hpp"
#include "platform/web/exported.hpp"

namespace {

using throughline::App;

std::string last_answer;

int answer(std::string text) {
  last_answer = std::move(text);
  return static_cast<int>(last_answer.size());
}

int answer(const throughline::Status& status) {
  if (status) return answer(std::string());
  return -answer(status.error().what);
}

std::size_t as_size(double number) {
  return number > 0 ? static_cast<std::size_t>(number) : 0;
}

App& app() {
  return throughline::running_program().app();
}

}  // namespace

extern "C" {

THROUGHLINE_EXPORTED const char* throughline_bench_answer() {
  return last_answer.data();
}

THROUGHLINE_EXPORTED int throughline_bench_load(double lanes, double steps, double cards) {
  return answer(throughline::bench::load(
      app(), {.lanes = as_size(lanes), .steps = as_size(steps), .cards = as_size(cards)}));
}

THROUGHLINE_EXPORTED int throughline_bench_state() {
  return answer(throughline::bench::state_json(app()));
}

THROUGHLINE_EXPORTED int throughline_bench_card(double index) {
  return answer(throughline::bench::card_json(app(), as_size(index)));
}

THROUGHLINE_EXPORTED int throughline_bench_camera(float x, float y, float zoom) {
  app().dispatch({throughline::intent::SetCamera{{.origin = {x, y}, .zoom = zoom}}});
  app().platform().request_frame(0);
  return answer(std::string());
}

THROUGHLINE_EXPORTED int throughline_bench_edit(double index, const char* text, int length) {
  return answer(throughline::bench::edit_card(app(), as_size(index),
                                              std::string(text, static_cast<std::size_t>(length))));
}

THROUGHLINE_EXPORTED int throughline_bench_export() {
  const throughline::OpenDocument* document = app().document();
  if (document == nullptr) return answer(throughline::fail("No map is open"));
  return answer(throughline::write_journey(document->journey()));
}

THROUGHLINE_EXPORTED int throughline_bench_import(const char* text, int length) {
  app().handle(throughline::FileOpened{.name = "measured.journey.json",
                                       .bytes = std::string(text, static_cast<std::size_t>(length)),
                                       .origin = throughline::FileOrigin::picked});
  app().platform().request_frame(0);
  return answer(std::string());
}

}  // extern "C"
