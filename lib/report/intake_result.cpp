// Results at the front desk.
#include "report/intake_result.hpp"

#include <fmt/format.h>

#include "report/json_parts.hpp"

namespace leeboard::report {

std::string intake_result_json(const IntakeResult& result) {
  const auto& made = result.objects;
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-result/1").field("patient", result.patient);
  write_text_or_null(json, "episode", result.episode);
  json.field("stored", format_word(result.how));
  json.key("objects").begin_object().field("patients", made.patients).field("episodes", made.episodes).field("facts", made.facts);
  json.field("assessments", made.assessments).field("triggers", made.triggers).field("events", made.events).end_object();
  write_texts(json, "safety", result.safety);
  return json.end_object().take();
}

std::string added_text(const IntakeResult& result, const WriteState& state) {
  return fmt::format("{}{}\n", result.patient,
                     state.replayed || result.how == Stored::unchanged ? " is stored already: nothing changed"
                     : state.dry_run                                   ? " would be stored"
                                                                       : "");
}

std::string changed_text(const IntakeResult& result, const WriteState& state) {
  return fmt::format("{} {}{}\n", result.patient,
                     state.replayed                    ? "was changed before with this key"
                     : result.how == Stored::unchanged ? "says so already: nothing changed"
                     : state.dry_run                   ? "would be revised"
                                                       : format_word(result.how),
                     result.episode.empty() ? "" : fmt::format(" ({})", result.episode));
}

std::string_view format_merge_state(MergeState state) {
  switch (state) {
    case MergeState::linked: return "linked";
    case MergeState::unlinked: return "unlinked";
    case MergeState::two_people: return "distinct";
    case MergeState::perhaps_the_same: break;
  }
  return "not-distinct";
}

std::string merge_json(const std::string& keep, const std::string& other, MergeState state) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-merge/1").field("keep", keep).field("other", other);
  return json.field("state", format_merge_state(state)).end_object().take();
}

std::string merge_text(const std::string& keep, const std::string& other, MergeState state) {
  switch (state) {
    case MergeState::linked: return fmt::format("{} is read as {} from now on\n", other, keep);
    case MergeState::unlinked: return fmt::format("{} and {} are two people again\n", keep, other);
    case MergeState::two_people: return fmt::format("{} and {} are two people\n", keep, other);
    case MergeState::perhaps_the_same: break;
  }
  return fmt::format("{} and {} may be one person\n", keep, other);
}

}  // namespace leeboard::report
