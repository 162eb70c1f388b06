// Each instrument's own examples through every way in: words, YAML, JSON, NDJSON, CSV wide and long. All must give the same score.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "base/range.hpp"
#include "care/score.hpp"
#include "care/score_contradictory.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "clinic.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "report/score_json.hpp"

using namespace leeboard;

namespace {
using Example = catalog::InstrumentExample;

// What the score itself says; the rest of the object is about the record that it came in.
std::string result_of(std::string_view line) {
  const auto from = line.find("\"complete\":"), to = line.find(",\"definition\":");
  return from == line.npos || to == line.npos ? std::string(line) : std::string(line.substr(from, to - from));
}

std::string word_of(const Answer& answer) {
  if (const auto* absent = std::get_if<Absent>(&answer.value)) return std::string(format_absent(*absent));
  if (const auto* number = std::get_if<double>(&answer.value)) return format_number(*number);
  return std::get<std::string>(answer.value);
}

struct Case {
  const Example* example = nullptr;
  std::string expected;   ///< empty: the form is refused
  std::string kept = {};  ///< of a refused one with a positive safety answer: what records give all the same
  const std::string& of_record() const { return expected.empty() ? kept : expected; }
};

class Ways {
 public:
  void check(catalog::Catalog& catalog, const std::string& id) {
    const auto& instrument = catalog.instrument(id);
    const care::Scorer scorer(instrument);
    std::vector<Case> cases;
    for (const auto& example : instrument.examples) {
      // Which band set counts is a setting of the site and in none of the records; numbers of the form need a map.
      if (!example.band_set.empty() || example.form_numbers) continue;
      Answers answers{
          .instrument = id,
          .sex_at_birth = example.sex,
          .answers = example.answers,
      };
      auto scored = care::score_answers(instrument, scorer, answers);
      std::vector<catalog::AnswerProblem> problems;
      const auto form = catalog::fill_form(instrument, answers.answers, catalog::parse_sex(example.sex), false, true, problems);
      Case each{&example, {}};
      if (scored.problems.empty()) {
        scorer.add_deciding_items(form, scored.score);
        io::JsonWriter json;
        report::write_score(json, answers, scored.score);
        each.expected = result_of(json.take());
      } else {
        each.kept = kept_result(instrument, scorer, answers, scored.problems);
      }
      cases.push_back(std::move(each));
    }
    CHECK_MESSAGE(!cases.empty(), id);
    as_words(id, cases);
    as_records(id, cases);
    as_csv_long(id, instrument, cases);
    as_csv_wide(id, instrument, cases);
  }

 private:
  static std::string kept_result(const catalog::Instrument& instrument, const care::Scorer& scorer, const Answers& answers,
                                 const std::vector<catalog::AnswerProblem>& problems) {
    std::vector<std::string> items;
    for (const auto& problem : problems) {
      if (problem.kind == catalog::AnswerProblem::Kind::unknown_key) return {};
      items.insert(items.end(), problem.items.begin(), problem.items.end());
    }
    const auto score = care::score_contradictory(instrument, scorer, answers, items);
    if (!score.safety_positive()) return {};
    io::JsonWriter json;
    report::write_score(json, answers, score);
    return result_of(json.take());
  }

  std::string run(std::vector<std::string> words, const std::string& input, int& exit) {
    words.insert(words.begin(), {"assess", "score"});
    const auto said = test::say(words, input);
    exit = said.exit;
    INFO(said.err);
    CHECK((exit == 0 || exit == 2 || exit == 3 || exit == 6));
    return said.out;
  }

  void batch(const std::string& what, const std::string& from, const std::vector<Case>& cases, const std::string& input) {
    int exit = 0;
    std::istringstream out(run({"--from", from, "-", "--format", "ndjson", "--quiet", "--rejects", folder_ / "rejects"}, input, exit));
    std::filesystem::remove(folder_ / "rejects");
    CAPTURE(what);
    CAPTURE(input);
    const auto refused = std::ranges::count_if(cases, [](const Case& each) { return each.of_record().empty(); });
    CHECK(exit == (refused > 0 ? 3 : 0));
    std::string line;
    for (const auto& each : cases) {
      if (each.of_record().empty()) continue;
      CAPTURE(each.example->id);
      REQUIRE(std::getline(out, line));
      CHECK(result_of(line) == each.of_record());
      CHECK((line.find("\"state\":\"contradictory\"") != line.npos) == each.expected.empty());
    }
    REQUIRE(std::getline(out, line));
    CHECK(line.find("\"type\":\"summary\"") != line.npos);
  }

