// Reads template lines.
#include "catalog/read_template_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

/// Lets a `for_each` line speak of the one entry: `trigger.domain` is `triggers.domain`.
class EntryTypes : public FactTypes {
 public:
  EntryTypes(const FactTypes& types, std::string list) : types_(types), list_(std::move(list)) {}
  const FactType* find_type(std::string_view key) const override { return types_.find_type(canonical(key)); }
  std::string canonical(std::string_view key) const override {
    const auto one = std::string_view(list_).substr(0, list_.size() - 1);
    if (key.starts_with(one) && key.substr(one.size()).starts_with('.')) return list_ + std::string(key.substr(one.size()));
    return types_.canonical(key);
  }
  std::vector<std::string> names() const override { return types_.names(); }

 private:
  const FactTypes& types_;
  std::string list_;
};

std::optional<long long> parse_day(std::string_view text) { return text.starts_with("day ") ? parse_integer(text.substr(4)) : std::nullopt; }

/// Days after a date, or before it: `7d`, `-30d`.
long long read_days(io::Node node, Diagnostics& diagnostics) {
  const auto text = node.as_text();
  const bool before = text && text->starts_with('-');
  const auto length = text ? parse_duration(before ? text->substr(1) : *text) : std::nullopt;
  if (!length) io::report(diagnostics, node, fmt::format("`{}` must be a length of time", node.path()), "write 14d or 2w, or -30d for days before");
  return length ? (before ? -1 : 1) * (length->minutes / 1440) : 0;
}

/// `from` and `add` of a day.
PlanDate read_counted_day(io::MapReader& map, const FactTypes& types) {
  auto& diagnostics = map.diagnostics();
  PlanDate out;
  if (const auto from = map.required("from")) {
    const auto word = read_text(*from, diagnostics).value_or("plan");
    out.from = word == "plan" ? DateFrom::plan : word == "episode" ? DateFrom::episode : DateFrom::fact;
    if (out.from == DateFrom::fact) {
      out.fact = read_fact_name(*from, types, diagnostics);
      if (const auto* type = types.find_type(out.fact); type && type->kind != ValueKind::date)
        io::report(diagnostics, *from, fmt::format("`{}` is no date", out.fact));
    }
  }
  if (const auto add = map.optional("add")) out.add_days = read_days(*add, diagnostics);
  return out;
}

TemplateGoal read_goal(io::Node node, const LineContext& context) {
  io::MapReader map(node, context.diagnostics);
  TemplateGoal out;
  out.metric = context.types.canonical(read_text(map, "metric"));
  const auto* type = context.types.find_type(out.metric);
  out.metric_is_fact = type != nullptr;
  if (auto baseline = read_text(map, "baseline"); baseline != "now") out.baseline = std::move(baseline);
  out.target = read_text(map, "target");
  if (out.metric.empty())
    io::report(context.diagnostics, node, "goal-without-metric: the goal names no metric", "add `metric:` with the fact that is measured");
  if (out.target.empty()) io::report(context.diagnostics, node, "goal-without-metric: the goal names no target", "add `target:`, such as \"< 5\"");
  if (const auto by = map.optional("by")) out.by = read_plan_date(*by, context.types, context.diagnostics);
  map.finish();
  return out;
}

TemplateRepeat read_repeat(io::Node node, const LineContext& context) {
  io::MapReader map(node, context.diagnostics);
  TemplateRepeat out;
  if (const auto every = map.required("every"))
    if (const auto length = read_duration(*every, context.diagnostics)) {
      out.every = *length;
      if (length->minutes <= 0) io::report(context.diagnostics, *every, "a line cannot come back every zero days");
    }
  const auto until = read_text(map, "until", true);
  if (until == "phase-end") out.until = TemplateRepeat::Until::phase_end;
  else if (const auto day = parse_day(until)) out = {out.every, TemplateRepeat::Until::day, *day};
  else if (until != "open") io::report(context.diagnostics, node, "`until` is `day N`, `phase-end` or `open`");
  map.finish();
  return out;
}

