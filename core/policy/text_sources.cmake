# Reading, writing, checking, comparing and merging policies.
set(POLICY_TEXT_HEADERS
  condition_check.h condition_compare.h diff.h document_keys.h document_reader.h document_writer.h json_lexis.h
  json_reader.h json_text.h merge.h merge_fields.h object_reader.h order.h redirect_loops.h render_diagnostic.h
  rule_report.h settle.h text_node.h toml_reader.h toml_scan.h toml_text.h validate.h window_text.h words.h)
set(POLICY_TEXT_SOURCES
  condition_check.cpp condition_compare.cpp diff.cpp diff_text.cpp document_keys.cpp document_reader.cpp
  document_writer.cpp json_lexis.cpp json_reader.cpp json_text.cpp merge.cpp merge_fields.cpp object_reader.cpp
  order.cpp redirect_loops.cpp render_diagnostic.cpp rule_report.cpp settle.cpp text_node.cpp toml_reader.cpp toml_scan.cpp
  toml_text.cpp validate.cpp window_text.cpp words.cpp)
