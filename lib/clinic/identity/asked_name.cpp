// Compares names with what was typed.
#include "clinic/identity/asked_name.hpp"

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"
#include "catalog/matching.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t sure_sound = 3, near_sound = 2, telling_beginning = 3, least_for_slip = 4, two_slips_from = 9;

/// Whether two names sound the same, of so many consonants and more.
bool is_same_sound(std::string_view name, const std::string& sound, Nearness nearness) {
  return sound.size() >= (nearness == Nearness::sure ? sure_sound : near_sound) && interop::has_sound(name, sound);
}

/// What differs once equal beginnings and ends are taken away: as many letters as one slip can touch, or more.
std::size_t differing_letters(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  return std::max(a.size(), b.size());
}

bool is_slip(std::string_view name, std::string_view word) {
  constexpr std::size_t touched_by_one = 2;
  const auto least = std::min(name.size(), word.size()), most = std::max(name.size(), word.size());
  const std::size_t slips = least >= two_slips_from ? 2 : least >= least_for_slip ? 1 : 0;
  if (slips == 0 || most - least > slips || (slips == 1 && differing_letters(name, word) > touched_by_one)) return false;
  return interop::is_latin_name(name) && interop::is_latin_name(word) && edit_distance(name, word) <= slips;
}

bool is_nickname(const SoughtName& sought, std::string_view name) { return std::ranges::find(sought.nicknames, name) != sought.nicknames.end(); }

class Fitting {
 public:
  Fitting(const catalog::Matching& matching, const SoughtName& sought, Nearness nearness)
      : m_(matching), sought_(sought), word_(sought.word), nearness_(nearness) {}

  void family(const interop::ComparedName& name) {
    std::string joined;
    for (const auto& part : name.family) joined += part;
    const bool whole = word_ == name.family_joined || word_ == joined;
    if (whole) take(m_.common_families.contains(word_) ? "family.equal_common" : "family.equal", "family");
    for (const auto& part : name.family) {
      if (!whole && part == word_) take("family.part", "family part");
      compare(part, "family.alike", "family");
    }
    compare(name.family_joined, "family.alike", "family");
  }

  void given(const std::string& name, bool first) {
    if (name == word_) take(!first ? "given.second_name" : m_.common_givens.contains(word_) ? "given.equal_common" : "given.equal", "given");
    compare(name, "given.nickname", "given");
    if (nearness_ == Nearness::near && is_nickname(sought_, name)) take("given.nickname", "given nickname");
  }

  std::optional<NameFit> best() { return std::move(best_); }

 private:
  // A beginning of a letter or two, and the sound or a slip of a given name, tell little: they count as an initial does.
  void compare(const std::string& name, const char* degree, const std::string& part) {
    const bool family = part == "family";
    if (name.starts_with(word_) && name != word_) take(word_.size() >= telling_beginning ? degree : "given.initial", part + " beginning");
    else if (name != word_ && is_same_sound(name, sought_.sound, nearness_)) take(family ? degree : "given.initial", part + " sound");
    else if (nearness_ == Nearness::near && name != word_ && is_slip(name, word_)) take(family ? degree : "given.initial", part + " alike");
  }

  void take(const std::string& degree, std::string why) {
    if (!best_ || m_.of(degree) > m_.of(best_->degree)) best_ = {degree, std::move(why)};
  }

  const catalog::Matching& m_;
  const SoughtName& sought_;
  const std::string& word_;
  Nearness nearness_;
  std::optional<NameFit> best_;
};
}  // namespace

SoughtName make_sought_name(const catalog::Matching& matching, const std::string& word) {
  SoughtName out{word, interop::sound_key(word), {}};
  const auto [first, last] = matching.nickname_groups.equal_range(word);
  for (auto own = first; own != last; ++own)
    for (const auto& [name, group] : matching.nickname_groups)
      if (group == own->second) out.nicknames.push_back(name);
  return out;
}

std::optional<NameFit> fit_name(const catalog::Matching& matching, const interop::ComparedName& name, const SoughtName& sought, Nearness nearness) {
  Fitting fitting(matching, sought, nearness);
  fitting.family(name);
  for (const auto& before : name.former) fitting.family(before);
  for (std::size_t i = 0; i < name.given.size(); ++i) fitting.given(name.given[i], i == 0);
  for (const auto& other : name.others) fitting.given(other, true);
  return fitting.best();
}

void NameText::append(std::string_view text) {
  const bool latin = interop::is_latin_name(text);
  bool inside = false;
  char before = ' ';
  for (std::size_t i = 0; latin && i < text.size(); ++i) {
    const char c = static_cast<char>(text[i] >= 'A' && text[i] <= 'Z' ? text[i] - 'A' + 'a' : text[i]);
    const char last = std::exchange(before, c);
    if (c == ' ' || c == '-' || c == ',' || c == '\t') {
      inside = false;
      continue;
    }
    // As interop::fold_name_word: apostrophes, full stops and digits are no letters, ae oe ue are a o u.
    if (c == '\'' || c == '`' || c == '.' || (c >= '0' && c <= '9')) continue;
    if (c == 'e' && (last == 'a' || last == 'o' || last == 'u')) continue;
    if (!inside) starts_.push_back(text_.size());
    inside = true;
    text_ += c;
  }
  if (latin) return;
  for (const auto& word : interop::name_words(text)) {
    starts_.push_back(text_.size());
    text_ += word;
  }
}

void NameText::assign(std::string_view folded, std::string_view used) {
  text_.clear();
  starts_.clear();
  append(folded);
  append(used);
}

bool NameText::may_fit(const catalog::Matching& matching, const SoughtName& sought, Nearness nearness) const {
  const std::string_view text = text_, word = sought.word;
  const auto looks_like = [&](std::string_view name) {
    if (is_same_sound(name, sought.sound, nearness)) return true;
    return nearness == Nearness::near && (is_slip(name, word) || is_nickname(sought, name));
  };
  for (std::size_t place = 0; place < starts_.size(); ++place) {
    const auto end = place + 1 < starts_.size() ? starts_[place + 1] : text.size();
    if (text.substr(starts_[place]).starts_with(word) || looks_like(text.substr(starts_[place], end - starts_[place]))) return true;
    // The family name stands first; its words may be joined, and particles in front of it left out.
    if (place > 0 && looks_like(text.substr(0, end))) return true;
  }
  if (text.empty()) return false;
  const auto first = text.substr(0, starts_.size() > 1 ? starts_[1] : text.size());
  return std::ranges::any_of(matching.particles, [&](const auto& particle) {
    if (particle.front() != text.front() || !text.starts_with(particle)) return false;
    return text.substr(particle.size()).starts_with(word) || (first.size() > particle.size() && looks_like(first.substr(particle.size())));
  });
}

}  // namespace leeboard::clinic
