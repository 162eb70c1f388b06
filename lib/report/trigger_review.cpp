// The trigger review as a report: plain counts first, then what they rest on.
#include "report/trigger_review.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/counting_rule.hpp"
#include "report/phrases.hpp"
#include "report/trigger_windows_part.hpp"

namespace leeboard::report {

namespace {
using care::TriggerComparison;
using care::TriggerReview;

Value count_value(long long count) { return number_value(static_cast<double>(count)); }

std::string share_words(const care::WindowCount& count) { return fmt::format("{} of {}", count.n, count.of); }

Value ratio_value(const TriggerComparison& one) {
  if (!one.share) return Missing{"too-few"};
  return Number{one.share->ratio, fmt::format("{:.2f}", one.share->ratio)};
}

Value interval_value(const TriggerComparison& one) {
  if (!one.share) return std::string{};
  return fmt::format("{:.1f} to {:.1f}", one.share->low, one.share->high);
}

Table comparison_table(const std::string& slug, const std::string& what, const std::vector<TriggerComparison>& list) {
  const bool ids = slug == "triggers";
  Table table{slug,
              {{"id", "Id", false, ids ? Audience::all : Audience::machines},
               {"text", what, false, ids ? Audience::all : Audience::machines},
               {"domain", "Domain", false, ids ? Audience::machines : Audience::all},
               {"before", "Before", true, Audience::people},
               {"otherwise", "Otherwise", true, Audience::people},
               {"before_n", "", true, Audience::machines},
               {"before_of", "", true, Audience::machines},
               {"control_n", "", true, Audience::machines},
               {"control_of", "", true, Audience::machines},
               {"ratio", "Ratio", true},
               {"interval", "95 % interval"}},
              {},
              "no trigger in the inventory yet"};
  auto sorted = list;
  std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) {
    if (a.share.has_value() != b.share.has_value()) return a.share.has_value();
    return a.share && a.share->ratio > b.share->ratio;
  });
  for (const auto& one : sorted)
    table.rows.push_back(
        {{one.id, one.text, spaced(format_word(one.domain)), share_words(one.before), share_words(one.control), count_value(one.before.n),
          count_value(one.before.of), count_value(one.control.n), count_value(one.control.of), ratio_value(one), interval_value(one)},
         Tone::plain});
  return table;
}

Section counts_section(const TriggerReview& review) {
  Fields fields{"counts",
                {{"events",
                  "Events counted",
                  count_value(review.events),
                  review.left_out > 0 ? fmt::format("{} left out: days before them have no entry", review.left_out) : "",
                  {}},
                 {"control_windows", "Compared with", count_value(review.control_windows), "the same hours and weekdays of earlier weeks", {}},
                 {"unlogged_days",
                  "Days without an entry",
                  count_value(review.unlogged_days),
                  "unknown, not good days: what touches them is not counted",
                  {}}}};
  return {"counts", "", {fields}};
}

Section triggers_section(const TriggerReview& review) {
  Section section{"by_trigger",
                  fmt::format("What came before {}, and what came otherwise", with_article(review.event)),
                  {comparison_table("triggers", "Trigger", review.triggers)}};
  const bool some = std::ranges::any_of(review.triggers, [](const auto& one) { return one.share.has_value(); });
  if (!some && !review.triggers.empty())
    section.blocks.push_back(
        Paragraph{fmt::format("Too few to compare: a ratio needs {} events, {} windows to compare with, and the trigger at least once in both.",
                              care::fewest_events, care::fewest_controls),
                  Tone::watch});
  if (some)
    section.blocks.push_back(
        Paragraph{fmt::format("{} compared: by chance alone about 1 in 20 would look unusual. This goes together in one person's own log; it is "
                              "no proof of a cause and no forecast.",
                              count_of(static_cast<long long>(review.comparisons()), "trigger or domain was", "triggers and domains were")),
                  Tone::plain});
  return section;
}

