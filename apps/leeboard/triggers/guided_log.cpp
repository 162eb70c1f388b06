// The guided form of `triggers log`.
#include "leeboard/triggers/guided_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/range.hpp"
#include "base/stamp.hpp"
#include "leeboard/context.hpp"
#include "leeboard/prompt.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::app {

namespace {
using enum TriggerEventKind;

class Form {
 public:
  Form(Context& context, const std::vector<Trigger>& inventory, clinic::LogAnswers& answers)
      : inventory_(inventory), as_of_(context.as_of()), zone_(context.zone()), a_(answers), prompt_(context, [] {
          return std::string("the form is not finished; nothing was stored: the same command begins anew");
        }) {
    add(
        "kind", {}, [](Form& form) { return form.ask_kind(); }, !a_.kind.empty());
    add(
        "when", {}, [](Form& form) { return form.ask_time(); }, !a_.at.empty() || !a_.on.empty());
    add(
        "how strong", {craving, exposure, coped}, [](Form& form) { return form.ask_intensity(); }, a_.intensity >= 0);
    add(
        "triggers", {}, [](Form& form) { return form.ask_triggers(); }, !a_.triggers.empty());
    add(
        "used", {lapse, use, overdose}, [](Form& form) { return form.text("What was used?", form.a_.substance); }, !a_.substance.empty());
    add(
        "naloxone", {overdose}, [](Form& form) { return form.word("Was naloxone given?", form.a_.naloxone_given); }, !a_.naloxone_given.empty());
    add(
        "emergency number", {overdose}, [](Form& form) { return form.word("Was the emergency number called?", form.a_.emergency_called); },
        !a_.emergency_called.empty());
    add(
        "tried", {}, [](Form& form) { return form.list("What was tried? (several with ;)", form.a_.tried); }, !a_.tried.empty());
    add(
        "helped", {}, [](Form& form) { return form.list("What helped? (several with ;)", form.a_.helped); }, !a_.helped.empty());
    add(
        "before", {}, [](Form& form) { return form.text("Before: where, with whom, what feeling, what thought?", form.a_.before); },
        !a_.before.empty());
    add(
        "what happened", {},
        [](Form& form) {
          return form.text(is_use(form.kind()) ? "What happened: how much, how, alone?" : "What happened: what was done?", form.a_.did);
        },
        !a_.did.empty());
    add(
        "after", {}, [](Form& form) { return form.text("After: what was good for the moment, what came later?", form.a_.after); }, !a_.after.empty());
    add(
        "note", {}, [](Form& form) { return form.text("Anything else?", form.a_.note); }, !a_.note.empty());
  }

  void run() {
    prompt_.show("Nothing is stored before you have seen it.");
    prompt_.say_keys(false, false);
    for (std::size_t at = 0; at < steps_.size();) {
      if (!applies(at)) ++at;
      else if (steps_[at].ask(*this) == Typed::back) at = before(at);
      else ++at;
    }
    for (;;) {
      std::vector<std::string> lines;
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < steps_.size(); ++i)
        if (const auto said = said_at(i); !said.empty()) {
          lines.push_back(std::string(steps_[i].name) + ": " + said);
          places.push_back(i);
        }
      const auto reviewed = prompt_.review(lines);
      if (reviewed.store) return drop_what_does_not_apply();
      (void)steps_[places[reviewed.change]].ask(*this);
    }
  }

 private:
  struct Step {
    const char* name;
    std::vector<TriggerEventKind> kinds;  ///< of which it is asked; empty: of all but `none`
    std::function<Typed(Form&)> ask;
    bool given = false;  ///< by a flag
  };

  void add(const char* name, std::vector<TriggerEventKind> kinds, std::function<Typed(Form&)> ask, bool given) {
    steps_.push_back({name, std::move(kinds), std::move(ask), given});
  }

  TriggerEventKind kind() const { return parse_word<TriggerEventKind>(a_.kind).value_or(none); }
  bool is_of_kind(std::size_t step) const {
    const auto& kinds = steps_[step].kinds;
    if (step <= 1) return true;
    return kind() != none && (kinds.empty() || std::ranges::find(kinds, kind()) != kinds.end());
  }
  bool applies(std::size_t step) const { return !steps_[step].given && is_of_kind(step); }
  std::size_t before(std::size_t step) const {
    for (auto at = step; at > 0;)
      if (applies(--at)) return at;
    return step;
  }

  std::string said_at(std::size_t step) const {
    if (!is_of_kind(step)) return {};
    switch (step) {
      case 0: return a_.kind;
      case 1: return !a_.at.empty() ? a_.at : !a_.on.empty() ? a_.on + (a_.part.empty() ? "" : " " + a_.part) : format_stamp(as_of_);
      case 2: return a_.intensity < 0 ? std::string() : std::to_string(a_.intensity);
      case 3: return joined(a_.triggers);
      case 4: return a_.substance;
      case 5: return a_.naloxone_given;
      case 6: return a_.emergency_called;
      case 7: return joined(a_.tried, "; ");
      case 8: return joined(a_.helped, "; ");
      case 9: return a_.before;
      case 10: return a_.did;
      case 11: return a_.after;
      default: return a_.note;
    }
  }

