// Importing filled-in forms: a record each, or the rows of a long table that make one form.
#pragma once

#include <optional>
#include <string>

#include "clinic/form_desk.hpp"
#include "clinic/import/form_records.hpp"
#include "clinic/import/run.hpp"
#include "clinic/recognise_person.hpp"
#include "io/node.hpp"

namespace leeboard::clinic {

/// Reads the files of one import whose records are forms; not of FHIR, where whose a form is stands by reference (FhirImport).
class FormImport {
 public:
  /// `map` says how CSV is read (read_map); nothing: the header holds the paths.
  FormImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map);

  /// Reads one file (csv, xlsx, ndjson, json, yaml); false: the run ends.
  bool take_file(const InputFile& file);
  /// Stores a form that was held, as this person's.
  bool take_held(io::Node node, const RecordPlace& place, const std::string& patient);

 private:
  bool take(Answers& answers, const FormRecords& records);
  /// Holds the form when it says somebody else than the person of its code.
  std::optional<Became> hold_other(store::Repositories& store, store::PersonKey person, Answers& answers, const FormIntake& how);
  Became store_form(store::Repositories& store, Answers& answers, const FormRecords& records);
  void note_unplaced(const RecordPlace& place, const Answers& answers);

  const Desk& desk_;
  ImportRun& run_;
  FormDesk forms_;
  PersonRecogniser recogniser_;
  bool settled_ = false;  ///< whose it is has been said
  std::optional<interop::CsvMap> map_;
};

}  // namespace leeboard::clinic
