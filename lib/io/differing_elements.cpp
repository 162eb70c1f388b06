// One pass over each text; nothing is unescaped.
#include "io/differing_elements.hpp"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

#include "base/error.hpp"

namespace leeboard::io {
namespace {

namespace od = simdjson::ondemand;

struct Member {
  std::string_view key;  ///< with its quotes
  std::string_view whole;
  std::vector<std::string_view> maps;  ///< of a list that was asked for and holds maps only
};

template <class Value>
Value good(simdjson::simdjson_result<Value> result) {
  Value out;
  if (std::move(result).get(out) != simdjson::SUCCESS)
    throw Error(ErrorKind::damaged, "a text in the store is not the JSON that was written")
        .mend_with("write nothing; run `leeboard store verify --deep`, then `leeboard store restore`");
  return out;
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t')) token.remove_suffix(1);
  return token;
}

std::string_view text_of(od::value value) {
  switch (good(value.type())) {
    case od::json_type::object: return good(good(value.get_object()).raw_json());
    case od::json_type::array: return good(good(value.get_array()).raw_json());
    default: return trimmed(value.raw_json_token());
  }
}

/// The maps of a list; none when it holds anything else.
std::vector<std::string_view> maps_of(od::array list) {
  std::vector<std::string_view> out;
  for (auto element : list) {
    auto value = good(std::move(element));
    if (good(value.type()) != od::json_type::object) return {};
    out.push_back(text_of(value));
  }
  return out;
}

class Members {
 public:
  Members(std::string_view json, std::span<const std::string_view> lists) : text_(json) {
    auto document = good(parser_.iterate(text_));
    for (auto each : good(document.get_object())) {
      auto field = good(std::move(each));
      const auto key = quoted(field.key().raw());
      auto value = field.value();
      Member member{key, {}, {}};
      if (good(value.type()) == od::json_type::array && std::ranges::find(lists, key.substr(1, key.size() - 2)) != lists.end()) {
        auto list = good(value.get_array());
        member.whole = good(list.raw_json());
        good(list.reset());
        member.maps = maps_of(list);
      } else {
        member.whole = text_of(value);
      }
      members_.push_back(std::move(member));
    }
  }

  const std::vector<Member>& all() const { return members_; }

 private:
  // A raw key begins behind its first quote and has no end of its own.
  static std::string_view quoted(const char* key) {
    const char* end = key;
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    return {key - 1, static_cast<std::size_t>(end - key) + 2};
  }

  simdjson::padded_string text_;
  od::parser parser_;
  std::vector<Member> members_;
};

using Maps = std::unordered_set<std::string_view>;

std::string without(const std::vector<Member>& members, const std::map<std::string_view, Maps>& others) {
  std::string out = "{";
  for (const auto& member : members) {
    if (out.size() > 1) out += ',';
    out.append(member.key).append(":");
    const auto other = others.find(member.key);
    if (member.maps.empty() || other == others.end()) {
      out.append(member.whole);
      continue;
    }
    out += '[';
    bool first = true;
    for (const auto map : member.maps) {
      if (other->second.contains(map)) continue;
      out.append(first ? "" : ",").append(map);
      first = false;
    }
    out += ']';
  }
  return out += '}';
}

std::map<std::string_view, Maps> maps_by_key(const std::vector<Member>& members) {
  std::map<std::string_view, Maps> out;
  for (const auto& member : members) out[member.key].insert(member.maps.begin(), member.maps.end());
  return out;
}

}  // namespace

DifferingElements leave_out_equal_elements(std::string_view before, std::string_view after, std::span<const std::string_view> lists) {
  const Members old(before, lists), now(after, lists);
  return {without(old.all(), maps_by_key(now.all())), without(now.all(), maps_by_key(old.all()))};
}

}  // namespace leeboard::io
