# Language level, warnings, sanitizers and the compiler cache: the same for every target.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(FARMWARDEN_CCACHE ccache)
if(FARMWARDEN_CCACHE)
  # Paths below the source folder are made relative and the build folder does not count, so that a fresh clone finds what another one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  CCACHE_SLOPPINESS=pch_defines,time_macros ${FARMWARDEN_CCACHE})
endif()

add_library(farmwarden_options INTERFACE)
target_include_directories(farmwarden_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(farmwarden_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(FARMWARDEN_WERROR)
  target_compile_options(farmwarden_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these for correct std::variant and std::string code once it inlines (GCC bugs 105562, 105593).
  target_compile_options(farmwarden_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow)
endif()
if(FARMWARDEN_SANITIZE)
  target_compile_options(farmwarden_options INTERFACE -fsanitize=${FARMWARDEN_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(farmwarden_options INTERFACE -fsanitize=${FARMWARDEN_SANITIZE})
endif()
