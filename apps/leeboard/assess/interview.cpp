// The interview: asks, checks, keeps, goes back.
#include "leeboard/assess/interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/drafts/form_draft.hpp"
#include "interop/answers.hpp"
#include "leeboard/context.hpp"
#include "leeboard/resume_draft.hpp"

namespace leeboard::app {

namespace {
class Interview {
 public:
  Interview(Context& context, clinic::FormDesk& forms, store::PersonKey person, const std::string& id)
      : context_(context), ready_(forms.ready(id)), instrument_(ready_.instrument), person_(person) {
    answers_.instrument = instrument_.id;
    answers_.taken_at = context.as_of();
    answers_.basis = AnswerBasis::score_entry;
    answers_.by = context.actor();
    forms.add_sex(context.records(), person, answers_);
    sex_ = catalog::parse_sex(answers_.sex_at_birth);
  }

  Answers run() {
    take_up_draft();
    context_.say(instrument_.title + (instrument_.recall.empty() ? "" : " (" + instrument_.recall + ")"));
    if (!instrument_.asked_from_labels()) context_.say("score entry: key what the examination or the official form says");
    context_.say("b goes back; declined, not-asked and unknown are answers too; Ctrl-D stops and keeps what is answered");
    std::size_t at = first_open();
    while (at < instrument_.items.size()) {
      if (is_skipped(at) || !ask_item(at)) ++at;
      else at = before(at);
    }
    return answers_;
  }

 private:
  void take_up_draft() {
    const auto draft = clinic::find_form_draft(context_.desk(), context_.records(), person_, instrument_.id);
    if (!draft) return;
    const auto& kept = *draft;
    if (kept.taken_at && !resumes_draft(context_, "a form", kept.taken_at->day, kept.answers.size())) return;
    answers_.answers = kept.answers;
    answers_.taken_at = kept.taken_at;
    context_.say(fmt::format("going on where it was interrupted: {} items are answered", answers_.answers.size()));
  }

  bool is_of(const Answer& answer, std::size_t item) const {
    const auto& wanted = instrument_.items[item];
    return answer.item == wanted.id || (wanted.raw && answer.item == wanted.raw->id);
  }

  bool given(std::size_t item) const {
    return std::ranges::any_of(answers_.answers, [&](const Answer& answer) { return is_of(answer, item); });
  }

  catalog::FilledForm filled(const std::vector<Answer>& answers) const {
    std::vector<catalog::AnswerProblem> problems;
    return catalog::fill_form(instrument_, answers, sex_, false, true, problems);
  }

  std::size_t first_open() const {
    for (std::size_t i = 0; i < instrument_.items.size(); ++i)
      if (!given(i) && !is_skipped(i)) return i;
    return instrument_.items.size();
  }

  // What the answers so far let the form skip.
  bool is_skipped(std::size_t item) const { return ready_.scorer.skips(item, filled(answers_.answers)); }

  std::size_t before(std::size_t item) const {
    while (item > 0)
      if (!is_skipped(--item)) return item;
    return 0;
  }

  void show(std::size_t place) {
    const auto& item = instrument_.items[place];
    std::string text = fmt::format("\n[{}/{}] {}: {}", place + 1, instrument_.items.size(), item.id, item.label);
    if (!item.recall.empty()) text += " (" + item.recall + ")";
    for (const auto& option : item.options) {
      const auto number = format_number(instrument_.form_numbers ? option.form : option.points_of(sex_));
      text += option.label.empty() ? ""
              : item.reverse       ? fmt::format("\n    {}", option.id)
                                   : fmt::format("\n    {}  {} ({})", number, option.label, option.id);
    }
    if (item.raw) text += fmt::format("\n    or the measurement as {}=NUMBER ({})", item.raw->id, item.raw->unit);
    if (item.calendar)
      text += fmt::format("\n    one sign a day, the oldest first: 0 none, 1 used, ? not known ({} to {} days)", item.calendar->first,
                          item.calendar->second);
    if (item.free_answer) text += "\n    any short text, or not-asked";
    context_.say(text);
  }

  // Keeps the answer, unless it contradicts the others: then they stay as they were. What the form skips after it is let go.
  bool keep(Answer answer, std::size_t item) {
    auto changed = answers_.answers;
    const auto old = std::ranges::find_if(changed, [&](const Answer& each) { return is_of(each, item); });
    if (old != changed.end()) *old = std::move(answer);
    else changed.push_back(std::move(answer));
    std::string dropped;
    for (auto later = item + 1; later < instrument_.items.size(); ++later) {
      if (!given(later) || !ready_.scorer.skips(later, filled(changed))) continue;
      std::erase_if(changed, [&](const Answer& each) { return is_of(each, later); });
      dropped += (dropped.empty() ? "" : ", ") + instrument_.items[later].id;
    }
    const auto conflicts = ready_.scorer.conflicts(filled(changed));
    if (!conflicts.empty()) {
      context_.say("  " + conflicts.front().message + "; answer again, or go back with b");
      return false;
    }
    if (!dropped.empty()) context_.say("  the form skips then, and the answers are dropped: " + dropped);
    answers_.answers = std::move(changed);
    clinic::keep_form_draft(context_.desk(), context_.store(), person_, answers_);
    return true;
  }

  // True: one item back was asked for.
  bool ask_item(std::size_t place) {
    const auto& item = instrument_.items[place];
    show(place);
    for (;;) {
      auto line = context_.ask(given(place) ? "  (Enter keeps the answer) > " : "  > ");
      if (!line)
        throw Error{ErrorKind::failed, "the form is not finished; nothing was stored as an assessment"}.mend_with(
            fmt::format("{} answers are kept: run the same command again to go on", answers_.answers.size()));
      if (*line == "b") return true;
      if (line->empty()) {
        if (given(place)) return false;
        context_.say("  not-asked leaves it open");
        continue;
      }
      if (*line == "not asked" || *line == "not applicable") line->replace(3, 1, "-");
      const auto equal = line->find('=');
      const bool raw = equal != std::string::npos && item.raw && line->substr(0, equal) == item.raw->id;
      auto answer = raw ? interop::read_answer_text(item.raw->id, line->substr(equal + 1)) : interop::read_answer_text(item.id, *line);
      // A bare number of a reversed item means two things, and a person at a terminal can say which.
      std::vector<catalog::AnswerProblem> problems;
      (void)catalog::fill_form(instrument_, {answer}, sex_, false, false, problems);
      if (!problems.empty()) context_.say("  " + problems.front().message + "; " + problems.front().mend);
      else if (keep(std::move(answer), place)) return false;
    }
  }

  Context& context_;
  clinic::ReadyInstrument& ready_;
  const catalog::Instrument& instrument_;
  store::PersonKey person_;
  Answers answers_;
  catalog::Sex sex_ = catalog::Sex::unknown;
};
}  // namespace

Answers interview(Context& context, clinic::FormDesk& forms, store::PersonKey person, const std::string& instrument) {
  return Interview(context, forms, person, instrument).run();
}

}  // namespace leeboard::app
