// Columns, order and length of lists.
#include "leeboard/report/list_flags.hpp"

#include "base/error.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

void declare_list_flags(Arguments& app, report::ListChoice& choice) {
  app.add_option("--sort", choice.sort, "by this column (names of columns as in JSON)")->type_name("KEY");
  app.add_option("--limit", choice.limit, "at most so many rows")->check(positive())->type_name("N");
  app.add_option("--fields", choice.fields, "these columns in this order (names as in JSON)")->delimiter(',').type_name("A,B");
}

void check_list_flags(Context& context, const report::ListChoice& choice, const report::Table& table) {
  report::check_choice(choice, table);
  if (choice == report::ListChoice{} || (!context.json() && context.format() != "csv")) return;
  throw Error{ErrorKind::usage, "--sort, --limit and --fields are for text, md and html; " + context.format() + " is always whole"}.mend_with(
      "leave them out, or choose rows with --where");
}

void choose_rows(report::Document& document, const report::ListChoice& choice) {
  auto& blocks = document.sections.front().blocks;
  const auto left_out = report::apply_choice(choice, std::get<report::Table>(blocks.front()));
  if (left_out > 0) blocks.insert(blocks.begin() + 1, report::Paragraph{"and " + std::to_string(left_out) + " more, left out by --limit"});
}

}  // namespace leeboard::app
