// Small reads that every part of an instrument definition uses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// A text; empty where there is no node, and after a fault.
std::string field_text(std::optional<io::Node> node, Diagnostics& diagnostics);
/// A number; nothing where there is no node, and after a fault.
std::optional<double> read_number(std::optional<io::Node> node, Diagnostics& diagnostics);
/// Yes or no; `otherwise` where there is no node, and after a fault.
bool read_yes(std::optional<io::Node> node, bool otherwise, Diagnostics& diagnostics);
/// Items by their texts; a single one may stand without a list.
std::vector<std::string> field_texts(std::optional<io::Node> node, Diagnostics& diagnostics);
/// The place of an item, reported when there is none of that name.
std::optional<std::size_t> read_item_name(io::Node node, const Instrument& instrument, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
