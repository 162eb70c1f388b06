// All names of medicines, built in and the site's own, found by normal form, by RxNorm number and by ingredients.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/medicine.hpp"
#include "catalog/medicine_words.hpp"

namespace leeboard::catalog {

class Definitions;

/// The dictionary; never changes after loading, may be shared by threads. Pointers last as long as it does.
class MedicineDictionary {
 public:
  MedicineDictionary(std::vector<Medicine> rows, MedicineWords words);
  ~MedicineDictionary();
  MedicineDictionary(MedicineDictionary&&) noexcept;
  MedicineDictionary& operator=(MedicineDictionary&&) noexcept;

  const std::vector<Medicine>& rows() const { return rows_; }
  const MedicineWords& words() const { return words_; }
  /// The row of a name (given in normal form), else of its squeezed form; null when there is none.
  const Medicine* find(std::string_view normal) const;
  /// The row of an RxNorm number, or null.
  const Medicine* find_rxcui(std::string_view number) const;
  /// The row of exactly these ingredients (sorted): the generic or the combination; null when there is none.
  const Medicine* find_ingredients(const std::vector<std::string>& ingredients) const;
  /// Names within two slips of a normal form (one where either has at most five letters), nearest first. Never to be taken unasked.
  std::vector<std::string> near(std::string_view normal) const;

 private:
  struct Index;
  std::vector<Medicine> rows_;
  MedicineWords words_;
  std::unique_ptr<Index> index_;
};

/// Both layers, a site's row in the place of the built-in one of its name. Throws bad_input with all problems of all tables.
MedicineDictionary load_medicines(const Definitions& definitions);

}  // namespace leeboard::catalog
