// Columns, order and length of lists.
#include "leeboard/report/list_flags.hpp"

#include <set>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
// Whoever the staff and the plans know: a slip would show an empty list, which looks like a quiet week.
void check_owner(Context& context, const std::string& who) {
  if (who.empty()) return;
  std::set<std::string> known;
  for (const auto& person : context.settings().staff) known.insert({person.id, person.role});
  for (const auto& line : context.catalog().care_template(catalog::usual_template).lines) known.insert(line.owner);
  known.erase("");
  if (known.contains(who)) return;
  throw Error{ErrorKind::usage, "--owner: no role and no member of the staff is called '" + who + "'"}.mend_with(
      choose_from(who, std::vector(known.begin(), known.end())));
}
}  // namespace

void declare_list_flags(Arguments& app, ListFlags& flags) {
  auto& choice = flags.choice;
  app.add_option("--sort", choice.sort, "by this column (names of columns as in JSON)")->type_name("KEY");
  app.add_option("--limit", choice.limit, "at most so many rows")->check(positive())->type_name("N");
  app.add_option("--fields", choice.fields, "these columns in this order (names as in JSON)")->delimiter(',').type_name("A,B");
  app.add_option("--owner", flags.owner, "what is for this role (prescriber, nurse, ...) or for the people of this member of the staff")
      ->type_name("WHO");
  app.add_option("--within", flags.within, "how far ahead; 7d by default")->type_name("DURATION");
  app.add_flag("--names", flags.names, "the name that is used, and an initial; the log says so");
}

long long days_within(const ListFlags& flags) {
  const auto within = parse_duration(flags.within.empty() ? "7d" : flags.within);
  if (!within) throw Error(ErrorKind::usage, "--within is no length of time").mend_with("write 48h, 14d or 2w");
  return within->minutes / 1440;
}

void check_list_flags(Context& context, const ListFlags& flags, const report::Table& table) {
  const auto& choice = flags.choice;
  report::check_choice(choice, table);
  check_owner(context, flags.owner);
  if ((choice == report::ListChoice{} && !flags.names) || (!context.json() && context.format() != "csv")) return;
  throw Error{ErrorKind::usage, "--sort, --limit, --fields and --names are for text, md and html; " + context.format() + " is always whole"}
      .mend_with("leave them out, or choose rows with --where");
}

void choose_rows(report::Document& document, const report::ListChoice& choice) {
  auto& table = std::get<report::Table>(document.sections.front().blocks.front());
  const auto all = table.rows.size();
  report::apply_choice(choice, table);
  tell_left_out(document, all);
}

void tell_left_out(report::Document& document, std::size_t all) {
  auto& blocks = document.sections.front().blocks;
  const auto left_out = all - std::get<report::Table>(blocks.front()).rows.size();
  if (left_out > 0) blocks.insert(blocks.begin() + 1, report::Paragraph{"and " + std::to_string(left_out) + " more, left out by --limit"});
}

}  // namespace leeboard::app
