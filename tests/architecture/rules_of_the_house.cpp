// Checks one file against the layers and the forbidden words.
#include "architecture/rules_of_the_house.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <sstream>
#include <utility>

namespace house {
namespace {

using Words = std::vector<std::string_view>;

struct Row {
  Words layers;
  Words foreign;
};

// The table of architecture section 1. `base` may be used by everyone.
const std::map<std::string_view, Row> table{
    {"base", {{}, {"fmt", "date", "sodium"}}},
    {"record", {{}, {"fmt"}}},
    {"rules", {{"record"}, {"fmt"}}},
    {"sheets", {{}, {"zip", "expat"}}},
    {"io", {{"sheets"}, {"fmt", "yaml-cpp", "simdjson", "rapidjson", "csv", "utf8proc"}}},
    {"catalog", {{"io", "rules", "record"}, {"fmt"}}},
    {"care", {{"catalog", "rules", "record"}, {}}},
    {"interop", {{"catalog", "io", "record"}, {}}},
    {"store", {{"record", "io"}, {"fmt", "SQLiteCpp", "sqlite3", "sodium"}}},
    {"clinic", {{"store", "interop", "care", "catalog", "record", "io"}, {"fmt"}}},
    {"report", {{"care", "catalog", "record", "io"}, {"fmt"}}},
    {"apps", {{"record", "rules", "io", "catalog", "care", "interop", "store", "clinic", "report", "leeboard"}, {"fmt", "CLI"}}},
    {"tool", {{"io", "catalog"}, {}}},
};

// How each library's headers begin.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> libraries{{
    {"fmt/", "fmt"},
    {"date/", "date"},
    {"sodium.h", "sodium"},
    {"sodium/", "sodium"},
    {"yaml-cpp/", "yaml-cpp"},
    {"simdjson", "simdjson"},
    {"rapidjson/", "rapidjson"},
    {"csv.h", "csv"},
    {"utf8proc.h", "utf8proc"},
    {"zip.h", "zip"},
    {"expat.h", "expat"},
    {"SQLiteCpp/", "SQLiteCpp"},
    {"sqlite3", "sqlite3"},
    {"CLI/", "CLI"},
    {"nlohmann/", "nlohmann"},
    {"cairo", "cairo"},
    {"pango/", "pango"},
    {"yaml.h", "libyaml"},
    {"boost/", "boost"},
    {"doctest/", "doctest"},
}};

// Seen by few files: SQLiteCpp stands between us and SQLite but for its gaps; CLI11 is slow to compile, so verbs declare their arguments
// through leeboard/arguments.hpp.
struct Narrow {
  std::string_view library;
  Words files;
};

const std::vector<Narrow> narrow{
    {"sqlite3", {"lib/store/sqlite_gaps.cpp"}},
    {"CLI", {"apps/leeboard/arguments.cpp", "apps/leeboard/command_line.cpp", "apps/leeboard/globals.cpp"}},
};

bool holds(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

// What an include line names, with its opening bracket or quote; empty for any other line.
std::string_view included(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('#')) { return {}; }
  line = trimmed(line.substr(1));
  if (!line.starts_with("include")) { return {}; }
  line = trimmed(line.substr(7));
  const std::size_t end = line.find_first_of(line.starts_with('<') ? ">" : "\"", 1);
  return end == std::string_view::npos ? std::string_view{} : line.substr(0, end);
}

bool may_use(std::string_view module, std::string_view path, std::string_view library) {
  const auto few = std::ranges::find(narrow, library, &Narrow::library);
  return holds(table.at(module).foreign, library) && (few == narrow.end() || holds(few->files, path));
}

std::string include_fault(std::string_view module, std::string_view path, std::string_view name) {
  const Row& row = table.at(module);
  const bool own = name.starts_with('"');
  name.remove_prefix(1);
  for (const auto& [prefix, library] : libraries) {
    if (name.starts_with(prefix)) {
      return may_use(module, path, library) ? "" : std::string(module) + " may not use " + std::string(library) + " here";
    }
  }
  if (!own) {
    return name == "regex" || (name == "iostream" && module != "apps" && module != "tool") ? "<" + std::string(name) + "> is not used here" : "";
  }
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) { return "\"" + std::string(name) + "\" names no module"; }
  const std::string_view to = name.substr(0, slash);
  if (to == module || to == "base" || holds(row.layers, to)) { return ""; }
  return std::string(module) + " may not include " + std::string(to);
}

// What lib/clinic joins; a file of apps uses one of these at most.
constexpr std::array<std::string_view, 3> joined_by_clinic{"store", "care", "interop"};

struct Ban {
  std::string_view word;
  std::string_view why;
  Words allowed_in;
};

