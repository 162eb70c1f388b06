// Lays counts out in rows, each count by its key.
#include "report/monthly_tables.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
constexpr auto not_known = "not known";

/// A column of the census.
struct CensusColumn {
  const char *slug, *title;
  long long care::CensusLine::*count;
};
constexpr std::array<CensusColumn, 7> census_columns{{{"start", "Start", &care::CensusLine::start},
                                                      {"admitted", "Admitted", &care::CensusLine::admitted},
                                                      {"transferred_in", "Moved in", &care::CensusLine::transferred_in},
                                                      {"discharged", "Discharged", &care::CensusLine::discharged},
                                                      {"transferred_out", "Moved out", &care::CensusLine::transferred_out},
                                                      {"died", "Died", &care::CensusLine::died},
                                                      {"end", "End", &care::CensusLine::end}}};

Row census_row(const std::string& name, const std::string& where, const care::CensusLine& line, FigureCells& cells) {
  Row row{{name}, Tone::plain};
  for (const auto& column : census_columns) row.cells.push_back(cells.count("census." + std::string(column.slug) + where, line.*column.count));
  const auto key = [&](const char* slug) { return "census." + std::string(slug) + where; };
  cells.row({{key("start"), key("admitted"), key("transferred_in")}, key("end"), {key("discharged"), key("transferred_out"), key("died")}});
  return row;
}

/// One of several counts that add up to all.
struct Part {
  std::string slug, title;
  long long episodes = 0, persons = 0;
  std::string key = {};  ///< where the episodes are counted under another name too
};

/// Episodes with their share, and persons; the last row is all of them.
Table share_table(const std::string& slug, const std::vector<Part>& parts, FigureCells& cells) {
  Table out{
      slug,
      {{"what", "What"}, {"episodes", "Stretches of care", true}, {"of", "Of", true}, {"percent", "Percent", true}, {"persons", "Persons", true}},
      {}};
  Part all{"all", "All"};
  for (const auto& part : parts) {
    all.episodes += part.episodes;
    all.persons += part.persons;
  }
  care::CountSum episodes{{}, slug + ".all"}, persons{{}, slug + ".persons.all"};
  const auto add = [&](const Part& part) {
    const auto key = part.key.empty() ? slug + "." + part.slug : part.key;
    const auto person_key = slug + ".persons." + part.slug;
    const auto n = cells.count(key, part.episodes), of = cells.count(episodes.whole, all.episodes);
    out.rows.push_back({{part.title, n, of, cells.percent({key}, episodes.whole), cells.count(person_key, part.persons)}, Tone::plain});
    // One person is one stretch of care or more: who knows the one of them knows nearly the other.
    cells.within(person_key, key);
    if (key == episodes.whole) return;
    episodes.parts.push_back(key);
    persons.parts.push_back(person_key);
  };
  cells.begin_table();
  for (const auto& part : parts) add(part);
  add(all);
  cells.column(std::move(episodes));
  cells.column(std::move(persons));
  return out;
}

/// A column of the visits.
struct VisitColumn {
  const char *slug, *title;
  long long care::VisitCounts::*count;
};
constexpr std::array<VisitColumn, 7> visit_columns{{{"kept", "Kept", &care::VisitCounts::kept},
                                                    {"missed", "Missed", &care::VisitCounts::missed},
                                                    {"cancelled_by_patient", "Called off by patient", &care::VisitCounts::cancelled_by_patient},
                                                    {"cancelled_by_clinic", "Called off by clinic", &care::VisitCounts::cancelled_by_clinic},
                                                    {"cancelled", "Called off, not said by whom", &care::VisitCounts::cancelled},
                                                    {"no_outcome", "No outcome", &care::VisitCounts::no_outcome},
                                                    {"unknown", "Not known", &care::VisitCounts::unknown}}};

Row visit_row(const std::string& name, const std::string& where, const care::VisitCounts& counts, FigureCells& cells) {
  Row row{{name}, Tone::plain};
  const auto key = [&](const std::string& slug) { return "visits." + slug + where; };
  care::CountSum line{{}, key("all")};
  for (const auto& column : visit_columns) {
    row.cells.push_back(cells.count(key(column.slug), counts.*column.count));
    line.parts.push_back(key(column.slug));
  }
  cells.note(key("all"), counts.all());
  cells.row(std::move(line));
  row.cells.push_back(cells.count(key("due"), counts.missed_share().d));
  row.cells.push_back(cells.percent({key("missed")}, key("due")));
  cells.row({{key("kept"), key("missed")}, key("due")});
  return row;
}
}  // namespace

Table census_table(const care::MonthFigures& figures, FigureCells& cells) {
  Table out{"census", {{"programme", "Programme"}}, {}};
  for (const auto& column : census_columns) out.columns.push_back({column.slug, column.title, true});
  auto programmes = figures.census.by_programme();
  const auto unknown = programmes[""];
  programmes.erase("");
  cells.begin_table();
  for (const auto& column : census_columns) {
    care::CountSum down{{}, "census." + std::string(column.slug)};
    for (const auto& [name, line] : programmes) down.parts.push_back(down.whole + ":programme=" + name);
    down.parts.push_back(down.whole + ":programme");
    cells.column(std::move(down));
  }
  for (const auto& [name, line] : programmes) out.rows.push_back(census_row(name, ":programme=" + name, line, cells));
  out.rows.push_back(census_row(not_known, ":programme", unknown, cells));
  out.rows.push_back(census_row("All", "", figures.census.all(), cells));
  Row persons{{std::string("Persons")}, Tone::plain};
  for (const auto& column : census_columns) {
    // At both ends there are as many people as stretches of care.
    const bool same = column.count == &care::CensusLine::start || column.count == &care::CensusLine::end;
    const auto key = "census." + std::string(column.slug);
    persons.cells.push_back(cells.count(same ? key : key + ":persons", figures.census.persons().*column.count));
    if (!same) cells.within(key + ":persons", key);
  }
  out.rows.push_back(std::move(persons));
  return out;
}

