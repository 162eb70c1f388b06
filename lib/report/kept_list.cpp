// Lists kept resources.
#include "report/kept_list.hpp"

#include <fmt/format.h>

#include "report/json_parts.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.kept-list/1";
}

std::string kept_json(const ListedResource& resource) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "kept");
  write_text_or_null(json, "patient", resource.patient);
  json.field("import", resource.import).field("resource_type", resource.type).field("reason", resource.reason).key("resource").raw(resource.text);
  return json.end_object().take() + "\n";
}

std::string kept_summary_json(long long count) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("kept", count);
  return json.end_object().take() + "\n";
}

std::vector<std::string> kept_headings() { return {"patient", "import", "type", "reason"}; }

std::vector<std::string> kept_row(const ListedResource& resource) { return {resource.patient, resource.import, resource.type, resource.reason}; }

void KeptTable::add(const ListedResource& resource) {
  ++count_;
  auto row = kept_row(resource);
  if (row.front().empty()) row.front() = "-";
  table_.row(std::move(row));
}

std::string KeptTable::text(const Look& look) const {
  if (count_ == 0) return "nothing is kept verbatim\n";
  return table_.render(look, 0) + fmt::format("\n{} {}\n", count_, count_ == 1 ? "resource" : "resources");
}

}  // namespace leeboard::report
