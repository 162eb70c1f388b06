// Weighs the medicines of a set.
#include "care/dose_items.hpp"

#include "care/because.hpp"
#include "care/dose_words.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

std::string figures(const catalog::DoseItem& item, const DoseGround& ground, const Range& dose, std::vector<std::string>& missing) {
  const auto& unit = ground.schedule.form.unit.empty() ? std::string("mg") : ground.schedule.form.unit;
  const auto amount = [&](const std::optional<catalog::DoseAmount>& from) {
    if (!from) return std::string();
    const auto found = dose_range(*from, ground);
    add_once(missing, found.missing);
    return found.dose ? dose_words(*found.dose, unit) : std::string();
  };
  auto out = item.drug + " " + dose_words(dose, unit);
  if (item.then) out += ", then " + amount(item.then);
  if (!item.condition.empty()) out += " " + item.condition;
  if (item.times == 1) out += " once a day";
  else if (item.times > 1) out += " " + std::to_string(item.times) + " times a day";
  if (item.every) out += " every " + wait_words(*item.every);
  if (!item.note.empty()) out += ", " + item.note;
  if (const auto most = amount(item.max_day); !most.empty()) out += "; at most " + most + " a day";
  if (item.count) out += "; " + std::to_string(*item.count) + (item.form.empty() ? "" : " " + item.form);
  return out;
}

}  // namespace

std::vector<PlanDoseItem> dose_items(const DoseGround& of_schedule) {
  std::vector<PlanDoseItem> out;
  // Cap and ceiling are those of the medicine in the steps, not of what goes beside it.
  const DoseGround ground{of_schedule.schedule, of_schedule.sheet, {}, {}, {}, {}};
  for (const auto& item : ground.schedule.items) {
    PlanDoseItem made{.drug = item.drug, .text = item.drug, .group = item.group, .state = ItemState::given, .missing = {}};
    if (item.when) {
      const auto when = rules::evaluate(*item.when, ground.sheet);
      if (when.truth == Truth::no) continue;
      if (when.truth == Truth::unknown) {
        made.state = ItemState::held;
        add_once(made.missing, when.missing);
      }
    }
    if (item.not_when) {
      const auto harm = rules::evaluate(*item.not_when, ground.sheet);
      if (harm.truth == Truth::yes) made.state = ItemState::left_out;
      else if (harm.truth == Truth::unknown) {
        made.state = ItemState::held;
        add_once(made.missing, harm.missing);
      }
    }
    if (made.state == ItemState::left_out) made.missing.clear();
    if (made.state == ItemState::given) {
      const auto dose = item.dose ? dose_range(*item.dose, ground) : DoseRange{};
      if (dose.dose) made.text = figures(item, ground, *dose.dose, made.missing);
      else made.state = ItemState::held;
      add_once(made.missing, dose.missing);
    }
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace leeboard::care
