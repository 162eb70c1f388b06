// The flags of the caseload, in words.
#include "report/person_flags.hpp"

#include <fmt/format.h>

#include "record/plan_words.hpp"
#include "report/escalation_part.hpp"
#include "report/key_figures.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
/// "Emergency", "Today, before the person leaves"; empty where nothing escalates.
std::string escalation_words(const CarePlan& plan, Date today) {
  const Escalation* most = nullptr;
  for (const auto& one : plan.escalations)
    if (most == nullptr || urgency_of(one) < urgency_of(*most)) most = &one;
  return most == nullptr ? std::string() : urgency_words(*most, plan.as_of.day, today);
}
}  // namespace

PersonFlags person_flags(const PersonRecord& record, const ReportSetting& setting) {
  const auto figures = count_key_figures(record, setting);
  PersonFlags out;
  const auto say = [&](std::string words) { out.words.push_back(std::move(words)); };
  const bool in_care = !figures.death && !(record.episode && record.episode->discharged);
  if (figures.plan != nullptr && in_care)
    if (auto words = escalation_words(*figures.plan, record.as_of.day); !words.empty()) {
      out.first = true;
      words.front() = static_cast<char>(words.front() - 'A' + 'a');  // within a sentence here
      say("cannot wait: " + words);
    }
  if (figures.safety_open > 0) say(count_of(figures.safety_open, "safety item", "safety items") + " not acknowledged");
  else if (figures.safety_unanswered > 0) say(count_of(figures.safety_unanswered, "safety item", "safety items") + " without an answer");
  out.first = out.first || figures.safety_open > 0 || figures.safety_unanswered > 0;
  if (in_care && figures.overdose_open.value_or(0) > 0)
    say(count_of(*figures.overdose_open, "overdose safety step", "overdose safety steps") + " open");
  if (figures.overdue > 0) say(fmt::format("{} overdue", figures.overdue));
  if (!in_care || figures.status != PersonStatus::active) say(std::string(format_word(figures.status)));
  else if (figures.plan == nullptr) say("no plan");
  else if (figures.plan->status != PlanStatus::signed_) say(std::string("plan: ") + std::string(format_word(figures.plan->status)));
  return out;
}

}  // namespace leeboard::report
