// Compares a plan with what is expected of it.
#include "care/plan_shortfalls.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "base/words.hpp"

namespace leeboard::care {
namespace {

using Words = std::vector<std::string>;

std::string listed(const Words& words) { return "[" + join_words(words, " ") + "]"; }

bool holds(const Words& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }
Words sorted(Words list) {
  std::ranges::sort(list);
  return list;
}

class Comparison {
 public:
  Comparison(const CarePlan& plan, const std::vector<catalog::Expectation>& expect) : plan_(plan), expect_(expect) {}

  Words run() {
    for (const auto& entry : expect_) {
      const auto& what = entry.what;
      if (what == "lines") lines(entry.words, true);
      else if (what == "not_lines") lines(entry.words, false);
      else if (what == "not_options") not_options(entry.words);
      else if (what == "escalations") escalations(entry.words);
      else if (what == "levels") level(entry);
      else if (what == "ask") asks(entry.words);
      else if (what == "problems") problems(entry.words);
      else if (what == "cites_any") cites_any(entry.words);
      else if (what == "text") line_text(entry.words);
      else if (what == "not_text") not_text(entry.words);
      else if (what == "not_ask") not_asked(entry.words);
      else if (what == "today") today(entry.words);
      else if (what == "today_text") says("Today", lines_of_today(), entry.words, true);
      else if (what == "not_today_text") says("Today", lines_of_today(), entry.words, false);
      else if (what == "page_text") says("the page", page(), entry.words, true);
      else if (what == "not_page_text") says("the page", page(), entry.words, false);
      else if (what == "dates" || what == "goals") day(entry);
      else option(entry);
    }
    return std::move(out_);
  }

 private:
  void miss(std::string text) { out_.push_back(std::move(text)); }

  const PlanLine* proposed(const std::string& id) const {
    const auto at = std::ranges::find_if(plan_.lines, [&](const PlanLine& line) { return line.id == id && line.status == LineStatus::proposed; });
    return at == plan_.lines.end() ? nullptr : &*at;
  }

  void option(const catalog::Expectation& entry) {
    const auto at = std::ranges::find(plan_.options, entry.of, &PlanOption::option);
    if (at == plan_.options.end()) return miss("option " + entry.of + " is not listed");
    if (entry.what == "options") verdict(*at, entry.words);
    else if (entry.what == "choice") choice(*at, entry.words);
    else if (entry.what == "until_known") until_known(*at, entry.words);
    else if (entry.what == "option_cites") option_cites(*at, entry.words);
    else if (entry.what == "not_before") {
      const auto day = at->not_before ? format_date(*at->not_before) : std::string("null");
      if (!holds(entry.words, day)) miss(at->option + " not before " + day);
    } else {
      for (const auto& id : entry.words)
        if (!holds(at->alternatives, id)) miss(at->option + " does not name the alternative " + id);
    }
  }

  void verdict(const PlanOption& found, Words wanted) {
    if (holds(wanted, "allowed")) wanted.push_back("warn");
    const std::string is(format_word(found.verdict));
    if (holds(wanted, is)) return;
    std::string from;
    for (const auto& reason : found.reasons) from += " " + reason.from;
    miss(found.option + " is " + is + ", not " + listed(wanted) + ":" + from + " until " + listed(found.until_known));
  }

  void choice(const PlanOption& found, const Words& wanted) {
    const std::string is(found.choice ? format_word(found.choice) : "none");
    if (!holds(wanted, is)) miss(found.option + " is " + is + " by choice, not " + listed(wanted));
  }

  // An empty list says: settled. A list names what has to be among the facts that are waited for.
  void until_known(const PlanOption& found, const Words& wanted) {
    const bool met =
        wanted.empty() ? found.until_known.empty() : std::ranges::all_of(wanted, [&](const auto& f) { return holds(found.until_known, f); });
    if (!met) miss(found.option + " waits for " + listed(found.until_known) + ", not " + listed(wanted));
  }

  void option_cites(const PlanOption& found, const Words& wanted) {
    for (const auto& cite : wanted) {
      const bool cited = std::ranges::any_of(found.reasons, [&](const OptionReason& r) {
        return std::ranges::any_of(r.cites, [&](const std::string& c) { return c.substr(0, c.find('#')) == cite; });
      });
      if (!cited) miss(found.option + " does not cite " + cite);
    }
  }

  void escalations(const Words& wanted) {
    Words ids;
    for (const auto& escalation : plan_.escalations) ids.push_back(escalation.id);
    if (sorted(ids) != sorted(wanted)) miss("escalations are " + listed(ids));
  }

  void level(const catalog::Expectation& entry) {
    const auto at = std::ranges::find(plan_.escalations, entry.of, &Escalation::id);
    if (at == plan_.escalations.end()) return miss("nothing escalates by " + entry.of);
    if (const std::string is(format_word(urgency_of(*at))); !holds(entry.words, is)) miss(entry.of + " escalates at level " + is);
  }

  void lines(const Words& ids, bool wanted) {
    for (const auto& id : ids) {
      if ((proposed(id) != nullptr) == wanted) continue;
      const auto at = std::ranges::find(plan_.lines, id, &PlanLine::id);
      const std::string is(at == plan_.lines.end() ? "absent" : format_word(at->status));
      const auto status = at == plan_.lines.end() || at->missing.empty() ? is : is + " by " + listed(at->missing);
      miss("line " + id + " is " + status);
    }
  }

