// An instrument as a FHIR R4 Questionnaire with points and score expressions.
#include "interop/questionnaire/export.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/instrument.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/expression.hpp"
#include "interop/questionnaire/form_names.hpp"
#include "io/json_writer.hpp"

namespace leeboard::interop {

namespace {
using catalog::InstrumentCondition;
constexpr std::string_view extensions = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::string_view sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
constexpr std::string_view loinc_notice =
    "This material contains content from LOINC (https://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, and is "
    "available at no cost under the license at https://loinc.org/license.";

std::string fhir_id(std::string_view id) {
  std::string out(id.substr(0, 64));
  std::ranges::replace(out, '_', '-');
  return out;
}

// A name that a machine can use: a capital, then letters and digits.
std::string computable_name(std::string_view id) {
  std::string out;
  bool capital = true;
  for (const char c : id) {
    const bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
    if (letter || digit) out.push_back(capital && letter ? static_cast<char>(c - 32) : c);
    capital = !letter && !digit;
  }
  return out.size() < 2 ? out + "Form" : out;
}

// One condition as enableWhen: answers, of which any one holds.
struct Alternatives {
  std::size_t item = 0;
  std::string op;
  std::vector<const catalog::InstrumentOption*> options;  // compared by answer
  std::optional<double> number;                           // compared by number
};

class Exporter {
 public:
  explicit Exporter(const catalog::Instrument& instrument)
      : instrument_(instrument), expressions_(instrument), json_(io::JsonWriter::Layout::indented) {}

  ExportedQuestionnaire write() {
    json_.begin_object().field("resourceType", "Questionnaire").field("id", fhir_id(instrument_.id));
    json_.key("meta").begin_object().key("profile").begin_array().value(std::string(sdc) + "sdc-questionnaire").end_array().end_object();
    if (!expressions_.variables().empty()) {
      json_.key("extension").begin_array();
      for (const auto& [name, expression] : expressions_.variables()) write_expression(std::string(extensions) + "variable", expression, name);
      json_.end_array();
    }
    json_.field("url", std::string(own_questionnaire_url) + instrument_.id).field("version", instrument_.version);
    json_.field("name", computable_name(instrument_.id)).field("title", instrument_.title).field("status", "active");
    json_.key("subjectType").begin_array().value("Patient").end_array();
    json_.field("description", description());
    json_.field("copyright", instrument_.notice + (has_loinc() ? " " + std::string(loinc_notice) : ""));
    for (const auto& [kind, code] : instrument_.loinc)
      if (kind == "panel") write_codes("code", code);
    json_.key("item").begin_array();
    for (std::size_t place = 0; place < instrument_.items.size(); ++place) write_item(place);
    for (const auto& scale : instrument_.scales) write_scale(scale);
    json_.end_array().end_object();
    if (!instrument_.flags.empty()) leave_out("flags");
    return {json_.take() + "\n", std::move(left_out_)};
  }

 private:
  void leave_out(std::string what) { left_out_.push_back(std::move(what)); }

  bool has_loinc() const {
    return !instrument_.loinc.empty() || std::ranges::any_of(instrument_.items, [](const auto& item) { return !item.loinc.empty(); });
  }

  std::string description() const {
    if (instrument_.ship == "official") return "Words of the form as the site brought them in.";
    return "Score entry: the texts are short labels of what each item of the official form asks, not its wording. They are for entering answers that "
           "were given on "
           "that form, not for asking a person.";
  }

  void write_codes(std::string_view key, std::string_view code) {
    json_.key(key).begin_array().begin_object().field("system", "http://loinc.org").field("code", code).end_object().end_array();
  }

  void write_expression(const std::string& url, const std::string& expression, std::string_view name) {
    json_.begin_object().field("url", url).key("valueExpression").begin_object();
    if (!name.empty()) json_.field("name", name);
    json_.field("language", "text/fhirpath").field("expression", expression).end_object().end_object();
  }

