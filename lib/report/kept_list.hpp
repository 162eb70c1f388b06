// What imports kept verbatim and did not understand, as a list. Texts may be large: each is shaped by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/look.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

/// One kept resource, valid while it is shaped.
struct ListedResource {
  std::string patient;  ///< code; empty when it belongs to nobody
  std::string import, type, reason;
  std::string_view text;  ///< as it came
};

/// leeboard.kept-list/1, one line.
std::string kept_json(const ListedResource& resource);
/// The line behind them.
std::string kept_summary_json(long long count);

std::vector<std::string> kept_headings();
/// One row of kept_headings().
std::vector<std::string> kept_row(const ListedResource& resource);

/// The table for reading, row by row.
class KeptTable {
 public:
  void add(const ListedResource& resource);
  std::string text(const Look& look) const;

 private:
  TextTable table_{kept_headings()};
  long long count_ = 0;
};

}  // namespace leeboard::report
