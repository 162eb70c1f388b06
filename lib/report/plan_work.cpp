// Words and JSON of going through a plan.
#include "report/plan_work.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "io/json_writer.hpp"
#include "report/line_words.hpp"
#include "report/plan_signatures.hpp"
#include "report/plan_words.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

std::string work_head(const CarePlan& plan) { return fmt::format("{}, of {}", plan_name(plan), plan.patient.value_or("nobody")); }

std::string work_line(const std::string& place, const PlanLine& line, Date day, const std::vector<std::string>& writes) {
  auto out = hang(line.number > 0 ? fmt::format("{}{} ", place, line.number) : place, line.text);
  std::vector<std::string> who;
  if (!line.owner.empty()) who.push_back(line.owner);
  if (const auto by = by_words(line, day); !by.empty()) who.push_back("by " + by);
  if (!line.repeat.empty()) who.push_back(line.repeat);
  if (!who.empty()) out += hang("    ", join_words(who, ", "));
  if (line.decision)
    out += hang("    ", fmt::format("{} ({}, {}){}", decision_words(*line.decision), line.decision->signature.by,
                                    format_date(line.decision->signature.at.day),
                                    line.decision->signature.reason.empty() ? std::string() : ": " + line.decision->signature.reason));
  for (const auto& note : line.notes) out += hang("    ", fmt::format("noted ({}, {}): {}", note.by, format_date(note.at.day), note.reason));
  if (!writes.empty()) out += hang("    done ", join_words(writes, "; "));
  out.pop_back();
  return out;
}

std::string answered_words(const PlanLine& line, const std::vector<std::string>& wrote, const std::vector<std::string>& taken_back, bool decided,
                           bool dry_run) {
  auto out = decided && line.decision ? decision_words(*line.decision) : std::string("noted");
  if (!wrote.empty()) out += "; recorded " + join_words(wrote, ", ");
  if (!taken_back.empty()) out += "; taken back " + join_words(taken_back, ", ");
  return dry_run ? out + " (would be stored)" : out;
}

std::string work_json(const PlanWork& work) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-work/1").field("id", work.id).field("revision", work.revision).key("answers").begin_array();
  for (const auto& [line, decision] : work.answers) {
    json.begin_object().field("line", line).key("decision");
    if (decision) json.value(format_word(*decision));
    else json.null();
    json.end_object();
  }
  return json.end_array().field("open", work.open).end_object().take();
}

std::string work_text(const PlanWork& work) {
  std::vector<std::string> parts;
  for (const auto decision : {Decision::done, Decision::accepted, Decision::declined, Decision::later}) {
    const auto count = std::ranges::count_if(work.answers, [&](const auto& each) { return each.second == decision; });
    if (count > 0) parts.push_back(fmt::format("{} {}", count, decided_words(decision)));
  }
  const auto notes = std::ranges::count_if(work.answers, [](const auto& each) { return !each.second; });
  if (notes > 0) parts.push_back(notes == 1 ? "1 note" : fmt::format("{} notes", notes));
  parts.push_back(fmt::format("{} still open", work.open));
  return fmt::format("{} revision {}: {}\n", work.id, work.revision, join_words(parts, ", "));
}

}  // namespace leeboard::report
