// `leeboard plan decide` and `leeboard plan reopen`: what became of one line of a signed plan, and taking that back.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/decide_line.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/plan_result.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DecideOptions {
  std::string patient, line, decision, on, ask, due;
};

std::optional<Date> read_day(const char* flag, const std::string& text) {
  if (text.empty()) return std::nullopt;
  auto day = parse_date(text);
  if (!day) throw Error(ErrorKind::usage, fmt::format("{}: {}", flag, explain_date(text))).mend_with("such as 2026-12-15");
  return day;
}

report::DecidedLine shown(const clinic::DecidedOn& decided) {
  return {.id = decided.revision.id,
          .revision = decided.revision.revision,
          .line = decided.line.id,
          .number = decided.line.number,
          .decision = decided.line.decision,
          .again = decided.unchanged,
          .taken_back = decided.taken_back};
}

void print_decided(Context& context, const Written& written, const report::DecidedLine& decided) {
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print_text(report::decided_text(decided, state_of(context, written)));
}

/// What was stored under the key, as far as the words say it.
report::DecidedLine replayed(const Written& written, const std::string& line) {
  report::DecidedLine out{.id = replayed_text(written, "id"), .line = replayed_text(written, "line")};
  if (out.line.empty()) out.line = line;
  if (const auto decision = parse_word<Decision>(replayed_text(written, "decision")))
    out.decision = LineDecision{.decision = *decision, .signature = {}};
  return out;
}

Outcome decide(const DecideOptions& options, Context& context) {
  context.required_actor();
  const auto reason = context.globals().reason;
  const auto decision = *parse_word<Decision>(options.decision);
  if (decision == Decision::declined && reason.empty())
    throw Error(ErrorKind::usage, "a line that is declined needs --reason").mend_with("say in the person's words why");
  const clinic::DecideRequest wanted{.patient = options.patient,
                                     .line = options.line,
                                     .decision = decision,
                                     .reason = reason,
                                     .on = read_day("--on", options.on),
                                     .ask = read_day("--ask", options.ask),
                                     .due = read_day("--due", options.due)};
  auto request = fmt::format("{}\n{}\n{}\n{}", options.patient, options.line, options.decision, reason);
  for (const auto* day : {&options.on, &options.ask, &options.due})
    if (!day->empty()) request += "\n" + *day;
  report::DecidedLine decided;
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    decided = shown(clinic::decide_line(records, context.desk(), wanted));
    return report::decided_json(decided);
  });
  if (written.replayed) decided = replayed(written, options.line);
  print_decided(context, written, decided);
  return {};
}

Outcome reopen(const DecideOptions& options, Context& context) {
  context.required_actor();
  const auto reason = context.globals().reason;
  if (reason.empty()) throw Error(ErrorKind::usage, "a decision is taken back with --reason").mend_with("say why it does not stand");
  report::DecidedLine decided;
  const auto written = write_once(context, options.patient + "\n" + options.line + "\n" + reason, [&](store::Repositories& records) {
    decided = shown(clinic::reopen_line(records, context.desk(), options.patient, options.line, reason));
    return report::decided_json(decided);
  });
  if (written.replayed) decided = replayed(written, options.line);
  print_decided(context, written, decided);
  return {};
}

Action declare_decide(Arguments& app) {
  auto options = std::make_shared<DecideOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("LINE", options->line, "id or number of a line of the signed plan")->required();
  app.add_option("DECISION", options->decision, "accepted (agreed), declined (not now), done, later")
      ->required()
      ->check(one_of(all_words<Decision>()));
  app.add_option("--on", options->on, "the day on which it was decided or done; today by default")->type_name("DATE");
  app.add_option("--ask", options->ask, "declined: when to ask again; at the review of the plan by default")->type_name("DATE");
  app.add_option("--due", options->due, "later: by when; the day that the line has by default")->type_name("DATE");
  return [options](Context& context) { return decide(*options, context); };
}

Action declare_reopen(Arguments& app) {
  auto options = std::make_shared<DecideOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("LINE", options->line, "id or number of a line of the signed plan")->required();
  return [options](Context& context) { return reopen(*options, context); };
}
}  // namespace

Verb plan_decide_verb() {
  return {"decide",
          "record that a line is accepted, declined, done or put off; makes a new revision",
          Access::write,
          declare_decide,
          {{"Done, by the number on the page", "leeboard plan decide P-0412 3 done --actor S-03"},
           {"Done yesterday", "leeboard plan decide P-0412 naloxone done --on 2026-11-30 --actor S-03"},
           {"Declined, with the reason and the day of asking again",
            "leeboard plan decide P-0412 counselling-offer declined --ask 2026-12-29 --actor S-03 --reason \"wants to wait a month\""},
           {"Put off", "leeboard plan decide P-0412 liver-tests later --due 2026-12-15 --actor S-03"}},
          {"text", "json", "ndjson"}};
}

Verb plan_reopen_verb() {
  return {"reopen",
          "take a decision back, with what it recorded; makes a new revision",
          Access::write,
          declare_reopen,
          {{"It was not done after all", "leeboard plan reopen P-0412 naloxone --actor S-03 --reason \"wrong person\""}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
