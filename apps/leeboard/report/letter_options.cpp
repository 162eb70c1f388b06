// Reads what is said about a letter.
#include "leeboard/report/letter_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/words.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr long long most_pages = 999;

/// Whether a letter fills in one of these, or cannot be made without.
bool tells(const catalog::LetterText& letter, std::initializer_list<std::string_view> names) {
  const auto in = [&](const std::string& text) {
    const auto held = catalog::values_in(text);
    return std::ranges::any_of(held, [&](const auto& name) { return std::ranges::find(names, name) != names.end(); });
  };
  return std::ranges::any_of(letter.sections, [&](const catalog::LetterSection& section) {
    return std::ranges::any_of(section.lines, in) || std::ranges::any_of(section.fields, [&](const auto& field) { return in(field.second); });
  });
}

void refuse_idle(const catalog::LetterText& letter, const std::string& option, bool given, std::initializer_list<std::string_view> names) {
  if (given && !tells(letter, names))
    throw Error(ErrorKind::usage, fmt::format("the letter `{}` says nothing of {}", letter.id, option))
        .mend_with(fmt::format("leave {} out", option));
}

std::optional<care::Period> read_period(const std::string& option, const std::string& text, const std::string& example) {
  if (text.empty()) return std::nullopt;
  if (auto period = care::parse_period(text)) return period;
  throw Error(ErrorKind::usage, fmt::format("{} '{}': {}", option, text, care::explain_period(text))).mend_with("write e.g. " + example);
}

void refuse_ahead(const std::optional<care::Period>& period, Date today) {
  if (period && period->last > today)
    throw Error(ErrorKind::bad_input, fmt::format("the period ends on {}, and what has not happened cannot be counted", format_date(period->last)))
        .mend_with(fmt::format("end it on {} or earlier", format_date(today)));
}
}  // namespace

void declare_letter_options(Arguments& app, LetterOptions& options) {
  app.add_option("KIND", options.kind,
                 "which letter: triggers-plan, court-attendance, school-work, enrolment, medication-list; about nobody: family, fax-cover; "
                 "and what a site wrote")
      ->required();
  app.add_option("PATIENT", options.code, "patient code; none for what is about nobody");
  app.add_option("--to", options.to, "who receives it; without it a letter is handed to the person")->type_name("NAME");
  app.add_option("--consent-on-paper", options.consent, "where the signed consent is filed that names this recipient and what is told")
      ->type_name("REF");
  app.add_option("--period", options.period, "which visits count: a month, or two days")->type_name("PERIOD");
  app.add_option("--away", options.away, "from when to when the person could not attend: FROM..TO")->type_name("PERIOD");
  app.add_option("--back", options.back, "from which day on the person may return")->type_name("DATE");
  app.add_option("--pages", options.pages, "how many pages a fax has, the cover counted")->check(between(1, most_pages))->type_name("N");
}

void check_letter_options(const catalog::LetterText& letter, const LetterOptions& options) {
  if (!letter.patient && !options.code.empty())
    throw Error(ErrorKind::usage, "the letter `" + letter.id + "` is about no patient").mend_with("leeboard report letter " + letter.id);
  if (letter.patient && options.code.empty())
    throw Error(ErrorKind::usage, "the letter `" + letter.id + "` is about a patient").mend_with("leeboard report letter " + letter.id + " P-0412");
  const bool may_go = letter.form.filled && letter.form.way != catalog::LetterWay::handed;
  if (!letter.patient && !may_go) refuse_idle(letter, "--to", !options.to.empty(), {});
  if (!options.consent.empty() && (!letter.patient || !may_go))
    throw Error(ErrorKind::usage, fmt::format("the letter `{}` needs no consent", letter.id)).mend_with("leave --consent-on-paper out");
  if (!options.consent.empty() && options.to.empty() && letter.form.way == catalog::LetterWay::either)
    throw Error(ErrorKind::usage, "--consent-on-paper goes with --to: without a recipient the letter is handed to the person")
        .mend_with("add --to NAME, or leave --consent-on-paper out");
  refuse_idle(letter, "--period", !options.period.empty(), {"period", "seen", "scheduled", "attended", "excused", "missed", "no_outcome"});
  refuse_idle(letter, "--away", !options.away.empty(), {"away"});
  refuse_idle(letter, "--back", !options.back.empty(), {"back"});
  refuse_idle(letter, "--pages", options.pages > 0, {"pages"});
}

report::LetterInput letter_input(const LetterOptions& options, Context& context) {
  report::LetterInput out{.recipient = single_spaced(options.to), .consent = single_spaced(options.consent)};
  const auto& site = context.settings();
  out.neutral_name = site.clinic_neutral_name;
  out.fax = site.clinic_fax;
  if (const auto* person = site.find_staff(context.actor())) {
    out.signer_name = person->name;
    out.signer_credential = person->credential;
  }
  out.period = read_period("--period", options.period, "--period 2026-11 or --period 2026-11-01..2026-11-15");
  refuse_ahead(out.period, context.as_of().day);
  out.away = read_period("--away", options.away, "--away 2026-12-01..2026-12-02");
  if (!options.back.empty()) {
    out.back = parse_date(options.back);
    if (!out.back)
      throw Error(ErrorKind::usage, fmt::format("--back '{}': {}", options.back, explain_date(options.back)))
          .mend_with("write e.g. --back 2026-12-03");
    if (out.away && *out.back <= out.away->last)
      throw Error(ErrorKind::bad_input, "the person cannot be back before the end of what --away says")
          .mend_with("give a later day, or a shorter time away");
  }
  out.pages = static_cast<int>(options.pages);
  return out;
}

}  // namespace leeboard::app
