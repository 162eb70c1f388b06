// Opening and reading input files.
#include "clinic/import/input_files.hpp"

namespace leeboard::clinic {

io::Source InputFiles::open(const std::string& file) {
  auto source = open_(file);
  if (file == "-" && digest_ != nullptr) source.digest_into(*digest_);
  return source;
}

std::string InputFiles::read(const std::string& file) {
  auto source = open(file);
  return io::read_all(source, most_bytes_, "--max-input");
}

void InputFiles::tell(const std::string& word, const std::string& file, std::string_view what) {
  ++found_.told[word];
  if (noted_) noted_(file + ": " + std::string(what));
}

void InputFiles::explain(const std::string& word, const std::string& file, std::string_view mend) {
  if (explained_.insert(word).second && noted_) noted_(file + ": " + std::string(mend));
}

}  // namespace leeboard::clinic
