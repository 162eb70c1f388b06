// Safety items, scores and facts of the patient report.
#include "report/patient_scores.hpp"

#include <algorithm>
#include <iterator>

#include "base/range.hpp"
#include "base/words.hpp"
#include "catalog/vocabulary.hpp"
#include "record/acknowledge_words.hpp"
#include "record/days_of.hpp"
#include "report/fact_title.hpp"
#include "report/key_figures.hpp"
#include "report/name_words.hpp"
#include "report/score_history.hpp"
#include "report/score_trend.hpp"
#include "report/score_words.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
std::string day_of(const Assessment& form) { return format_days(form.answers.taken_at.value_or(form.recorded)); }

std::string change_told(const PersonRecord& record, const ScoreTrend& trend) {
  const auto text = change_words(trend);
  const auto history = make_history(record.assessments, *trend.shown, *trend.scale);
  if (history.points.empty() || history.points.back().form != trend.newest) return text;
  const auto change = change_at(history, history.points.size() - 1);
  const auto word = change ? change_class(*change) : std::string{};
  return word.empty() ? text : text + " (" + word + ")";
}

}  // namespace

Section safety_part(const PersonRecord& record, const ReportSetting& setting, const KeyFigures&) {
  Table table{"safety",
              {{"id", "Item"}, {"day", "Date"}, {"what", "From"}, {"text", "What it says"}, {"state", "Seen by"}, {"answer", "Answered"}},
              {},
              "no safety item recorded"};
  for (const auto& item : record.safety) {
    const auto* shown = setting.instrument(item.what);
    auto seen = !item.acknowledged ? std::string("nobody yet") : item.seen_by ? staff_name(setting, item.seen_by->by) : std::string();
    if (item.acknowledged && seen.empty()) seen = "acknowledged";
    if (item.seen_by) seen += ", " + format_date(item.seen_by->at.day);
    const auto answer = item.answer == SafetyAnswered::no ? std::string("not yet") : answer_words(item);
    table.rows.push_back({{item.object, format_days(item.at), shown ? shown->name : spaced(item.what),
                           item.text.empty() ? Value{Missing{"not-recorded"}} : Value{item.text}, seen, answer},
                          !item.acknowledged                  ? Tone::alarm
                          : item.answer == SafetyAnswered::no ? Tone::watch
                                                              : Tone::plain});
  }
  return {"safety", "Safety", {table}};
}

Section scores_part(const PersonRecord& record, const ReportSetting&, const KeyFigures& figures) {
  Section section{"scores", "Scores", {}};
  Table table{"scores",
              {{"instrument", "Form", false, Audience::machines},
               {"scale", "Scale", false, Audience::machines},
               {"name", "Form", false, Audience::people},
               {"score", "Newest score", false, Audience::people},
               {"low", "Low", true, Audience::machines},
               {"high", "High", true, Audience::machines},
               {"band", "Band", false, Audience::machines},
               {"taken", "Date"},
               {"change", "Change"},
               {"answered", "Answered"}},
              {},
              "no form filled in yet"};
  for (const auto& trend : figures.scores) {
    const auto& score = trend.newest->score;
    table.rows.push_back(
        {{trend.shown->id, trend.scale->id, trend_name(trend), with_state(score_words(*trend.score, trend.scale), trend.newest->answers),
          number_value(trend.score->low), number_value(trend.score->high), trend.score->band ? Value{*trend.score->band} : Value{Missing{"unknown"}},
          day_of(*trend.newest), change_told(record, trend),
          score.complete ? std::string("all") : std::to_string(score.answered) + " of " + std::to_string(score.scored_items)},
         Tone::plain});
  }
  section.blocks.push_back(table);
  const bool partly = std::ranges::any_of(figures.scores, [](const ScoreTrend& trend) { return !trend.newest->score.complete; });
  if (partly)
    section.blocks.push_back(
        Paragraph{"Where not all questions were answered, a score is shown as its lowest and highest possible value.", Tone::faint});
  for (const auto& trend : figures.scores) {
    const auto source = trend.before ? change_source_text(*trend.shown) : std::string{};
    if (source.empty() || trend.scale->id != "total") continue;
    section.blocks.push_back(Paragraph{trend.shown->name + ": " + source + ".", Tone::faint});
  }
  // Two points are told by the table's "change"; a picture says more from three on. Names are no amounts.
  for (const auto& trend : figures.scores) {
    if (trend.scale->category) continue;
    if (auto chart = make_chart(make_history(record.assessments, *trend.shown, *trend.scale)); chart.points.size() > 2)
      section.blocks.push_back(std::move(chart));
  }
  return section;
}

