// Shapes of checks.
#include "clinic/store/check_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
std::string_view format_severity(store::Severity severity) { return severity == store::Severity::damage ? "damage" : "warning"; }

std::string counted(long long count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

long long all_findings(const store::Verification& check) { return static_cast<long long>(check.findings.size()) + check.more; }
}  // namespace

std::string count_findings(const store::Verification& check) { return counted(all_findings(check), "finding"); }

std::string format_check_json(const store::Verification& check, std::string_view schema) {
  std::string out;
  io::JsonWriter json;
  for (const auto& one : check.findings) {
    json.begin_object().field("schema", schema).field("type", "finding").field("severity", format_severity(one.severity));
    out += json.field("where", one.where).field("text", one.text).end_object().take() + "\n";
  }
  json.begin_object().field("schema", schema).field("type", "summary").field("rows", check.rows).field("events", check.events);
  json.field("head", check.head.hash).field("digest", check.digest).field("findings", all_findings(check)).field("damaged", check.damaged());
  return out + json.end_object().take() + "\n";
}

std::string format_check_text(const store::Verification& check) {
  std::string out;
  for (const auto& one : check.findings) out += fmt::format("{}: {}: {}\n", format_severity(one.severity), one.where, one.text);
  const auto rows = check.rows == 0 ? std::string() : counted(check.rows, "row") + ", ";
  return out + fmt::format("{}{}, {}\n", rows, counted(check.events, "event"), count_findings(check));
}

}  // namespace leeboard::clinic
