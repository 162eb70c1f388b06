// From patients to reports on standard output, in a file or in a folder.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "clinic/gather_record.hpp"
#include "leeboard/context.hpp"
#include "record/person_record.hpp"
#include "report/document.hpp"
#include "report/report_setting.hpp"

namespace leeboard::clinic {
class Selection;
}
namespace leeboard::store {
class Repositories;
}

namespace leeboard::app {

/// From a record to its report.
using BuildReport = std::function<report::Document(const PersonRecord& record, const report::ReportSetting& setting)>;
/// The same, where the report says more of the record than was read into it.
using CompleteReport = std::function<report::Document(PersonRecord& record, const report::ReportSetting& setting)>;

/// A report about one person.
struct PersonReport {
  std::string name;   ///< "patient"
  std::string title;  ///< of the index page
  BuildReport build;
  /// In place of `build`, where more has to be read from the store than the record; nothing for a person whom it is not about.
  std::function<CompleteReport(store::Repositories& records, const PersonRecord& record)> prepare = {};
  clinic::Gathering gathering{.kept = clinic::Kept::count};  ///< how much of a record is read
};

/// Reports about the patients named. The safety items of them that are not acknowledged.
std::vector<std::string> print_reports(Context& context, const PersonReport& what, const std::vector<std::string>& codes);

/// Reports about all patients that fit, into the folder of -o.
void write_all_reports(Context& context, const PersonReport& what, const clinic::Selection& selection);

}  // namespace leeboard::app
