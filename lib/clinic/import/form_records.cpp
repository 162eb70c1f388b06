// Forms out of records; CSV is in csv_forms.cpp.
#include "leeboard/assess/form_source.hpp"

#include "leeboard/assess/csv_forms.hpp"
#include "leeboard/assess/fhir_forms.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/read_records.hpp"

namespace leeboard::app {

void read_forms(Context& context, Forms& forms, const std::string& file, const std::string& kind, const std::optional<interop::CsvMap>& map,
                const interop::AnswersSetting& setting, const FormReceiver& receiver) {
  if (kind == "csv") return read_csv_forms(context, forms, file, map, setting, receiver);
  if (kind == "fhir") return read_fhir_forms(context, file, setting, receiver);
  RecordTaker taker;
  taker.broken = receiver.broken;
  taker.take = [&](io::Node node, const RecordPlace& place) {
    const auto type = node.is_map() ? node.find("type") : std::nullopt;
    if (type && type->text() == "summary" && receiver.other) return receiver.other(place);
    Diagnostics problems;
    auto answers = interop::read_answers(node, setting, problems);
    if (!problems.empty()) return receiver.broken(place, format_first_problem(problems));
    return receiver.form(answers, {{place}, true, false});
  };
  if (kind == "ndjson") read_lines(context, file, taker);
  else read_tree(context, file, kind, taker);
}

}  // namespace leeboard::app
