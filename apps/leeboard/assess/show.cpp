// `leeboard assess show`: one form, item by item, with its score and its revisions.
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "clinic/gather_record.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "report/assessment_json.hpp"
#include "report/form_text.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ShowOptions {
  std::string id;
  bool all_revisions = false;
};

// A form whose instrument is gone (a site's own) is shown as it was answered.
const catalog::Instrument* find_instrument(Context& context, const std::string& id) {
  return context.catalog().definitions().find("instruments", id) ? &context.catalog().instrument(id) : nullptr;
}

void show_one(Context& context, const Assessment& form, const report::AssessmentFacts& facts) {
  if (context.json()) context.print(report::render_assessment_json(form.answers, form.score, facts, false) + "\n");
  else context.print_text(report::render_form_text(form, facts, find_instrument(context, form.answers.instrument), context.globals().explain));
}

Outcome show(const ShowOptions& options, Context& context) {
  auto& store = context.store();
  const auto found = store.read().assessments().get(options.id, options.all_revisions ? context.desk().seen_with_revisions() : context.desk().seen());
  if (!found) throw Error{ErrorKind::not_found, "there is no assessment " + options.id}.mend_with("see `leeboard assess list`");
  store.log_read(options.id, found->person);
  auto& records = store.read();
  const auto code = records.patients().code_of(found->person);
  const auto items = found->safety ? clinic::safety_items_of(records, context.desk(), found->person) : std::vector<SafetyItem>{};
  const auto facts_of = [&](const store::StoredAssessment& each) {
    report::AssessmentFacts facts{.id = options.id,
                                  .patient = code,
                                  .revision = each.assessment.revision,
                                  .stored = {},
                                  .signature = {each.assessment.answers.by, each.assessment.recorded, each.assessment.amend_reason},
                                  .acknowledged = {},
                                  .answered = {},
                                  .change = {}};
    facts.moved_from = clinic::moved_from(records, options.id).value_or("");
    facts.withdrawn = clinic::form_withdrawal(records, options.id, context.desk().seen());
    if (const auto to = facts.withdrawn ? clinic::moved_to(records, options.id) : std::nullopt) facts.moved_to = to->patient + " " + to->object;
    if (each.safety) facts.acknowledged = records.acknowledgements().find(options.id, context.desk().seen()).has_value();
    if (const auto item = std::ranges::find(items, options.id, &SafetyItem::object); each.safety && item != items.end())
      facts.answered = item->answer;
    return facts;
  };
  clinic::FormDesk forms(context.desk());
  const auto show = [&](store::StoredAssessment each) {
    forms.explain(each.assessment.answers, each.assessment.score, &records);
    show_one(context, each.assessment, facts_of(each));
  };
  if (!options.all_revisions) show(*found);
  else
    for (const auto& each : records.assessments().revisions(options.id))
      if (context.desk().seen().covers(each.assessment.recorded)) show(each);
  return {};
}

Action declare_show(Arguments& app) {
  auto o = std::make_shared<ShowOptions>();
  app.add_option("ID", o->id, "assessment, such as A-12")->required();
  app.add_flag("--all-revisions", o->all_revisions, "every revision, oldest first");
  return [o](Context& context) { return show(*o, context); };
}
}  // namespace

Verb assess_show_verb() {
  return {"show",
          "show one form with its answers and score",
          Access::read,
          declare_show,
          {{"The newest revision", "leeboard assess show A-12"}, {"What stood there before", "leeboard assess show A-12 --all-revisions"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