  void not_options(const Words& ids) {
    for (const auto& id : ids)
      if (std::ranges::find(plan_.options, id, &PlanOption::option) != plan_.options.end()) miss("option " + id + " is listed");
  }

  void asks(const Words& facts) {
    for (const auto& fact : facts)
      if (std::ranges::find(plan_.ask, fact, &PlanQuestion::fact) == plan_.ask.end()) miss("does not ask " + fact);
  }

  void problems(const Words& facts) {
    for (const auto& fact : facts)
      if (std::ranges::find(plan_.problems, fact, &FactProblem::fact) == plan_.problems.end()) miss("no problem of " + fact);
  }

  void day(const catalog::Expectation& entry) {
    const auto* line = proposed(entry.of);
    const bool goal = entry.what == "goals";
    std::optional<Date> found;
    if (line && goal && line->goal) found = line->goal->by;
    if (line && !goal) found = line->due;
    const auto day = found ? format_date(*found) : std::string("none");
    if (!holds(entry.words, day)) miss((goal ? "goal " : "line ") + entry.of + (goal ? " is by " : " is due ") + day);
  }

  /// The lines that the expectation names; all proposed ones where it names none.
  std::vector<const PlanLine*> scope() const {
    Words ids;
    for (const auto& entry : expect_)
      if (entry.what == "lines") ids = entry.words;
    std::vector<const PlanLine*> out;
    for (const auto& line : plan_.lines)
      if (line.status == LineStatus::proposed && (ids.empty() || holds(ids, line.id))) out.push_back(&line);
    return out;
  }

  void cites_any(const Words& wanted) {
    const bool cited = std::ranges::any_of(scope(), [&](const PlanLine* line) {
      return std::ranges::any_of(line->cites, [&](const std::string& c) { return holds(wanted, c.substr(0, c.find('#'))); });
    });
    if (!cited) miss("nobody cites " + listed(wanted));
  }

  void line_text(const Words& wanted) {
    std::string all;
    for (const auto* line : scope()) all += lower_ascii(line->text) + "\n";
    for (const auto& text : wanted)
      if (all.find(lower_ascii(text)) == std::string::npos) miss("no line says \"" + text + "\"");
  }

  void not_text(const Words& wanted) {
    for (const auto& text : wanted)
      for (const auto& line : plan_.lines)
        if (line.status == LineStatus::proposed && lower_ascii(line.text).find(lower_ascii(text)) != std::string::npos)
          miss("line " + line.id + " says \"" + text + "\"");
  }

  void not_asked(const Words& facts) {
    for (const auto& fact : facts)
      if (std::ranges::find(plan_.ask, fact, &PlanQuestion::fact) != plan_.ask.end()) miss("asks " + fact);
  }

  std::vector<const PlanLine*> today_lines() const {
    std::vector<const PlanLine*> out;
    for (const auto& line : plan_.lines)
      if (is_today(line)) out.push_back(&line);
    return out;
  }

  void today(const Words& most) {
    const auto lines = today_lines();
    if (const auto number = most.empty() ? std::nullopt : parse_integer(most.front()); number && lines.size() <= static_cast<std::size_t>(*number))
      return;
    Words ids;
    for (const auto* line : lines) ids.push_back(line->id);
    miss("Today has " + std::to_string(ids.size()) + " lines, not at most " + listed(most) + ": " + listed(ids));
  }

  std::string lines_of_today() const {
    std::string out;
    for (const auto* line : today_lines()) out += lower_ascii(line->text) + "\n";
    return out;
  }

  /// What a reader finds: the state, emergencies, proposed lines, open treatments with doses, blocked ones with reasons.
  std::string page() const {
    std::string out = plan_.state ? plan_.state->treatment_title + "\n" + join_words(plan_.state->overlay_titles, "\n") + "\n" : "";
    for (const auto& escalation : plan_.escalations) out += escalation.text + "\n" + join_words(escalation.act, "\n") + "\n";
    for (const auto& medicine : plan_.not_recognised) out += medicine.name + " (" + medicine.dose + ")\n";
    for (const auto& problem : plan_.problems) out += problem.text + "\n";
    for (const auto& line : plan_.lines)
      if (line.status == LineStatus::proposed) out += line.text + "\n";
    for (const auto& option : plan_.options) {
      out += option.title + "\n";
      for (const auto& reason : option.reasons) out += reason.text + "\n" + reason.mitigation + "\n";
      if (option.schedule) add_dose(out, *option.schedule);
    }
    return lower_ascii(out);
  }

  static void add_dose(std::string& out, const PlanDose& dose) {
    out += dose.text + "\n" + dose.stop + "\n" + dose.too_little + "\n" + dose.too_much + "\n";
    for (const auto& item : dose.items) out += item.text + "\n";
    for (const auto& other : dose.beside) add_dose(out, other);
  }

  void says(const std::string& where, const std::string& all, const Words& words, bool wanted) {
    for (const auto& text : words)
      if ((all.find(lower_ascii(text)) != std::string::npos) != wanted) miss(where + (wanted ? " does not say \"" : " says \"") + text + "\"");
  }

  const CarePlan& plan_;
  const std::vector<catalog::Expectation>& expect_;
  Words out_;
};

}  // namespace

std::vector<std::string> plan_shortfalls(const CarePlan& plan, const std::vector<catalog::Expectation>& expect) {
  return Comparison(plan, expect).run();
}

}  // namespace leeboard::care
