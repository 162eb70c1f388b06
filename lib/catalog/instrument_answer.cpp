// What an answer means on an instrument: a number or a word becomes the place of an option.
#include "catalog/instrument_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/code.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"

namespace leeboard::catalog {

namespace {
using Kind = AnswerProblem::Kind;

std::int16_t place_of(const InstrumentItem& item, const InstrumentOption* option) { return static_cast<std::int16_t>(option - item.options.data()); }

std::int16_t code_of(Absent absent) {
  switch (absent) {
    case Absent::declined: return FilledForm::declined;
    case Absent::not_applicable: return FilledForm::not_applicable;
    case Absent::not_asked: return FilledForm::not_asked;
    case Absent::expired:
    case Absent::unknown: break;
  }
  return FilledForm::unknown;
}

const InstrumentOption* find_word(const InstrumentItem& item, std::string_view word) {
  if (const auto* option = item.option(word)) return option;
  if (!word.empty())
    for (const auto& option : item.options)
      if (option.loinc == word || option.snomed == word) return &option;
  // `true` and `false` are the yes and no of another notation.
  if (word == "true") return item.option("yes");
  if (word == "false") return item.option("no");
  return nullptr;
}

AnswerProblem illegal(const InstrumentItem& item, bool form_numbers) {
  return {Kind::illegal, {item.id}, fmt::format("item {}: not one of its answers", item.id), "legal answers: " + legal_answers(item, form_numbers)};
}

// Where points depend on sex, one number may mean two answers, or none of them for certain.
std::int16_t read_number_of_sex(const InstrumentItem& item, double number, Sex sex, std::optional<AnswerProblem>& problem) {
  const InstrumentOption* found = nullptr;
  for (const auto& option : item.options) {
    const bool male = sex != Sex::female && option.points == number;
    const bool female = sex != Sex::male && option.points_of(Sex::female) == number;
    if (!male && !female) continue;
    if (found != nullptr) {
      problem = AnswerProblem{Kind::ambiguous,
                              {item.id},
                              fmt::format("item {}: its points depend on the sex at birth, so this number may mean two answers", item.id),
                              "write yes or no"};
      return FilledForm::not_asked;
    }
    found = &option;
  }
  if (found != nullptr) return place_of(item, found);
  problem = illegal(item, false);
  return FilledForm::not_asked;
}

std::int16_t read_number_answer(const InstrumentItem& item, double number, bool form_numbers, bool declared, Sex sex,
                                std::optional<AnswerProblem>& problem) {
  if (item.reverse && !declared) {
    problem = AnswerProblem{Kind::ambiguous,
                            {item.id},
                            fmt::format("item {} is scored in reverse, so a bare number there may mean points or what stands on the form", item.id),
                            "write yes or no, or say `answers: points` or `answers: form` in the map"};
    return FilledForm::not_asked;
  }
  if (!form_numbers && item.depends_on_sex()) return read_number_of_sex(item, number, sex, problem);
  for (const auto& option : item.options)
    if ((form_numbers ? option.form : option.points) == number) return place_of(item, &option);
  // A code of digits loses its quotes on a command line and in a table.
  if (const auto* option = find_word(item, format_number(number))) return place_of(item, option);
  problem = illegal(item, form_numbers);
  return FilledForm::not_asked;
}

// A calendar is one sign a day; a number is a calendar of ones and zeros whose quotes were lost.
std::int16_t read_calendar(const InstrumentItem& item, const Answer& answer, std::optional<AnswerProblem>& problem) {
  const auto* days = std::get_if<std::string>(&answer.value);
  const auto [least, most] = *item.calendar;
  if (days != nullptr && days->find_first_not_of("01?") == std::string::npos && days->size() >= static_cast<std::size_t>(least) &&
      days->size() <= static_cast<std::size_t>(most))
    return FilledForm::free_text;
  problem = AnswerProblem{Kind::illegal,
                          {item.id},
                          fmt::format("item {}: not a legal calendar", item.id),
                          fmt::format("one sign a day, oldest first, {} to {} days: 0 none, 1 used, ? not known; keep it in quotes", least, most)};
  return FilledForm::not_asked;
}

// The option that a measurement leads to.
std::int16_t read_raw_answer(const InstrumentItem& item, const Answer& answer, std::optional<AnswerProblem>& problem) {
  if (const auto* absent = std::get_if<Absent>(&answer.value)) return code_of(*absent);
  const auto& raw = *item.raw;
  const auto* number = std::get_if<double>(&answer.value);
  const auto* text = std::get_if<std::string>(&answer.value);
  const auto value = number ? std::optional<double>(*number) : text ? parse_number(*text) : std::nullopt;
  const bool legal = value && (!raw.low || *value >= *raw.low) && (!raw.high || *value <= *raw.high) && (!raw.whole || *value == std::floor(*value));
  if (legal)
    for (const auto& bin : raw.bins)
      if (bin.holds(*value)) return place_of(item, item.option_of_points(bin.points));
  std::string range;
  if (raw.low && raw.high) range = fmt::format(" from {} to {}", format_number(*raw.low), format_number(*raw.high));
  problem = AnswerProblem{Kind::illegal,
                          {item.id},
                          fmt::format("{}: not a legal measurement", raw.id),
                          fmt::format("give a {}number{} ({})", raw.whole ? "whole " : "", range, raw.unit)};
  return FilledForm::not_asked;
}

bool means_yes(const Answer& answer) {
  const auto* word = std::get_if<std::string>(&answer.value);
  const auto* number = std::get_if<double>(&answer.value);
  return (word && (*word == "yes" || *word == "true")) || (number && *number == 1);
}

struct Filling {
  const Instrument& instrument;
  bool form_numbers, declared;
  FilledForm& form;
  std::vector<AnswerProblem>& problems;
  std::vector<std::uint8_t> given{};                           // by item: 1 as an item, 2 as a measure, 4 by a shortcut
  std::vector<std::pair<std::size_t, const Answer*>> texts{};  // first answers of items that take any text, and first measurements
  std::size_t next = 0;                                        // forms mostly come in the order of their definition