std::vector<std::string> read_options(io::Node node, const LineContext& context) {
  auto out = read_texts(node, context.diagnostics);
  for (const auto& option : out)
    if (std::ranges::find(context.options, option) == context.options.end())
      io::report(context.diagnostics, node, fmt::format("there is no option `{}`", option), did_you_mean(option, context.options));
  return out;
}

std::vector<TextWhen> read_texts_when(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  std::vector<TextWhen> out;
  for (const auto item : node.items()) {
    io::MapReader map(item, diagnostics);
    (void)map.required("when");
    auto when = read_condition(map, "when", types, UnknownTests::allowed);
    auto text = read_text(map, "text", true);
    map.finish();
    if (when) out.push_back({std::move(*when), std::move(text)});
  }
  return out;
}

/// A day as `due` has it, or {on: DATE}, with `when` and `past: today`.
PlanEnd read_plan_end(io::Node node, const LineContext& context) {
  PlanEnd out;
  if (!node.is_map()) {
    out.day = read_plan_date(node, context.types, context.diagnostics).value_or(PlanDate{});
    return out;
  }
  io::MapReader map(node, context.diagnostics);
  if (const auto on = map.optional("on")) {
    out.on = parse_date(on->text());
    if (!out.on) io::report(context.diagnostics, *on, "`on` is no date", explain_date(on->text()));
  } else {
    out.day = read_counted_day(map, context.types);
  }
  out.when = read_condition(map, "when", context.types, UnknownTests::allowed);
  if (const auto past = map.optional("past")) out.overdue = read_word(*past, {"left-out", "today"}, context.diagnostics) == "today";
  map.finish();
  return out;
}

std::vector<PlanEnd> read_plan_ends(io::Node node, const LineContext& context) {
  std::vector<PlanEnd> out;
  if (node.is_sequence())
    for (const auto item : node.items()) out.push_back(read_plan_end(item, context));
  else out.push_back(read_plan_end(node, context));
  return out;
}

void read_choices(TemplateLine& line, io::MapReader& map, const LineContext& context) {
  auto& diagnostics = context.diagnostics;
  if (const auto kind = map.optional("kind")) line.kind = read_word<LineKind>(*kind, diagnostics).value_or(line.kind);
  if (const auto emergency = map.optional("emergency")) line.emergency = read_word<InEmergency>(*emergency, diagnostics).value_or(line.emergency);
  if (map.has("dose")) line.dose = read_yes_no(map, "dose", false);
  if (map.has("while_blocked")) line.while_blocked = read_yes_no(map, "while_blocked", false);
  if (map.has("standing")) line.standing = read_yes_no(map, "standing", false);
  if (map.has("statement")) line.statement = read_yes_no(map, "statement", false);
  if (const auto options = map.optional("options")) line.options = read_options(*options, context);
  if (const auto about = map.optional("about")) line.about = read_options(*about, context);
  if (const auto choice = map.optional("choice")) line.choice = read_word<LineChoice>(*choice, diagnostics).value_or(line.choice);
  if (const auto each = map.optional("for_each")) {
    line.for_each = read_fact_name(*each, context.types, diagnostics);
    const auto* type = context.types.find_type(line.for_each);
    if (type && type->kind != ValueKind::records) io::report(diagnostics, *each, "`for_each` needs a fact that holds records");
  }
}

