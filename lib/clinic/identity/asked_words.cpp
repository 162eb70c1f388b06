// Reads what somebody is looked for by.
#include "clinic/identity/asked_words.hpp"

#include <algorithm>
#include <charconv>

#include "interop/person_name.hpp"

namespace leeboard::clinic {

namespace {
constexpr int earliest_year = 1850;
constexpr std::size_t least_digits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string digits_of(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), is_digit);
  return out;
}

/// Digits with what stands between them in dates and phone numbers.
bool is_number(std::string_view text) {
  return std::ranges::any_of(text, is_digit) &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || std::string_view("+()-./").find(c) != std::string_view::npos; });
}

std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> out(1);
  for (const char c : text)
    if (at.find(c) == std::string_view::npos) out.back() += c;
    else if (!out.back().empty()) out.emplace_back();
  if (out.back().empty()) out.pop_back();
  return out;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class DateReader {
 public:
  explicit DateReader(Date today) : latest_(static_cast<int>(today.year())) {}

  std::vector<AskedDate> read(std::string_view word) {
    const auto separator = word.find_first_of("-./");
    const char sign = separator == std::string_view::npos ? '\0' : word[separator];
    const auto parts = split(word, "-./");
    if (!is_number(word) || parts.empty() || static_cast<std::size_t>(std::ranges::count(word, sign)) + 1 != (sign == '\0' ? 1 : parts.size()))
      return {};
    const bool year_first = parts.front().size() == 4, year_last = parts.back().size() == 4;
    if (parts.size() == 1) one(word);
    else if (parts.size() == 2 && year_first) add(parts[0], parts[1], {});
    else if (parts.size() == 2 && year_last) add(parts[1], parts[0], {});
    else if (parts.size() == 2) either(sign, {}, parts[0], parts[1]);
    else if (parts.size() == 3 && year_first) add(parts[0], parts[1], parts[2]);
    else if (parts.size() == 3 && year_last) either(sign, parts[2], parts[0], parts[1]);
    return std::move(out_);
  }

 private:
  void one(std::string_view word) {
    constexpr std::size_t year = 4, day = 8;
    if (word.size() == year) add(std::string(word), {}, {});
    if (word.size() == day) add(std::string(word.substr(0, 4)), std::string(word.substr(4, 2)), std::string(word.substr(6)));
  }

  // 03-11 is written as dates of the store are; with other signs, and before a year, nobody can tell which is the month.
  void either(char sign, const std::string& year, const std::string& first, const std::string& second) {
    if (sign != '.') add(year, first, second);
    if (first != second && (sign != '-' || !year.empty())) add(year, second, first);
  }

  void add(const std::string& year, const std::string& month, const std::string& day) {
    AskedDate date;
    const auto take = [](const std::string& text, std::size_t most, int low, int high, std::optional<int>& to) {
      if (text.empty()) return true;
      to = number(text);
      return to && text.size() <= most && *to >= low && *to <= high;
    };
    if (take(year, 4, earliest_year, latest_, date.year) && take(month, 2, 1, 12, date.month) && take(day, 2, 1, 31, date.day)) out_.push_back(date);
  }

  int latest_;
  std::vector<AskedDate> out_;
};

AskedWord read_word(std::string_view text, Date today) {
  AskedWord out;
  out.text = text;
  out.names = interop::name_words(text);
  // A letter or two before a number are part of the number: "P-412" is nobody whose name begins with P.
  constexpr std::size_t least_letters = 3;
  if (std::ranges::any_of(text, is_digit) && std::ranges::all_of(out.names, [](const auto& name) { return name.size() < least_letters; }))
    out.names.clear();
  if (is_number(text)) {
    out.dates = DateReader(today).read(text);
    if (auto digits = digits_of(text); digits.size() >= least_digits) out.digits = std::move(digits);
  }
  auto squeezed = squeeze(text);
  if (squeezed.size() >= least_digits && std::ranges::any_of(squeezed, is_digit)) out.identifier = std::move(squeezed);
  return out;
}

/// Particles and titles beside a name may be there or not; a particle may be written in one with the name.
void mark_particles(const catalog::Matching& matching, AskedWords& words) {
  const auto listed = [](const std::vector<std::string>& list, const AskedWord& word) {
    return word.names.size() == 1 && std::ranges::find(list, word.names.front()) != list.end();
  };
  const auto optional = [&](const AskedWord& word) { return listed(matching.particles, word) || listed(matching.titles, word); };
  if (std::ranges::all_of(words, optional)) return;
  std::string joined;
  for (auto& word : words) {
    word.optional = optional(word);
    if (listed(matching.particles, word)) {
      joined += word.names.front();
      continue;
    }
    if (!joined.empty() && !word.names.empty()) word.with_particles = joined + word.names.front();
    joined.clear();
  }
}
}  // namespace

std::optional<DateFit> fit_date(const AskedDate& asked, std::string_view born) {
  constexpr std::string_view equal = "birth_date.equal";
  const auto part = [&](std::size_t from, std::size_t size) { return born.size() >= from + size ? number(born.substr(from, size)) : std::nullopt; };
  const auto year = part(0, 4), month = part(5, 2), day = part(8, 2);
  if (!year || (asked.year && asked.year != year)) return std::nullopt;
  if ((asked.month && month && asked.month != month) || (asked.day && day && asked.day != day)) return std::nullopt;
  if (!asked.year) return month && day ? std::optional<DateFit>({equal, "birth month and day"}) : std::nullopt;
  if (!asked.month) return DateFit{equal, "birth year"};
  if (!month) return DateFit{"birth_date.year", "birth year"};
  if (!asked.day) return DateFit{equal, "birth year and month"};
  return day ? DateFit{equal, "birth date"} : DateFit{"birth_date.year_month", "birth year and month"};
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_digit(c) || is_letter(c)) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

bool is_phone(std::string_view asked_digits, std::string_view stored) {
  const auto digits = digits_of(stored);
  if (asked_digits.empty() || digits.size() < least_digits) return false;
  return digits.ends_with(asked_digits) || asked_digits.ends_with(digits);
}

std::vector<AskedWords> read_asked(const catalog::Matching& matching, std::string_view line, Date today) {
  const auto typed = split(line, " ,;\t\r\n");
  AskedWords single, merged;
  std::string run;
  std::size_t in_run = 0;
  bool any_run = false;
  const auto end_run = [&] {
    if (in_run > 0) merged.push_back(read_word(run, today));
    any_run = any_run || in_run > 1;
    run.clear();
    in_run = 0;
  };
  for (const auto& word : typed) {
    single.push_back(read_word(word, today));
    if (is_number(word)) {
      run += word;
      ++in_run;
      continue;
    }
    end_run();
    merged.push_back(single.back());
  }
  end_run();
  std::vector<AskedWords> out;
  for (auto* words : {&single, &merged}) {
    if (words->empty() || (words == &merged && !any_run)) continue;
    mark_particles(matching, *words);
    out.push_back(std::move(*words));
  }
  return out;
}

}  // namespace leeboard::clinic
