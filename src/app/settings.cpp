// How the page looks to whoever sits before it, kept on this device; and what the program says
// about itself.
#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>

#include "app/app_state.hpp"

namespace throughline {
namespace {

constexpr std::string_view kThemePreference = "theme";
constexpr std::string_view kMotionPreference = "motion";
constexpr std::string_view kTextSizePreference = "text_size";
// In the order of Theme and of Motion.
constexpr std::array<std::string_view, 3> kThemes = {"system", "light", "dark"};
constexpr std::array<std::string_view, 2> kMotions = {"system", "reduced"};

// The value a preference names; the first for one that was never set or that nobody knows.
template <class E, std::size_t kCount>
E chosen(const std::array<std::string_view, kCount>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? E{} : static_cast<E>(found - names.begin());
}

bool offered(std::uint16_t percent) {
  return std::ranges::find(kTextSizes, percent) != std::end(kTextSizes);
}

}  // namespace

void App::State::load_settings() {
  session.theme = chosen<Theme>(kThemes, platform.preference(kThemePreference));
  session.motion = chosen<Motion>(kMotions, platform.preference(kMotionPreference));
  const std::string size = platform.preference(kTextSizePreference);
  std::uint16_t percent = 0;
  std::from_chars(size.data(), size.data() + size.size(), percent);
  if (offered(percent)) session.text_size = percent;
  platform.set_page_scale(static_cast<float>(session.text_size) / 100);
}

void App::State::run(const intent::SetTheme& intent) {
  session.theme = intent.theme;
  platform.set_preference(kThemePreference, kThemes[static_cast<std::size_t>(intent.theme)]);
  touch();
}

void App::State::run(const intent::SetMotion& intent) {
  session.motion = intent.motion;
  platform.set_preference(kMotionPreference, kMotions[static_cast<std::size_t>(intent.motion)]);
  touch();
}

void App::State::run(const intent::SetTextSize& intent) {
  if (!offered(intent.percent)) return;
  session.text_size = intent.percent;
  platform.set_preference(kTextSizePreference, std::to_string(intent.percent));
  platform.set_page_scale(static_cast<float>(intent.percent) / 100);
  touch();
}

void App::State::run(const intent::ShowSheet& intent) {
  session.sheet = intent.sheet;
  if (intent.sheet == Sheet::about && !session.about) platform.fetch_shipped(kAboutFile);
  touch();
}

void App::State::take_about(std::string_view json) {
  Result<About> about = read_about(json);
  if (about) {
    session.about = std::move(*about);
  } else {
    session.sheet = Sheet::none;
    complain(about.error());
  }
  touch();
}

}  // namespace throughline
