// Declares what definitions are named by.
#include "leeboard/definition/definition_words.hpp"

#include <memory>

#include "catalog/catalog.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

void check_definition_words(const DefinitionWords& asked) {
  if (asked.all && !asked.words.empty()) throw Error(ErrorKind::usage, "--all and names do not go together").mend_with("leave one of them out");
}

Action declare_on_definitions(Arguments& app, const std::string& what, const std::string& what_all,
                              std::function<Outcome(const std::vector<std::string>&, Context&)> work) {
  auto asked = std::make_shared<DefinitionWords>();
  app.add_option("ID", asked->words, what)->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", asked->all, what_all);
  return [asked, work = std::move(work)](Context& context) {
    check_definition_words(*asked);
    return work(asked->words, context);
  };
}

clinic::DefinitionShelf shelf_of(Context& context) {
  return {context.catalog(),
          [&context](const std::string& file, std::size_t most_bytes) {
            return clinic::NamedText{Context::input_name(file), context.read_input(file, most_bytes)};
          },
          [](const std::string& word) {
            return word == "-" || word.find('/') != std::string::npos || word.ends_with(".yaml") || word.ends_with(".yml");
          }};
}

}  // namespace leeboard::app