  std::optional<std::size_t> find_item(std::string_view name) {
    if (next < instrument.items.size() && instrument.items[next].id == name) return next++;
    const auto found = instrument.find_item(name);
    if (found) next = *found + 1;
    return found;
  }

  bool same_as_before(std::size_t item, const Answer& answer) const {
    const auto before = std::ranges::find(texts, item, [](const auto& text) { return text.first; });
    return before != texts.end() && before->second->value == answer.value;
  }

  // Given twice alike counts once; of texts the code does not tell whether they are alike.
  void put(std::size_t item, std::int16_t code, std::uint8_t how, bool same_text = true) {
    auto& slot = form.codes[item];
    const auto& id = instrument.items[item].id;
    if (given[item] & how) {
      if (slot != code || !same_text)
        problems.push_back({Kind::repeated, {id}, fmt::format("item {} is given twice, with different answers", id), "give it once"});
    } else if (given[item] != 0 && slot != code && slot >= 0 && code >= 0) {
      problems.push_back(
          {Kind::disagreement, {id}, fmt::format("item {} is given in two ways that do not agree", id), "give one of them, or mend the wrong one"});
    } else if (slot < 0) {
      slot = code;
    }
    given[item] = static_cast<std::uint8_t>(given[item] | how);
  }

  void read(const Answer& answer) {
    std::optional<AnswerProblem> problem;
    if (const auto item = find_item(answer.item)) {
      const auto code = read_answer(instrument, *item, answer, form_numbers, declared, problem, form.sex);
      if (problem) problems.push_back(*problem);
      const bool first = (given[*item] & 1) == 0;
      if (!problem && first && code == FilledForm::free_text && instrument.items[*item].calendar)
        form.calendars.emplace_back(*item, std::get<std::string>(answer.value));
      if (code == FilledForm::free_text && first) texts.emplace_back(*item, &answer);
      put(*item, code, 1, code != FilledForm::free_text || first || same_as_before(*item, answer));
    } else if (const auto measured = instrument.find_raw(answer.item)) {
      const auto code = read_raw_answer(instrument.items[*measured], answer, problem);
      if (problem) problems.push_back(std::move(*problem));
      const bool first = (given[*measured] & 2) == 0;
      if (first) texts.emplace_back(*measured, &answer);
      put(*measured, code, 2, first || same_as_before(*measured, answer));
    } else if (const auto* shortcut = instrument.find_shortcut(answer.item)) {
      if (!means_yes(answer)) return;
      for (const auto& [place, option] : shortcut->answers) put(place, place_of(instrument.items[place], instrument.items[place].option(option)), 4);
    } else {
      const auto keys = instrument.keys();
      const auto near = did_you_mean(answer.item, keys);
      problems.push_back({Kind::unknown_key,
                          {answer.item},
                          fmt::format("{} has no {}", instrument.id, such_code("item", answer.item, "'")),
                          near.empty() ? fmt::format("its items: {}", fmt::join(keys, ", ")) : near});
    }
  }
};
}  // namespace

std::string legal_answers(const InstrumentItem& item, bool form_numbers) {
  if (item.calendar) return "one sign a day: 0, 1 or ?";
  if (item.free_answer) return "any short text";
  const auto number = [&](const InstrumentOption& option) { return form_numbers ? option.form : option.points; };
  if (item.options.size() > 12) {
    const auto [least, most] = std::ranges::minmax(item.options, {}, number);
    return fmt::format("{} to {}", format_number(number(least)), format_number(number(most)));
  }
  std::string numbers, words;
  for (const auto& option : item.options) {
    numbers += (numbers.empty() ? "" : ", ") + format_number(number(option));
    words += (words.empty() ? "" : ", ") + option.id;
  }
  return item.depends_on_sex() ? words : fmt::format("{} ({})", numbers, words);
}

std::int16_t read_answer(const Instrument& instrument, std::size_t item_index, const Answer& answer, bool form_numbers, bool numbers_declared,
                         std::optional<AnswerProblem>& problem, Sex sex) {
  const auto& item = instrument.items[item_index];
  if (const auto* absent = std::get_if<Absent>(&answer.value)) return code_of(*absent);
  const bool on_form = form_numbers || instrument.form_numbers;
  if (item.calendar) return read_calendar(item, answer, problem);
  if (item.free_answer) {
    const auto* text = std::get_if<std::string>(&answer.value);
    if (text && text->size() > 1000)
      problem = AnswerProblem{Kind::illegal, {item.id}, fmt::format("item {}: the text is too long", item.id), "at most 1000 bytes"};
    return FilledForm::free_text;
  }
  if (const auto* number = std::get_if<double>(&answer.value))
    return read_number_answer(item, *number, on_form, numbers_declared || instrument.form_numbers, sex, problem);
  const auto& word = std::get<std::string>(answer.value);
  if (const auto* option = find_word(item, word)) return place_of(item, option);
  problem = illegal(item, on_form);
  return FilledForm::not_asked;
}

FilledForm fill_form(const Instrument& instrument, const std::vector<Answer>& answers, Sex sex, bool form_numbers, bool numbers_declared,
                     std::vector<AnswerProblem>& problems) {
  FilledForm form;
  form.codes.assign(instrument.items.size(), FilledForm::not_asked);
  form.sex = sex;
  Filling filling{instrument, form_numbers, numbers_declared, form, problems, std::vector<std::uint8_t>(instrument.items.size())};
  for (const auto& answer : answers) filling.read(answer);
  for (std::size_t i = 0; i < instrument.items.size(); ++i)
    if (filling.given[i] == 0 && instrument.items[i].otherwise) form.codes[i] = static_cast<std::int16_t>(*instrument.items[i].otherwise);
  return form;
}

}  // namespace leeboard::catalog
