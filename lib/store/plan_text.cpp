// Cutting, keeping and joining the text of plans.
#include "store/plan_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"

namespace leeboard::store {

namespace {
// Measured on the plans of 200 people: shorter pieces are more often alike, and cost more in rows and numbers.
constexpr std::size_t shortest = 128;
constexpr int deepest = 6;

// Where something stands in its plan differs from person to person, and nothing else of it need: the number is a piece by itself.
constexpr std::array<std::string_view, 2> places = {"\"rank\":", "\"number\":"};
constexpr std::size_t before_place = 60;

bool begins_with_place(std::string_view text) {
  return std::ranges::any_of(places, [&](std::string_view key) { return text.starts_with(key); });
}

/// Of a text that ends with a comma: "rank":90},
bool ends_with_place(std::string_view text) {
  text.remove_suffix(1);
  if (text.ends_with('}')) text.remove_suffix(1);
  while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
  return std::ranges::any_of(places, [&](std::string_view key) { return text.ends_with(key); });
}

/// Whether a piece ends here, with its comma.
bool ends_piece(std::string_view piece, std::string_view rest) {
  return piece.size() >= shortest || ends_with_place(piece) || (piece.size() >= before_place && begins_with_place(rest));
}

std::int64_t hash_of(std::string_view text) {
  const auto digest = Blake2b().bytes(text).finish();
  std::int64_t out = 0;
  for (std::size_t at = 0; at < sizeof out; ++at) out = static_cast<std::int64_t>(static_cast<std::uint64_t>(out) << 8 | digest[at]);
  return out;
}

[[noreturn]] void throw_damaged(const std::string& what) {
  throw Error(ErrorKind::damaged, "a plan cannot be put together: " + what).mend_with("run `leeboard store verify`");
}
}  // namespace

std::vector<std::string_view> cut_plan_text(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      else if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    } else if (c == ',' && depth <= deepest && ends_piece(text.substr(begin, at + 1 - begin), text.substr(at + 1))) {
      out.push_back(text.substr(begin, at + 1 - begin));
      begin = at + 1;
    }
  }
  if (begin < text.size()) out.push_back(text.substr(begin));
  return out;
}

std::vector<std::int64_t> parse_pieces(std::string_view stored) {
  std::vector<std::int64_t> out;
  const auto bad = [&] { throw_damaged("its list of pieces cannot be read"); };
  if (!in_pieces(stored) || !stored.ends_with(']')) bad();
  const char *at = stored.data() + 1, *const end = stored.data() + stored.size() - 1;
  while (at < end) {
    const auto [after, fault] = std::from_chars(at, end, out.emplace_back());
    if (fault != std::errc() || (after != end && *after != ',')) bad();
    at = after == end ? end : after + 1;
  }
  return out;
}

std::int64_t PlanTexts::find_or_add(PersonKey person, std::string_view piece, std::string_view object) {
  const auto hash = hash_of(piece);
  {
    Statement& rows = connections_.reading().prepared("SELECT id, text FROM plan_piece WHERE hash = ?");
    const Reset reset(rows);
    rows.bind(1, hash);
    while (rows.step())
      if (rows.text(1) == piece) return rows.integer(0);
  }
  const auto number = change_.next(Counter::plan_piece);
  NewRow(change_, Table::plan_piece, number).number(hash).text(piece).insert(person, object);
  return number;
}

std::string PlanTexts::keep(PersonKey person, std::string_view text, std::string_view object) {
  std::string out = "[";
  for (const auto piece : cut_plan_text(text)) {
    if (out.size() > 1) out += ',';
    out += std::to_string(find_or_add(person, piece, object));
  }
  return out + ']';
}

std::string PlanTexts::whole(std::string_view stored) {
  if (!in_pieces(stored)) return std::string(stored);
  auto& known = connections_.pieces();
  const auto numbers = parse_pieces(stored);
  std::string missing;
  for (const auto number : numbers)
    if (!known.find(number)) missing.append(missing.empty() ? "[" : ",").append(std::to_string(number));
  if (!missing.empty()) {
    missing += ']';
    // One statement a plan: outside of a transaction each takes its locks.
    Statement& rows = connections_.reading().prepared("SELECT j.value, x.text FROM json_each(?) j LEFT JOIN plan_piece x ON x.id = j.value");
    const Reset reset(rows);
    rows.bind(1, std::string_view(missing));
    while (rows.step()) {
      if (rows.is_null(1)) throw_damaged("the piece " + rows.string(0) + " is not there");
      known.keep(rows.integer(0), rows.text(1));
    }
  }
  std::string out;
  for (const auto number : numbers) out += *known.find(number);
  known.shrink();
  return out;
}

}  // namespace leeboard::store
