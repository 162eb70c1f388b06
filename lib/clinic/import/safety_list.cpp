// Differences of numbers as variable-length integers: seven bits a byte, the lowest first.
#include "clinic/import/safety_list.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/range.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t longest = 20;  // of one entry: a change of group and a number

std::uint64_t get(const std::vector<unsigned char>& bytes, std::size_t& at) {
  std::uint64_t number = 0;
  for (int shift = 0;; shift += 7) {
    const auto byte = bytes[at++];
    number |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
    if ((byte & 0x80U) == 0) return number;
  }
}

// Small differences of either sign become small numbers; the lowest bit says that another group follows.
std::uint64_t folded(std::uint64_t number, std::uint64_t last) {
  const auto step = static_cast<std::int64_t>(number - last);
  return (static_cast<std::uint64_t>(step) << 1U) ^ static_cast<std::uint64_t>(step >> 63);
}
std::uint64_t unfolded(std::uint64_t step, std::uint64_t last) { return last + ((step >> 1U) ^ (~(step & 1U) + 1U)); }
}  // namespace

void SafetyList::put(std::uint64_t number) {
  for (; number >= 0x80U; number >>= 7U) bytes_.push_back(static_cast<unsigned char>(number | 0x80U));
  bytes_.push_back(static_cast<unsigned char>(number));
}

void SafetyList::add(std::uint32_t group, std::uint64_t number) {
  ++count_;
  // Once one is left out all later ones are: what is listed is the beginning, without gaps.
  if (listed_ + 1 < count_ || bytes_.size() + longest > most_bytes_) return;
  if (last_.size() <= group) last_.resize(group + 1);
  const auto step = folded(number, last_[group]) << 1U;
  put(group == group_ ? step : step | 1U);
  if (group != group_) put(group);
  group_ = group;
  last_[group] = number;
  ++listed_;
}

void SafetyList::add_id(std::string_view id) {
  const auto number = id.size() > 2 && id[1] == '-' ? parse_integer(id.substr(2)) : std::nullopt;
  if (!number || *number < 0 || *number >= (1LL << 60)) throw Error{ErrorKind::bug, "a safety item without an id"};
  add(static_cast<unsigned char>(id[0]), static_cast<std::uint64_t>(*number));
}

void SafetyList::for_each(const std::function<void(std::uint32_t, std::uint64_t)>& each, long long most) const {
  std::vector<std::uint64_t> last(last_.size());
  std::uint32_t group = 0;
  std::size_t at = 0;
  for (long long i = 0; i < listed_ && i < most; ++i) {
    const auto step = get(bytes_, at);
    if ((step & 1U) != 0) group = static_cast<std::uint32_t>(get(bytes_, at));
    last[group] = unfolded(step >> 1U, last[group]);
    each(group, last[group]);
  }
}

std::string format_safety_id(std::uint32_t group, std::uint64_t number) { return fmt::format("{}-{}", static_cast<char>(group), number); }

}  // namespace leeboard::clinic
