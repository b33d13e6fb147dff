#include <string_view>
#include <vector>

#include "cli/tool.hpp"

int main(int count, char** arguments) {
  return throughline::run_tool(std::vector<std::string_view>(arguments + 1, arguments + count));
}
