// Prints one form.
#include "report/form_text.hpp"

#include <fmt/format.h>

#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "record/acknowledge_words.hpp"
#include "record/form_state.hpp"
#include "report/score_json.hpp"

namespace leeboard::report {

namespace {
std::string answer_text(const Answer& answer) {
  if (const auto* absent = std::get_if<Absent>(&answer.value)) return std::string(format_absent(*absent));
  if (const auto* number = std::get_if<double>(&answer.value)) return format_number(*number);
  return std::get<std::string>(answer.value);
}

std::string items_text(const catalog::Instrument* instrument, const Answers& answers) {
  std::string text;
  for (const auto& answer : answers.answers) {
    const auto item = instrument ? instrument->find_item(answer.item) : std::nullopt;
    std::string meaning;
    if (item) {
      std::optional<catalog::AnswerProblem> problem;
      const auto code = catalog::read_answer(*instrument, *item, answer, answers.form_numbers, true, problem);
      if (code >= 0) meaning = instrument->items[*item].options[static_cast<std::size_t>(code)].label;
    }
    const auto label = item ? instrument->items[*item].label : "";
    text +=
        fmt::format("  {:<14} {:<10} {}{}\n", answer.item, answer_text(answer), meaning, label.empty() ? "" : (meaning.empty() ? "" : " - ") + label);
  }
  return text;
}
}  // namespace

std::string render_form_text(const Assessment& form, const AssessmentFacts& facts, const catalog::Instrument* instrument, bool explain) {
  std::string text = fmt::format("{} revision {}: {} of {}", facts.id, form.revision, form.answers.instrument, facts.patient);
  if (form.answers.taken_at) text += ", taken " + format_stamp(*form.answers.taken_at);
  if (!form.answers.by.empty()) text += " by " + form.answers.by;
  text += fmt::format(", recorded {}\n", format_stamp(form.recorded));
  if (!facts.moved_from.empty()) text += "  moved from " + facts.moved_from + "\n";
  if (const auto& back = facts.withdrawn)
    text += fmt::format("  {} on {}{}: {}\n", facts.moved_to.empty() ? "withdrawn" : "moved to " + facts.moved_to, format_date(back->at.day),
                        back->by.empty() ? "" : " by " + back->by, back->reason);
  if (!form.amend_reason.empty() && !(facts.withdrawn && facts.withdrawn->reason == form.amend_reason))
    text += "  amended: " + form.amend_reason + "\n";
  if (form.answers.basis != AnswerBasis::items) text += "  basis: " + std::string(format_word(form.answers.basis)) + "\n";
  if (const auto state = form_state_words(form.answers); !state.empty()) text += "  " + state + "\n";
  text += render_score_text(form.score) + items_text(instrument, form.answers);
  if (facts.acknowledged)
    text += *facts.acknowledged ? "  safety item acknowledged" + (facts.answered ? ", " + answer_state_words(*facts.answered) : std::string()) + "\n"
            : facts.withdrawn   ? "  safety item withdrawn, not answered\n"
                                : "  safety item NOT acknowledged\n";
  if (explain) text += fmt::format("  scored with {} version {}, {}\n", form.score.instrument, form.score.version, form.score.definition);
  return text;
}

}  // namespace leeboard::report
