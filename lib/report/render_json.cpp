// A report as one JSON object.
#include "report/render_json.hpp"

#include "io/json_writer.hpp"

namespace leeboard::report {

namespace {
class JsonView {
 public:
  std::string render_row(std::string_view schema, std::string_view type, const Table& table, const Row& row) {
    json_.begin_object().field("schema", schema).field("type", type);
    cells(table, row);
    json_.end_object();
    return json_.take() + "\n";
  }

  std::string render(const Document& document) {
    json_.begin_object().field("schema", "leeboard.report/1").field("report", document.report);
    json_.field("as_of", format_stamp(document.as_of)).key("patient");
    if (document.patient) json_.value(*document.patient);
    else json_.null();
    json_.field("title", document.title).field("subtitle", document.subtitle).key("sections").begin_array();
    for (const auto& section : document.sections) {
      if (section.audience == Audience::people) continue;
      json_.begin_object().field("id", section.slug).field("title", section.title).key("blocks").begin_array();
      for (const auto& block : section.blocks) {
        json_.begin_object();
        std::visit([this](const auto& b) { show(b); }, block);
        json_.end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_array().field("footer", document.footer).end_object();
    return json_.take() + "\n";
  }

 private:
  static const char* tone(Tone tone) {
    switch (tone) {
      case Tone::plain: return "plain";
      case Tone::good: return "good";
      case Tone::watch: return "watch";
      case Tone::alarm: return "alarm";
      case Tone::faint: return "faint";
    }
    return "plain";
  }

  void value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) json_.value(*text);
    else if (const auto* number = std::get_if<Number>(&value)) json_.value(number->value);
    else if (const auto* flag = std::get_if<bool>(&value)) json_.value(*flag);
    else if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
      json_.begin_array();
      for (const auto& item : *list) json_.value(item);
      json_.end_array();
    } else json_.null();
  }

  void absent(const Value& value) {
    if (const auto* missing = std::get_if<Missing>(&value)) json_.field("absent", missing->why);
  }

  void fields(const std::vector<Field>& items) {
    for (const auto& field : items) {
      json_.begin_object().field("id", field.slug).field("label", field.label).key("value");
      value(field.value);
      absent(field.value);
      if (!field.note.empty()) json_.field("note", field.note);
      if (field.tone != Tone::plain) json_.field("tone", tone(field.tone));
      json_.end_object();
    }
  }

  void show(const Paragraph& block) { json_.field("type", "paragraph").field("text", block.text); }
  void show(const Notice& block) {
    json_.field("type", "notice").field("id", block.slug).field("tone", tone(block.tone));
    json_.field("title", block.title).field("text", block.text);
  }
  void show(const Fields& block) {
    json_.field("type", "fields").field("id", block.slug).key("items").begin_array();
    fields(block.items);
    json_.end_array();
  }
  void show(const List& block) {
    json_.field("type", "list").field("id", block.slug).key("items").begin_array();
    for (const auto& item : block.items) {
      json_.begin_object().field("text", item.text);
      if (item.tone != Tone::plain) json_.field("tone", tone(item.tone));
      json_.key("details").begin_array();
      for (const auto& detail : item.details) json_.value(detail);
      json_.end_array();
      for (const auto& field : item.fields) {
        json_.key(field.slug);
        value(field.value);
      }
      json_.end_object();
    }
    json_.end_array();
  }
  void show(const Table& table) {
    json_.field("type", "table").field("id", table.slug).key("columns").begin_array();
    for (const auto& column : table.columns)
      if (column.audience != Audience::people) json_.value(column.slug);
    json_.end_array().key("rows").begin_array();
    for (const auto& row : table.rows) {
      json_.begin_object();
      cells(table, row);
      json_.end_object();
    }
    json_.end_array();
  }
  void cells(const Table& table, const Row& row) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].audience == Audience::people) continue;
      json_.key(table.columns[i].slug);
      value(row.cells[i]);
    }
    bool any = false;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto* missing = std::get_if<Missing>(&row.cells[i]);
      if (!missing || table.columns[i].audience == Audience::people) continue;
      if (!any) json_.key("absent").begin_object();
      any = true;
      json_.field(table.columns[i].slug, missing->why);
    }
    if (any) json_.end_object();
  }
  void show(const Chart& chart) {
    json_.field("type", "chart").field("id", chart.slug).field("title", chart.title).field("unit", chart.unit);
    json_.key("bands").begin_array();
    for (const auto& band : chart.bands) json_.begin_object().field("low", band.low).field("high", band.high).field("label", band.label).end_object();
    json_.end_array().key("points").begin_array();
    for (const auto& point : chart.points) {
      json_.begin_object().field("at", format_stamp(point.at)).field("low", point.low).field("high", point.high);
      json_.field("label", point.label).end_object();
    }
    json_.end_array();
  }

  void show(const Picture& picture) {
    json_.field("type", "picture").field("id", picture.slug).field("title", picture.title).field("text", picture.told);
  }

  io::JsonWriter json_;
};
}  // namespace

std::string json_line(std::string_view schema, std::string_view type, const Table& table, const Row& row) {
  return JsonView().render_row(schema, type, table, row);
}

std::string render_json(const Document& document) { return JsonView().render(document); }

}  // namespace leeboard::report
