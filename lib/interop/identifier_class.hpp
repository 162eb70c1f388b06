// What an identifier is worth: it identifies a person, it never does, or it is no more than a placeholder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "catalog/identifier_rules.hpp"

namespace leeboard::interop {

/// What an identifier says of who somebody is.
enum class IdentifierClass : std::uint8_t { identifies, never, placeholder };

/// "identifies", "never", "placeholder".
std::string_view format_identifier_class(IdentifierClass what);

/// An identifier as a source gives it; `type` is a code of HL7 table 0203, `use` one of FHIR's. Empty: not said.
struct SourceIdentifier {
  std::string system, value, type, use;
  std::optional<Date> period_end;
};

/// What it is worth on a day.
IdentifierClass classify_identifier(const catalog::IdentifierRules& rules, const SourceIdentifier& identifier, Date today);

/// One spelling for the system and the value of an identifier, so that equal ones are equal bytes.
SourceIdentifier normalise_identifier(const catalog::IdentifierRules& rules, SourceIdentifier identifier);

/// Whether a value (a record number, a key) only fills the place of one: `unknown`, `000-00`, `999-99-9999`, `***-4321`.
bool is_placeholder(const catalog::IdentifierRules& rules, std::string_view value);

/// Whether a date of birth only fills the place of one: a listed one, or one that makes somebody older than anybody is.
bool is_placeholder_birth(const catalog::IdentifierRules& rules, Date birth, Date today);

}  // namespace leeboard::interop
