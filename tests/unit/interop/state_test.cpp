// The table of states: every worked example, every word in one of them, and what a table without a row would say.
#include "interop/fhir/state.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {

const catalog::RecordStates& states() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_record_states(catalog.definitions());
  return loaded;
}

std::string resource_of(const catalog::StateExample& example, std::string_view spelling) {
  io::JsonWriter json;
  json.begin_object().field("resourceType", example.type);
  for (const auto& [key, text] : example.says) {
    if (const auto dot = key.find('.'); dot != std::string::npos) {
      json.key(key.substr(0, dot)).begin_object().key(key.substr(dot + 1)).begin_object().field("text", text).end_object().end_object();
      continue;
    }
    json.key(key);
    if (spelling == "code") {
      json.begin_object().key("coding").begin_array().begin_object().field("code", text).end_object().end_array().end_object();
    } else if (spelling == "text") {
      json.begin_object().field("text", text).end_object();
    } else {
      json.value(text);
    }
  }
  return json.end_object().take();
}

ResourceState read(const catalog::RecordStates& table, const catalog::StateExample& example, std::string_view spelling = "plain") {
  const auto document = io::read_json(resource_of(example, spelling), "test");
  const auto* type = table.find(example.type);
  REQUIRE(type != nullptr);
  return read_state(*type, document.root());
}

bool holds(const catalog::RecordStates& table, const catalog::StateExample& example) {
  const auto state = read(table, example);
  return state.effect == example.expect && (example.status.empty() || state.status == example.status) &&
         (state.told.empty() ? "" : state.told.front()) == example.told;
}

}  // namespace

TEST_CASE("every worked example of a state comes out as it must, as plain text, code and text of a concept") {
  REQUIRE(states().examples.size() >= 100);
  for (const auto& example : states().examples) {
    CAPTURE(format_where(example.where));
    const auto state = read(states(), example);
    CHECK(format_word(state.effect) == format_word(example.expect));
    if (!example.status.empty()) CHECK(state.status == example.status);
    CHECK((state.told.empty() ? "" : state.told.front()) == example.told);
    const bool choice = std::ranges::any_of(example.says, [](const auto& said) { return said.second == "false" || said.second == "true"; });
    if (choice) continue;
    for (const char* spelling : {"code", "text"}) CHECK(read(states(), example, spelling).effect == example.expect);
  }
}

TEST_CASE("a word that is taken out of the table makes one of its examples fail") {
  for (std::size_t t = 0; t < states().types.size(); ++t)
    for (std::size_t k = 0; k < states().types[t].keys.size(); ++k)
      for (const auto& [word, entry] : states().types[t].keys[k].words) {
        auto without = states();
        without.types[t].keys[k].words.erase(word);
        CAPTURE(states().types[t].type);
        CAPTURE(states().types[t].keys[k].key);
        CAPTURE(entry.word);
        CHECK_FALSE(std::ranges::all_of(states().examples, [&](const auto& example) { return holds(without, example); }));
      }
}

TEST_CASE("a key or a type that is taken out makes one of its examples fail") {
  for (std::size_t t = 0; t < states().types.size(); ++t) {
    const auto own = [&](const catalog::StateExample& example) { return states().find(example.type) == &states().types[t]; };
    CHECK(std::ranges::any_of(states().examples, own));
    for (std::size_t k = 0; k < states().types[t].keys.size(); ++k) {
      auto without = states();
      without.types[t].keys.erase(without.types[t].keys.begin() + static_cast<std::ptrdiff_t>(k));
      CHECK_FALSE(std::ranges::all_of(states().examples, [&](const auto& example) { return holds(without, example); }));
    }
  }
}

TEST_CASE("what a key says beside its words cannot be taken out: that it must be there, what is told, what it reverses, what excuses it") {
  const auto one_fails = [](const catalog::RecordStates& table) {
    return !std::ranges::all_of(states().examples, [&](const auto& example) { return holds(table, example); });
  };
  for (std::size_t t = 0; t < states().types.size(); ++t)
    for (std::size_t k = 0; k < states().types[t].keys.size(); ++k) {
      const auto& key = states().types[t].keys[k];
      CAPTURE(states().types[t].type);
      CAPTURE(key.key);
      const auto changed = [&](auto change) {
        auto table = states();
        change(table.types[t].keys[k]);
        return one_fails(table);
      };
      if (key.required) CHECK(changed([](auto& one) { one.required = false; }));
      if (!key.told.empty()) CHECK(changed([](auto& one) { one.told.clear(); }));
      if (!key.reverses.empty()) CHECK(changed([](auto& one) { one.reverses.clear(); }));
      if (!key.with.empty()) CHECK(changed([](auto& one) { one.with.clear(); }));
      if (!key.excuse.empty()) CHECK(changed([](auto& one) { one.excuse = "other[x]"; }));
      for (const auto& [folded, word] : key.words) {
        CAPTURE(word.word);
        CHECK(changed([&](auto& one) {
          one.words.find(folded)->second.effect =
              word.effect == catalog::StateEffect::fact ? catalog::StateEffect::event : catalog::StateEffect::fact;
        }));
      }
    }
}

TEST_CASE("of several codings the one that takes most away decides") {
  const auto document =
      io::read_json(R"({"resourceType":"Condition","verificationStatus":{"coding":[{"code":"1"},{"code":"confirmed"},{"code":"refuted"}]}})", "t");
  CHECK(read_state(*states().find("Condition"), document.root()).effect == catalog::StateEffect::withdraws);
}

TEST_CASE("a medication that is inactive or entered in error names no medicine") {
  const auto says = [](const char* json) {
    const auto document = io::read_json(json, "t");
    return names_no_medicine(states(), document.root());
  };
  CHECK(says(R"({"resourceType":"Medication","status":"Entered In Error"})"));
  CHECK(says(R"({"resourceType":"Medication","status":"inactive"})"));
  CHECK_FALSE(says(R"({"resourceType":"Medication","status":"active"})"));
  CHECK_FALSE(says(R"({"resourceType":"Medication"})"));
  CHECK(states().unnamed.size() == 2);
}