Section when_section(const TriggerReview& review) {
  Table days{"weekdays", {{"weekday", "Weekday"}, {"events", "Events", true}, {"logged_days", "Days logged", true}}, {}};
  for (const auto& day : review.weekdays) days.rows.push_back({{day.weekday, count_value(day.events), count_value(day.logged_days)}, Tone::plain});
  Table parts{"parts", {{"part", "Part of day"}, {"events", "Events", true}}, {}};
  for (const auto& part : review.parts)
    if (part.part || part.events > 0)
      parts.rows.push_back({{std::string(part.part ? format_word(*part.part) : "not said"), count_value(part.events)}, Tone::plain});
  return {"when", "When", {days, parts}};
}

Section coping_section(const TriggerReview& review) {
  Table table{"coping",
              {{"step", "What was tried"}, {"tried", "Tried", true}, {"helped", "Said to help", true}, {"coped", "Coped afterwards", true}},
              {},
              "nothing tried is logged yet"};
  for (const auto& step : review.coping)
    table.rows.push_back({{step.step, count_value(step.tried), count_value(step.helped), count_value(step.coped)}, Tone::plain});
  return {"coping", "What helped", {table}};
}
Section pictures_section(const TriggerReviewPage& page) {
  Section section{"pictures", "In pictures", {}};
  for (auto& picture : {week_map(*page.log), craving_course(*page.log, page.plan_changes), strength_bars(page.histories)})
    if (picture) section.blocks.push_back(*picture);
  return section;
}

Section proposals_section(const TriggerReviewPage& page) {
  List list{"proposals", {}, "no open trigger waits for a plan"};
  for (const auto& proposal : page.proposals) {
    Entry entry{proposal.trigger + " " + proposal.text, {}, {{"trigger", "", proposal.trigger, {}, {}}}, Tone::plain};
    if (proposal.strength) entry.text += fmt::format(" ({} of 10)", *proposal.strength);
    for (const auto& [strategy, tried, coped] : proposal.strategies) {
      auto text = fmt::format("{}: {}", strategy->id, strategy->text);
      if (tried > 0) text += fmt::format(" In the log: tried {}, coped afterwards {}.", tried == 1 ? "once" : fmt::format("{} times", tried), coped);
      entry.details.push_back(text);
    }
    list.items.push_back(std::move(entry));
  }
  Section section{"proposals", "No plan yet, and what could be agreed on", {list}};
  if (!page.proposals.empty() && !page.proposals.front().strategies.empty())
    section.blocks.push_back(Paragraph{fmt::format("Agree on one together: leeboard triggers resolve {} {} --coping {} --reason TEXT", page.patient,
                                                   page.proposals.front().trigger, page.proposals.front().strategies.front().strategy->id),
                                       Tone::faint});
  return section;
}
}  // namespace

std::string with_article(TriggerEventKind kind) {
  if (kind == TriggerEventKind::coped) return "coping";
  if (kind == TriggerEventKind::use) return "use";
  const auto word = format_word(kind);
  return (std::string_view("aeio").find(word.front()) != std::string_view::npos ? "an " : "a ") + std::string(word);
}

Document trigger_review_report(const TriggerReview& review, const TriggerReviewPage& page) {
  Document out;
  out.report = "triggers";
  out.patient = page.patient;
  out.as_of = page.as_of;
  out.clinic = page.clinic;
  out.csv_table = "triggers";
  out.title = fmt::format("Triggers of {}: the {} before {}", page.patient, window_words(review.window), with_article(review.event));
  out.subtitle = "as of " + format_stamp(page.as_of);
  out.sections.push_back(counts_section(review));
  out.sections.push_back(triggers_section(review));
  if (!review.domains.empty()) out.sections.push_back({"by_domain", "By domain", {comparison_table("domains", "Domain", review.domains)}});
  out.sections.push_back(when_section(review));
  out.sections.push_back(coping_section(review));
  out.sections.push_back(proposals_section(page));
  if (auto pictures = pictures_section(page); !pictures.blocks.empty()) out.sections.push_back(std::move(pictures));
  if (page.explain)
    for (auto& section : explained_windows(review, *page.log)) out.sections.push_back(std::move(section));
  return out;
}

}  // namespace leeboard::report
