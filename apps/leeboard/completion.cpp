// `leeboard completion SHELL`: the adaptor that a shell needs.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "leeboard/command.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::string_view bash = R"(# bash completion for leeboard
_leeboard() {
  local IFS=$'\n' line
  COMPREPLY=()
  while IFS=$'\t' read -r line _; do
    COMPREPLY+=("$line")
  done < <(leeboard __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _leeboard leeboard
)";

constexpr std::string_view zsh = R"(#compdef leeboard
_leeboard() {
  local -a found
  local word help
  while IFS=$'\t' read -r word help; do
    found+=("${word//:/\\:}:${help//:/\\:}")
  done < <(leeboard __complete -- "${(@)words[2,$CURRENT]}" 2>/dev/null)
  if (( ${#found} )); then _describe 'leeboard' found; else _files; fi
}
if [ "$funcstack[1]" = "_leeboard" ]; then _leeboard "$@"; else compdef _leeboard leeboard; fi
)";

constexpr std::string_view fish = R"(# fish completion for leeboard
function __leeboard_complete
    set -l words (commandline -opc) (commandline -ct)
    leeboard __complete -- $words[2..-1] 2>/dev/null
end
complete -c leeboard -a '(__leeboard_complete)'
)";

Action declare_shell(Arguments& app) {
  auto shell = std::make_shared<std::string>();
  app.add_option("SHELL", *shell, "bash, zsh or fish")->required();
  return [shell](Context& context) {
    if (*shell == "bash") context.print(bash);
    else if (*shell == "zsh") context.print(zsh);
    else if (*shell == "fish") context.print(fish);
    else {
      const std::vector<std::string> known{"bash", "zsh", "fish"};
      const auto near = did_you_mean(*shell, known);
      throw Error{ErrorKind::usage, "no completion for the shell '" + *shell + "'"}.mend_with(near.empty() ? "choose bash, zsh or fish" : near);
    }
    return Outcome{};
  };
}
}  // namespace

Command declare_completion() {
  return {"completion",
          "completion scripts for bash, zsh and fish",
          {{"",
            "print the completion script of a shell",
            Access::none,
            declare_shell,
            {{"Completion in this bash session", "eval \"$(leeboard completion bash)\""},
             {"Completion for fish, for good", "leeboard completion fish > ~/.config/fish/completions/leeboard.fish"}},
            {}}}};
}

}  // namespace leeboard::app
