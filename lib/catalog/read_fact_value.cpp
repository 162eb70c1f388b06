// Reads values by the type that the vocabulary gives them, never by how they look.
#include "catalog/read_fact_value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/classify_medicine.hpp"
#include "catalog/name_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string legal_words(const FactType& type, std::string_view word) {
  if (auto near = did_you_mean(word, type.values); !near.empty()) return near;
  std::string out = "one of: ";
  for (std::size_t i = 0; i < type.values.size() && i < 16; ++i) out += (i ? ", " : "") + type.values[i];
  return type.values.size() > 16 ? out + ", ..." : out;
}

/// The reader of one value; each kind has its function.
class ValueReader {
 public:
  ValueReader(const FactType& type, const Vocabulary& vocabulary, const ValueFaults& faults)
      : type_(type), vocabulary_(vocabulary), faults_(faults) {}

  std::optional<FactContent> read(io::Node node) const {
    switch (type_.kind) {
      case ValueKind::boolean: return boolean(node);
      case ValueKind::number: return number(node);
      case ValueKind::code: return code(node);
      case ValueKind::codes: return codes(node);
      case ValueKind::date: return date(node);
      case ValueKind::text: return text(node);
      case ValueKind::records: return records(node);
    }
    return std::nullopt;
  }

 private:
  std::nullopt_t wrong(io::Node node, std::string_view needed, std::string mend = {}) const {
    io::report(faults_.diagnostics, node, fmt::format("`{}` must be {}", faults_.fact, needed), std::move(mend));
    return std::nullopt;
  }
  bool is_none(io::Node node) const { return type_.none && node.is_scalar() && node.text() == "none"; }

  std::optional<FactContent> boolean(io::Node node) const {
    if (is_none(node)) return FactContent{FactValue{Code{"none"}}};
    if (node.is_scalar()) {
      const auto text = node.text();
      if (text == "yes" || text == "true") return FactContent{FactValue{true}};
      if (text == "no" || text == "false") return FactContent{FactValue{false}};
    }
    return wrong(node, "yes or no");
  }

  std::optional<double> parse_with_unit(io::Node node) const {
    const auto text = node.text();
    if (const auto number = parse_number(text)) return number;
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto number = parse_number(text.substr(0, blank));
    return number && text.substr(blank + 1) == type_.unit ? number : std::nullopt;
  }

  std::optional<FactContent> number(io::Node node) const {
    if (is_none(node)) return FactContent{FactValue{Code{"none"}}};
    const auto needed = type_.unit.empty() || type_.unit == "1" ? std::string("a number") : fmt::format("a number in {}", type_.unit);
    Range range;
    if (node.is_map()) {
      const auto bounds = bounds_of(node);
      if (!bounds) return wrong(node, needed, "write a number or {low: 1, high: 2} with low not above high");
      range = *bounds;
    } else {
      const auto exact = node.is_scalar() && node.scalar_kind() != io::ScalarKind::json_bool ? parse_with_unit(node) : std::nullopt;
      if (!exact) return wrong(node, needed);
      range = {*exact, *exact};
    }
    return in_range(node, range);
  }

  std::optional<Range> bounds_of(io::Node node) const {
    std::optional<double> ends[2];
    for (int i = 0; i < 2; ++i)
      if (const auto end = node.find(i ? "high" : "low"); end && end->is_scalar()) ends[i] = parse_with_unit(*end);
    if (!ends[0] || !ends[1] || *ends[0] > *ends[1]) return std::nullopt;
    return Range{*ends[0], *ends[1]};
  }

  FactContent in_range(io::Node node, const Range& range) const {
    if (type_.legal && range.high > type_.legal->high) {
      faults_.problem(node, fmt::format("{} is above the maximum of {}", format_range(range), format_number(type_.legal->high)));
      return Absent::unknown;
    }
    if (type_.legal && range.low < type_.legal->low) {
      faults_.problem(node, fmt::format("{} is below the minimum of {}", format_range(range), format_number(type_.legal->low)));
      return Absent::unknown;
    }
    if (type_.plausible && (range.low < type_.plausible->low || range.high > type_.plausible->high))
      faults_.problems.push_back({faults_.fact, fmt::format("{} is unusual (expected {}); it is used, please check it", format_range(range),
                                                            format_range(*type_.plausible))});
    return FactValue{range};
  }

  std::optional<FactContent> code(io::Node node) const {
    if (!node.is_scalar()) return wrong(node, "one word");
    const std::string word(node.text());
    if (is_none(node)) return FactContent{FactValue{Code{"none"}}};
    if (type_.values.empty() || holds(type_.values, word)) return FactContent{FactValue{Code{word}}};
    if (type_.free_words) return FactContent{FactValue{Text{word}}};
    faults_.problem(node, fmt::format("`{}` is no value of this fact", word), legal_words(type_, word));
    return FactContent{Absent::unknown};
  }

  std::optional<FactContent> codes(io::Node node) const {
    if (is_none(node)) return FactContent{FactValue{std::vector<Code>{}}};
    if (node.is_map()) return wrong(node, "a list of words");
    std::vector<Code> out;
    const auto take = [&](io::Node item) {
      const std::string word(item.text());
      if (!item.is_scalar()) return false;
      if (type_.values.empty() || holds(type_.values, word) || type_.free_words) out.push_back({word});
      else faults_.problem(item, fmt::format("`{}` is no value of this fact", word), legal_words(type_, word));
      return true;
    };
    if (node.is_scalar()) {
      (void)take(node);
      return out.empty() ? FactContent{Absent::unknown} : FactContent{FactValue{std::move(out)}};
    }
    for (const auto item : node.items())
      if (!take(item)) return wrong(item, "a list of words");
    // A list of which nothing could be understood is not an empty list.
    if (out.empty() && !node.empty()) return FactContent{Absent::unknown};
    return FactContent{FactValue{std::move(out)}};
  }

