// Lays out what was written down.
#include "report/since.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "io/json_writer.hpp"
#include "report/day_words.hpp"
#include "report/fact_title.hpp"
#include "report/name_words.hpp"
#include "report/render_csv.hpp"
#include "report/render_json.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
std::string moment(const Stamp& at, Date today) {
  const auto day = short_date(at.day, today);
  return at.has_time() ? day + " " + format_stamp(at).substr(11, 5) : day;
}

std::size_t count_people(const std::vector<Recording>& recorded) {
  std::set<std::string> people;
  for (const auto& one : recorded)
    if (!one.patient.empty()) people.insert(one.patient);
  return people.size();
}

// "PHQ-9 10, safety item" for "phq9 10, safety item"; a fact by its title.
std::string what_words(const ReportSetting& setting, const Recording& recording) {
  const auto end = std::min(recording.what.find_first_of(" ,"), recording.what.size());
  const auto name = recording.what.substr(0, end);
  if (recording.kind == "fact") return fact_title(setting.vocabulary, name) + recording.what.substr(end);
  const auto* form = recording.kind == "form" ? setting.instrument(name) : nullptr;
  return form ? form->name + recording.what.substr(end) : recording.what;
}

// People read names, the clock of the clinic, and nothing where nothing is; machines get ids, whole times and why a value is missing.
Row row_for_people(const ReportSetting& setting, const Recording& recording, Date today) {
  auto row = recorded_row(recording);
  row.cells[0] = moment(recording.at, today);
  row.cells[4] = one_line(what_words(setting, recording));
  row.cells[5] = recording.happened ? moment(*recording.happened, today) : std::string();
  for (auto& cell : row.cells)
    if (std::holds_alternative<Missing>(cell)) cell = std::string();
  return row;
}

// Many facts of one interview are one thing to read at a handover; record history has each with its id.
bool continues(const Recording& before, const Recording& one) {
  return one.kind == "fact" && before.kind == "fact" && one.at == before.at && one.happened == before.happened && one.by == before.by &&
         one.patient == before.patient && one.import == before.import;
}

Document report_of(const ReportSetting& setting, const Stamp& as_of, std::string title, Table table) {
  Document out;
  out.as_of = as_of;
  out.clinic = setting.name;
  out.broad = true;
  out.title = std::move(title);
  out.csv_table = table.slug;
  out.sections.push_back({table.slug, "", {std::move(table)}});
  out.footer = "By the time of writing down, not of what happened. Who: the one who wrote it, as the log has it.";
  return out;
}
}  // namespace

Table recorded_table() {
  using enum Audience;
  return {"recorded",
          {{"recorded", "When"},
           {"by", "Who"},
           {"patient", "Patient", false, machines},
           {"kind", "Kind"},
           {"what", "What"},
           {"happened", "Of", false, all, 1},
           {"object", "Id"},
           {"reason", "Reason", false, all, 2},
           {"command", "Command", false, all, 4},
           {"import", "Import", false, all, 3}},
          {},
          "nothing was recorded"};
}

Row recorded_row(const Recording& recording) {
  const auto said = [](const std::string& text) { return text.empty() ? Value{Missing{"none"}} : Value{one_line(text)}; };
  return {{format_stamp(recording.at), said(recording.by), said(recording.patient), recording.kind, one_line(recording.what),
           recording.happened ? Value{format_stamp(*recording.happened)} : Value{Missing{"none"}}, recording.object, said(recording.reason),
           said(recording.command), said(recording.import)},
          Tone::plain};
}

Document since_report(const ReportSetting& setting, const Stamp& as_of, const std::string& from, const std::vector<Recording>& recorded) {
  auto sorted = recorded;
  std::ranges::stable_sort(sorted, {}, &Recording::patient);
  auto table = recorded_table();
  std::map<std::string, long long> by_actor;
  const Recording *last = nullptr, *first = nullptr;
  for (const auto& one : sorted) {
    if (table.groups.empty() || table.groups.back().slug != one.patient) table.groups.push_back({one.patient, one.patient, 0, table.rows.size()});
    ++table.groups.back().count;
    ++by_actor[one.by];
    if (last != nullptr && continues(*last, one)) {
      std::get<std::string>(table.rows.back().cells[4]) += "; " + one_line(what_words(setting, one));
      table.rows.back().cells[6] = first->object + " to " + one.object;
    } else {
      table.rows.push_back(row_for_people(setting, one, as_of.day));
      first = &one;
    }
    last = &one;
  }
  for (auto& group : table.groups)
    if (group.title.empty()) group = {"clinic", "Of no person", group.count, group.first};
  auto out = report_of(setting, as_of, "Recorded since " + from, std::move(table));
  out.report = "since";
  out.subtitle = "until " + format_stamp(as_of) + " · " + count_of(static_cast<long long>(recorded.size()), "entry", "entries") + " of " +
                 count_of(static_cast<long long>(count_people(recorded)), "person", "people") + " · " + std::string(staff_only);
  Table actors{"by_actor", {{"by", "Who"}, {"entries", "Entries", true}}, {}, "nobody"};
  for (const auto& [by, count] : by_actor)
    actors.rows.push_back({{by.empty() ? Value{Missing{"not recorded"}} : Value{staff_name(setting, by)}, number_value(static_cast<double>(count))}});
  out.sections.push_back({"by-actor", "By member of the staff", {std::move(actors)}});
  return out;
}

Document history_report(const ReportSetting& setting, const Stamp& as_of, const std::string& patient, const std::vector<Recording>& recorded) {
  auto table = recorded_table();
  for (const auto& one : recorded) {
    const auto year = std::to_string(one.at.day.year());
    if (table.groups.empty() || table.groups.back().title != year) table.groups.push_back({"y" + year, year, 0, table.rows.size()});
    ++table.groups.back().count;
    table.rows.push_back(row_for_people(setting, one, as_of.day));
  }
  auto out = report_of(setting, as_of, "History of the record " + patient, std::move(table));
  out.report = "history";
  out.patient = patient;
  out.subtitle = "until " + format_stamp(as_of) + " · " + count_of(static_cast<long long>(recorded.size()), "entry", "entries");
  return out;
}

std::string recorded_csv(const std::vector<Recording>& recorded, bool raw) {
  const auto table = recorded_table();
  auto out = csv_head(table);
  for (const auto& one : recorded) out += csv_line(table, recorded_row(one), raw);
  return out;
}

std::string recorded_json(std::string_view schema, const Recording& recording) {
  return json_line(schema, "entry", recorded_table(), recorded_row(recording));
}

std::string recorded_summary(std::string_view schema, const Stamp& as_of, const std::vector<Recording>& recorded) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("as_of", format_stamp(as_of));
  json.field("entries", recorded.size()).field("patients", count_people(recorded)).end_object();
  return json.take() + "\n";
}

}  // namespace leeboard::report
