# throughline_layer(NAME [LINKS layer...] [PRIVATE_LINKS target...])
#
# A static library of all sources below src/NAME, or nothing where there are none yet. Links to layers that
# do not exist yet are left out.
function(throughline_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "LINKS;PRIVATE_LINKS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp")
  # The tool's entry belongs to its program, not to the layer that tests link.
  list(FILTER sources EXCLUDE REGEX "/src/cli/main\\.cpp$")
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" target "${name}")
  add_library(${target} STATIC ${sources})
  throughline_own_code(${target})
  throughline_links(${target} PUBLIC ${layer_LINKS})
  throughline_links(${target} PRIVATE ${layer_PRIVATE_LINKS})
endfunction()

# throughline_tool(NAME SOURCE LINKS layer...): a native program.
function(throughline_tool name source)
  cmake_parse_arguments(PARSE_ARGV 2 tool "" "" "LINKS")
  if(NOT EXISTS "${CMAKE_SOURCE_DIR}/${source}")
    return()
  endif()
  add_executable(${name} "${source}")
  throughline_own_code(${name})
  throughline_links(${name} PRIVATE ${tool_LINKS})
endfunction()

function(throughline_own_code target)
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_options(${target} PRIVATE ${throughline_warnings})
endfunction()

function(throughline_links target visibility)
  foreach(link IN LISTS ARGN)
    string(REPLACE "/" "_" link "${link}")
    if(TARGET ${link})
      target_link_libraries(${target} ${visibility} ${link})
    endif()
  endforeach()
endfunction()
