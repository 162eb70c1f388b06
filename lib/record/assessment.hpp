// One filled-in form and its score.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/range.hpp"
#include "base/stamp.hpp"
#include "base/truth.hpp"
#include "record/absent.hpp"
#include "record/words.hpp"

namespace leeboard {

/// What stands for one item: a bare number (points), a word (an option, yes, no), or why there is none.
struct Answer {
  std::string item;
  std::variant<Absent, double, std::string> value = Absent::not_asked;
  bool operator==(const Answer&) const = default;
};

/// What the points of a form rest on.
enum class AnswerBasis : std::uint8_t { items, reported_total, score_entry };
template <>
inline constexpr auto words_of<AnswerBasis> = word_table<AnswerBasis>({{AnswerBasis::items, "items"},
                                                                       {AnswerBasis::reported_total, "reported-total"},
                                                                       {AnswerBasis::score_entry, "score-entry"}});

/// A form as it came in.
struct Answers {
  std::string id;  ///< the source's own id, or empty
  std::string patient;
  std::string instrument;
  std::optional<Stamp> taken_at;
  std::string by;
  AnswerBasis basis = AnswerBasis::items;
  std::string sex_at_birth;  ///< female, male, unknown, or empty
  std::vector<Answer> answers;
  std::vector<std::pair<std::string, Range>> scales;         ///< reported totals (basis reported-total)
  std::vector<std::pair<std::string, std::string>> carried;  ///< other input fields: name, JSON text
  bool form_numbers = false;                                 ///< bare numbers are what stands on the form, not points
};

/// The result on one scale. `value` only when low == high; `band` only when certain.
struct ScaleScore {
  std::string scale;
  double low = 0;
  double high = 0;
  std::optional<double> value;
  std::optional<std::string> band;
  std::vector<std::string> bands;       ///< every band still possible, in order
  std::vector<std::string> decided_by;  ///< open items on which the band depends; only where somebody asked for them
  std::string band_set;                 ///< which of several sets the bands are from, or empty
  std::optional<double> prorated;       ///< what the published rule for missing answers gives, beside the bounds
  bool asked = true;                    ///< false: an optional scale that nobody asked for; not printed, not stored
  bool operator==(const ScaleScore&) const = default;
};

/// A flag with three states.
struct FlagState {
  std::string id;
  Truth state = Truth::unknown;
  bool safety = false;
  std::string text;
  bool operator==(const FlagState&) const = default;
};

/// A scored form (leeboard.score/1).
struct Score {
  std::string instrument;
  std::string version;
  bool complete = false;
  int answered = 0;
  int scored_items = 0;
  std::vector<std::string> missing;
  std::vector<std::string> skipped;
  std::vector<ScaleScore> scales;
  std::vector<FlagState> flags;
  std::vector<std::string> notes;  ///< what must stand beside the result
  std::string definition;          ///< "sha256:..." of the definition's text
  bool operator==(const Score&) const = default;

  /// The scale of that name, or null.
  const ScaleScore* scale(std::string_view name) const {
    for (const auto& entry : scales)
      if (entry.scale == name) return &entry;
    return nullptr;
  }
  /// Whether a safety flag is positive.
  bool safety_positive() const {
    for (const auto& flag : flags)
      if (flag.safety && flag.state == Truth::yes) return true;
    return false;
  }
};

/// A stored form with its score.
struct Assessment {
  std::string id;  ///< "A-1" once stored
  std::string patient;
  int revision = 1;
  Answers answers;
  Score score;
  Stamp recorded{};
  std::string amend_reason;
  bool acknowledged = false;
};

}  // namespace leeboard
