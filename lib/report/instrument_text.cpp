// Renders a definition as a form.
#include "leeboard/instrument/form_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/range.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
using catalog::Instrument;
using catalog::InstrumentCheck;
using catalog::ScaleMethod;

constexpr std::size_t width = 80;

std::string wrapped(const std::string& first, const std::string& text) {
  std::string out;
  const std::string rest(first.size(), ' ');
  for (const auto& line : report::wrap(text, width - first.size())) out += (out.empty() ? first : rest) + line + "\n";
  return out.empty() ? first + "\n" : out;
}

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
    out += wrapped("  " + item.id + "  ", head);
    out += wrapped("      ", options_text(item));
    if (item.raw) out += wrapped("      ", raw_text(*item.raw));
    if (item.ask_if) out += wrapped("      asked only if ", format_check(*item.ask_if));
    if (item.zero_if) out += wrapped("      0 if ", format_check(*item.zero_if));
    if (item.exclude_if) out += wrapped("      does not count if ", format_check(*item.exclude_if));
    if (item.otherwise) out += wrapped("      when nothing is said: ", item.options[*item.otherwise].id);
  }
  for (const auto& shortcut : instrument.shortcuts) out += wrapped("  " + shortcut.id + "  ", shortcut.label + " (answers several items at once)");
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
    out += wrapped(
        fmt::format("      {:<9} ", band.low == band.high ? format_number(band.low) : format_number(band.low) + "-" + format_number(band.high)),
        band.id == band.label ? band.id : band.id + ": " + band.label);
  return out;
}

std::string render_scales(const Instrument& instrument) {
  std::string out = "\nSCALES\n";
  for (const auto& scale : instrument.scales) {
    auto title = scale.title == scale.id ? std::string() : scale.title + "; ";
    out += wrapped("  " + scale.id + "  ", title + method_text(instrument, scale) + (scale.hidden ? " (a step, not shown)" : "") +
                                               (scale.optional ? " (left out unless asked for)" : "") + in_brackets(status_of(instrument, scale.id)));
    for (const auto& level : scale.levels)
      out += wrapped(fmt::format("      {} if ", format_number(level.value)), level.when ? format_check(*level.when) : "nothing else");
    if (scale.cutoffs)
      out += wrapped("      cut-off: ",
                     fmt::format("men {}, women {}, sex not known {}{}", format_number(scale.cutoffs->at(catalog::Sex::male)),
                                 format_number(scale.cutoffs->at(catalog::Sex::female)), format_number(scale.cutoffs->at(catalog::Sex::unknown)),
                                 in_brackets(status_of(instrument, "cutoffs"))));
    if (scale.band_sets.empty() && !scale.bands.empty()) {
      if (!scale.hidden && scale.method != ScaleMethod::levels) out += wrapped("      bands verified: ", status_of(instrument, "bands"));
      out += render_bands(scale.bands);
    }
    for (const auto& [name, bands] : scale.band_sets) {
      const auto source = scale.band_sources.find(name);
      out += wrapped("      bands ", name + (name == scale.default_set ? " (used unless the site chooses otherwise)" : "") +
                                         in_brackets(status_of(instrument, name)));
      if (source != scale.band_sources.end()) out += wrapped("        source: ", source->second);
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
    out += wrapped("  " + flag.id + "  ", (flag.safety ? "SAFETY: " : "") + flag.text + in_brackets(status_of(instrument, flag)));
    out += wrapped("      yes if ", format_check(flag.when));
  }
  for (const auto& conflict : instrument.conflicts)
    out += wrapped("  refused: ", conflict.text + " (must hold: " + format_check(conflict.must) + ")");
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

std::string format_check(const InstrumentCheck& check) {
  if (check.shape == InstrumentCheck::Shape::leaf) return check.text;
  std::vector<std::string> parts;
  for (const auto& part : check.parts) {
    const auto text = format_check(part);
    parts.push_back(part.shape == InstrumentCheck::Shape::leaf || part.shape == InstrumentCheck::Shape::none_of ? text : "(" + text + ")");
  }
  const auto joined = fmt::format("{}", fmt::join(parts, check.shape == InstrumentCheck::Shape::all ? " and " : " or "));
  return check.shape == InstrumentCheck::Shape::none_of ? "not (" + joined + ")" : joined;
}

std::string render_form(const FoundInstrument& found) {
  const auto& instrument = *found.instrument;
  std::string out = wrapped("", fmt::format("{} ({}, version {})", instrument.title, instrument.id, instrument.version));
  out += wrapped("rater:    ", instrument.rater);
  out += wrapped("recall:   ", instrument.recall);
  out +=
      wrapped("use:      ", instrument.asked_from_labels()
                                ? "may be asked from these words" +
                                      std::string(instrument.ship == "official" ? " (the official wording, brought in by the site)" : "")
                                : std::string("score entry: key what an examination or an official form says; the labels are not the form's words"));
  out += wrapped("rights:   ", fmt::format("wording class {}. {}", instrument.wording, instrument.notice));
  for (const auto& citation : instrument.citation) out += wrapped("source:   ", citation);
  std::vector<std::string> status;
  for (const auto& [name, text] : instrument.status) status.push_back(name + " " + text);
  out += wrapped("verified: ", fmt::format("{}", fmt::join(status, "; ")));
  std::vector<std::string> codes;
  for (const auto& [name, code] : instrument.loinc) codes.push_back(name + " " + code);
  if (!codes.empty()) out += wrapped("LOINC:    ", fmt::format("{}", fmt::join(codes, "; ")));
  for (const auto& note : instrument.notes) out += wrapped("note:     ", note);
  if (instrument.form_numbers) out += wrapped("numbers:  ", "a bare number is what stands on the form, not points");
  out += render_items(instrument) + render_scales(instrument) + render_flags(instrument);
  out += "\n" + wrapped("missing answers: ", missing_text(instrument));
  if (instrument.change.important)
    out += wrapped("important change: ", format_number(*instrument.change.important) + " points" + in_brackets(instrument.change.status));
  if (instrument.change.reliable)
    out += wrapped("reliable change: ", format_number(*instrument.change.reliable) + " points" + in_brackets(instrument.change.status));
  if (!instrument.change.important && !instrument.change.reliable)
    out += wrapped("change: ", instrument.change.status.empty() ? "no figure is known" : instrument.change.status);
  out += wrapped("examples: ", std::to_string(instrument.examples.size()));
  return out + wrapped("definition: ", found.source + " " + instrument.digest);
}

}  // namespace leeboard::app
