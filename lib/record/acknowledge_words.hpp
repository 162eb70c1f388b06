// How a safety item is acknowledged, in the words that every command and report uses.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "record/person_record.hpp"

namespace leeboard {

struct CarePlan;
struct Escalation;

/// By what an escalation of a stored plan is acknowledged: "PL-2:breathing-slow".
std::string escalation_object(const CarePlan& plan, const Escalation& escalation);

/// "leeboard assess ack A-12 --reason TEXT --actor STAFF"; without an id, of any item.
std::string acknowledge_command(std::string_view id = {});

/// "Acknowledge it with: ..." of one item, "Acknowledge each with: ..." of several, or of none that is named.
std::string acknowledge_sentence(std::span<const std::string> ids);

/// By what an item is answered: that somebody has seen it is no answer.
std::string answer_sentence(std::string_view id);
/// "not answered yet", "answered by a decision", ...
std::string answer_state_words(SafetyAnswered answer);
/// The same of one item, with who decided what and when.
std::string answer_words(const SafetyItem& item);

}  // namespace leeboard
