// `leeboard report letter`: handouts for the person to keep.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/gather_record.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/letter.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct LetterOptions {
  std::string kind, code;
};

/// A sheet for somebody who is no patient: no store is opened, and nothing is known of anybody.
Outcome print_sheet(const catalog::LetterText& letter, const LetterOptions& options, Context& context) {
  if (!options.code.empty())
    throw Error(ErrorKind::usage, "the letter `" + options.kind + "` is about no patient").mend_with("leeboard report letter " + options.kind);
  context.print(report::render(report::sheet_report(letter, report_setting(context), context.as_of()), context.format(), context.globals().csv_raw,
                               context.look()));
  return {};
}

Outcome run(const LetterOptions& options, Context& context) {
  const auto letter = catalog::load_letter(context.catalog().definitions(), options.kind);
  if (!letter.patient) return print_sheet(letter, options, context);
  if (options.code.empty())
    throw Error(ErrorKind::usage, "the letter `" + options.kind + "` is about a patient")
        .mend_with("leeboard report letter " + options.kind + " P-0412");
  auto& store = context.store();
  const auto person = store.read().patients().require(options.code);
  store.log_read("report letter " + options.kind + " " + options.code, person);
  const auto clinic = report_setting(context);
  const auto file = clinic::require_record(store.snapshot(), context.desk(), person, options.code);
  context.print(report::render(report::letter_report(letter, file, clinic), context.format(), context.globals().csv_raw, context.look()));
  return {};
}

Action declare_letter(Arguments& app) {
  auto options = std::make_shared<LetterOptions>();
  app.add_option("KIND", options->kind, "which letter: triggers-plan, family")->required();
  app.add_option("PATIENT", options->code, "patient code; none for `family`");
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_letter_verb() {
  return {"letter",
          "a handout for the person to keep, or a sheet for a family: what to do, whom to call, naloxone",
          Access::read,
          declare_letter,
          {{"A page in large type", "leeboard report letter triggers-plan P-0412 --format html -o my-plan.html"},
           {"A sheet for a family, about nobody", "leeboard report letter family --format html -o family.html"}},
          {"text", "md", "html", "json"}};
}

}  // namespace leeboard::app
