# Everything comes from the distribution's packages; packaging/install-dependencies.sh has their names.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PkgConfig REQUIRED)
# The client library alone: what builds extensions of the server is not needed.
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET GLOBAL libpq)
add_library(PostgreSQL::PostgreSQL ALIAS PkgConfig::LIBPQ)
find_path(FARMWARDEN_TOMLPP toml++/toml.h REQUIRED)
find_path(FARMWARDEN_CLI11 CLI/CLI.hpp REQUIRED)
find_path(FARMWARDEN_ASIO asio.hpp REQUIRED)
find_path(FARMWARDEN_BOOST boost/unordered/unordered_flat_map.hpp REQUIRED)

add_library(farmwarden_asio INTERFACE)
target_include_directories(farmwarden_asio SYSTEM INTERFACE ${FARMWARDEN_ASIO})
# Asio 1.22 looks for aligned_alloc by a macro of libstdc++ that is there only after some standard header: sources would
# disagree about how memory is taken and given back, depending on the order of their includes.
target_compile_definitions(farmwarden_asio INTERFACE ASIO_STANDALONE ASIO_NO_DEPRECATED ASIO_HAS_STD_ALIGNED_ALLOC=1)
target_link_libraries(farmwarden_asio INTERFACE Threads::Threads)

add_library(farmwarden_toml INTERFACE)
target_include_directories(farmwarden_toml SYSTEM INTERFACE ${FARMWARDEN_TOMLPP})
target_compile_definitions(farmwarden_toml INTERFACE TOML_CONFIG_HEADER="${CMAKE_CURRENT_LIST_DIR}/toml_config.h")

if(FARMWARDEN_CONSOLE)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets DBus Svg Charts LinguistTools)
endif()
if(FARMWARDEN_TESTS OR FARMWARDEN_BENCH OR FARMWARDEN_FUZZ)
  if(FARMWARDEN_TESTS OR FARMWARDEN_BENCH)
    find_package(GTest REQUIRED)
    include(GoogleTest)
  endif()
  if(FARMWARDEN_CONSOLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test DBus)
    find_package(X11 REQUIRED COMPONENTS Xtst)
  endif()
endif()
