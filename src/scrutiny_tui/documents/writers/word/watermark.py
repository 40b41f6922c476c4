"""The watermark of a draft (DRAFT), made as Word makes it, so that Word's own command can remove it.

It is in the header, which screen readers skip.
"""

from lxml import etree

from scrutiny_tui.documents.writers.word.markup import parsed
from scrutiny_tui.documents.writers.word.xml_elements import Element, safe

_HEIGHT, _WIDEST = 100.0, 440.0
"""The height of the letters, and the greatest width of the watermark, in points."""

_LETTER = 0.75
"""The width of a letter as a share of its height."""

_SHAPE = """
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
      path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas>
      <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
      <v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
      <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
      <v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
      <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
    </v:formulas>
    <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
        o:connectangles="270,180,90,0"/>
    <v:textpath on="t" fitshape="t"/>
    <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
    <o:lock v:ext="edit" text="t" shapetype="t"/>
  </v:shapetype>
  <v:shape type="#_x0000_t136" alt="" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">
    <v:fill opacity=".5"/>
    <v:textpath/>
  </v:shape>
</w:pict>
"""
_PARSER = etree.XMLParser(remove_blank_text=True)
_V, _O = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"


def watermark(words: str, number: int) -> Element:
    """A run with the watermark.

    Args:
        words: the text of the watermark.
        number: a number that no other watermark of the document has.
    """
    (run,) = parsed("<w:r><w:rPr><w:noProof/></w:rPr></w:r>")
    picture = etree.fromstring(_SHAPE, _PARSER)
    shape = picture[1]
    shape.set("id", f"PowerPlusWaterMarkObject{number}")
    shape.set(f"{_O}spid", f"_x0000_s{2048 + number}")
    shape.set("style", _place(len(words)))
    text = shape[-1]
    text.set("style", 'font-family:"Arial";font-size:1pt')
    text.set("string", safe(words))
    run.append(picture)
    return run


def _place(letters: int) -> str:
    width = min(_LETTER * _HEIGHT * letters, _WIDEST)
    height = min(_HEIGHT, width / (_LETTER * letters))
    return (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
