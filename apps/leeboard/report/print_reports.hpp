// From patients to reports on standard output, in a file or in a folder.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "leeboard/context.hpp"
#include "record/person_record.hpp"
#include "report/document.hpp"
#include "report/report_setting.hpp"

namespace leeboard::clinic {
class Selection;
}

namespace leeboard::app {

/// A report about one person.
struct PersonReport {
  std::string name;   ///< "patient"
  std::string title;  ///< of the index page
  std::function<report::Document(const PersonRecord& record, const report::ReportSetting& setting)> build;
};

/// Reports about the patients named. The safety items of them that are not acknowledged.
std::vector<std::string> print_reports(Context& context, const PersonReport& what, const std::vector<std::string>& codes);

/// Reports about all patients that fit, into the folder of -o.
void write_all_reports(Context& context, const PersonReport& what, const clinic::Selection& selection);

}  // namespace leeboard::app
