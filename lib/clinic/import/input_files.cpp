// Opening and reading input files.
#include "clinic/import/input_files.hpp"

#include <filesystem>
#include <utility>

namespace leeboard::clinic {

bool InputFiles::is_no_ordinary_file(const std::string& file) {
  std::error_code unknown;
  const auto kind = std::filesystem::status(file, unknown).type();
  return kind == std::filesystem::file_type::fifo || kind == std::filesystem::file_type::character || kind == std::filesystem::file_type::socket;
}

io::Source InputFiles::open_stream(const std::string& file) {
  auto known = streams_.find(file);
  if (known == streams_.end()) known = streams_.emplace(file, Stream{open_(file), std::nullopt}).first;
  auto& stream = known->second;
  if (stream.held) return std::exchange(stream.held, std::nullopt).value();
  // In tests it is a text, which is not opened again.
  const int descriptor = stream.opened.descriptor();
  auto source = descriptor >= 0 ? io::Source::from_descriptor(descriptor, stream.opened.name()) : std::move(stream.opened);
  if (digest_ != nullptr) source.digest_into(*digest_);
  source.when_idle([this] {
    if (idle_) idle_();
  });
  return source;
}

io::Source InputFiles::open(const std::string& file) { return is_stream(file) ? open_stream(file) : open_(file); }

std::string InputFiles::peek(const std::string& file, std::size_t most) {
  auto source = open(file);
  std::string head(most, '\0');
  std::size_t size = 0;
  while (size < most)
    if (const auto count = source.read(head.data() + size, most - size)) size += count;
    else break;
  head.resize(size);
  if (is_stream(file)) {
    source.put_back(head);
    streams_.at(file).held.emplace(std::move(source));
  }
  return head;
}

std::string InputFiles::read(const std::string& file) {
  auto source = open(file);
  return io::read_all(source, most_bytes_, words_.limit);
}

void InputFiles::tell(const std::string& word, const std::string& file, std::string_view what) {
  ++found_.told[word];
  if (noted_) noted_(file + ": " + std::string(what));
}

void InputFiles::note(const std::string& file, std::string_view what) {
  if (noted_) noted_(file + ": " + std::string(what));
}

void InputFiles::explain(const std::string& word, const std::string& file, std::string_view mend) {
  if (explained_.insert(word).second && noted_) noted_(file + ": " + std::string(mend));
}

}  // namespace leeboard::clinic
