// Prints what a check of definitions of care found.
#include <fmt/format.h>

#include "catalog/lint_template.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/check_care.hpp"

namespace leeboard::app {

namespace {
std::string place(const CheckedDefinition& one, const Diagnostic& fault) {
  const auto where = format_where(fault.where);
  return where.empty() ? one.source : where;
}

void print_text(Context& context, const CheckedDefinition& one, bool proved) {
  std::string text;
  for (const auto& fault : one.faults) {
    text += fmt::format("{}: {}\n", place(one, fault), fault.message);
    if (!fault.mend.empty()) text += fmt::format("  mend: {}\n", fault.mend);
  }
  if (one.faults.empty()) {
    text += fmt::format("{} ({}): no problems found", one.id, format_definition_kind(one.kind));
    if (proved && one.examples > 0) text += fmt::format(", {} {}", one.examples, one.examples == 1 ? "example" : "examples");
    text += "\n";
  }
  context.print_text(text);
}

void print_json(Context& context, const std::string& schema, const CheckedDefinition& one, bool proved) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "definition").field("id", one.id).field("kind", format_definition_kind(one.kind));
  json.field("source", one.source).field("ok", one.faults.empty());
  if (proved) json.field("examples", one.examples);
  json.key("faults").begin_array();
  for (const auto& fault : one.faults) {
    json.begin_object().field("where", place(one, fault)).field("fault", catalog::fault_name(fault.message));
    json.field("message", fault.message).field("mend", fault.mend).end_object();
  }
  context.print(json.end_array().end_object().take() + "\n");
}
}  // namespace

Outcome print_faults(Context& context, const std::string& schema, const std::vector<CheckedDefinition>& checked, bool proved) {
  std::size_t faults = 0, faulty = 0;
  for (const auto& one : checked) {
    faults += one.faults.size();
    faulty += one.faults.empty() ? 0 : 1;
    if (context.json()) print_json(context, schema, one, proved);
    else print_text(context, one, proved);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field("definitions", checked.size()).field("faulty", faulty);
    context.print(json.field("faults", faults).field("exit", faults > 0 ? 7 : 0).end_object().take() + "\n");
  } else if (checked.size() > 1) {
    context.print(faults == 0 ? fmt::format("{} definitions: no problems found\n", checked.size())
                              : fmt::format("{} definitions: {} {} in {} of them\n", checked.size(), faults, faults == 1 ? "problem" : "problems", faulty));
  }
  return {.findings = faults > 0};
}

}  // namespace leeboard::app
