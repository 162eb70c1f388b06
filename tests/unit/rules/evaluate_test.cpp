// Three-valued evaluation: exhaustive tables, monotony and sufficiency by brute force over random conditions.
#include "rules/evaluate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "rules/resolve_leaf.hpp"

using namespace leeboard;
using rules::Condition;

namespace {

constexpr const char* names[] = {"a", "b", "c", "d"};

Condition leaf(std::string fact) {
  Condition out{.shape = Condition::Shape::leaf, .parts = {}, .leaf = {}};
  out.leaf.text = fact;
  out.leaf.fact = std::move(fact);
  return out;
}

Condition node(Condition::Shape shape, std::vector<Condition> parts) { return {.shape = shape, .parts = std::move(parts), .leaf = {}}; }

/// no, unknown, yes by fact; unknown puts nothing on the sheet.
FactSheet sheet_of(const std::vector<Truth>& truths) {
  FactSheet sheet(stamp_of(*make_date(2026, 12, 1)));
  for (std::size_t i = 0; i < truths.size(); ++i) {
    if (truths[i] == Truth::unknown) continue;
    Finding finding;
    finding.value = truths[i] == Truth::yes;
    sheet.put(names[i], std::move(finding));
  }
  return sheet;
}

Condition random_condition(std::mt19937& random, int depth) {
  const auto pick = random() % (depth == 0 ? 1 : 4);
  if (pick == 0) return leaf(names[random() % 4]);
  if (pick == 1) return node(Condition::Shape::negation, {random_condition(random, depth - 1)});
  std::vector<Condition> parts;
  for (auto n = 1 + random() % 3; n > 0; --n) parts.push_back(random_condition(random, depth - 1));
  return node(pick == 2 ? Condition::Shape::all : Condition::Shape::any, std::move(parts));
}

/// All 81 states of four facts.
std::vector<std::vector<Truth>> all_states() {
  std::vector<std::vector<Truth>> out;
  for (int n = 0; n < 81; ++n)
    out.push_back({static_cast<Truth>(n % 3), static_cast<Truth>(n / 3 % 3), static_cast<Truth>(n / 9 % 3), static_cast<Truth>(n / 27)});
  return out;
}

bool extends(const std::vector<Truth>& more, const std::vector<Truth>& less) {
  for (std::size_t i = 0; i < less.size(); ++i)
    if (less[i] != Truth::unknown && less[i] != more[i]) return false;
  return true;
}

Truth truth(const Condition& condition, const std::vector<Truth>& state) { return rules::evaluate(condition, sheet_of(state)).truth; }

}  // namespace

TEST_CASE("tables of and, or, not") {
  for (const auto a : {Truth::no, Truth::unknown, Truth::yes}) {
    CHECK(truth(node(Condition::Shape::negation, {leaf("a")}), {a}) == negate(a));
    for (const auto b : {Truth::no, Truth::unknown, Truth::yes}) {
      CHECK(truth(node(Condition::Shape::all, {leaf("a"), leaf("b")}), {a, b}) == std::min(a, b));
      CHECK(truth(node(Condition::Shape::any, {leaf("a"), leaf("b")}), {a, b}) == std::max(a, b));
    }
  }
}

TEST_CASE("more facts never flip a truth; the missing facts always decide; other facts never change it") {
  std::mt19937 random(20261201);
  const auto states = all_states();
  for (int round = 0; round < 60; ++round) {
    const auto condition = random_condition(random, 3);
    std::vector<Truth> truths;
    for (const auto& state : states) truths.push_back(truth(condition, state));
    for (std::size_t i = 0; i < states.size(); ++i) {
      const auto sheet = sheet_of(states[i]);
      const auto evaluation = rules::evaluate(condition, sheet);
      CHECK((evaluation.truth == Truth::unknown) == !evaluation.missing.empty());
      const auto is_missing = [&](std::size_t fact) { return std::ranges::find(evaluation.missing, names[fact]) != evaluation.missing.end(); };
      for (std::size_t j = 0; j < states.size(); ++j) {
        if (!extends(states[j], states[i])) continue;
        if (truths[i] != Truth::unknown) CHECK(truths[j] == truths[i]);
        bool all_given = true, only_others = true;
        for (std::size_t fact = 0; fact < 4; ++fact) {
          if (is_missing(fact) && states[j][fact] == Truth::unknown) all_given = false;
          if (is_missing(fact) && states[j][fact] != Truth::unknown) only_others = false;
        }
        if (all_given) CHECK(truths[j] != Truth::unknown);
        if (only_others) CHECK(truths[j] == truths[i]);
      }
    }
  }
}

