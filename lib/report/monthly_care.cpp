// Lays out medicines, tests and data quality.
#include "report/monthly_care.hpp"

#include <array>

#include "catalog/vocabulary.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
constexpr auto other_medicine = "other";

/// A column of counts of one kind.
template <typename Counts>
struct CountColumn {
  const char *slug, *title;
  long long Counts::*count;
};

constexpr std::array<CountColumn<care::MedicineCounts>, 5> medicine_columns{{{"started", "Started", &care::MedicineCounts::started},
                                                                             {"started_persons", "Persons", &care::MedicineCounts::started_persons},
                                                                             {"stopped", "Stopped", &care::MedicineCounts::stopped},
                                                                             {"stopped_persons", "Persons", &care::MedicineCounts::stopped_persons},
                                                                             {"changed", "Of them changed", &care::MedicineCounts::changed}}};

constexpr std::array<CountColumn<care::TestCounts>, 4> test_columns{{{"as_expected", "As expected", &care::TestCounts::as_expected},
                                                                     {"unexpected", "Not expected", &care::TestCounts::unexpected},
                                                                     {"declined", "Declined", &care::TestCounts::declined},
                                                                     {"unknown", "Not known", &care::TestCounts::unknown}}};

Row medicine_row(const std::string& name, const std::string& where, const care::MedicineCounts& counts, FigureCells& cells) {
  const auto key = [&](const std::string& slug) { return "medicines." + slug + where; };
  Row row{{name}, Tone::plain};
  for (const auto& column : medicine_columns) row.cells.push_back(cells.count(key(column.slug), counts.*column.count));
  cells.within(key("changed"), key("stopped"));
  for (const auto* slug : {"started", "stopped"}) cells.within(key(std::string(slug) + "_persons"), key(slug));
  return row;
}

Row test_row(const std::string& name, const std::string& where, const care::TestCounts& counts, FigureCells& cells) {
  const auto key = [&](const std::string& slug) { return "tests." + slug + where; };
  Row row{{name, cells.count(key("all"), counts.all()), cells.count(key("persons"), counts.persons)}, Tone::plain};
  care::CountSum line{{}, key("all")};
  for (const auto& column : test_columns) {
    row.cells.push_back(cells.count(key(column.slug), counts.*column.count));
    line.parts.push_back(key(column.slug));
  }
  cells.row(std::move(line));
  row.cells.push_back(cells.count(key("told"), counts.as_expected + counts.unexpected));
  cells.row({{key("as_expected"), key("unexpected")}, key("told")});
  row.cells.push_back(cells.percent({key("unexpected")}, key("told")));
  return row;
}

std::string quality_title(const std::string& what, const catalog::Vocabulary* vocabulary) {
  const auto* entry = vocabulary ? vocabulary->find(what) : nullptr;
  auto out = entry != nullptr && !entry->title.empty() ? entry->title : spaced(what);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}
}  // namespace

Table medicines_table(const care::Medicines& medicines, FigureCells& cells) {
  Table out{"medicines", {{"medicine", "Medicine"}}, {}};
  for (const auto& column : medicine_columns) out.columns.push_back({column.slug, column.title, true});
  auto kinds = medicines.by_kind;
  const auto unknown = kinds[""], other = kinds[other_medicine];
  kinds.erase("");
  kinds.erase(other_medicine);
  cells.begin_table();
  for (const auto* slug : {"started", "stopped", "changed"}) {
    care::CountSum down{{}, std::string("medicines.") + slug};
    for (const auto& [kind, counts] : kinds) down.parts.push_back(down.whole + ":medicine=" + kind);
    down.parts.push_back(down.whole + ":others");
    down.parts.push_back(down.whole + ":medicine");
    cells.column(std::move(down));
  }
  for (const auto& [kind, counts] : kinds) out.rows.push_back(medicine_row(spaced(kind), ":medicine=" + kind, counts, cells));
  out.rows.push_back(medicine_row("other medicines", ":others", other, cells));
  out.rows.push_back(medicine_row("not recognised", ":medicine", unknown, cells));
  out.rows.push_back(medicine_row("All", "", medicines.all, cells));
  return out;
}

Table tests_table(const care::TestsTaken& tests, FigureCells& cells) {
  Table out{"tests", {{"analyte", "Tested for"}, {"tests", "Tests", true}, {"persons", "Persons", true}}, {}};
  for (const auto& column : test_columns) out.columns.push_back({column.slug, column.title, true});
  out.columns.push_back({"of", "Of", true});
  out.columns.push_back({"percent", "Not expected, %", true});
  auto analytes = tests.by_analyte;
  const auto unknown = analytes[""];
  analytes.erase("");
  cells.begin_table();
  for (const auto* slug : {"all", "as_expected", "unexpected", "declined", "unknown", "told"}) {
    care::CountSum down{{}, std::string("tests.") + slug};
    for (const auto& [analyte, counts] : analytes) down.parts.push_back(down.whole + ":analyte=" + analyte);
    down.parts.push_back(down.whole + ":analyte");
    cells.column(std::move(down));
  }
  for (const auto& [analyte, counts] : analytes) out.rows.push_back(test_row(spaced(analyte), ":analyte=" + analyte, counts, cells));
  out.rows.push_back(test_row("not known", ":analyte", unknown, cells));
  out.rows.push_back(test_row("All", "", tests.all, cells));
  return out;
}

Table quality_table(const care::Quality& quality, std::span<const std::string> looked_for, const catalog::Vocabulary* vocabulary,
                    FigureCells& cells) {
  Table out{
      "not_known", {{"what", "What"}, {"not_known", "Not known", true}, {"of", "In care on the last day", true}, {"percent", "Percent", true}}, {}};
  cells.begin_table();
  for (const auto& what : looked_for) {
    const auto at = quality.unknown.find(what);
    const auto key = "not_known." + what;
    const auto n = cells.count(key, at == quality.unknown.end() ? 0 : at->second);
    // On the last day there are as many people as stretches of care.
    const auto of = cells.count("census.end", quality.people);
    out.rows.push_back({{quality_title(what, vocabulary), n, of, cells.percent({key}, "census.end")}, Tone::plain});
  }
  return out;
}

}  // namespace leeboard::report
