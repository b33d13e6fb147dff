// Files that leave the page and come to it. Same contract, method by method, as in platform.hpp.
#pragma once

#include <string_view>

namespace throughline::web_files {

void download(std::string_view file_name, std::string_view mime_type, std::string_view bytes);
void pick_file(std::string_view accept);
void fetch_shipped(std::string_view path);

}  // namespace throughline::web_files
