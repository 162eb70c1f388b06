// Reads points, gates and conditions from the YAML each time they are needed, and adds up.
#include "unit/care/yaml_oracle.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>

namespace leeboard::testing {

namespace {
double number(std::string_view text) { return std::stod(std::string(text)); }

bool yes(const std::optional<io::Node>& node) { return node && (node->text() == "yes" || node->text() == "true"); }

std::string text_of(io::Node node, std::string_view key) {
  const auto found = node.find(key);
  return found ? std::string(found->text()) : std::string();
}

std::string word_of(io::Node option) {
  if (auto id = text_of(option, "id"); !id.empty()) return id;
  std::string word;
  for (const char c : text_of(option, "label")) {
    const bool kept = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (kept) word += static_cast<char>(std::tolower(c));
    else if (!word.empty() && word.back() != '_') word += '_';
  }
  while (!word.empty() && word.back() == '_') word.pop_back();
  return word;
}

YamlItem read_item(io::Node root, io::Node node) {
  YamlItem item;
  item.id = text_of(node, "id");
  item.gated = node.find("ask_if") || node.find("zero_if");
  auto options = node.find("options");
  if (!options) return item;
  if (options->is_scalar()) options = root.find("options")->find(options->text());
  if (const auto range = options->find("range")) {
    const double step = range->find("step") ? number(text_of(*range, "step")) : 1;
    for (double at = number(text_of(*range, "low")); at <= number(text_of(*range, "high")) + 1e-9; at += step) {
      std::ostringstream word;
      word << std::round(at * 1000) / 1000;
      item.words.push_back(word.str());
      item.male.push_back(std::round(at * 1000) / 1000);
    }
  } else {
    for (const auto option : options->items()) {
      item.words.push_back(word_of(option));
      const auto points = *option.find("points");
      item.male.push_back(points.is_map() ? number(text_of(points, "male")) : number(points.text()));
      item.female.push_back(points.is_map() ? number(text_of(points, "female")) : number(points.text()));
    }
  }
  if (item.female.empty()) item.female = item.male;
  if (yes(node.find("reverse")))
    for (auto* points : {&item.male, &item.female}) {
      const auto [least, most] = std::ranges::minmax(*points);
      for (double& each : *points) each = least + most - each;
    }
  return item;
}

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("-.0123456789") == std::string::npos && text != "-" && std::count(text.begin(), text.end(), '.') < 2;
}

bool compares(double left, const std::string& sign, double right) {
  const auto l = std::llround(left * 1000), r = std::llround(right * 1000);
  if (sign == "=") return l == r;
  if (sign == "!=") return l != r;
  if (sign == "<") return l < r;
  if (sign == "<=") return l <= r;
  return sign == ">" ? l > r : l >= r;
}

double rounded(double value, int decimals) {
  const double factor = std::pow(10, decimals);
  return std::floor(value * factor + 0.5 + 1e-9) / factor;
}

std::optional<io::Node> bands_of(io::Node scale) {
  if (const auto sets = scale.find("band_sets")) return sets->find(text_of(*sets, "default"));
  return scale.find("bands");
}
}  // namespace

struct YamlOracle::Trial {
  const YamlOracle& oracle;
  const YamlForm& form;
  std::string sex;   // that the points are of
  std::string told;  // that stands on the form
  YamlResult& result;
  std::vector<double> points = std::vector<double>(oracle.items_.size());
  std::map<std::string, double> scales{};
  std::set<std::size_t> asked{}, now{};
  bool counting = false;
  int tried = 0;

  std::optional<std::size_t> place(const std::string& name) const {
    for (std::size_t i = 0; i < oracle.items_.size(); ++i)
      if (oracle.items_[i].id == name || "q" + oracle.items_[i].id == name) return i;
    return {};
  }

  double points_of(std::size_t item, std::size_t option) const {
    const auto& of = oracle.items_[item];
    return sex == "female" ? of.female[option] : of.male[option];
  }

  bool line_holds(const std::string& line) const {
    const auto words = words_of(line);
    if (words[0] == "sex_at_birth") return (words[2] == sex) == (words[1] == "=");
    const auto item = place(words[0]);
    if (words.size() == 2) {
      const bool given = form.contains(oracle.items_[*item].id);
      return words[1] == "answered" ? given : !given && asked.contains(*item);
    }
    const double left = item ? points[*item] : scales.at(words[0]);
    if (is_number(words[2])) return compares(left, words[1], number(words[2]));
    if (item) {
      const auto& known = oracle.items_[*item].words;
      if (const auto option = std::ranges::find(known, words[2]); option != known.end())
        return compares(left, words[1], points_of(*item, static_cast<std::size_t>(option - known.begin())));
      return compares(left, words[1], points[*place(words[2])]);
    }
    const auto scale = *oracle.root_.find("scales")->find(words[0]);
    if (words[2] == "cutoff") return compares(left, words[1], number(text_of(*scale.find("cutoffs"), told)));
    const auto bands = bands_of(scale);
    for (const auto band : bands->items())
      if (text_of(band, "id") == words[2]) return compares(left, words[1], number(text_of(band, "low")));
    return false;
  }

  bool holds(io::Node check) const {
    if (check.is_scalar()) return line_holds(std::string(check.text()));
    const auto entry = *check.entries().begin();
    bool all = true, any = false;
    const auto add = [&](io::Node part) {
      const bool each = holds(part);
      all = all && each;
      any = any || each;
    };
    if (!entry.value.is_sequence()) add(entry.value);
    else
      for (const auto part : entry.value.items()) add(part);
    return entry.key == "all" ? all : entry.key == "any" ? any : !any;
  }

