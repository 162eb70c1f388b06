// Lists forms with their changes.
#include "report/form_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "io/utf8.hpp"
#include "record/form_state.hpp"
#include "report/chart_geometry.hpp"
#include "report/score_words.hpp"
#include "report/text_table.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
std::string signed_number(double value) { return value > 0 ? "+" + format_number(value) : format_number(value); }

std::string flags_text(const Score& score, const AssessmentFacts& facts, std::string_view between) {
  std::string text;
  for (const auto& flag : score.flags)
    if (flag.state == Truth::yes) text += (text.empty() ? std::string() : std::string(between)) + flag.id;
  if (!facts.acknowledged) return text;
  return text + (!*facts.acknowledged ? " (not acknowledged)" : facts.answered == SafetyAnswered::no ? " (seen, not answered)" : "");
}

std::vector<std::string> cells_of(const Assessment& form, const AssessmentFacts& facts) {
  std::string scales, changes;
  for (const auto& scale : form.score.scales) {
    if (!scale.asked) continue;
    scales += fmt::format("{}{} {}", scales.empty() ? "" : "; ", scale.scale, format_range({scale.low, scale.high}));
    if (scale.band) scales += " (" + *scale.band + ")";
  }
  if (const auto state = form_state_words(form.answers); !state.empty()) scales += (scales.empty() ? "" : "; ") + state;
  for (const auto& each : facts.changes) changes += (changes.empty() ? "" : "; ") + each.scale + " " + change_text(each.change);
  return {facts.id,
          facts.patient,
          form.answers.instrument,
          form.answers.taken_at ? format_stamp(*form.answers.taken_at) : "",
          scales,
          facts.change ? signed_number(*facts.change) : "",
          flags_text(form.score, facts, ";"),
          changes};
}

std::string short_time(const std::optional<Stamp>& at) {
  if (!at) return "not known";
  auto text = format_stamp(*at).substr(0, 16);
  std::ranges::replace(text, 'T', ' ');
  return text;
}

// Scores and changes are wrapped into what the other columns leave of a line; nothing of them is cut off.
std::string fitted(const std::vector<std::vector<std::string>>& rows, const Look& look) {
  const std::vector<std::string> headings{"id", "taken_at", "scale", "score", "change"};
  std::array<std::size_t, 5> widest{};
  for (std::size_t column = 0; column < widest.size(); ++column) {
    widest[column] = io::display_width(headings[column]);
    for (const auto& row : rows) widest[column] = std::max(widest[column], io::display_width(row[column]));
  }
  const auto taken = std::min<std::size_t>(48, widest[0] + widest[1] + widest[2] + 8);
  const auto change = std::min(widest[4], std::max((80 - taken) / 2, 80 - taken - std::min(widest[3], 80 - taken)));
  const auto score = 80 - taken - change;
  TextTable table(headings);
  for (const auto& row : rows) {
    if (look.plain) {
      table.row(row);
      continue;
    }
    const auto scores = wrap(row[3], score), changes = wrap(row[4], std::max<std::size_t>(change, 1));
    for (std::size_t line = 0; line < std::max(scores.size(), changes.size()); ++line)
      table.row({line == 0 ? row[0] : "", line == 0 ? row[1] : "", line == 0 ? row[2] : "", line < scores.size() ? scores[line] : "",
                 line < changes.size() ? changes[line] : ""});
  }
  return table.render(look, 80);
}

std::string wrapped(const std::string& text) {
  std::string out;
  for (const auto& line : wrap(text, 76)) out += (out.empty() ? "" : "    ") + line + "\n";
  return out;
}
}  // namespace

FormList::FormList(std::string patient, std::vector<Assessment> forms, std::vector<AssessmentFacts> facts, const ShownOf& shown_of)
    : patient_(std::move(patient)), forms_(std::move(forms)), facts_(std::move(facts)) {
  for (const auto& form : forms_) shown_.push_back(&shown_of(form.score));
  add_changes();
}

