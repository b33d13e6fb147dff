// Keys as people know them, without a toolkit: what commands list and sheets show.
#pragma once

#include <cstdint>
#include <string>

namespace throughline {

enum class Key : std::uint8_t {  // NOLINT(readability-enum-initial-value): letters are counted
  none,
  enter,
  escape,
  space,
  del,
  backspace,
  menu,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  f1,
  f2,
  f3,
  f10,
  plus,
  minus,
  question,
  digit_0,
  digit_1,
  a,  // the others follow: letter('k')
  z = a + 25
};

[[nodiscard]] constexpr Key letter(char small) {
  return static_cast<Key>(static_cast<int>(Key::a) + (small - 'a'));
}

struct Chord {
  Key key = Key::none;
  bool command = false;  // Ctrl, or Cmd where `apple_keys` says so
  bool shift = false;    // not asked for plus and question mark, which some keyboards have on it
  bool operator==(const Chord&) const = default;
};

// "Ctrl+Shift+Z", with Apple's signs "⇧⌘Z"; empty for no key.
[[nodiscard]] std::string chord_text(const Chord& chord, bool apple_keys);

}  // namespace throughline
