// `leeboard plan diff`: what changed between two revisions, or since the signed plan.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "care/draft_plan.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  int from = 0, to = 0;
};

struct Change {
  std::string what;  // escalation, problem, option, line, ask
  std::string id;
  std::string change;  // added, removed, changed
  std::string before, after;
};

std::string words(const Escalation& escalation) { return escalation.text; }
std::string words(const FactProblem& problem) { return problem.text; }
std::string words(const PlanLine& line) {
  auto out = std::string(format_word(line.status)) + (line.due ? ", by " + format_date(*line.due) : std::string()) + ": " + line.text;
  if (line.decision) out.append(" (").append(format_word(line.decision->decision)).append(")");
  return out;
}
std::string words(const PlanOption& option) {
  std::string out(format_word(option.verdict));
  for (std::size_t i = 0; i < option.until_known.size(); ++i) out += (i ? ", " : " until known: ") + option.until_known[i];
  if (option.not_before) out += ", not before " + format_date(*option.not_before);
  return out;
}
std::string words(const PlanQuestion& question) { return question.question; }

/// The text with every date moved back by so many days.
std::string moved_back(std::string text, long long days) {
  constexpr std::size_t length = 10;  // 2026-12-01
  for (std::size_t at = 0; at + length <= text.size(); ++at)
    if (const auto date = parse_date(std::string_view(text).substr(at, length))) {
      text.replace(at, length, format_date(date->plus_days(-days)));
      at += length - 1;
    }
  return text;
}

/// Days of a plan are counted from its own date, so what only moved along with that date is the same. `days`: how far it moved.
template <class T>
void compare(const std::string& what, const std::vector<T>& before, const std::vector<T>& after, std::string T::*id, long long days,
             std::vector<Change>& out) {
  for (const auto& old : before) {
    const auto at = std::ranges::find(after, old.*id, id);
    if (at == after.end()) out.push_back({what, old.*id, "removed", words(old), {}});
    else if (words(old) != words(*at) && words(old) != moved_back(words(*at), days))
      out.push_back({what, old.*id, "changed", words(old), words(*at)});
  }
  for (const auto& now : after)
    if (std::ranges::find(before, now.*id, id) == before.end()) out.push_back({what, now.*id, "added", {}, words(now)});
}

struct Pair {
  CarePlan before, after;
};

Pair plans(const Options& options, Context& context) {
  auto& store = context.store();
  auto& catalog = context.catalog();
  const auto seen = seen_by_plan(context);
  const auto person = store.read().patients().require(options.patient);
  auto& records = store.read();
  const auto before =
      stored_plan(records, person, options.patient, options.from, seen, options.from ? std::nullopt : std::optional(PlanStatus::signed_));
  store.log_read(before.id, person);
  Pair out{plan_of(before, catalog.vocabulary()), {}};
  if (options.to) {
    out.after = plan_of(stored_plan(records, person, options.patient, options.to, seen), catalog.vocabulary());
  } else {
    auto subject = gather_subject(store.read(), catalog.vocabulary(), options.patient, context.as_of(), seen);
    name_death(subject);
    out.after = care::draft_plan(catalog, catalog.care_template(out.before.template_id), subject.sheet, subject.code);
    // Nobody has decided on a draft of today yet; that a line was done is no difference between what the two plans say.
    for (auto& line : out.before.lines) line.decision.reset();
  }
  return out;
}

Outcome diff(const Options& options, Context& context) {
  const auto [before, after] = plans(options, context);
  std::vector<Change> changes;
  const auto days = after.as_of.day.since(before.as_of.day);
  compare("escalation", before.escalations, after.escalations, &Escalation::id, days, changes);
  compare("problem", before.problems, after.problems, &FactProblem::fact, days, changes);
  compare("option", before.options, after.options, &PlanOption::option, days, changes);
  compare("line", before.lines, after.lines, &PlanLine::id, days, changes);
  compare("ask", before.ask, after.ask, &PlanQuestion::fact, days, changes);
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& change : changes) {
      json.begin_object().field("schema", "leeboard.plan-diff/1").field("type", change.what).field("id", change.id).field("change", change.change);
      json.field("before", change.before).field("after", change.after).end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.plan-diff/1").field("type", "summary").field("plan", before.id).field("from", before.revision);
    json.field("to", after.revision).field("changes", changes.size()).end_object();
    context.print(json.take() + "\n");
    return {};
  }
  const auto to = after.revision ? fmt::format("revision {}", after.revision) : "today's draft";
  std::string text =
      fmt::format("{} revision {} and {}: {} {}\n", before.id, before.revision, to, changes.size(), changes.size() == 1 ? "change" : "changes");
  if (days != 0) text += fmt::format("days are counted from {} and from {}\n", format_date(before.as_of.day), format_date(after.as_of.day));
  for (const auto& change : changes) {
    text += fmt::format("{} {} {}\n", change.change == "added" ? "+" : change.change == "removed" ? "-" : "~", change.what, change.id);
    if (!change.before.empty()) text += "    was: " + change.before + "\n";
    if (!change.after.empty()) text += "    now: " + change.after + "\n";
  }
  context.print_text(text);
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--from", options->from, "revision to start from; the newest signed one by default")->type_name("N")->check(positive());
  app.add_option("--to", options->to, "revision to compare with; a draft of today by default")->type_name("N")->check(positive());
  return [options](Context& context) { return diff(*options, context); };
}
}  // namespace

Verb plan_diff_verb() {
  return {
      "diff",
      "what changed between two revisions, or since the signed plan",
      Access::read,
      declare,
      {{"What has changed since the signature", "leeboard plan diff P-0412"}, {"Between two revisions", "leeboard plan diff P-0412 --from 1 --to 2"}},
      {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