void FormList::add_changes() {
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    if (i > 0 && forms_[i].score.instrument == forms_[i - 1].score.instrument) continue;
    const auto& shown = *shown_[i];
    for (const auto& scale : shown.scales) {
      auto history = make_history(forms_, shown, scale);
      for (std::size_t place = 1; place < history.points.size(); ++place) {
        const auto change = change_at(history, place);
        if (!change) continue;
        auto& facts = facts_[static_cast<std::size_t>(history.points[place].form - forms_.data())];
        facts.changes.push_back({scale.id, *change, &shown});
        if (scale.id == "total" && change->points.exact()) facts.change = change->points.low;
      }
      histories_.push_back(std::move(history));
    }
  }
}

std::string FormList::json() const {
  std::string out;
  for (std::size_t i = 0; i < forms_.size(); ++i) out += render_assessment_json(forms_[i].answers, forms_[i].score, facts_[i], true) + "\n";
  return out;
}

std::vector<std::string> FormList::headings() { return {"id", "patient", "instrument", "taken_at", "scales", "change", "flags", "changes"}; }

std::vector<std::vector<std::string>> FormList::rows() const {
  std::vector<std::vector<std::string>> out;
  for (std::size_t i = 0; i < forms_.size(); ++i) out.push_back(cells_of(forms_[i], facts_[i]));
  return out;
}

// What was not asked for has no line.
std::vector<std::vector<std::string>> FormList::scale_rows(const Look& look) const {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    const auto& form = forms_[i];
    bool first = true;
    for (const auto& score : form.score.scales) {
      if (!score.asked) continue;
      const auto* scale = shown_[i]->scale(score.scale);
      const auto change = std::ranges::find(facts_[i].changes, score.scale, &ListedChange::scale);
      const bool named = std::exchange(first, false) || look.plain;
      rows.push_back({named ? facts_[i].id : "", named ? short_time(form.answers.taken_at) : "", form.score.instrument + " " + score.scale,
                      with_state(scale && !tells(form, score, *scale) ? "not answered" : score_words(score, scale), form.answers),
                      change == facts_[i].changes.end() ? "" : change_text(change->change)});
    }
  }
  return rows;
}

std::string FormList::text(bool one_person, const Look& look) const {
  std::string out = one_person ? std::string() : patient_ + "\n";
  out += fitted(scale_rows(look), look);
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    const auto flags = flags_text(forms_[i].score, facts_[i], ", ");
    if (!flags.empty())
      out += wrapped((facts_[i].acknowledged ? "SAFETY " : "flags  ") + facts_[i].id + " " + forms_[i].score.instrument + ": " + flags);
  }
  return one_person ? out + trends(look) : out;
}

std::string FormList::trends(const Look& look) const {
  std::string out;
  std::vector<std::string> sources;
  bool bounds = false;
  for (const auto& history : histories_) {
    if (history.points.size() < 2 || history.scale->category) continue;
    const auto chart = make_chart(history);
    const auto signs = look.plain ? SparkSigns::digits : SparkSigns::blocks;
    const auto range = [](const ChartPoint& point) { return format_range({point.low, point.high}); };
    out += fmt::format("{} {}  {}  first {}, last {} (of {} to {})\n", history.shown->id, history.scale->id, sparkline(chart, signs),
                       range(chart.points.front()), range(chart.points.back()), format_number(chart.low), format_number(chart.high));
    bounds = bounds || std::ranges::any_of(chart.points, [](const ChartPoint& point) { return point.low != point.high; });
    const auto source = history.scale->id == "total" ? change_source_text(*history.shown) : std::string{};
    if (!source.empty()) sources.push_back(history.shown->id + ": " + source);
  }
  if (bounds) out += "? is a form that was not finished: its score lies between two values\n";
  for (const auto& source : sources) out += wrapped(source);
  return out;
}

}  // namespace leeboard::report
