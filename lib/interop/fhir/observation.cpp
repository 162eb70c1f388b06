// Observation: facts by code, totals of forms, drug tests; everything else is an event with its amount as written.
#include "interop/fhir/observation.hpp"

#include <cmath>

#include "base/range.hpp"
#include "interop/convert_unit.hpp"
#include "interop/csv_map.hpp"
#include "interop/fhir/fact_word.hpp"

namespace leeboard::interop {

namespace {

/// Text of a value[x] as it was sent, and its unit.
struct Shown {
  std::string text;
  std::string_view unit;
};

Shown show_value(io::Node node) {
  if (const auto quantity = node.find("valueQuantity")) {
    std::string text(text_at(*quantity, "comparator"));
    text.append(text_at(*quantity, "value"));
    auto unit = text_at(*quantity, "code");
    return {std::move(text), unit.empty() ? text_at(*quantity, "unit") : unit};
  }
  if (const auto concept_node = node.find("valueCodeableConcept")) return {std::string(concept_text(*concept_node)), {}};
  for (const std::string_view key : {"valueString", "valueInteger", "valueBoolean", "valueDateTime", "valueTime"})
    if (const auto text = text_at(node, key); !text.empty()) return {std::string(text), {}};
  return {};
}

/// The number of a quantity in a fact's unit; nothing for comparators, unknown units and what is no number.
std::optional<double> number_in(io::Node node, std::string_view unit) {
  if (const auto text = text_at(node, "valueInteger"); !text.empty()) return parse_number(text);
  const auto quantity = node.find("valueQuantity");
  if (!quantity || !text_at(*quantity, "comparator").empty()) return std::nullopt;
  auto value = parse_number(text_at(*quantity, "value"));
  if (!value) return std::nullopt;
  const auto code = text_at(*quantity, "code");
  const auto given = code.empty() ? text_at(*quantity, "unit") : code;
  if (given.empty() || given == unit) return value;
  return convert_unit(*value, given, unit);
}

std::optional<double> upper_limit(io::Node node, std::string_view unit) {
  const auto ranges = node.find("referenceRange");
  if (!ranges || ranges->size() != 1) return std::nullopt;
  const auto high = (*ranges->items().begin()).find("high");
  if (!high || (text_at(*high, "unit") != unit && text_at(*high, "code") != unit)) return std::nullopt;
  return parse_number(text_at(*high, "value"));
}

/// The word that a coded or spoken answer means by a rule, by the list of results, or empty.
std::string word_of(const Conversion& c, io::Node node, const CodeRule& rule) {
  const auto listed = [&](std::string_view answer) -> std::string {
    for (const auto& [code, word] : rule.values)
      if (code == answer) return word;
    return {};
  };
  std::string word;
  int sign = 0;
  const auto look_at = [&](std::string_view answer) {
    if (answer.empty()) return false;
    word = listed(answer);
    if (word.empty() && rule.values.empty()) sign = c.map.result_sign(answer);
    return !word.empty() || sign != 0;
  };
  bool found = false;
  if (const auto concept_node = node.find("valueCodeableConcept")) {
    found = any_coding(*concept_node, [&](const Coding& coding) { return look_at(coding.code) || look_at(coding.display); });
    if (!found) found = look_at(text_at(*concept_node, "text"));
  }
  if (!found) found = look_at(text_at(node, "valueString"));
  if (!found && rule.values.empty())
    if (const auto marks = node.find("interpretation"); marks && marks->is_sequence())
      for (const io::Node mark : marks->items())
        if (any_coding(mark, [&](const Coding& coding) { return look_at(coding.code); })) break;
  if (!word.empty() || sign == 0) return word;
  if (rule.fact->type.kind == ValueKind::boolean) return sign > 0 ? "yes" : "no";
  return sign > 0 ? "positive" : "negative";
}

enum class Became { nothing, fact, form };

Became read_total(const Conversion& c, io::Node node, const CodeRule& rule, const Stamp& at) {
  const auto& derived = *rule.fact->derived;
  const auto* instrument = c.forms.find(derived.instrument);
  const auto number = number_in(node, rule.fact->type.unit);
  const auto total = number ? number : number_in(node, "{score}");
  if (instrument == nullptr || !total) return Became::nothing;
  if (rule.fact->type.legal && (*total < rule.fact->type.legal->low || *total > rule.fact->type.legal->high)) return Became::nothing;
  Answers& answers = c.into.document.assessments.emplace_back();
  if (!c.into.id.empty()) answers.id = c.into.type + "/" + c.into.id;
  answers.instrument = instrument->id;
  answers.taken_at = at;
  answers.basis = AnswerBasis::reported_total;
  answers.scales.emplace_back(derived.scale, Range{*total, *total});
  return Became::form;
}

/// What an observation or one of its components says by a rule.
Became read_value(const Conversion& c, io::Node node, const CodeRule& rule, const Stamp& at) {
  const auto& entry = *rule.fact;
  if (entry.derived && !entry.derived->instrument.empty())
    if (const auto became = read_total(c, node, rule, at); became != Became::nothing) return became;
  if (entry.type.kind == ValueKind::number) {
    std::optional<double> number;
    if (rule.of_upper_limit) {
      const auto shown = show_value(node);
      const auto high = upper_limit(node, shown.unit);
      const auto value = number_in(node, shown.unit);
      if (high && value && *high > 0) number = round_half_away(*value / *high, 2);
    } else {
      number = number_in(node, entry.type.unit);
    }
    if (!number || !std::isfinite(*number)) return Became::nothing;
    if (entry.type.legal && (*number < entry.type.legal->low || *number > entry.type.legal->high)) return Became::nothing;
    c.add_fact(entry.key, Range{*number, *number}, at);
    return Became::fact;
  }
  const auto word = rule.value.empty() ? word_of(c, node, rule) : rule.value;
  if (word.empty()) return Became::nothing;
  auto value = fact_word(entry.type, word);
  if (!value) return Became::nothing;
  c.add_fact(entry.key, std::move(*value), at);
  if (entry.key.starts_with("udt.")) {
    Event& test = c.add_event(EventKind::test, at, entry.key);
    add_detail(test, "analyte", std::string_view(entry.key).substr(4));
    add_detail(test, "result", word);
    const auto shown = show_value(node);
    if (!shown.unit.empty()) {
      add_detail(test, "value", shown.text);
      add_detail(test, "unit", shown.unit);
    }
  }
  return Became::fact;
}

/// True when the fact alone would not give the amount back as it was sent.
bool loses_text(const Conversion& c, const Shown& shown) {
  if (c.into.document.facts.empty() || shown.unit.empty()) return false;
  const auto& fact = c.into.document.facts.back();
  const auto* value = std::get_if<FactValue>(&fact.content);
  const auto* number = value ? std::get_if<Range>(value) : nullptr;
  const auto* type = c.vocabulary.find_type(fact.key);
  return number == nullptr || type == nullptr || shown.unit != type->unit || format_number(number->low) != shown.text;
}

}  // namespace

void convert_observation(const Conversion& c) {
  const auto concept_node = c.node.find("code");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  c.into.recorded = c.time("issued");
  auto at = c.time("effectiveDateTime");
  if (!at) at = c.time("effectiveInstant");
  if (!at) at = c.time("effectivePeriod", "start");
  if (!at) at = c.into.recorded;
  if (!at) return c.keep("it says no time");

  auto became = Became::nothing;
  // What is not final is an event with what was said so far: never a fact, a test or a form.
  if (const auto* rule = c.stands() ? c.map.observations.find(*concept_node) : nullptr; rule != nullptr && rule->fact != nullptr)
    became = read_value(c, c.node, *rule, *at);
  const auto shown = show_value(c.node);
  const auto components = c.node.find("component");
  if (components && components->is_sequence()) {
    std::size_t place = 0;
    for (const io::Node component : components->items()) {
      ++place;
      const auto part = component.find("code");
      if (!part) continue;
      const auto* rule = c.stands() ? c.map.observations.find(*part) : nullptr;
      const auto said = show_value(component);
      const bool read = rule != nullptr && rule->fact != nullptr && read_value(c, component, *rule, *at) != Became::nothing;
      if (read || said.text.empty()) continue;
      Event& event = c.add_event(EventKind::observation, *at, std::to_string(place));
      add_concept(event, "text", *part);
      add_detail(event, "result", said.text);
      add_detail(event, "unit", said.unit);
      if (!c.stands()) add_detail(event, "status", c.state.status);
    }
  }
  if (became == Became::form || (became == Became::fact && !loses_text(c, shown))) return;
  if (became == Became::nothing && shown.text.empty() && (!c.into.document.facts.empty() || !c.into.document.events.empty())) return;
  Event& event = c.add_event(EventKind::observation, *at);
  add_concept(event, "text", *concept_node);
  add_detail(event, "result", shown.text);
  add_detail(event, "unit", shown.unit);
  if (!c.stands()) add_detail(event, "status", c.state.status);
  if (shown.text.empty()) {
    const auto why = c.node.find("dataAbsentReason");
    add_detail(event, "absent", why ? concept_text(*why) : std::string_view("no value"));
  }
}

}  // namespace leeboard::interop
