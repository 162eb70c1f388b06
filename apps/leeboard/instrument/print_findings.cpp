// Prints the faults of definitions.
#include "leeboard/instrument/print_findings.hpp"

#include <fmt/format.h>

#include "base/range.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
// "1-4, 6, 9": whole numbers that follow each other are one stretch.
std::string stretches(const std::vector<double>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    auto last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + format_number(numbers[i]);
    if (last > i) text += "-" + format_number(numbers[last]);
    i = last + 1;
  }
  return text;
}

void print_text(Context& context, const CheckedInstrument& one) {
  std::string text;
  for (const auto& fault : one.faults) {
    const auto where = format_where(fault.where);
    text += fmt::format("{}: {}\n", where.empty() ? one.source : where, fault.message);
    if (!fault.mend.empty()) text += fmt::format("  mend: {}\n", fault.mend);
  }
  if (one.faults.empty()) {
    text += one.id + ": no problems found";
    if (one.scored) text += fmt::format(" ({} examples, {} forms scored both ways)", one.proof.examples, one.proof.forms);
    text += "\n";
  }
  for (const auto& [scale, totals] : one.proof.unreached) text += fmt::format("  {} {}: no answers give {}\n", one.id, scale, stretches(totals));
  context.print_text(text);
}

void print_json(Context& context, const std::string& schema, const CheckedInstrument& one) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "instrument").field("id", one.id).field("source", one.source);
  json.field("ok", one.faults.empty());
  if (one.scored) {
    json.field("examples", one.proof.examples).field("forms", one.proof.forms).key("unreached").begin_object();
    for (const auto& [scale, totals] : one.proof.unreached) {
      json.key(scale).begin_array();
      for (const double total : totals) json.value(total);
      json.end_array();
    }
    json.end_object();
  }
  json.key("faults").begin_array();
  for (const auto& fault : one.faults) {
    const auto where = format_where(fault.where);
    json.begin_object().field("where", where.empty() ? one.source : where).field("message", fault.message).field("mend", fault.mend).end_object();
  }
  context.print(json.end_array().end_object().take() + "\n");
}
}  // namespace

Outcome print_findings(Context& context, const std::string& schema, const std::vector<CheckedInstrument>& checked) {
  std::size_t faults = 0, faulty = 0;
  for (const auto& one : checked) {
    faults += one.faults.size();
    faulty += one.faults.empty() ? 0 : 1;
    if (context.json()) print_json(context, schema, one);
    else print_text(context, one);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field("instruments", checked.size()).field("faulty", faulty).field("faults", faults);
    context.print(json.field("exit", faults > 0 ? 7 : 0).end_object().take() + "\n");
  } else if (checked.size() > 1) {
    context.print(faults == 0 ? fmt::format("{} instruments: no problems found\n", checked.size())
                              : fmt::format("{} instruments: {} problems in {} of them\n", checked.size(), faults, faulty));
  }
  return {.findings = faults > 0};
}

}  // namespace leeboard::app
