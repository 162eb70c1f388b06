// Scores by trying every completion. Shares no table, program or arithmetic with the scorer.
#include "care/score_by_walk.hpp"

#include <algorithm>
#include <cmath>

#include "base/range.hpp"

namespace leeboard::care {

namespace {
using catalog::Comparison;
using catalog::FilledForm;
using catalog::InstrumentCondition;
using catalog::ScaleMethod;
using catalog::Sex;

bool compares(double left, Comparison comparison, double right) {
  const double gap = left - right;
  const bool same = std::abs(gap) < 1e-6;
  switch (comparison) {
    case Comparison::equal: return same;
    case Comparison::not_equal: return !same;
    case Comparison::less: return gap < 0 && !same;
    case Comparison::less_equal: return gap < 0 || same;
    case Comparison::greater: return gap > 0 && !same;
    case Comparison::greater_equal: return gap > 0 || same;
    case Comparison::is:
    case Comparison::in:
    case Comparison::unknown: break;
  }
  return false;
}

class Trial {
 public:
  Trial(const catalog::Instrument& instrument, const FilledForm& form, Sex points_of, std::size_t most, WalkScore& found)
      : instrument_(instrument),
        form_(form),
        points_of_(points_of),
        most_(most),
        found_(found),
        points_(instrument.items.size()),
        asked_(instrument.items.size()),
        values_(instrument.scales.size()) {}

  // The first round finds which open items are asked at all, the second what everything comes to.
  void run() {
    next(0);
    counting_ = true;
    if (found_.whole) next(0);
  }

  void leave_closed(FilledForm& form) {
    for (std::size_t place = 0; place < points_.size(); ++place) {
      const auto& item = instrument_.items[place];
      if ((item.ask_if && !holds(*item.ask_if)) || (item.zero_if && holds(*item.zero_if))) form.codes[place] = FilledForm::not_asked;
      const auto code = form.codes[place];
      points_[place] = code < 0 ? 0 : item.options[static_cast<std::size_t>(code)].points_of(points_of_);
    }
  }

 private:
  bool holds(const InstrumentCondition& check) const {
    const auto each = [this](const auto& part) { return holds(part); };
    switch (check.shape) {
      case InstrumentCondition::Shape::all: return std::ranges::all_of(check.parts, each);
      case InstrumentCondition::Shape::any: return std::ranges::any_of(check.parts, each);
      case InstrumentCondition::Shape::none_of: return std::ranges::none_of(check.parts, each);
      case InstrumentCondition::Shape::leaf: break;
    }
    switch (check.left) {
      case InstrumentCondition::Left::sex: return (check.number == static_cast<double>(points_of_)) == (check.comparison == Comparison::equal);
      case InstrumentCondition::Left::answered: {
        const bool given = FilledForm::is_answer(form_.codes[check.left_index]);
        return check.comparison == Comparison::equal ? given : !given && asked_[check.left_index];
      }
      case InstrumentCondition::Left::scale: {
        const auto& scale = instrument_.scales[check.left_index];
        const double right = check.right == InstrumentCondition::Right::cutoff ? scale.cutoffs->at(form_.sex) : check.number;
        return compares(values_[check.left_index], check.comparison, right);
      }
      case InstrumentCondition::Left::item: break;
    }
    return compares(points_[check.left_index], check.comparison,
                    check.right == InstrumentCondition::Right::item ? points_[check.right_item] : check.number);
  }

  void next(std::size_t place) {
    if (!found_.whole) return;
    if (place == instrument_.items.size()) {
      finish();
      return;
    }
    const auto& item = instrument_.items[place];
    const bool closed = item.ask_if && !holds(*item.ask_if);
    const bool zero = item.zero_if && holds(*item.zero_if);
    const auto code = form_.codes[place];
    points_[place] = 0;
    if (code >= 0) {
      const double points = item.options[static_cast<std::size_t>(code)].points_of(points_of_);
      if (closed || (zero && points != 0)) return;
      points_[place] = points;
      next(place + 1);
    } else if (closed && code == FilledForm::free_text) {
      return;
    } else if (closed || zero || item.options.empty()) {
      if (!closed && !zero) asking(place, true);
      next(place + 1);
      if (!closed && !zero) asking(place, false);
    } else {
      asking(place, true);
      for (const auto& option : item.options) {
        points_[place] = option.points_of(points_of_);
        next(place + 1);
      }
      asking(place, false);
    }
    points_[place] = 0;
  }

  void asking(std::size_t place, bool begins) {
    if (begins) open_.push_back(place);
    else open_.pop_back();
  }

