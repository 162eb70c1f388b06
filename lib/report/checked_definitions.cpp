// Shapes of checks.
#include "report/checked_definitions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "catalog/lint_faults.hpp"
#include "io/json_writer.hpp"

namespace leeboard::report {

namespace {
using care::CheckedDefinition;

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

std::string text_of(const CheckedDefinition& one) {
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
  return text + unreached_words(one);
}

std::string line_of(const CheckedDefinition& one, const CheckNames& names) {
  io::JsonWriter json;
  json.begin_object().field("schema", names.schema).field("type", names.noun).field("id", one.id);
  if (!one.kind.empty()) json.field("kind", one.kind);
  json.field("source", one.source).field("ok", one.faults.empty());
  if (one.examples) json.field("examples", *one.examples);
  if (one.proof) write_proof(json, *one.proof);
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
  return json.end_object().take() + "\n";
}
std::size_t count_faulty(const std::vector<CheckedDefinition>& checked) {
  return static_cast<std::size_t>(std::ranges::count_if(checked, [](const auto& one) { return !one.faults.empty(); }));
}
}  // namespace

std::size_t count_faults(const std::vector<CheckedDefinition>& checked) {
  std::size_t faults = 0;
  for (const auto& one : checked) faults += one.faults.size();
  return faults;
}

std::string checked_json(const std::vector<CheckedDefinition>& checked, const CheckNames& names, int exit) {
  std::string out;
  for (const auto& one : checked) out += line_of(one, names);
  io::JsonWriter json;
  json.begin_object().field("schema", names.schema).field("type", "summary").field(names.noun + "s", checked.size());
  return out + json.field("faulty", count_faulty(checked)).field("faults", count_faults(checked)).field("exit", exit).end_object().take() + "\n";
}

std::string checked_text(const std::vector<CheckedDefinition>& checked, const CheckNames& names) {
  std::string out;
  for (const auto& one : checked) out += text_of(one);
  if (checked.size() < 2) return out;
  const auto faults = count_faults(checked);
  if (faults == 0) return out + fmt::format("{} {}s: no problems found\n", checked.size(), names.noun);
  return out + fmt::format("{} {}s: {} {} in {} of them\n", checked.size(), names.noun, faults, faults == 1 ? "problem" : "problems",
                           count_faulty(checked));
}

}  // namespace leeboard::report
