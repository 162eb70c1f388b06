// What an instrument adds up and asks for, as FHIRPath for a Questionnaire.
#include "interop/questionnaire/expression.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "base/words.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/path.hpp"

namespace leeboard::interop {

namespace {
using catalog::InstrumentCondition;
using catalog::ScaleMethod;

// R4 takes letters, digits, `-` and `.` in such a name, FHIRPath only letters and digits without quotes. Ids have small letters, so that a
// capital can stand for each of their other signs and no two ids get one name.
std::string variable_name(char kind, std::string_view id) {
  std::string name{kind};
  for (const char c : id) name.push_back(c == '_' ? 'X' : c == '.' ? 'Y' : c == '-' ? 'Z' : c);
  return name;
}

}  // namespace

bool is_plain_range(const catalog::InstrumentItem& item) {
  if (item.options.size() < 3) return false;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const auto& option = item.options[i];
    const double expected = item.options.front().points + static_cast<double>(i);
    if (option.points != expected || option.form != option.points || option.id != format_number(option.points)) return false;
  }
  return true;
}

InstrumentExpressions::InstrumentExpressions(const catalog::Instrument& instrument) : instrument_(instrument) {
  for (const auto& item : instrument.items) {
    if (item.options.empty() || item.depends_on_sex()) continue;
    variables_.emplace_back(variable_name('v', item.id), fill_words("%resource.item.where(linkId = {}).answer.value{}",
                                                                    {quote_path_text(item.id), is_plain_range(item) ? "" : ".ordinal()"}));
    if (auto otherwise = unanswered(item)) variables_.emplace_back(variable_name('e', item.id), std::move(*otherwise));
  }
  for (const auto& each : instrument.scales)
    if (auto expression = scale(each)) variables_.emplace_back(variable_name('s', each.id), std::move(*expression));
}

std::string InstrumentExpressions::answer(std::size_t item) const { return "%" + variable_name('v', instrument_.items[item].id); }

std::string InstrumentExpressions::points(std::size_t item) const {
  return unanswered(instrument_.items[item]) ? "%" + variable_name('e', instrument_.items[item].id) : answer(item);
}

// What counts for an item: its answer; 0 while it is lawfully skipped, or what it is unless said otherwise; nothing while it is open.
std::optional<std::string> InstrumentExpressions::unanswered(const catalog::InstrumentItem& item) const {
  const auto name = "%" + variable_name('v', item.id);
  if (item.otherwise) return fill_words("iif({}.exists(), {}, {})", {name, name, format_number(item.options[*item.otherwise].points)});
  std::vector<std::string> closed;
  if (item.ask_if)
    if (const auto gate = check(*item.ask_if)) closed.push_back(*gate + ".not()");
  if (item.zero_if)
    if (const auto zero = check(*item.zero_if)) closed.push_back(*zero);
  if (closed.empty()) return {};
  return fill_words("iif({}.exists(), {}, iif({}, 0, {}))", {name, name, join_words(closed, " or "), "{}"});
}

// What an item adds to a scale; nothing (so that there is no total) while it is open.
std::optional<std::string> InstrumentExpressions::term(std::size_t place, const std::string& counted) const {
  const auto& item = instrument_.items[place];
  if (item.options.empty() || item.depends_on_sex()) return {};
  if ((item.ask_if && !check(*item.ask_if)) || (item.zero_if && !check(*item.zero_if))) return {};
  if (!item.exclude_if) return counted;
  const auto excluded = check(*item.exclude_if);
  if (!excluded) return {};
  return fill_words("iif({}, 0, iif(({}).not(), {}, {}))", {*excluded, *excluded, counted, "{}"});
}

