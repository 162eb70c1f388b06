// Reads doses and dosages.
#include "interop/fhir/medication_dose.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "catalog/medicine_name.hpp"
#include "interop/convert_unit.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/dosage_text.hpp"

namespace leeboard::interop {

namespace {
constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr std::string_view milligram = "mg", millilitre = "mL";

std::string folded_unit(std::string_view unit) {
  auto out = catalog::normal_medicine_name(unit);
  if (out == "ml") return std::string(millilitre);
  return out == "mcg" || out == "µg" || out == "μg" ? "ug" : out;
}

bool is_measure(const std::string& unit) { return convert_unit(1, unit, milligram) || convert_unit(1, unit, millilitre); }

double tidy(double value) { return round_half_away(value, 6); }

/// A dose of one step with what of it is not known.
struct Step {
  double sequence = 0;
  std::optional<Range> daily;
  std::optional<double> days;  ///< how long it lasts; nothing: not said
  std::optional<Date> from, to;
};

std::optional<double> number_at(io::Node node, std::string_view key) { return parse_number(text_at(node, key)); }

std::optional<io::Node> first_of(io::Node node, std::string_view key) {
  const auto list = node.find(key);
  if (!list) return std::nullopt;
  if (!list->is_sequence()) return list;
  if (list->empty()) return std::nullopt;
  return *list->items().begin();
}

class DosageReader {
 public:
  DosageReader(std::optional<double> mg_per_ml, const catalog::MedicineWords* words) : mg_per_ml_(mg_per_ml), words_(words) {}

  Step read(io::Node one, Dosage& out) {
    Step step;
    const auto amount = amount_of(one);
    const auto text = std::string(text_at(one, "text"));
    const auto said = !text.empty() ? text : amount.text;
    if (!said.empty()) out.text += (out.text.empty() ? "" : "; ") + said;
    if (!amount.told.empty()) tell(out, amount.told);
    const auto in_words = words_ != nullptr && !text.empty() ? read_dosage_text(text, *words_) : DosageText{};
    auto each = amount.mg;
    if (!each && amount.text.empty()) each = in_words.each_mg;
    auto times = times_of(one);
    if (!times && !one.find("timing")) times = in_words.times;
    if (each && times) step.daily = Range{tidy(each->low * times->low), tidy(each->high * times->high)};
    limit(one, in_words.as_needed, step);
    length_of(one, step);
    return step;
  }

  static void tell(Dosage& out, std::string_view word) {
    if (std::ranges::find(out.told, word) == out.told.end()) out.told.emplace_back(word);
  }

 private:
  DoseAmount amount_of(io::Node one) const {
    const auto rate = first_of(one, "doseAndRate");
    for (const auto& holder : {rate, std::optional(one)})
      for (const std::string_view key : {"doseQuantity", "doseSimpleQuantity", "doseRange", "quantityQuantity", "quantityRange"})
        if (const auto quantity = holder ? holder->find(key) : std::nullopt) return read_dose_amount(*quantity, mg_per_ml_);
    return {};
  }

  /// How many times a day: by the timing's numbers, its times of day, or its code.
  std::optional<Range> times_of(io::Node one) const {
    const auto timing = one.find("timing");
    if (!timing) return std::nullopt;
    if (const auto repeat = timing->find("repeat")) {
      const auto weekdays = repeat->find("dayOfWeek"), clock = repeat->find("timeOfDay");
      const bool by_the_week = text_at(*repeat, "periodUnit") == "wk";
      // On some days of the week only: how often is not said by what is done on such a day.
      if (weekdays && !by_the_week && (!weekdays->is_sequence() || weekdays->size() < 7)) return std::nullopt;
      const auto frequency = number_at(*repeat, "frequency"), period = number_at(*repeat, "period");
      const auto hours = period ? convert_unit(*period, text_at(*repeat, "periodUnit"), "h") : std::nullopt;
      if (frequency && hours && *hours > 0) {
        const auto most = number_at(*repeat, "frequencyMax").value_or(*frequency);
        const auto longest = number_at(*repeat, "periodMax");
        const auto slow = longest ? convert_unit(*longest, text_at(*repeat, "periodUnit"), "h") : hours;
        if (!slow || *slow <= 0) return std::nullopt;
        const Range out{tidy(*frequency * 24 / *slow), tidy(most * 24 / *hours)};
        // Times of day say the same, or one of the two is wrong.
        if (clock && clock->is_sequence() && out != exact(static_cast<double>(clock->size()))) return std::nullopt;
        return out;
      }
      if (clock && clock->is_sequence() && !period) return exact(static_cast<double>(clock->size()));
      if (const auto when = repeat->find("when"); when && when->is_sequence() && !period) return exact(static_cast<double>(when->size()));
    }
    if (const auto code = timing->find("code"); code && words_ != nullptr) {
      std::optional<Range> out;
      const auto look = [&](std::string_view word) {
        if (const auto times = words_->times_of(catalog::normal_medicine_name(word)); times && !out) out = exact(*times);
      };
      any_coding(*code, [&](const Coding& coding) {
        look(coding.code);
        look(coding.display);
        return out.has_value();
      });
      look(text_at(*code, "text"));
      return out;
    }
    return std::nullopt;
  }

