// Toasts, reports and what is said to assistive technology.
#include <utility>

#include "app/app_state.hpp"
#include "app/wording.hpp"

namespace throughline {
namespace {

constexpr double kToast_ms = 6000;
// Long enough to read it, think again and reach for the button.
constexpr double kToastWithAction_ms = 12'000;
constexpr double kToastUntilClosed_ms = 24.0 * 60 * 60 * 1000;

}  // namespace

void App::State::say(std::string text, Toast::Tone tone, Toast::Action action,
                     std::string action_key) {
  double shown_ms = action == Toast::Action::none ? kToast_ms : kToastWithAction_ms;
  if (action == Toast::Action::reload) shown_ms = kToastUntilClosed_ms;
  platform.announce(text);
  platform.request_frame(shown_ms);
  session.toast = Toast{.text = std::move(text),
                        .tone = tone,
                        .action = action,
                        .action_key = std::move(action_key),
                        .until_ms = platform.now_ms() + shown_ms};
  touch();
}

void App::State::complain(const Error& error) {
  if (!error.what.empty()) say(sentence(error), Toast::Tone::bad);
}

void App::State::show_report(std::string title, std::vector<Error> lines) {
  platform.announce(title);
  if (session.report) {
    // Several files at once: the later ones below the first.
    session.report->lines.push_back({.what = std::move(title)});
    session.report->lines.insert(session.report->lines.end(), lines.begin(), lines.end());
  } else {
    session.report = Report{.title = std::move(title), .lines = std::move(lines)};
  }
  touch();
}

void App::State::take_page(const PageChanged& page) {
  const bool news = page.update_waiting && !session.page.update_waiting;
  session.page = page;
  if (news) {
    say("A newer version of Throughline is ready", Toast::Tone::plain, Toast::Action::reload);
  }
}

void App::State::take_notice(const NoticeRaised& raised) {
  const StoredMapInfo* map = library.find(raised.key);
  std::string title =
      map == nullptr ? "Something to know about this device" : "About “" + map->title + "”";
  show_report(std::move(title), {raised.notice});
}

void App::State::expire_toast() {
  if (!session.toast) return;
  const double left_ms = session.toast->until_ms - platform.now_ms();
  if (left_ms > 0) {
    platform.request_frame(left_ms);
    return;
  }
  session.toast.reset();
  touch();
}

}  // namespace throughline