  double count_of(std::size_t place) const {
    const auto& item = instrument_.items[place];
    return item.exclude_if && holds(*item.exclude_if) ? 0 : points_[place];
  }

  double value_of(const catalog::InstrumentScale& scale) const {
    double value = 0;
    switch (scale.method) {
      case ScaleMethod::levels:
        for (const auto& level : scale.levels)
          if (!level.when || holds(*level.when)) return level.value;
        return 0;
      case ScaleMethod::count:
        for (const auto& part : scale.parts) value += count_of(part.item) >= part.at_least ? 1 : 0;
        return value;
      case ScaleMethod::max:
        for (const auto& part : scale.parts) value = std::max(value, count_of(part.item));
        return value;
      case ScaleMethod::mean:
        for (const auto& part : scale.parts) value += count_of(part.item);
        return round_half_away(value / static_cast<double>(scale.parts.size()), scale.decimals);
      case ScaleMethod::sum:
        for (const auto& part : scale.parts) value += count_of(part.item);
        return round_half_away(value, 3);
      case ScaleMethod::days:
      case ScaleMethod::longest_run: break;
    }
    return 0;
  }

  void finish() {
    if (!counting_ && ++tried_ > most_) found_.whole = false;
    if (!std::ranges::all_of(instrument_.conflicts, [this](const auto& conflict) { return holds(conflict.must); })) return;
    if (!counting_) {
      for (const auto place : open_) asked_[place] = true;
      return;
    }
    found_.lawful = true;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      values_[i] = value_of(instrument_.scales[i]);
      found_.scales[i].insert(values_[i]);
    }
    for (std::size_t i = 0; i < instrument_.flags.size(); ++i) found_.flags[i].insert(holds(instrument_.flags[i].when));
  }

  const catalog::Instrument& instrument_;
  const FilledForm& form_;
  Sex points_of_;
  std::size_t most_, tried_ = 0;
  WalkScore& found_;
  std::vector<double> points_;
  std::vector<bool> asked_;
  std::vector<double> values_;
  std::vector<std::size_t> open_;
  bool counting_ = false;
};
// Every way to fill the days that are not known.
void fill_days(std::string& days, std::size_t at, const catalog::InstrumentScale& scale, std::set<double>& values) {
  at = days.find('?', at);
  if (at == std::string::npos) {
    double count = 0, longest = 0, run = 0;
    for (const char day : days) {
      count += day == scale.mark ? 1 : 0;
      run = day == scale.mark ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    values.insert(scale.method == ScaleMethod::days ? count : longest);
    return;
  }
  for (const char sign : {'0', '1'}) {
    days[at] = sign;
    fill_days(days, at + 1, scale, values);
  }
  days[at] = '?';
}

void add_calendars(const catalog::Instrument& instrument, const FilledForm& form, WalkScore& found) {
  for (std::size_t i = 0; i < instrument.scales.size(); ++i) {
    const auto& scale = instrument.scales[i];
    if (scale.method != ScaleMethod::days && scale.method != ScaleMethod::longest_run) continue;
    found.scales[i].clear();
    for (auto [item, days] : form.calendars)
      if (item == scale.parts.front().item) fill_days(days, 0, scale, found.scales[i]);
    for (std::size_t f = 0; f < instrument.flags.size(); ++f) {
      const auto& when = instrument.flags[f].when;
      if (when.shape != InstrumentCondition::Shape::leaf || when.left != InstrumentCondition::Left::scale || when.left_index != i) continue;
      found.flags[f].clear();
      for (const double value : found.scales[i]) found.flags[f].insert(compares(value, when.comparison, when.number));
    }
  }
}
}  // namespace

void leave_closed_items(const catalog::Instrument& instrument, catalog::FilledForm& form) {
  WalkScore none;
  const auto before = form;
  Trial(instrument, before, form.sex == Sex::female ? Sex::female : Sex::male, 1, none).leave_closed(form);
}

WalkScore score_by_walk(const catalog::Instrument& instrument, const catalog::FilledForm& form, std::size_t most) {
  WalkScore found;
  found.scales.resize(instrument.scales.size());
  found.flags.resize(instrument.flags.size());
  if (form.sex != Sex::female) Trial(instrument, form, Sex::male, most, found).run();
  if (form.sex == Sex::female || (form.sex == Sex::unknown && instrument.differs_by_sex())) Trial(instrument, form, Sex::female, most, found).run();
  add_calendars(instrument, form, found);
  return found;
}

}  // namespace leeboard::care
