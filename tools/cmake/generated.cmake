# Headers and modules made at build time. Headers are included as "generated/NAME.hpp".
set(throughline_generated_dir "${CMAKE_BINARY_DIR}/generated")
set(throughline_npm "${CMAKE_SOURCE_DIR}/web/node_modules")
set(throughline_tools "${CMAKE_SOURCE_DIR}/tools")
file(MAKE_DIRECTORY "${throughline_generated_dir}")

set(throughline_font "${throughline_npm}/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")
add_custom_command(
  OUTPUT "${throughline_generated_dir}/inter_advances.hpp"
  COMMAND "${THROUGHLINE_NODE}" "${throughline_tools}/generate_inter_advances.mjs"
          "${throughline_font}" "${throughline_generated_dir}/inter_advances.hpp"
  DEPENDS "${throughline_font}" "${throughline_tools}/generate_inter_advances.mjs"
          "${throughline_tools}/lib/woff2.mjs"
  COMMENT "Reading Inter's advances"
  VERBATIM)
set(generated_files "${throughline_generated_dir}/inter_advances.hpp")

if(EXISTS "${CMAKE_SOURCE_DIR}/web/icons.txt")
  set(icon_nodes "${throughline_npm}/lucide-static/icon-nodes.json")
  add_custom_command(
    OUTPUT "${throughline_generated_dir}/icons.hpp" "${throughline_generated_dir}/icons.js"
    COMMAND "${THROUGHLINE_NODE}" "${throughline_tools}/generate_icons.mjs" "${CMAKE_SOURCE_DIR}/web/icons.txt"
            "${icon_nodes}" "${throughline_generated_dir}/icons.hpp" "${throughline_generated_dir}/icons.js"
    DEPENDS "${CMAKE_SOURCE_DIR}/web/icons.txt" "${icon_nodes}" "${throughline_tools}/generate_icons.mjs"
    COMMENT "Cutting Lucide to the icons used"
    VERBATIM)
  list(APPEND generated_files "${throughline_generated_dir}/icons.hpp" "${throughline_generated_dir}/icons.js")
endif()

file(GLOB shaders CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/shaders/*.vert" "${CMAKE_SOURCE_DIR}/shaders/*.frag")
add_custom_command(
  OUTPUT "${throughline_generated_dir}/shaders.hpp"
  COMMAND "${THROUGHLINE_NODE}" "${throughline_tools}/generate_shaders.mjs" "${throughline_generated_dir}/shaders.hpp"
          ${shaders}
  DEPENDS ${shaders} "${throughline_tools}/generate_shaders.mjs"
  COMMENT "Embedding the shaders"
  VERBATIM)
list(APPEND generated_files "${throughline_generated_dir}/shaders.hpp")

add_custom_target(generated_files DEPENDS ${generated_files})
add_library(generated INTERFACE)
add_dependencies(generated generated_files)
target_include_directories(generated INTERFACE "${CMAKE_BINARY_DIR}")
