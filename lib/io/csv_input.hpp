// The bytes of a CSV file as UTF-8 text: byte order mark, encoding and line ends are found out from its first piece.
#pragma once

#include <string>
#include <vector>

#include "io/csv_reader.hpp"

namespace leeboard::io {

/// One file, read in blocks.
class CsvInput {
 public:
  CsvInput(Source source, const CsvOptions& options) : source_(std::move(source)), options_(options) {}

  /// Reads the first piece and finds out what the file is. Throws bad_input when it is not what the options say.
  void begin(std::string& to);
  /// Appends the next block; false at the end. Throws io, and bad_input for UTF-8 that should be something else.
  bool fill(std::string& to);
  CsvEncoding encoding() const { return encoding_; }
  /// What was found out and was not said.
  const std::vector<std::string>& found() const { return found_; }
  const std::string& name() const { return source_.name(); }

 private:
  void find_encoding();
  void decode(std::string& to, std::string_view bytes);
  void refuse_utf8() const;

  Source source_;
  const CsvOptions& options_;
  CsvEncoding encoding_ = CsvEncoding::utf8;
  bool returns_ = false;  ///< lines end with a carriage return alone
  bool judged_ = false;   ///< characters beyond ASCII were seen, and are not UTF-8
  bool ended_ = false;
  std::string block_;
  std::string carry_;
  std::vector<std::string> found_;
};

}  // namespace leeboard::io
