// A copy of a built-in file that differs is in force, and is told as such, or it is a fault: for each kind, never neither.
#include "catalog/site_overlay.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/coping.hpp"
#include "catalog/definition_entries.hpp"
#include "catalog/discharge_words.hpp"
#include "catalog/embedded.hpp"
#include "catalog/figure_rules.hpp"
#include "catalog/figure_texts.hpp"
#include "catalog/first_steps.hpp"
#include "catalog/form_rules.hpp"
#include "catalog/guideline.hpp"
#include "catalog/harmful_words.hpp"
#include "catalog/identifier_rules.hpp"
#include "catalog/instrument.hpp"
#include "catalog/letter.hpp"
#include "catalog/matching.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/record_states.hpp"
#include "catalog/record_words.hpp"
#include "catalog/safety_answers.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
#include "catalog/table_words.hpp"
#include "catalog/test_people.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/unit_aliases.hpp"
#include "catalog/unread_files.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/fhir/code_map.hpp"
#include "io/read_yaml.hpp"

namespace fs = std::filesystem;
using namespace leeboard;
using namespace leeboard::catalog;

namespace {
struct Site {
  fs::path folder = fs::temp_directory_path() / ("leeboard-overlay-" + std::to_string(::getpid()));
  Site() { fs::create_directories(folder); }
  Site(const Site&) = delete;
  ~Site() { fs::remove_all(folder); }
  void write(std::string_view path, std::string_view text) const {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path) << text;
  }
  SiteOverlay overlay() const { return find_site_overlay(Definitions(folder.string())); }
};

std::string built_in(std::string_view path) {
  const auto file = find_embedded(path);
  REQUIRE(file);
  return std::string(file->text);
}

bool tells(const std::vector<Diagnostic>& said, std::string_view words) {
  return std::ranges::any_of(said, [&](const auto& one) { return one.message.find(words) != std::string::npos; });
}

template <class List, class Member>
bool any(const List& list, Member member, std::string_view is) {
  return std::ranges::any_of(list, [&](const auto& one) { return one.*member == is; });
}

