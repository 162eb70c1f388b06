// Compares plans with expectations written in YAML.
#include "unit/care/plan_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::testing {
namespace {

std::vector<std::string> texts(io::Node node) {
  std::vector<std::string> out;
  if (node.is_scalar()) out.emplace_back(node.text());
  for (const auto item : node.items()) out.emplace_back(item.text());
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return "[" + out + "]";
}

bool holds(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }
std::vector<std::string> sorted(std::vector<std::string> list) { std::ranges::sort(list); return list; }

class Comparison {
 public:
  Comparison(const CarePlan& plan, io::Node expect) : plan_(plan), expect_(expect) {}

  std::vector<std::string> run() {
    for (const auto entry : expect_.entries()) {
      const auto key = entry.key;
      if (key == "options") verdicts(entry.value);
      else if (key == "until_known") until_known(entry.value);
      else if (key == "not_before") not_before(entry.value);
      else if (key == "escalations") escalations(entry.value);
      else if (key == "lines") lines(entry.value, true);
      else if (key == "not_lines") lines(entry.value, false);
      else if (key == "not_options") not_options(entry.value);
      else if (key == "ask") asks(entry.value);
      else if (key == "dates") dates(entry.value);
      else if (key == "goals") goals(entry.value);
      else if (key == "option_cites") option_cites(entry.value);
      else if (key == "alternatives") alternatives(entry.value);
      else if (key == "problems") problems(entry.value);
      else if (key == "cites_any") cites_any(entry.value);
      else if (key == "text") line_text(entry.value);
      else if (key == "not_text") not_text(entry.value);
      else if (key != "bullet" && key != "later") out_.push_back("unknown expectation " + std::string(key));
    }
    return std::move(out_);
  }

 private:
  void miss(std::string text) { out_.push_back(std::move(text)); }

  const PlanOption* option(std::string_view id) {
    const auto* found = option_of(plan_, id);
    if (!found) miss("option " + std::string(id) + " is not listed");
    return found;
  }

  void verdicts(io::Node node) {
    for (const auto entry : node.entries()) {
      const auto* found = option(entry.key);
      if (!found) continue;
      auto wanted = texts(entry.value);
      if (holds(wanted, "allowed")) wanted.push_back("warn");
      if (holds(wanted, found->verdict)) continue;
      std::string from;
      for (const auto& reason : found->reasons) from += " " + reason.from;
      miss(std::string(entry.key) + " is " + found->verdict + ", not " + joined(wanted) + ":" + from + " until " +
           joined(found->until_known));
    }
  }
  void until_known(io::Node node) {
    for (const auto entry : node.entries())
      // An empty list says: settled. A list names what has to be among the facts that are waited for.
      if (const auto* found = option(entry.key);
          found && (entry.value.empty() ? !found->until_known.empty()
                                        : !std::ranges::all_of(texts(entry.value), [&](const auto& f) { return holds(found->until_known, f); })))
        miss(std::string(entry.key) + " waits for " + joined(found->until_known) + ", not " + joined(texts(entry.value)));
  }
  void not_before(io::Node node) {
    for (const auto entry : node.entries()) {
      const auto* found = option(entry.key);
      const auto day = found && found->not_before ? format_date(*found->not_before) : std::string("null");
      if (found && day != entry.value.text()) miss(std::string(entry.key) + " not before " + day);
    }
  }
  void escalations(io::Node node) {
    std::vector<std::string> ids;
    for (const auto& escalation : plan_.escalations) ids.push_back(escalation.id);
    if (sorted(ids) != sorted(texts(node))) miss("escalations are " + joined(ids));
  }
  void lines(io::Node node, bool wanted) {
    for (const auto& id : texts(node)) {
      if ((proposed(plan_, id) != nullptr) == wanted) continue;
      const auto at = std::ranges::find(plan_.lines, id, &PlanLine::id);
      const auto status = at == plan_.lines.end() ? std::string("absent") : at->status + " " + joined(at->missing);
      miss("line " + id + " is " + status);
    }
  }
  void not_options(io::Node node) {
    for (const auto& id : texts(node))
      if (option_of(plan_, id)) miss("option " + id + " is listed");
  }
  void asks(io::Node node) {
    for (const auto& fact : texts(node))
      if (std::ranges::find(plan_.ask, fact, &PlanQuestion::fact) == plan_.ask.end()) miss("does not ask " + fact);
  }
  void dates(io::Node node) {
    for (const auto entry : node.entries()) {
      const auto* line = proposed(plan_, entry.key);
      const auto day = line && line->due ? format_date(*line->due) : std::string("none");
      if (day != entry.value.text()) miss("line " + std::string(entry.key) + " is due " + day);
    }
  }
  void goals(io::Node node) {
    for (const auto entry : node.entries()) {
      const auto* line = proposed(plan_, entry.key);
      const auto day = line && line->goal && line->goal->by ? format_date(*line->goal->by) : std::string("none");
      if (day != entry.value.text()) miss("goal " + std::string(entry.key) + " is by " + day);
    }
  }
  void option_cites(io::Node node) {
    for (const auto entry : node.entries()) {
      const auto* found = option(entry.key);
      if (!found) continue;
      for (const auto& cite : texts(entry.value)) {
        const bool cited = std::ranges::any_of(found->reasons, [&](const OptionReason& r) {
          return std::ranges::any_of(r.cites, [&](const std::string& c) { return c.substr(0, c.find('#')) == cite; });
        });
        if (!cited) miss(std::string(entry.key) + " does not cite " + cite);
      }
    }
  }
  void alternatives(io::Node node) {
    for (const auto entry : node.entries())
      if (const auto* found = option(entry.key))
        for (const auto& id : texts(entry.value))
          if (!holds(found->alternatives, id)) miss(std::string(entry.key) + " does not name the alternative " + id);
  }
  void problems(io::Node node) {
    for (const auto& fact : texts(node))
      if (std::ranges::find(plan_.problems, fact, &FactProblem::fact) == plan_.problems.end()) miss("no problem of " + fact);
  }

