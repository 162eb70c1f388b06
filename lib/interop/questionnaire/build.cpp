// A definition out of nothing but a form: its questions, points, conditions and stated scores.
#include "interop/questionnaire/build.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/id.hpp"
#include "base/range.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/condition.hpp"
#include "interop/questionnaire/examples.hpp"
#include "interop/questionnaire/form_names.hpp"

namespace leeboard::interop {

namespace {
using io::YamlValue;

YamlValue number(double value) { return YamlValue::plain(format_number(value)); }
YamlValue text(std::string_view value) { return YamlValue::scalar(value); }

std::string_view title_of(const Questionnaire& form) { return !form.title.empty() ? form.title : !form.name.empty() ? form.name : form.id; }

// The first name that is legal and not taken.
std::string free_name(std::set<std::string>& taken, std::initializer_list<std::string> wishes) {
  std::string last = "item";
  for (const auto& wish : wishes) {
    if (!is_id(wish)) continue;
    last = wish;
    if (taken.insert(wish).second) return wish;
  }
  for (int i = 2;; ++i) {
    auto name = last.substr(0, 56) + "_" + std::to_string(i);
    if (taken.insert(name).second) return name;
  }
}

std::string id_of_link(std::string_view link) {
  std::string id;
  for (const char c : link) id.push_back(is_id(std::string_view(&c, 1)) || c == '.' ? c : '_');
  const auto begin = id.find_first_not_of('_');
  return begin == std::string::npos ? std::string() : id.substr(begin, 64);
}

YamlValue negation(YamlValue condition) {
  auto result = YamlValue::map();
  result.set("not", std::move(condition));
  return result;
}

class Builder {
 public:
  Builder(const Questionnaire& form, std::vector<StatedScore> scores, ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes)
      : form_(form), scores_(std::move(scores)), result_(result), faults_(faults), notes_(notes) {}

  YamlValue build(const QuestionnaireImport& wanted) {
    if (scores_.empty() && wanted.add_up) add_up();
    collect_items();
    if (items_.empty()) faults_.add(form_.where, "the form has no question that can be answered", "");
    auto root = head(wanted);
    auto items = YamlValue::list();
    for (const auto& item : items_) items.add(write_item(item));
    root.set("items", std::move(items));
    root.set("scales", write_scales());
    auto missing = YamlValue::map();
    missing.set("rule", text("none"));
    missing.set("source", text("the form states none"));
    root.set("missing", std::move(missing));
    root.set("examples", write_examples(form_, items_, scores_, result_.scales));
    return root;
  }

 private:
  bool is_scored(std::size_t question) const {
    return std::ranges::any_of(
        scores_, [&](const auto& score) { return std::ranges::find(score.parts, question, &StatedScore::Part::question) != score.parts.end(); });
  }

  void add_up() {
    StatedScore total;
    total.question = form_.questions.size();
    for (std::size_t place = 0; place < form_.questions.size(); ++place)
      if (form_.questions[place].has_points()) total.parts.push_back({place, 0});
    if (!total.parts.empty()) scores_.push_back(std::move(total));
  }

  void note(const Question& question, std::string message, std::string mend = {}) { notes_.add(question.where, std::move(message), std::move(mend)); }

  void collect_items() {
    for (std::size_t place = 0; place < form_.questions.size(); ++place) {
      const auto& question = form_.questions[place];
      if (question.is_group() || question.is_display() || !question.calculated.empty()) continue;
      if (question.is_number() && question.unit == "{score}" && !is_scored(place)) {
        note(question, fill_words("item {} is a score without an expression and is left out", {question.link}));
        continue;
      }
      FormItem item{place,
                    free_name(taken_, {question.loinc.empty() ? id_of_link(last_part(question.link)) : std::string(),
                                       id_of_link(last_part(question.link)), id_of_link(question.link)}),
                    {},
                    false};
      read_answers(question, is_scored(place), item);
      items_.push_back(std::move(item));
    }
  }

