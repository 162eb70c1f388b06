// Stored JSON through the reader of foreign JSON; its errors are damage, and say nothing of what stands there.
#include "io/read_stored_json.hpp"

#include "base/error.hpp"

namespace leeboard::io {
namespace {

// Texts from outside stand in ours, a few levels deeper than they may be nested themselves.
constexpr JsonLimits limits{.depth = 256, .own_writing = true};

template <class Read>
decltype(auto) undamaged(const Read& read) {
  try {
    return read();
  } catch (const Error&) {
    throw Error(ErrorKind::damaged, "a text in the store is not the JSON that was written")
        .mend_with("write nothing; run `leeboard store verify --deep`, then `leeboard store restore`");
  }
}

}  // namespace

StoredJsonReader::StoredJsonReader() : reader_(limits) {}

const Document& StoredJsonReader::read(std::string_view json) {
  return undamaged([&]() -> const Document& { return reader_.read_copy(json, "store"); });
}

Document read_stored_json(std::string_view json) {
  return undamaged([&] { return read_json(json, "store", limits); });
}

}  // namespace leeboard::io
