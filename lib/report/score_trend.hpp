// The newest score of each scale with the one before it.
#pragma once

#include <vector>

#include "record/person_record.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// One scale's newest score with the one before it.
struct ScoreTrend {
  const ShownInstrument* shown = nullptr;
  const ShownScale* scale = nullptr;
  const Assessment* newest = nullptr;
  const ScaleScore* score = nullptr;
  const Assessment* before = nullptr;
  const ScaleScore* score_before = nullptr;
};

/// One a scale that was ever scored, in the clinic's order. Pointers last as long as both.
std::vector<ScoreTrend> find_trends(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
