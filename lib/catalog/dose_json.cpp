// Writes and reads doses of plans.
#include "catalog/dose_json.hpp"

#include "base/error.hpp"

namespace leeboard::catalog {
namespace {

using io::JsonWriter;

void write_range(JsonWriter& out, std::string_view key, const std::optional<Range>& range) {
  if (!range) return;
  out.key(key);
  if (range->exact()) out.value(range->low);
  else out.begin_object().field("low", range->low).field("high", range->high).end_object();
}

void write_text(JsonWriter& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.field(key, text);
}

void write_day(JsonWriter& out, std::string_view key, const std::optional<Date>& day) {
  if (day) out.field(key, format_date(*day));
}

void write_words(JsonWriter& out, std::string_view key, const std::vector<std::string>& words) {
  if (words.empty()) return;
  out.key(key).begin_array();
  for (const auto& word : words) out.value(word);
  out.end_array();
}

void write_steps(JsonWriter& out, const PlanDose& dose) {
  if (dose.steps.empty()) return;
  out.key("steps").begin_array();
  for (const auto& step : dose.steps) {
    out.begin_object();
    write_range(out, "day", step.day);
    write_text(out, "at", step.at);
    write_range(out, "dose", step.dose);
    write_range(out, "to", step.to);
    if (step.times != 1) out.field("times", step.times);
    write_text(out, "every", step.every);
    write_text(out, "if", step.condition);
    write_text(out, "note", step.note);
    out.end_object();
  }
  out.end_array();
}

void write_figures(JsonWriter& out, const PlanDose& dose) {
  write_text(out, "drug", dose.drug);
  write_text(out, "unit", dose.unit);
  write_text(out, "route", dose.route);
  write_steps(out, dose);
  write_range(out, "day_total", dose.day_total);
  write_range(out, "day_most", dose.day_most);
  write_range(out, "day2", dose.day2);
  if (dose.quantity) {
    out.key("quantity").begin_object().field("count", dose.quantity->count).field("strength", dose.quantity->strength);
    write_text(out, "product", dose.quantity->product);
    out.end_object();
  }
  write_day(out, "last_day", dose.last_day);
  if (dose.columns.empty()) return;
  out.key("columns").begin_array();
  for (const auto& column : dose.columns) {
    out.begin_object().field("id", column.id).field("title", column.title);
    write_text(out, "source", column.source);
    write_range(out, "dose", column.dose);
    out.field("evidence", format_word(column.evidence)).end_object();
  }
  out.end_array();
}

void write_items(JsonWriter& out, const PlanDose& dose) {
  if (dose.items.empty()) return;
  out.key("items").begin_array();
  for (const auto& item : dose.items) {
    out.begin_object().field("drug", item.drug).field("text", item.text);
    write_text(out, "group", item.group);
    out.field("state", format_word(item.state));
    write_words(out, "missing", item.missing);
    out.end_object();
  }
  out.end_array();
}

void write_band(JsonWriter& out, const PlanDoseBand& band) {
  out.key("band").begin_object().field("id", band.id).field("title", band.title).field("text", band.text);
  out.field("verdict", format_word(band.verdict));
  write_range(out, "days", band.days);
  if (!band.span.empty()) out.field("span", band.span);
  write_day(out, "not_before", band.not_before);
  write_day(out, "window_to", band.window_to);
  out.field("next", format_date(band.next)).field("next_earliest", format_date(band.next_earliest));
  out.field("next_latest", format_date(band.next_latest)).end_object();
}

[[noreturn]] void throw_damaged() {
  throw Error(ErrorKind::damaged, "a stored plan cannot be read").mend_with("write nothing; run `leeboard store verify --deep`");
}

std::string text(io::Node map, std::string_view key) {
  const auto node = map.find(key);
  return node && node->is_scalar() && !node->is_null() ? std::string(node->text()) : std::string();
}

double number(io::Node node) {
  const auto read = parse_number(node.text());
  if (!read) throw_damaged();
  return *read;
}

std::optional<Range> range(io::Node map, std::string_view key) {
  const auto node = map.find(key);
  if (!node || node->is_null()) return std::nullopt;
  if (!node->is_map()) return Range{number(*node), number(*node)};
  const auto low = node->find("low"), high = node->find("high");
  if (!low || !high) throw_damaged();
  return Range{number(*low), number(*high)};
}

std::optional<Date> day(io::Node map, std::string_view key) {
  const auto word = text(map, key);
  if (word.empty()) return std::nullopt;
  const auto date = parse_date(word);
  if (!date) throw_damaged();
  return date;
}

Date needed_day(io::Node map, std::string_view key) {
  const auto read = day(map, key);
  if (!read) throw_damaged();
  return *read;
}

template <Worded E>
E word(io::Node map, std::string_view key) {
  const auto read = parse_word<E>(text(map, key));
  if (!read) throw_damaged();
  return *read;
}

std::vector<std::string> words(io::Node map, std::string_view key) {
  std::vector<std::string> out;
  if (const auto list = map.find(key))
    for (const auto item : list->items()) out.emplace_back(item.text());
  return out;
}

long long count(io::Node map, std::string_view key, long long otherwise) {
  const auto read = parse_integer(text(map, key));
  return read ? *read : otherwise;
}

PlanDoseStep read_step(io::Node node) {
  return {.day = range(node, "day").value_or(Range{1, 1}),
          .at = text(node, "at"),
          .dose = range(node, "dose").value_or(Range{}),
          .to = range(node, "to"),
          .times = static_cast<int>(count(node, "times", 1)),
          .every = text(node, "every"),
          .condition = text(node, "if"),
          .note = text(node, "note")};
}

void read_figures(io::Node node, PlanDose& out) {
  if (const auto list = node.find("steps"))
    for (const auto item : list->items()) out.steps.push_back(read_step(item));
  out.day_total = range(node, "day_total");
  out.day_most = range(node, "day_most");
  out.day2 = range(node, "day2");
  if (const auto quantity = node.find("quantity"))
    out.quantity = DoseQuantity{count(*quantity, "count", 0), range(*quantity, "strength").value_or(Range{}).low, text(*quantity, "product")};
  out.last_day = day(node, "last_day");
  if (const auto list = node.find("columns"))
    for (const auto item : list->items())
      out.columns.push_back({text(item, "id"), text(item, "title"), text(item, "source"), range(item, "dose"), word<Evidence>(item, "evidence")});
  if (const auto list = node.find("items"))
    for (const auto item : list->items())
      out.items.push_back({text(item, "drug"), text(item, "text"), text(item, "group"), word<ItemState>(item, "state"), words(item, "missing")});
  if (const auto band = node.find("band"))
    out.band = PlanDoseBand{.id = text(*band, "id"),
                            .title = text(*band, "title"),
                            .text = text(*band, "text"),
                            .verdict = word<Verdict>(*band, "verdict"),
                            .days = range(*band, "days").value_or(Range{}),
                            .span = text(*band, "span"),
                            .not_before = day(*band, "not_before"),
                            .window_to = day(*band, "window_to"),
                            .next = needed_day(*band, "next"),
                            .next_earliest = needed_day(*band, "next_earliest"),
                            .next_latest = needed_day(*band, "next_latest")};
}

}  // namespace

void write_line_dose(JsonWriter& out, const PlanDose& dose) {
  out.begin_object();
  write_figures(out, dose);
  out.end_object();
}

void write_dose(JsonWriter& out, const PlanDose& dose) {
  out.begin_object();
  write_text(out, "id", dose.schedule);
  write_text(out, "title", dose.title);
  write_figures(out, dose);
  write_items(out, dose);
  if (dose.band) write_band(out, *dose.band);
  for (const auto& [key, text_of] :
       {std::pair{"may_reach", &dose.may_reach}, std::pair{"second_look", &dose.second_look}, std::pair{"lasts", &dose.lasts}})
    write_text(out, key, *text_of);
  write_day(out, "next_step", dose.next_step);
  write_words(out, "until_known", dose.until_known);
  write_words(out, "missing", dose.missing);
  for (const auto& [key, text_of] : {std::pair{"owner", &dose.owner}, std::pair{"text", &dose.text}, std::pair{"too_little", &dose.too_little},
                                     std::pair{"too_much", &dose.too_much}, std::pair{"stop", &dose.stop}})
    write_text(out, key, *text_of);
  write_words(out, "cites", dose.cites);
  if (dose.evidence) out.field("evidence", format_word(*dose.evidence));
  if (!dose.beside.empty()) {
    out.key("beside").begin_array();
    for (const auto& other : dose.beside) write_dose(out, other);
    out.end_array();
  }
  out.end_object();
}

PlanDose read_dose(io::Node node) {
  if (!node.is_map()) throw_damaged();
  PlanDose out;
  out.schedule = text(node, "id");
  out.title = text(node, "title");
  out.drug = text(node, "drug");
  out.unit = text(node, "unit");
  out.route = text(node, "route");
  read_figures(node, out);
  out.may_reach = text(node, "may_reach");
  out.second_look = text(node, "second_look");
  out.lasts = text(node, "lasts");
  out.next_step = day(node, "next_step");
  out.until_known = words(node, "until_known");
  out.missing = words(node, "missing");
  out.owner = text(node, "owner");
  out.text = text(node, "text");
  out.too_little = text(node, "too_little");
  out.too_much = text(node, "too_much");
  out.stop = text(node, "stop");
  out.cites = words(node, "cites");
  if (!text(node, "evidence").empty()) out.evidence = word<Evidence>(node, "evidence");
  if (const auto list = node.find("beside"))
    for (const auto item : list->items()) out.beside.push_back(read_dose(item));
  return out;
}

}  // namespace leeboard::catalog
