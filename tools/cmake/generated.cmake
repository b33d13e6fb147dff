# Headers made at build time. Included as "generated/NAME.hpp".
set(throughline_generated_dir "${CMAKE_BINARY_DIR}/generated")
add_library(generated INTERFACE)
target_include_directories(generated INTERFACE "${CMAKE_BINARY_DIR}")
