// Events of the audit log as they are shown.
#pragma once

#include <optional>
#include <string>

#include "store/seal.hpp"
#include "store/verify.hpp"

namespace leeboard::clinic {

/// leeboard.audit/1 of one event, a line.
std::string format_event_json(const store::LoggedEvent& event);
std::string format_event_text(const store::LoggedEvent& event);
/// leeboard.audit/1 of the head of one day, a line.
std::string format_day_head_json(const std::string& store_id, const store::DayHead& day);
/// The line behind them.
std::string format_events_json(long long shown);

/// What accepting an older copy came to; `before`: the remembered head.
std::string format_accepted_json(const std::optional<store::Head>& before);
std::string format_accepted_text(const std::optional<store::Head>& before, bool dry_run);

}  // namespace leeboard::clinic
