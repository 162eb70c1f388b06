// Every value that a scale or flag can still take: walks the items once and keeps the set of states that can be reached.
#include "care/score_reach.hpp"

#include <algorithm>
#include <bitset>

#include "base/range.hpp"
#include "care/score_missing.hpp"

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCondition::Shape;
using Method = catalog::ScaleMethod;
using State = std::uint64_t;

constexpr std::size_t plain_width = 512;

State field_of(State state, const Field& field) { return (state >> field.shift) & ((State{1} << field.bits) - 1); }

State with_field(State state, const Field& field, State value) {
  return (state & ~(((State{1} << field.bits) - 1) << field.shift)) | (value << field.shift);
}

Milli mean_of(Milli sum, const ScaleTable& scale) {
  const double mean = static_cast<double>(sum) / 1000.0 / static_cast<double>(scale.items.size());
  return static_cast<Milli>(round_half_away(mean, scale.decimals) * 1000 + (sum < 0 ? -0.5 : 0.5));
}

class Walk {
 public:
  Walk(const ScoreTables& tables, const Program& program, const catalog::FilledForm& form) : tables_(tables), program_(program), form_(form) {
    mark_answers(tables, form, settled_);
    find_idle();
  }

  const Settled& settled() const { return settled_; }

  const std::vector<State>& run() {
    State start = 0;
    for (const auto& field : program_.accumulator_fields) start = with_field(start, field, static_cast<State>(-field.base));
    states_.assign(1, start);
    for (std::size_t step = 0; step < program_.items.size(); ++step) {
      next_.clear();
      for (const State state : states_) advance(state, step);
      std::ranges::sort(next_);
      next_.erase(std::ranges::unique(next_).begin(), next_.end());
      std::swap(states_, next_);
    }
    return states_;
  }

  // Settled points and scales of a final state, as far as conditions may look at them.
  void unpack(State state, Settled& settled) const {
    for (std::size_t i = 0; i < program_.remembered.size(); ++i) {
      const auto item = program_.remembered[i];
      const auto code = field_of(state, program_.remembered_fields[i]);
      settled.points[item] = code == 0 ? 0 : tables_.items[item].points[code - 1];
    }
    for (std::size_t i = 0; i < program_.accumulators.size(); ++i) {
      const auto& scale = tables_.scales[program_.accumulators[i]];
      const auto whole = static_cast<Milli>(field_of(state, program_.accumulator_fields[i])) + program_.accumulator_fields[i].base;
      Milli value = scale.method == Method::count ? whole * 1000 : whole * scale.unit;
      if (scale.method == Method::mean) value = mean_of(value, scale);
      settled.scales[program_.accumulators[i]] = value;
    }
    for (std::size_t i = 0; i < tables_.scales.size(); ++i)
      if (tables_.scales[i].method == Method::levels && levels_known(i)) settled.scales[i] = value_of(tables_, i, settled, form_);
  }

 private:
  bool levels_known(std::size_t scale) const { return (tables_.scales[scale].program.set & ~program_.set).none(); }

  void advance(State state, std::size_t step) {
    const auto item = program_.items[step];
    const auto& table = tables_.items[item];
    if (idle_.test(item)) {
      put(state, step, 0, 0);
      return;
    }
    bool open = true, zero = false, excluded = false;
    if (table.ask_if || table.zero_if || table.exclude_if) {
      unpack(state, settled_);
      open = !table.ask_if || tables_.holds(*table.ask_if, settled_, form_.sex);
      zero = table.zero_if && tables_.holds(*table.zero_if, settled_, form_.sex);
      excluded = tables_.excluded(item, settled_, form_.sex);
    }
    const auto code = form_.codes[item];
    if (code >= 0) {
      const auto points = table.points[static_cast<std::size_t>(code)];
      if (!open || (zero && points != 0)) return;
      put(state, step, static_cast<State>(code) + 1, excluded ? 0 : points);
    } else if (!open || zero || table.points.empty()) {
      put(state, step, 0, 0);
    } else {
      for (std::size_t option = 0; option < table.points.size(); ++option) put(state, step, option + 1, excluded ? 0 : table.points[option]);
    }
  }

  // A witness that is not answered, and that no answered one looks at, says nothing. Gates look back, so the last is settled first.
  void find_idle() {
    if (program_.witnesses.empty()) return;
    ItemSet heard;
    for (const auto place : program_.conflicts)
      for (const auto item : tables_.conflicts[place].items) heard.set(item);
    for (auto at = program_.witnesses.rbegin(); at != program_.witnesses.rend(); ++at) {
      if (form_.codes[*at] < 0 && !heard.test(*at)) idle_.set(*at);
      else heard |= tables_.items[*at].gate_items;
    }
  }

