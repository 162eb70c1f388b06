// The value of an observation, in whichever of FHIR's forms it was sent.
#include "interop/fhir/observed_value.hpp"

#include <algorithm>
#include <cmath>

#include "interop/convert_unit.hpp"
#include "interop/csv_map.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::interop {

namespace {

std::string amount_text(io::Node quantity) {
  std::string text(text_at(quantity, "comparator"));
  return text.append(text_at(quantity, "value"));
}

ShownValue joined(io::Node node, std::string_view first, std::string_view mark, std::string_view second) {
  const auto a = node.find(first), b = node.find(second);
  const auto said = [](const std::optional<io::Node>& part) {
    return !part ? std::string() : part->is_scalar() ? std::string(part->text()) : amount_text(*part);
  };
  return {said(a) + std::string(mark) + said(b), {}, true};
}

/// One end of an amount as it was written: its mark, its number and its unit.
struct Written {
  std::string_view mark, number, unit;
};

Written cut(std::string_view text) {
  Written out;
  const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); };
  skip();
  auto end = text.find_first_not_of("<>=");
  if (end == std::string_view::npos) end = text.size();
  out.mark = text.substr(0, end);
  text.remove_prefix(end);
  skip();
  end = text.find_first_not_of("0123456789.-+");
  if (end == std::string_view::npos) end = text.size();
  out.number = text.substr(0, end);
  text.remove_prefix(end);
  skip();
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  out.unit = text;
  return out;
}

// Three digits that say something, and never fewer places than were sent: 101.5 degrees Fahrenheit are 38.6, not 38.6111.
double rounded(double value, std::string_view sent) {
  const auto dot = sent.find('.');
  const auto sent_places = dot == std::string_view::npos ? 0 : static_cast<int>(sent.size() - dot - 1);
  const int magnitude = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value))));
  return round_half_away(value, std::clamp(std::max(sent_places, 2 - magnitude), 0, 6));
}

class AmountReader {
 public:
  AmountReader(std::string_view unit, const std::optional<Range>& legal, const catalog::UnitAliases& aliases, std::string_view fact)
      : unit_(unit), legal_(legal), aliases_(aliases), fact_(fact) {}

  std::optional<double> number(std::string_view text, std::string_view given) const {
    const auto value = parse_number(text);
    if (!value || !std::isfinite(*value)) return std::nullopt;
    const auto own = aliases_.unit_of(given, fact_);
    if (own.empty() || own == unit_) return value;
    const auto converted = convert_unit(*value, own, unit_);
    return converted ? std::optional(rounded(*converted, text)) : std::nullopt;
  }

  std::optional<Range> bounds(const Written& written) const {
    const auto value = number(written.number, written.unit);
    if (!value) return std::nullopt;
    if (written.mark.empty() || written.mark == "=") return Range{*value, *value};
    if (!legal_) return std::nullopt;
    if (written.mark.front() == '<') return *value < legal_->low ? std::nullopt : std::optional(Range{legal_->low, *value});
    if (written.mark.front() == '>') return *value > legal_->high ? std::nullopt : std::optional(Range{*value, legal_->high});
    return std::nullopt;
  }

  /// A quantity's unit by its code, else as printed; nothing when the two are known and differ.
  std::optional<std::string_view> unit_of(io::Node quantity) const {
    const auto code = text_at(quantity, "code"), printed = text_at(quantity, "unit");
    if (code.empty() || printed.empty() || code == printed) return code.empty() ? printed : code;
    const auto a = aliases_.unit_of(code, fact_), b = aliases_.unit_of(printed, fact_);
    if (a == b) return code;
    const auto same = convert_unit(1, b, a);
    if (same ? *same == 1 : !is_unit(a) || !is_unit(b)) return code;
    return std::nullopt;
  }

 private:
  static bool is_unit(std::string_view name) {
    constexpr std::string_view kinds[] = {"h", "mg", "cm", "mL", "Cel", "mm[Hg]", "1", "/min", "mmol/L"};
    return std::ranges::any_of(kinds, [&](const auto kind) { return convert_unit(1, name, kind).has_value(); });
  }

  std::string_view unit_;
  const std::optional<Range>& legal_;
  const catalog::UnitAliases& aliases_;
  std::string_view fact_;
};

}  // namespace

ShownValue show_value(io::Node node) {
  if (const auto quantity = node.find("valueQuantity")) {
    const auto unit = text_at(*quantity, "code");
    return {amount_text(*quantity), unit.empty() ? text_at(*quantity, "unit") : unit};
  }
  if (const auto concept_node = node.find("valueCodeableConcept")) return {std::string(concept_text(*concept_node)), {}};
  for (const std::string_view key : {"valueString", "valueInteger", "valueBoolean"})
    if (const auto text = text_at(node, key); !text.empty()) return {std::string(text), {}};
  if (const auto range = node.find("valueRange")) {
    auto shown = joined(*range, "low", " to ", "high");
    for (const std::string_view end : {"low", "high"})
      if (const auto part = range->find(end); part && shown.unit.empty())
        shown.unit = text_at(*part, text_at(*part, "code").empty() ? "unit" : "code");
    shown.only_text = false;
    return shown;
  }
  for (const std::string_view key : {"valueDateTime", "valueTime"})
    if (const auto text = text_at(node, key); !text.empty()) return {std::string(text), {}, true};
  if (const auto ratio = node.find("valueRatio")) return joined(*ratio, "numerator", ":", "denominator");
  if (const auto period = node.find("valuePeriod")) return joined(*period, "start", " to ", "end");
  if (const auto data = node.find("valueSampledData")) return {std::string(text_at(*data, "data")), {}, true};
  if (const auto file = node.find("valueAttachment")) {
    const auto title = text_at(*file, "title");
    return {"attachment " + std::string(title.empty() ? text_at(*file, "contentType") : title), {}, true};
  }
  return {};
}

Amount read_amount(io::Node node, std::string_view unit, const std::optional<Range>& legal, const catalog::UnitAliases& aliases,
                   std::string_view fact) {
  const AmountReader reader(unit, legal, aliases, fact);
  if (const auto text = text_at(node, "valueInteger"); !text.empty()) return {reader.bounds({{}, text, {}}), false};
  if (const auto text = text_at(node, "valueString"); !text.empty()) return {reader.bounds(cut(text)), false};
  if (const auto quantity = node.find("valueQuantity")) {
    const auto own = reader.unit_of(*quantity);
    if (!own) return {std::nullopt, true};
    return {reader.bounds({text_at(*quantity, "comparator"), text_at(*quantity, "value"), *own}), false};
  }
  const auto range = node.find("valueRange");
  if (!range) return {};
  std::optional<double> ends[2];
  for (int i = 0; i < 2; ++i) {
    const auto part = range->find(i == 0 ? "low" : "high");
    if (!part) continue;
    const auto own = reader.unit_of(*part);
    if (!own) return {std::nullopt, true};
    ends[i] = reader.number(text_at(*part, "value"), *own);
    if (!ends[i]) return {};
  }
  if (!ends[0] && legal) ends[0] = legal->low;
  if (!ends[1] && legal) ends[1] = legal->high;
  if (!ends[0] || !ends[1] || *ends[0] > *ends[1]) return {};
  return {Range{*ends[0], *ends[1]}, false};
}

}  // namespace leeboard::interop
