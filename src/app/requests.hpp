// Numbers for requests to the platform; their answers carry them back.
#pragma once

#include "platform/event.hpp"

namespace throughline {

class RequestNumbers {
 public:
  [[nodiscard]] RequestId next() { return ++last_; }

 private:
  RequestId last_ = 0;
};

}  // namespace throughline
