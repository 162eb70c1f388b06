// Scores forms as they are read.
#include "clinic/import/score_forms.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"

namespace leeboard::clinic {

FormScoring::FormScoring(const Desk& desk, const ScoreListener& listener, bool explained)
    : desk_(desk), listener_(listener), forms_(desk), explained_(explained) {}

bool FormScoring::take_file(InputFiles& files, const std::string& file, const std::string& kind, const std::optional<interop::CsvMap>& map,
                            const std::string& instrument) {
  bool on = true;
  FormReceiver receiver;
  receiver.form = [&](Answers& answers, const FormRecords& records) { return on = take(answers, records); };
  receiver.broken = [&](const RecordPlace& place, std::string_view error) { return on = reject(place, error); };
  receiver.unplaced = [&](const RecordPlace& place, const Answers& answers) { note_unplaced(place, answers); };
  receiver.header = listener_.header;
  receiver.other = [](const RecordPlace&) { return true; };
  read_forms(desk_, forms_, files, file, kind, map, {.zone = desk_.zone, .instrument = instrument, .patient = {}}, receiver);
  return on;
}

bool FormScoring::take(Answers& answers, const FormRecords& records) {
  try {
    score(answers, records);
    if (listener_.fits) listener_.fits(score_, records);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::not_found) throw;
    if (error.kind() == ErrorKind::bad_input) note_unplaced(records.places.front(), answers);
    const auto text = format_failure(error);
    for (const auto& place : records.places)
      if (!reject(place, text)) return false;
    return true;
  }
  const auto& first = records.places.front();
  result_.read += static_cast<long long>(records.places.size());
  ++result_.forms;
  if (!answers.scales.empty() && listener_.noted)
    for (const auto& note : misstated_notes(answers, score_, fmt::format("{}:{}", first.source, first.line))) listener_.noted(note);
  if (score_.safety_positive()) note_safety(first);
  return listener_.scored(answers, score_, records);
}

// The score's memory is used again, form after form.
void FormScoring::score(Answers& answers, const FormRecords& records) {
  auto& ready = forms_.ready(answers.instrument);
  if (answers.basis == AnswerBasis::reported_total) {
    score_ = forms_.score(answers, records.numbers_declared);
    return;
  }
  problems_ = records.problems;
  const auto form = catalog::fill_form(ready.instrument, answers.answers, catalog::parse_sex(answers.sex_at_birth), answers.form_numbers,
                                       records.numbers_declared, problems_);
  if (problems_.empty() && !ready.scorer.lawful(form)) problems_ = ready.scorer.conflicts(form);
  if (!problems_.empty()) {
    score_ = forms_.take(answers, {.numbers_declared = records.numbers_declared, .keep_contradictory = true, .problems = records.problems});
    forms_.explain(answers, score_);
    return;
  }
  ready.scorer.score_into(form, score_);
  if (explained_) ready.scorer.add_deciding_items(form, score_);
}

bool FormScoring::reject(const RecordPlace& place, std::string_view error) {
  ++result_.read;
  return listener_.rejected(place, error);
}

void FormScoring::note_safety(const RecordPlace& place) {
  auto& sources = result_.sources;
  if (sources.empty() || sources.back() != place.source) sources.emplace_back(place.source);
  result_.safety.add(static_cast<std::uint32_t>(sources.size() - 1), place.line);
}

// A positive safety answer of a record that has no score.
void FormScoring::note_unplaced(const RecordPlace& place, const Answers& answers) {
  if (!forms_.safety_said(answers).empty()) note_safety(place);
}

}  // namespace leeboard::clinic
