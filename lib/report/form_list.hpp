// The forms of one person with what became of their scales since the form before: as JSON lines, as rows, for reading.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/assessment_json.hpp"
#include "report/look.hpp"
#include "report/score_history.hpp"

namespace leeboard::report {

/// How the instrument of a form is shown; must stay where it is as long as the list.
using ShownOf = std::function<const ShownInstrument&(const Score& score)>;

/// Forms by instrument and time, each with what the store says of it.
class FormList {
 public:
  FormList(std::string patient, std::vector<Assessment> forms, std::vector<AssessmentFacts> facts, const ShownOf& shown_of);
  FormList(const FormList&) = delete;
  FormList& operator=(const FormList&) = delete;

  std::size_t size() const { return forms_.size(); }
  /// leeboard.score/1, one form a line.
  std::string json() const;
  static std::vector<std::string> headings();
  /// One row of headings() for each form.
  std::vector<std::vector<std::string>> rows() const;
  /// One line a scale, so that a form of many scales fits a screen. `one_person`: without the code above, with trends below.
  std::string text(bool one_person, const Look& look) const;

 private:
  void add_changes();
  std::vector<std::vector<std::string>> scale_rows(const Look& look) const;
  std::string trends(const Look& look) const;

  std::string patient_;
  std::vector<Assessment> forms_;
  std::vector<AssessmentFacts> facts_;         // beside forms_
  std::vector<const ShownInstrument*> shown_;  // beside forms_
  std::vector<ScoreHistory> histories_;
};

}  // namespace leeboard::report