std::vector<Section> facts_parts(const PersonRecord& record, const ReportSetting& setting) {
  Table table{"facts",
              {{"fact", "Fact", false, Audience::machines},
               {"title", "What", false, Audience::people},
               {"value", "Value"},
               {"observed", "Observed", false, Audience::machines},
               {"day", "Observed", false, Audience::people},
               {"by", "By", false, Audience::machines}},
              {},
              "no fact recorded"};
  table.narrow = true;
  std::vector<Row> old;
  std::vector<std::string> old_words;
  for (const auto& [key, finding] : record.sheet.findings()) {
    const auto* entry = setting.vocabulary ? setting.vocabulary->find(key) : nullptr;
    // Scores have their own table, counts of what is on record are not facts that anybody said; triggers have a part of their own.
    if (entry && ((entry->derived && !entry->derived->instrument.empty()) || entry->world == catalog::FactWorld::closed)) continue;
    if (key == "triggers") continue;
    // What is worked out from others was said by nobody; who asks is told by the stretch of care itself.
    if (finding.source.starts_with("computed: ") || (entry && entry->derived && entry->derived->record_field == catalog::RecordField::episode_kind))
      continue;
    // Nothing to tell of what was never asked: the questions of the plan name what matters.
    if (!finding.value && !finding.expired && finding.absent == Absent::not_asked) continue;
    Value value = Missing{std::string(format_absent(finding.absent))};
    if (finding.value) value = value_words(setting.vocabulary, key, *finding.value);
    else if (finding.expired) value = value_words(setting.vocabulary, key, *finding.expired) + " (too old to rely on)";
    const auto missing = Value{Missing{"not-recorded"}};
    Row row{
        {key, fact_title(setting.vocabulary, key), value, finding.observed ? Value{format_stamp(*finding.observed)} : missing,
         finding.observed ? Value{format_days(*finding.observed)} : missing, finding.by.empty() ? missing : Value{staff_name(setting, finding.by)}},
        finding.value ? Tone::plain : Tone::faint};
    if (!finding.expired) {
      table.rows.push_back(std::move(row));
      continue;
    }
    old_words.push_back(fact_title(setting.vocabulary, key) + " " + value_words(setting.vocabulary, key, *finding.expired) +
                        (finding.observed ? " (" + format_days(*finding.observed) + ")" : std::string()));
    old.push_back(std::move(row));
  }
  Section whole{"facts", "What is known", {table}, false, Audience::machines}, known{"known", "What is known", {table}, false, Audience::people};
  auto& rows = std::get<Table>(whole.blocks.front()).rows;
  std::ranges::move(old, std::back_inserter(rows));
  if (!old_words.empty()) known.blocks.push_back(Paragraph{"Too old to rely on: " + join_words(old_words, "; ") + ".", Tone::faint});
  for (const auto& problem : record.sheet.problems())
    for (auto* section : {&whole, &known})
      section->blocks.push_back(Paragraph{"please check: " + fact_title(setting.vocabulary, problem.fact) + ": " + problem.text, Tone::watch});
  return {std::move(whole), std::move(known)};
}

}  // namespace leeboard::report
