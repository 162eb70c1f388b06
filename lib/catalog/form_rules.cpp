// Reads which questionnaire is which instrument.
#include "catalog/form_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
class Reader {
 public:
  Reader(Catalog& catalog, FormRules& rules, Diagnostics& problems) : catalog_(catalog), rules_(rules), d_(problems) {
    try {
      ids_ = catalog.instrument_ids();
    } catch (const Error& error) {
      // A file of the site that is no YAML is for the reader of instruments to tell.
      if (error.kind() != ErrorKind::bad_input) throw;
      ids_known_ = false;
    }
    for (const auto& id : ids_) rules_.names.emplace(squeezed_form_name(id), id);
  }

  void read(io::Node root) {
    io::MapReader map(root, d_);
    if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.forms/1")
      io::report(d_, *schema, "this is no leeboard.forms/1");
    std::set<std::string> here;
    if (const auto list = map.optional("forms"))
      for (const auto node : list->items()) read_form(node, here);
    if (const auto list = map.optional("aliases"))
      for (const auto entry : list->entries()) read_aliases(entry);
    if (const auto list = map.optional("words"))
      for (const auto entry : list->entries())
        for (const auto& word : read_texts(entry.value, d_)) add_word(entry.value, io::fold_name(word), std::string(entry.key));
    if (const auto list = map.optional("examples"))
      for (const auto node : list->items()) read_example(node);
    map.allow("word_examples");  // for the suite
    map.finish();
  }

  void finish() {
    for (std::size_t i = 0; i < rules_.forms.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (rules_.forms[i].url == rules_.forms[j].url)
          d_.add(rules_.forms[i].where, fmt::format("`{}` and `{}` have one URL", rules_.forms[j].id, rules_.forms[i].id),
                 "keep one of them, or give it the id of the other to take its place");
  }

 private:
  bool is_known(io::Node node, const std::string& id) {
    if (!ids_known_ || std::ranges::find(ids_, id) != ids_.end()) return ids_known_;
    io::report(d_, node, fmt::format("there is no instrument `{}`", id), did_you_mean(id, ids_));
    return false;
  }

  // A definition with faults of its own is for its own linter to tell.
  const Instrument* sound(const std::string& id) {
    try {
      return &catalog_.instrument(id);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      return nullptr;
    }
  }

  void read_form(io::Node node, std::set<std::string>& here) {
    io::MapReader map(node, d_);
    KnownForm form;
    form.where = node.where();
    form.id = read_id(map, "id");
    form.url = read_text(map, "url", true);
    form.versions = read_texts(map, "versions");
    form.instrument = read_text(map, "instrument", true);
    const auto named = map.optional("instrument");
    const bool there = named && !form.instrument.empty() && is_known(*named, form.instrument);
    if (form.url.find('|') != std::string::npos)
      io::report(d_, node, "the version stands in `versions`, not behind the URL", "cut the URL at its `|`");
    if (const auto items = map.optional("items")) read_items(*items, there ? sound(form.instrument) : nullptr, form);
    map.finish();
    if (!here.insert(form.id).second) io::report(d_, node, fmt::format("two forms are called `{}`", form.id), "give one of them another id");
    std::erase_if(rules_.forms, [&](const auto& other) { return other.id == form.id; });
    rules_.forms.push_back(std::move(form));
  }

  void read_items(io::Node items, const Instrument* instrument, KnownForm& form) {
    std::set<std::string> used;
    for (const auto entry : items.entries()) {
      const std::string item(entry.value.text());
      if (instrument != nullptr && !instrument->find_item(item))
        io::report(d_, entry.value, fmt::format("{} has no item `{}`", instrument->id, item), did_you_mean(item, instrument->keys()));
      if (!used.insert(item).second) io::report(d_, entry.value, fmt::format("two linkIds are item `{}`", item), "keep one of them");
      form.items.emplace(entry.key, item);
    }
  }

  void read_aliases(const io::Entry& entry) {
    const std::string id(entry.key);
    if (!is_known(entry.value, id)) return;
    for (const auto& alias : read_texts(entry.value, d_)) {
      const auto name = squeezed_form_name(alias);
      if (name.empty()) io::report(d_, entry.value, fmt::format("`{}` is no name", alias), "a name has letters or digits");
      const auto [at, fresh] = rules_.names.emplace(name, id);
      if (!fresh && at->second != id)
        io::report(d_, entry.value, fmt::format("`{}` is the name of {} and of {}", alias, at->second, id), "take it from one of them");
    }
  }

  void add_word(io::Node node, std::string word, std::string option) {
    const auto [at, fresh] = rules_.words.emplace(std::move(word), option);
    if (!fresh && at->second != option)
      io::report(d_, node, fmt::format("`{}` means {} and {}", at->first, at->second, option), "take it from one of them");
  }

  void read_example(io::Node node) {
    io::MapReader map(node, d_);
    FormExample example;
    example.where = node.where();
    example.url = read_text(map, "url");
    example.version = read_text(map, "version");
    example.links = read_texts(map, "links");
    example.codes = read_texts(map, "codes");
    example.instruments = read_texts(map, "instruments");
    example.by_name = read_yes_no(map, "by_name", false);
    map.finish();
    rules_.examples.push_back(std::move(example));
  }

  Catalog& catalog_;
  std::vector<std::string> ids_;
  bool ids_known_ = true;
  FormRules& rules_;
  Diagnostics& d_;
};

FormRules read_form_rules(Catalog& catalog, Diagnostics& problems) {
  FormRules rules;
  Reader reader(catalog, rules, problems);
  for (const auto& file : catalog.definitions().list("interop/forms")) reader.read(catalog.definitions().open(file).root());
  reader.finish();
  return rules;
}
}  // namespace

bool KnownForm::takes_version(std::string_view version) const { return versions.empty() || std::ranges::find(versions, version) != versions.end(); }

const KnownForm* FormRules::find(std::string_view url) const {
  const auto found = std::ranges::find(forms, url, &KnownForm::url);
  return found == forms.end() ? nullptr : &*found;
}

std::string_view FormRules::instrument_named(std::string_view name) const {
  const auto found = names.find(squeezed_form_name(name));
  return found == names.end() ? std::string_view{} : found->second;
}

std::string squeezed_form_name(std::string_view name) {
  std::string kept;
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (lower == '-' || lower == '_' || lower == ' ') continue;
    kept.push_back(lower);
  }
  return kept;
}

FormRules load_form_rules(Catalog& catalog) {
  Diagnostics problems;
  auto rules = read_form_rules(catalog, problems);
  problems.throw_if_any("what says which questionnaire is which instrument holds faults");
  return rules;
}

Diagnostics lint_form_rules(Catalog& catalog) {
  Diagnostics problems;
  try {
    read_form_rules(catalog, problems);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    problems.add(error.where(), error.what(), error.mend());
  }
  return problems;
}

}  // namespace leeboard::catalog
