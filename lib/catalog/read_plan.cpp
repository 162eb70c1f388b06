// Reads stored care plans.
#include "catalog/read_plan.hpp"

#include "base/error.hpp"
#include "catalog/dose_json.hpp"
#include "catalog/fact_json.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::catalog {
namespace {

[[noreturn]] void throw_damaged() {
  throw Error(ErrorKind::damaged, "a stored plan cannot be read").mend_with("write nothing; run `leeboard store verify --deep`");
}

io::Node need(io::Node map, std::string_view key) {
  const auto found = map.find(key);
  if (!found) throw_damaged();
  return *found;
}

std::string text(io::Node map, std::string_view key) {
  const auto node = map.find(key);
  return node && node->is_scalar() && !node->is_null() ? std::string(node->text()) : std::string();
}

/// The value of a word that has to stand there.
template <Worded E>
E word(io::Node map, std::string_view key) {
  const auto read = parse_word<E>(text(map, key));
  if (!read) throw_damaged();
  return *read;
}

/// The same where nothing may stand.
template <Worded E>
std::optional<E> optional_word(io::Node map, std::string_view key) {
  return text(map, key).empty() ? std::nullopt : std::optional(word<E>(map, key));
}

std::vector<std::string> words(io::Node map, std::string_view key) {
  std::vector<std::string> out;
  if (const auto list = map.find(key))
    for (const auto item : list->items()) out.emplace_back(item.text());
  return out;
}

std::optional<Date> day(io::Node map, std::string_view key) {
  const auto word = text(map, key);
  if (word.empty()) return std::nullopt;
  const auto date = parse_date(word);
  if (!date) throw_damaged();
  return date;
}

Stamp stamp(std::string_view word) {
  const auto read = parse_partial_stamp(word, nullptr);
  if (!read) throw_damaged();
  return *read;
}

int number(io::Node map, std::string_view key) {
  const auto read = parse_integer(text(map, key));
  return read ? static_cast<int>(*read) : 0;
}

Truth truth(io::Node map, std::string_view key) {
  const auto word = text(map, key);
  return word == "yes" ? Truth::yes : word == "no" ? Truth::no : Truth::unknown;
}

/// Reads the parts that hold fact values, by the vocabulary.
class PlanReader {
 public:
  explicit PlanReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  CarePlan read(io::Node root) const {
    CarePlan out;
    if (text(root, "schema") != "leeboard.plan/1") throw_damaged();
    out.as_of = stamp(text(root, "as_of"));
    if (auto patient = text(root, "patient"); !patient.empty()) out.patient = std::move(patient);
    const auto made_with = need(root, "template");
    out.template_id = text(made_with, "id");
    out.template_version = text(made_with, "version");
    out.template_digest = text(made_with, "digest");
    if (made_with.find("applies")) out.template_applies = truth(made_with, "applies");
    if (const auto list = root.find("templates"))
      for (const auto item : list->items()) out.templates.push_back({text(item, "id"), text(item, "version"), text(item, "asked") == "true"});
    if (const auto list = root.find("also_fits"))
      for (const auto item : list->items()) out.also_fits.push_back({text(item, "id"), text(item, "title"), because(item)});
    if (const auto state = root.find("state"))
      out.state = PlanState{.page = text(*state, "page"),
                            .page_title = text(*state, "page_title"),
                            .treatment = text(*state, "treatment"),
                            .treatment_title = text(*state, "treatment_title"),
                            .band = text(*state, "band"),
                            .overlays = words(*state, "overlays"),
                            .overlay_titles = words(*state, "overlay_titles"),
                            .missing = words(*state, "missing"),
                            .ask = text(*state, "ask"),
                            .unsure = text(*state, "unsure") == "true"};
    for (const auto item : need(root, "escalations").items())
      out.escalations.push_back({text(item, "id"), text(item, "text"), words(item, "cites"), because(item), optional_word<Urgency>(item, "level"),
                                 words(item, "act"), optional_word<Evidence>(item, "sign_off")});
    for (const auto item : need(root, "problems").items()) out.problems.push_back({text(item, "fact"), text(item, "text")});
    for (const auto item : need(root, "options").items()) out.options.push_back(option(item));
    for (const auto item : need(root, "phases").items())
      out.phases.push_back({text(item, "id"), text(item, "title"), day(item, "from").value_or(Date{}), day(item, "to")});
    for (const auto item : need(root, "lines").items()) out.lines.push_back(line(item));
    for (const auto item : need(root, "ask").items())
      out.ask.push_back({text(item, "fact"), text(item, "question"), words(item, "decides"), number(item, "rank"), text(item, "last_known"),
                         text(item, "urgent") == "true"});
    if (const auto list = root.find("noted"))
      for (const auto item : list->items()) out.noted.push_back({text(item, "fact"), text(item, "reason")});
    if (const auto list = root.find("not_recognised"))
      for (const auto item : list->items()) out.not_recognised.push_back({text(item, "name"), text(item, "dose"), words(item, "near")});
    if (root.find("medicines")) out.medicines = static_cast<std::size_t>(number(root, "medicines"));
    if (const auto list = root.find("unanswered"))
      for (const auto item : list->items())
        out.unanswered.push_back(
            {text(item, "object"), text(item, "what"), parse_partial_stamp(text(item, "at"), nullptr).value_or(Stamp{}), text(item, "text")});
    if (const auto list = root.find("gone"))
      for (const auto item : list->items()) {
        auto& line = out.gone.emplace_back();
        line.id = text(item, "id");
        line.kind = word<LineKind>(item, "kind");
        line.number = number(item, "number");
        line.text = text(item, "text");
        line.trigger = text(item, "trigger");
        read_decision(item, line);
      }
    if (const auto list = root.find("signatures"))
      for (const auto item : list->items())
        out.signatures.push_back(
            {text(item, "by"), text(item, "name"), text(item, "credential"), text(item, "role"), stamp(text(item, "at")), text(item, "digest")});
    out.id = text(root, "id");
    out.revision = number(root, "revision");
    // A saved look at a stale draft is a look at a draft.
    out.status = text(root, "status") == stale_word ? PlanStatus::draft : optional_word<PlanStatus>(root, "status");
    return out;
  }

