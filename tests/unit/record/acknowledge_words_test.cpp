// How to acknowledge a safety item: one sentence, of one item by its name.
#include "record/acknowledge_words.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace leeboard;

TEST_CASE("one item is named, several are not") {
  CHECK(acknowledge_sentence(std::vector<std::string>{"A-2"}) == "Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF");
  CHECK(acknowledge_sentence(std::vector<std::string>{"A-2", "V-1"}) == "Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF");
  CHECK(acknowledge_sentence({}) == acknowledge_sentence(std::vector<std::string>{"A-2", "V-1"}));
}
