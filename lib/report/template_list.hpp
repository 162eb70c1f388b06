// The templates that plans can be drafted from, as a list.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/look.hpp"

namespace leeboard::report {

/// One template as it was found.
struct ListedTemplate {
  std::string id, version, title, extends, source, digest;
  std::size_t lines = 0, faults = 0;
  bool site = false;  ///< the site's own
};

/// leeboard.template-list/1: one template a line, with a summary behind them.
std::string template_list_json(const std::vector<ListedTemplate>& templates);
std::string template_list_text(const std::vector<ListedTemplate>& templates, const Look& look);

}  // namespace leeboard::report
