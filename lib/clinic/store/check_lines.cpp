// Shapes of checks.
#include "clinic/store/check_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
std::string_view format_severity(store::Severity severity) { return severity == store::Severity::damage ? "damage" : "warning"; }

std::string counted(long long count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

long long all_findings(const store::Verification& check) { return static_cast<long long>(check.findings.size()) + check.more; }

std::string findings_json(const store::Verification& check, std::string_view schema) {
  std::string out;
  io::JsonWriter json;
  for (const auto& one : check.findings) {
    json.begin_object().field("schema", schema).field("type", "finding").field("severity", format_severity(one.severity));
    out += json.field("where", one.where).field("text", one.text).end_object().take() + "\n";
  }
  return out;
}

void begin_summary(io::JsonWriter& json, const store::Verification& check, std::string_view schema) {
  json.begin_object().field("schema", schema).field("type", "summary").field("rows", check.rows).field("events", check.events);
  json.field("head", check.head.hash).field("digest", check.digest).field("findings", all_findings(check)).field("damaged", check.damaged());
}
}  // namespace

std::string count_findings(const store::Verification& check) { return counted(all_findings(check), "finding"); }

std::string format_check_json(const store::Verification& check, std::string_view schema) {
  io::JsonWriter json;
  begin_summary(json, check, schema);
  return findings_json(check, schema) + json.end_object().take() + "\n";
}

std::string format_copy_json(const store::Verification& check, std::string_view schema, const CheckedCopy& copy) {
  io::JsonWriter json;
  begin_summary(json, check, schema);
  json.field("path", copy.path).key("behind");
  if (copy.behind) json.value(*copy.behind);
  else json.null();
  return findings_json(check, schema) + json.end_object().take() + "\n";
}

std::string format_copy_text(const store::Verification& check, const CheckedCopy& copy) {
  auto out = format_check_text(check);
  out.pop_back();
  if (copy.behind) out += *copy.behind == 0 ? "; the store holds no more" : fmt::format("; the store holds {} more", counted(*copy.behind, "event"));
  else if (!copy.store.empty()) out += "; its newest event is none of " + copy.store;
  return out + "\n";
}

std::string format_check_text(const store::Verification& check) {
  std::string out;
  for (const auto& one : check.findings) out += fmt::format("{}: {}: {}\n", format_severity(one.severity), one.where, one.text);
  const auto rows = check.rows == 0 ? std::string() : counted(check.rows, "row") + ", ";
  return out + fmt::format("{}{}, {}\n", rows, counted(check.events, "event"), count_findings(check));
}

}  // namespace leeboard::clinic
