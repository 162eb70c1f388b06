// Errors in words and as JSON.
#include "leeboard/report_error.hpp"

#include <fmt/format.h>

#include <ostream>

#include "io/escape.hpp"
#include "io/json_writer.hpp"
#include "leeboard/exit_codes.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_problems = 20;

void report_json(std::ostream& err, const Error& error, bool saved) {
  const auto& code = exit_code_of(error.kind());
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.error/1").field("code", code.name).field("exit", code.number);
  json.field("message", error.what()).field("mend", error.mend()).field("retry", code.retry);
  json.field("where", format_where(error.where()));
  if (!error.key().empty()) json.field("idempotency_key", error.key());
  if (saved) json.field("saved", true);
  json.key("problems").begin_array();
  for (std::size_t i = 0; i < error.problems().size() && i < most_problems; ++i) {
    const auto& problem = error.problems()[i];
    json.begin_object().field("where", format_where(problem.where)).field("message", problem.message);
    json.field("mend", problem.mend).end_object();
  }
  json.end_array();
  if (error.problems().size() > most_problems) json.field("more", error.problems().size() - most_problems);
  json.end_object();
  err << json.text() << '\n';
}
}  // namespace

void report_error(std::ostream& err, const std::function<std::string(std::string_view)>& fitted, const Error& error, bool as_json, bool saved) {
  const auto line = [&](std::string_view text) { err << fitted(io::escape_terminal(text)) << '\n'; };
  if (as_json) {
    report_json(err, error, saved);
    return;
  }
  const auto& problems = error.problems();
  line(fmt::format("leeboard: error[{}]: {}", exit_code_of(error.kind()).name, error.what()));
  if (problems.size() > 1) {
    for (std::size_t i = 0; i < problems.size() && i < most_problems; ++i) {
      const auto& problem = problems[i];
      const auto where = format_where(problem.where);
      line(fmt::format("  {}{}{}{}", where, where.empty() ? "" : ": ", problem.message, problem.mend.empty() ? "" : "; " + problem.mend));
    }
    if (problems.size() > most_problems) line(fmt::format("  and {} more", problems.size() - most_problems));
  } else {
    const auto where = format_where(error.where());
    if (!where.empty()) line("  where: " + where);
  }
  if (!error.mend().empty() && problems.size() <= 1) line("  mend:  " + error.mend());
  if (!error.key().empty()) line("  again: repeat the command with --idempotency-key " + error.key());
  if (saved) line("  saved: the change itself was saved; only the output failed");
}

}  // namespace leeboard::app