namespace {

/// A small vocabulary for leaves.
class Types : public FactTypes {
 public:
  Types() {
    types_["n"] = {.kind = ValueKind::number, .unit = "h", .values = {}, .legal = Range{0, 48}, .plausible = {}, .fields = {}, .none = true};
    types_["c"] = {.kind = ValueKind::code, .unit = {}, .values = {"red", "green"}, .legal = {}, .plausible = {}, .fields = {}, .free_words = true};
    types_["l"] = {.kind = ValueKind::codes, .unit = {}, .values = {"red", "green"}, .legal = {}, .plausible = {}, .fields = {}};
    types_["d"] = {.kind = ValueKind::date, .unit = {}, .values = {}, .legal = {}, .plausible = {}, .fields = {}, .none = true};
    types_["t"] = {.kind = ValueKind::text, .unit = {}, .values = {}, .legal = {}, .plausible = {}, .fields = {}};
    types_["b"] = {.kind = ValueKind::boolean, .unit = {}, .values = {}, .legal = {}, .plausible = {}, .fields = {}};
    FactType records{.kind = ValueKind::records, .unit = {}, .values = {}, .legal = {}, .plausible = {}, .fields = {}};
    records.fields["drug"] = {.kind = ValueKind::code, .unit = {}, .values = {"x", "y"}, .legal = {}, .plausible = {}, .fields = {}};
    types_["meds"] = records;
  }
  const FactType* find_type(std::string_view key) const override {
    if (const auto at = types_.find(std::string(key)); at != types_.end()) return &at->second;
    if (key.starts_with("meds.") && types_.at("meds").fields.contains(std::string(key.substr(5))))
      return &types_.at("meds").fields.at(std::string(key.substr(5)));
    return nullptr;
  }
  std::string canonical(std::string_view key) const override { return std::string(key == "number" ? "n" : key); }
  std::vector<std::string> names() const override {
    std::vector<std::string> out;
    for (const auto& [name, type] : types_) out.push_back(name);
    return out;
  }

 private:
  std::map<std::string, FactType> types_;
};

std::variant<rules::Leaf, rules::LeafFault> resolve(std::string_view text) {
  const auto parsed = rules::parse_leaf(text);
  if (const auto* fault = std::get_if<rules::LeafFault>(&parsed)) return *fault;
  return rules::resolve_leaf(std::get<rules::LeafText>(parsed), Types(), text);
}

Truth of(std::string_view text, std::optional<FactValue> value) {
  const auto resolved = resolve(text);
  REQUIRE(std::holds_alternative<rules::Leaf>(resolved));
  const auto& found = std::get<rules::Leaf>(resolved);
  FactSheet sheet(stamp_of(*make_date(2026, 12, 1)));
  if (value) {
    Finding finding;
    finding.value = std::move(value);
    sheet.put(found.fact, std::move(finding));
  }
  return rules::evaluate({.shape = Condition::Shape::leaf, .parts = {}, .leaf = found}, sheet).truth;
}

FactValue drugs(std::vector<FieldValue> list) {
  std::vector<FactRecord> out;
  for (auto& drug : list) out.push_back({{{"drug", drug}}});
  return out;
}

}  // namespace

