// Prints the faults of definitions.
#include "leeboard/definition/print_checked.hpp"

#include <fmt/format.h>

#include "base/range.hpp"
#include "catalog/lint_faults.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
using clinic::CheckedDefinition;

std::string place(const CheckedDefinition& one, const Diagnostic& fault) {
  const auto where = format_where(fault.where);
  return where.empty() ? one.source : where;
}

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

void write_proof(io::JsonWriter& json, const care::InstrumentProof& proof) {
  json.field("examples", proof.examples).field("forms", proof.forms).key("unreached").begin_object();
  for (const auto& [scale, totals] : proof.unreached) {
    json.key(scale).begin_array();
    for (const double total : totals) json.value(total);
    json.end_array();
  }
  json.end_object();
}

std::string proof_words(const CheckedDefinition& one) {
  if (one.proof) return fmt::format(" ({} examples, {} forms scored both ways)", one.proof->examples, one.proof->forms);
  const auto examples = one.examples.value_or(0);
  return examples > 0 ? fmt::format(", {} {}", examples, examples == 1 ? "example" : "examples") : std::string();
}

std::string unreached_words(const CheckedDefinition& one) {
  std::string text;
  if (one.proof)
    for (const auto& [scale, totals] : one.proof->unreached) text += fmt::format("  {} {}: no answers give {}\n", one.id, scale, stretches(totals));
  return text;
}

void print_text(Context& context, const CheckedDefinition& one) {
  std::string text;
  for (const auto& fault : one.faults) {
    text += fmt::format("{}: {}\n", place(one, fault), fault.message);
    if (!fault.mend.empty()) text += fmt::format("  mend: {}\n", fault.mend);
  }
  if (one.faults.empty()) text += fmt::format("{}{}: no problems found{}\n", one.id, one.kind.empty() ? "" : " (" + one.kind + ")", proof_words(one));
  for (const auto& advice : one.advice) {
    text += fmt::format("{}: note: {}\n", place(one, advice), advice.message);
    if (!advice.mend.empty()) text += fmt::format("  mend: {}\n", advice.mend);
  }
  context.print_text(text + unreached_words(one));
}

void print_json(Context& context, const std::string& schema, const std::string& noun, const CheckedDefinition& one) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", noun).field("id", one.id);
  if (!one.kind.empty()) json.field("kind", one.kind);
  json.field("source", one.source).field("ok", one.faults.empty());
  if (one.examples) json.field("examples", *one.examples);
  if (one.proof) write_proof(json, *one.proof);
  const auto write = [&](const char* list, const char* name, const std::vector<Diagnostic>& said) {
    json.key(list).begin_array();
    for (const auto& each : said) {
      json.begin_object().field("where", place(one, each)).field(name, catalog::fault_name(each.message));
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
