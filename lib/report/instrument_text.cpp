// Renders a definition as a form.
#include "report/instrument_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/range.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
using catalog::Instrument;
using catalog::InstrumentCondition;
using catalog::ScaleMethod;

std::string status_of(const Instrument& instrument, std::string_view key) {
  for (const auto& [name, text] : instrument.status)
    if (name == key) return text;
  return {};
}

// A mark that is not there must not read as verified.
std::string status_of(const Instrument& instrument, const catalog::InstrumentFlag& flag) {
  const auto stated = flag.status.empty() ? status_of(instrument, flag.id) : flag.status;
  return stated.empty() ? "not stated how well verified" : stated;
}

std::string in_brackets(const std::string& text) { return text.empty() ? std::string() : " [" + text + "]"; }

std::string points_of(const catalog::InstrumentOption& option) {
  if (option.female) return fmt::format("{} for men, {} for women", format_number(option.points), format_number(*option.female));
  return format_number(option.points);
}

std::string option_text(const catalog::InstrumentOption& option, bool form_differs) {
  auto text = points_of(option);
  if (form_differs && option.form != option.points) text = fmt::format("{} on the form gives {}", format_number(option.form), text);
  if (option.label.empty()) return text;
  text += " = " + option.label;
  if (option.id != option.label) text += " (" + option.id + ")";
  return text;
}

// Long runs of numbers are told by their ends and what is named between.
std::string options_text(const catalog::InstrumentItem& item) {
  if (item.calendar) return fmt::format("one sign a day, {} to {} days: 0 none, 1 used, ? not known", item.calendar->first, item.calendar->second);
  if (item.free_answer) return "any short text";
  std::vector<std::string> parts;
  const bool range = item.options.size() > 12;
  if (range) parts.push_back(fmt::format("{} to {}", format_number(item.options.front().form), format_number(item.options.back().form)));
  for (const auto& option : item.options)
    if (!range || !option.label.empty()) parts.push_back(option_text(option, true));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string raw_text(const catalog::RawMeasure& raw) {
  std::vector<std::string> bins;
  for (const auto& bin : raw.bins)
    bins.push_back(bin.to ? fmt::format("{} {} gives {}", bin.below ? "below" : "up to", format_number(*bin.to), format_number(bin.points))
                          : fmt::format("above gives {}", format_number(bin.points)));
  return fmt::format("or measured: {} ({}): {}", raw.id, raw.unit, fmt::join(bins, ", "));
}

std::string render_items(const Instrument& instrument) {
  std::string out = "\nITEMS\n";
  for (const auto& item : instrument.items) {
    auto head = item.label;
    if (!item.recall.empty()) head += ", " + item.recall;
    if (!item.scored) head += " (not scored)";
    if (item.reverse) head += " (scored in reverse)";
    if (item.required) head += " (required)";
    if (!item.loinc.empty()) head += fmt::format(" [LOINC {}]", item.loinc);
    out += hang("  " + item.id + "  ", head);
    out += hang("      ", options_text(item));
    if (item.raw) out += hang("      ", raw_text(*item.raw));
    if (item.ask_if) out += hang("      asked only if ", format_instrument_condition(*item.ask_if));
    if (item.zero_if) out += hang("      0 if ", format_instrument_condition(*item.zero_if));
    if (item.exclude_if) out += hang("      does not count if ", format_instrument_condition(*item.exclude_if));
    if (item.otherwise) out += hang("      when nothing is said: ", item.options[*item.otherwise].id);
  }
  for (const auto& shortcut : instrument.shortcuts) out += hang("  " + shortcut.id + "  ", shortcut.label + " (answers several items at once)");
  return out;
}

std::string method_text(const Instrument& instrument, const catalog::InstrumentScale& scale) {
  std::vector<std::string> names;
  for (const auto& part : scale.parts) {
    const auto& id = instrument.items[part.item].id;
    names.push_back(scale.method == ScaleMethod::count && part.at_least != 1 ? fmt::format("{} (from {})", id, format_number(part.at_least)) : id);
  }
  const auto list = fmt::format("{}", fmt::join(names, ", "));
  switch (scale.method) {
    case ScaleMethod::sum: return names.size() == 1 ? "item " + list : "sum of " + list;
    case ScaleMethod::mean: return fmt::format("mean of {}, {} decimals", list, scale.decimals);
    case ScaleMethod::count: return "number of " + list + " that count";
    case ScaleMethod::max: return "highest of " + list;
    case ScaleMethod::days: return fmt::format("days marked {} in {}", scale.mark, list);
    case ScaleMethod::longest_run: return fmt::format("longest run of {} in {}", scale.mark, list);
    case ScaleMethod::levels: return "first of these that holds";
  }
  return {};
}

std::string render_bands(const std::vector<catalog::InstrumentBand>& bands) {
  std::string out;
  for (const auto& band : bands)
    out +=
        hang(fmt::format("      {:<9} ", band.low == band.high ? format_number(band.low) : format_number(band.low) + "-" + format_number(band.high)),
             band.id == band.label ? band.id : band.id + ": " + band.label);
  return out;
}

std::string render_scales(const Instrument& instrument) {
  std::string out = "\nSCALES\n";
  for (const auto& scale : instrument.scales) {
    auto title = scale.title == scale.id ? std::string() : scale.title + "; ";
    out += hang("  " + scale.id + "  ", title + method_text(instrument, scale) + (scale.hidden ? " (a step, not shown)" : "") +
                                            (scale.optional ? " (left out unless asked for)" : "") + in_brackets(status_of(instrument, scale.id)));
    for (const auto& level : scale.levels)
      out += hang(fmt::format("      {} if ", format_number(level.value)), level.when ? format_instrument_condition(*level.when) : "nothing else");
    if (scale.cutoffs)
      out += hang("      cut-off: ",
                  fmt::format("men {}, women {}, sex not known {}{}", format_number(scale.cutoffs->at(catalog::Sex::male)),
                              format_number(scale.cutoffs->at(catalog::Sex::female)), format_number(scale.cutoffs->at(catalog::Sex::unknown)),
                              in_brackets(status_of(instrument, "cutoffs"))));
    if (scale.band_sets.empty() && !scale.bands.empty()) {
      if (!scale.hidden && scale.method != ScaleMethod::levels) out += hang("      bands verified: ", status_of(instrument, "bands"));
      out += render_bands(scale.bands);
    }
    for (const auto& [name, bands] : scale.band_sets) {
      const auto source = scale.band_sources.find(name);
      out += hang("      bands ",
                  name + (name == scale.default_set ? " (used unless the site chooses otherwise)" : "") + in_brackets(status_of(instrument, name)));
      if (source != scale.band_sources.end()) out += hang("        source: ", source->second);
      out += render_bands(bands);
    }
    if (!scale.band_sets.empty() && (scale.default_set.empty() || scale.default_set == "none"))
      out += "      no bands unless the site chooses a set\n";
  }
  return out;
}

std::string render_flags(const Instrument& instrument) {
  std::string out;
  for (const auto& flag : instrument.flags) {
    if (out.empty()) out = "\nFLAGS\n";
    out += hang("  " + flag.id + "  ", (flag.safety ? "SAFETY: " : "") + flag.text + in_brackets(status_of(instrument, flag)));
    out += hang("      yes if ", format_instrument_condition(flag.when));
  }
  for (const auto& conflict : instrument.conflicts)
    out += hang("  refused: ", conflict.text + " (must hold: " + format_instrument_condition(conflict.must) + ")");
  return out;
}

std::string missing_text(const Instrument& instrument) {
  const auto& rule = instrument.missing;
  std::vector<std::string> never;
  for (const auto item : rule.never) never.push_back(instrument.items[item].id);
  auto text = rule.kind == catalog::MissingRule::Kind::none ? std::string("none is replaced; the result is given within bounds")
              : rule.kind == catalog::MissingRule::Kind::half
                  ? std::string("when at least half is answered, a prorated figure stands beside the bounds")
                  : fmt::format("with at most {} missing, a prorated figure stands beside the bounds", rule.limit);
  if (!never.empty()) text += fmt::format("; never replaced: {}", fmt::join(never, ", "));
  return text + in_brackets(rule.source);
}
}  // namespace