TEST_CASE("comparisons with values") {
  const auto yes = Truth::yes, no = Truth::no, unknown = Truth::unknown;
  CHECK(of("n < 8", Range{7, 7}) == yes);
  CHECK(of("n < 8", Range{8, 8}) == no);
  CHECK(of("n < 8", Range{5, 7}) == yes);
  CHECK(of("n < 8", Range{7, 9}) == unknown);
  CHECK(of("n >= 8", Range{8, 12}) == yes);
  CHECK(of("n = 8", Range{7, 9}) == unknown);
  CHECK(of("n = 8", Range{9, 12}) == no);
  CHECK(of("n != 8", Range{9, 12}) == yes);
  CHECK(of("number <= 8", Range{8, 8}) == yes);
  CHECK(of("n < 8", Code{"none"}) == no);
  CHECK(of("n >= 8", Code{"none"}) == no);
  CHECK(of("n = none", Code{"none"}) == yes);
  CHECK(of("n < 8", std::nullopt) == unknown);
  CHECK(of("c = red", Code{"red"}) == yes);
  CHECK(of("c in [green, red]", Code{"red"}) == yes);
  CHECK(of("c != red", Code{"green"}) == yes);
  CHECK(of("c = red", Text{"reddish"}) == unknown);
  CHECK(of("l = red", std::vector<Code>{{"green"}, {"red"}}) == yes);
  CHECK(of("l = red", std::vector<Code>{}) == no);
  CHECK(of("l != red", std::vector<Code>{{"green"}, {"red"}}) == no);
  CHECK(of("d >= plan - 28d", *make_date(2026, 11, 3)) == yes);
  CHECK(of("d >= plan - 28d", *make_date(2026, 11, 2)) == no);
  CHECK(of("d < plan + 30d", *make_date(2026, 12, 30)) == yes);
  CHECK(of("d = 2026-12-01", *make_date(2026, 12, 1)) == yes);
  CHECK(of("d < plan", Code{"none"}) == no);
  CHECK(of("b", true) == yes);
  CHECK(of("b = no", true) == no);
  CHECK(of("meds.drug = x", drugs({Code{"y"}, Code{"x"}})) == yes);
  CHECK(of("meds.drug = x", drugs({Code{"y"}})) == no);
  CHECK(of("meds.drug = x", drugs({Code{"y"}, Text{"a herb"}})) == unknown);
  CHECK(of("meds.drug = x", drugs({Code{"x"}, Text{"a herb"}})) == yes);
  CHECK(of("meds.drug = x", drugs({})) == no);
  CHECK(of("meds.drug = x", std::vector<FactRecord>{FactRecord{}}) == unknown);
}

TEST_CASE("what is wrong with a comparison, and where") {
  const struct {
    const char* text;
    std::size_t offset;
    const char* part;
  } faults[] = {
      {"", 0, "name of a fact"},
      {"n <", 3, "value is missing"},
      {"n ~ 3", 2, "no comparison"},
      {"n < 3 4", 6, "nothing may follow"},
      {"c in red", 5, "square brackets"},
      {"c in [red green]", 10, "comma"},
      {"m < 3", 0, "no fact is called"},
      {"n = red", 4, "is no number"},
      {"n < 49", 4, "outside the legal range"},
      {"c = reed", 4, "is no value"},
      {"c < red", 0, "has no order"},
      {"c", 0, "no yes/no fact"},
      {"t = x", 0, "is text"},
      {"meds = x", 0, "name a field"},
      {"meds.drgu = x", 0, "no fact is called"},
      {"d < soon", 4, "is no date"},
      {"n < none", 4, "no order"},
      {"b = maybe", 4, "yes or no"},
      {"d > plan +", 10, "days are missing"},
  };
  for (const auto& [text, offset, part] : faults) {
    CAPTURE(text);
    const auto resolved = resolve(text);
    REQUIRE(std::holds_alternative<rules::LeafFault>(resolved));
    const auto& fault = std::get<rules::LeafFault>(resolved);
    CHECK(fault.offset == offset);
    CHECK(fault.message.find(part) != std::string::npos);
  }
  CHECK(std::get<rules::LeafFault>(resolve("c = reed")).mend.find("red") != std::string::npos);
}

TEST_CASE("a rule may tighten the age of a fact") {
  const auto condition = leaf("a");
  const auto noon = [](unsigned day, int hour) {
    Stamp s = stamp_of(*make_date(2026, 12, day));
    s.second_of_day = hour * 3600;
    s.precision = Precision::minute;
    return s;
  };
  FactSheet sheet(noon(1, 12));
  Finding finding;
  finding.value = true;
  finding.observed = noon(1, 9);
  sheet.put("a", finding);
  CHECK(rules::evaluate(condition, sheet, {{"a", Duration{4 * 60}}}).truth == Truth::yes);
  const auto stale = rules::evaluate(condition, sheet, {{"a", Duration{2 * 60}}});
  CHECK(stale.truth == Truth::unknown);
  CHECK(stale.stale);
  CHECK(stale.missing == std::vector<std::string>{"a"});
}
