// The interview: asks, checks, keeps, goes back.
#include "leeboard/assess/interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "interop/answers.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"
#include "leeboard/context.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
std::string draft_text(const Answers& answers) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.answers/1").field("instrument", answers.instrument);
  json.field("taken_at", format_stamp(*answers.taken_at)).field("basis", "score-entry").key("answers").begin_object();
  for (const auto& answer : answers.answers) {
    json.key(answer.item);
    if (const auto* absent = std::get_if<Absent>(&answer.value)) json.value(format_absent(*absent));
    else if (const auto* number = std::get_if<double>(&answer.value)) json.value(*number);
    else json.value(std::get<std::string>(answer.value));
  }
  return json.end_object().end_object().take();
}

class Interview {
 public:
  Interview(Context& context, Forms& forms, store::PersonKey person, const std::string& id)
      : context_(context), ready_(forms.ready(id)), instrument_(ready_.instrument), person_(person) {
    answers_.instrument = instrument_.id;
    answers_.taken_at = context.as_of();
    answers_.basis = "score-entry";
    answers_.by = context.actor();
  }

  Answers run() {
    take_up_draft();
    context_.say(instrument_.title + " (" + instrument_.recall + ")");
    if (!instrument_.asked_from_labels())
      context_.say("score entry: key what the examination or the official form says");
    context_.say("b goes back; declined, not-asked and unknown are answers too");
    std::size_t at = first_open();
    while (at < instrument_.items.size()) {
      if (is_skipped(at) || !ask_item(at)) ++at;
      else at = before(at);
    }
    return answers_;
  }

 private:
  void take_up_draft() {
    const auto text = context_.store().read().drafts().get(person_, instrument_.id, context_.actor());
    if (!text) return;
    const auto document = io::read_json(*text, "draft");
    Diagnostics problems;
    const auto kept = interop::read_answers(document.root(), {.zone = context_.zone(), .instrument = instrument_.id, .patient = {}}, problems);
    if (!problems.empty()) return;
    answers_.answers = kept.answers;
    answers_.taken_at = kept.taken_at;
    context_.say(fmt::format("going on where it was interrupted: {} items are answered", answers_.answers.size()));
  }

  Answer* given(std::size_t item) {
    const auto& wanted = instrument_.items[item];
    const auto found = std::ranges::find_if(answers_.answers, [&](const Answer& answer) {
      return answer.item == wanted.id || (wanted.raw && answer.item == wanted.raw->id);
    });
    return found == answers_.answers.end() ? nullptr : &*found;
  }

  std::size_t first_open() {
    for (std::size_t i = 0; i < instrument_.items.size(); ++i)
      if (given(i) == nullptr && !is_skipped(i)) return i;
    return instrument_.items.size();
  }

  // What the answers so far let the form skip.
  bool is_skipped(std::size_t item) {
    std::vector<catalog::AnswerProblem> problems;
    auto form = catalog::fill_form(instrument_, answers_.answers, catalog::Sex::unknown, false, true, problems);
    const auto skipped = ready_.scorer.score(form).skipped;
    return std::ranges::find(skipped, instrument_.items[item].id) != skipped.end();
  }

  std::size_t before(std::size_t item) {
    while (item > 0)
      if (!is_skipped(--item)) return item;
    return 0;
  }

  void show(std::size_t place) {
    const auto& item = instrument_.items[place];
    std::string text = fmt::format("\n[{}/{}] {}: {}", place + 1, instrument_.items.size(), item.id, item.label);
    if (!item.recall.empty()) text += " (" + item.recall + ")";
    for (const auto& option : item.options) {
      const auto number = format_number(instrument_.form_numbers ? option.form : option.points);
      text += option.label.empty() ? "" : item.reverse ? fmt::format("\n    {}", option.id) : fmt::format("\n    {}  {} ({})", number, option.label, option.id);
    }
    if (item.raw) text += fmt::format("\n    or the measurement as {}=NUMBER ({})", item.raw->id, item.raw->unit);
    if (item.free_answer) text += "\n    any short text, or not-asked";
    context_.say(text);
  }

  void keep(Answer answer, std::size_t item) {
    if (auto* old = given(item)) *old = std::move(answer);
    else answers_.answers.push_back(std::move(answer));
    const auto text = draft_text(answers_);
    context_.store().write([&](store::Records& records) { records.drafts().put(person_, instrument_.id, context_.actor(), text); });
  }

  // True: one item back was asked for.
  bool ask_item(std::size_t place) {
    const auto& item = instrument_.items[place];
    show(place);
    for (;;) {
      const auto line = context_.ask(given(place) != nullptr ? "  (Enter keeps the answer) > " : "  > ");
      if (!line)
        throw Error{ErrorKind::failed, "the form is not finished; nothing was stored as an assessment"}.mend_with(
            fmt::format("{} answers are kept: run the same command again to go on", answers_.answers.size()));
      if (*line == "b") return true;
      if (line->empty()) {
        if (given(place) != nullptr) return false;
        continue;
      }
      const auto equal = line->find('=');
      const bool raw = equal != std::string::npos && item.raw && line->substr(0, equal) == item.raw->id;
      auto answer = raw ? interop::read_answer_text(item.raw->id, line->substr(equal + 1)) : interop::read_answer_text(item.id, *line);
      // A bare number of a reversed item means two things, and a person at a terminal can say which.
      std::vector<catalog::AnswerProblem> problems;
      (void)catalog::fill_form(instrument_, {answer}, catalog::Sex::unknown, false, false, problems);
      if (problems.empty()) {
        keep(std::move(answer), place);
        if (lawful()) return false;
        answers_.answers.erase(answers_.answers.begin() + (given(place) - answers_.answers.data()));
        continue;
      }
      context_.say("  " + problems.front().message + "; " + problems.front().mend);
    }
  }

  bool lawful() {
    std::vector<catalog::AnswerProblem> problems;
    const auto form = catalog::fill_form(instrument_, answers_.answers, catalog::Sex::unknown, false, true, problems);
    const auto conflicts = ready_.scorer.conflicts(form);
    if (!conflicts.empty()) context_.say("  " + conflicts.front().message + "; answer again, or go back with b");
    return conflicts.empty();
  }

  Context& context_;
  ReadyInstrument& ready_;
  const catalog::Instrument& instrument_;
  store::PersonKey person_;
  Answers answers_;
};
}  // namespace

Answers interview(Context& context, Forms& forms, store::PersonKey person, const std::string& instrument) {
  return Interview(context, forms, person, instrument).run();
}

}  // namespace leeboard::app
