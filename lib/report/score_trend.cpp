// The newest score of each scale with the one before it.
#include "report/score_trend.hpp"

#include "report/key_figures.hpp"
#include "report/score_history.hpp"

namespace leeboard::report {

std::vector<ScoreTrend> find_trends(const PersonRecord& record, const ReportSetting& setting) {
  std::vector<ScoreTrend> trends;
  for (const auto& shown : setting.instruments)
    for (const auto& scale : shown.scales) {
      ScoreTrend trend{&shown, &scale, nullptr, nullptr, nullptr, nullptr};
      for (const auto& form : record.assessments) {
        if (form.score.instrument != shown.id) continue;
        const auto* score = form.score.scale(scale.id);
        if (!score) continue;
        // A form that leaves the scale quite open is nothing to compare with.
        if (trend.newest && tells(*trend.newest, *trend.score, scale)) {
          trend.before = trend.newest;
          trend.score_before = trend.score;
        }
        trend.newest = &form;
        trend.score = score;
      }
      if (trend.newest) trends.push_back(trend);
    }
  return trends;
}

}  // namespace leeboard::report
