// Adds persons up and looks whether the sum can be right.
#include "clinic/count_month.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/count_person.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
std::string break_words(const care::CensusBreak& each) {
  const auto what = each.patient + " " + each.episode;
  switch (each.fault) {
    case care::CensusFault::ends_before_it_begins: return what + " ends before it begins";
    case care::CensusFault::two_at_once: return what + " and " + each.other + " lie over each other";
  }
  return what;
}

void require_intact(store::Repositories& records, const std::vector<care::CensusBreak>& breaks) {
  for (const auto& each : breaks)
    for (const auto& id : {each.episode, each.other})
      if (!id.empty() && !records.episodes().is_intact(id))
        throw Error(ErrorKind::damaged, fmt::format("{} of {} breaks the census and differs from its digest", id, each.patient))
            .mend_with("write nothing; run `leeboard store verify`");
}
}  // namespace

MonthCount::MonthCount(const Desk& desk, const care::Period& period)
    : desk_(desk),
      rules_(catalog::load_figure_rules(desk.catalog.definitions(), desk.catalog.vocabulary())),
      figures_(period, std::min(period.last, care::clinic_day(desk.as_of, desk.zone).value_or(desk.as_of.day)), rules_.limits) {
  if (figures_.counted.last < period.first)
    throw Error(ErrorKind::bad_input, fmt::format("the period {} lies ahead of {}", care::format_period(period), format_stamp(desk.as_of)))
        .mend_with("ask for a period that has begun, or give a later " + desk.words.as_of);
}

void MonthCount::add(store::Repositories& records, store::PersonKey person, const PersonRecord& record) {
  records_ = &records;
  if (record.patient.status == PatientStatus::test) {
    ++figures_.test_records;
    return;
  }
  const auto note_day = [&](const std::optional<Stamp>& at) {
    const auto day = at ? care::clinic_day(*at, desk_.zone) : std::nullopt;
    if (day && (!first_day_ || *day < *first_day_)) first_day_ = day;
  };
  for (const auto& episode : record.episodes) note_day(episode.admitted);
  for (const auto& event : record.events) note_day(event.at);
  figures_.conflicts += static_cast<long long>(record.conflicts.size());
  figures_.add(count_person(records, desk_, rules_, figures_.counted.last, person, record));
}

void MonthCount::require_sound() const {
  const auto period = care::format_period(figures_.whole);
  if (!first_day_ || figures_.whole.last < *first_day_) {
    const auto first = first_day_ ? "the first day on record, " + format_date(*first_day_) : std::string("anything that is on record");
    throw Error(ErrorKind::bad_input, fmt::format("the period {} lies before {}", period, first)).mend_with("ask for a later period");
  }
  if (figures_.census.balances()) return;
  const auto& breaks = figures_.census.breaks();
  require_intact(*records_, breaks);
  std::vector<Diagnostic> problems;
  for (const auto& each : breaks) problems.push_back({{}, break_words(each), {}});
  constexpr auto mend = "correct their days, or their kind, with `leeboard intake update PATIENT FILE --reason TEXT`";
  if (problems.size() == 1)
    throw Error(ErrorKind::failed, fmt::format("the census of {} does not balance, so nothing is written: {}", period, problems.front().message))
        .mend_with(mend);
  throw Error(ErrorKind::failed, fmt::format("the census of {} does not balance, so nothing is written; {}", period, mend))
      .with(std::move(problems))
      .mend_with(mend);
}

}  // namespace leeboard::clinic
