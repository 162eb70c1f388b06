// An instrument compiled for scoring: points as whole thousandths, conditions and reach programs as flat tables.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/truth.hpp"
#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "record/assessment.hpp"

namespace leeboard::care {

/// Points and scale values in thousandths of a point.
using Milli = std::int32_t;
/// More items than any form has.
inline constexpr std::size_t most_items = 200;
/// Items by their place on the form.
using ItemSet = std::bitset<most_items>;

/// A condition of an instrument, made ready.
struct Check {
  catalog::InstrumentCondition::Shape shape = catalog::InstrumentCondition::Shape::all;
  std::vector<Check> parts;
  bool left_scale = false;
  bool left_answered = false;  ///< asks whether the item `left` is answered (equal) or open (not_equal)
  std::size_t left = 0;
  catalog::Comparison comparison = catalog::Comparison::equal;
  catalog::InstrumentCondition::Right right = catalog::InstrumentCondition::Right::number;
  Milli number = 0;
  std::size_t right_item = 0;
  bool operator==(const Check&) const = default;
};

/// Points of thousandths.
inline double points_of(Milli value) { return static_cast<double>(value) / 1000.0; }

/// An item, made ready.
struct ItemTable {
  std::vector<Milli> points;  ///< by place of option
  bool scored = true;
  std::optional<Check> ask_if, zero_if, exclude_if;
  ItemSet gate_items;  ///< what ask_if and zero_if look at
};

/// The bands of a scale, made ready.
struct BandTable {
  Milli low = 0, high = 0;
};

/// A field of a packed state of the reach program.
struct Field {
  unsigned shift = 0, bits = 0;
  Milli base = 0;  ///< accumulators: the value that is stored as 0
};

/// How to find every value that one scale or flag can still take, whatever the missing answers are.
struct Program {
  ItemSet set;
  std::vector<std::size_t> items;         ///< in the order of walking: remembered ones first
  std::vector<std::size_t> witnesses;     ///< items outside the set, whose answers say that a gate is open
  std::vector<std::size_t> accumulators;  ///< scales summed up on the way
  std::vector<Field> accumulator_fields;
  std::vector<std::size_t> remembered;  ///< items whose answer a condition looks at
  std::vector<Field> remembered_fields;
  std::vector<std::size_t> conflicts;
  bool plain_sum = false;  ///< one sum of items that nothing links
};

/// A scale, made ready.
struct ScaleTable {
  catalog::ScaleMethod method = catalog::ScaleMethod::sum;
  bool hidden = false;
  int decimals = 0;
  char mark = '1';  ///< calendars: the sign that counts
  bool optional = false;
  ItemSet own;  ///< optional: items that no other printed scale uses
  std::string band_set;
  std::vector<std::size_t> items;
  std::vector<Milli> at_least;  ///< by part
  struct Level {
    Milli value = 0;
    std::optional<Check> when;
  };
  std::vector<Level> levels;
  std::vector<BandTable> bands;
  std::array<Milli, 3> cutoffs{};  ///< by sex
  Milli unit = 1000;               ///< every reachable value is a whole multiple of it
  Program program;
};

/// A flag, made ready.
struct FlagTable {
  Check when;
  Program program;
  bool on_one_scale = false;  ///< one comparison with a scale: follows from the scale's reach
};

/// Answers that cannot stand together, made ready.
struct ConflictTable {
  Check must;
  std::vector<std::size_t> items;
};

/// What a settled form comes to; scratch of one call.
struct Settled {
  std::array<Milli, most_items> points{};  ///< what each answer is worth, 0 when skipped
  std::array<Milli, 64> scales{};
  ItemSet open, given;  ///< asked but not answered, and answered
};

/// An instrument, made ready for many forms.
struct ScoreTables {
  catalog::Instrument instrument;  ///< names, for the result
  std::vector<ItemTable> items;
  std::vector<ScaleTable> scales;
  std::vector<std::vector<catalog::InstrumentBand>> bands;  ///< chosen set, by scale
  std::vector<FlagTable> flags;
  std::vector<ConflictTable> conflicts;
  int scored_items = 0;
  bool asks_answered = false;  ///< some condition asks whether an item is answered

  /// Whether a condition holds for settled answers and scales.
  bool holds(const Check& check, const Settled& settled, catalog::Sex sex) const;
  /// Whether an item does not count after the other answers.
  bool excluded(std::size_t item, const Settled& settled, catalog::Sex sex) const {
    return items[item].exclude_if && holds(*items[item].exclude_if, settled, sex);
  }
};

/// Bounds, value and bands of a scale that can take these values (in rising order).
void put_values(const std::vector<Milli>& values, const ScaleTable& table, const std::vector<catalog::InstrumentBand>& bands, ScaleScore& result);
/// One comparison with a scale that can take these values.
Truth truth_over(const std::vector<Milli>& values, const Check& leaf, const ScaleTable& scale, catalog::Sex sex);

}  // namespace leeboard::care
