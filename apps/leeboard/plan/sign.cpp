// `leeboard plan sign` and `leeboard plan cosign`: named people stand for a revision.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/range.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/plan_result.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct SignOptions {
  std::string patient;
  int revision = 0;
};

report::SignedPlan shown(const clinic::Signed& given, const std::string& actor) {
  const auto& stored = given.revision;
  report::SignedPlan out{stored.id, stored.revision, stored.status, stored.signature, {}, given.again, given.plan.to_sign};
  // A revision may be by who decided on it since.
  const auto own = std::ranges::find(given.plan.signatures, actor, &PlanSignature::by);
  if (own != given.plan.signatures.end()) out.signature = {own->by, own->at, {}};
  for (const auto& line : given.plan.lines)
    if (line.status == LineStatus::held) out.held.push_back(line.id);
  return out;
}

report::SignedPlan replayed_signature(const Written& written) {
  const auto revision = parse_integer(replayed_text(written, "revision")).value_or(0);
  return {.id = replayed_text(written, "id"),
          .revision = static_cast<int>(revision),
          .signature = {.by = replayed_text(written, "by")},
          .held = replayed_texts(written, "held")};
}

Outcome sign(const SignOptions& options, Context& context) {
  const auto actor = context.required_signer();
  const auto request = fmt::format("{}\n{}\n{}", options.patient, options.revision, actor);
  report::SignedPlan plan;
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    plan = shown(clinic::sign_plan(records, context.desk(), {options.patient, options.revision, context.globals().reason}), actor);
    return report::signed_json(plan);
  });
  if (written.replayed) plan = replayed_signature(written);
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::signed_text(plan, state_of(context, written)));
  return {};
}

Outcome cosign(const SignOptions& options, Context& context) {
  const auto actor = context.required_signer();
  report::SignedPlan plan;
  const auto written = write_once(context, options.patient + "\n" + actor, [&](store::Repositories& records) {
    plan = shown(clinic::cosign_plan(records, context.desk(), options.patient, context.globals().reason), actor);
    return report::signed_json(plan);
  });
  if (written.replayed) plan = replayed_signature(written);
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::signed_text(plan, state_of(context, written)));
  return {};
}

Action declare_cosign(Arguments& app) {
  auto options = std::make_shared<SignOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  return [options](Context& context) { return cosign(*options, context); };
}

Action declare_sign(Arguments& app) {
  auto options = std::make_shared<SignOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--revision", options->revision, "the revision to sign; the newest by default")->type_name("N")->check(positive());
  return [options](Context& context) { return sign(*options, context); };
}
}  // namespace

Verb plan_sign_verb() {
  return {"sign",
          "sign a draft; lines that are held are signed as held",
          Access::write,
          declare_sign,
          {{"Sign the newest draft", "leeboard plan sign P-0412 --actor S-04"}},
          {"text", "json", "ndjson"}};
}

Verb plan_cosign_verb() {
  return {"cosign",
          "add a signature to a plan that bears one; changes nothing else",
          Access::write,
          declare_cosign,
          {{"The nurse beside the prescriber", "leeboard plan cosign P-0412 --actor S-03"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
