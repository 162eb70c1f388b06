// Identifiers: what may name a record, a definition or a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard {

/// Legal id: [A-Za-z0-9._-]{1,64}, not "." and not "..".
bool is_id(std::string_view text);

/// Legal slug of the tool's own words: [a-z][a-z0-9_.-]*, at most 64 bytes.
bool is_slug(std::string_view text);

/// A checked id of one kind of record; the tag keeps a patient code from being passed as an episode id.
template <class Tag>
class Id {
 public:
  Id() = default;
  /// The id, or nothing when the text is not a legal id.
  static std::optional<Id> parse(std::string_view text) {
    if (!is_id(text)) return std::nullopt;
    Id id;
    id.text_ = std::string(text);
    return id;
  }
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  bool operator==(const Id&) const = default;
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

}  // namespace leeboard
