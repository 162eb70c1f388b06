// Writes traits into one text, and reads them again.
#include "clinic/identity/remembered_traits.hpp"

#include <limits>
#include <string_view>

#include "base/error.hpp"
#include "base/range.hpp"

namespace leeboard::clinic {

namespace {
// No folded name holds these.
constexpr char end_of_word = '\x1e', end_of_field = '\x1f';

void put_field(std::string& to, std::string_view text) { (to += text) += end_of_field; }

void put_words(std::string& to, const std::vector<std::string>& words) {
  for (const auto& word : words) (to += word) += end_of_word;
  to += end_of_field;
}

class Fields {
 public:
  explicit Fields(std::string_view text) : text_(text) {}
  std::string_view next() {
    const auto end = text_.find(end_of_field);
    const auto field = text_.substr(0, end);
    text_.remove_prefix(end + 1);
    return field;
  }
  void words(std::vector<std::string>& to) {
    to.clear();
    for (auto field = next(); !field.empty();) {
      const auto end = field.find(end_of_word);
      to.emplace_back(field.substr(0, end));
      field.remove_prefix(end + 1);
    }
  }

 private:
  std::string_view text_;
};
}  // namespace

void RememberedTraits::remember(store::PersonKey person, const interop::PersonTraits& traits) {
  const auto number = static_cast<std::size_t>(person.number);
  // Past four gigabytes of names nobody is remembered, so people are read from the store again.
  if (text_.size() >= std::numeric_limits<std::uint32_t>::max()) return;
  if (number >= places_.size()) places_.resize(number + 1 + number / 8, 0);
  places_[number] = static_cast<std::uint32_t>(text_.size()) + 1;
  const auto& name = traits.name;
  for (const auto* words : {&name.given, &name.others, &name.family}) put_words(text_, *words);
  put_field(text_, name.family_joined);
  put_field(text_, std::to_string(name.former.size()));
  for (const auto& before : name.former) {
    put_words(text_, before.family);
    put_field(text_, before.family_joined);
  }
  put_field(text_, name.suffix);
  put_field(text_, traits.birth ? format_stamp(*traits.birth) : std::string());
  put_field(text_, traits.sex);
  put_field(text_, traits.birth_order ? std::to_string(*traits.birth_order) : std::string());
  for (const auto* text : {&traits.ssn, &traits.phone, &traits.email, &traits.postal_code, &traits.member_number}) put_field(text_, *text);
}

bool RememberedTraits::recall(store::PersonKey person, interop::PersonTraits& traits) const {
  const auto number = static_cast<std::size_t>(person.number);
  if (number >= places_.size() || places_[number] == 0) return false;
  Fields fields(std::string_view(text_).substr(places_[number] - 1));
  auto& name = traits.name;
  for (auto* words : {&name.given, &name.others, &name.family}) fields.words(*words);
  name.family_joined = fields.next();
  name.former.resize(static_cast<std::size_t>(parse_integer(fields.next()).value_or(0)));
  for (auto& before : name.former) {
    fields.words(before.family);
    before.family_joined = fields.next();
  }
  name.suffix = fields.next();
  const auto born = fields.next();
  traits.birth = born.empty() ? std::nullopt : parse_partial_stamp(born, nullptr);
  traits.sex = fields.next();
  const auto order = fields.next();
  traits.birth_order.reset();
  if (const auto value = parse_integer(order)) traits.birth_order = static_cast<int>(*value);
  for (auto* text : {&traits.ssn, &traits.phone, &traits.email, &traits.postal_code, &traits.member_number}) *text = fields.next();
  return true;
}

}  // namespace leeboard::clinic
