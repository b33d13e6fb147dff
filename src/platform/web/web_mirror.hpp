// The accessibility tree as elements of the page. Only what changed since the last tree is sent to
// it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "platform/access_node.hpp"

namespace throughline {

class WebMirror {
 public:
  // As Platform::publish_access_tree.
  void publish(std::span<const AccessNode> nodes);
  static void announce(std::string_view sentence);

 private:
  std::vector<AccessNode> shown_;
};

}  // namespace throughline
