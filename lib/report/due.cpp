// What is due in the whole clinic: reviews of plans, lines of signed plans, booked visits, forms.
#include "report/due.hpp"

#include <algorithm>
#include <array>

#include "io/json_writer.hpp"
#include "report/day_words.hpp"
#include "report/key_figures.hpp"
#include "report/name_words.hpp"
#include "report/shown_value.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

Table due_table() {
  using enum Audience;
  return {"due",
          {{"due", "Due"},
           {"when", "When", false, all, 1},
           {"days_over", "Days over", true, machines},
           {"patient", "Patient"},
           {"clinician", "Clinician", false, all, 3},
           {"kind", "Kind", false, all, 2},
           {"object", "Object", false, machines},
           {"what", "What"},
           {"owner", "Owner", false, all, 4}},
          {},
          "nothing is due"};
}

void DueList::add(const PersonRecord& record, const KeyFigures& figures, Date until, std::string_view owner) {
  const auto before = items_.size();
  for (const auto& item : figures.due)
    if (item.day <= until && (owner.empty() || is_for(item, record, owner)))
      items_.push_back(
          {list_name(record.patient, names_), record.episode ? said_value(record.episode->clinician) : Value{Missing{"not-recorded"}}, item});
  if (items_.size() > before) ++patients_;
}

std::vector<Row> DueList::rows(Date today) {
  std::ranges::stable_sort(items_, {}, [](const Item& item) { return item.due.day; });
  std::vector<Row> out;
  for (const auto& [patient, clinician, due] : items_) {
    const auto over = today.since(due.day);
    overdue_ += over > 0;
    out.push_back({{format_date(due.day), when_words(due.day, today), number_value(static_cast<double>(over)), patient, clinician,
                    std::string(format_word(due.kind)), due.object, due.text, due.owner.empty() ? Value{Missing{"none"}} : Value{due.owner}},
                   over > 0 ? Tone::watch : Tone::plain});
  }
  return out;
}

void put_today_first(Table& table) {
  const auto over = [](const Row& row) { return std::get<Number>(row.cells[2]).value; };
  std::ranges::stable_sort(table.rows, [&](const Row& a, const Row& b) {
    const auto group = [&](const Row& row) { return over(row) == 0 ? 0 : over(row) > 0 ? 1 : 2; };
    return group(a) != group(b) ? group(a) < group(b) : over(a) > over(b);
  });
  constexpr std::array<std::pair<const char*, const char*>, 3> names{
      {{"today", "Today"}, {"overdue", "Overdue, the oldest first"}, {"coming", "Coming"}}};
  for (std::size_t at = 0, last = names.size(); at < table.rows.size(); ++at) {
    const auto days = over(table.rows[at]);
    const std::size_t group = days == 0 ? 0 : days > 0 ? 1 : 2;
    if (group != last) table.groups.push_back({names[group].first, names[group].second, 0, at});
    ++table.groups.back().count;
    last = group;
  }
}

Document due_report(const ReportSetting& setting, const Stamp& as_of, Table rows, const DueList& list, const std::string& selection) {
  Document out;
  out.report = "due";
  out.title = "Due";
  out.subtitle = "as of " + format_stamp(as_of) + " · " + std::string(staff_only) + (selection.empty() ? "" : " · " + selection);
  out.as_of = as_of;
  out.clinic = setting.name;
  out.broad = true;
  out.csv_table = rows.slug;
  out.sections.push_back({"due", "", {std::move(rows)}});
  out.footer = std::to_string(list.overdue()) + " overdue, " + std::to_string(list.size() - list.overdue()) + " due, of " +
               count_of(static_cast<long long>(list.patients()), "person", "people") +
               ". Reviews and lines are those of signed plans; a draft waits for its signature.";
  return out;
}

std::string due_summary(const Stamp& as_of, long long within_days, const DueList& list) {
  io::JsonWriter json;
  json.begin_object()
      .field("schema", "leeboard.due/1")
      .field("type", "summary")
      .field("as_of", format_stamp(as_of))
      .field("within_days", within_days);
  json.field("patients", list.patients()).field("overdue", list.overdue()).field("due", list.size() - list.overdue()).end_object();
  return json.take() + "\n";
}

}  // namespace leeboard::report
