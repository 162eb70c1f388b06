// Forms of whole files, scored one after another in flat memory; nothing is stored.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/form_desk.hpp"
#include "clinic/import/form_records.hpp"
#include "clinic/import/safety_list.hpp"

namespace leeboard::clinic {

/// Whom the scoring tells. Those that return false end it.
struct ScoreListener {
  std::function<void(const std::vector<std::string>& header, char delimiter)> header;  ///< of a CSV input
  std::function<void(const Score& score, const FormRecords& records)> fits;            ///< throws bad_input for a form that has no place
  std::function<bool(const Answers& answers, const Score& score, const FormRecords& records)> scored;  ///< valid during the call
  std::function<bool(const RecordPlace& place, std::string_view error)> rejected;                      ///< every record of such a form
  std::function<void(const std::string& note)> noted;                                                  ///< a person should be told this of a form
};

/// Counts that add up, and where the safety items stand.
struct ScoredForms {
  long long read = 0, forms = 0;
  SafetyList safety;                 ///< by source and line
  std::vector<std::string> sources;  ///< of `safety`, by their number
};

/// Scores the files of one run. `explained`: the open items on which bands depend are wanted. Desk and listener outlive it.
class FormScoring {
 public:
  FormScoring(const Desk& desk, const ScoreListener& listener, bool explained);

  /// Scores one file; `kind`: csv, ndjson, json, yaml, fhir. `instrument`: of forms that do not say theirs, or empty. False: the listener
  /// ended it. Throws as read_forms().
  bool take_file(InputFiles& files, const std::string& file, const std::string& kind, const std::optional<interop::CsvMap>& map,
                 const std::string& instrument);
  const ScoredForms& result() const { return result_; }

 private:
  bool take(Answers& answers, const FormRecords& records);
  bool reject(const RecordPlace& place, std::string_view error);
  void score(Answers& answers, const FormRecords& records);
  void note_safety(const RecordPlace& place);
  void note_unplaced(const RecordPlace& place, const Answers& answers);

  const Desk& desk_;
  const ScoreListener& listener_;
  FormDesk forms_;
  bool explained_;
  ScoredForms result_;
  Score score_;
  std::vector<catalog::AnswerProblem> problems_;
};

}  // namespace leeboard::clinic
