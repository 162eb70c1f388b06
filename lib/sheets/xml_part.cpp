// Expat behind four functions. An exception must not cross it, so it waits outside.
#include "sheets/xml_part.hpp"

#include <expat.h>

#include <exception>
#include <memory>
#include <type_traits>

#include "sheets/workbook_fault.hpp"

namespace leeboard::sheets {

namespace {
constexpr int most_depth = 64;

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

struct Walk {
  const XmlListener& listener;
  const std::string& part;
  XML_Parser parser;
  int depth = 0;
  std::exception_ptr thrown;

  template <typename Work>
  void safely(Work work) {
    if (thrown) return;
    try {
      work();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

Walk& walk_of(void* data) { return *static_cast<Walk*>(data); }

void on_open(void* data, const char* name, const char** pairs) {
  auto& walk = walk_of(data);
  walk.safely([&] {
    if (++walk.depth > most_depth) throw WorkbookFault{"the part " + walk.part + " of the workbook is nested too deeply"};
    if (walk.listener.open) walk.listener.open(local_name(name), Attributes(pairs));
  });
}

void on_close(void* data, const char* name) {
  auto& walk = walk_of(data);
  walk.safely([&] {
    --walk.depth;
    if (walk.listener.close) walk.listener.close(local_name(name));
  });
}

void on_text(void* data, const char* text, int size) {
  auto& walk = walk_of(data);
  walk.safely([&] {
    if (walk.listener.text) walk.listener.text({text, static_cast<std::size_t>(size)});
  });
}

void on_doctype(void* data, const char*, const char*, const char*, int) {
  auto& walk = walk_of(data);
  walk.safely([&] { throw WorkbookFault{"the part " + walk.part + " of the workbook declares entities, which are not read"}; });
}
}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  for (const char** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2)
    if (local_name(pair[0]) == name) return pair[1];
  return {};
}

void read_xml_part(Package& package, const std::string& part, const XmlListener& listener) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Walk walk{listener, part, parser.get(), 0, nullptr};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), on_open, on_close);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  bool ended_early = false;
  const auto check = [&](XML_Status status) {
    if (walk.thrown) std::rethrow_exception(walk.thrown);
    if (status == XML_STATUS_ERROR)
      throw WorkbookFault{"the part " + part + " of the workbook is broken at line " + std::to_string(XML_GetCurrentLineNumber(parser.get()))};
  };
  package.read(part, [&](std::string_view block) {
    check(XML_Parse(parser.get(), block.data(), static_cast<int>(block.size()), 0));
    ended_early = listener.enough && listener.enough();
    return !ended_early;
  });
  if (!ended_early) check(XML_Parse(parser.get(), "", 0, 1));
}

}  // namespace leeboard::sheets
