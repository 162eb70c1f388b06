// The files that an import reads, opened by whoever runs it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "io/source.hpp"

namespace leeboard {
class Sha256;
}

namespace leeboard::clinic {

/// One input file; `foreign` ones stand in a folder of FHIR and hold none.
struct InputFile {
  std::string path;    ///< or the word for the stream
  std::string format;  ///< csv, ndjson, json, yaml, fhir
  bool foreign = false;
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

  /// Whether it cannot be read a second time.
  bool is_stream(const std::string& file) const { return !words_.stream.empty() && file == words_.stream; }
  const std::string& stream() const { return words_.stream; }
  /// How messages call a file.
  const std::string& name_of(const std::string& file) const { return is_stream(file) ? words_.stream_name : file; }

  /// Throws not_found, io.
  io::Source open(const std::string& file);
  /// A whole file. Throws also bad_input when it is larger than most_bytes().
  std::string read(const std::string& file);
  std::size_t most_bytes() const { return most_bytes_; }
  /// What is read from the stream from now on goes through this hash too, which must outlive the reading.
  void digest_stream(Sha256& hash) { digest_ = &hash; }

 private:
  Open open_;
  std::size_t most_bytes_;
  InputWords words_;
  Sha256* digest_ = nullptr;
};

}  // namespace leeboard::clinic
