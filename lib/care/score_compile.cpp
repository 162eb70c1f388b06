// Turns an instrument into tables for scoring.
#include "care/score_compile.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "base/error.hpp"

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCondition::Shape;
using Method = catalog::ScaleMethod;

Milli milli(double points) { return static_cast<Milli>(std::lround(points * 1000)); }

// The tables are made for one sex, so a question for it is settled here: all of nothing is true, any of nothing is not.
Check compile(const catalog::InstrumentCondition& from, catalog::Sex sex) {
  Check check;
  check.shape = from.shape;
  if (from.shape == Shape::leaf && from.left == catalog::InstrumentCondition::Left::sex) {
    const bool same = from.number == static_cast<double>(sex);
    check.shape = same == (from.comparison == catalog::Comparison::equal) ? Shape::all : Shape::any;
    return check;
  }
  for (const auto& part : from.parts) check.parts.push_back(compile(part, sex));
  check.left_answered = from.left == catalog::InstrumentCondition::Left::answered;
  check.left_scale = from.left == catalog::InstrumentCondition::Left::scale;
  check.left = from.left_index;
  check.comparison = from.comparison;
  check.right = from.right;
  check.number = milli(from.number);
  check.right_item = from.right_item;
  return check;
}

std::optional<Check> compile(const std::optional<catalog::InstrumentCondition>& from, catalog::Sex sex) {
  if (!from) return {};
  return compile(*from, sex);
}

bool asks_answered(const Check& check) { return check.left_answered || std::ranges::any_of(check.parts, asks_answered); }

ScaleTable compile_scale(const catalog::InstrumentScale& from, const std::vector<ItemTable>& items, catalog::Sex sex) {
  ScaleTable scale;
  scale.method = from.method;
  scale.hidden = from.hidden;
  scale.decimals = from.decimals;
  scale.mark = from.mark;
  scale.optional = from.optional;
  Milli unit = 0;
  for (const auto& part : from.parts) {
    scale.items.push_back(part.item);
    scale.at_least.push_back(milli(part.at_least));
    for (const Milli points : items[part.item].points) unit = std::gcd(unit, points);
  }
  scale.unit = unit == 0 ? 1000 : unit;
  for (const auto& level : from.levels) scale.levels.push_back({milli(level.value), compile(level.when, sex)});
  if (from.cutoffs)
    for (const auto& [of, value] : *from.cutoffs) scale.cutoffs[static_cast<std::size_t>(of)] = milli(value);
  return scale;
}

// Everything that a scale or a condition looks at, with what that looks at in turn.
struct Gathering {
  const ScoreTables& tables;
  ItemSet items, remembered, conflicts;
  std::vector<std::size_t> accumulators;

  void remember(std::size_t item) {
    add_item(item);
    remembered.set(item);
  }

  void add_check(const std::optional<Check>& check) {
    if (check) add_check(*check);
  }

  void add_check(const Check& check) {
    for (const auto& part : check.parts) add_check(part);
    if (check.shape != Shape::leaf) return;
    if (check.left_answered) {
      add_item(check.left);
      return;
    }
    if (check.left_scale) add_scale(check.left);
    else remember(check.left);
    if (check.right == catalog::InstrumentCondition::Right::item) remember(check.right_item);
  }

  void add_item(std::size_t item) {
    if (items.test(item)) return;
    items.set(item);
    const auto& table = tables.items[item];
    add_check(table.ask_if);
    add_check(table.zero_if);
    add_check(table.exclude_if);
    for (std::size_t i = 0; i < tables.conflicts.size(); ++i) {
      const auto& conflict = tables.conflicts[i];
      if (conflicts.test(i) || std::ranges::find(conflict.items, item) == conflict.items.end()) continue;
      conflicts.set(i);
      for (const auto other : conflict.items) remember(other);
    }
  }

  void add_scale(std::size_t scale) {
    const auto& table = tables.scales[scale];
    if (table.method == Method::levels) {
      for (const auto& level : table.levels) add_check(level.when);
      return;
    }
    if (table.method == Method::days || table.method == Method::longest_run) {
      for (const auto item : table.items) items.set(item);
      return;
    }
    if (std::ranges::find(accumulators, scale) != accumulators.end()) return;
    accumulators.push_back(scale);
    for (const auto item : table.items) add_item(item);
  }
};

void add_items_of(const Check& check, ItemSet& set) {
  for (const auto& part : check.parts) add_items_of(part, set);
  if (check.shape != Shape::leaf || check.left_scale) return;
  set.set(check.left);
  if (check.right == catalog::InstrumentCondition::Right::item) set.set(check.right_item);
}

// Items outside that tell something of those inside when they are answered: what a gate closes is not answered, so an answer says
// that the gate is open.
void add_witnesses(Gathering& gathering) {
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t item = 0; item < gathering.tables.items.size(); ++item) {
      if (gathering.items.test(item) || (gathering.tables.items[item].gate_items & gathering.items).none()) continue;
      gathering.add_item(item);
      grown = true;
    }
  }
}

unsigned bits_for(std::uint64_t largest) { return static_cast<unsigned>(std::bit_width(largest)); }