  /// The lines that a bullet names; all proposed ones where it names none.
  std::vector<const PlanLine*> scope() const {
    std::vector<const PlanLine*> out;
    const auto named = expect_.find("lines");
    const auto ids = named ? texts(*named) : std::vector<std::string>{};
    for (const auto& line : plan_.lines)
      if (line.status == "proposed" && (ids.empty() || holds(ids, line.id))) out.push_back(&line);
    return out;
  }
  void cites_any(io::Node node) {
    for (const auto group : node.items()) {
      const auto wanted = texts(group);
      const bool cited = std::ranges::any_of(scope(), [&](const PlanLine* line) {
        return std::ranges::any_of(line->cites, [&](const std::string& c) { return holds(wanted, c.substr(0, c.find('#'))); });
      });
      if (!cited) miss("nobody cites " + joined(wanted));
    }
  }
  void line_text(io::Node node) {
    std::string all;
    for (const auto* line : scope()) all += lower(line->text) + "\n";
    for (const auto& text : texts(node))
      if (all.find(lower(text)) == std::string::npos) miss("no line says \"" + text + "\"");
  }
  void not_text(io::Node node) {
    for (const auto& text : texts(node))
      for (const auto& line : plan_.lines)
        if (line.status == "proposed" && lower(line.text).find(lower(text)) != std::string::npos)
          miss("line " + line.id + " says \"" + text + "\"");
  }

  const CarePlan& plan_;
  io::Node expect_;
  std::vector<std::string> out_;
};

}  // namespace

catalog::Catalog& built_in() {
  static catalog::Catalog catalog;
  return catalog;
}

FactSheet sheet_of(const std::vector<io::Node>& nodes, std::string_view as_of) {
  catalog::FactReading how;
  how.as_of = parse_stamp(as_of, nullptr).value();
  Diagnostics diagnostics;
  std::vector<Fact> facts;
  std::vector<FactProblem> found;
  Stamp now = catalog::end_of(how.as_of, nullptr);
  for (const auto node : nodes) {
    auto read = catalog::read_facts(node, built_in().vocabulary(), how, diagnostics);
    for (auto& fact : read.facts) {
      std::erase_if(facts, [&](const Fact& f) { return f.key == fact.key; });
      facts.push_back(std::move(fact));
    }
    found.insert(found.end(), read.problems.begin(), read.problems.end());
    now = read.now;
  }
  for (const auto& fault : diagnostics.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " (", fault.mend, ")");
  auto sheet = care::make_fact_sheet(built_in().vocabulary(), facts, how.as_of, now);
  for (auto& problem : found) sheet.add_problem(std::move(problem));
  return sheet;
}

CarePlan plan_of(const FactSheet& sheet, const std::string& template_id) {
  return care::draft_plan(built_in(), built_in().care_template(template_id), sheet);
}

std::vector<std::string> shortfalls(const CarePlan& plan, io::Node expect) { return Comparison(plan, expect).run(); }

const PlanLine* proposed(const CarePlan& plan, std::string_view id) {
  for (const auto& line : plan.lines)
    if (line.id == id && line.status == "proposed") return &line;
  return nullptr;
}

const PlanOption* option_of(const CarePlan& plan, std::string_view id) {
  for (const auto& option : plan.options)
    if (option.option == id) return &option;
  return nullptr;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace leeboard::testing

REGISTER_EXCEPTION_TRANSLATOR(leeboard::Error& error) {
  std::string out = error.what();
  for (const auto& problem : error.problems())
    out += "\n  " + leeboard::format_where(problem.where) + ": " + problem.message + (problem.mend.empty() ? "" : " (" + problem.mend + ")");
  return out.c_str();
}
