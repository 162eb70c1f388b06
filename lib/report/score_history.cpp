// Follows scores over time.
#include "report/score_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/score_words.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
// Whether the points moved by at least that much, up or down.
std::optional<Truth> reached(const Range& points, const std::optional<double>& figure) {
  if (!figure) return std::nullopt;
  const double most = std::max(std::abs(points.low), std::abs(points.high));
  const double least = points.low <= 0 && points.high >= 0 ? 0 : std::min(std::abs(points.low), std::abs(points.high));
  return least >= *figure ? Truth::yes : most < *figure ? Truth::no : Truth::unknown;
}

double rounded(double value) { return round_half_away(value, 3); }

std::string figure_text(double points) { return format_number(points) + (points == 1 ? " point" : " points"); }
}  // namespace

bool tells(const Assessment& form, const ScaleScore& score, const ShownScale& scale) {
  if (!score.asked) return false;
  if (score.value) return true;
  if (form.score.answered == 0 && form.answers.scales.empty()) return false;
  return scale.high <= scale.low || score.low > scale.low || score.high < scale.high;
}

ScoreHistory make_history(const std::vector<Assessment>& forms, const ShownInstrument& shown, const ShownScale& scale) {
  ScoreHistory history{&shown, &scale, {}};
  for (const auto& form : forms) {
    const auto* score = form.score.instrument == shown.id ? form.score.scale(scale.id) : nullptr;
    if (score && form.answers.taken_at && tells(form, *score, scale)) history.points.push_back({&form, score});
  }
  return history;
}

std::optional<ScoreChange> change_at(const ScoreHistory& history, std::size_t place) {
  if (place == 0 || place >= history.points.size() || history.scale->category) return std::nullopt;
  const auto& [form, score] = history.points[place];
  const auto& [form_before, before] = history.points[place - 1];
  ScoreChange change{form_before, {rounded(score->low - before->high), rounded(score->high - before->low)}, {}, {}};
  // The figures were published for totals.
  if (history.scale->id == "total") {
    change.important = reached(change.points, history.shown->important);
    change.reliable = reached(change.points, history.shown->reliable);
  }
  return change;
}

std::string change_class(const ScoreChange& change) {
  if (change.reliable == Truth::yes) return "reliable";
  if (change.important == Truth::yes) return "important";
  if (change.important == Truth::unknown || change.reliable == Truth::unknown) return "perhaps important";
  return {};
}

std::string change_text(const ScoreChange& change) {
  const auto [low, high] = change.points;
  const auto size = [](double value) { return format_number(std::abs(value)); };
  std::string text;
  if (low == high) text = low == 0 ? "same" : (low > 0 ? "up " : "down ") + size(low);
  else if (low >= 0) text = "up " + size(low) + " to " + size(high);
  else if (high <= 0) text = "down " + size(high) + " to " + size(low);
  else text = "down " + size(low) + " to up " + size(high);
  const auto word = change_class(change);
  return word.empty() ? text : text + " (" + word + ")";
}

std::string change_source_text(const ShownInstrument& shown) {
  std::string text;
  if (shown.important) text = "a change of " + figure_text(*shown.important) + " or more is important";
  if (shown.reliable) text += (text.empty() ? "a change of " : ", of ") + figure_text(*shown.reliable) + " or more reliable";
  if (!text.empty() && !shown.change_source.empty()) text += " (" + shown.change_source + ")";
  return text;
}

Chart make_chart(const ScoreHistory& history) {
  const auto& scale = *history.scale;
  const auto name = scale.id == "total" ? history.shown->name : history.shown->name + " " + spaced(scale.title);
  Chart chart{history.shown->id + "-" + scale.id, name + " over time", "points", scale.low, scale.high, scale.bands, {}};
  for (const auto& [form, score] : history.points) {
    chart.points.push_back({*form->answers.taken_at, score->low, score->high, score_words(*score, &scale)});
    chart.high = std::max(chart.high, score->high);
  }
  return chart;
}

}  // namespace leeboard::report
