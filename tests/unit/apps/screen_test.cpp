// Colour comes from signs that stand in the text; width is held to 40 to 200.
#include "leeboard/screen.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "leeboard/context.hpp"
#include "leeboard/paint.hpp"

using namespace leeboard;

namespace {
std::string without_colour(std::string text) {
  for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at)) text.erase(at, text.find('m', at) - at + 1);
  return text;
}
}  // namespace

TEST_CASE("colour marks what a sign says already, and takes nothing away") {
  const std::string page =
      "Today\n-----\n!!! breathing is slow\n  !! suicide item 9 open\n  - ! call her\n  ?  not asked\n  + possible\n  [x] done, see PL-2\nSAFETY "
      "OPEN "
      "(9)\n  Wow! no sign\n  P-0412 has A-12\n";
  const auto painted = app::paint(page);
  CHECK(without_colour(painted) == page);
  CHECK(painted.find("\x1b[1mToday\x1b[0m\n\x1b[2m-----\x1b[0m\n") == 0);
  CHECK(painted.find("\x1b[1;31m!!! breathing is slow\x1b[0m\n") != std::string::npos);
  CHECK(painted.find("  \x1b[1;31m!! suicide item 9 open\x1b[0m\n") != std::string::npos);
  CHECK(painted.find("  - \x1b[33m!\x1b[0m call her\n") != std::string::npos);
  CHECK(painted.find("\x1b[33m?\x1b[0m  not asked") != std::string::npos);
  CHECK(painted.find("\x1b[32m+\x1b[0m possible") != std::string::npos);
  CHECK(painted.find("\x1b[32m[x]\x1b[0m done, see \x1b[2mPL-2\x1b[0m\n") != std::string::npos);
  CHECK(painted.find("\x1b[1mSAFETY OPEN (9)\x1b[0m\n") != std::string::npos);
  CHECK(painted.find("  Wow! no sign\n") != std::string::npos);
  CHECK(painted.find("  P-0412 has \x1b[2mA-12\x1b[0m\n") != std::string::npos);
  CHECK(app::paint_message("leeboard: error[usage]: no").starts_with("\x1b[1;31mleeboard: error[usage]\x1b[0m: no"));
  CHECK(app::paint_message("saved") == "saved");
}

TEST_CASE("messages wrap below their own text on a terminal, and stay one line in a file") {
  std::istringstream in;
  std::ostringstream out, err;
  app::Globals globals;
  globals.color = "never";
  app::Streams streams{in, out, err, false, true, true, true, 40, 24};
  const app::Screen narrow(streams, globals);
  CHECK(narrow.width() == 40);
  CHECK(narrow.message("  mend:  write it as a number and a unit, 16 mg") == "  mend:  write it as a number and a\n         unit, 16 mg");
  CHECK(narrow.message("name of the person, as on the card? b: ") == "name of the person, as on the card? b: ");
  streams.columns = 12;
  CHECK(app::Screen(streams, globals).width() == 40);
  streams.columns = 900;
  CHECK(app::Screen(streams, globals).width() == 200);
  globals.width = 64;
  CHECK(app::Screen(streams, globals).width() == 64);
  const app::Streams file{in, out, err};
  CHECK(app::Screen(file, app::Globals{}).width() == 80);
  CHECK(app::Screen(file, app::Globals{}).message("leeboard: warning: " + std::string(100, 'x')).find('\n') == std::string::npos);
}
