// Finds definitions by id or file and reads them, keeping their faults.
#include "leeboard/instrument/instrument_source.hpp"

#include <algorithm>
#include <filesystem>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "io/read_yaml.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_bytes = 1024 * 1024;

void read(FoundInstrument& found, const std::string& digest) {
  if (const auto id = found.root->find("id"); id && id->is_scalar() && !id->text().empty()) found.id = std::string(id->text());
  found.instrument = catalog::read_instrument(*found.root, digest, found.diagnostics);
}

FoundInstrument from_file(Context& context, const std::string& path) {
  FoundInstrument found;
  found.source = path == "-" ? "standard input" : path;
  found.id = found.source;
  found.site = true;
  found.text = context.read_input(path, most_bytes);
  try {
    found.document = io::read_yaml(found.text, found.source);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    if (error.problems().empty()) found.diagnostics.add(error.where(), error.what(), error.mend());
    for (const auto& problem : error.problems()) found.diagnostics.add(problem.where, problem.message, problem.mend);
    return found;
  }
  found.root = found.document.root();
  read(found, format_sha256(found.text));
  return found;
}

FoundInstrument from_definition(const catalog::Definition& definition, const std::string& id) {
  FoundInstrument found;
  found.id = id;
  found.source = definition.source;
  found.text = std::string(definition.text);
  found.site = definition.file.site;
  found.root = definition.root();
  read(found, definition.digest);
  return found;
}
}  // namespace

bool names_a_file(const std::string& word) {
  return word == "-" || word.find('/') != std::string::npos || word.ends_with(".yaml") || word.ends_with(".yml");
}

FoundInstrument find_instrument(Context& context, const std::string& word) {
  return names_a_file(word) ? from_file(context, word)
                            : from_definition(context.catalog().definitions().required("instruments", word, "instrument"), word);
}

std::vector<FoundInstrument> find_instruments(Context& context, const std::vector<std::string>& words, bool all) {
  if (all && !words.empty())
    throw Error{ErrorKind::usage, "--all and names do not go together"}.mend_with("leave one of them out");
  std::vector<FoundInstrument> found;
  for (const auto& word : words) found.push_back(find_instrument(context, word));
  if (!words.empty()) return found;
  // File by file, so that one of the site's that cannot be read hides no other.
  const auto& definitions = context.catalog().definitions();
  for (const auto& file : definitions.list("instruments/")) {
    if (file.site) {
      auto one = from_file(context, (std::filesystem::path(definitions.site_folder()) / file.path).generic_string());
      std::erase_if(found, [&](const auto& other) { return !other.site && other.id == one.id; });
      found.push_back(std::move(one));
    } else {
      const auto stem = std::filesystem::path(file.path).stem().string();
      found.push_back(from_definition(definitions.open(file), stem));
    }
  }
  std::ranges::sort(found, {}, &FoundInstrument::id);
  return found;
}

}  // namespace leeboard::app
