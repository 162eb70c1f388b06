// Score objects, CSV columns and text.
#include "report/score_json.hpp"

#include "base/range.hpp"
#include "base/words.hpp"
#include "record/form_state.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

namespace {
void write_scale(io::JsonWriter& json, const ScaleScore& scale) {
  json.key(scale.scale).begin_object().field("low", scale.low).field("high", scale.high).key("value");
  if (scale.value) json.value(*scale.value);
  else json.null();
  json.key("band");
  if (scale.band) json.value(*scale.band);
  else json.null();
  write_texts(json, "bands", scale.bands);
  if (!scale.decided_by.empty()) write_texts(json, "decided_by", scale.decided_by);
  if (!scale.band_set.empty()) json.field("band_set", scale.band_set);
  if (scale.prorated) json.field("prorated", *scale.prorated);
  json.end_object();
}

std::string flag_words(const Score& score) {
  std::string text;
  for (const auto& flag : score.flags) text += std::string(text.empty() ? "" : ";").append(flag.id).append("=").append(format_truth(flag.state));
  return text;
}
}  // namespace

void begin_score(io::JsonWriter& json, const Answers& answers, const Score& score, bool line) {
  json.begin_object().field("schema", "leeboard.score/1");
  if (line) json.field("type", "score");
  write_text_or_null(json, "id", answers.id);
  write_text_or_null(json, "patient", answers.patient);
  json.field("instrument", score.instrument).field("version", score.version);
  write_text_or_null(json, "taken_at", answers.taken_at ? format_stamp(*answers.taken_at) : "");
  const auto state = form_state(answers);
  if (state.unfinished) json.field("status", "unfinished");
  if (state.contradictory) json.field("state", "contradictory").field("contradictory_items", state.items);
  json.field("complete", score.complete).field("answered", score.answered).field("scored_items", score.scored_items);
  write_texts(json, "missing", score.missing);
  write_texts(json, "skipped", score.skipped);
  json.key("scales").begin_object();
  for (const auto& scale : score.scales)
    if (scale.asked) write_scale(json, scale);
  json.end_object();
  json.key("flags").begin_array();
  for (const auto& flag : score.flags)
    json.begin_object().field("id", flag.id).field("state", format_truth(flag.state)).field("severity", flag.safety ? "safety" : "note").end_object();
  json.end_array();
  if (!score.notes.empty()) write_texts(json, "notes", score.notes);
  json.field("definition", score.definition);
  json.key("carried").begin_object();
  if (!answers.by.empty()) json.field("by", answers.by);
  for (const auto& [name, value] : answers.carried)
    if (!is_state_field(name) || form_state_words(answers).empty()) json.key(name).raw(value);
  json.end_object();
}

void write_score(io::JsonWriter& json, const Answers& answers, const Score& score, bool line) {
  begin_score(json, answers, score, line);
  json.end_object();
}

std::vector<std::string> score_columns(const Score& score) {
  std::vector<std::string> columns{"complete", "answered", "missing"};
  for (const auto& scale : score.scales)
    for (const auto* part : {"low", "high", "value", "band"}) columns.push_back(scale.scale + "." + part);
  columns.emplace_back("flags");
  return columns;
}

std::vector<std::string> score_cells(const Score& score) {
  std::vector<std::string> cells{score.complete ? "yes" : "no", std::to_string(score.answered), join_words(score.missing, ";")};
  for (const auto& scale : score.scales) {
    if (!scale.asked) {
      cells.insert(cells.end(), 4, "");
      continue;
    }
    cells.push_back(format_number(scale.low));
    cells.push_back(format_number(scale.high));
    cells.push_back(scale.value ? format_number(*scale.value) : "");
    cells.push_back(scale.band.value_or(""));
  }
  cells.push_back(flag_words(score));
  return cells;
}

std::string render_score_text(const Score& score) {
  std::string text;
  for (const auto& scale : score.scales) {
    if (!scale.asked) continue;
    text += std::string(score.instrument).append(" ").append(scale.scale).append(": ").append(format_range({scale.low, scale.high}));
    if (scale.band) text += std::string(" (").append(*scale.band).append(")");
    else if (!scale.bands.empty()) text += std::string(" (one of: ").append(join_words(scale.bands, ", ")).append(")");
    if (!scale.band_set.empty() && scale.band_set != "none") text += std::string(" by the bands of ").append(scale.band_set);
    if (scale.prorated) text += std::string("; ").append(format_number(*scale.prorated)).append(" by the rule for missing answers");
    text += "\n";
  }
  text += std::string("  ").append(std::to_string(score.answered)).append(" of ").append(std::to_string(score.scored_items)).append(" answered");
  if (!score.skipped.empty()) text += std::string(", ").append(std::to_string(score.skipped.size())).append(" skipped as the form says");
  if (!score.missing.empty()) text += std::string("; missing: ").append(join_words(score.missing, ", "));
  text += "\n";
  for (const auto& scale : score.scales)
    if (!scale.decided_by.empty() && scale.decided_by != score.missing)
      text += std::string("  the band of ").append(scale.scale).append(" depends on: ").append(join_words(scale.decided_by, ", ")).append("\n");
  for (const auto& flag : score.flags) {
    if (flag.state == Truth::no) continue;
    text.append(flag.safety ? "  SAFETY " : "  ").append(flag.id).append(": ").append(format_truth(flag.state));
    if (flag.state == Truth::yes && !flag.text.empty()) text.append(" - ").append(flag.text);
    text += "\n";
  }
  for (const auto& note : score.notes) text += std::string("  note: ").append(note).append("\n");
  return text;
}

}  // namespace leeboard::report
