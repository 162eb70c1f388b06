// Places where a YAML text means something else than it seems to: cut at ` #`, a quote that closes lines later, blanks that are none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::io {

struct YamlSlip {
  enum class Kind : std::uint8_t {
    cut_text,    ///< a comment behind a text without quotes, or behind a key without a value
    open_quote,  ///< a quote that is never closed, or closed behind a line that reads like a key
    indent,      ///< a line that begins with a tab or another blank that is no space
    empty_item   ///< nothing between two commas
  };
  Kind kind = Kind::cut_text;
  std::size_t offset = 0;
  std::string message, mend;
};

/// "key:" or "- key: value": what a line looks like that somebody meant to be an entry.
bool reads_like_key(std::string_view line);

/// All of a text, in order. What is no YAML at all is for the parser to find.
std::vector<YamlSlip> find_yaml_slips(std::string_view text);

/// Throws bad_input at the first slip of a kind that no document may have; `cut_texts`: a cut text is one of them.
void refuse_yaml_slips(std::string_view text, std::string_view source, bool cut_texts);

}  // namespace leeboard::io