  /// A kind that was changed on the way back does not take with it what only the other one is asked.
  void drop_what_does_not_apply() {
    if (!is_of_kind(2) && !steps_[2].given) a_.intensity = -1;
    for (auto [step, text] : {std::pair<std::size_t, std::string*>{4, &a_.substance}, {5, &a_.naloxone_given}, {6, &a_.emergency_called}})
      if (!is_of_kind(step) && !steps_[step].given) text->clear();
    if (kind() != none) return;
    for (auto* text : {&a_.before, &a_.did, &a_.after, &a_.note}) text->clear();
    for (auto* list : {&a_.triggers, &a_.tried, &a_.helped}) list->clear();
  }

  Reply line(const std::string& question, const std::string& now) {
    return prompt_.ask_or_leave({.text = "\n" + question, .now = now, .absences = false});
  }

  Typed text(const std::string& question, std::string& into) {
    auto reply = line(question, into);
    if (reply.what == Typed::answer) into = std::move(reply.text);
    return reply.what;
  }

  Typed list(const std::string& question, std::vector<std::string>& into) {
    const auto reply = line(question, joined(into, "; "));
    if (reply.what == Typed::answer) into = split(reply.text, ";");
    return reply.what;
  }

  Typed word(const std::string& question, std::string& into, const std::vector<std::string>& words = {"yes", "no", "unknown"}) {
    std::string shown = question + "\n    " + numbered(words);
    for (;;) {
      const auto reply = line(shown, into);
      if (reply.what != Typed::answer) return reply.what;
      if (const auto chosen = choose(reply.text, words)) {
        into = *chosen;
        return reply.what;
      }
      shown = "  one of: " + joined(words);
    }
  }

  Typed ask_kind() {
    for (;;) {
      const auto what = word("What is it?", a_.kind, logged_kinds());
      if (what == Typed::answer || !a_.kind.empty()) return what;
      prompt_.show("  this one is needed");
    }
  }

  Typed ask_time() {
    std::string question =
        "When? Enter: " + format_stamp(as_of_) +
        "\n    or a day such as 2026-11-28, with a part of day (night morning afternoon evening), or a time such as 2026-11-28T18:40";
    for (;;) {
      const auto reply = line(question, !a_.at.empty() ? a_.at : a_.on);
      if (reply.what != Typed::answer) return reply.what;
      const auto words = split(reply.text, " ");
      if (words.size() <= 2 && parse_date(words.front()) && (words.size() == 1 || parse_word<DayPart>(words.back()))) {
        a_.at.clear();
        a_.on = words.front();
        a_.part = words.size() == 2 ? words.back() : std::string();
        return reply.what;
      }
      if (const auto stamp = parse_stamp(reply.text, zone_); stamp && stamp->has_time()) {
        a_.on.clear();
        a_.part.clear();
        a_.at = reply.text;
        return reply.what;
      }
      question = "  that is no time: " + explain_stamp(words.front(), zone_);
    }
  }

  Typed ask_intensity() {
    std::string question = "How strong, 0 to 10?";
    for (;;) {
      const auto reply = line(question, said_at(2));
      if (reply.what != Typed::answer) return reply.what;
      if (const auto number = parse_integer(reply.text); number && *number >= 0 && *number <= 10) {
        a_.intensity = static_cast<int>(*number);
        return reply.what;
      }
      question = "  a whole number from 0 to 10";
    }
  }

  Typed ask_triggers() {
    std::vector<std::string> ids;
    std::string question = "Which triggers? (ids, or numbers, with a blank between)";
    for (const auto& trigger : inventory_) {
      if (trigger.status == TriggerStatus::removed) continue;
      ids.push_back(trigger.id);
      question += fmt::format("\n    {}  {}", trigger.id, trigger.text);
    }
    if (ids.empty()) return Typed::keep;
    for (;;) {
      const auto reply = line(question, joined(a_.triggers));
      if (reply.what != Typed::answer) return reply.what;
      std::vector<std::string> chosen;
      std::string wrong;
      for (const auto& part : split(reply.text, " ,;")) {
        const auto id = holds(ids, part) ? part : holds(ids, "T-" + part) ? "T-" + part : std::string();
        if (id.empty()) wrong = part;
        else chosen.push_back(id);
      }
      if (wrong.empty() && !chosen.empty()) {
        a_.triggers = std::move(chosen);
        return reply.what;
      }
      question = "  " + wrong + " is none of: " + joined(ids);
    }
  }

  const std::vector<Trigger>& inventory_;
  const Stamp as_of_;
  const Zone* zone_;
  clinic::LogAnswers& a_;
  Prompt prompt_;
  std::vector<Step> steps_;
};
}  // namespace

void ask_log_entry(Context& context, const std::vector<Trigger>& inventory, clinic::LogAnswers& answers) { Form(context, inventory, answers).run(); }

}  // namespace leeboard::app
