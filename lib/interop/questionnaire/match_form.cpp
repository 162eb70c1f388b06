// Matches a questionnaire with instruments.
#include "interop/questionnaire/match_form.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/code.hpp"
#include "catalog/instrument.hpp"
#include "interop/questionnaire/form_names.hpp"

namespace leeboard::interop {

namespace {
using catalog::Instrument;

class Matching {
 public:
  Matching(const FormFields& form, const catalog::FormRules& rules, const std::vector<const Instrument*>& instruments)
      : form_(form), rules_(rules), instruments_(instruments), used_(form.fields.size(), false) {}

  std::vector<MatchedForm> run() {
    if (by_url()) return std::move(found_);
    if (!by_panel()) by_items();
    if (found_.empty() && !other_version_) by_name();
    return std::move(found_);
  }

 private:
  const Instrument* find(std::string_view id) const {
    const auto found = std::ranges::find(instruments_, id, [](const auto* one) -> std::string_view { return one->id; });
    return found == instruments_.end() ? nullptr : *found;
  }

  bool by_url() {
    if (form_.url.starts_with(own_questionnaire_url)) {
      const auto* own = find(form_.url.substr(own_questionnaire_url.size()));
      return own != nullptr && take_by_link(*own, nullptr);
    }
    const auto* known = form_.url.empty() ? nullptr : rules_.find(form_.url);
    if (known == nullptr) return false;
    other_version_ = !known->takes_version(form_.version);
    const auto* instrument = other_version_ ? nullptr : find(known->instrument);
    return instrument != nullptr && take_by_link(*instrument, known->items.empty() ? nullptr : &known->items);
  }

  bool take_by_link(const Instrument& instrument, const std::map<std::string, std::string, std::less<>>* names) {
    MatchedForm match{&instrument, {}, MatchedBy::url};
    for (std::size_t place = 0; place < form_.fields.size(); ++place) {
      const auto& field = form_.fields[place];
      if (!field.question) continue;
      std::optional<std::size_t> item;
      if (names == nullptr) item = instrument.find_item(field.link);
      else if (const auto name = names->find(field.link); name != names->end()) item = instrument.find_item(name->second);
      if (item) match.items.emplace_back(place, *item);
    }
    return add(std::move(match));
  }

  bool add(MatchedForm match) {
    if (match.items.empty()) return false;
    for (const auto& [place, item] : match.items) used_[place] = true;
    found_.push_back(std::move(match));
    return true;
  }

  // Items by code, and where the form itself says which instrument it is, by link.
  MatchedForm items_of(const Instrument& instrument, bool links) const {
    MatchedForm match{&instrument, {}, MatchedBy::codes};
    for (std::size_t place = 0; place < form_.fields.size(); ++place) {
      const auto& field = form_.fields[place];
      if (used_[place]) continue;
      std::optional<std::size_t> item;
      for (std::size_t i = 0; i < instrument.items.size() && !item; ++i)
        if (!instrument.items[i].loinc.empty() && std::ranges::find(field.codes, instrument.items[i].loinc) != field.codes.end()) item = i;
      if (!item && links && field.question) item = instrument.find_item(field.link);
      if (item) match.items.emplace_back(place, *item);
    }
    return match;
  }

  bool names_panel(const Instrument& instrument) const {
    return std::ranges::any_of(instrument.loinc, [&](const auto& code) {
      if (code.first != "panel") return false;
      return std::ranges::find(form_.codes, code.second) != form_.codes.end() ||
             std::ranges::any_of(form_.fields, [&](const auto& field) { return std::ranges::find(field.codes, code.second) != field.codes.end(); });
    });
  }

  static MatchedForm of_panel(MatchedForm match) {
    match.by = MatchedBy::panel;
    return match;
  }

  bool by_panel() {
    std::vector<const Instrument*> named;
    for (const auto* instrument : instruments_)
      if (names_panel(*instrument)) named.push_back(instrument);
    std::ranges::stable_sort(named, std::greater<>(), [](const auto* one) { return one->items.size(); });
    bool any = false;
    // With several panels in one form a link may be an item of each, so that only codes count.
    for (const auto* instrument : named) any = add(of_panel(items_of(*instrument, named.size() == 1))) || any;
    if (any) by_items();  // what stands beside the panel
    return any;
  }

  void by_items() {
    while (true) {
      MatchedForm best;
      for (const auto* instrument : instruments_) {
        auto match = items_of(*instrument, false);
        if (match.items.empty()) continue;
        const bool better = best.instrument == nullptr || match.items.size() > best.items.size() ||
                            (match.items.size() == best.items.size() && instrument->items.size() < best.instrument->items.size());
        if (better) best = std::move(match);
      }
      if (!add(std::move(best))) return;
    }
  }

  void by_name() {
    auto name = last_part(form_.url);
    if (const auto colon = name.rfind(':'); colon != std::string_view::npos) name = name.substr(colon + 1);
    const auto* instrument = name.empty() ? nullptr : find(rules_.instrument_named(name));
    if (instrument == nullptr) return;
    MatchedForm match{instrument, {}, MatchedBy::name};
    std::set<std::size_t> there;
    for (std::size_t place = 0; place < form_.fields.size(); ++place) {
      if (!form_.fields[place].question) continue;
      const auto item = instrument->find_item(form_.fields[place].link);
      if (!item) return;
      there.insert(*item);
      match.items.emplace_back(place, *item);
    }
    for (std::size_t i = 0; i < instrument->items.size(); ++i)
      if (instrument->items[i].scored && !there.contains(i)) return;
    add(std::move(match));
  }

  const FormFields& form_;
  const catalog::FormRules& rules_;
  const std::vector<const Instrument*>& instruments_;
  std::vector<bool> used_;
  std::vector<MatchedForm> found_;
  bool other_version_ = false;
};
}  // namespace

std::vector<MatchedForm> match_form(const FormFields& form, const catalog::FormRules& rules, const std::vector<const Instrument*>& instruments) {
  return Matching(form, rules, instruments).run();
}

std::pair<std::string_view, std::string_view> split_canonical(std::string_view canonical) {
  const auto bar = canonical.find('|');
  if (bar == std::string_view::npos) return {canonical, {}};
  return {canonical.substr(0, bar), canonical.substr(bar + 1)};
}

std::string form_line(std::string_view canonical) {
  const auto url = split_canonical(canonical).first;
  if (url.empty()) return "it names no questionnaire: send its URL, or LOINC codes of its items";
  // What is no address may be anything, a person's name too.
  const bool address = is_code(url) || (url.find(':') != url.npos && url.find(' ') == url.npos);
  if (!address) return "what it names as its questionnaire is no URL: send that, or LOINC codes of its items";
  return "if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: \"" + std::string(url) + "\", instrument: INSTRUMENT}";
}

std::string_view code_in(std::string_view link) {
  const auto cut = link.find_last_of("/#|");
  return cut == std::string_view::npos ? link : link.substr(cut + 1);
}

}  // namespace leeboard::interop