  static Range exact(double value) { return {value, value}; }

  /// As needed begins at nothing; a most per day is a bound.
  void limit(io::Node one, bool needed_in_words, Step& step) const {
    const bool needed = needed_in_words || text_at(one, "asNeededBoolean") == "true" || text_at(one, "asNeeded") == "true" ||
                        one.find("asNeededCodeableConcept") || one.find("asNeededFor");
    const auto most = most_a_day(one);
    if (!step.daily && most) step.daily = Range{0, *most};
    if (!step.daily) return;
    if (needed) step.daily->low = 0;
    if (most) step.daily = Range{std::min(step.daily->low, *most), std::min(step.daily->high, *most)};
  }

  std::optional<double> most_a_day(io::Node one) const {
    const auto ratio = first_of(one, "maxDosePerPeriod");
    const auto top = ratio ? ratio->find("numerator") : std::nullopt, bottom = ratio ? ratio->find("denominator") : std::nullopt;
    if (!top || !bottom) return std::nullopt;
    const auto period = number_at(*bottom, "value");
    const auto hours = period ? convert_unit(*period, unit_of(*bottom), "h") : std::nullopt;
    if (!hours || *hours <= 0) return std::nullopt;
    const auto amount = read_dose_amount(*top, mg_per_ml_);
    return amount.mg ? std::optional(tidy(amount.mg->high * 24 / *hours)) : std::nullopt;
  }

  static std::string unit_of(io::Node quantity) {
    const auto code = text_at(quantity, "code");
    auto unit = folded_unit(code.empty() ? text_at(quantity, "unit") : code);
    if (unit == "day" || unit == "days") unit = "d";
    if (unit == "hour" || unit == "hours") unit = "h";
    if (unit == "week" || unit == "weeks") unit = "wk";
    return unit;
  }

  static void length_of(io::Node one, Step& step) {
    const auto sequence = number_at(one, "sequence");
    if (sequence) step.sequence = *sequence;
    const auto timing = one.find("timing");
    const auto repeat = timing ? timing->find("repeat") : std::nullopt;
    if (!repeat) return;
    if (const auto length = repeat->find("boundsDuration"))
      if (const auto value = number_at(*length, "value"))
        if (const auto hours = convert_unit(*value, unit_of(*length), "h")) step.days = *hours / 24;
    if (const auto period = repeat->find("boundsPeriod")) {
      step.from = parse_date(text_at(*period, "start").substr(0, 10));
      step.to = parse_date(text_at(*period, "end").substr(0, 10));
    }
  }

