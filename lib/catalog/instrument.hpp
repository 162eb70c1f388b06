// An assessment instrument as data: items, options, scales, bands, flags, rights and worked examples.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/assessment.hpp"
#include "record/sex.hpp"
#include "rules/comparison.hpp"

namespace leeboard::catalog {

class Definitions;

/// Points of some forms depend on it.
using leeboard::Sex;
/// "male", "female", anything else unknown.
Sex parse_sex(std::string_view word);

/// One answer that a form offers. `form` is the number that stands on the form (differs where an item is reversed or converted).
struct InstrumentOption {
  std::string id;
  double points = 0;  ///< of the male where they depend on sex
  double form = 0;
  std::string label;
  std::string loinc;
  std::string snomed;
  std::optional<double> female;  ///< points of the female, where they depend on sex
  double points_of(Sex sex) const { return sex == Sex::female ? female.value_or(points) : points; }
};

/// One dialect of comparisons for rules and instruments.
using rules::Comparison;
using rules::format_comparison;
using rules::holds;
using rules::opposite;

/// A condition over items and scales: a leaf compares an item or a scale with a number, another item or the cut-off,
/// or asks for the sex at birth (`number` is the Sex), or whether an item is answered (equal) or left open (not_equal).
struct InstrumentCondition {
  enum class Shape { all, any, none_of, leaf };
  enum class Left { item, scale, sex, answered };
  enum class Right { number, item, cutoff };
  Shape shape = Shape::all;
  std::vector<InstrumentCondition> parts;
  Left left = Left::item;
  std::size_t left_index = 0;
  Comparison comparison = Comparison::equal;
  Right right = Right::number;
  double number = 0;
  std::size_t right_item = 0;
  std::string text;  ///< as written
};

/// A measurement that fills an item: the first bin that holds the value gives the points.
struct RawMeasure {
  struct Bin {
    std::optional<double> to;  ///< upper end; nothing: there is none
    double points = 0;
    bool below = false;  ///< the end itself belongs to the next bin
    bool holds(double value) const { return !to || (below ? value < *to : value <= *to); }
  };
  std::string id;
  std::string unit;
  std::optional<double> low, high;  ///< legal range
  bool whole = false;
  std::vector<Bin> bins;
};

/// One item of a form: what it offers, when it is asked, how it counts.
struct InstrumentItem {
  std::string id;
  std::string label;
  std::string recall;
  std::string loinc;
  std::vector<std::string> also;  ///< other names of the same item
  std::vector<InstrumentOption> options;
  bool reverse = false;  ///< a 0/1 number is ambiguous: points or what stands on the form
  bool scored = true;
  bool required = false;                          ///< the form cannot be stored without it
  bool free_answer = false;                       ///< not scored and without options: any short text or number
  std::optional<InstrumentCondition> ask_if;      ///< not asked when it is no: counts 0, an answer contradicts
  std::optional<InstrumentCondition> zero_if;     ///< is 0 when it is yes: an answer other than 0 contradicts
  std::optional<InstrumentCondition> exclude_if;  ///< counts 0 when it is yes, whatever was answered
  std::optional<RawMeasure> raw;
  std::optional<std::size_t> otherwise;  ///< the option that counts when the item is not given at all
  Where where;
  std::optional<std::pair<int, int>> calendar;  ///< fewest and most days; the answer is a text of one sign a day: 0, 1 or ?

  const InstrumentOption* option(std::string_view option_id) const;
  const InstrumentOption* option_of_points(double points) const;
  bool has_points(double points) const { return option_of_points(points) != nullptr; }
  bool depends_on_sex() const;
  double min_points() const;
  double max_points() const;
};

/// What scores from `from` on are called.
struct InstrumentBand {
  double low = 0, high = 0;
  std::string id;
  std::string label;
};

/// How a scale comes from its items.
enum class ScaleMethod { sum, mean, count, max, levels, days, longest_run };

/// The band set of a site that prints no bands.
inline constexpr std::string_view no_band_set = "none";

/// One score of a form.
struct InstrumentScale {
  struct Part {
    std::size_t item = 0;
    double at_least = 1;  ///< count: the points from which the item counts
  };
  struct Level {
    double value = 0;
    std::optional<InstrumentCondition> when;  ///< nothing: otherwise
  };
  std::string id;
  std::string title;
  ScaleMethod method = ScaleMethod::sum;
  bool hidden = false;    ///< only a step for conditions and levels, never printed
  bool optional = false;  ///< left out while nothing that only optional scales use is answered
  char mark = '1';        ///< days and longest_run: the sign of the calendar that counts
  int decimals = 0;       ///< mean
  std::vector<Part> parts;
  std::vector<Level> levels;          ///< levels: the first that holds gives the value
  std::vector<InstrumentBand> bands;  ///< the default set
  std::map<std::string, std::vector<InstrumentBand>> band_sets;
  std::string default_set;
  std::map<std::string, std::string> band_sources;  ///< who says so, by set
  std::optional<std::map<Sex, double>> cutoffs;
  std::string loinc;
  Where where;

