// What is due for one person, in words.
#include "report/due_items.hpp"

#include "care/due_items.hpp"
#include "record/days_of.hpp"
#include "report/key_figures.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
DueKind kind_of(care::Due what) {
  using enum care::Due;
  switch (what) {
    case plan_line: return DueKind::plan_line;
    case plan_review:
    case plan_ground:
    case signature: return DueKind::plan_review;
    case booked_visit:
    case unsettled_visit: return DueKind::contact;
    case planned_form:
    case stale_form: break;
  }
  return DueKind::instrument;
}

std::string text_of(const care::DueItem& item, const ReportSetting& setting) {
  const auto visit = item.words.empty() ? std::string("visit") : item.words.ends_with("visit") ? item.words : item.words + " visit";
  const auto* shown = setting.instrument(item.object);
  const auto form = shown ? shown->name : item.object;
  const auto last = item.last ? ", last " + format_days(*item.last) : std::string();
  using enum care::Due;
  switch (item.what) {
    case plan_line: return item.words;
    case plan_review: return "review of the care plan";
    case plan_ground: return "the signed plan " + item.object + " " + item.words + ": look at it again";
    case signature:
      return item.words.empty() ? "the drafted plan waits for a decision and a signature"
                                : "the plan is " + item.words + ": another signature is due (`leeboard plan cosign`)";
    case booked_visit: return "booked: " + visit + (item.at && item.at->has_time() ? " at " + format_stamp(*item.at).substr(11, 5) : std::string());
    case unsettled_visit: return "was booked, how it went is not recorded: " + visit;
    case planned_form: return form + (item.last ? last : ", never filled in yet");
    case stale_form: return "repeat " + form + last;
  }
  return {};
}

std::string brief_of(const care::DueItem& item, const ReportSetting& setting) {
  constexpr std::size_t columns = 30;
  const auto* shown = setting.instrument(item.object);
  using enum care::Due;
  switch (item.what) {
    case plan_line: return cut(item.brief.empty() ? item.words : item.brief, columns);
    case plan_review: return "plan review";
    case plan_ground: return cut(item.object + " " + item.words, columns);
    case signature: return "signature";
    case booked_visit: return "visit";
    case unsettled_visit: return "visit to settle";
    case planned_form:
    case stale_form: break;
  }
  return shown ? shown->name : item.object;
}
}  // namespace

std::vector<DueItem> list_due(const PersonRecord& record, const ReportSetting& setting) {
  std::vector<DueItem> out;
  for (const auto& item : care::list_due(record, {setting.vocabulary, setting.care_template, setting.plan_review}))
    out.push_back({item.day, kind_of(item.what), item.object, text_of(item, setting), item.owner, brief_of(item, setting)});
  return out;
}

}  // namespace leeboard::report