 private:
  FactContent said(io::Node map, std::string_view key, const std::string& fact) const {
    const auto value = need(map, key);
    if (!value.is_null()) return read_content(value, vocabulary_.find_type(fact));
    const auto word = text(map, "absent");
    if (word == "expired") return Absent::expired;
    return parse_absent(word).value_or(Absent::unknown);
  }

  std::vector<Because> because(io::Node map) const {
    std::vector<Because> out;
    for (const auto item : need(map, "because").items()) {
      Because entry;
      entry.fact = text(item, "fact");
      entry.value = said(item, "value", entry.fact);
      if (const auto at = text(item, "observed"); !at.empty()) entry.observed = stamp(at);
      entry.truth = truth(item, "truth");
      entry.source = text(item, "source");
      out.push_back(std::move(entry));
    }
    return out;
  }

  PlanOption option(io::Node node) const {
    PlanOption out;
    out.option = text(node, "option");
    out.verdict = word<Verdict>(node, "verdict");
    out.until_known = words(node, "until_known");
    out.missing = words(node, "missing");
    out.as_far_as_known = words(node, "as_far_as_known");
    out.title = text(node, "title");
    out.choice = optional_word<Choice>(node, "choice");
    out.not_before = day(node, "not_before");
    for (const auto item : need(node, "reasons").items())
      out.reasons.push_back({text(item, "rule"), words(item, "cites"), text(item, "from"), word<SafetyVerdict>(item, "verdict"), text(item, "text"),
                             text(item, "mitigation"), optional_word<Evidence>(item, "evidence"), optional_word<Override>(item, "override"),
                             because(item)});
    out.alternatives = words(node, "alternatives");
    out.nothing_open = text(node, "nothing_open") == "true";
    out.beside_state = text(node, "beside_state") == "true";
    if (const auto detail = node.find("detail"))
      for (const auto entry : detail->entries()) {
        const FactType amount{.kind = ValueKind::number, .unit = {}, .values = {}, .legal = {}, .plausible = {}, .fields = {}};
        const auto content = read_content(entry.value, &amount);
        out.detail.emplace_back(entry.key, std::get<Range>(std::get<FactValue>(content)));
      }
    if (const auto schedule = node.find("schedule")) out.schedule = read_dose(*schedule);
    return out;
  }

  static void read_decision(io::Node node, PlanLine& line) {
    if (const auto decision = node.find("decision"); decision && !decision->is_null())
      line.decision = LineDecision{.decision = word<Decision>(*decision, "decision"),
                                   .signature = {text(*decision, "by"), stamp(text(*decision, "at")), text(*decision, "reason")},
                                   .ask = day(*decision, "ask"),
                                   .due = day(*decision, "due"),
                                   .wrote = words(*decision, "wrote")};
    if (const auto notes = node.find("notes"))
      for (const auto note : notes->items()) line.notes.push_back({text(note, "by"), stamp(text(note, "at")), text(note, "text")});
  }

  PlanLine line(io::Node node) const {
    PlanLine out;
    out.id = text(node, "id");
    out.kind = word<LineKind>(node, "kind");
    out.section = text(node, "section");
    out.phase = text(node, "phase");
    if (const auto trigger = node.find("trigger")) out.trigger = trigger->text();
    out.status = word<LineStatus>(node, "status");
    out.text = text(node, "text");
    out.number = number(node, "number");
    out.brief = text(node, "brief");
    out.standing = text(node, "standing") == "true";
    out.statement = text(node, "statement") == "true";
    out.because = because(node);
    out.cites = words(node, "cites");
    out.evidence = optional_word<Evidence>(node, "evidence");
    out.owner = text(node, "owner");
    out.due = day(node, "due");
    out.repeat = text(node, "repeat");
    if (const auto goal = need(node, "goal"); goal.is_map()) out.goal = read_goal(goal);
    out.options = words(node, "options");
    out.dose = text(node, "dose_of");
    for (const auto item : need(node, "warnings").items()) out.warnings.push_back({text(item, "rule"), text(item, "text"), text(item, "mitigation")});
    out.missing = words(node, "missing");
    read_decision(node, out);
    return out;
  }

  /// A baseline that the template words itself is text, whatever the type of the metric.
  PlanGoal read_goal(io::Node node) const {
    PlanGoal out;
    out.metric = text(node, "metric");
    const auto baseline = need(node, "baseline");
    const auto* type = vocabulary_.find_type(out.metric);
    const bool worded = type && baseline.is_quoted() && type->kind != ValueKind::code && type->kind != ValueKind::date;
    out.baseline = worded ? FactContent{FactValue{Text{std::string(baseline.text())}}} : said(node, "baseline", out.metric);
    out.target = text(node, "target");
    out.by = day(node, "by");
    return out;
  }

  const Vocabulary& vocabulary_;
};

}  // namespace

CarePlan read_plan(io::Node node, const Vocabulary& vocabulary) {
  if (!node.is_map()) throw_damaged();
  return PlanReader(vocabulary).read(node);
}

CarePlan parse_plan(std::string_view json, const Vocabulary& vocabulary) {
  const auto document = io::read_stored_json(json);
  return read_plan(document.root(), vocabulary);
}

}  // namespace leeboard::catalog
