// Our own definition with the words of a form: which instrument it is, and whether its points are ours.
#include "interop/questionnaire/wording.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/range.hpp"
#include "catalog/catalog.hpp"
#include "catalog/form_rules.hpp"
#include "catalog/instrument.hpp"
#include "interop/fhir/code_map.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/form_names.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {
using io::YamlValue;

bool is_own_form(const Questionnaire& form, const catalog::Instrument& instrument) {
  return form.url.starts_with(own_questionnaire_url) && form.url.substr(own_questionnaire_url.size()) == instrument.id;
}

// A definition of the site that has faults is for the linter to tell.
const catalog::Instrument* sound_instrument(catalog::Catalog& catalog, const std::string& id) {
  try {
    return &catalog.instrument(id);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    return nullptr;
  }
}

class Wording {
 public:
  Wording(const Questionnaire& form, const MatchedForm& match, io::Node definition, catalog::Catalog& catalog, Diagnostics& faults,
          Diagnostics& notes)
      : form_(form),
        match_(match),
        instrument_(*match.instrument),
        map_(catalog),
        rules_(catalog::load_form_rules(catalog)),
        faults_(faults),
        notes_(notes),
        root_(io::yaml_value(definition)) {}

  YamlValue word(ImportedQuestionnaire& result) {
    const bool own = is_own_form(form_, instrument_);
    auto* items = root_.find("items");
    result.items = instrument_.items.size();
    std::set<std::size_t> used;
    for (std::size_t place = 0; place < instrument_.items.size(); ++place) {
      const auto& item = instrument_.items[place];
      auto& entry = items->entries[place].second;
      const auto question = question_of(place);
      if (!question) {
        notes_.add(form_.where, fill_words("item {} of {} is not in the form: it keeps our label", {item.id, instrument_.id}),
                   item.loinc.empty() ? std::string() : "its LOINC code is " + item.loinc);
        continue;
      }
      used.insert(*question);
      const auto& asked = form_.questions[*question];
      if (asked.text.empty()) {
        notes_.add(asked.where, fill_words("item {} has no text: it keeps our label", {asked.link}), "");
      } else if (own && asked.text == item.label && instrument_.ship != "official") {
        notes_.add(asked.where, fill_words("item {} has our own label, which is no wording of the form", {asked.link}), "");
      } else {
        entry.set("label", YamlValue::scalar(asked.text));
        ++result.worded;
      }
      word_options(place, asked, entry);
    }
    share_lists(*items);
    name_the_rest(used);
    write_rights(result);
    return std::move(root_);
  }

 private:
  // The options of an item as they stand in the definition: its own list, or the named one.
  YamlValue* options_of(YamlValue& entry) {
    auto* options = entry.find("options");
    if (options == nullptr || options->kind != io::NodeKind::scalar) return options;
    auto* lists = root_.find("options");
    return lists == nullptr ? nullptr : lists->find(options->text);
  }

  std::optional<std::size_t> question_of(std::size_t item) const {
    const auto found = std::ranges::find(match_.items, item, [](const auto& pair) { return pair.second; });
    return found == match_.items.end() ? std::nullopt : std::optional(found->first);
  }

  // As answers are read: by code, by the yes and no of LOINC and SNOMED, by points, by the words themselves.
  const catalog::InstrumentOption* find_option(const catalog::InstrumentItem& item, const QuestionOption& offered) const {
    if (!offered.code.empty()) {
      for (const auto& option : item.options)
        if (option.loinc == offered.code || (option.id == offered.code && !offered.system.starts_with("http"))) return &option;
      if (const auto* rule = map_.answers.find(Coding{parse_code_system(offered.system), offered.code, offered.display}))
        if (const auto* option = item.option(rule->value)) return option;
    }
    if (offered.points) return item.option_of_points(*offered.points);
    const auto word = io::fold_name(offered.display.empty() ? offered.code : offered.display);
    for (const auto& option : item.options)
      if (!word.empty() && (io::fold_name(option.id) == word || io::fold_name(option.label) == word)) return &option;
    const auto meaning = rules_.words.find(word);
    return meaning == rules_.words.end() ? nullptr : item.option(meaning->second);
  }

  void word_options(std::size_t place, const Question& asked, YamlValue& entry) {
    const auto& item = instrument_.items[place];
    if (asked.options.empty()) {
      const bool bounds = asked.low && asked.high && !item.options.empty();
      if (bounds && (*asked.low != item.min_points() || *asked.high != item.max_points()))
        faults_.add(asked.where,
                    fill_words("item {} runs from {} to {}, in {} from {} to {}",
                               {asked.link, format_number(*asked.low), format_number(*asked.high), instrument_.id, format_number(item.min_points()),
                                format_number(item.max_points())}),
                    "mend minValue and maxValue");
      else if (!asked.unread_options.empty())
        notes_.add(asked.where, fill_words("the value set of item {} does not come with the form: its answers keep our labels", {asked.link}), "");
      return;
    }
    const auto* shared = options_of(entry);
    if (shared == nullptr || shared->kind != io::NodeKind::sequence) return;
    auto own = *shared;
    std::set<std::size_t> worded;
    for (const auto& offered : asked.options) {
      const auto* option = find_option(item, offered);
      const auto name = offered.display.empty() ? offered.code : offered.display;
      if (option == nullptr) {
        notes_.add(asked.where, fill_words("item {}: {} has no answer '{}'; it is left out", {asked.link, instrument_.id, name}),
                   "such an answer is entered as declined, not-applicable or unknown");
        continue;
      }
      if (offered.points && *offered.points != option->points) {
        faults_.add(asked.where,
                    fill_words("item {}: the form gives '{}' {} points, {} gives {}",
                               {asked.link, name, format_number(*offered.points), instrument_.id, format_number(option->points)}),
                    "mend the points, or import it as a form of its own with --no-match and another --id");
        continue;
      }
      const auto at = static_cast<std::size_t>(option - item.options.data());
      if (!worded.insert(at).second) {
        faults_.add(asked.where, fill_words("item {}: two answers of the form are '{}' of {}", {asked.link, option->id, instrument_.id}),
                    "mend their codes or points");
        continue;
      }
      auto& target = own.entries[at].second;
      // Without an id an option is named after its label, and its name must stay.
      target.set("id", YamlValue::scalar(option->id));
      if (!offered.display.empty()) target.set("label", YamlValue::scalar(offered.display));
    }
    for (std::size_t at = 0; at < item.options.size(); ++at)
      if (!worded.contains(at)) {
        all_options_ = false;
        notes_.add(asked.where,
                   fill_words("item {} does not offer '{}' of {}: it keeps our label", {asked.link, item.options[at].id, instrument_.id}), "");
      }
    worded_.emplace_back(place, std::move(own));
  }

