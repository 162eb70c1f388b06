// Renders a template for reading.
#include "report/template_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
using catalog::CareTemplate;
using catalog::TemplateLine;

std::string line_text(const TemplateLine& line) {
  auto head = fmt::format("{} · {}, {}", line.id, format_word(line.kind), line.phase);
  if (!line.owner.empty()) head += ", " + line.owner;
  if (line.due) head += ", by " + plan_date_words(*line.due);
  if (line.repeat) head += ", " + repeat_words(line);
  auto out = hang("  ", head) + hang("    ", line.text);
  if (!line.brief.empty()) out += hang("    on the one page: ", line.brief);
  if (line.standing) out += "    standing care\n";
  if (line.statement) out += "    a statement, no task\n";
  if (line.while_blocked) out += "    only while none of its treatments is open\n";
  if (!line.text_unknown.empty()) out += hang("    while unknown: ", line.text_unknown);
  for (const auto& other : line.texts) out += hang("    while ", rules::format_condition(other.when) + ": " + other.text);
  if (!line.offer.empty()) out += hang("    before a dose that is only offered: ", line.offer);
  if (!line.options.empty()) out += hang("    offers: ", fmt::format("{}", fmt::join(line.options, ", ")));
  if (!line.for_each.empty()) out += hang("    for each of: ", line.for_each);
  if (line.given) out += hang("    given: ", rules::format_condition(*line.given));
  if (line.when) out += hang("    when: ", rules::format_condition(*line.when));
  if (line.unless) out += hang("    unless: ", rules::format_condition(*line.unless));
  if (line.left_out) out += hang("    left out: ", rules::format_condition(*line.left_out));
  if (!line.about.empty()) out += hang("    about: ", fmt::format("{}", fmt::join(line.about, ", ")));
  if (line.choice != LineChoice::any) out += hang("    choice: ", std::string(format_word(line.choice)));
  for (const auto& end : line.not_after) out += hang("    not after: ", plan_end_words(end));
  if (line.goal) {
    auto goal = line.goal->metric + " " + line.goal->target;
    if (line.goal->by) goal += ", by " + plan_date_words(*line.goal->by);
    out += hang("    goal: ", goal);
  }
  if (!line.asks.empty()) out += hang("    asks: ", fmt::format("{}", fmt::join(line.asks, ", ")));
  return out + hang("    cites: ", fmt::format("{}", fmt::join(line.cites, ", "))) + fmt::format("    {}\n", format_where(line.where));
}

std::string lines_of(const CareTemplate& care_template, const std::string& section) {
  std::string out;
  for (const auto& line : care_template.lines)
    if (line.section == section) out += line_text(line);
  return out;
}
}  // namespace

std::string plan_date_words(const catalog::PlanDate& date) {
  if (date.from == catalog::DateFrom::plan) return fmt::format("day {}", date.add_days);
  const auto& from = date.from == catalog::DateFrom::episode ? std::string("episode") : date.fact;
  return date.add_days == 0 ? from : fmt::format("{} {} {}d", from, date.add_days < 0 ? "-" : "+", std::abs(date.add_days));
}

std::string plan_end_words(const catalog::PlanEnd& end) {
  auto out = end.on ? format_date(*end.on) : plan_date_words(end.day);
  if (end.when) out += " while " + rules::format_condition(*end.when);
  return out + (end.overdue ? ", then today" : "");
}

std::string repeat_words(const TemplateLine& line) {
  if (!line.repeat) return {};
  const auto every = "every " + format_duration(line.repeat->every);
  switch (line.repeat->until) {
    case catalog::TemplateRepeat::Until::day: return fmt::format("{} until day {}", every, line.repeat->until_day);
    case catalog::TemplateRepeat::Until::phase_end: return every + " until the phase ends";
    case catalog::TemplateRepeat::Until::open: break;
  }
  return every;
}

std::string render_template(const CareTemplate& care_template, const std::string& source) {
  std::string out;
  if (!care_template.id.empty()) {
    out += fmt::format("{}, version {}: {}\n", care_template.id, care_template.version, care_template.title);
    if (!care_template.extends.empty()) out += "extends: " + care_template.extends + "\n";
    if (care_template.applies) out += hang("applies to: ", rules::format_condition(*care_template.applies));
  }
  out += fmt::format("source: {}\ndigest: {}\n{} lines\n", source, care_template.digest, care_template.lines.size());
  if (!care_template.phases.empty()) out += "\nPhases\n";
  for (const auto& phase : care_template.phases)
    out += fmt::format("  {}: {}, {} to {}\n", phase.id, phase.title, plan_date_words(phase.from), phase.to ? plan_date_words(*phase.to) : "open");
  for (const auto& section : care_template.sections)
    if (const auto lines = lines_of(care_template, section.id); !lines.empty()) out += "\n" + section.title + " (" + section.id + ")\n" + lines;
  std::vector<std::string> others;
  for (const auto& line : care_template.lines) {
    const bool titled = std::ranges::find(care_template.sections, line.section, &catalog::TemplateSection::id) != care_template.sections.end();
    if (!titled && std::ranges::find(others, line.section) == others.end()) others.push_back(line.section);
  }
  for (const auto& section : others)
    out += "\n" + (section.empty() ? std::string("Without a section") : section) + "\n" + lines_of(care_template, section);
  return out;
}

}  // namespace leeboard::report