  /// The bands of a named set, of the default when the name is empty, none for "none". Throws bad_input for an unknown name.
  const std::vector<InstrumentBand>& band_set(const std::string& name) const;
};

/// What an answer or a score says beside the points.
struct InstrumentFlag {
  std::string id;
  InstrumentCondition when;
  std::string text;
  bool safety = false;
  std::string status;
  Where where;
};

/// Answers that cannot stand together.
struct InstrumentConflict {
  InstrumentCondition must;
  std::vector<std::size_t> items;
  std::string text;
};

/// One word that answers several items at once, such as `no_drug_use`.
struct InstrumentShortcut {
  std::string id;
  std::string label;
  std::vector<std::pair<std::size_t, std::string>> answers;  ///< item, option id
};

/// What was published for forms with missing answers.
struct MissingRule {
  enum class Kind { none, prorate, half };
  Kind kind = Kind::none;
  int limit = 0;
  std::vector<std::size_t> never;  ///< items that are never replaced
  std::string source;
};

/// Which change of a scale means something, and who says so.
struct InstrumentChange {
  std::optional<double> important, reliable;
  std::string status;
};

/// A worked example of the definition.
struct InstrumentExample {
  struct ScaleExpectation {
    std::string scale;
    std::optional<double> value, low, high;
    std::optional<std::string> band;
    std::optional<std::vector<std::string>> bands;
    std::optional<double> prorated;
    bool left_out = false;  ///< an optional scale that is not in the result
  };
  std::string id;
  std::vector<Answer> answers;
  std::string sex;
  std::string band_set;
  bool form_numbers = false;
  std::vector<ScaleExpectation> scales;
  std::optional<std::vector<std::string>> flags;  ///< exactly those that are yes
  std::optional<std::vector<std::string>> missing;
  std::optional<std::vector<std::string>> skipped;
  std::vector<std::pair<std::string, double>> points;
  std::optional<bool> complete;
  std::string error;  ///< invalid_option, inconsistent
  std::vector<std::string> error_items;
  Where where;
};

/// A whole, checked definition.
struct Instrument {
  std::string id, version, title, rater, recall;
  std::string wording, ship, notice;  ///< rights
  std::vector<std::string> citation;
  std::vector<std::string> notes;  ///< what must stand beside every result
  std::vector<std::pair<std::string, std::string>> status;
  std::vector<std::pair<std::string, std::string>> loinc;  ///< panel, total, ...
  bool form_numbers = false;                               ///< bare numbers are what stands on the form, not points
  std::vector<InstrumentItem> items;
  std::vector<InstrumentScale> scales;
  std::vector<InstrumentFlag> flags;
  std::vector<InstrumentConflict> conflicts;
  std::vector<InstrumentShortcut> shortcuts;
  MissingRule missing;
  InstrumentChange change;
  std::vector<InstrumentExample> examples;
  Where where;
  std::string digest;  ///< "sha256:..." of the definition's text

  /// The place of an item by its id, `q`+id, another name or LOINC code; nothing when there is none.
  std::optional<std::size_t> find_item(std::string_view name) const;
  /// The place of the item that a raw measure fills.
  std::optional<std::size_t> find_raw(std::string_view name) const;
  const InstrumentShortcut* find_shortcut(std::string_view name) const;
  const InstrumentScale* scale(std::string_view id) const;
  const InstrumentFlag* flag(std::string_view id) const;
  /// Every key that may stand among the answers: items, raw measures, shortcuts.
  std::vector<std::string> keys() const;
  /// Whether the patient may be asked from our labels; otherwise it is score entry.
  bool asked_from_labels() const;
  int scored_items() const;
  /// Whether points or conditions depend on the sex at birth.
  bool differs_by_sex() const;
  /// Whether these or a cut-off do, so that the sex must be known for a result.
  bool uses_sex() const;
  /// Names of the band sets of all scales, sorted.
  std::vector<std::string> band_set_names() const;
};

/// One instrument; reads no other file. Throws not_found with near ids, bad_input with every fault of the definition.
Instrument load_instrument(const Definitions& definitions, const std::string& id);
/// The ids of all instruments, sorted.
std::vector<std::string> instrument_ids(const Definitions& definitions);
}  // namespace leeboard::catalog
