// One reader after the other: what stops one hides nothing of the next.
#include "catalog/refused_definitions.hpp"

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/discharge_words.hpp"
#include "catalog/figure_rules.hpp"
#include "catalog/figure_texts.hpp"
#include "catalog/first_steps.hpp"
#include "catalog/form_rules.hpp"
#include "catalog/harmful_words.hpp"
#include "catalog/identifier_rules.hpp"
#include "catalog/letter.hpp"
#include "catalog/matching.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/record_states.hpp"
#include "catalog/record_words.hpp"
#include "catalog/safety_answers.hpp"
#include "catalog/table_words.hpp"
#include "catalog/test_people.hpp"
#include "catalog/unit_aliases.hpp"
#include "catalog/unread_files.hpp"

namespace leeboard::catalog {

namespace {
template <class Read>
void collect_refused(Diagnostics& faults, const Read& read) {
  try {
    read();
  } catch (const Error& error) {
    if (error.problems().empty()) faults.add(error.where(), error.what(), error.mend());
    for (const auto& problem : error.problems()) faults.add(problem.where, problem.message, problem.mend);
  }
}
}  // namespace

Diagnostics find_refused_definitions(Catalog& catalog) {
  Diagnostics faults;
  const auto& files = catalog.definitions();
  const auto read = [&](const auto& work) { collect_refused(faults, work); };
  read([&] { catalog.vocabulary(); });
  read([&] { catalog.guidelines(); });
  read([&] { catalog.treatment_options(); });
  read([&] { catalog.safety_rules(); });
  read([&] { catalog.plan_states(); });
  read([&] { catalog.schedules(); });
  read([&] { catalog.contradictions(); });
  read([&] { catalog.template_scopes(); });
  // A file that cannot be parsed stops the list of its folder.
  const auto read_each = [&](std::string_view folder, const auto& work) {
    read([&] {
      for (const auto& id : files.ids(folder)) read([&] { work(id); });
    });
    for (const auto& file : files.list(std::string(folder) + "/"))
      if (file.site) read([&] { files.open(file); });
  };
  read_each("templates", [&](const std::string& id) { catalog.care_template(id); });
  read_each("instruments", [&](const std::string& id) { catalog.instrument(id); });
  read_each("reports", [&](const std::string& id) { load_letter(files, id); });
  read([&] { load_coping(files); });
  read([&] { load_figure_texts(files); });
  read([&] { load_figure_rules(files, catalog.vocabulary()); });
  read([&] { load_first_steps(files, TriggerEventKind::overdose); });
  read([&] { load_harmful_words(files); });
  read([&] { load_safety_answers(files, catalog.vocabulary()); });
  read([&] { load_medicines(files); });
  read([&] { load_discharge_words(files); });
  read([&] { load_form_rules(catalog); });
  read([&] { load_identifier_rules(files); });
  read([&] { load_matching(files); });
  read([&] { load_record_states(files); });
  read([&] { load_record_words(files); });
  read([&] { load_table_words(files); });
  read([&] { load_test_people(files); });
  read([&] { load_unit_aliases(files); });
  if (!files.site_folder().empty()) faults.append(find_unread_files(files));
  return faults;
}

}  // namespace leeboard::catalog
