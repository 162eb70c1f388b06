// The list of kept resources, page by page: their texts may be large.
#include "leeboard/intake/list_kept.hpp"

#include <fmt/format.h>

#include <map>

#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "report/text_table.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
using Print = std::function<void(const store::KeptResource& resource, const std::string& patient)>;

void for_each_kept(store::Repositories& records, const Print& print) {
  std::map<std::int64_t, std::string> codes;
  records.imports().for_each_kept([&](const store::KeptResource& resource) {
    std::string patient;
    if (resource.person) {
      auto& code = codes[resource.person->number];
      if (code.empty()) code = records.patients().code_of(*resource.person);
      patient = code;
    }
    print(resource, patient);
  });
}

void print_json(Context& context, const store::KeptResource& resource, const std::string& patient) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.kept-list/1").field("type", "kept").key("patient");
  if (patient.empty()) json.null();
  else json.value(patient);
  json.field("import", resource.import).field("resource_type", resource.type).field("reason", resource.reason).key("resource").raw(resource.text);
  context.print(json.end_object().take() + "\n");
}
}  // namespace

Outcome list_kept(Context& context) {
  auto& store = context.store();
  auto& records = store.snapshot();
  std::map<std::string, bool> read;
  for_each_kept(records, [&](const auto&, const auto& patient) {
    if (!patient.empty()) read[patient] = true;
  });
  std::vector<std::string> codes;
  for (const auto& [code, seen] : read) codes.push_back(code);
  store.log_list(codes);
  long long count = 0;
  report::TextTable table({"patient", "import", "type", "reason"});
  const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
  const bool csv = context.format() == "csv";
  if (csv) context.print(io::csv_row(std::vector<std::string>{"patient", "import", "type", "reason"}, style));
  for_each_kept(records, [&](const auto& resource, const auto& patient) {
    ++count;
    if (context.json()) return print_json(context, resource, patient);
    std::vector<std::string> row{patient.empty() && !csv ? "-" : patient, resource.import, resource.type, resource.reason};
    if (csv) context.print(io::csv_row(row, style));
    else table.row(std::move(row));
  });
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.kept-list/1").field("type", "summary").field("kept", count);
    context.print(json.end_object().take() + "\n");
  } else if (!csv) {
    if (count == 0) context.print("nothing is kept verbatim\n");
    else context.print(table.render(context.globals().plain, 0) + fmt::format("\n{} {}\n", count, count == 1 ? "resource" : "resources"));
  }
  return {};
}

}  // namespace leeboard::app
