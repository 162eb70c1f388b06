// The interview: asks, checks, keeps, goes back.
#include "leeboard/assess/interview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/drafts/form_draft.hpp"
#include "interop/answers.hpp"
#include "leeboard/context.hpp"
#include "leeboard/prompt.hpp"
#include "leeboard/resume_draft.hpp"

namespace leeboard::app {

namespace {
class Interview {
 public:
  Interview(Context& context, clinic::FormDesk& forms, store::PersonKey person, const std::string& id)
      : context_(context), forms_(forms), ready_(forms.ready(id)), instrument_(ready_.instrument), person_(person), prompt_(context, [this] {
          return kept_words();
        }) {
    answers_.instrument = instrument_.id;
    answers_.taken_at = context.as_of();
    answers_.basis = AnswerBasis::score_entry;
    answers_.by = context.actor();
    forms.add_sex(context.records(), person, answers_);
    sex_ = catalog::parse_sex(answers_.sex_at_birth);
  }

  Answers run() {
    take_up_draft();
    prompt_.show(instrument_.title + (instrument_.recall.empty() ? "" : " (" + instrument_.recall + ")"));
    if (!instrument_.asked_from_labels()) prompt_.show("score entry: key what the examination or the official form says");
    prompt_.say_keys();
    for (;;) {
      go_through();
      std::vector<std::string> lines;
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < instrument_.items.size(); ++i)
        if (const auto* answer = find_answer(i)) {
          lines.push_back(answer->item + ": " + answer_words(*answer));
          places.push_back(i);
        }
      if (lines.empty()) prompt_.leave();
      const auto reviewed = prompt_.review(lines);
      if (reviewed.store) return answers_;
      (void)ask_item(places[reviewed.change]);
    }
  }

 private:
  /// Every item that is open and was not left open in this run.
  void go_through() {
    std::size_t at = first_open();
    while (at < instrument_.items.size()) {
      if (is_skipped(at) || !ask_item(at)) ++at;
      else at = before(at);
    }
  }

  std::string kept_words() const {
    const auto count = answers_.answers.size();
    if (count == 0) return "the form is not stored, and nothing was answered";
    auto words = fmt::format("the form is not stored; {} kept: run the same command again to go on",
                             count == 1 ? "1 answer is" : fmt::format("{} answers are", count));
    if (!forms_.safety_said(answers_).empty())
      words += ". It holds a positive safety item, which nobody else sees before the form is stored. " + context_.settings().safety_text;
    return words;
  }

  static std::string answer_words(const Answer& answer) {
    if (const auto* absent = std::get_if<Absent>(&answer.value)) return std::string(format_absent(*absent));
    if (const auto* number = std::get_if<double>(&answer.value)) return format_number(*number);
    return std::get<std::string>(answer.value);
  }

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

  const Answer* find_answer(std::size_t item) const {
    const auto at = std::ranges::find_if(answers_.answers, [&](const Answer& answer) { return is_of(answer, item); });
    return at == answers_.answers.end() ? nullptr : &*at;
  }
  bool given(std::size_t item) const { return find_answer(item) != nullptr; }

  catalog::FilledForm filled(const std::vector<Answer>& answers) const {
    std::vector<catalog::AnswerProblem> problems;
    return catalog::fill_form(instrument_, answers, sex_, false, true, problems);
  }

  std::size_t first_open() const {
    for (std::size_t i = 0; i < instrument_.items.size(); ++i)
      if (!given(i) && !left_open_.contains(i) && !is_skipped(i)) return i;
    return instrument_.items.size();
  }

  // What the answers so far let the form skip.
  bool is_skipped(std::size_t item) const { return ready_.scorer.skips(item, filled(answers_.answers)); }

  std::size_t before(std::size_t item) const {
    while (item > 0)
      if (!is_skipped(--item)) return item;
    return 0;
  }

