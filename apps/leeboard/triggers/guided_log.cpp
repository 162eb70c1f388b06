// The guided form of `triggers log`.
#include "leeboard/triggers/guided_log.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/range.hpp"
#include "base/stamp.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::app {

namespace {
class Form {
 public:
  Form(Context& context, const std::vector<Trigger>& inventory, clinic::LogAnswers& answers)
      : context_(context), inventory_(inventory), a_(answers) {}

  void run() {
    context_.say("Enter leaves a question out; nothing is stored before the last one");
    ask_kind();
    ask_time();
    using enum TriggerEventKind;
    const auto kind = *parse_word<TriggerEventKind>(a_.kind);
    if (kind == none) return;
    if (kind == craving || kind == exposure || kind == coped) ask_intensity();
    ask_triggers();
    const bool used = is_use(kind);
    if (used) text("What was used?", a_.substance);
    if (kind == overdose) {
      word("Was naloxone given? yes no unknown", {"yes", "no", "unknown"}, a_.naloxone_given);
      word("Was the emergency number called? yes no unknown", {"yes", "no", "unknown"}, a_.emergency_called);
    }
    list("What was tried? (several with ;)", a_.tried);
    list("What helped? (several with ;)", a_.helped);
    text("Before: where, with whom, what feeling, what thought?", a_.before);
    text(used ? "What happened: how much, how, alone?" : "What happened: what was done?", a_.did);
    text("After: what was good for the moment, what came later?", a_.after);
    text("Anything else?", a_.note);
  }

 private:
  std::string line(const std::string& question) {
    auto typed = context_.ask(question + "\n  > ");
    if (!typed) throw Error{ErrorKind::failed, "the form is not finished; nothing was stored"}.mend_with("run the same command again");
    return *typed;
  }

  void text(const std::string& question, std::string& into) {
    if (into.empty()) into = line(question);
  }

  void list(const std::string& question, std::vector<std::string>& into) {
    if (into.empty()) into = split(line(question), ";");
  }

  void word(const std::string& question, const std::vector<std::string>& words, std::string& into) {
    while (into.empty()) {
      const auto typed = line(question);
      if (typed.empty()) return;
      if (holds(words, typed)) into = typed;
      else context_.say("  one of: " + joined(words));
    }
  }

  void ask_kind() {
    const auto& kinds = logged_kinds();
    while (a_.kind.empty()) {
      word("What is it? " + joined(kinds), kinds, a_.kind);
      if (a_.kind.empty()) context_.say("  this one is needed");
    }
  }

  void ask_time() {
    while (a_.at.empty() && a_.on.empty()) {
      const auto typed =
          line("When? Enter: " + format_stamp(context_.as_of()) +
               ". Or a day such as 2026-11-28, with a part of day (night morning afternoon evening), or a time such as 2026-11-28T18:40");
      if (typed.empty()) return;
      const auto words = split(typed, " ");
      if (words.size() <= 2 && parse_date(words.front()) && (words.size() == 1 || parse_word<DayPart>(words.back()))) {
        a_.on = words.front();
        if (words.size() == 2) a_.part = words.back();
      } else if (const auto stamp = parse_stamp(typed, context_.zone()); stamp && stamp->has_time()) {
        a_.at = typed;
      } else {
        context_.say("  that is no time: " + explain_stamp(words.front(), context_.zone()));
      }
    }
  }

  void ask_intensity() {
    while (a_.intensity < 0) {
      const auto typed = line("How strong, 0 to 10?");
      if (typed.empty()) return;
      const auto number = parse_integer(typed);
      if (number && *number >= 0 && *number <= 10) a_.intensity = static_cast<int>(*number);
      else context_.say("  a whole number from 0 to 10");
    }
  }

  void ask_triggers() {
    std::vector<std::string> ids;
    std::string shown = "Which triggers? (ids with a blank between)";
    for (const auto& trigger : inventory_) {
      if (trigger.status == TriggerStatus::removed) continue;
      ids.push_back(trigger.id);
      shown += fmt::format("\n    {}  {}", trigger.id, trigger.text);
    }
    while (a_.triggers.empty() && !ids.empty()) {
      const auto typed = split(line(shown), " ,;");
      if (typed.empty()) return;
      const auto wrong = std::ranges::find_if(typed, [&](const std::string& id) { return !holds(ids, id); });
      if (wrong == typed.end()) a_.triggers = typed;
      else context_.say("  " + *wrong + " is none of: " + joined(ids));
    }
  }

  Context& context_;
  const std::vector<Trigger>& inventory_;
  clinic::LogAnswers& a_;
};
}  // namespace

void ask_log_entry(Context& context, const std::vector<Trigger>& inventory, clinic::LogAnswers& answers) { Form(context, inventory, answers).run(); }

}  // namespace leeboard::app
