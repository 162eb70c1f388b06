// `leeboard plan work`: goes through the lines of a signed plan on a terminal. Each answer is stored before the next line is shown.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "base/error.hpp"
#include "catalog/line_writes.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/done_writes.hpp"
#include "clinic/plan/work_plan.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/prompt.hpp"
#include "report/plan_work.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

constexpr std::string_view key_words = "  d done   a agreed   n not now   l later   o note";
constexpr std::string_view help_words = "each answer is stored at once; `leeboard plan reopen` takes one back";

enum class Key { done, agreed, not_now, later, note, unknown };

Key key_of(std::string_view said) {
  struct Word {
    std::string_view word;
    Key key;
  };
  constexpr std::array words{Word{"d", Key::done},          Word{"done", Key::done},   Word{"a", Key::agreed},        Word{"agreed", Key::agreed},
                             Word{"accepted", Key::agreed}, Word{"n", Key::not_now},   Word{"not now", Key::not_now}, Word{"declined", Key::not_now},
                             Word{"l", Key::later},         Word{"later", Key::later}, Word{"o", Key::note},          Word{"note", Key::note}};
  const auto at = std::ranges::find(words, said, &Word::word);
  return at == words.end() ? Key::unknown : at->key;
}

/// The person at the terminal has nothing more to say, or ends it: nothing is half done, for each answer is stored.
struct Ended {};

class Work {
 public:
  Work(Context& context, std::string patient)
      : context_(context),
        patient_(std::move(patient)),
        working_(clinic::open_plan(context.store(), context.desk(), patient_)),
        prompt_(context, [this] { return result_.answers.empty() ? "nothing was decided" : "what was answered is stored"; }) {}

  report::PlanWork run() {
    prompt_.show(report::work_head(working_.plan));
    prompt_.say_keys(false);
    prompt_.show(std::string(key_words) + "\n  " + std::string(help_words));
    lines_ = clinic::lines_to_work(working_.plan, context_.as_of().day);
    if (lines_.empty()) prompt_.show("every line is decided; plan reopen takes a decision back");
    try {
      for (std::size_t at = 0; at < lines_.size();) at = ask_line(at) ? at + 1 : at == 0 ? 0 : at - 1;
    } catch (const Ended&) {}
    result_.id = working_.stored.id;
    result_.revision = working_.stored.revision;
    result_.open = clinic::lines_to_work(working_.plan, context_.as_of().day).size();
    return result_;
  }

 private:
  /// Throws Ended for `q` and at the end of input.
  Reply ask(std::string text) {
    auto reply = prompt_.ask({.text = std::move(text), .help = std::string(key_words), .absences = false});
    if (reply.what == Typed::quit) throw Ended{};
    return reply;
  }

  /// False: back, and nothing is decided. Enter leaves the day as it is.
  bool ask_day(const std::string& text, std::optional<Date>& day) {
    for (;;) {
      const auto reply = ask(text);
      if (reply.what == Typed::back) return false;
      if (reply.what == Typed::keep) return true;
      if ((day = parse_date(reply.text))) return true;
      prompt_.show("  " + explain_date(reply.text) + "; such as 2026-12-15, or Enter");
    }
  }

  std::vector<std::string> writes(const std::string& line) {
    std::vector<std::string> out;
    for (const auto& write : clinic::writes_of(context_.desk(), working_.plan, line)) out.push_back(catalog::write_words(write));
    return out;
  }

  /// True: on to the next line; false: back to the one before.
  bool ask_line(std::size_t at) {
    for (;;) {
      const auto* line = working_.find(lines_[at]);
      if (!line) {
        prompt_.show(fmt::format("\n[{}/{}] {} is no longer in the plan", at + 1, lines_.size(), lines_[at]));
        return true;
      }
      const auto shown = *line;
      const auto reply = ask("\n" + report::work_line(fmt::format("[{}/{}] ", at + 1, lines_.size()), shown, context_.as_of().day, writes(shown.id)));
      if (reply.what == Typed::keep) return true;
      if (reply.what == Typed::back) {
        if (at == 0) prompt_.show("  this is the first line");
        return false;
      }
      const auto key = key_of(reply.text);
      if (key == Key::unknown) prompt_.show("  not understood; one of these, or Enter:\n" + std::string(key_words));
      else if (store(shown, key)) return true;
    }
  }