  void as_words(const std::string& id, const std::vector<Case>& cases) {
    for (const auto& each : cases) {
      std::vector<std::string> words{id};
      for (const auto& answer : each.example->answers) words.push_back(answer.item + "=" + word_of(answer));
      if (words.size() == 1) continue;
      if (!each.example->sex.empty()) words.insert(words.end(), {"--sex-at-birth", each.example->sex});
      words.emplace_back("--json");
      int exit = 0;
      const auto out = run(words, {}, exit);
      CAPTURE(id);
      CAPTURE(each.example->id);
      CHECK(exit == (is_misnamed(*each.example) || each.example->error == "repeated" ? 2 : each.expected.empty() ? 6 : 0));
      if (!each.expected.empty()) CHECK(result_of(out) == each.expected);
    }
  }

  static std::string record_of(const std::string& id, const Example& example) {
    io::JsonWriter json;
    json.begin_object().field("patient", "P-1").field("instrument", id).field("taken_at", "2026-12-01");
    if (!example.sex.empty()) json.field("sex_at_birth", example.sex);
    json.key("answers").begin_object();
    for (const auto& answer : example.answers) {
      json.key(answer.item);
      if (const auto* number = std::get_if<double>(&answer.value)) json.value(*number);
      else json.value(word_of(answer));
    }
    return json.end_object().end_object().take();
  }

  static std::string yaml_of(const std::string& id, const Example& example) {
    std::string text = "- patient: P-1\n  instrument: " + id + "\n  taken_at: 2026-12-01\n";
    if (!example.sex.empty()) text += "  sex_at_birth: " + example.sex + "\n";
    text += example.answers.empty() ? "  answers: {}\n" : "  answers:\n";
    for (const auto& answer : example.answers) {
      const bool number = std::holds_alternative<double>(answer.value);
      text += "    \"" + answer.item + "\": " + (number ? word_of(answer) : "\"" + word_of(answer) + "\"") + "\n";
    }
    return text;
  }

  void as_records(const std::string& id, const std::vector<Case>& cases) {
    std::string lines, list, yaml;
    for (const auto& each : cases) {
      const auto record = record_of(id, *each.example);
      lines += record + "\n";
      list += (list.empty() ? "[" : ",\n ") + record;
      yaml += yaml_of(id, *each.example);
    }
    batch(id + " as NDJSON", "ndjson", cases, lines);
    batch(id + " as JSON", "json", cases, list + "]\n");
    batch(id + " as YAML", "yaml", cases, yaml);
  }

  static bool is_misnamed(const Example& example) { return example.error == "unknown_item"; }

  // A bare number of a reversed item is refused without a map that says what it is.
  static bool is_plain(const catalog::Instrument& instrument, const Example& example) {
    return std::ranges::none_of(example.answers, [&](const Answer& answer) {
      const auto place = instrument.find_item(answer.item);
      return place && instrument.items[*place].reverse && std::holds_alternative<double>(answer.value);
    });
  }

  void as_csv_long(const std::string& id, const catalog::Instrument& instrument, const std::vector<Case>& cases) {
    std::string csv = "id,patient,instrument,taken_at,sex_at_birth,item,value\n";
    std::vector<Case> used;
    for (const auto& each : cases) {
      if (!is_plain(instrument, *each.example) || each.example->answers.empty() || each.expected.empty()) continue;
      for (const auto& answer : each.example->answers)
        csv += io::csv_row(std::vector<std::string>{each.example->id, "P-1", id, "2026-12-01", each.example->sex, answer.item, word_of(answer)},
                           io::CsvStyle::raw);
      used.push_back(each);
    }
    if (!used.empty()) batch(id + " as long CSV", "csv", used, csv);
  }

  void as_csv_wide(const std::string& id, const catalog::Instrument& instrument, const std::vector<Case>& cases) {
    // An empty cell says not-asked, a key that is left out says nothing: forms with other keys have a table of their own.
    std::map<std::vector<std::string>, std::vector<Case>> tables;
    for (const auto& each : cases) {
      // A column that the instrument does not know is somebody else's and is carried along.
      if (!is_plain(instrument, *each.example) || is_misnamed(*each.example)) continue;
      std::vector<std::string> items;
      for (const auto& answer : each.example->answers) items.push_back(answer.item);
      tables[items].push_back(each);
    }
    for (const auto& [items, used] : tables) {
      std::vector<std::string> head{"id", "patient", "instrument", "taken_at", "sex_at_birth"};
      head.insert(head.end(), items.begin(), items.end());
      auto csv = io::csv_row(head, io::CsvStyle::raw);
      for (const auto& each : used) {
        std::vector<std::string> row{each.example->id, "P-1", id, "2026-12-01", each.example->sex};
        for (const auto& answer : each.example->answers) row.push_back(word_of(answer));
        csv += io::csv_row(row, io::CsvStyle::raw);
      }
      batch(id + " as wide CSV", "csv", used, csv);
    }
  }

  test::Folder folder_;
};
}  // namespace

TEST_CASE("every instrument's examples score alike, whichever way they come in" * doctest::test_suite("long")) {
  catalog::Catalog catalog;
  Ways ways;
  for (const auto& id : catalog.instrument_ids()) ways.check(catalog, id);
}
