# Reading, writing, checking, comparing and merging policies.
set(POLICY_TEXT_HEADERS
  document_keys.h document_reader.h document_writer.h json_reader.h json_text.h object_reader.h text_node.h toml_reader.h toml_scan.h toml_text.h
  window_text.h words.h)
set(POLICY_TEXT_SOURCES
  document_keys.cpp document_reader.cpp document_writer.cpp json_reader.cpp json_text.cpp object_reader.cpp text_node.cpp toml_reader.cpp
  toml_scan.cpp toml_text.cpp window_text.cpp words.cpp)
