// Words of signatures, decisions and changes.
#include "report/plan_signatures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "report/line_words.hpp"

namespace leeboard::report {

namespace {
/// The beginning of a digest, in two groups that can be read out: "sha256 3f9c27ab 51e088d4".
std::string digest_words(const std::string& digest) {
  constexpr std::size_t group = 8;
  const auto colon = digest.find(':');
  if (colon == std::string::npos || digest.size() < colon + 1 + 2 * group) return digest;
  return digest.substr(0, colon) + " " + digest.substr(colon + 1, group) + " " + digest.substr(colon + 1 + group, group);
}

std::string one_signature(const PlanSignature& signature) {
  std::vector<std::string> words{signature.name.empty() ? signature.by : signature.name};
  for (const auto* more : {&signature.credential, &signature.role})
    if (!more->empty()) words.push_back(*more);
  words.push_back(format_stamp(signature.at));
  return join_words(words, ", ");
}

const PlanLine* line_of(const CarePlan& plan, const std::string& id) {
  const auto at = std::ranges::find(plan.lines, id, &PlanLine::id);
  return at == plan.lines.end() ? nullptr : &*at;
}

std::string line_name(const PlanLine& line) { return (line.number > 0 ? fmt::format("{} ", line.number) : std::string()) + short_words(line); }

/// "done", "declined, ask 2026-12-15": what stands behind the words of a line of a comparison; or empty.
std::string_view decided_in(std::string_view words) {
  if (!words.ends_with(')')) return {};
  const auto at = words.rfind(" (");
  const auto inside = at == std::string_view::npos ? std::string_view() : words.substr(at + 2, words.size() - at - 3);
  return parse_word<Decision>(inside.substr(0, inside.find(','))) ? inside : std::string_view();
}

/// "+ 23 Call on payday", "~ methadone: allowed, was ask"; the whole of it stands in `plan diff`.
std::string one_change(const CarePlan& plan, const PlanDifference& difference) {
  const auto sign = difference.change == "added" ? "+" : difference.change == "removed" ? "-" : "~";
  const auto* line = difference.part == "line" ? line_of(plan, difference.id) : nullptr;
  if (difference.part == "signature") return fmt::format("+ signed by {}", difference.after);
  if (line && decided_in(difference.after) != decided_in(difference.before))
    return fmt::format("{} {}: {}", sign, line_name(*line), line->decision ? decision_words(*line->decision) : std::string("open again"));
  if (line && difference.change == "added") return fmt::format("{} {}", sign, line_name(*line));
  if (line)
    return fmt::format("{} {}: {}{}", sign, line_name(*line), format_word(line->status),
                       line->due ? ", by " + format_date(*line->due) : std::string());
  if (difference.part == "option")
    return fmt::format("{} {}: {}{}", sign, difference.id, difference.after.empty() ? "no longer listed" : difference.after,
                       difference.before.empty() ? std::string() : ", was " + difference.before);
  return fmt::format("{} {} {}", sign, difference.part, difference.id);
}

/// What somebody has to know comes first; questions come and go with every answer.
int rank_of(const PlanDifference& difference) {
  if (difference.part == "escalation") return 0;
  if (difference.part == "option") return 1;
  return difference.part == "line" ? 2 : 3;
}
}  // namespace

std::vector<std::string> signature_words(const CarePlan& plan) {
  std::vector<std::string> out;
  for (const auto& each : plan.signatures) out.push_back(one_signature(each) + ", " + digest_words(each.digest));
  return out;
}

std::string to_sign_words(const CarePlan& plan) {
  std::vector<std::string> words;
  for (const auto& each : plan.to_sign) words.push_back(fmt::format("{} ({})", format_word(each.kind), join_words(each.roles, " or ")));
  return words.empty() ? std::string() : "still to sign: " + join_words(words, ", ");
}

Section signed_section(const CarePlan& plan) {
  Section out{"signed", "SIGNED", {}};
  if (plan.signatures.empty()) return out;
  List list{"signed", {}, {}};
  std::vector<std::string> digests;
  for (const auto& each : plan.signatures) {
    list.items.push_back({one_signature(each), {}, {}, Tone::plain});
    if (auto digest = digest_words(each.digest); !digest.empty() && std::ranges::find(digests, digest) == digests.end())
      digests.push_back(std::move(digest));
  }
  const auto held = std::ranges::count(plan.lines, LineStatus::held, &PlanLine::status);
  auto under = join_words(digests, ", ");
  if (held > 0)
    under += fmt::format("{}{} wait for an answer, signed as such", under.empty() ? "" : "; ", held == 1 ? "1 line" : fmt::format("{} lines", held));
  if (!under.empty()) list.items.push_back({std::move(under), {}, {}, Tone::faint});
  if (auto open = to_sign_words(plan); !open.empty()) list.items.push_back({std::move(open), {}, {}, Tone::watch});
  out.blocks.push_back(std::move(list));
  return out;
}

std::string decision_words(const LineDecision& decision) {
  auto out = std::string(decided_words(decision.decision));
  if (decision.ask) out += ", ask again on " + format_date(*decision.ask);
  if (decision.due) out += ", by " + format_date(*decision.due);
  return out;
}

std::vector<std::string> decided_lines(const CarePlan& plan) {
  struct Said {
    Stamp at;
    std::string words;
  };
  std::vector<Said> all;
  for (const auto* lines : {&plan.lines, &plan.gone})
    for (const auto& line : *lines) {
      if (const auto& decision = line.decision)
        all.push_back({decision->signature.at, fmt::format("{}: {} ({}, {}){}", decision_words(*decision), line_name(line), decision->signature.by,
                                                           format_date(decision->signature.at.day),
                                                           decision->signature.reason.empty() ? std::string() : ": " + decision->signature.reason)});
      for (const auto& note : line.notes)
        all.push_back({note.at, fmt::format("noted: {} ({}, {}): {}", line_name(line), note.by, format_date(note.at.day), note.reason)});
    }
  std::ranges::stable_sort(all, [](const Said& a, const Said& b) { return earlier(b.at, a.at); });
  std::vector<std::string> out;
  for (auto& each : all) out.push_back(std::move(each.words));
  return out;
}

Section changed_section(const CarePlan& plan, std::size_t most) {
  Section out{"changed", fmt::format("CHANGED since revision {}", plan.before.value_or(0)), {}};
  std::vector<const PlanDifference*> shown;
  std::size_t questions = 0;
  for (const auto& each : plan.changed) {
    if (each.part == "ask") ++questions;
    else shown.push_back(&each);
  }
  if (!plan.before || (shown.empty() && questions == 0)) return out;
  std::ranges::stable_sort(shown, {}, [](const PlanDifference* each) { return rank_of(*each); });
  List list{"changed", {}, {}};
  for (const auto* each : shown)
    if (list.items.size() < most) list.items.push_back({one_change(plan, *each), {}, {}, Tone::plain});
  const auto left = shown.size() - list.items.size() + questions;
  if (left > 0)
    list.items.push_back({fmt::format("{}{} more ({} about questions): leeboard plan diff {} --from {} --to {}", list.items.empty() ? "" : "and ",
                                      left, questions, plan.patient.value_or("P"), *plan.before, plan.revision),
                          {},
                          {},
                          Tone::faint});
  out.blocks.push_back(std::move(list));
  return out;
}

}  // namespace leeboard::report
