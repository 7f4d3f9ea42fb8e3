add_library(policy_world STATIC naive.cpp small_world.cpp)
target_link_libraries(policy_world PUBLIC core_policy farmwarden_options)

farmwarden_test(policy_engine_test
  SOURCES zone_test.cpp interval_set_test.cpp axes_test.cpp match_test.cpp explain_test.cpp coverage_test.cpp
          redirect_loops_test.cpp rule_set_test.cpp
  LINKS policy_world)
farmwarden_test(policy_coverage_property_test
  SOURCES brute_coverage.cpp coverage_property_test.cpp coverage_update_test.cpp
  LINKS policy_world)
