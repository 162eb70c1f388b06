// The trigger review as a report.
#pragma once

#include "care/coping_proposals.hpp"
#include "care/trigger_review.hpp"
#include "report/document.hpp"
#include "report/trigger_pictures.hpp"

namespace leeboard::report {

/// What a review of triggers is shown with, beside the counts.
struct TriggerReviewPage {
  std::string patient;  ///< code
  std::string clinic;
  Stamp as_of{};
  const std::vector<TriggerEvent>* log = nullptr;
  std::vector<care::CopingProposal> proposals;  ///< for triggers without a plan
  std::vector<Date> plan_changes;               ///< days on which a plan was signed
  std::vector<TriggerHistory> histories;
  bool explain = false;  ///< every window with what is in it
};

/// Counts by trigger, domain, weekday and part of day, and what helped; with `explain` every window, so that one can count again.
Document trigger_review_report(const care::TriggerReview& review, const TriggerReviewPage& page);

/// "T-1, T-3" of the entries in a window, in order of the log; empty when there are none.
std::string triggers_in(const care::ReviewWindow& window, const std::vector<TriggerEvent>& log);

/// How an event of a kind is called: "a lapse", "an exposure".
std::string with_article(TriggerEventKind kind);

}  // namespace leeboard::report
