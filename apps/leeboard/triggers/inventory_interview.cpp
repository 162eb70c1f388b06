// The interview about triggers: domain by domain, back and forth, kept at every answer.
#include "leeboard/triggers/inventory_interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/prompt.hpp"
#include "leeboard/resume_draft.hpp"
#include "leeboard/triggers/trigger_questions.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
enum class Move { on, back, stay, done };

class Interview {
 public:
  Interview(Context& context, const catalog::CopingLibrary& library, store::PersonKey person)
      : context_(context),
        library_(library),
        person_(person),
        asking_{[this](const std::string& question) { return line(question); }, [this](const std::string& text) { prompt_.show(text); },
                [this] { keep(); }},
        prompt_(context, [this] { return kept_words(); }) {
    draft_.begun = context.as_of().day;
    for (auto& stored : context.store().read().triggers().of(person)) known_.push_back(std::move(stored.trigger));
  }

  clinic::InventoryDraft run() {
    take_up_draft();
    prompt_.say_keys(false);
    prompt_.show("none: talked about, nothing found; skip or -: not today; done: the rest another day");
    go_through();
    while (!draft_.found.empty()) {
      std::vector<std::string> lines;
      for (const auto& trigger : draft_.found) lines.push_back(std::string(format_word(trigger.domain)) + ": " + trigger.text);
      const auto reviewed = prompt_.review(lines);
      if (reviewed.store) break;
      tell_again(reviewed.change);
    }
    return std::move(draft_);
  }

 private:
  void go_through() {
    std::size_t at = 0;
    for (auto move = Move::on; at < library_.domains.size() && move != Move::done;) {
      const auto& domain = library_.domains[at];
      if (move != Move::back && draft_.open.text.empty() && draft_.is_past(domain.id)) {
        ++at;
        continue;
      }
      move = ask_domain(domain, at);
      if (move == Move::on) ++at;
      else if (move == Move::back && at > 0) --at;
    }
  }

  std::string kept_words() const {
    return fmt::format(
        "the interview is not finished; nothing is in the inventory yet; kept: triggers told {}, domains talked about {}; run the same "
        "command again to go on",
        told(), draft_.explored.size());
  }

  /// Its questions once more; in its place again.
  void tell_again(std::size_t place) {
    draft_.open = std::move(draft_.found[place]);
    draft_.found.erase(draft_.found.begin() + static_cast<std::ptrdiff_t>(place));
    draft_.asked = 0;
    prompt_.show("  once more: " + draft_.open.text);
    tell_open();
  }

  void take_up_draft() {
    auto kept = clinic::find_inventory_draft(context_.desk(), context_.records(), person_);
    if (!kept || kept->answered() == 0 || !resumes_draft(context_, "an interview", kept->begun, kept->answered())) return;
    draft_ = std::move(*kept);
    context_.say(fmt::format("going on where it was interrupted: triggers told {}, domains talked about {}", told(), draft_.explored.size()));
  }

  std::size_t told() const { return draft_.found.size() + (draft_.open.text.empty() ? 0 : 1); }

  std::string line(const std::string& question) {
    auto reply = prompt_.ask_or_leave({.text = question, .absences = false});
    return reply.what == Typed::back ? "b" : std::move(reply.text);
  }

  void keep() { clinic::keep_inventory_draft(context_.desk(), context_.store(), person_, draft_); }

  // A half-told trigger is of one domain; the others wait until it is told.
  Move ask_domain(const catalog::DomainQuestion& domain, std::size_t at) {
    if (!draft_.open.text.empty()) {
      if (draft_.open.domain != domain.id) return Move::on;
      tell_open();
    }
    for (;;) {
      const auto move = take(domain, line(prompt(domain, at)));
      if (move == Move::stay) continue;
      keep();
      return move;
    }
  }

  std::string prompt(const catalog::DomainQuestion& domain, std::size_t at) const {
    auto text = fmt::format("\n[{}/{}] {}: {}", at + 1, library_.domains.size(), domain.title, domain.question);
    for (const auto& trigger : known_)
      if (trigger.domain == domain.id && trigger.status != TriggerStatus::removed)
        text += fmt::format("\n    in the inventory: {} {}", trigger.id, trigger.text);
    for (const auto& trigger : draft_.found)
      if (trigger.domain == domain.id) text += "\n    told: " + trigger.text;
    for (std::size_t i = 0; i < domain.examples.size(); ++i) text += fmt::format("\n    {}  {}", i + 1, domain.examples[i].text);
    return text + (found_in(domain) ? "\n  another one? A number or own words; Enter goes on" : "\n  a number or own words; none; skip");
  }

  bool found_in(const catalog::DomainQuestion& domain) const {
    const auto of_domain = [&](const Trigger& trigger) { return trigger.domain == domain.id && trigger.status != TriggerStatus::removed; };
    return std::ranges::any_of(draft_.found, of_domain) || std::ranges::any_of(known_, of_domain);
  }

  Move take(const catalog::DomainQuestion& domain, const std::string& typed) {
    if (typed == "none" || (typed.empty() && found_in(domain))) return settle(domain.id, draft_.explored, draft_.skipped);
    if (typed == "skip" || typed == "-") return settle(domain.id, draft_.skipped, draft_.explored);
    if (typed == "done") {
      if (found_in(domain)) settle(domain.id, draft_.explored, draft_.skipped);
      return Move::done;
    }
    if (typed == "b") return back(domain);
    if (typed.empty()) prompt_.show("  none when it was talked about and nothing was found; skip when it was not");
    else begin(domain, typed);
    return Move::stay;
  }

  static Move settle(TriggerDomain domain, std::vector<TriggerDomain>& in, std::vector<TriggerDomain>& out) {
    std::erase(out, domain);
    if (std::ranges::find(in, domain) == in.end()) in.push_back(domain);
    return Move::on;
  }

  // First the last trigger told here is taken up again, then the domain before.
  Move back(const catalog::DomainQuestion& domain) {
    if (draft_.found.empty() || draft_.found.back().domain != domain.id) return Move::back;
    draft_.open = std::move(draft_.found.back());
    draft_.found.pop_back();
    draft_.asked = 0;
    prompt_.show("  once more: " + draft_.open.text);
    tell_open();
    return Move::stay;
  }

  void begin(const catalog::DomainQuestion& domain, const std::string& typed) {
    const auto number = parse_integer(typed);
    if (number && (*number < 1 || *number > static_cast<long long>(domain.examples.size())))
      return prompt_.show(fmt::format("  a number from 1 to {}, or own words", domain.examples.size()));
    draft_.open = {};
    draft_.asked = 0;
    draft_.open.domain = domain.id;
    if (number) {
      const auto& example = domain.examples[static_cast<std::size_t>(*number - 1)];
      draft_.open.text = example.text;
      draft_.open.tone = example.tone;
    } else {
      draft_.open.text = typed;
    }
    keep();
    tell_open();
  }

  void tell_open() {
    if (ask_about_trigger(asking_, library_, context_.as_of().day, draft_.open, draft_.asked)) draft_.found.push_back(std::move(draft_.open));
    draft_.open = {};
    draft_.asked = 0;
    keep();
  }

  Context& context_;
  const catalog::CopingLibrary& library_;
  store::PersonKey person_;
  Asking asking_;
  Prompt prompt_;
  clinic::InventoryDraft draft_;
  std::vector<Trigger> known_;
};
}  // namespace

clinic::InventoryDraft interview_about_triggers(Context& context, const catalog::CopingLibrary& library, store::PersonKey person) {
  return Interview(context, library, person).run();
}

}  // namespace leeboard::app
