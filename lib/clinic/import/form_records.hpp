// Forms from a file of any kind, one after another: documents, NDJSON, CSV wide and long, and reject files of all of them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/instrument_answer.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/import/reject.hpp"
#include "interop/answers.hpp"
#include "record/assessment.hpp"

namespace leeboard::clinic {

struct Desk;
class FormDesk;

/// What a form came from: one record, or all rows of a long CSV form. Valid during the call.
struct FormRecords {
  std::vector<RecordPlace> places;
  bool numbers_declared = true;
  bool long_rows = false;                             ///< CSV with the columns item and value
  std::vector<catalog::AnswerProblem> problems = {};  ///< found while the answers were read
  std::vector<std::string> told = {};                 ///< words of the closed list
};

/// Whom the reader tells. Each returns false to end the reading.
struct FormReceiver {
  /// A form that could be read.
  std::function<bool(Answers& answers, const FormRecords& records)> form;
  /// A record that could not be read, and why.
  std::function<bool(const RecordPlace& place, std::string_view error)> broken;
  /// What stands in a record that is not taken as a form, told before `broken`; may be empty.
  std::function<void(const RecordPlace& place, const Answers& answers)> unplaced = {};
  /// The header of a CSV input; may be empty.
  std::function<void(const std::vector<std::string>& header, char delimiter)> header;
  /// A line that is no record (the summary of a list of ours); may be empty.
  std::function<bool(const RecordPlace& place)> other;
};

/// Reads one input. `kind`: csv, xlsx, ndjson, json, yaml, fhir.
void read_forms(const Desk& desk, FormDesk& forms, InputFiles& files, const std::string& file, const std::string& kind,
                const std::optional<interop::CsvMap>& map, const interop::AnswersSetting& setting, const FormReceiver& receiver);

}  // namespace leeboard::clinic
