// Opening and reading input files.
#include "clinic/import/input_files.hpp"

namespace leeboard::clinic {

io::Source InputFiles::open(const std::string& file) {
  if (is_stream(file) && held_) {
    auto source = std::move(*held_);
    held_.reset();
    return source;
  }
  auto source = open_(file);
  if (is_stream(file) && digest_ != nullptr) source.digest_into(*digest_);
  return source;
}

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
    held_.emplace(std::move(source));
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