Table admitted_table(const care::MonthFigures& figures, FigureCells& cells) {
  const auto& [episodes, persons] = figures.admissions;
  auto out = share_table("admitted",
                         {{"first", "first time here", episodes.first, persons.first},
                          {"returning_soon", fmt::format("back within {} days of the last discharge", figures.limits.returning),
                           episodes.returning_soon, persons.returning_soon},
                          {"returning", "back later", episodes.returning, persons.returning},
                          {"unknown", not_known, episodes.unknown, persons.unknown},
                          {"transferred_in", "transferred in", episodes.transferred_in, persons.transferred_in, "census.transferred_in"}},
                         cells);
  cells.column({{"admitted.first", "admitted.returning_soon", "admitted.returning", "admitted.unknown"}, "census.admitted"});
  return out;
}

Table left_table(const care::MonthFigures& figures, FigureCells& cells) {
  const auto& [episodes, persons] = figures.discharges;
  std::vector<Part> parts;
  care::CountSum out{{}, "census.transferred_out"}, rest{{"left.not_coded", "left.no_reason"}, "census.discharged"};
  for (const auto& word : all_words<DischargeCode>()) {
    const auto code = parse_word<DischargeCode>(word).value();
    const auto key = code == DischargeCode::died ? std::string("census.died") : "left." + word;
    parts.push_back({word, spaced(word), episodes.of(code), persons.of(code), key});
    if (code != DischargeCode::died) (care::is_transfer(code) ? out : rest).parts.push_back(key);
  }
  parts.push_back({"not_coded", "not coded", episodes.not_coded, persons.not_coded});
  parts.push_back({"no_reason", "no reason recorded", episodes.no_reason, persons.no_reason});
  auto table = share_table("left", parts, cells);
  cells.column(std::move(out));
  cells.column(std::move(rest));
  return table;
}

Fields planned_fields(const care::MonthFigures& figures, FigureCells& cells) {
  const std::string of = "left.planned.of", low = "left.planned.low", high = "left.planned.high";
  const auto planned = care::planned_share(figures.discharges.episodes);
  cells.begin_table();
  for (const auto& [key, n] : {std::pair{low, planned.low.n}, {high, planned.high.n}, {of, planned.low.d}}) cells.count(key, n);
  cells.row({{"left.completed", "left.transferred"}, low});
  cells.row({{low, "left.not_coded", "left.no_reason"}, high});
  cells.row({{of, "census.died", "left.incarcerated"}, "left.all"});
  return {"planned",
          {{"planned_low", "Planned, at least, %", cells.percent({low}, of), cells.of_words(low, of)},
           {"planned_high", "Planned, at most, %", cells.percent({high}, of), cells.of_words(high, of)}}};
}

Table visits_table(const care::MonthFigures& figures, FigureCells& cells) {
  Table out{"visits", {{"type", "Type"}}, {}};
  for (const auto& column : visit_columns) out.columns.push_back({column.slug, column.title, true});
  out.columns.push_back({"of", "Of", true});
  out.columns.push_back({"percent", "Missed, %", true});
  auto types = figures.visits.by_type;
  const auto unknown = types[""];
  types.erase("");
  cells.begin_table();
  const auto down = [&](const std::string& slug) {
    care::CountSum line{{}, "visits." + slug};
    for (const auto& [name, counts] : types) line.parts.push_back(line.whole + ":type=" + name);
    line.parts.push_back(line.whole + ":type");
    cells.column(std::move(line));
  };
  for (const auto& column : visit_columns) down(column.slug);
  down("all");
  down("due");
  for (const auto& [name, counts] : types) out.rows.push_back(visit_row(name, ":type=" + name, counts, cells));
  out.rows.push_back(visit_row(not_known, ":type", unknown, cells));
  out.rows.push_back(visit_row("All", "", figures.visits.all, cells));
  return out;
}

Table left_out_table(const care::MonthFigures& figures, FigureCells& cells) {
  const auto& census = figures.census;
  Table out{"left_out", {{"what", "What"}, {"count", "How many", true}}, {}};
  cells.begin_table();
  const auto add = [&](const std::string& slug, const std::string& what, long long n) {
    out.rows.push_back({{what, cells.count("left_out." + slug, n)}, Tone::plain});
  };
  add("inquiries", "inquiries in the period", census.inquiries());
  add("collaterals", "people who came because of another person, in the period", census.collaterals());
  add("test_records", "test records: in no figure", figures.test_records);
  add("undated", "admission day not known: in no figure", census.undated());
  add("undated_others", "inquiry or other, its day not known: in no figure", census.undated_others());
  add("open_ended", "a discharge is said, its day not known: counted as in care", static_cast<long long>(census.open_ended().size()));
  add("died_open", "died, not discharged: counted as died", static_cast<long long>(census.died_open().size()));
  add("visits_outside", "visits on no day of care: in no rate", figures.visits.outside_care);
  add("tests_outside", "tests on no day of care: in no figure", figures.tests.outside_care);
  add("medicines_outside", "medicines started or stopped on no day of care: in no figure", figures.medicines.outside_care);
  add("no_days_supply", "supplies handed out in the period without days: they cover nothing", figures.no_days_supply);
  add("conflicts", "records held because nobody has said whose they are", figures.conflicts);
  add("entries_undated", "tests and medicines without a day, of any period: in no figure", figures.undated_entries);
  add("visits_undated", "visits without a day, of any period: in no figure", figures.visits.undated);
  return out;
}

}  // namespace leeboard::report
