# Texts, validation, differences and merges of policies.
farmwarden_test(policy_text_test
  SOURCES bad_documents_test.cpp diagnostics_test.cpp diff_test.cpp json_reader_test.cpp merge_test.cpp
          random_document.cpp round_trip_test.cpp schema_test.cpp settle_test.cpp validate_test.cpp window_text_test.cpp
  LINKS core_policy nlohmann_json::nlohmann_json)
target_compile_definitions(policy_text_test PRIVATE
  FARMWARDEN_GOLDEN_DIR="${CMAKE_CURRENT_SOURCE_DIR}/golden" FARMWARDEN_POLICY_SCHEMA="${CMAKE_SOURCE_DIR}/resources/policy.schema.json")
