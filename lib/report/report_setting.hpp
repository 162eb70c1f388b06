// What reports are made of: all of one patient's record as of a time, and what the clinic's reports have in common.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/fact_sheet.hpp"
#include "record/patient.hpp"
#include "record/plan.hpp"
#include "record/trigger.hpp"
#include "report/document.hpp"
#include "report/trigger_history.hpp"

namespace leeboard::catalog {
struct CareTemplate;
class Vocabulary;
struct Instrument;
}  // namespace leeboard::catalog

namespace leeboard::report {

/// A safety item of a form or of the trigger log, and who has seen it.
struct SafetyItem {
  std::string object;  ///< "A-12", "V-7": what `assess ack` takes
  std::string what;    ///< instrument id or kind of trigger event
  Stamp at{};
  std::string text;  ///< the flag in words, or empty
  bool acknowledged = false;
  std::string by;  ///< staff id of who acknowledged it
  std::optional<Stamp> acknowledged_at;
  std::string note;
};

/// One patient as of a time. Everything in it was true and known then.
struct PatientFile {
  Stamp as_of{};
  Patient patient;
  std::vector<Episode> episodes;   ///< by admission
  std::optional<Episode> episode;  ///< the one that is reported on
  FactSheet sheet;
  std::vector<Assessment> assessments;  ///< newest revision of each, by instrument and time
  std::vector<Trigger> triggers;
  std::vector<TriggerHistory> trigger_histories;  ///< beside `triggers`
  std::vector<TriggerEvent> log;                  ///< by time
  std::vector<Event> events;                      ///< by time; bookings may lie ahead
  std::optional<CarePlan> signed_plan, draft;
  std::vector<Date> plan_changes;  ///< days on which a plan was signed
  std::vector<SafetyItem> safety;  ///< by time
  long long kept = 0;              ///< resources of other systems that were kept and not understood
};

/// A scale as charts and tables show it; the ends are those of the attainable range.
struct ShownScale {
  std::string id, title;
  double low = 0, high = 1;
  std::vector<ChartBand> bands;
  std::vector<std::string> band_ids;  ///< beside `bands`
  bool category = false;              ///< its values are names, not amounts: no chart, no change in points
  /// The label of a band id, or the id in words.
  std::string band_label(std::string_view band) const;
};

/// An instrument as reports show it: "PHQ-9", "PHQ-9, depression".
struct ShownInstrument {
  std::string id, name, title;
  std::vector<ShownScale> scales;
  std::optional<double> important;  ///< points of change that matter, where the definition knows
  std::optional<double> reliable = {};
  std::string change_source = {};  ///< who says so, and who says otherwise
  const ShownScale* scale(std::string_view scale_id) const;
};

/// How an instrument looks under a site's choice of bands.
ShownInstrument show_instrument(const catalog::Instrument& instrument, const std::string& band_set = {});

/// What all reports of a run have in common. Read by several threads at once, so it holds nothing that loads lazily.
struct ReportSetting {
  std::string name, address, phone, safety_text;
  std::map<std::string, std::string, std::less<>> staff;    ///< id to "Ines Kowalczyk, RN"
  std::vector<ShownInstrument> instruments;                 ///< in order of id
  std::map<std::string, std::string, std::less<>> options;  ///< treatment option to its title
  const catalog::Vocabulary* vocabulary = nullptr;
  const catalog::CareTemplate* care_template = nullptr;  ///< by which forms are due while no plan is signed
  Duration plan_review{90 * 1440};

  const ShownInstrument* instrument(std::string_view id) const;
};

}  // namespace leeboard::report
