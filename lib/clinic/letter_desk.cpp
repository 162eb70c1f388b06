// The rules that letters go by.
#include "clinic/letter_desk.hpp"

#include <fmt/format.h>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/words.hpp"
#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
using catalog::LetterWay;

struct State {
  std::string_view word, text;
};

std::vector<State> states_of(const PersonRecord& record) {
  std::vector<State> out;
  if (record.death) out.push_back({"died", "who has died"});
  if (record.episode && record.episode->kind == EpisodeKind::inquiry) out.push_back({"inquiry", "who only asked, and is not in care"});
  if (record.episode && record.episode->kind == EpisodeKind::collateral) out.push_back({"collateral", "who comes because of another person"});
  return out;
}

/// What to do, with the code of the person in it.
std::string about(std::string_view mend, const std::string& code) {
  constexpr std::string_view place = "PATIENT";
  std::string out(mend);
  if (const auto at = out.find(place); at != out.npos && !code.empty()) out.replace(at, place.size(), code);
  return out;
}

enum class OfAge { yes, no, unknown };

/// Whoever may be younger is not taken as of age.
OfAge is_of_age(const PersonRecord& record, int least) {
  const auto* told = record.sheet.value("age_years");
  const auto* age = told == nullptr ? nullptr : std::get_if<Range>(told);
  if (age == nullptr) return OfAge::unknown;
  return age->low >= least ? OfAge::yes : age->high < least ? OfAge::no : OfAge::unknown;
}
}  // namespace

void require_may_go(const catalog::LetterText& letter, const LetterTo& to) {
  const auto& id = letter.id;
  if (letter.form.way == LetterWay::handed && !to.recipient.empty())
    throw Error(ErrorKind::refused, fmt::format("the letter `{}` is handed to the person, who gives it on; it is sent to nobody", id))
        .mend_with("leave --to out and give it to the person; to tell somebody else with consent: enrolment, court-attendance");
  const bool sent = letter.form.way == LetterWay::sent || !to.recipient.empty();
  if (letter.patient && sent && to.consent.empty())
    throw Error(ErrorKind::refused, fmt::format("the letter `{}` goes to somebody else, and no consent of the person is named", id))
        .mend_with("add --consent-on-paper REF, under which the signed consent is filed: it must name this recipient, this purpose and what is told");
}

void require_may_tell_of(const catalog::LetterText& letter, const LetterTo& to, const PersonRecord& record, int of_age) {
  for (const auto& state : states_of(record))
    if (!letter.form.is_for(state.word))
      throw Error(ErrorKind::bad_input, fmt::format("the letter `{}` is not made about somebody {}", letter.id, state.text))
          .mend_with(fmt::format("look at the record first: leeboard intake show {}", record.patient.code));
  if (!to.recipient.empty() && is_of_age(record, of_age) == OfAge::no)
    throw Error(ErrorKind::refused,
                fmt::format("the person is under {}: who consents depends on the state, and this release has no table of the states", of_age))
        .mend_with("ask who must sign, and write this letter by hand");
}

bool must_ask_birth_date(const LetterTo& to, const PersonRecord& record, int of_age) {
  return !to.recipient.empty() && is_of_age(record, of_age) == OfAge::unknown;
}

void require_known(const catalog::LetterText& letter, const std::vector<std::vector<std::string>>& unknown, const std::string& code) {
  if (unknown.empty()) return;
  std::vector<Diagnostic> questions;
  for (const auto& need : unknown) {
    Diagnostic question;
    for (const auto& name : need) {
      const auto* value = catalog::find_letter_value(name);
      if (value == nullptr) continue;
      question.message += (question.message.empty() ? "" : ", or ") + std::string(value->question);
      question.mend += (question.mend.empty() ? "" : "; or ") + about(value->mend, code);
    }
    questions.push_back(std::move(question));
  }
  const auto message = fmt::format("the letter `{}` cannot be made before this is known", letter.id);
  if (questions.size() > 1) throw Error(ErrorKind::bad_input, message).with(std::move(questions));
  throw Error(ErrorKind::bad_input, message + ": " + questions.front().message).mend_with(questions.front().mend);
}

void require_sound(const catalog::LetterText& letter, const std::vector<std::string>& faults) {
  if (faults.empty()) return;
  const auto message = fmt::format("the finished letter `{}` may not leave as it is", letter.id);
  const auto mend = fmt::format("change its words (reports/{}.yaml of --data), the settings or the name of the file", letter.id);
  if (faults.size() == 1) throw Error(ErrorKind::bad_input, message + ": " + faults.front()).mend_with(mend);
  std::vector<Diagnostic> problems;
  for (const auto& fault : faults) problems.push_back({{}, fault, {}});
  throw Error(ErrorKind::bad_input, message).mend_with(mend).with(std::move(problems));
}

std::string letter_detail(const catalog::LetterText& letter, const LetterTo& to, std::string_view notice, std::string_view written) {
  io::JsonWriter json;
  json.begin_object().field("letter", letter.id).field("version", letter.version);
  json.field("basis", to.recipient.empty() ? "patient" : "consent").field("classes", join_words(letter.form.classes, ","));
  json.field("notice", notice);
  if (!written.empty()) json.field("sha256", sha256_hex(written));
  return json.end_object().take();
}

}  // namespace leeboard::clinic
