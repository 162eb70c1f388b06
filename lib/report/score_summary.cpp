// Summaries of scoring.
#include "report/score_summary.hpp"

#include <fmt/format.h>

#include "report/json_parts.hpp"

namespace leeboard::report {

std::string score_summary_json(const ScoreSummary& s) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.score/1").field("type", "summary").field("read", s.read).field("ok", s.read - s.rejected);
  json.field("failed", s.rejected).field("rejected", s.rejected).field("forms", s.forms).field("safety", s.safety);
  write_text_or_null(json, "rejects", s.rejects);
  return json.field("exit", s.exit).end_object().take() + "\n";
}

std::string score_summary_text(const ScoreSummary& s) {
  return fmt::format("{} read, {} scored, {} rejected{}", s.read, s.read - s.rejected, s.rejected, s.rejects.empty() ? "" : ": see " + s.rejects);
}

}  // namespace leeboard::report
