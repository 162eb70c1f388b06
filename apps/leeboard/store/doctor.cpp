// `leeboard store doctor`: where the store lies, how it is protected, when it was last backed up.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/code.hpp"
#include "catalog/catalog.hpp"
#include "catalog/cut_texts.hpp"
#include "clinic/band_choice.hpp"
#include "clinic/store/health_lines.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "report/settings_list.hpp"
#include "store/doctor.hpp"
#include "store/session.hpp"

namespace leeboard::app {

namespace {
Outcome show_settings(Context& context) {
  clinic::check_band_choices(context.settings(), context.catalog());
  const auto rows = report::settings_rows(context.settings());
  if (context.json()) context.print(report::settings_json(rows));
  else context.print_text(report::settings_text(rows));
  return {};
}

std::vector<Diagnostic> find_cut_texts(Context& context) {
  auto cut = catalog::cut_texts_of_site(context.catalog().definitions(), {});
  for (const auto& file : context.settings_files())
    if (!file.empty()) cut.append(catalog::cut_texts_of_file(file));
  return cut.sorted();
}

Outcome doctor(Context& context) {
  const auto options = make_open_options(context);
  auto health = store::examine(context.store_path(), options.state_dir, options.wait_ms);
  auto judged = clinic::judge_health(context.store_path(), std::move(health), make_session(context).now());
  judged.cut_texts = find_cut_texts(context);
  for (const auto& person : context.settings().staff)
    if (!person.login.empty() && !store::is_os_user(person.login)) judged.logins.push_back(person.id);
  for (const auto& person : context.settings().staff)
    if (!is_code(person.id)) judged.odd_staff.push_back(person.id);
  if (context.json()) context.print(clinic::format_health_json(judged));
  else context.print_text(clinic::format_health_text(judged));
  return {.findings = judged.warns()};
}

Action declare_doctor(Arguments& app) {
  auto settings = std::make_shared<bool>(false);
  app.add_flag("--settings", *settings, "print each setting of the site with where it came from");
  return [settings](Context& context) { return *settings ? show_settings(context) : doctor(context); };
}
}  // namespace

Verb store_doctor_verb() {
  return {"doctor",
          "how the store is protected, and when it was last backed up",
          Access::none,
          declare_doctor,
          {{"A look at the store", "leeboard store doctor"}, {"Which setting comes from where", "leeboard store doctor --settings"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