  void put(State state, std::size_t step, State code, Milli points) {
    const auto item = program_.items[step];
    for (std::size_t i = 0; i < program_.accumulators.size(); ++i) {
      const auto& scale = tables_.scales[program_.accumulators[i]];
      const auto part = std::ranges::find(scale.items, item);
      if (part == scale.items.end()) continue;
      const auto& field = program_.accumulator_fields[i];
      auto value = static_cast<Milli>(field_of(state, field)) + field.base;
      if (scale.method == Method::count) value += points >= scale.at_least[static_cast<std::size_t>(part - scale.items.begin())] ? 1 : 0;
      else if (scale.method == Method::max) value = std::max(value, points / scale.unit);
      else value += points / scale.unit;
      state = with_field(state, field, static_cast<State>(value - field.base));
    }
    if (step < program_.remembered.size()) state = with_field(state, program_.remembered_fields[step], code);
    if (step < program_.remembered.size() && contradicts(state, step)) return;
    next_.push_back(state);
  }

  // A contradiction is looked at when the last of its items is in.
  bool contradicts(State state, std::size_t step) {
    for (const auto place : program_.conflicts) {
      const auto& conflict = tables_.conflicts[place];
      if (conflict.items.back() != program_.items[step]) continue;
      unpack(state, settled_);
      if (!tables_.holds(conflict.must, settled_, form_.sex)) return true;
    }
    return false;
  }

  const ScoreTables& tables_;
  const Program& program_;
  const catalog::FilledForm& form_;
  std::vector<State> states_, next_;
  Settled settled_;
  ItemSet idle_;
};

// Sums of items that nothing links: one bit for each reachable sum, moved along item by item.
bool reach_plain(const ScoreTables& tables, const ScaleTable& scale, const catalog::FilledForm& form, std::vector<Milli>& values) {
  Milli fixed = 0, least = 0, most = 0;
  for (const auto item : scale.items) {
    const auto& points = tables.items[item].points;
    if (const auto code = form.codes[item]; code >= 0) {
      fixed += points[static_cast<std::size_t>(code)];
    } else {
      const auto [low, high] = std::ranges::minmax(points);
      least += low;
      most += high;
    }
  }
  if ((most - least) / scale.unit >= static_cast<Milli>(plain_width)) return false;
  std::bitset<plain_width> reached(1);
  for (const auto item : scale.items) {
    if (form.codes[item] >= 0) continue;
    const auto& points = tables.items[item].points;
    const auto low = std::ranges::min(points);
    std::bitset<plain_width> moved;
    for (const auto each : points) moved |= reached << static_cast<std::size_t>((each - low) / scale.unit);
    reached = moved;
  }
  for (Milli i = 0; i <= (most - least) / scale.unit; ++i)
    if (reached.test(static_cast<std::size_t>(i))) {
      const auto sum = fixed + least + i * scale.unit;
      values.push_back(scale.method == Method::mean ? mean_of(sum, scale) : sum);
    }
  return true;
}
}  // namespace

void reach(const ScoreTables& tables, std::size_t place, const catalog::FilledForm& form, std::vector<Milli>& values) {
  values.clear();
  const auto& scale = tables.scales[place];
  if (scale.method == Method::days || scale.method == Method::longest_run) {
    calendar_values(tables, place, form, values);
    return;
  }
  if (!scale.program.plain_sum || !reach_plain(tables, scale, form, values)) {
    Walk walk(tables, scale.program, form);
    Settled settled = walk.settled();
    for (const State state : walk.run()) {
      walk.unpack(state, settled);
      values.push_back(settled.scales[place]);
    }
  }
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

Truth reach_flag(const ScoreTables& tables, const FlagTable& flag, const catalog::FilledForm& form) {
  Walk walk(tables, flag.program, form);
  Settled settled = walk.settled();
  bool can_be_yes = false, can_be_no = false;
  for (const State state : walk.run()) {
    walk.unpack(state, settled);
    (tables.holds(flag.when, settled, form.sex) ? can_be_yes : can_be_no) = true;
  }
  return can_be_yes == can_be_no ? Truth::unknown : truth_of(can_be_yes);
}

Milli value_of(const ScoreTables& tables, std::size_t place, const Settled& settled, const catalog::FilledForm& form) {
  const auto& scale = tables.scales[place];
  if (scale.method == Method::levels) {
    for (const auto& level : scale.levels)
      if (!level.when || tables.holds(*level.when, settled, form.sex)) return level.value;
    return 0;
  }
  Milli value = 0;
  for (std::size_t i = 0; i < scale.items.size(); ++i) {
    const auto item = scale.items[i];
    const Milli points = tables.excluded(item, settled, form.sex) ? 0 : settled.points[item];
    if (scale.method == Method::count) value += points >= scale.at_least[i] ? 1000 : 0;
    else if (scale.method == Method::max) value = std::max(value, points);
    else value += points;
  }
  return scale.method == Method::mean ? mean_of(value, scale) : value;
}

}  // namespace leeboard::care