std::optional<std::string> InstrumentExpressions::leaf(const InstrumentCondition& check) const {
  using Left = InstrumentCondition::Left;
  using Right = InstrumentCondition::Right;
  if (check.left == Left::answered) {
    const auto name = answer(check.left_index);
    return name + (check.comparison == catalog::Comparison::equal ? ".exists()" : ".empty()");
  }
  if (check.left == Left::sex || check.right == Right::cutoff) return {};
  const bool is_item = check.left == Left::item;
  if (is_item && (instrument_.items[check.left_index].options.empty() || instrument_.items[check.left_index].depends_on_sex())) return {};
  if (!is_item && !scale(instrument_.scales[check.left_index])) return {};
  const auto left = is_item ? points(check.left_index) : "%" + variable_name('s', instrument_.scales[check.left_index].id);
  const auto right = check.right == Right::item ? points(check.right_item) : format_number(check.number);
  return fill_words("{} {} {}", {left, catalog::format_comparison(check.comparison), right});
}

std::optional<std::string> InstrumentExpressions::check(const InstrumentCondition& check) const {
  using Shape = InstrumentCondition::Shape;
  if (check.shape == Shape::leaf) {
    const auto text = leaf(check);
    return text ? std::optional("(" + *text + ")") : std::nullopt;
  }
  std::vector<std::string> parts;
  for (const auto& part : check.parts) {
    auto text = this->check(part);
    if (!text) return {};
    parts.push_back(std::move(*text));
  }
  if (parts.empty()) return {};
  const auto joined = "(" + join_words(parts, check.shape == Shape::all ? " and " : " or ") + ")";
  return check.shape == Shape::none_of ? joined + ".not()" : joined;
}

std::optional<std::string> InstrumentExpressions::scale(const catalog::InstrumentScale& scale) const {
  std::vector<std::string> parts;
  if (scale.method == ScaleMethod::levels) {
    std::string chain = "{}";
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level) {
      const auto value = format_number(level->value);
      if (!level->when) {
        chain = value;
        continue;
      }
      const auto when = check(*level->when);
      if (!when) return {};
      // An open condition must not fall through to the next level.
      chain = fill_words("iif({}, {}, iif({}.not(), {}, {}))", {*when, value, *when, chain, "{}"});
    }
    return chain;
  }
  for (const auto& part : scale.parts) {
    const auto name = points(part.item);
    const auto counted =
        scale.method != ScaleMethod::count
            ? name
            : fill_words("iif({} >= {}, 1, iif({} < {}, 0, {}))", {name, format_number(part.at_least), name, format_number(part.at_least), "{}"});
    auto text = term(part.item, counted);
    if (!text) return {};
    parts.push_back(std::move(*text));
  }
  if (parts.empty()) return {};
  switch (scale.method) {
    case ScaleMethod::sum:
    case ScaleMethod::count: return join_words(parts, " + ");
    case ScaleMethod::mean:
      return fill_words("(({}) / {}).round({})", {join_words(parts, " + "), std::to_string(parts.size()), std::to_string(scale.decimals)});
    case ScaleMethod::max: {
      std::vector<std::string> there;
      for (const auto& part : scale.parts) there.push_back(answer(part.item) + ".exists()");
      return fill_words("iif({}, ({}).aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total))), {})",
                        {join_words(there, " and "), join_words(parts, " | "), "{}"});
    }
    case ScaleMethod::levels:
    case ScaleMethod::days:
    case ScaleMethod::longest_run: break;
  }
  return {};
}

std::optional<std::string> InstrumentExpressions::bands(const catalog::InstrumentScale& scale) const {
  if (scale.bands.empty() || !this->scale(scale)) return {};
  const auto total = "%" + variable_name('s', scale.id);
  std::string chain = quote_path_text(scale.bands.back().label);
  for (auto band = scale.bands.rbegin() + 1; band != scale.bands.rend(); ++band)
    chain = fill_words("iif({} <= {}, {}, {})", {total, format_number(band->high), quote_path_text(band->label), chain});
  return fill_words("iif({}.empty(), {}, {})", {total, "{}", chain});
}

}  // namespace leeboard::interop
