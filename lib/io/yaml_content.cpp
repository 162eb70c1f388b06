// Hashes the events of yaml-cpp.
#include "io/yaml_content.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "io/text_fault.hpp"

namespace leeboard::io {

namespace {
constexpr std::size_t most_bytes = std::size_t{16} << 20;  // a template with all that it is laid over
constexpr int deepest = 32;

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // streambuf reads through char*; nothing writes
    setg(begin, begin, begin + text.size());
  }
};

class ContentHash : public YAML::EventHandler {
 public:
  explicit ContentHash(std::string_view text) : text_(text) {}
  std::string finish() { return hash_.finish(); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const auto rest = text_.substr(std::min(mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos), text_.size()));
    std::string_view written;
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (rest.starts_with(word)) written = word;
    add('p', written);
  }
  // What no reader of ours takes makes two texts different.
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { throw YAML::ParserException(YAML::Mark(), "an alias"); }
  void OnAnchor(const YAML::Mark&, const std::string&) override { throw YAML::ParserException(YAML::Mark(), "an anchor"); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t, const std::string& value) override { add(tag == "!" ? 'q' : 'p', value); }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override { open('['); }
  void OnSequenceEnd() override { close(']'); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override { open('{'); }
  void OnMapEnd() override { close('}'); }

 private:
  void add(char kind, std::string_view text) { hash_.bytes(kind + std::to_string(text.size()) + ':').bytes(text); }
  // The outermost map is the file.
  void open(char kind) {
    if (depth_ > deepest) throw YAML::ParserException(YAML::Mark(), "too deep");
    if (depth_++ > 0 || kind == '[') hash_.bytes({&kind, 1});
  }
  void close(char kind) {
    if (--depth_ > 0 || kind == ']') hash_.bytes({&kind, 1});
  }

  std::string_view text_;
  Sha256 hash_;
  int depth_ = 0;
};
}  // namespace

std::optional<std::string> yaml_content_digest(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  ContentHash hash(text);
  try {
    check_text(text, most_bytes, "definition", "YAML");
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(hash)) {}
  } catch (const YAML::Exception&) { return std::nullopt; } catch (const Error&) {
    return std::nullopt;
  }
  return hash.finish();
}

}  // namespace leeboard::io
