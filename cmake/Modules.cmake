# One folder = one target = one namespace. A module names the modules it uses; farmwarden_check_layers() stops the
# configuration when one of them is not in a lower layer, or when a source includes a module that was not named.

# Layers from the bottom up. Modules on one line are peers and may not see each other.
set(FARMWARDEN_LAYERS
  "core/base"
  "core/model"
  "core/directory core/policy"
  "core/placement"
  "core/plugin/sdk core/store core/environment core/frontdoor core/hosts"
  "core/plugin/channel core/plugin/registry core/plugin/report"
  "core/plugin/settings"
  "core/plugin/host core/plugin/chain"
  "core/request"
  "core/broker core/exchange"
  "core/simulator"
  "ui/presenters ui/theme ui/actions"
  "ui/bridge"
  "ui/models"
  "ui/views"
  "ui/editors ui/charts"
  "ui/navigation"
  "app")

set_property(GLOBAL PROPERTY FARMWARDEN_MODULES "")

# farmwarden_module(core/policy SOURCES a.cpp HEADERS a.h USES core/base core/model LINKS fmt::fmt)
# LINKS are public; PRIVATE_LINKS stay out of the interface. Target name: core/policy -> core_policy.
function(farmwarden_module path)
  cmake_parse_arguments(M "" "" "SOURCES;HEADERS;USES;LINKS;PRIVATE_LINKS" ${ARGN})
  string(REPLACE "/" "_" name ${path})
  if(M_SOURCES)
    add_library(${name} STATIC ${M_SOURCES})
    set(scope PUBLIC)
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(farmwarden::${name} ALIAS ${name})
  target_sources(${name} ${scope} FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR} FILES ${M_HEADERS})
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  target_link_libraries(${name} ${scope} farmwarden_options ${M_LINKS})
  foreach(used ${M_USES})
    string(REPLACE "/" "_" dependency ${used})
    target_link_libraries(${name} ${scope} ${dependency})
  endforeach()
  if(M_PRIVATE_LINKS)
    target_link_libraries(${name} PRIVATE ${M_PRIVATE_LINKS})
  endif()
  set_property(GLOBAL APPEND PROPERTY FARMWARDEN_MODULES ${path})
  set_property(GLOBAL PROPERTY FARMWARDEN_USES_${name} "${M_USES}")
  set_property(GLOBAL PROPERTY FARMWARDEN_FILES_${name} "${M_SOURCES};${M_HEADERS}")
  set_property(GLOBAL PROPERTY FARMWARDEN_DIR_${name} ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()

# The layer number of a module's path, or -1.
function(farmwarden_layer_of path result)
  set(number 0)
  foreach(layer IN LISTS FARMWARDEN_LAYERS)
    string(REPLACE " " ";" members "${layer}")
    if(path IN_LIST members)
      set(${result} ${number} PARENT_SCOPE)
      return()
    endif()
    math(EXPR number "${number} + 1")
  endforeach()
  set(${result} -1 PARENT_SCOPE)
endfunction()

function(farmwarden_check_layers)
  get_property(modules GLOBAL PROPERTY FARMWARDEN_MODULES)
  foreach(path ${modules})
    farmwarden_layer_of(${path} own)
    if(own EQUAL -1)
      message(FATAL_ERROR "Layer check: ${path} is in no layer; add it to FARMWARDEN_LAYERS in cmake/Modules.cmake.")
    endif()
    string(REPLACE "/" "_" name ${path})
    get_property(uses GLOBAL PROPERTY FARMWARDEN_USES_${name})
    foreach(used ${uses})
      farmwarden_layer_of(${used} lower)
      if(NOT lower LESS own)
        message(FATAL_ERROR "Layer check: ${path} may not use ${used}, which is not in a lower layer.")
      endif()
    endforeach()
    farmwarden_check_includes(${path} ${name} "${uses}")
  endforeach()
endfunction()

function(farmwarden_check_includes path name uses)
  get_property(files GLOBAL PROPERTY FARMWARDEN_FILES_${name})
  get_property(dir GLOBAL PROPERTY FARMWARDEN_DIR_${name})
  get_property(modules GLOBAL PROPERTY FARMWARDEN_MODULES)
  foreach(file ${files})
    if(NOT IS_ABSOLUTE ${file})
      set(file ${dir}/${file})
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(STRINGS ${file} includes REGEX "^#include \"(core|ui)/")
    foreach(line ${includes})
      # The innermost folder that is a module: core/plugin/chain, but core/store for core/store/sqlite.
      string(REGEX REPLACE "^#include \"(.*)/[^/]*$" "\\1" seen "${line}")
      while(NOT seen IN_LIST modules AND seen MATCHES "/.*/")
        string(REGEX REPLACE "/[^/]*$" "" seen "${seen}")
      endwhile()
      if(NOT seen STREQUAL path AND NOT seen IN_LIST uses)
        message(FATAL_ERROR "Layer check: ${file} includes ${seen}, which ${path} does not name under USES.")
      endif()
      if(path MATCHES "^core/" AND seen MATCHES "^ui/")
        message(FATAL_ERROR "Layer check: ${file}: nothing in core/ may see ui/.")
      endif()
    endforeach()
    if(path MATCHES "^(core/|ui/presenters)")
      file(STRINGS ${file} qt REGEX "^#include <Q")
      if(qt)
        message(FATAL_ERROR "Layer check: ${file} includes Qt; core/ and ui/presenters do without it.")
      endif()
    endif()
  endforeach()
endfunction()
