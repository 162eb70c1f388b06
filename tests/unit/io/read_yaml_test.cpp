// YAML: values keep their text, and everything outside our subset is refused with its place.
#include "io/read_yaml.hpp"

#include <doctest/doctest.h>

#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

std::string yaml_says(const std::string& text, const YamlLimits& limits = {}) {
  return said([&] { read_yaml(text, "f.yml", limits); });
}

std::string repeated(const std::string& part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("yaml keeps every scalar as it was written") {
  const auto document = read_yaml(
      "no: NO\noctal: 017\nquoted: \"7\"\nempty:\ntilde: ~\nnull_word: null\nblock: |\n  a\n  b\n"
      "list: [yes, 'x', 1.50, 2026-11-29]\n",
      "f.yml");
  const Node root = document.root();
  CHECK(root.size() == 8);
  CHECK(root.find("no")->text() == "NO");
  CHECK(root.find("octal")->text() == "017");
  CHECK_FALSE(root.find("octal")->is_quoted());
  CHECK(root.find("quoted")->is_quoted());
  CHECK(root.find("empty")->is_null());
  CHECK(root.find("tilde")->is_null());
  CHECK(root.find("null_word")->is_null());
  CHECK(root.find("null_word")->text() == "null");
  CHECK_FALSE(root.find("null_word")->as_text());
  CHECK(root.find("block")->text() == "a\nb");
  CHECK(root.find("block")->is_quoted());
  std::string texts;
  for (const Node item : root.find("list")->items()) texts += std::string(item.text()) + (item.is_quoted() ? "q " : " ");
  CHECK(texts == "yes xq 1.50 2026-11-29 ");
  CHECK_FALSE(root.find("absent"));
}

TEST_CASE("yaml nodes know their place, key and path") {
  const auto document = read_yaml("a: 1\nmeds:\n  - {drug: x, dose: 8 mg}\n  - drug: [p, q]\n", "plan.yml");
  const Node second = *(++document.root().find("meds")->items().begin());
  const Node q = *(++second.find("drug")->items().begin());
  CHECK(q.text() == "q");
  CHECK(q.path() == "meds[1].drug[1]");
  CHECK(format_where(q.where()) == "plan.yml:4:15");
  CHECK(format_where(second.find("drug")->key_where()) == "plan.yml:4:5");
  CHECK(document.root().path().empty());
  std::string keys;
  for (const Entry entry : document.root().entries()) keys += std::string(entry.key) + "@" + std::to_string(entry.key_mark.line) + " ";
  CHECK(keys == "a@1 meds@2 ");
  CHECK(second.find("drug")->entries().begin() == second.find("drug")->entries().end());
}

TEST_CASE("nodes stay valid when their document is moved") {
  Document first = read_yaml("{a: some text that is longer than a short string}", "f.yml");
  const Node node = *first.root().find("a");
  std::vector<Document> many;
  many.push_back(std::move(first));
  for (int i = 0; i < 10; ++i) many.emplace_back();
  CHECK(node.text() == "some text that is longer than a short string");
  CHECK(many.back().root().is_map());
  CHECK(many.back().root().empty());
}

TEST_CASE("yaml outside the subset is refused with the whole message") {
  const std::pair<const char*, const char*> table[] = {
      {"a: &x 1", "f.yml:1:4: an anchor (`&name`) is not allowed (write the value out, or quote the text if it should start with `&`)"},
      {"&a [*a]", "f.yml:1:1: an anchor (`&name`) is not allowed (write the value out, or quote the text if it should start with `&`)"},
      {"a: *x", "f.yml:1:4: an alias (`*name`) is not allowed (write the value out, or quote the text if it should start with `*`)"},
      {"a: !!str x", "f.yml:1:4: a tag (`!name`) is not allowed (remove it, or quote the text if it should start with `!`)"},
      {"a: ! x", "f.yml:1:4: a tag (`!name`) is not allowed (remove it, or quote the text if it should start with `!`)"},
      {"a: !t [1]", "f.yml:1:4: a tag (`!name`) is not allowed (remove it, or quote the text if it should start with `!`)"},
      {"b: 1\n<<: {a: 1}", "f.yml:2:1: a merge key (`<<`) is not allowed (write the keys out)"},
      {"a: 1\n---\nb: 2", "f.yml:2:1: a second document is not allowed (keep one document in a file and remove `---` or `...`)"},
      {"a: 1\n...\nrest", "f.yml:3:1: a second document is not allowed (keep one document in a file and remove `---` or `...`)"},
      {"a: 1\nb: 2\na: 3", "f.yml:3:1: the key `a` stands twice in the same map (remove one of them, or give them different names)"},
      {"{a: 1, \"a\": 2}", "f.yml:1:8: the key `a` stands twice in the same map (remove one of them, or give them different names)"},
      {"a: 1\nb: [1,\n2", "f.yml:2:4: not valid YAML: the list that begins here is not closed (close it with `]`)"},
      {"a: {b: 1", "f.yml:1:4: not valid YAML: the map that begins here is not closed (close it with `}`)"},
      {"a: \"x", "f.yml:1:4: the quote (\") that is opened here is never closed (close it with \" where the text ends)"},
      {"a: 'x\nb: 1\nc: 'y'",
       "f.yml:1:4: the text that the quote (') opens here runs on over a line that reads like `key:` (close it with ' where the text ends)"},
      {"a:\n\tb: 1", "f.yml:2:1: the line begins with a tab (U+0009), which is no indentation (indent with spaces)"},
      {"a:\n  b: 1\n\u00a0 c: 2", "f.yml:3:1: the line begins with a blank that is no space (U+00A0), which is no indentation (indent with spaces)"},
      {"a: [b, , c]", "f.yml:1:8: nothing stands before this comma (`,`) (take the comma out, or write the item that is missing)"},
      {"? [1]\n: 2", "f.yml:1:3: a key must be one text, not a map or a list (write a plain name before the colon, or quote it)"},
      {"~: 1", "f.yml:1:1: a key is missing or null (write a name before the colon, in quotes if it is the word null)"},
      {"", "f.yml: the document is empty (write at least one `key: value`)"},
      {"# nothing", "f.yml: the document is empty (write at least one `key: value`)"},
      {"a: b: c", "f.yml:1:5: not valid YAML: illegal map value (check indentation, colons, commas and quotes here and just above)"},
      {"a: \"\\0\"",
       "f.yml:1:4: an escape makes a control character that is not allowed (remove it; besides visible characters only tab and newline may stand in "
       "a text)"},
      {"a: 1\nb: \xFF", "f.yml:2:4: the text is not valid UTF-8 (save the file as UTF-8)"},
      {"a: 1\rb: 2",
       "f.yml:1:5: the control character U+000D is not allowed (remove it; besides visible characters only tab and newline may stand in a text)"},
  };
  for (const auto& [text, message] : table) {
    CAPTURE(text);
    CHECK(yaml_says(text) == message);
  }
}

TEST_CASE("yaml takes a byte order mark, line ends of Windows, comments and a document start") {
  CHECK(read_yaml("\xEF\xBB\xBF"
                  "a: 1\r\nb: 2\r\n",
                  "f")
            .root()
            .find("b")
            ->text() == "2");
  CHECK(read_yaml("%YAML 1.2\n---\n# c\na: \"&x *y !z\" # d\n", "f").root().find("a")->text() == "&x *y !z");
  CHECK(read_yaml("\"<<\": 1", "f").root().find("<<")->text() == "1");
  CHECK(read_yaml("just text", "f").root().is_scalar());
}

TEST_CASE("every byte that may not stand in yaml is refused at its place") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool control = byte < 0x20 && c != '\t' && c != '\n';
    const auto says = yaml_says(std::string("a: 1\nb: 'x") + c + "y'\n");
    CAPTURE(byte);
    if (control) CHECK(says.starts_with("f.yml:2:6: the control character"));
    else if (byte >= 0x80) CHECK(says.starts_with("f.yml:2:6: the text is not valid UTF-8"));
    else if (c == '\'') CHECK(says != "fine");
    else CHECK(says == "fine");
  }
}