void read_keys(TemplateLine& line, io::MapReader& map, const LineContext& context) {
  auto& diagnostics = context.diagnostics;
  const auto take = [&](std::string_view key, std::string& to) {
    if (const auto node = map.optional(key))
      if (auto text = read_text(*node, diagnostics)) to = std::move(*text);
  };
  take("section", line.section);
  take("phase", line.phase);
  take("text", line.text);
  take("text_unknown", line.text_unknown);
  take("owner", line.owner);
  take("offer", line.offer);
  take("brief", line.brief);
  read_choices(line, map, context);
  const EntryTypes entry_types(context.types, line.for_each);
  const FactTypes& types = line.for_each.empty() ? context.types : entry_types;
  if (const auto node = map.optional("given")) line.given = read_condition(*node, types, diagnostics);
  if (const auto node = map.optional("when")) line.when = read_condition(*node, types, diagnostics);
  if (const auto node = map.optional("unless")) line.unless = read_condition(*node, types, diagnostics);
  if (const auto node = map.optional("left_out")) line.left_out = read_condition(*node, types, diagnostics, UnknownTests::allowed);
  if (const auto node = map.optional("texts")) line.texts = read_texts_when(*node, types, diagnostics);
  if (map.has("max_age")) line.max_ages = read_max_ages(map, context.types);
  if (const auto node = map.optional("cites")) line.cites = read_texts(*node, diagnostics);
  if (line.cites.empty())
    io::report(diagnostics, map.node(), fmt::format("uncited-line: the line `{}` cites no row", line.id),
               "add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)");
  if (const auto node = map.optional("asks")) {
    line.asks.clear();
    for (const auto fact : node->items()) line.asks.push_back(read_fact_name(fact, context.types, diagnostics));
  }
  if (const auto node = map.optional("writes")) line.writes = read_line_writes(*node, context.types, diagnostics);
  if (const auto node = map.optional("not_after")) line.not_after = read_plan_ends(*node, context);
  if (const auto node = map.optional("due")) line.due = read_plan_date(*node, context.types, diagnostics);
  if (const auto node = map.optional("goal")) line.goal = read_goal(*node, context);
  if (const auto node = map.optional("repeat")) line.repeat = read_repeat(*node, context);
}

/// What a change must not touch is put back.
void keep_key(TemplateLine& line, const TemplateLine& before, std::string_view key) {
  if (key == "section") line.section = before.section;
  else if (key == "phase") line.phase = before.phase;
  else if (key == "text") line.text = before.text;
  else if (key == "text_unknown") line.text_unknown = before.text_unknown;
  else if (key == "owner") line.owner = before.owner;
  else if (key == "kind") line.kind = before.kind;
  else if (key == "emergency") line.emergency = before.emergency;
  else if (key == "dose") line.dose = before.dose;
  else if (key == "while_blocked") line.while_blocked = before.while_blocked;
  else if (key == "brief") line.brief = before.brief;
  else if (key == "standing") line.standing = before.standing;
  else if (key == "statement") line.statement = before.statement;
  else if (key == "options") line.options = before.options;
  else if (key == "for_each") line.for_each = before.for_each;
  else if (key == "given") line.given = before.given;
  else if (key == "when") line.when = before.when;
  else if (key == "unless") line.unless = before.unless;
  else if (key == "max_age") line.max_ages = before.max_ages;
  else if (key == "cites") line.cites = before.cites;
  else if (key == "asks") line.asks = before.asks;
  else if (key == "due") line.due = before.due;
  else if (key == "goal") line.goal = before.goal;
  else if (key == "repeat") line.repeat = before.repeat;
  else if (key == "about") line.about = before.about;
  else if (key == "choice") line.choice = before.choice;
  else if (key == "left_out") line.left_out = before.left_out;
  else if (key == "texts") line.texts = before.texts;
  else if (key == "writes") line.writes = before.writes;
  else if (key == "offer") line.offer = before.offer;
  else if (key == "not_after") line.not_after = before.not_after;
}

}  // namespace

std::optional<PlanDate> read_plan_date(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  if (const auto text = node.as_text()) {
    if (const auto day = parse_day(*text)) return PlanDate{.add_days = *day};
  } else if (node.is_map()) {
    io::MapReader map(node, diagnostics);
    auto out = read_counted_day(map, types);
    map.finish();
    return out;
  }
  io::report(diagnostics, node, fmt::format("`{}` is no day of a plan", node.path()), "write `day 7` or {from: surgery.date, add: 7d}");
  return std::nullopt;
}

TemplateLine read_template_line(io::Node node, const LineContext& context) {
  io::MapReader map(node, context.diagnostics);
  TemplateLine line;
  line.where = node.where();
  line.id = read_id(map, "id");
  for (const auto* key : {"kind", "phase", "text"}) (void)map.required(key);
  read_keys(line, map, context);
  map.finish();
  return line;
}

void change_template_line(TemplateLine& line, io::Node node, const LineContext& context, const std::set<std::string>& without) {
  const auto before = line;
  io::MapReader map(node, context.diagnostics);
  line.where = node.where();
  read_keys(line, map, context);
  map.finish();
  for (const auto& key : without) keep_key(line, before, key);
}

}  // namespace leeboard::catalog