  void write_coding(const catalog::InstrumentOption& option) {
    json_.begin_object();
    if (option.loinc.empty()) json_.field("system", std::string(own_questionnaire_url) + instrument_.id).field("code", option.id);
    else json_.field("system", "http://loinc.org").field("code", option.loinc);
    json_.field("display", option.label.empty() ? option.id : option.label).end_object();
  }

  void write_bound(std::string_view name, double value) {
    json_.begin_object().field("url", std::string(extensions) + std::string(name)).field("valueInteger", value).end_object();
  }

  void write_item(std::size_t place) {
    const auto& item = instrument_.items[place];
    const bool range = is_plain_range(item);
    const auto conditions = item.ask_if ? enable_when(*item.ask_if) : item.zero_if ? enable_when(*item.zero_if, true) : std::nullopt;
    const auto expression = conditions ? std::nullopt : enable_expression(item);
    if ((item.ask_if || item.zero_if) && !conditions && !expression) leave_out(fill_words("when item {} is asked", {item.id}));
    if (item.depends_on_sex()) leave_out(fill_words("the points of item {}, which depend on sex at birth", {item.id}));
    if (item.ask_if && item.zero_if) leave_out(fill_words("when item {} must be 0", {item.id}));
    if (item.raw) leave_out(fill_words("the measurement that fills item {}", {item.id}));
    json_.begin_object();
    if (range || expression) {
      json_.key("extension").begin_array();
      if (range) {
        write_bound("minValue", item.min_points());
        write_bound("maxValue", item.max_points());
      }
      if (expression) write_expression(std::string(sdc) + "sdc-questionnaire-enableWhenExpression", *expression, {});
      json_.end_array();
    }
    json_.field("linkId", item.id);
    if (!item.loinc.empty()) write_codes("code", item.loinc);
    json_.field("text", item.label).field("type", range ? "integer" : item.options.empty() ? "string" : "choice");
    if (conditions) write_conditions(*conditions);
    json_.field("required", item.required);
    if (item.options.empty()) json_.field("maxLength", 1000);
    if (!range && !item.options.empty()) {
      json_.key("answerOption").begin_array();
      for (const auto& option : item.options) {
        json_.begin_object();
        if (!item.depends_on_sex()) {
          json_.key("extension")
              .begin_array()
              .begin_object()
              .field("url", std::string(extensions) + "ordinalValue")
              .field("valueDecimal", option.points);
          json_.end_object().end_array();
        }
        json_.key("valueCoding");
        write_coding(option);
        // The one way in which a form can say what an item is unless somebody says otherwise; `initial` may not stand beside options.
        if (item.otherwise && &option == &item.options[*item.otherwise]) json_.field("initialSelected", true);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.end_object();
  }

  // An item that must be 0 then need not be asked.
  std::optional<std::string> enable_expression(const catalog::InstrumentItem& item) const {
    if (item.ask_if) return expressions_.check(*item.ask_if);
    if (!item.zero_if) return {};
    const auto zero = expressions_.check(*item.zero_if);
    return zero ? std::optional(*zero + ".not()") : std::nullopt;
  }

  // A condition as a list of enableWhen that must all or any hold; nothing where it nests deeper than FHIR can say.
  struct Conditions {
    std::vector<Alternatives> parts;
    bool any = false;
  };

  std::optional<Alternatives> leaf(const InstrumentCondition& check, bool negate) const {
    if (check.shape != InstrumentCondition::Shape::leaf || check.left != InstrumentCondition::Left::item ||
        check.right != InstrumentCondition::Right::number)
      return {};
    const auto comparison = negate ? catalog::opposite(check.comparison) : check.comparison;
    const auto& item = instrument_.items[check.left_index];
    if (item.options.empty() || item.depends_on_sex()) return {};
    Alternatives result{check.left_index, "=", {}, {}};
    if (is_plain_range(item)) {
      result.op = catalog::format_comparison(comparison);
      result.number = check.number;
      return result;
    }
    for (const auto& option : item.options)
      if (catalog::holds(option.points, comparison, check.number)) result.options.push_back(&option);
    return result.options.empty() ? std::nullopt : std::optional(std::move(result));
  }

  std::optional<Conditions> enable_when(const InstrumentCondition& check, bool negate = false) const {
    using Shape = InstrumentCondition::Shape;
    if (check.shape == Shape::leaf) {
      auto one = leaf(check, negate);
      if (!one) return {};
      return Conditions{{std::move(*one)}, true};
    }
    if (check.shape == Shape::none_of && check.parts.size() == 1) return enable_when(check.parts[0], !negate);
    const bool any = (check.shape == Shape::any) != negate && check.shape != Shape::none_of;
    if (check.shape == Shape::none_of) return {};
    if (check.parts.size() == 1) return enable_when(check.parts[0], negate);
    Conditions result{{}, any};
    for (const auto& part : check.parts) {
      auto inner = enable_when(part, negate);
      if (!inner) return {};
      const auto count = [](const Conditions& of) {
        std::size_t lines = 0;
        for (const auto& each : of.parts) lines += std::max<std::size_t>(1, each.options.size());
        return lines;
      };
      if (count(*inner) > 1 && inner->any != any) return {};
      for (auto& each : inner->parts) result.parts.push_back(std::move(each));
    }
    return result;
  }

  void write_conditions(const Conditions& conditions) {
    std::size_t lines = 0;
    json_.key("enableWhen").begin_array();
    for (const auto& part : conditions.parts) {
      const auto write = [&](const catalog::InstrumentOption* option) {
        ++lines;
        json_.begin_object().field("question", instrument_.items[part.item].id).field("operator", part.op);
        if (option == nullptr) json_.field("answerInteger", *part.number);
        else json_.key("answerCoding"), write_coding(*option);
        json_.end_object();
      };
      if (part.number) write(nullptr);
      for (const auto* option : part.options) write(option);
    }
    json_.end_array();
    if (lines > 1) json_.field("enableBehavior", conditions.any ? "any" : "all");
  }

  void write_scale(const catalog::InstrumentScale& scale) {
    if (scale.hidden) return;
    const auto score = expressions_.scale(scale);
    if (!score) return leave_out(fill_words("how the scale {} is scored", {scale.id}));
    if (scale.cutoffs) leave_out(fill_words("the cut-offs of the scale {}", {scale.id}));
    json_.begin_object().key("extension").begin_array();
    write_expression(std::string(sdc) + "sdc-questionnaire-calculatedExpression", *score, {});
    json_.begin_object().field("url", std::string(extensions) + "questionnaire-unit").key("valueCoding").begin_object();
    json_.field("system", "http://unitsofmeasure.org").field("code", "{score}").field("display", "{score}").end_object().end_object();
    json_.end_array().field("linkId", scale_link(scale.id));
    if (!scale.loinc.empty()) write_codes("code", scale.loinc);
    json_.field("text", scale.title).field("type", "decimal").field("readOnly", true).end_object();
    const auto bands = expressions_.bands(scale);
    if (!bands) return;
    json_.begin_object().key("extension").begin_array();
    write_expression(std::string(sdc) + "sdc-questionnaire-calculatedExpression", *bands, {});
    json_.end_array()
        .field("linkId", scale_link(scale.id) + "-band")
        .field("text", scale.title + ": band")
        .field("type", "string")
        .field("readOnly", true)
        .end_object();
  }

  // A scale may be called like an item.
  std::string scale_link(const std::string& id) const { return instrument_.find_item(id) ? "scale-" + id : id; }

  const catalog::Instrument& instrument_;
  InstrumentExpressions expressions_;
  io::JsonWriter json_;
  std::vector<std::string> left_out_;
};
}  // namespace

ExportedQuestionnaire export_questionnaire(const catalog::Instrument& instrument) { return Exporter(instrument).write(); }

}  // namespace leeboard::interop
