// Prints the faults of definitions.
#include "leeboard/definition/print_checked.hpp"

#include <fmt/format.h>

#include "catalog/lint_template.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
std::string place(const CheckedDefinition& one, const Diagnostic& fault) {
  const auto where = format_where(fault.where);
  return where.empty() ? one.source : where;
}

void print_text(Context& context, const CheckedDefinition& one) {
  std::string text;
  for (const auto& fault : one.faults) {
    text += fmt::format("{}: {}\n", place(one, fault), fault.message);
    if (!fault.mend.empty()) text += fmt::format("  mend: {}\n", fault.mend);
  }
  if (one.faults.empty()) text += fmt::format("{}{}: no problems found{}\n", one.id, one.kind.empty() ? "" : " (" + one.kind + ")", one.proof);
  for (const auto& advice : one.advice) {
    text += fmt::format("{}: note: {}\n", place(one, advice), advice.message);
    if (!advice.mend.empty()) text += fmt::format("  mend: {}\n", advice.mend);
  }
  context.print_text(text + one.notes);
}

void print_json(Context& context, const std::string& schema, const std::string& noun, const CheckedDefinition& one) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", noun).field("id", one.id);
  if (!one.kind.empty()) json.field("kind", one.kind);
  json.field("source", one.source).field("ok", one.faults.empty());
  if (one.fields) one.fields(json);
  const auto write = [&](const char* list, const char* name, const std::vector<Diagnostic>& said) {
    json.key(list).begin_array();
    for (const auto& each : said) {
      json.begin_object()
          .field("where", place(one, each))
          .field(name, name == std::string_view("advice") ? std::string_view(each.message).substr(0, each.message.find(':'))
                                                          : catalog::fault_name(each.message));
      json.field("message", each.message).field("mend", each.mend).end_object();
    }
    json.end_array();
  };
  write("faults", "fault", one.faults);
  if (!one.advice.empty()) write("advice", "advice", one.advice);
  context.print(json.end_object().take() + "\n");
}
}  // namespace

Outcome print_checked(Context& context, const std::string& schema, const std::string& noun, const std::vector<CheckedDefinition>& checked) {
  std::size_t faults = 0, faulty = 0;
  for (const auto& one : checked) {
    faults += one.faults.size();
    faulty += one.faults.empty() ? 0 : 1;
    if (context.json()) print_json(context, schema, noun, one);
    else print_text(context, one);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field(noun + "s", checked.size()).field("faulty", faulty);
    context.print(json.field("faults", faults).field("exit", faults > 0 ? 7 : 0).end_object().take() + "\n");
  } else if (checked.size() > 1) {
    context.print(faults == 0
                      ? fmt::format("{} {}s: no problems found\n", checked.size(), noun)
                      : fmt::format("{} {}s: {} {} in {} of them\n", checked.size(), noun, faults, faults == 1 ? "problem" : "problems", faulty));
  }
  return {.findings = faults > 0};
}

}  // namespace leeboard::app
