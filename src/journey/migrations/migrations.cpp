#include <array>

#include "journey/migrations/registered.hpp"

namespace throughline {

std::span<const Migration> migrations() {
  static const std::array kMigrations = {migration_0001()};
  return kMigrations;
}

}  // namespace throughline
