// Scores over time: one scale of one instrument, from the forms that say something about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/range.hpp"
#include "base/truth.hpp"
#include "record/assessment.hpp"
#include "report/shown_instrument.hpp"

namespace leeboard::report {

/// One form's score on the scale. Pointers last as long as the forms.
struct HistoryPoint {
  const Assessment* form = nullptr;
  const ScaleScore* score = nullptr;
};

/// One scale over time, oldest first; forms that leave it quite open are not among the points.
struct ScoreHistory {
  const ShownInstrument* shown = nullptr;
  const ShownScale* scale = nullptr;
  std::vector<HistoryPoint> points;
};

/// How a scale moved between two forms: exact when both are, else the least and the most it can have moved.
struct ScoreChange {
  const Assessment* before = nullptr;
  Range points;                              ///< new minus old
  std::optional<Truth> important, reliable;  ///< nothing where the definition gives no figure for it
};

/// Whether a score narrows its scale at all: a scale of which nothing was answered does not.
bool tells(const Assessment& form, const ScaleScore& score, const ShownScale& scale);

/// The scale's history in `forms` (by instrument and time).
ScoreHistory make_history(const std::vector<Assessment>& forms, const ShownInstrument& shown, const ShownScale& scale);

/// The change from the point before to the point at `place`; nothing at the first, and on scales whose values are names.
std::optional<ScoreChange> change_at(const ScoreHistory& history, std::size_t place);

/// The two changes as `important` or `reliable` of the definition sees them: "reliable", "perhaps important", or empty.
std::string change_class(const ScoreChange& change);

/// "down 6", "up 1 to 5", "same", "down 3 to up 2", each with its class in brackets.
std::string change_text(const ScoreChange& change);

/// "a change of 5 points or more matters (source)"; empty where the definition gives no figure.
std::string change_source_text(const ShownInstrument& shown);

/// Points, bands and the ends of the axis, for pictures.
Chart make_chart(const ScoreHistory& history);

}  // namespace leeboard::report
