// The one way in which questions are asked at a terminal: what each key means, in every interview.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/absent.hpp"

namespace leeboard::app {

class Context;

/// A signal came while a person was asked: the command ends at once, and says what is kept.
struct Interrupted {
  std::string kept;
};

/// The person left an interview with `q`, or the input ended: what is kept, and how it goes on. Ends the command as half done.
struct Left {
  std::string kept;
};

/// What a typed line means before anybody looks at the answer.
enum class Typed : std::uint8_t {
  answer,
  keep,    ///< Enter: what was answered stays, or the question stays open
  absent,  ///< `-` not asked, `-d` declined, `-u` unknown, `-a` not applicable, or these words
  back,    ///< `b`
  quit     ///< `q`, or the end of the input
};

/// One typed line.
struct Reply {
  Typed what = Typed::quit;
  std::string text = {};  ///< the answer without blanks around it
  Absent absent = Absent::not_asked;
};

/// One question: its text with what can be answered, what `?` says of it, and the answer that stands already.
struct Asked {
  std::string text;
  std::string help = {};
  std::string now = {};
  bool absences = true;  ///< whether why there is no answer is an answer
};

/// What somebody decided who looked over all answers.
struct Reviewed {
  bool store = false;
  std::size_t change = 0;  ///< otherwise: which answer is asked again
};

/// Asks in this one dialect. Everything is written to the error stream, also with --quiet.
class Prompt {
 public:
  /// `kept`: what is kept when the person leaves now, in words.
  Prompt(Context& context, std::function<std::string()> kept) : context_(context), kept_(std::move(kept)) {}

  /// The keys in one or two lines, for the beginning of an interview.
  void say_keys(bool absences = true, bool keeps = true);
  /// Lines of text, broken at blanks; lines that go on stand under the text.
  void show(std::string_view text);
  /// Asks until something is typed that is not `?`. Throws Interrupted.
  Reply ask(const Asked& asked);
  /// The same where leaving ends the interview: throws Left for `q` and the end of the input.
  Reply ask_or_leave(const Asked& asked);
  /// Shows all answers with numbers and asks whether they are stored. Throws Left, Interrupted.
  Reviewed review(const std::vector<std::string>& answers, std::string_view enter = "Enter stores this");
  /// Ends the interview: nothing more is asked, what is kept is said.
  [[noreturn]] void leave() const;

 private:
  Context& context_;
  std::function<std::string()> kept_;
};

/// One of the words, by itself or by its number from 1; nothing otherwise.
std::optional<std::string> choose(std::string_view typed, const std::vector<std::string>& words);
/// Several of them, with commas or blanks between numbers; nothing when one of them is none. A text of no number is one part between commas.
std::optional<std::vector<std::string>> choose_several(std::string_view typed, const std::vector<std::string>& words);
/// "1 short   2 long": the words with their numbers; lines are broken only between them.
std::string numbered(const std::vector<std::string>& words);

}  // namespace leeboard::app
