// The line by which somebody is looked for, taken apart: each word with all that it can mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "catalog/matching.hpp"

namespace leeboard::clinic {

/// A date as far as it was said: a year, year and month, month and day, or all.
struct AskedDate {
  std::optional<int> year, month, day;
};

/// What a date of the store is to one that was asked for.
struct DateFit {
  std::string_view degree;  ///< of the point table
  std::string_view why;     ///< "birth date", "birth year"...
};
/// `born` as it stands in the store ("1992-03-11", "1992"); nothing when it is another date.
std::optional<DateFit> fit_date(const AskedDate& asked, std::string_view born);

/// One word. What stays empty it cannot mean.
struct AskedWord {
  std::string text;                ///< as typed
  std::vector<std::string> names;  ///< folded, all of them must be there: of "Mena-Quiroga" two
  std::string with_particles;      ///< folded, joined to the particles in front: "vanderberg"
  std::vector<AskedDate> dates;
  std::string digits;      ///< of a phone number
  std::string identifier;  ///< letters and digits, small
  bool optional = false;   ///< a particle or title beside other words
};
using AskedWords = std::vector<AskedWord>;

/// All ways to read a line: word by word, and where numbers stand side by side also these as one ("207 555 0144"). `today` bounds years.
std::vector<AskedWords> read_asked(const catalog::Matching& matching, std::string_view line, Date today);

/// Only letters and digits, small ones: how numbers are compared that people write with blanks and dashes.
std::string squeeze(std::string_view text);
/// Whether a phone number of the store is one that was typed, with or without its beginning.
bool is_phone(std::string_view asked_digits, std::string_view stored);

}  // namespace leeboard::clinic
