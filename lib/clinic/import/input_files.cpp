// Opening and reading input files.
#include "clinic/import/input_files.hpp"

namespace leeboard::clinic {

io::Source InputFiles::open(const std::string& file) {
  auto source = open_(file);
  if (is_stream(file) && digest_ != nullptr) source.digest_into(*digest_);
  return source;
}

std::string InputFiles::read(const std::string& file) {
  auto source = open(file);
  return io::read_all(source, most_bytes_, words_.limit);
}

}  // namespace leeboard::clinic
