// From a written medicine to the rows it means: brand in brackets, whole name, then with less and less around it, then its parts.
#include "catalog/read_medicine.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/range.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

namespace {
using Words = std::vector<std::string>;

bool holds(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

Words sorted(Words words) {
  std::ranges::sort(words);
  return words;
}

/// What the words around a name say.
struct Around {
  std::string form, route;
  bool slow = false;
  std::vector<Strength> strengths;
};

/// One reading of one text.
class Reader {
 public:
  Reader(const MedicineDictionary& dictionary, const Vocabulary& drugs) : dictionary_(dictionary), words_(dictionary.words()), drugs_(drugs) {}

  MedicineReading read(std::string_view text) {
    MedicineReading out;
    out.text = text;
    auto normal = normal_medicine_name(text);
    Around around;
    if (const auto brand = take_brackets(normal)) {
      // What stands before the brand may say less, but nothing else.
      const auto* row = look_up(*brand, around);
      const auto rest = normal.empty() ? std::nullopt : read_rows(normal, around);
      if (row != nullptr && rest && !rest->empty() && ingredients_of(*rest) != sorted(row->ingredients)) {
        out.near = {row->name};
        for (const auto* other : *rest) out.near.push_back(other->name);
        return out;
      }
      // "Brixadi 96 mg (buprenorphine)": a substance says less than its brand.
      const bool said_outside = rest && !rest->empty() && row != nullptr && row->kind == MedicineKind::generic;
      if (row != nullptr && !said_outside) return finish(std::move(out), {row}, around);
      if (rest && !rest->empty()) return finish(std::move(out), *rest, around);
      return unknown(std::move(out), normal.empty() ? *brand : normal);
    }
    if (const auto rows = read_rows(normal, around)) return finish(std::move(out), *rows, around);
    return unknown(std::move(out), normal);
  }

 private:
  /// "... [Norco]": the name in brackets, which is taken out of the text. Round ones count where names stand in and before them.
  std::optional<std::string> take_brackets(std::string& normal) const {
    if (auto brand = take_between(normal, '[', ']')) return brand;
    auto rest = normal;
    auto brand = take_between(rest, '(', ')');
    Around own;
    if (!brand || rest.empty() || dictionary_.find(normal) != nullptr || look_up(*brand, own) == nullptr || !read_rows(rest, own))
      return std::nullopt;
    normal = std::move(rest);
    return brand;
  }

  static std::optional<std::string> take_between(std::string& normal, char left, char right) {
    const auto open = normal.rfind(left), close = normal.rfind(right);
    if (open == std::string::npos || close == std::string::npos || close < open) return std::nullopt;
    auto brand = normal_medicine_name(normal.substr(open + 1, close - open - 1));
    normal = normal_medicine_name(normal.substr(0, open) + " " + normal.substr(close + 1));
    if (brand.empty()) return std::nullopt;
    return brand;
  }

  /// The row of a name, looked up whole first, then with less and less around it.
  const Medicine* look_up(std::string_view normal, Around& around) const {
    if (const auto* row = dictionary_.find(normal)) {
      note_words(std::string(normal), around);
      return row;
    }
    auto text = take_strengths(normal, words_.units);
    note_words(text.rest, around);
    around.strengths.insert(around.strengths.end(), text.strengths.begin(), text.strengths.end());
    auto& rest = text.rest;
    if (const auto* row = dictionary_.find(rest)) return row;
    Words forms;
    for (const auto* list : {&words_.forms, &words_.routes})
      for (const auto& entry : *list) forms.insert(forms.end(), entry.words.begin(), entry.words.end());
    std::ranges::stable_sort(forms, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const auto* list : std::array<const Words*, 5>{&words_.salts, &words_.directions, &forms, &words_.slow_release, &words_.other_release})
      if (take_phrases(rest, *list))
        if (const auto* row = dictionary_.find(rest)) return row;
    return nullptr;
  }

  void note_words(const std::string& rest, Around& around) const {
    for (const auto& entry : words_.forms)
      for (const auto& word : entry.words)
        if (around.form.empty() && has_phrase(rest, word)) {
          around.form = entry.form;
          if (around.route.empty()) around.route = entry.route;
        }
    for (const auto& entry : words_.routes)
      for (const auto& word : entry.words)
        if (has_phrase(rest, word)) around.route = entry.route;
    for (const auto& word : words_.slow_release) around.slow = around.slow || has_phrase(rest, word);
  }

  /// The rows that the text means; nothing when some of it is known to nobody.
  std::optional<std::vector<const Medicine*>> read_rows(std::string_view normal, Around& around) const {
    if (normal.empty()) return std::nullopt;
    Around whole = around;
    if (const auto* row = look_up(normal, whole)) {
      around = whole;
      return std::vector{row};
    }
    auto parts = split(take_strengths(normal, words_.units).rest, {"/", "+", " and ", " with ", " w/ ", ", ", ",", " -"});
    if (parts.size() < 2) {
      parts = split_hyphens(parts.empty() ? std::string() : parts.front());
      if (parts.size() < 2) return std::nullopt;
    }
    std::vector<const Medicine*> rows;
    for (const auto& part : parts) {
      Around own;
      const auto* row = look_up(part, own);
      if (row == nullptr || row->ingredients.empty()) return std::nullopt;
      rows.push_back(row);
    }
    note_words(std::string(normal), around);
    const auto strengths = take_strengths(normal, words_.units).strengths;
    around.strengths.insert(around.strengths.end(), strengths.begin(), strengths.end());
    return rows;
  }

  static Words split(std::string_view text, const std::vector<std::string_view>& signs) {
    Words out{std::string(text)};
    for (const auto sign : signs) {
      Words next;
      for (const auto& piece : out)
        for (std::size_t at = 0;;) {
          const auto found = piece.find(sign, at);
          auto part = normal_medicine_name(piece.substr(at, found == std::string::npos ? found : found - at));
          if (!part.empty()) next.push_back(std::move(part));
          if (found == std::string::npos) break;
          at = found + sign.size();
        }
      out = std::move(next);
    }
    return out;
  }

  static Words split_hyphens(const std::string& text) {
    Words out;
    std::size_t from = 0;
    const auto letter = [&](std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; };
    for (std::size_t at = 1; at + 1 < text.size(); ++at)
      if (text[at] == '-' && letter(at - 1) && letter(at + 1)) {
        out.push_back(text.substr(from, at - from));
        from = at + 1;
      }
    out.push_back(text.substr(from));
    return out;
  }

  static Words ingredients_of(const std::vector<const Medicine*>& rows) {
    std::set<std::string> all;
    for (const auto* row : rows) all.insert(row->ingredients.begin(), row->ingredients.end());
    return {all.begin(), all.end()};
  }

  MedicineReading unknown(MedicineReading out, const std::string& normal) const {
    auto rest = take_strengths(normal, words_.units).rest;
    out.near = dictionary_.near(rest);
    if (!out.near.empty()) return out;
    take_phrases(rest, words_.directions);
    Words forms;
    for (const auto& entry : words_.forms) forms.insert(forms.end(), entry.words.begin(), entry.words.end());
    take_phrases(rest, forms);
    take_phrases(rest, words_.salts);
    out.near = dictionary_.near(rest);
    return out;
  }

  MedicineReading finish(MedicineReading out, const std::vector<const Medicine*>& rows, const Around& around) const {
    const auto* row = rows.front();
    if (rows.size() > 1) {
      row = dictionary_.find_ingredients(ingredients_of(rows));
      if (row == nullptr) return put_together(std::move(out), rows);
    }
    return take_row(std::move(out), *row, rows, around);
  }

  /// Several medicines in one text, none of which is a product of its own.
  MedicineReading put_together(MedicineReading out, const std::vector<const Medicine*>& rows) const {
    out.kind = MedicineKind::combination;
    out.state = MedicineState::recognised;
    out.ingredients = ingredients_of(rows);
    for (const auto* row : rows) {
      for (const auto& word : row->classes)
        if (!holds(out.classes, word)) out.classes.push_back(word);
      if (row->is_unresolved()) out.state = MedicineState::unresolved;
      if (out.oud_role.empty() || out.oud_role == "none") out.oud_role = row->oud_role;
      out.evidence = out.evidence ? weaker(*out.evidence, row->evidence) : row->evidence;
    }
    return out;
  }

  MedicineReading take_row(MedicineReading out, const Medicine& named, const std::vector<const Medicine*>& rows, const Around& around) const {
    const auto* row = &named;
    auto evidence = named.evidence;
    for (const auto* one : rows) evidence = weaker(evidence, one->evidence);
    const auto* sign = product_of(named, around);
    if (sign != nullptr && !sign->is.empty())
      if (const auto* other = dictionary_.find(normal_medicine_name(sign->is))) {
        row = other;
        evidence = weaker(evidence, other->evidence);
      }
    out.row = row;
    out.kind = named.kind;
    out.ingredients = row->ingredients;
    out.classes = row->classes;
    out.oud_role = row->oud_role;
    out.evidence = evidence;
    out.form_route = row->form_route.empty() ? written_form(around) : row->form_route;
    if (sign != nullptr) {
      std::erase_if(out.classes, [&](const auto& word) { return holds(sign->drop, word); });
      if (!sign->role.empty()) out.oud_role = sign->role;
    }
    slow_down(out, *row, around);
    const bool unresolved = row->kind == MedicineKind::ambiguous || holds(out.classes, "unresolved");
    out.state = row->kind == MedicineKind::device ? MedicineState::device : unresolved ? MedicineState::unresolved : MedicineState::recognised;
    out.drug = drug_of(out, *row);
    return out;
  }

  static std::string written_form(const Around& around) {
    if (around.form.empty()) return around.route;
    const auto form =
        around.slow && (around.form == "tablet" || around.form == "capsule" || around.form == "suspension") ? around.form + "_er" : around.form;
    return around.route.empty() ? form : form + "/" + around.route;
  }

  void slow_down(MedicineReading& out, const Medicine& row, const Around& around) const {
    const auto& slow = words_.slow_opioids;
    const bool says = around.slow || holds(slow.forms, around.form);
    if (!row.form_route.empty() || !says || !holds(out.classes, slow.of)) return;
    std::ranges::replace(out.classes, slow.from, slow.to);
  }

  const ProductSign* product_of(const Medicine& row, const Around& around) const {
    const auto ingredients = sorted(row.ingredients);
    for (const auto& sign : words_.products) {
      if (!sign.ingredients.empty() && sign.ingredients != ingredients) continue;
      if (!sign.names.empty() && !holds(sign.names, row.name)) continue;
      if (sign.open && !row.form_route.empty()) continue;
      if (!sign.form.empty() && sign.form != around.form) continue;
      if (!sign.route.empty() && sign.route != around.route) continue;
      if (!sign.strength.empty() && !any_strength(around, [&](const std::string& written) { return written == sign.strength; })) continue;
      if (!sign.amounts.empty() && !any_strength(around, [&](const std::string& written) { return holds(sign.amounts, written); })) continue;
      if (!sign.units.empty() && !std::ranges::any_of(around.strengths, [&](const Strength& strength) {
            return holds(sign.units, strength.unit) || (!strength.per.empty() && holds(sign.units, strength.unit + "/" + strength.per));
          }))
        continue;
      return &sign;
    }
    return nullptr;
  }

  template <class Test>
  static bool any_strength(const Around& around, Test test) {
    return std::ranges::any_of(around.strengths, [&](const Strength& strength) {
      return strength.numbers.size() == 1 &&
             test(format_number(strength.numbers.front()) + " " + strength.unit + (strength.per.empty() ? "" : "/" + strength.per));
    });
  }

  std::string drug_of(const MedicineReading& reading, const Medicine& row) const {
    const auto ingredients = sorted(reading.ingredients);
    for (const auto& known : words_.drugs) {
      if (!known.ingredients.empty() && known.ingredients != ingredients) continue;
      if (!known.names.empty() && !holds(known.names, row.name)) continue;
      if (!known.form_route.empty() && known.form_route != reading.form_route) continue;
      if (!known.with_class.empty() && !holds(reading.classes, known.with_class)) continue;
      return known.drug;
    }
    if (ingredients.size() != 1) return {};
    const auto& listed = drugs_.drugs();
    return std::ranges::find(listed, ingredients.front(), &Drug::id) != listed.end() ? ingredients.front() : std::string();
  }

  const MedicineDictionary& dictionary_;
  const MedicineWords& words_;
  const Vocabulary& drugs_;
};
}  // namespace

std::string_view format_medicine_state(MedicineState state) {
  constexpr std::array<std::string_view, 4> words{"recognised", "unresolved", "device", "not-recognised"};
  return words.at(static_cast<std::size_t>(state));
}

bool MedicineReading::has_class(std::string_view word) const { return std::ranges::find(classes, word) != classes.end(); }

MedicineReading read_medicine(const MedicineDictionary& dictionary, const Vocabulary& drugs, std::string_view text) {
  return Reader(dictionary, drugs).read(text);
}

MedicineReading read_medicine(const MedicineDictionary& dictionary, const Vocabulary& drugs, std::string_view text,
                              const std::vector<std::string>& rxcui) {
  const Medicine* numbered = nullptr;
  for (const auto& number : rxcui)
    if (numbered == nullptr) numbered = dictionary.find_rxcui(number);
  auto named = read_medicine(dictionary, drugs, text);
  if (numbered == nullptr) return named;
  if (text.empty()) return read_medicine(dictionary, drugs, numbered->name);
  const auto same = [&] { return sorted(named.ingredients) == sorted(numbered->ingredients); };
  // A name that says the same, and perhaps more of form and strength, stands for both.
  if (named.is_recognised() && same()) return named;
  if (named.state == MedicineState::not_recognised) {
    auto by_number = read_medicine(dictionary, drugs, numbered->name);
    by_number.text = named.text;
    return by_number;
  }
  if (named.state == MedicineState::unresolved && (named.ingredients.empty() || same())) {
    auto by_number = read_medicine(dictionary, drugs, numbered->name);
    by_number.text = named.text;
    return by_number;
  }
  MedicineReading out;
  out.text = named.text;
  out.near = {numbered->name};
  if (named.row != nullptr) out.near.push_back(named.row->name);
  return out;
}

}  // namespace leeboard::catalog
