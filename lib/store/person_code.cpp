// Codes of people: looked up, and put in order.
#include "store/person_code.hpp"

#include "store/connection.hpp"

namespace leeboard::store {

std::string person_code(Connection& connection, PersonKey person) {
  Statement& rows = connection.prepared("SELECT code FROM person WHERE id = ?");
  const Reset reset(rows);
  rows.bind(1, person.number);
  return rows.step() ? rows.string(0) : std::string{};
}

std::string code_order(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size();) {
    std::size_t end = i;
    while (end < code.size() && code[end] >= '0' && code[end] <= '9') ++end;
    if (end > i) {
      if (end - i < 12) out.append(12 - (end - i), '0');
      out += code.substr(i, end - i);
      i = end;
    } else {
      out += code[i++];
    }
  }
  return out;
}

}  // namespace leeboard::store
