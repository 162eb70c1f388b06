// The words around a medicine's name: salts, forms, directions, and what form and strength say (data/medicines/reading.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// Words that say a form, a route, or both ("film", "sublingual").
struct FormWords {
  std::vector<std::string> words;
  std::string form, route;
};

/// A product that strength, unit or form tell apart although the name does not. Empty lists ask for nothing.
struct ProductSign {
  std::vector<std::string> ingredients;  ///< exactly these, in any order
  std::vector<std::string> names;
  std::string strength;              ///< per volume: "200 mg/ml"
  std::vector<std::string> amounts;  ///< "24 mg"
  std::vector<std::string> units;    ///< any strength in one of these
  std::string form, route;
  bool open = false;              ///< only where the row's name does not fix a form
  std::string is;                 ///< the row that holds then, or empty
  std::vector<std::string> drop;  ///< classes that do not hold then
  std::string role;               ///< the role then, or empty
};

/// From a row to a name that rules know.
struct KnownDrug {
  std::vector<std::string> ingredients, names;
  std::string form_route, with_class, drug;
};

/// An opioid of one of these forms, or let out slowly, changes one class for another.
struct SlowOpioids {
  std::string of, from, to;
  std::vector<std::string> forms;
};

/// Words and codes that say how many times a day ("bid", "twice daily").
struct TimesADay {
  double times = 0;
  std::vector<std::string> words;
};

/// Classes that an earlier version gave to a drug, and that stored lists still carry.
struct FormerClasses {
  std::string drug;
  std::vector<std::string> classes;
};

/// The whole of it. Longer phrases stand before shorter ones in every list of phrases.
struct MedicineWords {
  std::vector<std::string> classes, units, salts, slow_release, other_release, directions;
  std::vector<std::string> denials;  ///< words that, at the beginning, say that it is not so ("no", "denies")
  std::vector<FormWords> forms, routes;
  std::vector<ProductSign> products;
  SlowOpioids slow_opioids;
  std::vector<KnownDrug> drugs;
  std::vector<FormerClasses> formerly;
  std::vector<TimesADay> times_a_day;
  std::vector<std::string> as_needed;
  /// How many times a day a word or code says, folded; nothing when it says none.
  std::optional<double> times_of(std::string_view word) const;
};

/// Reads both layers; a site's list takes the place of the built-in one of its key. Throws bad_input with all problems.
MedicineWords load_medicine_words(const Definitions& definitions);

/// Only the words of a class, as load_medicine_words gives them. Throws bad_input.
std::vector<std::string> load_medicine_classes(const Definitions& definitions);

}  // namespace leeboard::catalog
