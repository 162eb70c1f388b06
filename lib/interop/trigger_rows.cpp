// Triggers and their log from CSV rows.
#include "interop/trigger_rows.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "base/zone.hpp"
#include "interop/cell_text.hpp"
#include "interop/trigger_fields.hpp"
#include "interop/trigger_records.hpp"

namespace leeboard::interop {

namespace {
using Words = std::vector<std::string>;

/// One row: a cell by the name of its column. Absent and empty are the same.
class Row {
 public:
  Row(std::span<const std::string> header, std::span<const std::string_view> cells, const Where& where, Diagnostics& problems)
      : header_(header), cells_(cells), where_(where), problems_(problems) {}

  std::string text(std::string_view name) const {
    const auto column = static_cast<std::size_t>(std::ranges::find(header_, name) - header_.begin());
    if (column >= header_.size() || column >= cells_.size()) return {};
    const auto cell = trim_cell(cells_[column]);
    // Blanks around free text are its own.
    const bool free_text = name == "note" || name == "text" || name == "description" || name == "reason";
    return std::string(free_text && !cell.empty() ? cells_[column] : cell);
  }

  template <Worded E>
  std::optional<E> word(std::string_view name, const Words& legal = all_words<E>()) const {
    const auto cell = text(name);
    if (cell.empty()) return std::nullopt;
    if (std::ranges::find(legal, cell) != legal.end()) return parse_word<E>(cell);
    wrong(name, "holds none of the legal words", choose_from(cell, legal));
    return std::nullopt;
  }

  std::optional<int> whole(std::string_view name, int low, int high) const {
    const auto cell = text(name);
    if (cell.empty()) return std::nullopt;
    const auto number = parse_integer(drop_zero_decimals(cell));
    if (number && *number >= low && *number <= high) return static_cast<int>(*number);
    wrong(name, "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high), {});
    return std::nullopt;
  }

  /// Parts between semicolons, without blanks around them.
  Words texts(std::string_view name) const {
    Words out;
    const auto cell = text(name);
    for (std::size_t at = 0; at <= cell.size();) {
      const auto end = std::min(cell.find(';', at), cell.size());
      const auto first = cell.find_first_not_of(' ', at);
      if (first < end) out.push_back(cell.substr(first, cell.find_last_not_of(' ', end - 1) - first + 1));
      at = end + 1;
    }
    return out;
  }

  void wrong(std::string_view name, std::string why, std::string mend) const {
    problems_.add(where_, "column '" + std::string(name) + "' " + std::move(why), std::move(mend));
  }

 private:
  std::span<const std::string> header_;
  std::span<const std::string_view> cells_;
  const Where& where_;
  Diagnostics& problems_;
};

void read_time(const Row& row, const Zone* zone, TriggerEvent& event, const Where& where, Diagnostics& problems) {
  const auto at = row.text("at"), on = row.text("on");
  if (at.empty() == on.empty()) {
    problems.add(where, at.empty() ? "neither 'at' nor 'on' is given" : "both 'at' and 'on' are given",
                 "give the instant with `at` or the day with `on`");
  } else if (!on.empty()) {
    if (const auto day = parse_date(on)) event.at = stamp_of(*day);
    else row.wrong("on", "is no date: " + explain_date(on), {});
  } else if (const auto stamp = parse_stamp(at, zone); stamp && stamp->has_time()) {
    event.at = *stamp;
  } else {
    row.wrong("at", stamp ? "is a day without a time" : "is no time: " + explain_stamp(at, zone), {});
  }
}
}  // namespace

const Words& trigger_row_columns() {
  static const Words names{"id",       "patient", "kind",   "at",        "on",   "part",           "intensity",
                           "triggers", "tried",   "helped", "substance", "note", "naloxone_given", "emergency_called",
                           "corrects", "reason"};
  return names;
}

const Words& inventory_row_columns() {
  static const Words names{"patient", "domain", "description", "text", "strength", "avoidable", "marlatt", "tone", "strategy", "status"};
  return names;
}

TriggerEvent read_trigger_row(std::span<const std::string> header, std::span<const std::string_view> cells, const Zone* zone, const Where& where,
                              Diagnostics& problems) {
  const Row row(header, cells, where, problems);
  TriggerEvent event;
  read_log_fields(row, event);
  const auto kind = row.word<TriggerEventKind>("kind", event.corrects.empty() ? logged_kinds() : all_words<TriggerEventKind>());
  event.kind = kind.value_or(event.kind);
  read_time(row, zone, event, where, problems);
  if (!kind && problems.empty()) problems.add(where, "'kind' is missing", choose_from({}, logged_kinds()));
  check_trigger_ids(event.triggers, where, problems);
  const auto fault = check_trigger_event(event);
  if (!fault.empty() && problems.empty()) problems.add(where, fault);
  return event;
}

Trigger read_inventory_row(std::span<const std::string> header, std::span<const std::string_view> cells, const Where& where, Diagnostics& problems) {
  const Row row(header, cells, where, problems);
  Trigger trigger;
  read_inventory_fields(row, trigger);
  const auto domain = row.word<TriggerDomain>("domain");
  trigger.domain = domain.value_or(trigger.domain);
  trigger.text = row.text("description");
  if (trigger.text.empty()) trigger.text = row.text("text");
  if (!domain && problems.empty()) problems.add(where, "'domain' is missing", choose_from({}, all_words<TriggerDomain>()));
  if (trigger.text.empty()) problems.add(where, "a trigger needs its 'description'", "say in the person's own words what it is");
  return trigger;
}

}  // namespace leeboard::interop