  io::Node node(std::size_t item) const {
    auto at = oracle.root_.find("items")->items().begin();
    while (item-- > 0) ++at;
    return *at;
  }

  bool closed(std::size_t item) const {
    const auto ask_if = node(item).find("ask_if");
    if (ask_if && !holds(*ask_if)) return true;
    for (std::size_t before = 0; before < item; ++before)
      if (const auto skip = node(before).find("skip_to"))
        if (place(text_of(*skip, "to")).value_or(0) > item && holds(*skip->find("when"))) return true;
    return false;
  }

  bool zero(std::size_t item) const {
    const auto zero_if = node(item).find("zero_if");
    return zero_if && holds(*zero_if);
  }

  void next(std::size_t item) {
    if (!result.whole) return;
    if (item == points.size()) {
      finish();
      return;
    }
    const bool is_closed = closed(item), is_zero = zero(item);
    const auto& options = oracle.items_[item].words;
    if (const auto chosen = form.find(oracle.items_[item].id); chosen != form.end()) {
      points[item] = points_of(item, chosen->second);
      if (!is_closed && (!is_zero || points[item] == 0)) next(item + 1);
    } else if (is_closed || is_zero || options.empty()) {
      next(item + 1);
    } else {
      now.insert(item);
      for (std::size_t option = 0; option < options.size(); ++option) {
        points[item] = points_of(item, option);
        next(item + 1);
      }
      now.erase(item);
    }
    points[item] = 0;
  }

  double value(io::Node scale) const {
    const auto method = text_of(scale, "method");
    if (method == "levels") {
      for (const auto level : scale.find("levels")->items())
        if (const auto when = level.find("when"); !when || holds(*when)) return number(text_of(level, "value"));
    }
    double sum = 0, count = 0, most = 0, parts = 0;
    for (const auto part : scale.find("items")->items()) {
      const auto item = *place(part.is_map() ? text_of(part, "item") : std::string(part.text()));
      const auto at_least = part.is_map() ? text_of(part, "at_least") : text_of(scale, "at_least");
      const auto exclude = node(item).find("exclude_if");
      const double worth = exclude && holds(*exclude) ? 0 : points[item];
      sum += worth;
      most = std::max(most, worth);
      count += worth >= (at_least.empty() ? 1 : number(at_least)) ? 1 : 0;
      parts += 1;
    }
    if (method == "mean") return rounded(sum / parts, scale.find("decimals") ? std::stoi(text_of(scale, "decimals")) : 1);
    return method == "count" ? count : method == "max" ? most : sum;
  }

  void finish() {
    if (!counting && ++tried > 300) result.whole = false;
    if (const auto conflicts = oracle.root_.find("conflicts"))
      for (const auto conflict : conflicts->items())
        if (!holds(*conflict.find("must"))) return;
    if (!counting) {
      asked.insert(now.begin(), now.end());
      return;
    }
    result.lawful = true;
    for (const auto entry : oracle.root_.find("scales")->entries()) {
      const auto method = text_of(entry.value, "method");
      if (method == "days" || method == "longest_run") continue;
      scales[std::string(entry.key)] = value(entry.value);
      result.scales[std::string(entry.key)].insert(std::round(scales[std::string(entry.key)] * 1000) / 1000);
    }
    if (const auto flags = oracle.root_.find("flags"))
      for (const auto flag : flags->items()) {
        const auto when = *flag.find("when");
        if (when.is_scalar() && !place(words_of(when.text())[0]) && words_of(when.text())[0] != "sex_at_birth" &&
            !scales.contains(words_of(when.text())[0]))
          continue;
        result.flags[text_of(flag, "id")].insert(holds(when));
      }
  }
};

YamlOracle::YamlOracle(io::Node root) : root_(root) {
  for (const auto node : root.find("items")->items()) items_.push_back(read_item(root, node));
}

bool YamlOracle::shown(const std::string& scale) const { return !yes(root_.find("scales")->find(scale)->find("hidden")); }

std::vector<std::string> YamlOracle::bands(const std::string& scale, const std::set<double>& values) const {
  std::vector<std::string> names;
  const auto bands = bands_of(*root_.find("scales")->find(scale));
  if (!bands) return names;
  for (const auto band : bands->items())
    if (std::ranges::any_of(values, [&](double value) { return value >= number(text_of(band, "low")) && value <= number(text_of(band, "high")); }))
      names.push_back(text_of(band, "id"));
  return names;
}

YamlResult YamlOracle::score(const YamlForm& form, const std::string& sex) const {
  YamlResult result;
  for (const std::string each : {"male", "female"}) {
    if (sex != "unknown" && sex != each) continue;
    Trial trial{*this, form, each, sex, result};
    trial.next(0);
    trial.counting = true;
    trial.next(0);
  }
  return result;
}

bool YamlOracle::closes(const YamlForm& form, const std::string& sex, std::size_t item) const {
  YamlResult none;
  Trial trial{*this, form, sex == "female" ? "female" : "male", sex, none};
  for (std::size_t i = 0; i < item; ++i)
    if (const auto chosen = form.find(items_[i].id); chosen != form.end()) trial.points[i] = trial.points_of(i, chosen->second);
  return trial.closed(item) || trial.zero(item);
}

}  // namespace leeboard::testing
