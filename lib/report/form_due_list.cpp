// Lists forms that are due.
#include "report/form_due_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "io/json_writer.hpp"
#include "report/day_words.hpp"
#include "report/json_parts.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.assess-due/1";
}

std::pair<long long, long long> FormDueList::counts() const {
  const auto over = std::ranges::count_if(forms, [](const FormDue& form) { return form.days_over > 0; });
  return {over, static_cast<long long>(forms.size()) - over};
}

std::string render_json(const FormDueList& list) {
  std::string out;
  io::JsonWriter json;
  for (const auto& form : list.forms) {
    json.begin_object().field("schema", schema).field("type", "due").field("patient", form.patient).field("instrument", form.instrument);
    json.field("due", format_date(form.day)).field("state", form.state()).field("days_over", form.days_over);
    json.field("basis", form.basis).field("source", form.source);
    write_texts(json, "lines", form.lines);
    json.key("last");
    if (form.last_id.empty()) json.null();
    else json.begin_object().field("assessment", form.last_id).field("taken_at", form.last_taken).end_object();
    if (form.last_id.empty()) json.field("absent", "not-asked");
    json.end_object();
    out += json.take() + "\n";
  }
  const auto [over, due] = list.counts();
  json.begin_object()
      .field("schema", schema)
      .field("type", "summary")
      .field("as_of", format_stamp(list.as_of))
      .field("within_days", list.within_days);
  json.field("patients", list.patients).field("not_in_care", list.not_in_care).field("overdue", over).field("due", due).end_object();
  return out + json.take() + "\n";
}

std::vector<std::vector<std::string>> rows_of(const FormDueList& list) {
  std::vector<std::vector<std::string>> rows{
      {"patient", "instrument", "due", "state", "days_over", "basis", "source", "lines", "last_assessment", "last_taken_at"}};
  for (const auto& form : list.forms)
    rows.push_back({form.patient, form.instrument, format_date(form.day), std::string(form.state()), std::to_string(form.days_over), form.basis,
                    form.source, join_words(form.lines, ";"), form.last_id, form.last_taken});
  return rows;
}

std::string render_text(const FormDueList& list, const Look& look) {
  TextTable table({"due", "when", "patient", "instrument", "last", "from"});
  for (const auto& form : list.forms)
    table.row({format_date(form.day), when_words(form.day, list.as_of.day), form.patient, form.instrument,
               form.last_taken.empty() ? "never" : form.last_taken.substr(0, 10), form.basis == "plan" ? form.source : form.basis});
  const std::string out = table.empty() ? std::string() : table.render(look, 80);
  if (list.not_in_care == list.patients && list.patients == 1) return out + "not in care: no form is due\n";
  const auto people = list.patients == 1 ? std::string() : fmt::format(" for {} people", list.patients);
  if (list.forms.empty()) return out + fmt::format("no form is due within {} days{}\n", list.within_days, people);
  const auto [over, due] = list.counts();
  return out + fmt::format("{} overdue, {} due within {} days{}\n", over, due, list.within_days, people);
}

}  // namespace leeboard::report
