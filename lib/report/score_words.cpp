// Puts scores into words.
#include "report/score_words.hpp"

#include <fmt/format.h>

#include "base/range.hpp"
#include "record/days_of.hpp"
#include "record/form_state.hpp"
#include "report/score_trend.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

std::string score_words(const ScaleScore& score, const ShownScale* scale) {
  if (scale && scale->category && score.band) return scale->band_label(*score.band);
  const auto label = [&](const std::string& band) { return scale ? scale->band_label(band) : band; };
  auto out = format_range({score.low, score.high});
  if (score.bands.empty()) return out;
  out += ", " + label(score.bands.front());
  return score.bands.size() > 1 ? out + " to " + label(score.bands.back()) : out;
}

std::string with_state(const std::string& words, const Answers& answers) {
  const auto state = form_state_words(answers);
  return state.empty() ? words : words + " (" + state + ")";
}

std::string change_words(const ScoreTrend& trend) {
  if (!trend.before) return "first score";
  const auto day = trend.before->answers.taken_at ? " on " + format_days(*trend.before->answers.taken_at) : std::string{};
  if (trend.scale->category) return "before: " + score_words(*trend.score_before, trend.scale) + day;
  if (!trend.score->value || !trend.score_before->value) {
    // Bounds can still tell the direction when they do not meet.
    const auto before = format_range({trend.score_before->low, trend.score_before->high});
    if (trend.score->low > trend.score_before->high) return "up from " + before + day;
    if (trend.score->high < trend.score_before->low) return "down from " + before + day;
    return "direction unknown; " + before + day;
  }
  const double change = *trend.score->value - *trend.score_before->value;
  const auto before = format_number(*trend.score_before->value) + day;
  if (change == 0) return "same as" + day;
  return fmt::format("{} {} from {}", change > 0 ? "up" : "down", format_number(round_half_away(change > 0 ? change : -change, 1)), before);
}

std::string trend_name(const ScoreTrend& trend) {
  return trend.scale->id == "total" ? trend.shown->name : trend.shown->name + " " + spaced(trend.scale->title);
}

}  // namespace leeboard::report
