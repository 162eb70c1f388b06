// Counts amounts of schedules.
#include "care/dose_range.hpp"

#include <algorithm>
#include <cmath>

#include "care/because.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

using Kind = catalog::DoseAmount::Kind;

DoseRange raw_range(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row);

/// The first entry whose condition is yes; one that is not known is passed over for the entry that holds otherwise.
DoseRange chosen(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row) {
  DoseRange out;
  for (const auto& part : amount.parts) {
    if (part.when) {
      const auto when = rules::evaluate(*part.when, ground.sheet);
      if (when.truth == Truth::unknown) add_once(out.missing, when.missing);
      if (when.truth != Truth::yes) continue;
    }
    auto found = raw_range(part, ground, row);
    add_once(out.missing, found.missing);
    out.dose = found.dose;
    // A choice that is settled no longer rests on the entries before it.
    if (part.when) out.missing = found.missing;
    return out;
  }
  return out;
}

DoseRange extreme(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row) {
  DoseRange out;
  for (const auto& part : amount.parts) {
    auto found = raw_range(part, ground, row);
    add_once(out.missing, found.missing);
    if (!found.dose) return {std::nullopt, out.missing};
    if (!out.dose) out.dose = found.dose;
    else if (amount.kind == Kind::lower_of) out.dose = Range{std::min(out.dose->low, found.dose->low), std::min(out.dose->high, found.dose->high)};
    else out.dose = Range{std::max(out.dose->low, found.dose->low), std::max(out.dose->high, found.dose->high)};
  }
  return out;
}

double rounded_down(double value, double step) {
  if (step <= 0) return value;
  // 0.1 + 0.2 steps: what is a whole number of steps but for the last bit is one.
  return round_half_away(std::floor(value / step + 1e-9) * step, 6);
}

/// A share of the usual dose, rounded down; less than one step of rounding is no dose that can be given.
DoseRange share_of(const catalog::DoseAmount& amount, const DoseGround& ground) {
  if (!ground.usual) return {std::nullopt, {ground.schedule.of}};
  const Range exact{ground.usual->low * amount.share, ground.usual->high * amount.share};
  const auto step = amount.share == 1 ? 0 : ground.schedule.round_to;
  Range out{rounded_down(exact.low, step), rounded_down(exact.high, step)};
  if (out.high <= 0) return {};
  if (out.low <= 0) out.low = std::min(exact.low, out.high);
  return {out, {}};
}

DoseRange raw_range(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row) {
  switch (amount.kind) {
    case Kind::number: return {amount.number, {}};
    case Kind::share: return share_of(amount, ground);
    case Kind::lower_of:
    case Kind::higher_of: return extreme(amount, ground, row);
    case Kind::choice: return chosen(amount, ground, row);
    case Kind::column:
      if (row)
        for (const auto& [id, other] : row->amounts)
          if (id == amount.column && other.kind != Kind::column) return raw_range(other, ground, row);
      return {};
    case Kind::not_stated: return {};
  }
  return {};
}

}  // namespace

std::optional<Range> number_of(const FactSheet& sheet, const std::string& fact) {
  const auto* value = fact.empty() ? nullptr : sheet.value(fact);
  const auto* range = value ? std::get_if<Range>(value) : nullptr;
  return range ? std::optional(*range) : std::nullopt;
}

DoseGround ground_of(const catalog::Schedule& schedule, const FactSheet& sheet) {
  DoseGround out{schedule, sheet, number_of(sheet, schedule.of), number_of(sheet, schedule.cap), schedule.ceiling, {}};
  for (const auto& [fact, known] : {std::pair{schedule.of, out.usual.has_value()}, std::pair{schedule.cap, out.cap.has_value()}})
    if (!fact.empty() && !known) add_once(out.until_known, fact);
  return out;
}

DoseRange dose_range(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row) {
  auto out = raw_range(amount, ground, row);
  if (!out.dose) return out;
  auto& dose = *out.dose;
  if (ground.cap) dose = {std::min(dose.low, ground.cap->low), std::min(dose.high, ground.cap->high)};
  if (ground.ceiling) dose = {std::min(dose.low, *ground.ceiling), std::min(dose.high, *ground.ceiling)};
  return out;
}

}  // namespace leeboard::care
