// The files that an import reads, opened by whoever runs it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/source.hpp"

namespace leeboard {
class Sha256;
}

namespace leeboard::clinic {

/// One input file; `foreign` ones stand in a folder of FHIR and hold none.
struct InputFile {
  std::string path;    ///< or the word for the stream
  std::string format;  ///< csv, xlsx, ndjson, json, yaml, fhir
  bool foreign = false;
};

/// What reading finds beside records, over all files.
struct FoundInFiles {
  long long blank = 0;                    ///< rows whose cells are all empty
  std::map<std::string, long long> told;  ///< words of the closed list that are about a file
};

/// How whoever opens files calls them: the word for what is read once (a stream; empty: there is none), its name in messages, and what
/// sets the largest size.
struct InputWords {
  std::string stream, stream_name, limit;
};

/// Opens files in blocks. A stream is read once; its bytes can be digested on their way.
class InputFiles {
 public:
  using Open = std::function<io::Source(const std::string& file)>;
  /// `most_bytes`: the largest document that is read whole.
  explicit InputFiles(Open open, std::size_t most_bytes = std::size_t{64} << 20, InputWords words = {})
      : open_(std::move(open)), most_bytes_(most_bytes), words_(std::move(words)) {}

  /// Whether it cannot be read a second time: the stream, or a pipe or a device by its name.
  bool is_stream(const std::string& file) const { return is_word_for_stream(file) || is_no_ordinary_file(file); }
  /// Whether a pipe, a socket or a device has this name.
  static bool is_no_ordinary_file(const std::string& file);
  /// How messages call a file.
  const std::string& name_of(const std::string& file) const { return is_word_for_stream(file) ? words_.stream_name : file; }

  /// Throws not_found, io.
  io::Source open(const std::string& file);
  /// The first bytes of a file, which whoever opens it next gets too.
  std::string peek(const std::string& file, std::size_t most = std::size_t{64} << 10);
  /// A whole file. Throws also bad_input when it is larger than most_bytes().
  std::string read(const std::string& file);
  std::size_t most_bytes() const { return most_bytes_; }
  /// Counts a word about a file, and says what was found there.
  void tell(const std::string& word, const std::string& file, std::string_view what);
  /// Says something about a file that no word counts.
  void note(const std::string& file, std::string_view what);
  /// Says how a word about records is mended, once a run.
  void explain(const std::string& word, const std::string& file, std::string_view mend);
  /// The words of a record and one more (a literal); valid until the next call.
  std::span<const std::string_view> with_word(std::span<const std::string_view> words, std::string_view word) {
    told_.assign(words.begin(), words.end());
    told_.push_back(word);
    return told_;
  }
  void count_blank() { ++found_.blank; }
  const FoundInFiles& found() const { return found_; }
  /// The sheet of a workbook that is asked for; empty: the map's, or the first.
  const std::string& sheet() const { return sheet_; }
  void ask_for_sheet(std::string name) { sheet_ = std::move(name); }
  /// Who is to hear what was found about files.
  void on_note(std::function<void(const std::string& note)> noted) { noted_ = std::move(noted); }
  /// What is read from the stream from now on goes through this hash too, which must outlive the reading.
  void digest_stream(Sha256& hash) { digest_ = &hash; }

  /// Called before a stream is waited for that has nothing to say.
  void on_idle(std::function<void()> work) { idle_ = std::move(work); }

 private:
  struct Stream {
    io::Source opened;               ///< stays open, so that who opens it again goes on where it is
    std::optional<io::Source> held;  ///< looked into
  };
  bool is_word_for_stream(const std::string& file) const { return !words_.stream.empty() && file == words_.stream; }
  io::Source open_stream(const std::string& file);
  Open open_;
  std::size_t most_bytes_;
  InputWords words_;
  Sha256* digest_ = nullptr;
  std::map<std::string, Stream> streams_;
  std::function<void()> idle_;
  FoundInFiles found_;
  std::function<void(const std::string&)> noted_;
  std::set<std::string> explained_;
  std::vector<std::string_view> told_;
  std::string sheet_;
};

}  // namespace leeboard::clinic
