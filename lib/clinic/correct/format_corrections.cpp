// One line an object.
#include "clinic/correct/format_corrections.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
void write_texts(io::JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key).begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

void write_one(io::JsonWriter& json, const Correction& one) {
  json.begin_object().field("object", one.object).field("patient", one.patient).field("what", one.what);
  json.field("stored", format_word(one.fate)).key("moved_to");
  if (one.to.empty()) json.null();
  else json.begin_object().field("patient", one.patient_to).field("object", one.to).field("there_before", one.there_before).end_object();
  json.key("standing");
  if (one.standing == Signature{}) json.null();
  else json.begin_object().field("by", one.standing.by).field("at", format_stamp(one.standing.at)).field("reason", one.standing.reason).end_object();
  json.field("unanswered", one.unanswered);
  write_texts(json, "left", one.left);
  json.end_object();
}

std::string before(const Correction& one) {
  if (one.standing == Signature{}) return fmt::format("{} stands: nothing to do\n", one.object);
  const auto how = one.to.empty() ? std::string("taken back") : fmt::format("moved to {} as {}", one.patient_to, one.to);
  return fmt::format("{} was {} before, on {}{}: nothing to do\n", one.object, how, format_date(one.standing.at.day),
                     one.standing.by.empty() ? "" : " by " + one.standing.by);
}

bool stands_again(const Correction& one) { return one.fate == CorrectionFate::restored || one.fate == CorrectionFate::moved_back; }

std::string line_of(const Correction& one, bool dry_run) {
  if (one.fate == CorrectionFate::unchanged) return before(one);
  const std::string would = dry_run ? "would be " : "";
  auto text = fmt::format("{} ({}, {}) ", one.object, one.what, one.patient);
  switch (one.fate) {
    case CorrectionFate::withdrawn: text += would + "taken back"; break;
    case CorrectionFate::restored: text += dry_run ? "would stand again" : "stands again"; break;
    case CorrectionFate::moved:
      text += would + (one.there_before ? fmt::format("taken back: {} has it already, as {}", one.patient_to, one.to)
                                        : fmt::format("moved to {} as {}", one.patient_to, one.to));
      break;
    case CorrectionFate::moved_back: text += would + fmt::format("moved back from {}", one.patient_to); break;
    case CorrectionFate::unchanged: break;
  }
  text += "\n";
  if (one.unanswered) text += "  its safety item is closed: withdrawn, not answered\n";
  if (!one.left.empty()) text += fmt::format("  without {}, which {} not moved\n", fmt::join(one.left, ", "), one.left.size() == 1 ? "was" : "were");
  return text;
}
}  // namespace

std::string format_corrections_json(const Corrections& corrections, const Signature& signature) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.correction/1").field("by", signature.by).field("at", format_stamp(signature.at));
  json.field("reason", signature.reason).key("corrected").begin_array();
  for (const auto& one : corrections.each) write_one(json, one);
  json.end_array();
  write_texts(json, "redrafted", corrections.redrafted);
  write_texts(json, "stale", corrections.stale);
  write_texts(json, "safety", corrections.safety);
  return json.end_object().take();
}

std::string format_corrections_text(const Corrections& corrections, bool dry_run) {
  std::string text;
  for (const auto& one : corrections.each) text += line_of(one, dry_run);
  const bool again = std::ranges::any_of(corrections.each, [](const auto& one) { return stands_again(one); });
  for (const auto& plan : corrections.redrafted)
    text += again ? fmt::format("the draft {} made anew as {}\n", dry_run ? "would be" : "is", plan)
                  : fmt::format("the draft that rested on it {} stale; {}drafted anew as {}\n", dry_run ? "would be" : "is",
                                dry_run ? "it would be " : "", plan);
  for (const auto& plan : corrections.stale) text += fmt::format("the draft {} is stale, and could not be made anew: `leeboard plan draft`\n", plan);
  return text;
}

}  // namespace leeboard::clinic
