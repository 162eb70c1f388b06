// The questions about a person and an episode.
#include "leeboard/intake/add_interview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/range.hpp"
#include "clinic/desk.hpp"
#include "clinic/drafts/person_draft.hpp"
#include "clinic/identity/find_people.hpp"
#include "clinic/intake_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/prompt.hpp"
#include "report/find_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Field {
  const char* path;
  const char* question;
  const char* legal;
};

constexpr std::array<Field, 11> fields{{
    {"patient.code", "Patient code of the clinic", "letters and digits, such as P-0412; Enter: the next free"},
    {"patient.name.family", "Family name", ""},
    {"patient.name.given", "Given names", "with blanks between"},
    {"patient.name.used", "Name that the person goes by, if another", ""},
    {"patient.birth_date", "Birth date", "such as 1992-03-11; a month or a year will do: 1992-03, 1992"},
    {"patient.sex_at_birth", "Sex at birth", ""},
    {"patient.contact.phone", "Phone", ""},
    {"episode.admitted", "When does this episode of care begin?", "a day or a time, such as 2026-11-30 or 2026-11-30T10:20"},
    {"episode.programme", "Programme", "such as outpatient-moud"},
    {"episode.clinician", "Clinician", "a staff id"},
    {"episode.referred_by", "Who referred the person?", "such as self, family, hospital, court"},
}};
constexpr std::size_t code_place = 0, last_of_person = 6, sex_place = 5, admitted_place = 7, clinician_place = 9;

class PersonInterview {
 public:
  PersonInterview(Context& context, bool is_new) : context_(context), is_new_(is_new), prompt_(context, [this] { return kept_words(); }) {
    draft_.begun = context.as_of().day;
    values_[admitted_place] = format_stamp(context.as_of());
    values_[clinician_place] = context.actor();
  }

  AskedPerson run() {
    prompt_.show("A new person: who it is, the episode of care, and then the facts that decide most. No record is made before you have seen it.");
    const auto at = take_up_draft();
    prompt_.say_keys();
    go_through(at);
    while (known_.empty()) {
      const auto reviewed = prompt_.review(lines());
      if (reviewed.store) break;
      go_through(reviewed.change, reviewed.change);
    }
    if (!known_.empty()) return {{}, known_};
    return {clinic::read_typed_fields(context_.desk(), typed(fields.size()), false)};
  }

 private:
  std::string kept_words() const {
    if (context_.globals().dry_run) return "a dry run: nothing is stored, and nothing is kept";
    return draft_.answers.empty() ? "nothing was answered, and nothing is stored"
                                  : fmt::format("{} kept, and no record is made yet: run the same command again to go on",
                                                draft_.answers.size() == 1 ? "1 answer is" : fmt::format("{} answers are", draft_.answers.size()));
  }

