#!/usr/bin/env python3
# Writes workbooks by hand, part by part: what spreadsheets write, and what somebody could write to do harm.
import struct
import sys
import zipfile

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relationships(items):
    rows = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{t}" Target="{p}"/>' for i, t, p in items)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def sheet(rows):
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def book(path, sheets, styles="", texts="", properties="", extra=()):
    names = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"{state}/>' for n, (name, state, _) in enumerate(sheets, 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", TYPES)
        out.writestr("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
        out.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{names}</sheets></workbook>',
        )
        links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
        links += [("rIdS", "styles", "/xl/styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml")]
        out.writestr("xl/_rels/workbook.xml.rels", relationships(links))
        out.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')
        out.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{texts}</sst>')
        for n, (_, _, xml) in enumerate(sheets, 1):
            out.writestr(f"xl/worksheets/sheet{n}.xml", xml)
        for name, content in extra:
            out.writestr(name, content)


def inline(ref, text):
    return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0000"/>'
    '<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="&quot;day&quot; 0"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="166"/>'
    '<xf numFmtId="167"/></cellXfs>'
)
TEXTS = (
    "<si><t>MRN</t></si><si><r><t>La</t></r><r><t>st</t></r></si><si><t>Reyes_x000D_</t></si>"
    "<si><t>Li</t><rPh sb=\"0\" eb=\"1\"><t>ri</t></rPh></si>"
)


def people(path):
    head = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>'
    head += inline("C3", "Born") + inline("D3", "Admit") + inline("E3", "QTc") + inline("F3", "Note") + "</row>"
    rows = '<row r="1">' + inline("A1", "Admissions of May") + "</row>" + head
    rows += '<row r="5"><c r="A5" s="3"><v>77</v></c>' + inline("B5", "Adler")
    rows += '<c r="C5" s="2"><v>31081</v></c><c r="D5" s="4"><v>46000.375</v></c><c r="E5"><v>430.5</v></c></row>'
    rows += '<row r="6"><c r="A6" s="3"><v>78</v></c><c r="B6" t="s"><v>3</v></c><c r="C6" s="1"><v>31082</v></c>'
    rows += '<c r="E6" t="str"><f>A1+1</f><v>431</v></c></row>'
    rows += '<row r="7"><c r="A7" s="3"><v>79</v></c>' + inline("B7", "Crane") + '<c r="E7" t="e"><f>NA()</f><v>#N/A</v></c></row>'
    rows += '<row r="8"><c r="A8"/><c r="B8"/></row>'
    rows += '<row r="9"><c r="A9" s="3"><v>80</v></c>' + inline("B9", "Dell") + '<c r="C9" s="1"><v>60</v></c></row>'
    rows += '<row r="10">' + inline("A10", "Total") + '<c r="B10"><v>4</v></c></row>'
    second = '<row r="1">' + inline("A1", "MRN") + inline("B1", "Last") + "</row>"
    second += '<row r="2">' + inline("A2", "0099") + inline("B2", "Zeller") + "</row>"
    hidden = sheet('<row r="1">' + inline("A1", "secret") + "</row>")
    book(path, [("Hidden", ' state="hidden"', hidden), ("May", "", sheet(rows)), ("June", "", sheet(second))], STYLES, TEXTS)


def forms(path):
    rows = '<row r="1">' + "".join(inline(f"{c}1", t) for c, t in zip("ABCDE", ["Who", "Day", "Q1", "Q2", "Q3"])) + "</row>"
    rows += '<row r="2">' + inline("A2", "0078") + '<c r="B2" s="1"><v>46000</v></c><c r="C2"><v>1</v></c>'
    rows += '<c r="D2"><v>2</v></c><c r="E2"><v>0</v></c></row>'
    book(path, [("Other", "", sheet("")), ("Forms", "", sheet(rows))], STYLES, TEXTS)


def main(folder):
    people(f"{folder}/people.xlsx")
    forms(f"{folder}/forms.xlsx")
    row = '<row r="1">' + inline("A1", "MRN") + inline("B1", "Born") + '</row><row r="2">' + inline("A2", "M-1")
    book(f"{folder}/mac.xlsx", [("S", "", sheet(row + '<c r="B2" s="1"><v>29619</v></c></row>'))], STYLES, TEXTS,
         '<workbookPr date1904="1"/>')
    book(f"{folder}/bomb.xlsx", [("S", "", sheet(" " * (300 << 20)))])
    book(f"{folder}/ratio.xlsx", [("S", "", sheet('<row><c t="inlineStr"><is><t>a</t></is></c></row>' * 200000))])
    book(f"{folder}/entity.xlsx", [("S", "", '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet("<row><c><v>&a;</v></c></row>"))])
    book(f"{folder}/deep.xlsx", [("S", "", sheet("<row>" * 100))])
    book(f"{folder}/wide.xlsx", [("S", "", sheet('<row r="1">' + inline("ALM1", "x") + "</row>"))])
    book(f"{folder}/text.xlsx", [("S", "", sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))])
    book(f"{folder}/cut.xlsx", [("S", "", sheet("<row>")[:-40])])
    book(f"{folder}/ods.xlsx", [], extra=[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    open(f"{folder}/old.xlsx", "wb").write(old)
    open(f"{folder}/locked.xlsx", "wb").write(old + "EncryptedPackage".encode("utf-16-le"))
    # A part that states 10 bytes and unpacks to 300 MiB: the size in the directory is made smaller.
    data = bytearray(open(f"{folder}/bomb.xlsx", "rb").read())
    true = struct.pack("<I", len(sheet(" " * (300 << 20))))
    for at in range(len(data) - 4):
        if data[at : at + 4] == true:
            data[at : at + 4] = struct.pack("<I", 10)
    open(f"{folder}/liar.xlsx", "wb").write(data)


main(sys.argv[1])
