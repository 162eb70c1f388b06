// `leeboard report letter`: handouts for the person to keep, letters to others, sheets about nobody.
#include "leeboard/arguments.hpp"

#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "base/words.hpp"
#include "catalog/catalog.hpp"
#include "catalog/finished_letter.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/letter_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/letter_options.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/letter.hpp"
#include "report/letter_page.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr std::string_view no_notice = "none";

std::string rendered(const report::Document& document, Context& context) {
  return report::render(document, context.format(), context.globals().csv_raw, context.look());
}

/// A letter with what of it depends on the run and not on the record.
struct Draft {
  const catalog::LetterText& letter;
  report::LetterInput input;
  clinic::LetterTo to;
  std::optional<catalog::Notice> notice;
};

Draft begin_draft(const catalog::LetterText& letter, const LetterOptions& options, Context& context) {
  Draft draft{letter, letter_input(options, context), {}, {}};
  draft.to = {draft.input.recipient, draft.input.consent};
  const bool sent = letter.form.way == catalog::LetterWay::sent || !draft.to.recipient.empty();
  if (sent && !letter.form.notice.empty()) draft.notice = catalog::load_notice(context.catalog().definitions(), letter.form.notice);
  return draft;
}

/// The letter as it is printed. Throws where something must be known, or a word may not stand in it.
std::string finish_letter(const Draft& draft, const PersonRecord* record, const report::ReportSetting& setting, Context& context) {
  const auto* notice = draft.notice ? &*draft.notice : nullptr;
  const auto values = report::find_letter_values(draft.letter, record, draft.input, setting, context.as_of());
  auto page = report::letter_page(draft.letter, values, notice, context.as_of());
  const auto of_age = catalog::load_of_age(context.catalog().definitions());
  if (record != nullptr && clinic::must_ask_birth_date(draft.to, *record, of_age)) page.unknown.push_back({"born"});
  clinic::require_known(draft.letter, page.unknown, record == nullptr ? std::string() : record->patient.code);
  catalog::FinishedLook look{notice, std::move(page.own), {}};
  auto words = report::letter_words(page.document);
  if (draft.letter.form.neutral) {
    // The name of the file is read by whoever gets it.
    const auto name = std::filesystem::path(context.globals().output).filename().string();
    words += " " + name;
    look.barred.push_back(setting.name);
    if (record != nullptr && catalog::says_word(name, record->patient.code)) look.barred.push_back(record->patient.code);
  }
  clinic::require_sound(draft.letter, catalog::find_letter_faults(draft.letter, words, look));
  return rendered(page.document, context);
}

/// A sheet about nobody: no store is opened, and nothing is known of anybody.
Outcome print_sheet(const catalog::LetterText& letter, const LetterOptions& options, Context& context) {
  if (!letter.form.filled) {
    context.print(rendered(report::sheet_report(letter, report_setting(context), context.as_of()), context));
    return {};
  }
  const auto draft = begin_draft(letter, options, context);
  clinic::require_may_go(letter, draft.to);
  context.print(finish_letter(draft, nullptr, report_setting(context), context));
  return {};
}

Outcome print_handout(const catalog::LetterText& letter, const LetterOptions& options, Context& context) {
  clinic::require_may_go(letter, {options.to, {}});
  auto& store = context.store();
  const auto person = store.read().patients().require(options.code);
  const auto object = "report letter " + options.kind + " " + options.code;
  const auto file = clinic::require_record(store.snapshot(), context.desk(), person, options.code);
  try {
    clinic::require_may_tell_of(letter, {}, file, catalog::load_of_age(context.catalog().definitions()));
  } catch (const Error&) {
    store.log_document(object, person, {{}, {}, clinic::letter_detail(letter, {}, no_notice, {}), "stopped"});
    throw;
  }
  store.log_read(object, person);
  context.print(rendered(report::letter_report(letter, file, report_setting(context)), context));
  return {};
}

Outcome print_letter(const catalog::LetterText& letter, const LetterOptions& options, Context& context) {
  const auto draft = begin_draft(letter, options, context);
  auto& store = context.store();
  const auto person = store.read().patients().require(options.code);
  const auto log = [&](const std::string& outcome, std::string_view written) {
    store.log_document(
        "report letter " + options.kind + " " + options.code, person,
        {draft.to.recipient, draft.to.consent,
         clinic::letter_detail(letter, draft.to, draft.notice ? draft.notice->id + "/" + draft.notice->version : std::string(no_notice), written),
         outcome});
  };
  std::string written;
  try {
    clinic::require_may_go(letter, draft.to);
    const auto file = clinic::require_record(store.snapshot(), context.desk(), person, options.code);
    clinic::require_may_tell_of(letter, draft.to, file, catalog::load_of_age(context.catalog().definitions()));
    written = finish_letter(draft, &file, report_setting(context), context);
  } catch (const Error& error) {
    // The record was looked at, and the answer says something of it.
    log(error.kind() == ErrorKind::refused ? "refused" : "stopped", {});
    throw;
  }
  log("ok", written);
  context.print(written);
  if (!draft.to.recipient.empty())
    context.say("leeboard: enclose a copy of the consent " + draft.to.consent + " (42 CFR 2.32(b)), and sign the letter");
  else context.say("leeboard: sign the letter and hand it to the person; it is sent to nobody");
  return {};
}

Outcome run(const LetterOptions& options, Context& context) {
  const auto letter = catalog::load_letter(context.catalog().definitions(), options.kind);
  check_letter_options(letter, options);
  if (!letter.patient) return print_sheet(letter, options, context);
  if (!letter.form.filled) return print_handout(letter, options, context);
  return print_letter(letter, options, context);
}

Action declare_letter(Arguments& app) {
  auto options = std::make_shared<LetterOptions>();
  declare_letter_options(app, *options);
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_letter_verb() {
  return {"letter",
          "a handout for the person to keep, a letter for somebody else, or a sheet that names nobody",
          Access::read,
          declare_letter,
          {{"A page in large type", "leeboard report letter triggers-plan P-0412 --format html -o my-plan.html"},
           {"A sheet for a family, about nobody", "leeboard report letter family --format html -o family.html"},
           {"For a school or an employer; the person takes it along",
            "leeboard report letter school-work P-0412 --away 2026-12-01..2026-12-02 --back 2026-12-03 --actor S-03 -o note.txt"},
           {"For a court, with consent",
            "leeboard report letter court-attendance P-0412 --period 2026-09-01..2026-11-30 --to \"District Court, Alder Bay\" --consent-on-paper "
            "C-2026-114 --actor S-04 --format html -o letter.html"}},
          {"text", "md", "html", "json"}};
}

}  // namespace leeboard::app
