// The migrations there are, each in the file of its number. For migrations.cpp and those files.
#pragma once

#include "journey/migrations/migration.hpp"

namespace throughline {

[[nodiscard]] Migration migration_0001();

}  // namespace throughline