std::string format_instrument_condition(const InstrumentCondition& check) {
  if (check.shape == InstrumentCondition::Shape::leaf) return check.text;
  std::vector<std::string> parts;
  for (const auto& part : check.parts) {
    const auto text = format_instrument_condition(part);
    parts.push_back(part.shape == InstrumentCondition::Shape::leaf || part.shape == InstrumentCondition::Shape::none_of ? text : "(" + text + ")");
  }
  const auto joined = fmt::format("{}", fmt::join(parts, check.shape == InstrumentCondition::Shape::all ? " and " : " or "));
  return check.shape == InstrumentCondition::Shape::none_of ? "not (" + joined + ")" : joined;
}

std::string render_form(const catalog::Instrument& instrument, const std::string& source) {
  std::string out = hang("", fmt::format("{} ({}, version {})", instrument.title, instrument.id, instrument.version));
  out += hang("rater:    ", instrument.rater);
  out += hang("recall:   ", instrument.recall);
  out += hang("use:      ", instrument.asked_from_labels()
                                ? "may be asked from these words" +
                                      std::string(instrument.ship == "official" ? " (the official wording, brought in by the site)" : "")
                                : std::string("score entry: key what an examination or an official form says; the labels are not the form's words"));
  out += hang("rights:   ", fmt::format("wording class {}. {}", instrument.wording, instrument.notice));
  for (const auto& citation : instrument.citation) out += hang("source:   ", citation);
  std::vector<std::string> status;
  for (const auto& [name, text] : instrument.status) status.push_back(name + " " + text);
  out += hang("verified: ", fmt::format("{}", fmt::join(status, "; ")));
  std::vector<std::string> codes;
  for (const auto& [name, code] : instrument.loinc) codes.push_back(name + " " + code);
  if (!codes.empty()) out += hang("LOINC:    ", fmt::format("{}", fmt::join(codes, "; ")));
  for (const auto& note : instrument.notes) out += hang("note:     ", note);
  if (instrument.form_numbers) out += hang("numbers:  ", "a bare number is what stands on the form, not points");
  out += render_items(instrument) + render_scales(instrument) + render_flags(instrument);
  out += "\n" + hang("missing answers: ", missing_text(instrument));
  if (instrument.change.important)
    out += hang("important change: ", format_number(*instrument.change.important) + " points" + in_brackets(instrument.change.status));
  if (instrument.change.reliable)
    out += hang("reliable change: ", format_number(*instrument.change.reliable) + " points" + in_brackets(instrument.change.status));
  if (!instrument.change.important && !instrument.change.reliable)
    out += hang("change: ", instrument.change.status.empty() ? "no figure is known" : instrument.change.status);
  out += hang("examples: ", std::to_string(instrument.examples.size()));
  return out + hang("definition: ", source + " " + instrument.digest);
}

}  // namespace leeboard::report
