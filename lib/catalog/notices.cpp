// Reads notices, and finds slips in them.
#include "catalog/notices.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/range.hpp"
#include "base/words.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

std::string Notice::text() const { return single_spaced(join_words(paragraphs, " ")); }

Notice load_notice(const Definitions& definitions, std::string_view id) {
  Diagnostics diagnostics;
  std::vector<Notice> found;
  for (const auto& file : definitions.list("notices.yaml")) {
    if (file.site) continue;
    io::MapReader map(definitions.open(file).root(), diagnostics);
    for (const auto* key : {"schema", "of_age"}) map.allow(key);
    if (const auto list = map.required("notices"))
      for (const auto item : list->items()) {
        io::MapReader entry(item, diagnostics);
        Notice notice{read_id(entry, "id"),
                      read_text(entry, "version", true),
                      read_text(entry, "title", true),
                      read_text(entry, "source", true),
                      read_text(entry, "sha256", true),
                      read_texts(entry, "paragraphs")};
        entry.finish();
        if (sha256_hex(notice.text()) != notice.sha256)
          io::report(diagnostics, item, "these are not the words of the notice `" + notice.id + "`", "copy them from " + notice.source);
        if (notice.id == id) found.push_back(std::move(notice));
      }
    map.finish();
  }
  diagnostics.throw_if_any("the notices cannot be used");
  if (found.empty()) throw Error(ErrorKind::not_found, "there is no notice `" + std::string(id) + "`").mend_with("see data/notices.yaml");
  return found.front();
}

int load_of_age(const Definitions& definitions) {
  Diagnostics diagnostics;
  double years = 0;
  for (const auto& file : definitions.list("notices.yaml")) {
    if (file.site) continue;
    io::MapReader map(definitions.open(file).root(), diagnostics);
    if (const auto node = map.required("of_age")) {
      io::MapReader entry(*node, diagnostics);
      years = parse_number(read_text(entry, "years", true)).value_or(0);
      if (read_texts(entry, "cites").empty()) io::report(diagnostics, *node, "the age cites no rule", "add `cites:` with the rule that it follows");
      entry.finish();
    }
  }
  diagnostics.throw_if_any("the notices cannot be used");
  if (years < 1) throw Error(ErrorKind::bug, "data/notices.yaml names no age");
  return static_cast<int>(years);
}

}  // namespace leeboard::catalog
