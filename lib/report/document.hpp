// What a report is before it has a look: a tree that every view reads and none adds to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/stamp.hpp"

namespace leeboard::report {

/// A value that was not said or is not known, with its word ("not-asked"), or one that is not shown.
struct Missing {
  std::string why = "unknown";
  std::string sign = {};  ///< what people see in place of the word, or empty
  bool blank = false;     ///< an empty cell in CSV, which otherwise has the sign
  bool operator==(const Missing&) const = default;
};

/// A number with the text that people see ("62 %", "14 to 18").
struct Number {
  double value = 0;
  std::string shown;
  bool operator==(const Number&) const = default;
};

/// What stands in a field or a cell.
using Value = std::variant<Missing, std::string, Number, bool, std::vector<std::string>>;

/// A whole number or a decimal, shown without needless zeros.
Value number_value(double value);

/// The words that a person reads: "yes", "12", "not asked", "a, b".
std::string format_shown(const Value& value);

/// How loud a part is; never by colour alone, the words say it too.
enum class Tone { plain, good, watch, alarm, faint };

/// A label with its value; the slug is the key in JSON.
struct Field {
  std::string slug;
  std::string label;
  Value value;
  std::string note;  ///< small print after the value
  Tone tone = Tone::plain;
};

/// Names with one value each.
struct Fields {
  std::string slug;
  std::vector<Field> items;
};

/// Who a column is for: people get it in text, Markdown and HTML, machines in CSV and JSON.
enum class Audience { all, people, machines };

/// A column of a table.
struct Column {
  std::string slug;
  std::string title;
  bool right = false;  ///< numbers
  Audience audience = Audience::all;
  int rank = 0;        ///< where a table is too wide, columns of the highest rank are left out first; 0: never
  bool below = false;  ///< where a table is too wide, text puts this cell on a line of its own below the row
};

/// A row of a table; cells in the order of its columns.
struct Row {
  std::vector<Value> cells;
  Tone tone = Tone::plain;
  std::string id = {};  ///< anchor in HTML, or empty
};

/// Where a group of rows begins; `count` may be more than the rows that are shown of it.
struct RowGroup {
  std::string slug, title;
  std::size_t count = 0;
  std::size_t first = 0;
};

/// Rows under columns.
struct Table {
  std::string slug;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string when_empty = "none recorded";
  bool bare = false;                  ///< text leaves out the row of titles
  std::vector<RowGroup> groups = {};  ///< by `first`; none: one list
  bool narrow = false;                ///< short cells: paper has room for two such columns of rows
};

/// One entry of a list; `details` stand below it, `fields` are for JSON and CSV.
struct Entry {
  std::string text;
  std::vector<std::string> details;
  std::vector<Field> fields;
  Tone tone = Tone::plain;
};

/// Items one below the other.
struct List {
  std::string slug;
  std::vector<Entry> items;
  std::string when_empty = "none recorded";
  std::size_t open = static_cast<std::size_t>(-1);           ///< how many people see at once; HTML folds the rest away, text counts it
  std::string more = "more";                                 ///< what the rest is called: "12 more", "83 lines that wait"
  std::string where = ": --format html or json lists them";  ///< behind it, in text: where the rest is
  std::size_t open_on_page = 0;                              ///< the same in HTML and Markdown, which have more room; 0: HTML as many, Markdown all
};

/// Running text.
struct Paragraph {
  std::string text;
  Tone tone = Tone::plain;
};

/// Stands out in every view: emergencies first.
struct Notice {
  std::string slug;
  Tone tone = Tone::watch;
  std::string title;
  std::string text;
};

/// One measured point; unequal ends are bounds of a form that was not finished.
struct ChartPoint {
  Stamp at{};
  double low = 0, high = 0;
  std::string label;
};

/// A named stretch of the axis, such as a severity band.
struct ChartBand {
  double low = 0, high = 0;
  std::string label;
};

/// Values over time, with named bands behind them.
struct Chart {
  std::string slug;
  std::string title;
  std::string unit;
  double low = 0, high = 1;  ///< ends of the axis
  std::vector<ChartBand> bands;
  std::vector<ChartPoint> points;
};

/// A piece of a drawing; `look` is a class of the page's style, y grows downwards.
struct Shape {
  enum class Kind { box, dot, line, words };
  Kind kind = Kind::box;
  double x = 0, y = 0;
  double x2 = 0, y2 = 0;  ///< box: width and height; line: its other end; dot: x2 is the radius
  std::string look;
  std::string text;      ///< words only
  bool to_left = false;  ///< words end at x
};

/// A picture that is neither a chart nor a table: drawn on a page, as block characters in text, and told in words in every view.
struct Picture {
  std::string slug;
  std::string title;
  double width = 640, height = 100;
  std::vector<Shape> shapes;
  std::vector<std::string> lines;  ///< at most 76 columns
  std::string told;
};

/// A piece of a section.
using Block = std::variant<Paragraph, Fields, Table, List, Notice, Chart, Picture>;

/// A part with a heading; the slug is its key in JSON and its anchor in HTML.
struct Section {
  std::string slug;
  std::string title;
  std::vector<Block> blocks;
  bool not_in_text = false;           ///< a screen has no room for it
  Audience audience = Audience::all;  ///< machines: what people do not see; people: machines have it whole elsewhere
};

/// A whole report.
struct Document {
  std::string report;  ///< "visit", "patient", "caseload"
  std::string title;
  std::string subtitle;
  Stamp as_of{};
  std::optional<std::string> patient;  ///< code
  std::string clinic;                  ///< name and address in one line, or empty
  std::vector<Section> sections;
  std::string footer;
  bool dense = false;     ///< meant for one screen: no blank lines between sections in text
  bool large = false;     ///< for a person to keep: large type
  bool halves = false;    ///< paper has its sections in two columns
  bool letter = false;    ///< to somebody: text begins with the letterhead too
  bool broad = false;     ///< a wide table is its main part
  bool internal = false;  ///< not to leave the house: each page says so
  std::string csv_table;  ///< slug of the table that CSV consists of; empty: everything, one value a row
};

}  // namespace leeboard::report
