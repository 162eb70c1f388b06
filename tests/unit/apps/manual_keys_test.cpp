// The keys that manual pages describe are the keys that the readers take: no more and no fewer.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "base/diagnostic.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic.hpp"
#include "interop/answers.hpp"
#include "interop/csv_map.hpp"
#include "interop/read_event.hpp"
#include "interop/read_intake.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using Words = std::set<std::string>;

namespace {

// So far from every key that the reader, instead of a near one, lists all that may stand there.
const std::string stray = "zzzzzzzzzzzzzzzzzz";

bool is_key(const std::string& word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

void add_words(Words& to, const std::string& text) {
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != ',' && c != '\n' && c != ';' && c != ')') word.push_back(c);
    else {
      if (is_key(word)) to.insert(word);
      word.clear();
    }
  }
}

/// What stands behind "known keys here:" in all that a reader says of documents with stray keys.
Words listed_in(const std::string& said) {
  const std::string mark = "known keys here: ";
  Words keys;
  for (auto at = said.find(mark); at != std::string::npos; at = said.find(mark, at + 1))
    add_words(keys, said.substr(at + mark.size(), said.find('\n', at) - at - mark.size()));
  return keys;
}

/// The keys that the reader of the text knows where a stray one stands; each stray one must have been refused.
Words keys_taken(const std::string& yaml, const std::function<void(io::Node, Diagnostics&)>& read) {
  Diagnostics problems;
  const auto document = io::read_yaml(yaml, "probe.yaml");
  read(document.root(), problems);
  std::string said;
  std::size_t strays = 0, listed = 0;
  for (auto at = yaml.find(stray); at != std::string::npos; at = yaml.find(stray, at + 1)) ++strays;
  for (const auto& fault : problems.sorted()) {
    if (fault.message.find(stray) == std::string::npos) continue;
    ++listed;
    said += fault.mend + "\n";
  }
  CAPTURE(yaml);
  CHECK(listed == strays);
  return listed_in(said);
}

struct Page {
  Words tagged;  ///< the words of `.It Cm` lines: each describes a key
  Words marked;  ///< those of all `.Cm` lines too
};

Page read_page(const std::string& name) {
  std::ifstream in(std::string(LEEBOARD_SOURCE_DIR) + "/man/" + name);
  REQUIRE(in);
  Page page;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(".It Cm ")) add_words(page.tagged, line.substr(7));
    if (line.starts_with(".It Cm ") || line.starts_with(".Cm ")) add_words(page.marked, line.substr(line.find("Cm ") + 3));
  }
  return page;
}

void check_page(const Page& page, const Words& taken) {
  for (const auto& key : taken) {
    CAPTURE(key);
    CHECK_MESSAGE(page.marked.contains(key), "this key is read, and the page does not describe it");
  }
  for (const auto& key : page.tagged) {
    CAPTURE(key);
    CHECK_MESSAGE(taken.contains(key), "the page describes this key, and no reader takes it");
  }
}

/// Every item that describes a key has an example of its own, before the next item begins.
void check_examples(const std::string& name) {
  std::ifstream in(std::string(LEEBOARD_SOURCE_DIR) + "/man/" + name);
  REQUIRE(in);
  std::string item;
  bool has = true;
  const auto close = [&] {
    CAPTURE(name);
    CAPTURE(item);
    CHECK_MESSAGE(has, "this key has no example of its own");
  };
  for (std::string line; std::getline(in, line);) {
    if (line == "Example:") has = true;
    if (line.starts_with(".It ") || line.starts_with(".Sh ")) {
      close();
      item = line;
      has = !line.starts_with(".It Cm ");
    }
  }
  close();
}

/// The examples of that page that are items of a list and begin so.
std::vector<std::string> examples_of(const std::string& name, const std::string& beginning) {
  std::ifstream in(std::string(LEEBOARD_SOURCE_DIR) + "/man/" + name);
  REQUIRE(in);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(".Li \"" + beginning)) continue;
    line = line.substr(5, line.rfind('"') - 5);
    for (auto at = line.find("\\(dq"); at != std::string::npos; at = line.find("\\(dq")) line.replace(at, 4, "\"");
    out.push_back(line);
  }
  return out;
}

