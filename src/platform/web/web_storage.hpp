// Maps and preferences on this device. Same contract, method by method, as in platform.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "platform/event.hpp"
#include "platform/platform.hpp"

namespace throughline::web_storage {

void list_maps(RequestId request);
void load_map(RequestId request, std::string_view key);
void append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                    std::string_view frame);
void write_snapshot(RequestId request, const StoredMapInfo& info, std::uint64_t sequence,
                    std::string_view bytes);
void write_map_info(RequestId request, const StoredMapInfo& info);
void stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                   std::span<const std::string> frames);
[[nodiscard]] std::string preference(std::string_view name);
void set_preference(std::string_view name, std::string_view value);

}  // namespace throughline::web_storage