bool holds(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

/// A copy of a built-in file in which one text is another: who reads it then says so.
struct Change {
  const char *path, *from, *to;
  std::function<bool(Catalog&)> in_force;
};

const std::vector<Change>& changes() {
  static const std::vector<Change> all{
      {"instruments/phq9.yaml", "\ntitle: ", "\ntitle: Our ", [](Catalog& c) { return c.instrument("phq9").title.starts_with("Our "); }},
      {"templates/oud-core.yaml", "\ntitle: ", "\ntitle: Our ", [](Catalog& c) { return c.care_template("oud-core").title.starts_with("Our "); }},
      {"templates/parts/mind.yaml", "brief: \"Same day: ", "brief: \"Ours: ",
       [](Catalog& c) {
         return std::ranges::any_of(c.care_template("oud-core").lines, [](const auto& line) { return line.brief.starts_with("Ours: "); });
       }},
      {"reports/family.yaml", "\ntitle: ", "\ntitle: Our ",
       [](Catalog& c) { return load_letter(c.definitions(), "family").title.starts_with("Our "); }},
      {"safety/naltrexone.yaml", "Fewer than 7 days since", "Ours: fewer than 7 days since",
       [](Catalog& c) { return std::ranges::any_of(c.safety_rules(), [](const auto& rule) { return rule.text.starts_with("Ours: "); }); }},
      {"guidelines/naltrexone.yaml", "\"Oral naltrexone is", "\"Ours: oral naltrexone is",
       [](Catalog& c) { return c.guidelines().find("G-NTX-02")->statement.starts_with("Ours: "); }},
      {"guidelines/sources.yaml", "text: \"ASAM National Practice Guideline 2020, pocket card p. 8", "text: \"Ours",
       [](Catalog& c) { return c.guidelines().find_source("S03")->text.starts_with("Ours"); }},
      {"coping/body.yaml",
       "Treat the cause:", "Ours:", [](Catalog& c) { return load_coping(c.definitions()).find("treat-the-cause")->text.starts_with("Ours:"); }},
      {"coping/body.yaml", "title: Body", "title: Ours",
       [](Catalog& c) { return any(load_coping(c.definitions()).domains, &DomainQuestion::title, "Ours"); }},
      {"schedules/comfort.yaml", "title: \"Comfort medicines for 3 days\"", "title: Ours",
       [](Catalog& c) { return find_schedule(c.schedules(), "SCH-50")->title == "Ours"; }},
      {"states/treatment.yaml", "title: \"precipitated withdrawal in progress\"", "title: Ours",
       [](Catalog& c) { return c.plan_states().find("ST-09")->title == "Ours"; }},
      {"states/overlays.yaml", "title: \"a full opioid is given for pain\"", "title: Ours",
       [](Catalog& c) { return any(c.plan_states().overlays, &StateOverlay::title, "Ours"); }},
      {"options.yaml", "title: \"buprenorphine, usual start\"", "title: Ours",
       [](Catalog& c) { return c.treatment_options().title("buprenorphine") == "Ours"; }},
      {"contradictions.yaml", "text: \"pregnant, and male at birth\"", "text: Ours",
       [](Catalog& c) { return any(c.contradictions(), &Contradiction::text, "Ours"); }},
      {"figures.yaml", "title: Census", "title: Ours", [](Catalog& c) { return load_figure_texts(c.definitions()).front().title == "Ours"; }},
      {"figures.yaml", "  - drug: brixadi_weekly\n    days: 7d", "  - drug: brixadi_weekly\n    days: 8d",
       [](Catalog& c) { return load_figure_rules(c.definitions(), c.vocabulary()).cover.at("brixadi_weekly").days == 8; }},
      {"first-steps.yaml", "First, now:", "Ours:",
       [](Catalog& c) { return load_first_steps(c.definitions(), TriggerEventKind::overdose).front().text.starts_with("Ours:"); }},
      {"safety-answers.yaml", "title: a structured screen", "title: Ours",
       [](Catalog& c) { return load_safety_answers(c.definitions(), c.vocabulary()).front().title == "Ours"; }},
      {"vocabulary.yaml", "title: COWS total", "title: Ours", [](Catalog& c) { return c.vocabulary().find("cows.total")->title == "Ours"; }},
      {"words.yaml", "instead: ", "instead: ours or ",
       [](Catalog& c) {
         const auto words = load_harmful_words(c.definitions());
         return find_harmful_words(words, "an addict").front().instead.starts_with("ours or ");
       }},
      {"interop/discharge-words.yaml", "died: [died,", "died: [verstorben, died,",
       [](Catalog& c) { return load_discharge_words(c.definitions()).says_died("verstorben"); }},
      {"interop/fhir.yaml", "  positive:\n    - ", "  positive:\n    - ours\n    - ",
       [](Catalog& c) { return interop::FhirMap(c).result_sign("ours") == 1; }},
      {"interop/forms.yaml", "  isi: [", "  isi: [ours, ", [](Catalog& c) { return load_form_rules(c).instrument_named("ours") == "isi"; }},
      {"interop/identifiers.yaml", "title: US Medicare number", "title: Ours",
       [](Catalog& c) { return any(load_identifier_rules(c.definitions()).systems, &IdentifierSystem::title, "Ours"); }},
      {"interop/identifiers.yaml", "never: [MB,", "never: [OURS, MB,",
       [](Catalog& c) { return holds(load_identifier_rules(c.definitions()).never, "OURS"); }},
      {"interop/matching.yaml", "  day_month_exchanged: 8", "  day_month_exchanged: 9",
       [](Catalog& c) { return load_matching(c.definitions()).of("birth_date.day_month_exchanged") == 9; }},
      {"interop/nicknames.yaml", "[anthony, tony]", "[anthony, tony, ours]",
       [](Catalog& c) { return load_matching(c.definitions()).nickname_groups.contains("ours"); }},
      {"interop/states.yaml", "fact: [confirmed]", "fact: [confirmed, ours]",
       [](Catalog& c) { return load_record_states(c.definitions()).find("Condition")->keys.front().words.contains("ours"); }},
      {"interop/tables.yaml", "  - total\n", "  - total\n  - ours\n",
       [](Catalog& c) { return holds(load_table_words(c.definitions()).totals, "ours"); }},
      {"interop/test-people.yaml", "  - dummy\n", "  - dummy\n  - ours\n",
       [](Catalog& c) { return load_test_people(c.definitions()).is_test_name("ours"); }},
      {"interop/units.yaml", "same: [msec,", "same: [ours, msec,",
       [](Catalog& c) { return load_unit_aliases(c.definitions()).unit_of("ours", "") == "ms"; }},
      {"interop/words.yaml", "denials:\n", "denials:\n  - ours\n", [](Catalog& c) { return load_record_words(c.definitions()).denies("ours"); }},
      {"medicines/medicines.csv", "5-HTP,generic,5-htp,,serotonergic,", "5-HTP,generic,5-htp,,cns_depressant,",
       [](Catalog& c) { return load_medicines(c.definitions()).find("5-htp")->has_class("cns_depressant"); }},
      {"medicines/reading.yaml", "\ndenials:\n", "\ndenials:\n  - ours\n",
       [](Catalog& c) { return holds(load_medicine_words(c.definitions()).denials, "ours"); }}};
  return all;
}
// No site has these: what older versions said, and the words of the law.
bool is_the_programs(std::string_view path) { return path == "digests.yaml" || path == "notices.yaml"; }
}  // namespace

TEST_CASE("a changed copy of each kind is in force, and told with the file whose place it takes") {
  for (const auto& change : changes()) {
    CAPTURE(std::string(change.path));
    CAPTURE(std::string(change.from));
    const Site site;
    auto text = built_in(change.path);
    const auto at = text.find(change.from);
    REQUIRE(at != text.npos);
    text.replace(at, std::string(change.from).size(), change.to);
    site.write(change.path, text);
    Catalog catalog{site.folder.string()}, without;
    CHECK_FALSE(change.in_force(without));
    CHECK(change.in_force(catalog));
    const auto told = site.overlay();
    const bool adds = std::string_view(change.path) == "interop/forms.yaml" || std::string_view(change.path) == "interop/nicknames.yaml";
    const bool named = tells(told.notes, std::string("data/") + change.path) || tells(told.faults.sorted(), std::string("data/") + change.path);
    // What is only added takes no place; a group of nicknames that is written otherwise leaves the built-in one out.
    CHECK(named == (!adds || std::string_view(change.path) == "interop/nicknames.yaml"));
  }
}

