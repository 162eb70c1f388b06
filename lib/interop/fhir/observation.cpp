// Observation: facts by code, totals of forms, drug tests; everything else is an event with its amount as written.
#include "interop/fhir/observation.hpp"

#include "base/range.hpp"
#include "interop/csv_map.hpp"
#include "interop/fhir/fact_word.hpp"
#include "interop/fhir/observed_value.hpp"

namespace leeboard::interop {

namespace {

std::optional<double> upper_limit(io::Node node, std::string_view unit) {
  const auto ranges = node.find("referenceRange");
  if (!ranges || ranges->size() != 1) return std::nullopt;
  const auto high = (*ranges->items().begin()).find("high");
  if (!high || (text_at(*high, "unit") != unit && text_at(*high, "code") != unit)) return std::nullopt;
  return parse_number(text_at(*high, "value"));
}

/// What the answers of an observation say in words, all of them looked at.
class Answered {
 public:
  Answered(const Conversion& c, const CodeRule& rule) : c_(c), rule_(rule) {}

  void look_at(std::string_view answer) {
    if (answer.empty()) return;
    for (const auto& [code, word] : rule_.values)
      if (code == answer) return take(word);
    const int sign = c_.map.result_sign(answer);
    if (sign == 0) return;
    // A result word means what the rule says of another word of its kind: "Detected" as the code for positive.
    for (const auto& [code, word] : rule_.values)
      if (c_.map.result_sign(code) == sign) return take(word);
    const auto& type = rule_.fact->type;
    const std::string_view word = type.kind == ValueKind::boolean ? (sign > 0 ? "yes" : "no") : sign > 0 ? "positive" : "negative";
    if (rule_.values.empty() || (type.kind == ValueKind::code && fact_word(type, word))) take(word);
  }

  bool contradicts() const { return contradicts_; }
  std::string word() const { return contradicts_ ? std::string() : word_; }

 private:
  void take(std::string_view word) {
    if (word_.empty()) word_ = word;
    else if (word_ != word) contradicts_ = true;
  }
  const Conversion& c_;
  const CodeRule& rule_;
  std::string word_;
  bool contradicts_ = false;
};

/// The word that a coded or spoken answer means by a rule or by the list of results; empty when there is none or when it contradicts itself.
std::string word_of(const Conversion& c, io::Node node, const CodeRule& rule) {
  Answered answered(c, rule);
  if (const auto concept_node = node.find("valueCodeableConcept")) {
    any_coding(*concept_node, [&](const Coding& coding) {
      answered.look_at(coding.code);
      answered.look_at(coding.display);
      return false;
    });
    answered.look_at(text_at(*concept_node, "text"));
  }
  answered.look_at(text_at(node, "valueString"));
  answered.look_at(text_at(node, "valueBoolean"));
  if (const auto marks = node.find("interpretation")) {
    const auto look = [&](io::Node mark) {
      any_coding(mark, [&](const Coding& coding) {
        answered.look_at(coding.code);
        return false;
      });
    };
    if (marks->is_sequence())
      for (const io::Node mark : marks->items()) look(mark);
    else look(*marks);
  }
  if (answered.contradicts()) c.tell("contradiction");
  return answered.word();
}

enum class Became { nothing, fact, form };

Became read_total(const Conversion& c, io::Node node, const CodeRule& rule, const Stamp& at) {
  const auto& derived = *rule.fact->derived;
  const auto* instrument = c.forms.find(derived.instrument);
  auto amount = read_amount(node, rule.fact->type.unit, std::nullopt, *c.units, rule.fact->key);
  if (!amount.bounds) amount = read_amount(node, "{score}", std::nullopt, *c.units, rule.fact->key);
  // A span is no total: what is known is that it lies within.
  if (instrument == nullptr || !amount.bounds || !amount.bounds->exact()) return Became::nothing;
  const std::optional<double> total = amount.bounds->low;
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
    Amount amount;
    if (rule.of_upper_limit) {
      const auto shown = show_value(node);
      const auto high = upper_limit(node, shown.unit);
      amount = read_amount(node, shown.unit, std::nullopt, *c.units, entry.key);
      if (!high || *high <= 0) amount.bounds.reset();
      if (amount.bounds) amount.bounds = Range{round_half_away(amount.bounds->low / *high, 2), round_half_away(amount.bounds->high / *high, 2)};
    } else {
      amount = read_amount(node, entry.type.unit, entry.type.legal, *c.units, entry.key);
    }
    if (amount.unit_differs) c.tell("unit-unknown");
    const auto& bounds = amount.bounds;
    if (!bounds) return Became::nothing;
    if (entry.type.legal && (bounds->low < entry.type.legal->low || bounds->high > entry.type.legal->high)) {
      c.tell("implausible");  // it cannot be, so it is only an event with its text
      return Became::nothing;
    }
    c.add_fact(entry.key, *bounds, at);
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

/// The text of a note or, in older versions, a comment.
std::string_view note_of(io::Node node) {
  for (const std::string_view key : {"comment", "comments"})
    if (const auto text = text_at(node, key); !text.empty()) return text;
  const auto notes = node.find("note");
  return notes && notes->is_sequence() && !notes->empty() ? text_at(*notes->items().begin(), "text") : std::string_view{};
}

/// True when the fact alone would not give the amount back as it was sent.
bool loses_text(const Conversion& c, const ShownValue& shown) {
  if (c.into.document.facts.empty()) return false;
  if (!c.into.told.empty()) return true;
  if (shown.unit.empty()) return false;
  const auto& fact = c.into.document.facts.back();
  const auto* value = std::get_if<FactValue>(&fact.content);
  const auto* number = value ? std::get_if<Range>(value) : nullptr;
  const auto* type = c.vocabulary.find_type(fact.key);
  return number == nullptr || type == nullptr || shown.unit != type->unit || !number->exact() || format_number(number->low) != shown.text;
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
  if (!at) return c.keep_undated();

  auto became = Became::nothing;
  // What is not final is an event with what was said so far: never a fact, a test or a form.
  if (const auto* rule = c.stands() ? c.map.observations.find(*concept_node) : nullptr; rule != nullptr && rule->fact != nullptr)
    became = read_value(c, c.node, *rule, *at);
  const auto* rule_here = c.stands() ? c.map.observations.find(*concept_node) : nullptr;
  const catalog::FactEntry* declined = rule_here != nullptr ? rule_here->fact : nullptr;
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
  if (shown.only_text) c.tell("text-only");
  if (!shown.text.empty()) return;
  c.tell("no-value");
  const auto why = c.node.find("dataAbsentReason");
  add_detail(event, "absent", why ? concept_text(*why) : std::string_view("no value"));
  add_detail(event, "comment", note_of(c.node));
  // Only that it was asked and declined says something of the person.
  if (!declined || !why || first_coding(*why).value_or(Coding{}).code != "asked-declined") return;
  c.add_fact(declined->key, FactValue(false), *at).content = Absent::declined;
}

}  // namespace leeboard::interop
