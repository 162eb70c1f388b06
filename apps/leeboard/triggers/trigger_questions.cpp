// The questions about one trigger.
#include "leeboard/triggers/trigger_questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::app {

namespace {
enum class Move { on, back };

class Questions {
 public:
  Questions(const Asking& asking, const catalog::CopingLibrary& library, Date today, Trigger& trigger)
      : asking_(asking), library_(library), today_(today), trigger_(trigger) {}

  static constexpr std::size_t count() { return steps_.size(); }
  Move ask(std::size_t number) { return (this->*steps_[number])(); }
  /// Whether a question says nothing about this trigger.
  bool is_idle(std::size_t number) const {
    return steps_[number] == &Questions::ask_tone && (trigger_.domain != TriggerDomain::emotions || trigger_.tone);
  }

 private:
  template <Worded E>
  Move ask_word(const std::string& question, std::optional<E>& into) {
    const auto& words = all_words<E>();
    for (;;) {
      const auto typed = asking_.line(question + "\n    " + joined(words));
      if (typed == "b") return Move::back;
      if (typed.empty() || holds(words, typed)) {
        if (!typed.empty()) into = parse_word<E>(typed);
        return Move::on;
      }
      const auto near = did_you_mean(typed, words);
      asking_.say("  one of: " + joined(words) + (near.empty() ? "" : "; " + near));
    }
  }

  Move ask_tone() { return ask_word("Is it a heavy feeling (negative) or a good one (positive)?", trigger_.tone); }

  Move ask_strength() {
    for (;;) {
      const auto typed = asking_.line("How strong is the pull, 0 to 10?");
      if (typed == "b") return Move::back;
      const auto number = parse_integer(typed);
      if (number && *number >= 0 && *number <= 10) trigger_.strength = static_cast<int>(*number);
      if (typed.empty() || (number && *number >= 0 && *number <= 10)) return Move::on;
      asking_.say("  a whole number from 0 to 10, or Enter");
    }
  }

  Move ask_avoidable() { return ask_word("Can it be kept away from?", trigger_.avoidable); }
  Move ask_strategy() { return ask_word("What is the way to deal with it?", trigger_.strategy); }

  // Those of the chosen way first; the others stay on offer, so that keeping away need not stand alone.
  std::vector<const catalog::CopingStrategy*> fitting() const {
    std::vector<const catalog::CopingStrategy*> out;
    for (const auto& each : library_.strategies)
      if (each.domain == trigger_.domain && (!each.tone || !trigger_.tone || each.tone == trigger_.tone)) out.push_back(&each);
    std::ranges::stable_partition(out, [&](const auto* each) { return each->kind == trigger_.strategy; });
    return out;
  }

  Move ask_steps() {
    const auto offered = fitting();
    std::string question = "Which steps were agreed on? A number, or own words; Enter when there is none more";
    for (std::size_t i = 0; i < offered.size(); ++i) question += fmt::format("\n    {}  {}", i + 1, offered[i]->text);
    for (;;) {
      const auto typed = asking_.line(question);
      if (typed.empty()) return Move::on;
      if (typed == "b") {
        if (trigger_.steps.empty()) return Move::back;
        asking_.say("  taken back: " + trigger_.steps.back().text);
        trigger_.steps.pop_back();
        asking_.keep();
        continue;
      }
      const auto number = parse_integer(typed);
      if (number && (*number < 1 || *number > static_cast<long long>(offered.size()))) {
        asking_.say(offered.empty() ? "  own words, or Enter" : fmt::format("  a number from 1 to {}, own words, or Enter", offered.size()));
        continue;
      }
      add_step(typed, number ? offered[static_cast<std::size_t>(*number - 1)] : nullptr);
    }
  }

  void add_step(const std::string& typed, const catalog::CopingStrategy* chosen) {
    TriggerStep step{chosen ? chosen->text : typed, std::nullopt, chosen ? chosen->owner : "patient", "agreed"};
    if (chosen) step.due = plus(stamp_of(today_), chosen->within).day;
    const auto usual = step.owner + (step.due ? " " + format_date(*step.due) : "");
    for (;;) {
      const auto line = asking_.line(fmt::format("Who does it, and by when? Enter: {}", usual));
      if (line == "b") return asking_.say("  left out");
      if (take_owner(line, step)) break;
      asking_.say("  who, a day, or both: peer 2026-12-11");
    }
    trigger_.steps.push_back(std::move(step));
    asking_.keep();
  }

  static bool take_owner(const std::string& line, TriggerStep& step) {
    const auto words = split(line, " ");
    if (words.empty()) return true;
    const auto day = parse_date(words.back());
    if (words.size() > 2 || (words.size() == 2 && !day)) return false;
    if (day) step.due = day;
    if (words.size() == 2 || !day) step.owner = words.front();
    return true;
  }

  const Asking& asking_;
  const catalog::CopingLibrary& library_;
  Date today_;
  Trigger& trigger_;
  static const std::array<Move (Questions::*)(), 5> steps_;
};

constinit const std::array<Move (Questions::*)(), 5> Questions::steps_{&Questions::ask_tone, &Questions::ask_strength, &Questions::ask_avoidable,
                                                                       &Questions::ask_strategy, &Questions::ask_steps};
}  // namespace

bool ask_about_trigger(const Asking& asking, const catalog::CopingLibrary& library, Date today, Trigger& trigger, int& asked) {
  Questions questions(asking, library, today, trigger);
  bool forward = true;
  while (asked < static_cast<int>(Questions::count())) {
    if (asked < 0) return asked = 0, false;
    const auto place = static_cast<std::size_t>(asked);
    if (!questions.is_idle(place) || (!forward && trigger.domain == TriggerDomain::emotions)) forward = questions.ask(place) == Move::on;
    asked += forward ? 1 : -1;
    asking.keep();
  }
  return true;
}

}  // namespace leeboard::app