  std::optional<FactContent> date(io::Node node) const {
    if (is_none(node)) return FactContent{FactValue{Code{"none"}}};
    if (!node.is_scalar()) return wrong(node, "a date");
    if (const auto day = parse_date(node.text())) return FactContent{FactValue{*day}};
    if (const auto stamp = parse_stamp(node.text(), faults_.how.zone)) return FactContent{FactValue{stamp->day}};
    return wrong(node, "a date", explain_date(node.text()));
  }

  std::optional<FactContent> text(io::Node node) const {
    if (!node.is_scalar()) return wrong(node, "a text");
    return FactContent{FactValue{Text{std::string(node.text())}}};
  }

  std::optional<FactContent> records(io::Node node) const {
    if (is_none(node)) return FactContent{FactValue{std::vector<FactRecord>{}}};
    std::vector<FactRecord> out;
    bool whole = true;
    const auto take = [&](io::Node item) {
      if (auto record = one_record(item)) out.push_back(std::move(*record));
      else whole = false;
    };
    if (node.is_sequence())
      for (const auto item : node.items()) take(item);
    else take(node);
    if (!whole) return std::nullopt;
    return FactContent{FactValue{std::move(out)}};
  }

  std::optional<FactRecord> one_record(io::Node node) const {
    FactRecord out;
    const bool has_drug = type_.fields.contains("drug");
    if (node.is_scalar() && !node.is_null() && has_drug) {
      if (!add_field(out, "drug", node)) return std::nullopt;
    } else if (node.is_map()) {
      for (const auto entry : node.entries()) {
        if (entry.key.starts_with("x_")) continue;
        if (entry.key == "at" && !type_.fields.contains("at")) {
          if (!add_time(out, entry.value)) return std::nullopt;
          continue;
        }
        if (!add_field(out, std::string(entry.key), entry.value)) return std::nullopt;
      }
    } else {
      return wrong(node, "a list of maps");
    }
    name_drug(out);
    return out;
  }

  /// When the entry was true, where the list is told at another time.
  bool add_time(FactRecord& record, io::Node node) const {
    record.at = node.is_scalar() ? parse_stamp(node.text(), faults_.how.zone) : std::nullopt;
    if (record.at) return true;
    io::report(faults_.diagnostics, node, fmt::format("`{}.at` must be a date or a time", faults_.fact),
               node.is_scalar() ? explain_date(node.text()) : std::string());
    return false;
  }

  bool add_field(FactRecord& record, const std::string& name, io::Node node) const {
    const auto at = type_.fields.find(name);
    if (at == type_.fields.end()) {
      std::vector<std::string> known;
      for (const auto& [field, type] : type_.fields) known.push_back(field);
      io::report_key(faults_.diagnostics, node, fmt::format("`{}` has no field `{}`", faults_.fact, name), did_you_mean(name, known));
      return false;
    }
    ValueFaults faults{faults_.how, faults_.diagnostics, faults_.problems, faults_.fact + "." + name};
    std::optional<FactContent> content;
    if (name == "drug" && node.is_scalar() && !node.is_null()) content = drug(node);
    else content = read_fact_value(node, at->second, vocabulary_, faults);
    if (!content) return false;
    // An absence that was said is not the same as a field left out: it stays unknown in the closed world too.
    if (const auto* absent = std::get_if<Absent>(&*content)) record.fields.emplace_back(name, Text{std::string(format_absent(*absent))});
    else if (const auto* value = std::get_if<FactValue>(&*content)) std::visit([&](const auto& inner) { push(record, name, inner); }, *value);
    return true;
  }

  void name_drug(FactRecord& record) const {
    if (type_.fields.contains("class")) return classify_medicine(record, type_, vocabulary_);
    for (auto& [name, value] : record.fields)
      if (const auto* text = name == "drug" ? std::get_if<Text>(&value) : nullptr)
        if (const auto named = name_medicine(vocabulary_, text->words); !named.drug.empty()) value = Code{named.drug};
  }

  template <class T>
  static void push(FactRecord& record, const std::string& name, const T& value) {
    if constexpr (!std::is_same_v<T, std::vector<FactRecord>>) record.fields.emplace_back(name, value);
  }

  // Which medicine it is, is said when the entry is whole.
  static FactContent drug(io::Node node) {
    if (const auto absent = read_absence(node)) return *absent;
    return FactValue{Text{std::string(node.text())}};
  }

  const FactType& type_;
  const Vocabulary& vocabulary_;
  const ValueFaults& faults_;
};

}  // namespace

void ValueFaults::problem(io::Node node, const std::string& text, const std::string& mend) const {
  if (how.strict) io::report(diagnostics, node, fmt::format("`{}` holds a value that cannot be right", fact), mend);
  else problems.push_back({fact, text});
}

std::optional<Absent> read_absence(io::Node node) {
  if (!node.is_scalar()) return std::nullopt;
  if (node.is_null()) return Absent::unknown;
  return parse_absent(node.text());
}

std::optional<FactContent> read_fact_value(io::Node node, const FactType& type, const Vocabulary& vocabulary, const ValueFaults& faults) {
  const bool own_word = node.is_scalar() && !node.is_null() && holds(type.values, node.text());
  if (!own_word)
    if (const auto absent = read_absence(node)) return FactContent{*absent};
  return ValueReader(type, vocabulary, faults).read(node);
}

}  // namespace leeboard::catalog