  std::optional<double> mg_per_ml_;
  const catalog::MedicineWords* words_;
};

/// What is taken on a day: steps of one number together, the numbers one after the other. Nothing when it cannot be told.
std::optional<Range> daily_of(const std::vector<Step>& steps, Date start, Date today) {
  if (steps.empty()) return std::nullopt;
  std::map<double, std::vector<const Step*>> by_number;
  for (const auto& step : steps) by_number[step.sequence].push_back(&step);
  // Without numbers it is not said whether several are taken together or one after the other, unless their days say so.
  const bool dated = std::ranges::all_of(steps, [](const Step& step) { return step.from.has_value(); });
  if (by_number.size() == 1 && steps.size() > 1 && steps.front().sequence == 0 && !dated) return std::nullopt;
  const auto sum = [](const std::vector<const Step*>& group) -> std::optional<Range> {
    Range all{0, 0};
    for (const auto* step : group) {
      if (!step->daily) return std::nullopt;
      all = {all.low + step->daily->low, all.high + step->daily->high};
    }
    return all;
  };
  if (dated) {
    std::vector<const Step*> now;
    for (const auto& step : steps)
      if (*step.from <= today && (!step.to || *step.to >= today)) now.push_back(&step);
    return now.empty() ? std::nullopt : sum(now);
  }
  if (by_number.size() == 1) return sum(by_number.begin()->second);
  auto day = static_cast<double>(today.since(start));
  for (auto at = by_number.begin(); at != by_number.end(); ++at) {
    const auto& group = at->second;
    const auto length = group.front()->days;
    if (std::next(at) == by_number.end()) return length && day >= *length ? std::nullopt : sum(group);
    if (!length) return std::nullopt;
    if (day < *length) return sum(group);
    day -= *length;
  }
  return std::nullopt;
}
}  // namespace

DoseAmount read_dose_amount(io::Node quantity, std::optional<double> mg_per_ml) {
  DoseAmount out;
  const auto low = quantity.find("low"), high = quantity.find("high");
  if (low || high) {
    const auto from = low ? read_dose_amount(*low, mg_per_ml) : DoseAmount{"0", Range{0, 0}, {}};
    const auto to = high ? read_dose_amount(*high, mg_per_ml) : DoseAmount{};
    out.text = from.text + (to.text.empty() ? "" : " to " + to.text);
    out.told = from.told.empty() ? to.told : from.told;
    if (from.mg && to.mg && from.mg->low <= to.mg->high) out.mg = Range{from.mg->low, to.mg->high};
    return out;
  }
  const auto value = text_at(quantity, "value"), printed = text_at(quantity, "unit"), code = text_at(quantity, "code");
  const auto comparator = text_at(quantity, "comparator");
  if (value.empty()) return out;
  out.text = std::string(comparator) + std::string(value);
  if (const auto unit = printed.empty() ? code : printed; !unit.empty()) out.text += " " + std::string(unit);
  const auto unit = folded_unit(code.empty() ? printed : code), other = folded_unit(printed.empty() ? code : printed);
  const bool disagree = unit != other && is_measure(unit) && is_measure(other);
  if (disagree || unit.find('/') != std::string::npos || other.find('/') != std::string::npos) {
    out.told = "unit-unknown";
    return out;
  }
  const auto number = parse_number(value);
  if (!number || !comparator.empty()) return out;
  if (const auto mg = convert_unit(*number, unit, milligram)) {
    out.mg = Range{tidy(*mg), tidy(*mg)};
  } else if (const auto ml = convert_unit(*number, unit, millilitre); ml && mg_per_ml) {
    out.mg = Range{tidy(*ml * *mg_per_ml), tidy(*ml * *mg_per_ml)};
    out.text += " of " + format_number(*mg_per_ml) + " mg/mL";
    out.told = "dose-computed";
  }
  return out;
}

Dosage read_dosage(io::Node list, std::optional<double> mg_per_ml, const catalog::MedicineWords* words, Date start, Date today) {
  Dosage out;
  if (!list.is_sequence() || list.empty()) return out;
  std::vector<io::Node> items;
  for (const io::Node item : list.items()) items.push_back(item);
  std::ranges::stable_sort(items, {}, [](const io::Node& item) { return number_at(item, "sequence").value_or(no_limit); });
  DosageReader reader(mg_per_ml, words);
  std::vector<Step> steps;
  for (const auto& item : items) steps.push_back(reader.read(item, out));
  out.daily_mg = daily_of(steps, start, today);
  if (!out.daily_mg && std::ranges::find(out.told, "unit-unknown") == out.told.end()) DosageReader::tell(out, "dose-unknown");
  return out;
}

}  // namespace leeboard::interop