  void read_answers(const Question& question, bool scored, FormItem& item) {
    if (question.type == "boolean") {
      item.options = {{"no", 0, 0}, {"yes", 1, 0}};
      return;
    }
    if (question.options.empty()) {
      const bool whole = question.low && question.high && *question.low <= *question.high && *question.high - *question.low <= 1000;
      item.is_range = question.is_number() && whole;
      if (!question.unread_options.empty())
        note(question, fill_words("the value set of item {} does not come with the form: any short text may be answered", {question.link}),
             "put the value set under `contained`");
      return;
    }
    std::set<std::string> names;
    const bool weighed = question.has_points();
    for (std::size_t place = 0; place < question.options.size(); ++place) {
      const auto& option = question.options[place];
      if (weighed && !option.points) {
        note(question,
             fill_words("item {}: the answer '{}' has no points and is left out",
                        {question.link, option.display.empty() ? option.code : option.display}),
             "such an answer is entered as declined, not-applicable or unknown");
        continue;
      }
      // A code of the form's own is what answers will say; LOINC codes stand beside a name that can be read.
      const bool loinc = option.system == "http://loinc.org";
      const auto id =
          free_name(names, {loinc ? std::string() : option.code, slug_of(option.display), option.code, "option_" + std::to_string(place + 1)});
      item.options.push_back({id, option.points.value_or(static_cast<double>(place)), place});
    }
    if (question.type == "open-choice") note(question, fill_words("item {} takes other answers too: these cannot be scored", {question.link}));
    if (question.repeats && !scored) note(question, fill_words("item {} takes several answers: only one can be kept", {question.link}));
  }

  YamlValue head(const QuestionnaireImport& wanted) {
    auto root = YamlValue::map();
    result_.id = wanted.id;
    for (const std::string_view name : {last_part(std::string_view(form_.url).substr(0, form_.url.find('|'))), std::string_view(form_.id),
                                        std::string_view(form_.name), std::string_view(form_.title)})
      if (result_.id.empty() && is_slug(slug_of(name))) result_.id = slug_of(name);
    if (result_.id.empty()) faults_.add(form_.where, "the form has no name that a definition could have", "give one with --id");
    result_.title = title_of(form_).empty() ? result_.id : std::string(title_of(form_));
    root.set("schema", text("leeboard.instrument/1")).quoted = false;
    root.set("id", text(result_.id));
    root.set("version", {io::NodeKind::scalar, form_.version.empty() ? "1" : form_.version, true, {}});
    root.set("title", text(result_.title));
    root.set("rater", text("either"));
    root.set("recall", text("as the form says"));
    auto rights = YamlValue::map();
    // What may be done with an imported form is between the site and its owner.
    rights.set("wording", text("W2"));
    rights.set("ship", text("official"));
    rights.set("notice", text(form_.copyright.empty() ? "the Questionnaire states no rights: ask the owner of the form" : form_.copyright));
    root.set("rights", std::move(rights));
    auto citation = YamlValue::list();
    citation.add(text(form_.url.empty() ? result_.title : form_.version.empty() ? form_.url : form_.url + "|" + form_.version));
    root.set("citation", std::move(citation));
    auto status = YamlValue::map();
    for (const char* part : {"items", "scoring", "bands"}) status.set(part, text("unverified"));
    root.set("status", std::move(status));
    if (!form_.loinc.empty()) {
      auto loinc = YamlValue::map();
      loinc.set("panel", text(form_.loinc.front()));
      auto codes = YamlValue::map();
      codes.set("loinc", std::move(loinc));
      root.set("codes", std::move(codes));
    }
    return root;
  }

  YamlValue write_options(const FormItem& item) const {
    const auto& question = form_.questions[item.question];
    if (item.is_range) {
      auto range = YamlValue::map();
      range.set("low", number(*question.low));
      range.set("high", number(*question.high));
      auto options = YamlValue::map();
      options.set("range", std::move(range));
      return options;
    }
    auto list = YamlValue::list();
    for (const auto& option : item.options) {
      auto entry = YamlValue::map();
      entry.set("id", text(option.id));
      entry.set("points", number(option.points));
      const auto* offered = question.options.empty() ? nullptr : &question.options[option.place];
      entry.set("label", text(offered == nullptr ? option.id : offered->display.empty() ? offered->code : offered->display));
      if (offered != nullptr && offered->system == "http://loinc.org" && is_id(offered->code)) entry.set("loinc", text(offered->code));
      list.add(std::move(entry));
    }
    return list;
  }