  // A list that all its items word alike is worded once; any other item gets a list of its own.
  void share_lists(YamlValue& items) {
    for (auto& [place, options] : worded_) {
      auto& entry = items.entries[place].second;
      auto* named = entry.find("options");
      if (named->kind != io::NodeKind::scalar) {
        *named = std::move(options);
        continue;
      }
      const auto text = io::format_yaml(options);
      const bool alike = std::ranges::all_of(worded_, [&](const auto& other) {
        const auto* its = items.entries[other.first].second.find("options");
        return other.second.entries.empty() || its->kind != io::NodeKind::scalar || its->text != named->text || io::format_yaml(other.second) == text;
      });
      if (alike) new_lists_.emplace_back(named->text, options);
      else *named = options;
    }
    for (auto& [name, options] : new_lists_) root_.find("options")->set(name, std::move(options));
  }

  void name_the_rest(const std::set<std::size_t>& used) {
    for (std::size_t place = 0; place < form_.questions.size(); ++place) {
      const auto& question = form_.questions[place];
      const bool score = !question.calculated.empty() || question.unit == "{score}" || std::ranges::any_of(question.loinc, [&](const auto& code) {
        return std::ranges::any_of(instrument_.loinc, [&](const auto& known) { return known.second == code; }) ||
               std::ranges::any_of(instrument_.scales, [&](const auto& scale) { return scale.loinc == code; });
      });
      if (question.is_group() || question.is_display() || score || used.contains(place)) continue;
      notes_.add(question.where, fill_words("item {} has no place in {} and is left out", {question.link, instrument_.id}), "");
    }
  }

  void write_rights(const ImportedQuestionnaire& result) {
    auto* rights = root_.find("rights");
    const bool whole = result.worded == result.items && all_options_;
    if (instrument_.wording == "W4")
      notes_.add(form_.where, fill_words("the rights of {} allow no wording here: it stays score entry", {instrument_.id}),
                 "ask the holder of the rights");
    else if (whole) rights->set("ship", YamlValue::scalar("official"));
    else notes_.add(form_.where, fill_words("not every item has official words: {} stays score entry", {instrument_.id}), "");
    if (!form_.copyright.empty()) rights->set("notice", YamlValue::scalar(instrument_.notice + " Words of the form: " + form_.copyright));
  }

  const Questionnaire& form_;
  const MatchedForm& match_;
  const catalog::Instrument& instrument_;
  FhirMap map_;
  catalog::FormRules rules_;
  Diagnostics& faults_;
  Diagnostics& notes_;
  YamlValue root_;
  std::vector<std::pair<std::size_t, YamlValue>> worded_;  // place of item, its options with new labels
  std::vector<std::pair<std::string, YamlValue>> new_lists_;
  bool all_options_ = true;
};
}  // namespace

std::optional<MatchedForm> find_matching_instrument(const Questionnaire& form, catalog::Catalog& catalog) {
  std::vector<const catalog::Instrument*> instruments;
  for (const auto& id : catalog.instrument_ids())
    if (const auto* known = sound_instrument(catalog, id)) instruments.push_back(known);
  FormFields fields;
  fields.url = form.url;
  fields.version = form.version;
  fields.codes.assign(form.loinc.begin(), form.loinc.end());
  for (const auto& question : form.questions) {
    FormField field{question.link, {question.loinc.begin(), question.loinc.end()}, !question.is_group() && !question.is_display()};
    if (field.codes.empty()) field.codes.push_back(last_part(question.link));
    field.question = field.question && question.calculated.empty();
    if (question.is_group() || question.is_display()) field.codes.clear();
    fields.fields.push_back(std::move(field));
  }
  const auto matches = match_form(fields, catalog::load_form_rules(catalog), instruments);
  if (matches.empty()) return std::nullopt;
  const auto& first = matches.front();
  if (first.by != MatchedBy::codes) return first;
  // Codes of some items alone do not make it ours: the wording of one is a whole form.
  const auto scored = static_cast<std::size_t>(std::ranges::count_if(first.instrument->items, &catalog::InstrumentItem::scored));
  if (matches.size() > 1 || first.items.size() < 2 || first.items.size() < scored) return std::nullopt;
  return first;
}

YamlValue word_definition(const Questionnaire& form, const MatchedForm& match, io::Node definition, catalog::Catalog& catalog,
                          ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes) {
  return Wording(form, match, definition, catalog, faults, notes).word(result);
}

}  // namespace leeboard::interop
