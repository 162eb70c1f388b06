// A scratch store with a clock that the test sets.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

#include "base/digest.hpp"
#include "store/store.hpp"

namespace leeboard::store::test {

/// A folder of its own under the system's temporary folder, removed at the end.
struct Scratch {
  std::filesystem::path folder;
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "leeboard-store-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Scratch() { std::filesystem::remove_all(folder); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string path(const std::string& name) const { return (folder / name).string(); }
};

inline Session session(std::string command = "test run") {
  Session out;
  out.actor = "S-03";
  out.role = "nurse";
  out.command = std::move(command);
  out.now = [time = 1'800'000'000'000LL]() mutable { return Instant{time += 7}; };
  return out;
}

inline Stamp at(const char* text) { return *parse_stamp(text, nullptr); }

inline Patient person(const char* family, const char* given, const char* born = "1992-03-11") {
  Patient out;
  out.name = {.given = {given}, .family = family, .used = {}};
  out.birth_date = at(born);
  out.sex_at_birth = std::string("female");
  return out;
}

inline const std::string definition_text = "schema: leeboard.instrument/1";

/// A form of two items and its score, positive for safety when item 9 is.
inline std::pair<Answers, Score> form(const char* taken_at, double first, double ninth = 0) {
  Answers answers;
  answers.instrument = "phq9";
  answers.taken_at = at(taken_at);
  answers.by = "S-03";
  answers.answers = {{"1", first}, {"9", ninth}};
  Score score;
  score.instrument = "phq9";
  score.version = "1";
  score.complete = true;
  score.answered = 2;
  score.scored_items = 2;
  score.scales = {{.scale = "total", .low = first + ninth, .high = first + ninth, .value = first + ninth, .band = "mild", .bands = {"mild"}}};
  score.flags = {{.id = "suicide_item9", .state = ninth > 0 ? Truth::yes : Truth::no, .safety = true, .text = ninth > 0 ? "ask today" : ""}};
  score.definition = format_sha256(definition_text);
  return {answers, score};
}

}  // namespace leeboard::store::test