const std::vector<Ban> bans{
    {"std::cout", "only apps know a terminal", {"apps", "tool"}},
    {"std::cerr", "only apps know a terminal", {"apps", "tool"}},
    {"std::cin", "only apps know a terminal", {"apps", "tool"}},
    {"system_clock::now", "a time comes in as an argument", {"apps"}},
    {"gettimeofday(", "a time comes in as an argument", {"apps"}},
    {"CLOCK_REALTIME", "a time comes in as an argument", {"apps"}},
    {"std::time(", "a time comes in as an argument", {"apps"}},
    {"time(nullptr)", "a time comes in as an argument", {"apps"}},
    {"time(NULL)", "a time comes in as an argument", {"apps"}},
    {"localtime", "only apps know the machine's clock and zone", {"apps"}},
    {"CURRENT_TIMESTAMP", "a time comes in as an argument", {}},
    {"'now'", "a time comes in as an argument", {}},
    {"setlocale(", "output is the same in every locale", {}},
    {"std::locale", "output is the same in every locale", {}},
    {"INSERT INTO", "SQL lives in store", {"store"}},
    {"DELETE FROM", "SQL lives in store", {"store"}},
    {"CREATE TABLE", "SQL lives in store", {"store"}},
    {"SELECT ", "SQL lives in store", {"store"}},
    {"PRAGMA ", "SQL lives in store", {"store"}},
};

std::string_view without_comment(std::string_view line) {
  for (std::size_t at = line.find("//"); at != std::string_view::npos; at = line.find("//", at + 2)) {
    if (at == 0 || line[at - 1] != ':') {  // "https://" in a text is no comment
      return line.substr(0, at);
    }
  }
  return line;
}

bool has_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const bool starts = at == 0 || (std::isalnum(static_cast<unsigned char>(line[at - 1])) == 0 && line[at - 1] != '_');
    if (starts) { return true; }
  }
  return false;
}

}  // namespace

std::string module_of(std::string_view path) {
  if (path.starts_with("apps/")) { return path.starts_with("apps/leeboard/") ? "apps" : "tool"; }
  path.remove_prefix(std::string_view("lib/").size());
  return std::string(path.substr(0, path.find('/')));
}

std::string first_include(std::string_view text) {
  std::istringstream in{std::string(text)};
  for (std::string raw; std::getline(in, raw);) {
    if (const std::string_view name = included(raw); !name.empty()) { return std::string(name.substr(1)); }
  }
  return "";
}

std::string joined_rooms(std::string_view text) {
  Words found;
  std::istringstream in{std::string(text)};
  for (std::string raw; std::getline(in, raw);) {
    const std::string_view name = included(raw);
    if (!name.starts_with('"')) { continue; }
    const std::string_view room = name.substr(1, name.find('/') == std::string_view::npos ? 0 : name.find('/') - 1);
    if (std::ranges::find(joined_by_clinic, room) != joined_by_clinic.end() && !holds(found, *std::ranges::find(joined_by_clinic, room))) {
      found.push_back(*std::ranges::find(joined_by_clinic, room));
    }
  }
  std::string out;
  if (found.size() > 1) {
    for (const std::string_view room : found) { out += (out.empty() ? "" : " and ") + std::string(room); }
  }
  return out;
}

std::vector<std::string> faults_in(std::string_view path, std::string_view text) {
  const std::string module = module_of(path);
  std::vector<std::string> faults;
  std::size_t number = 0;
  const auto fault = [&](const std::string& what) { faults.push_back(std::string(path) + ":" + std::to_string(number) + ": " + what); };
  if (!table.contains(module)) {
    fault("no such module in the table");
    return faults;
  }
  std::istringstream in{std::string(text)};
  for (std::string raw; std::getline(in, raw);) {
    ++number;
    if (number == 1 && !raw.starts_with("// ")) { fault("the first line does not say what the file is for"); }
    if (const std::string_view name = included(raw); !name.empty()) {
      if (const std::string problem = include_fault(module, path, name); !problem.empty()) { fault(problem); }
      continue;
    }
    const std::string_view line = without_comment(raw);
    for (const Ban& ban : bans) {
      if (has_word(line, ban.word) && !holds(ban.allowed_in, module)) { fault(std::string(ban.word) + ": " + std::string(ban.why)); }
    }
    const std::size_t exec = line.find("exec(");
    if (module == "store" && exec != std::string_view::npos) {
      const std::string_view rest = line.substr(exec);
      if (rest.find(" + ") != std::string_view::npos || rest.find("format(") != std::string_view::npos) {
        fault("SQL is bound, not put together from strings");
      }
    }
  }
  if (const std::string rooms = joined_rooms(text); module == "apps" && !rooms.empty()) {
    fault("uses " + rooms + ": what joins them is the clinic's own work and goes to lib/clinic");
  }
  if (number > 400) { fault("longer than 400 lines"); }
  return faults;
}

}  // namespace house
