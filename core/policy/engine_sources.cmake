# What the compiler, the matcher, the explainer and the coverage analysis are made of; included by CMakeLists.txt.
set(POLICY_ENGINE_HEADERS
  interval_set.h week.h posix_zone.h zone.h zone_catalogue.h                                 # time
  forest.h name_axis.h network.h address_axis.h axes.h point.h                               # values
  rule_index.h program.h explain.h                                                           # matching
  time_frame.h region.h space.h rule_set.h overlap_index.h boxed_rules.h cover_search.h      # coverage
  rule_analysis.h coverage.h coverage_text.h)
set(POLICY_ENGINE_SOURCES
  interval_set.cpp week.cpp posix_zone.cpp zone.cpp zone_catalogue.cpp
  forest.cpp name_axis.cpp network.cpp address_axis.cpp axes.cpp point.cpp
  rule_index.cpp program.cpp match.cpp explain.cpp
  time_frame.cpp region.cpp space.cpp rule_set.cpp overlap_index.cpp boxed_rules.cpp cover_search.cpp
  rule_analysis.cpp coverage.cpp coverage_text.cpp)