  std::string question(std::size_t place) const {
    const auto& item = instrument_.items[place];
    std::string text = fmt::format("\n[{}/{}] {}: {}", place + 1, instrument_.items.size(), item.id, item.label);
    if (!item.recall.empty()) text += " (" + item.recall + ")";
    for (const auto& option : item.options) {
      const auto number = format_number(instrument_.form_numbers ? option.form : option.points_of(sex_));
      text += option.label.empty() ? ""
              : item.reverse       ? fmt::format("\n    {}", option.id)
                                   : fmt::format("\n    {}  {} ({})", number, option.label, option.id);
    }
    if (item.raw) text += fmt::format("\n    or the measurement, such as {}=NUMBER or NUMBER {}", item.raw->id, item.raw->unit);
    if (item.calendar)
      text += fmt::format("\n    one sign a day, the oldest first: 0 none, 1 used, ? not known ({} to {} days)", item.calendar->first,
                          item.calendar->second);
    if (item.free_answer) text += "\n    any short text";
    return text;
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
      prompt_.show("  " + conflicts.front().message + "; answer again, or go back with b");
      return false;
    }
    if (!dropped.empty()) prompt_.show("  the form skips then, and the answers are dropped: " + dropped);
    answers_.answers = std::move(changed);
    clinic::keep_form_draft(context_.desk(), context_.store(), person_, answers_);
    return true;
  }

  /// The answer that a line gives to an item: points or a word; else, where the item declares a measurement, that.
  std::optional<Answer> understand(const catalog::InstrumentItem& item, const std::string& line, std::string& fault) const {
    std::vector<Answer> readings;
    if (const auto equal = line.find('='); item.raw && equal != std::string::npos && line.substr(0, equal) == item.raw->id) {
      readings.push_back(interop::read_answer_text(item.raw->id, line.substr(equal + 1)));
    } else {
      readings.push_back(interop::read_answer_text(item.id, line));
      if (item.raw) {
        const auto unit = line.ends_with(" " + item.raw->unit) ? item.raw->unit.size() + 1 : 0;
        if (const auto bare = line.substr(0, line.size() - unit); parse_number(bare))
          readings.push_back(interop::read_answer_text(item.raw->id, bare));
      }
    }
    for (auto& answer : readings) {
      // A bare number of a reversed item means two things, and a person at a terminal can say which.
      std::vector<catalog::AnswerProblem> problems;
      (void)catalog::fill_form(instrument_, {answer}, sex_, false, false, problems);
      if (problems.empty()) return std::move(answer);
      if (fault.empty()) fault = "  " + problems.front().message + "; " + problems.front().mend;
    }
    return std::nullopt;
  }

  // True: one item back was asked for.
  bool ask_item(std::size_t place) {
    const auto& item = instrument_.items[place];
    std::string text = question(place);
    for (;;) {
      const auto* now = find_answer(place);
      const auto reply = prompt_.ask_or_leave({.text = text, .help = question(place), .now = now ? answer_words(*now) : std::string()});
      text.clear();
      if (reply.what == Typed::back) return true;
      if (reply.what == Typed::keep) {
        if (now) return false;
        if (item.required) {
          prompt_.show("  the form cannot be stored without this one");
          continue;
        }
        left_open_.insert(place);
        return false;
      }
      std::string fault;
      auto answer = reply.what == Typed::absent ? std::optional(Answer{item.id, reply.absent}) : understand(item, reply.text, fault);
      if (!answer) prompt_.show(fault);
      else if (keep(std::move(*answer), place)) return false;
    }
  }

  Context& context_;
  clinic::FormDesk& forms_;
  clinic::ReadyInstrument& ready_;
  const catalog::Instrument& instrument_;
  store::PersonKey person_;
  Answers answers_;
  catalog::Sex sex_ = catalog::Sex::unknown;
  std::set<std::size_t> left_open_;
  Prompt prompt_;
};
}  // namespace

Answers interview(Context& context, clinic::FormDesk& forms, store::PersonKey person, const std::string& instrument) {
  return Interview(context, forms, person, instrument).run();
}

}  // namespace leeboard::app
