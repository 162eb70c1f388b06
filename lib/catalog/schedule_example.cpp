// Reads worked examples of schedules.
#include "catalog/schedule_example.hpp"

#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

ScheduleExample read_schedule_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  ScheduleExample out;
  out.where = node.where();
  out.option = read_text(map, "option");
  FactReading how;
  how.as_of = stamp_of(make_date(2026, 12, 1).value());
  if (const auto day = map.optional("as_of")) {
    const auto at = parse_stamp(day->text(), nullptr);
    if (at) how.as_of = *at;
    else io::report(diagnostics, *day, "`as_of` is no date or time", explain_stamp(day->text(), nullptr));
  }
  out.as_of = how.as_of;
  if (const auto facts = map.required("facts")) out.facts = read_facts(*facts, vocabulary, how, diagnostics);
  if (const auto expect = map.required("expect")) {
    out.none = expect->is_scalar() && expect->text() == "none";
    if (!out.none && (!expect->is_map() || expect->empty())) io::report(diagnostics, *expect, "`expect` is a map of figures, or `none`");
    for (const auto entry : expect->entries())
      out.expect.emplace_back(entry.key,
                              entry.value.is_sequence() && entry.value.empty() ? std::vector<std::string>{} : read_texts(entry.value, diagnostics));
  }
  map.finish();
  return out;
}

}  // namespace leeboard::catalog