Field accumulator_field(const ScoreTables& tables, const ScaleTable& scale, unsigned shift) {
  Milli low = 0, high = 0;
  if (scale.method == Method::count) {
    high = static_cast<Milli>(scale.items.size());
  } else {
    for (const auto item : scale.items) {
      const auto& points = tables.items[item].points;
      const auto [least, most] = std::ranges::minmax(points);
      // An item that is skipped or excluded counts 0.
      low = scale.method == Method::max ? std::min(low, least) : low + std::min(least, 0);
      high = scale.method == Method::max ? std::max(high, most) : high + std::max(most, 0);
    }
    low /= scale.unit;
    high /= scale.unit;
  }
  return {shift, bits_for(static_cast<std::uint64_t>(high - low)), low};
}

// Fills in the program of a scale or of a flag. Throws bad_input when too much is linked.
Program make_program(const ScoreTables& tables, const std::vector<std::size_t>& scales, const Check* check) {
  Gathering gathering{tables, {}, {}, {}, {}};
  for (const auto scale : scales) gathering.add_scale(scale);
  if (check != nullptr) gathering.add_check(*check);
  Program program;
  program.set = gathering.items;
  add_witnesses(gathering);
  program.accumulators = gathering.accumulators;
  unsigned shift = 0;
  for (const auto scale : program.accumulators) {
    program.accumulator_fields.push_back(accumulator_field(tables, tables.scales[scale], shift));
    shift += program.accumulator_fields.back().bits;
  }
  for (std::size_t item = 0; item < tables.items.size(); ++item) {
    if (!gathering.remembered.test(item)) continue;
    program.remembered.push_back(item);
    program.items.push_back(item);
    program.remembered_fields.push_back({shift, bits_for(tables.items[item].points.size()), 0});
    shift += program.remembered_fields.back().bits;
  }
  for (std::size_t item = 0; item < tables.items.size(); ++item)
    if (gathering.items.test(item) && !gathering.remembered.test(item)) program.items.push_back(item);
  for (std::size_t item = 0; item < tables.items.size(); ++item)
    if (gathering.items.test(item) && !program.set.test(item)) program.witnesses.push_back(item);
  for (std::size_t i = 0; i < tables.conflicts.size(); ++i)
    if (gathering.conflicts.test(i)) program.conflicts.push_back(i);
  if (shift > 64)
    throw Error{ErrorKind::bad_input, "instrument " + tables.instrument.id + ": too many items hang together to be scored within bounds"};
  program.plain_sum = check == nullptr && scales.size() == 1 && program.remembered.empty() && program.accumulators.size() == 1 &&
                      (tables.scales[scales[0]].method == Method::sum || tables.scales[scales[0]].method == Method::mean);
  return program;
}

// Items of an optional scale that no other printed scale uses: by them one sees whether anybody asked for it.
void find_own_items(ScoreTables& tables) {
  ItemSet used;
  for (const auto& scale : tables.scales)
    if (!scale.optional && !scale.hidden) used |= scale.program.set;
  for (auto& scale : tables.scales)
    if (scale.optional) scale.own = scale.program.set & ~used;
}
}  // namespace

std::unique_ptr<ScoreTables> make_tables(const catalog::Instrument& instrument, const std::string& band_set, catalog::Sex sex) {
  auto tables = std::make_unique<ScoreTables>();
  tables->instrument = instrument;
  tables->scored_items = instrument.scored_items();
  for (const auto& item : instrument.items) {
    ItemTable table;
    for (const auto& option : item.options) table.points.push_back(milli(option.points_of(sex)));
    table.scored = item.scored;
    table.ask_if = compile(item.ask_if, sex);
    table.zero_if = compile(item.zero_if, sex);
    table.exclude_if = compile(item.exclude_if, sex);
    if (table.ask_if) add_items_of(*table.ask_if, table.gate_items);
    if (table.zero_if) add_items_of(*table.zero_if, table.gate_items);
    tables->items.push_back(std::move(table));
  }
  for (const auto& conflict : instrument.conflicts) tables->conflicts.push_back({compile(conflict.must, sex), conflict.items});
  for (const auto& scale : instrument.scales) {
    tables->scales.push_back(compile_scale(scale, tables->items, sex));
    auto& table = tables->scales.back();
    for (const auto& level : table.levels) tables->asks_answered = tables->asks_answered || (level.when && asks_answered(*level.when));
    const bool chosen = !band_set.empty() && (band_set == "none" || scale.band_sets.contains(band_set));
    tables->bands.push_back(chosen ? scale.band_set(band_set) : scale.bands);
    if (!scale.band_sets.empty()) table.band_set = chosen ? band_set : scale.default_set.empty() ? "none" : scale.default_set;
    for (const auto& band : tables->bands.back()) table.bands.push_back({milli(band.low), milli(band.high)});
  }
  for (std::size_t i = 0; i < tables->scales.size(); ++i) {
    auto program = make_program(*tables, {i}, nullptr);
    tables->scales[i].program = std::move(program);
  }
  find_own_items(*tables);
  for (const auto& flag : instrument.flags) {
    FlagTable table;
    table.when = compile(flag.when, sex);
    tables->asks_answered = tables->asks_answered || asks_answered(table.when);
    table.on_one_scale = table.when.shape == Shape::leaf && table.when.left_scale;
    if (!table.on_one_scale) table.program = make_program(*tables, {}, &table.when);
    tables->flags.push_back(std::move(table));
  }
  return tables;
}

}  // namespace leeboard::care
