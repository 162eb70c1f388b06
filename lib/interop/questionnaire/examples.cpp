// Worked examples of a definition that was built from a form: what its own points come to, added up here once more.
#include "interop/questionnaire/examples.hpp"

#include <algorithm>

#include "base/range.hpp"

namespace leeboard::interop {

namespace {
using io::YamlValue;
using Method = StatedScore::Method;

double extreme(const Questionnaire& form, const FormItem& item, bool most) {
  const auto& question = form.questions[item.question];
  if (item.is_range) return most ? *question.high : *question.low;
  double best = item.options.front().points;
  for (const auto& option : item.options) best = most ? std::max(best, option.points) : std::min(best, option.points);
  return best;
}

double work_out(const Questionnaire& form, const std::vector<FormItem>& items, const StatedScore& score, bool most) {
  double total = 0, largest = -1e300;
  for (const auto& part : score.parts) {
    const auto item = std::ranges::find(items, part.question, &FormItem::question);
    if (item == items.end()) continue;
    const double points = extreme(form, *item, most);
    largest = std::max(largest, points);
    total += score.method == Method::count ? (points >= part.at_least ? 1 : 0) : points;
  }
  if (score.method == Method::max) return largest;
  if (score.method == Method::mean) return round_half_away(total / static_cast<double>(score.parts.size()), score.decimals);
  return total;
}

YamlValue example(YamlValue answers, YamlValue expect) {
  auto whole = YamlValue::map();
  whole.set("answers", std::move(answers));
  whole.set("expect", std::move(expect));
  return whole;
}
}  // namespace

YamlValue write_examples(const Questionnaire& form, const std::vector<FormItem>& items, const std::vector<StatedScore>& scores,
                         const std::vector<std::string>& scales) {
  auto list = YamlValue::list();
  const auto scored = [&](const FormItem& item) {
    return std::ranges::any_of(
        scores, [&](const auto& score) { return std::ranges::find(score.parts, item.question, &StatedScore::Part::question) != score.parts.end(); });
  };
  const bool gated =
      std::ranges::any_of(items, [&](const auto& item) { return AskConditions(form, items).of(item.question).kind != AskCondition::Kind::always; });
  const bool any = std::ranges::any_of(items, scored);
  for (const bool most : {false, true}) {
    if (!any || gated) break;
    auto answers = YamlValue::map();
    auto expect = YamlValue::map();
    for (const auto& item : items)
      if (scored(item)) answers.set(item.id, YamlValue::plain(format_number(extreme(form, item, most))));
    for (std::size_t place = 0; place < scores.size() && place < scales.size(); ++place) {
      auto value = YamlValue::map();
      value.set("value", YamlValue::plain(format_number(work_out(form, items, scores[place], most))));
      expect.set(scales[place], std::move(value));
    }
    expect.set("complete", YamlValue::plain("yes"));
    list.add(example(std::move(answers), std::move(expect)));
  }
  auto expect = YamlValue::map();
  if (any) expect.set("complete", YamlValue::plain("no"));
  list.add(example(YamlValue::map(), std::move(expect)));
  return list;
}

}  // namespace leeboard::interop
