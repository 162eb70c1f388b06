// The list of kept resources, page by page: their texts may be large.
#include "leeboard/intake/list_kept.hpp"

#include <functional>
#include <map>

#include "leeboard/context.hpp"
#include "leeboard/print_rows.hpp"
#include "report/kept_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
using Print = std::function<void(const report::ListedResource& resource)>;

void for_each_kept(store::Repositories& records, const Print& print) {
  std::map<std::int64_t, std::string> codes;
  records.imports().for_each_kept([&](const store::KeptResource& resource) {
    std::string patient;
    if (resource.person) {
      auto& code = codes[resource.person->number];
      if (code.empty()) code = records.patients().code_of(*resource.person);
      patient = code;
    }
    print({std::move(patient), resource.import, resource.type, resource.reason, resource.text});
  });
}

}  // namespace

Outcome list_kept(Context& context) {
  auto& store = context.store();
  auto& records = store.snapshot();
  std::map<std::string, bool> read;
  for_each_kept(records, [&](const auto& resource) {
    if (!resource.patient.empty()) read[resource.patient] = true;
  });
  std::vector<std::string> codes;
  for (const auto& [code, seen] : read) codes.push_back(code);
  store.log_list(codes);
  long long count = 0;
  report::KeptTable table;
  const bool csv = context.format() == "csv";
  if (csv) print_row(context, report::kept_headings());
  for_each_kept(records, [&](const auto& resource) {
    ++count;
    if (context.json()) context.print(report::kept_json(resource));
    else if (csv) print_row(context, report::kept_row(resource));
    else table.add(resource);
  });
  if (context.json()) context.print(report::kept_summary_json(count));
  else if (!csv) context.print(table.text(context.look()));
  return {};
}

}  // namespace leeboard::app