  /// Asks what belongs to the answer and stores it. False: it was not stored, the line is asked again.
  bool store(const PlanLine& shown, Key key) {
    clinic::LineAnswer answer{.line = shown.id};
    switch (key) {
      case Key::done: answer.decision = Decision::done; break;
      case Key::agreed: answer.decision = Decision::accepted; break;
      case Key::not_now:
        answer.decision = Decision::declined;
        answer.words = ask("  why, in the person's words").text;
        if (answer.words.empty()) return prompt_.show("  a line that is declined needs the reason; nothing stored"), false;
        if (!ask_day("  ask again on (Enter: at the review of the plan)", answer.day)) return false;
        break;
      case Key::later:
        answer.decision = Decision::later;
        if (!ask_day("  by when (Enter: the day that it has)", answer.day)) return false;
        break;
      default:
        answer.words = ask("  note").text;
        if (answer.words.empty()) return false;
    }
    try {
      const auto stored = clinic::answer_line(context_.store(), context_.desk(), patient_, working_, shown, answer);
      return tell(stored, answer);
    } catch (const Error& error) {
      // What the record or the settings refuse is said, and the line stands as it did.
      if (error.kind() != ErrorKind::refused && error.kind() != ErrorKind::usage && error.kind() != ErrorKind::bad_input) throw;
      prompt_.show(fmt::format("  {}; {}", error.what(), error.mend()));
      return false;
    }
  }

  bool tell(const clinic::AnsweredLine& stored, const clinic::LineAnswer& answer) {
    if (!stored.changed_by.empty() || stored.changed)
      prompt_.show(fmt::format("  {} was changed meanwhile{}: it is revision {} now", working_.stored.id,
                               stored.changed_by.empty() ? std::string() : " by " + stored.changed_by, working_.stored.revision));
    if (!stored.stored) {
      prompt_.show("  the line is another one now; nothing stored, here it is as it stands");
      return false;
    }
    if (!context_.globals().dry_run) context_.mark_saved();
    prompt_.show("  " +
                 report::answered_words(stored.line, stored.wrote, stored.taken_back, answer.decision.has_value(), context_.globals().dry_run));
    result_.answers.push_back({stored.line.id, answer.decision});
    // The days and forms that a note has nothing to do with are still to be decided.
    return answer.decision.has_value();
  }

  Context& context_;
  std::string patient_;
  clinic::WorkingPlan working_;
  std::vector<std::string> lines_;
  report::PlanWork result_;
  Prompt prompt_;
};

Outcome work(const std::string& patient, Context& context) {
  context.required_actor();
  if (!context.may_ask())
    throw Error(ErrorKind::usage, "plan work asks line by line, and nobody can be asked")
        .mend_with(fmt::format("run it on a terminal; without one decide single lines: `leeboard plan decide {} LINE DECISION`", patient));
  const auto result = Work(context, patient).run();
  if (context.json()) context.print(report::work_json(result) + "\n");
  else context.print_text(report::work_text(result));
  return {};
}

Action declare_work(Arguments& app) {
  auto patient = std::make_shared<std::string>();
  app.add_option("PATIENT", *patient, "patient code")->required();
  return [patient](Context& context) { return work(*patient, context); };
}
}  // namespace

Verb plan_work_verb() {
  return {"work",
          "go through the lines of the signed plan on a terminal: done, agreed, not now, later, note",
          Access::write,
          declare_work,
          {{"Line by line", "leeboard plan work P-0412 --actor S-03"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