TEST_CASE("every kind of built-in file has a change here that is tried") {
  // Files that are one definition are of the kind of their folder.
  const auto kind_of = [](std::string_view path) {
    const auto prefix = shared_prefix(path);
    return prefix.empty() && path != "interop/fhir.yaml" ? std::string(path.substr(0, path.rfind('/'))) : prefix.empty() ? std::string(path) : prefix;
  };
  std::set<std::string> tried;
  for (const auto& change : changes()) tried.insert(kind_of(change.path));
  for (const auto& file : embedded_files()) {
    if (is_the_programs(file.path)) continue;
    CAPTURE(file.path);
    CHECK(tried.contains(kind_of(file.path)));
  }
}

TEST_CASE("a copy of everything that is built in is read, and changes nothing") {
  const Site site;
  for (const auto& file : embedded_files())
    if (!is_the_programs(file.path)) site.write(file.path, file.text);
  const auto told = site.overlay();
  CHECK(told.faults.empty());
  CHECK(told.notes.empty());
  const Definitions copied(site.folder.string());
  for (const auto& file : copied.list(""))
    if (file.site) CHECK_NOTHROW(copied.open(file));
  CHECK(find_unread_files(copied).empty());
  site.write("digests.yaml", built_in("digests.yaml"));
  CHECK(find_unread_files(Definitions(site.folder.string())).size() == 1);
}

TEST_CASE("what a copy of any built-in file leaves out is in force all the same, and that is told") {
  int tried = 0;
  for (const auto& file : embedded_files()) {
    if (is_the_programs(file.path) || file.path.ends_with(".csv")) continue;
    CAPTURE(file.path);
    const auto document = io::read_yaml(file.text, "copy");
    // A file that is one definition takes the place of the other as a whole.
    if (shared_prefix(file.path).empty()) continue;
    auto entries = definition_entries(file.path, document.root());
    if (entries.size() < 2) continue;
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.where.line; });
    std::size_t line = 1, at = 0;
    while (line < entries.back().where.line) at = file.text.find('\n', at) + 1, ++line;
    if (entries[entries.size() - 2].where.line == entries.back().where.line) continue;  // several in a line
    const Site site;
    site.write(file.path, file.text.substr(0, at));
    SiteOverlay told;
    REQUIRE_NOTHROW(told = site.overlay());
    CHECK(tells(told.faults.sorted(), "left out here"));
    ++tried;
  }
  CHECK(tried > 80);
}

TEST_CASE("of two files of a site with one id, or two entries, the one that is not in force is a fault") {
  const Site site;
  site.write("reports/family.yaml", built_in("reports/family.yaml") + "\nx_ours: 1\n");
  site.write("reports/zz.yaml", built_in("reports/family.yaml") + "\nx_ours: 2\n");
  site.write("safety/a.yaml", "rules:\n  - {id: ours, text: one}\n");
  site.write("safety/b.yaml", "rules:\n  - {id: ours, text: two}\n");
  site.write("options.yaml", "options:\n  - {id: ours, title: one}\n  - {id: ours, title: two}\n");
  site.write("medicines/a.csv",
             "name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status\nOurin,generic,ourin,,cns_depressant,interaction,,LK,L\n");
  site.write("medicines/b.csv",
             "name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status\nourin,generic,ourin,,opioid,interaction,,LK,L\n");
  const auto faults = site.overlay().faults.sorted();
  REQUIRE(faults.size() == 4);
  CHECK(tells(faults, "another file has the id `family` and is in force"));
  CHECK(tells(faults, "rules ours stands again in"));
  CHECK(tells(faults, "options ours stands again in"));
  CHECK(tells(faults, "row ourin stands again in"));
}

TEST_CASE("a file that holds only what is the site's own, or differs, is no copy") {
  const Site site;
  site.write("safety/naltrexone.yaml", "rules:\n  - {id: naltrexone-too-soon, text: ours}\n  - {id: ours, text: more}\n");
  site.write("words.yaml", "words:\n  - {words: [junkie, ours], instead: a person}\n");
  const auto told = site.overlay();
  CHECK(told.faults.empty());
  REQUIRE(told.notes.size() == 2);
  CHECK(tells(told.notes, "in-force: rules naltrexone-too-soon: in place of what data/safety/naltrexone.yaml says"));
  CHECK(tells(told.notes, "in-force: words junkie: in place of what data/words.yaml says"));
  // One that is as it is built in says nothing of the others.
  site.write("safety/naltrexone.yaml",
             built_in("safety/naltrexone.yaml").substr(0, built_in("safety/naltrexone.yaml").find("  - id: naltrexone-too-soon-after-long")));
  CHECK(site.overlay().faults.empty());
  CHECK(tells(site.overlay().notes, "left out here"));
}
