// Why a value is not there.
#pragma once

#include <optional>
#include <string_view>

namespace leeboard {

/// Reasons for absence; `expired` is only ever printed by us, never read.
enum class Absent { not_asked, declined, not_applicable, expired, unknown };

/// "not-asked", "declined", "not-applicable", "expired", "unknown".
std::string_view format_absent(Absent absent);

/// The four words that input may use, and nothing else.
std::optional<Absent> parse_absent(std::string_view word);

}  // namespace leeboard