  /// What this member of staff left half done, when it is about the same person; the first question that is open.
  std::size_t take_up_draft() {
    const auto found = clinic::find_person_draft(context_.desk(), context_.records());
    if (!found || found->answers.empty()) return 0;
    const auto answer = [&](std::size_t place) {
      const auto at = std::ranges::find(found->answers, fields[place].path, &std::pair<std::string, std::string>::first);
      return at == found->answers.end() ? std::string() : at->second;
    };
    std::string who;
    for (const auto place : {std::size_t{0}, std::size_t{1}, std::size_t{2}})
      if (!answer(place).empty()) who += (who.empty() ? "" : " ") + answer(place);
    prompt_.show(fmt::format("\nBegun on {} and not finished: {} (answered: {})", format_date(found->begun), who, found->answers.size()));
    for (;;) {
      const auto reply =
          prompt_.ask_or_leave({.text = "  Enter goes on with it; n: another person, and what was begun is dropped", .absences = false});
      if (reply.text == "n" || reply.text == "no") {
        context_.store().write([&](store::Repositories& records) { clinic::drop_person_draft(context_.desk(), records); });
        return 0;
      }
      if (reply.what == Typed::keep) break;
    }
    draft_ = *found;
    std::size_t next = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (answer(i).empty()) continue;
      values_[i] = answer(i);
      next = i + 1;
    }
    return std::min(next, fields.size() - 1);
  }

  void keep(std::size_t place) {
    const auto at = std::ranges::find(draft_.answers, fields[place].path, &std::pair<std::string, std::string>::first);
    if (at != draft_.answers.end()) at->second = values_[place];
    else draft_.answers.emplace_back(fields[place].path, values_[place]);
    clinic::keep_person_draft(context_.desk(), context_.store(), draft_);
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < fields.size(); ++i)
      out.push_back(std::string(fields[i].question) + ": " + (!values_[i].empty() ? values_[i] : i == code_place ? "the next free" : "not asked"));
    return out;
  }

  clinic::TypedFields typed(std::size_t count) const {
    clinic::TypedFields out;
    for (std::size_t i = 0; i < count; ++i) out.emplace_back(fields[i].path, values_[i]);
    return out;
  }

  /// From one question to another; behind those about the person it looks for people who may be the same.
  void go_through(std::size_t from, std::size_t last = fields.size() - 1) {
    for (auto at = from; at <= last && known_.empty();) {
      if (ask(at) == Typed::back) {
        at -= at > 0 ? 1 : 0;
        continue;
      }
      if ((at == last_of_person || last < last_of_person) && !settle_person()) {
        at = 0;
        continue;
      }
      ++at;
    }
  }

  std::vector<std::string> words_of(std::size_t place) {
    std::vector<std::string> out;
    if (place == sex_place) out = {"female", "male"};
    if (place == clinician_place)
      for (const auto& person : context_.settings().staff) out.push_back(person.id);
    return out;
  }

  Typed ask(std::size_t place) {
    const auto& field = fields[place];
    const auto words = words_of(place);
    const auto legal = words.empty() ? std::string(field.legal) : numbered(words);
    std::string text = fmt::format("\n[{}/{}] {}{}{}", place + 1, fields.size(), field.question, legal.empty() ? "" : "\n    ", legal);
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text, .now = values_[place], .absences = place != code_place});
      text.clear();
      if (reply.what == Typed::keep || reply.what == Typed::back) return reply.what;
      auto value = reply.what == Typed::absent ? std::string(format_absent(reply.absent)) : reply.text;
      if (!words.empty() && reply.what == Typed::answer) {
        const auto chosen = choose(value, words);
        if (!chosen) {
          prompt_.show("  one of: " + numbered(words));
          continue;
        }
        value = *chosen;
      }
      const auto fault = fault_of(place, value);
      if (fault.empty()) {
        values_[place] = std::move(value);
        keep(place);
        return Typed::answer;
      }
      prompt_.show("  " + fault);
    }
  }

  std::string fault_of(std::size_t place, const std::string& value) {
    if (place == code_place && context_.records().patients().find(value)) return "that code is somebody's already";
    try {
      (void)clinic::read_typed_fields(context_.desk(), {{fields[place].path, value}});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      return std::string(error.what()) + (error.mend().empty() ? "" : "; " + error.mend());
    }
    return {};
  }

  /// False: somebody without a name and a code, who is asked for again.
  bool settle_person() {
    const auto said = [&](std::size_t place) { return !values_[place].empty() && !parse_absent(values_[place]); };
    if (!said(0) && !said(1) && !said(2) && !said(3)) {
      prompt_.show("  a person needs a name or a code");
      return false;
    }
    if (is_new_) return true;
    auto& records = context_.records();
    const auto input = clinic::read_typed_fields(context_.desk(), typed(last_of_person + 1), false);
    const auto alike = clinic::possible_duplicates(context_.desk(), records, input);
    std::vector<std::string> codes;
    for (const auto& one : alike) codes.push_back(one.code);
    if (codes.empty() || codes == other_people_) return true;
    decide(records, alike, codes);
    return true;
  }

  void decide(store::Repositories& records, const std::vector<clinic::LikePerson>& alike, const std::vector<std::string>& codes) {
    report::FoundList list;
    for (const auto& one : alike) {
      auto found = clinic::find_people(context_.desk(), records, one.code);
      if (found.people.empty()) continue;
      list.people.push_back(
          {std::move(found.people.front().patient), found.people.front().state, one.match.points, interop::describe_match(one.match)});
    }
    context_.store().log_list(codes);
    prompt_.show("\nThis may be somebody who is here already:\n" + report::find_text(list, context_.look()));
    std::string text = fmt::format("  n: another person; {}: that person, and no new record", numbered(codes));
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text, .absences = false});
      if (reply.text == "n" || reply.text == "no") {
        other_people_ = codes;
        return;
      }
      if (const auto code = choose(reply.text, codes)) {
        known_ = *code;
        return;
      }
      text = "  n, or one of: " + numbered(codes);
    }
  }

  Context& context_;
  bool is_new_;
  Prompt prompt_;
  std::array<std::string, fields.size()> values_;
  std::vector<std::string> other_people_;  ///< of whom it was said that they are others
  std::string known_;
  clinic::PersonDraft draft_;
};

}  // namespace

AskedPerson ask_for_person(Context& context, bool is_new) { return PersonInterview(context, is_new).run(); }

}  // namespace leeboard::app