  YamlValue write_item(const FormItem& item) {
    const auto& question = form_.questions[item.question];
    auto entry = YamlValue::map();
    entry.set("id", text(item.id));
    entry.set("label", text(question.text.empty() ? item.id : question.text));
    ++result_.items;
    if (!question.text.empty()) ++result_.worded;
    if (!question.loinc.empty()) entry.set("loinc", text(question.loinc.front()));
    if (question.link != item.id) {
      auto also = YamlValue::list();
      also.add(text(question.link));
      entry.set("also", std::move(also));
    }
    const bool scored = is_scored(item.question);
    if (!scored) entry.set("scored", YamlValue::plain("no"));
    if (!item.options.empty() || item.is_range) entry.set("options", write_options(item));
    auto condition = AskConditions(form_, items_).of(item.question);
    using Kind = AskCondition::Kind;
    if (condition.kind == Kind::when) {
      // A gate of a form of ours may be one that only makes the item 0; to take it as that leaves no bounds too narrow.
      if (form_.url.starts_with(own_questionnaire_url)) entry.set("zero_if", negation(std::move(condition.when)));
      else entry.set("ask_if", std::move(condition.when));
    } else if (condition.kind == Kind::never) {
      condition = {.kind = Kind::unclear, .when = {}, .why = "on a form that is filled in it never holds"};
    }
    if (condition.kind == Kind::unclear) {
      auto message = fill_words("the condition under which item {} is asked is not understood: {}", {question.link, condition.why});
      if (scored)
        faults_.add(question.where, std::move(message), "its points count, so the condition must be one over answers with a list or bounds");
      else note(question, std::move(message), "the item may always be answered");
    }
    return entry;
  }

  std::string scale_id(const StatedScore& score) {
    if (score.question >= form_.questions.size()) return free_name(taken_, {"total"});
    const auto& question = form_.questions[score.question];
    const auto link = slug_of(last_part(question.link));
    const bool named = is_slug(link);
    if (scores_.size() == 1) return free_name(taken_, {named && link.size() <= 24 ? link : "total", "total", "total_score"});
    return free_name(taken_, {named ? link : std::string(), is_slug(slug_of(question.text)) ? slug_of(question.text) : std::string(), "score"});
  }

  YamlValue write_scales() {
    auto scales = YamlValue::map();
    for (const auto& score : scores_) {
      static constexpr std::array methods{"sum", "mean", "count", "max"};
      auto scale = YamlValue::map();
      scale.set("method", text(methods[static_cast<std::size_t>(score.method)]));
      if (score.method == StatedScore::Method::mean) scale.set("decimals", number(score.decimals));
      auto parts = YamlValue::list();
      for (const auto& part : score.parts) {
        const auto item = std::ranges::find(items_, part.question, &FormItem::question);
        if (item == items_.end()) continue;
        if (score.method != StatedScore::Method::count) {
          parts.add({io::NodeKind::scalar, item->id, true, {}});
          continue;
        }
        auto counted = YamlValue::map();
        counted.set("item", {io::NodeKind::scalar, item->id, true, {}});
        counted.set("at_least", number(part.at_least));
        parts.add(std::move(counted));
      }
      scale.set("items", std::move(parts));
      if (score.question < form_.questions.size()) {
        const auto& shown = form_.questions[score.question];
        if (!shown.text.empty()) scale.set("title", text(shown.text));
        if (!shown.loinc.empty()) scale.set("loinc", text(shown.loinc.front()));
      }
      auto bands = YamlValue::list();
      std::set<std::string> names;
      for (const auto& band : score.bands) {
        auto entry = YamlValue::map();
        entry.set("low", number(band.low));
        entry.set("high", number(band.high));
        entry.set("id", text(free_name(names, {slug_of(band.label), "band"})));
        entry.set("label", text(band.label));
        bands.add(std::move(entry));
      }
      scale.set("bands", std::move(bands));
      result_.scales.push_back(scale_id(score));
      scales.set(result_.scales.back(), std::move(scale));
    }
    if (scores_.empty())
      notes_.add(form_.where, "the form states no score that is understood: the definition has none",
                 "add `scales` by hand, or import again with --add-up when its points are simply added");
    return scales;
  }

  const Questionnaire& form_;
  std::vector<StatedScore> scores_;
  ImportedQuestionnaire& result_;
  Diagnostics& faults_;
  Diagnostics& notes_;
  std::vector<FormItem> items_;
  std::set<std::string> taken_;
};
}  // namespace

YamlValue build_definition(const Questionnaire& form, const std::vector<StatedScore>& scores, const QuestionnaireImport& wanted,
                           ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes) {
  return Builder(form, scores, result, faults, notes).build(wanted);
}

}  // namespace leeboard::interop
