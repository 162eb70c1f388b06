// Everything in a store as plain named fields, in a fixed order: the readable way out.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace leeboard::store {

/// How a column is written.
enum class FieldKind : std::uint8_t { null, number, text, json };

/// One field of an exported row; `text` is a number, a text, or JSON.
struct ExportField {
  std::string_view name;
  FieldKind kind = FieldKind::null;
  std::string text;
};

/// Visits every row of every table that holds records, by table and key: "patient", "episode", "fact", "event", "assessment",
/// "acknowledgement", "plan", "decision", "trigger", "trigger-event", ... Ids are as people see them; bookkeeping is left out.
void export_rows(const std::string& path, long long wait_ms,
                 const std::function<void(std::string_view type, std::span<const ExportField> fields)>& visit);

}  // namespace leeboard::store