void check_topic(const std::string& topic, const Words& taken) {
  const auto said = test::say({"help", topic});
  CHECK(said.exit == 0);
  for (const auto& key : taken) {
    CAPTURE(key);
    if (key != "schema") CHECK(test::has(said.out, key));
  }
}

}  // namespace

TEST_CASE("keys of a mapping file") {
  const auto taken = keys_taken("target: intake\n" + stray + ": 1\ncolumns: {A: {to: patient.code, " + stray + ": 1}}\n",
                                [](io::Node root, Diagnostics& problems) { interop::read_csv_map(root, problems); });
  CHECK(taken.size() >= 14);
  check_page(read_page("leeboard-map.5"), taken);
  check_examples("leeboard-map.5");
  check_topic("maps", taken);
}

TEST_CASE("keys of the settings") {
  const test::Folder folder;
  std::ofstream(folder / "leeboard.yaml") << stray << ": 1\nclinic: {" << stray << ": 1}\nstaff: [{id: S-1, " << stray << ": 1}]\nrules: {" << stray
                                          << ": 1}\nreports: {" << stray << ": 1}\n";
  const auto said = test::say({"store", "doctor", "--settings", "--db", folder / "clinic.db"});
  CHECK(said.exit == 6);
  const auto taken = listed_in(said.err);
  CHECK(taken.size() >= 21);
  check_page(read_page("leeboard.yaml.5"), taken);
  check_examples("leeboard.yaml.5");
  check_topic("settings", taken);
}

TEST_CASE("keys of an intake document") {
  catalog::Catalog catalog;
  const interop::IntakeSetting setting{catalog.vocabulary(), nullptr, *parse_stamp("2026-12-01", nullptr), false};
  const auto read = [&](io::Node root, Diagnostics& problems) { interop::read_intake(root, setting, problems); };
  const std::string at = stray + ": 1";
  auto taken = keys_taken(at + "\npatient: {code: P-1, " + at + ", name: {" + at + "}, identifiers: [{system: a, value: b, " + at + "}], contact: {" +
                              at + ", address: {" + at + "}}}\nepisode: {" + at + "}\nfacts: {qtc_ms: {value: 400, " + at +
                              "}}\ntriggers: [{domain: times, description: a, " + at + ", steps: [{text: a, " + at + "}]}]\n",
                          read);
  for (const auto& kind : interop::event_kinds())
    taken.merge(keys_taken("patient: {code: P-1}\nevents: [{kind: " + kind + ", on: 2026-12-01, " + at + "}]\n", read));
  CHECK(taken.size() >= 70);
  // Of a form, keys that are not known are carried: those that the page describes are not.
  Diagnostics ignored;
  const std::vector<std::string> of_forms{"instrument", "patient", "taken_at", "id", "by", "sex_at_birth", "basis", "answers", "scales"};
  std::string form;
  for (const auto& key : of_forms) form += key + ": x\n";
  const auto answers = interop::read_answers(io::read_yaml(form, "form.yaml").root(), {}, ignored);
  CHECK(answers.carried.empty());
  taken.insert(of_forms.begin(), of_forms.end());
  check_page(read_page("leeboard-intake.5"), taken);
  check_examples("leeboard-intake.5");
  const auto take_all = [&](const std::string& part, const std::string& beginning, std::size_t least) {
    const auto items = examples_of("leeboard-intake.5", beginning);
    CHECK(items.size() >= least);
    std::string yaml = "patient: {code: P-1}\n" + part + ":\n";
    for (const auto& item : items) yaml += "  " + item + "\n";
    Diagnostics problems;
    interop::read_intake(io::read_yaml(yaml, "examples.yaml").root(), setting, problems);
    CAPTURE(yaml);
    CHECK(problems.sorted().empty());
  };
  take_all("events", "- {kind: ", 12);
  take_all("triggers", "- {domain: ", 1);
}
