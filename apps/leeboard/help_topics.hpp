// Short texts on things that belong to no single command.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace leeboard::app {

/// A help topic besides exit-codes, which is made from its table.
struct HelpTopic {
  std::string_view name;
  std::string_view text;
};

/// All topics in order of name.
std::span<const HelpTopic> help_topics();

/// The text of a topic, or nothing.
std::optional<std::string_view> find_topic(std::string_view name);

/// "absence dates exit-codes ...".
std::string topic_names();

}  // namespace leeboard::app
