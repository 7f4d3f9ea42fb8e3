# What the compiler, the matcher, the explainer and the coverage analysis are made of; included by CMakeLists.txt.
set(POLICY_ENGINE_HEADERS interval_set.h week.h posix_zone.h zone.h zone_catalogue.h)
set(POLICY_ENGINE_SOURCES interval_set.cpp week.cpp posix_zone.cpp zone.cpp zone_catalogue.cpp)