TEST_CASE("yaml depth, nodes and bytes are bounded to the one") {
  const YamlLimits limits;
  for (std::size_t depth = 1; depth < 80; ++depth) {
    const auto says = yaml_says(repeated("[", depth) + repeated("]", depth));
    CAPTURE(depth);
    if (depth <= limits.depth) CHECK(says == "fine");
    else CHECK(says == "f.yml:1:33: the document is nested more than 32 levels deep (flatten it)");
  }
  CHECK(yaml_says(repeated("- ", 33) + "1").starts_with("f.yml:1:65: the document is nested more than 32"));
  CHECK(yaml_says("a: " + repeated("[", 100'000) + repeated("]", 100'000)).find("nested more than 32") != std::string::npos);
  CHECK(yaml_says(repeated("[", 100'000)) != "fine");
  CHECK(yaml_says("[1, 2, 3]", {.nodes = 4}) == "fine");
  CHECK(yaml_says("[1, 2, 3]", {.nodes = 3}) == "f.yml:1:8: the document has more than 3 nodes (split it into smaller documents)");
  CHECK(yaml_says("a: 12345", {.bytes = 8}) == "fine");
  CHECK(yaml_says("a: 123456", {.bytes = 8}) == "f.yml: the YAML document is larger than 8 bytes (split it into smaller documents)");
}

TEST_CASE("repeated keys are found in large maps too") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "key" + std::to_string(i) + ": 1\n";
  CHECK(yaml_says(text) == "fine");
  CHECK(yaml_says(text + "key7: 1\nkey3: 1\n").starts_with("f.yml:101:1: the key `key7` stands twice"));
}
