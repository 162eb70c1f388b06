// Asks, stores, drafts again, and says what moved.
#include "leeboard/intake/plan_interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/plan_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/fact_question.hpp"
#include "report/plan_moves.hpp"
#include "report/plan_questions.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

class PlanInterview {
 public:
  PlanInterview(Context& context, const std::string& patient)
      : context_(context),
        patient_(patient),
        titles_(report::option_titles(context.catalog().treatment_options())),
        prompt_(context, [this] { return kept_words(); }),
        plan_(clinic::plan_of_today(context.store().read(), context.desk(), patient)),
        first_(plan_) {}

  AskedPlan run(std::size_t at_a_time) {
    prompt_.show(fmt::format("{}: the plan asks {}; what can change today comes first. Each answer is stored at once.", patient_,
                             count_words(open(), "question")));
    prompt_.say_keys();
    if (go_through(at_a_time)) look_over();
    const auto made = std::ranges::any_of(plan_.escalations, [&](const Escalation& one) {
      return urgency_of(one) == Urgency::now && std::ranges::find(first_.escalations, one.id, &Escalation::id) == first_.escalations.end();
    });
    return {answered(), open(), made};
  }

 private:
  struct Entry {
    std::string fact, question, note;
    std::string words = {};  ///< the answer, or empty while it is left open
    std::string id = {};     ///< the stored fact
    std::optional<clinic::IntakeInput> input = {};
  };

  static std::string count_words(std::size_t count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }
  std::size_t open() const { return plan_.ask.size(); }
  std::size_t answered() const {
    return static_cast<std::size_t>(std::ranges::count_if(asked_, [](const Entry& entry) { return !entry.words.empty(); }));
  }
  std::string kept_words() const {
    if (answered() == 0) return "nothing was answered";
    return fmt::format("{} stored: `leeboard intake ask {}` goes on", answered() == 1 ? "1 answer is" : fmt::format("{} answers are", answered()),
                       patient_);
  }

  /// The first question of the page that was not asked yet.
  const PlanQuestion* next() const {
    for (const auto* question : report::questions_in_order(plan_))
      if (context_.catalog().vocabulary().find(question->fact) && std::ranges::find(asked_, question->fact, &Entry::fact) == asked_.end())
        return question;
    return nullptr;
  }

  Entry entry_of(const PlanQuestion& question) const {
    Entry out{question.fact, question.question, {}};
    if (question.urgent) out.note = "! an emergency hangs on it";
    if (!question.last_known.empty()) out.note += (out.note.empty() ? "" : "; ") + ("before: " + question.last_known);
    const auto& derived = context_.catalog().vocabulary().find(question.fact)->derived;
    if (derived && !derived->instrument.empty())
      out.note += (out.note.empty() ? "" : "; ") + fmt::format("item by item: leeboard assess add {} {}", patient_, derived->instrument);
    return out;
  }

  /// False: left with `q` or at the end of the input.
  bool go_through(std::size_t at_a_time) {
    for (std::size_t at = 0;;) {
      if (at == asked_.size()) {
        if (at_a_time > 0 && at > 0 && at % at_a_time == 0 && !goes_on()) return false;
        const auto* question = next();
        if (!question) break;
        asked_.push_back(entry_of(*question));
      }
      switch (ask(at)) {
        case Typed::quit: return false;
        case Typed::back: at -= at > 0 ? 1 : 0; break;
        default: ++at;
      }
    }
    prompt_.show(has_emergency(plan_.escalations) ? "\nThe plan holds an emergency, which goes first: nothing else is asked now."
                                                  : "\nThe plan asks nothing more.");
    return true;
  }

  bool goes_on() {
    const auto reply = prompt_.ask({.text = fmt::format("\n{} open. Enter goes on, q ends", count_words(open(), "question")), .absences = false});
    return reply.what != Typed::quit;
  }

  Typed ask(std::size_t at) {
    auto& entry = asked_[at];
    auto reply = ask_fact(context_, prompt_,
                          {.fact = entry.fact, .question = fmt::format("\n[{}] {}", at + 1, entry.question), .note = entry.note, .now = entry.words});
    if (reply.input) store(entry, std::move(reply));
    else return reply.what;
    return Typed::answer;
  }

  void store(Entry& entry, FactReply reply) {
    if (reply.words == entry.words) return;
    entry.input = std::move(reply.input);
    for (auto& fact : entry.input->document.facts) fact.corrects = entry.id;
    const bool dry = context_.globals().dry_run;
    CarePlan after;
    context_.store().write([&](store::Repositories& records) {
      const auto put = [&](const clinic::IntakeInput& input) {
        clinic::change_record(context_.desk(), records, patient_, input, clinic::RecordChange::update, {});
      };
      // Of a dry run nothing stays: all answers so far are written again, and taken back with the transaction.
      for (const auto& other : asked_)
        if (dry && &other != &entry && other.input) put(*other.input);
      put(*entry.input);
      if (!dry) entry.id = newest_id(records, entry);
      after = clinic::plan_of_today(records, context_.desk(), patient_);
    });
    if (!dry) context_.mark_saved();
    entry.words = std::move(reply.words);
    const auto moves = report::plan_moves(plan_, after, titles_);
    plan_ = std::move(after);
    for (const auto& line : moves) prompt_.show("  " + line);
    if (moves.empty()) prompt_.show("  kept; nothing of today moves by it");
  }

  std::string newest_id(store::Repositories& records, const Entry& entry) const {
    const auto facts = records.facts().of(records.patients().require(patient_), context_.catalog().vocabulary().canonical(entry.fact));
    return facts.empty() ? std::string() : facts.back().fact.id;
  }

  /// Everything is stored by now; what was a slip is asked again, and corrects what stands.
  void look_over() {
    for (;;) {
      std::vector<std::string> lines;
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < asked_.size(); ++i)
        if (!asked_[i].words.empty()) {
          lines.push_back(asked_[i].fact + ": " + asked_[i].words);
          places.push_back(i);
        }
      if (lines.empty()) return;
      try {
        const auto reviewed = prompt_.review(lines, "Enter ends");
        if (reviewed.store) return;
        if (ask(places[reviewed.change]) == Typed::quit) return;
      } catch (const Left&) { return; }
    }
  }

  Context& context_;
  const std::string patient_;
  report::OptionTitles titles_;
  std::vector<Entry> asked_;
  Prompt prompt_;
  CarePlan plan_;
  const CarePlan first_;
};

}  // namespace

AskedPlan ask_about_plan(Context& context, const std::string& patient, std::size_t at_a_time) {
  return PlanInterview(context, patient).run(at_a_time);
}

}  // namespace leeboard::app
