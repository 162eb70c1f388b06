// Forms out of records; CSV is in csv_forms.cpp.
#include "clinic/import/form_records.hpp"

#include "clinic/import/csv_forms.hpp"
#include "clinic/import/fhir_forms.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"

namespace leeboard::clinic {

void read_forms(const Desk& desk, FormDesk& forms, InputFiles& files, const std::string& file, const std::string& kind,
                const std::optional<interop::CsvMap>& map, const interop::AnswersSetting& setting, const FormReceiver& receiver) {
  if (is_table(kind)) return read_csv_forms(desk, forms, files, {file, kind, false}, map, setting, receiver);
  if (kind == "fhir") return read_fhir_forms(desk, files, file, setting, receiver);
  RecordTaker taker;
  taker.broken = receiver.broken;
  taker.take = [&](io::Node node, const RecordPlace& place) {
    const auto type = node.is_map() ? node.find("type") : std::nullopt;
    if (type && type->text() == "summary" && receiver.other) return receiver.other(place);
    Diagnostics problems;
    auto answers = interop::read_answers(node, setting, problems);
    if (!problems.empty()) {
      if (receiver.unplaced) receiver.unplaced(place, answers);
      return receiver.broken(place, format_problems(problems));
    }
    return receiver.form(answers, {{place}, true, false});
  };
  read_records(files, file, kind, taker);
}

}  // namespace leeboard::clinic
