"""Word files as councils have them: written by Word, written by LibreOffice, and a form with controls."""

import base64
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx

from tests.documents.office import libreoffice_profile, missing

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGj4DwAChAGA3o3zTgAAAABJRU5ErkJggg=="
)
CONTROL = "<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
PROMPT = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click to enter.</w:t></w:r>'

_STYLES = f"""<w:styles {_NS}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="24"/>
<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:count="376"/>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Absatz"><w:name w:val="Default Paragraph Font"/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="00573F"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/>
<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Decision"><w:name w:val="Council decision"/>
<w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Discussion"><w:name w:val="Another thing"/>
<w:basedOn w:val="Standard"/></w:style>
<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>
<w:rPr><w:color w:val="666666"/></w:rPr></w:style>
</w:styles>"""
_NUMBERING = f"""<w:numbering {_NS}>
<w:abstractNum w:abstractNumId="4"><w:nsid w:val="005C0001"/><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/>
<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>"""
_LOGO = """<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="914400" cy="457200"/>
<wp:docPr id="1" name="Logo" descr="Arms of the council"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>
<pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="708" w:footer="708" w:gutter="0"/>'
)


def said(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    each = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{properties}{each}</w:p>"


def as_word_writes_it(folder: Path) -> Path:
    """A template (.dotx) with a letterhead on the first page, marks split over runs, and a bookmark."""
    body = (
        said("Ours ref: ", "{{com", "mittee", "}}")
        + said("Held at {{ venue }} on {{date}}")
        + '<w:p><w:bookmarkStart w:id="3" w:name="Minutes"/><w:bookmarkEnd w:id="3"/></w:p>'
        + said("Democratic Services, Town Hall")
        + '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
        + '<w:headerReference w:type="first" r:id="rId5"/>'
        + f'<w:footerReference w:type="default" r:id="rId6"/>{_PAGE}<w:titlePg/></w:sectPr>'
    )
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    page = f'<w:r><w:t xml:space="preserve">Sheet </w:t></w:r>{number}'
    return _package(
        folder / "letterhead.dotx",
        f"{_WML}template.main+xml",
        {
            "document": (f"<w:document {_NS}><w:body>{body}</w:body></w:document>", ""),
            "styles": (_STYLES, "rId1"),
            "numbering": (_NUMBERING, "rId2"),
            "header1": (f"<w:hdr {_NS}>{said('{{state}}')}</w:hdr>", "rId4"),
            "header2": (f"<w:hdr {_NS}><w:p>{_LOGO}</w:p>{said('Harbour Council')}</w:hdr>", "rId5"),
            "footer1": (f"<w:ftr {_NS}><w:p>{page}</w:p></w:ftr>", "rId6"),
        },
    )


def form_of_controls(folder: Path) -> Path:
    """A document whose fields are content controls, in a table, in runs and around a paragraph."""
    date = CONTROL.format(properties='<w:alias w:val="Date"/><w:showingPlcHdr/>', content=PROMPT)
    committee = CONTROL.format(
        properties='<w:tag w:val="committee"/>', content="<w:r><w:rPr><w:b/></w:rPr><w:t>Old name</w:t></w:r>"
    )
    bound = CONTROL.format(
        properties='<w:tag w:val="title"/><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/>',
        content=said("An old ", "title"),
    )
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p>{held}</w:p></w:tc>'
        for held in ("<w:r><w:t>Committee</w:t></w:r>", committee)
    )
    body = (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/>'
        f'<w:gridCol w:w="4500"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{cells}</w:tr></w:tbl>'
        f'{bound}<w:p><w:r><w:t xml:space="preserve">Held on </w:t></w:r>{date}</w:p>'
        '<w:p><w:r><w:t xml:space="preserve">in </w:t></w:r><w:bookmarkStart w:id="1" w:name="venue"/>'
        "<w:r><w:t>some room</w:t></w:r>"
        f'<w:bookmarkEnd w:id="1"/></w:p><w:p/><w:sectPr>{_PAGE}</w:sectPr>'
    )
    return _package(
        folder / "form.docx",
        f"{_WML}document.main+xml",
        {
            "document": (f"<w:document {_NS}><w:body>{body}</w:body></w:document>", ""),
            "styles": (_STYLES.replace('<w:numPr><w:numId w:val="7"/></w:numPr>', ""), "rId1"),
        },
    )


def as_libreoffice_writes_it(folder: Path) -> Path:
    """A document written in LibreOffice and saved as .docx, with a header, a footer and a bookmark."""
    soffice = shutil.which("soffice")
    if soffice is None:
        missing("LibreOffice (soffice) is not on PATH")
    source = folder / "libre.fodt"
    source.write_text(_FLAT, encoding="utf-8")
    profile = libreoffice_profile().as_uri()
    command = [
        soffice,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True)
    return folder / "libre.docx"


_FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB"/>
</style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin-left="3cm" fo:margin-right="2cm"/>
<style:header-style/><style:footer-style/>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p">
<style:header><text:p>Moorland Council {{committee}}</text:p></style:header>
<style:footer><text:p>County Hall</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:p>Meeting of {{date}}</text:p>
<text:p><text:bookmark text:name="minutes"/></text:p><text:p>Distribution: all members</text:p>
</office:text></office:body></office:document>"""


def _package(path: Path, main: str, held: dict[str, tuple[str, str]]) -> Path:
    """A package of these parts, each with its relationship, and of the parts that every Word file has."""
    with zipfile.ZipFile(Path(docx.__file__).parent / "templates" / "default.docx") as whole:
        names = ("theme/theme1.xml", "fontTable.xml", "settings.xml")
        common = {name: whole.read(f"word/{name}") for name in names}
    own = {f"{name}.xml": (_HEAD + content.replace("\n", "")).encode() for name, (content, _) in held.items()}
    types = {f"{name}.xml": kind for name, kind in _TYPES.items()} | {"document.xml": main}
    marks = {mark: (name.rstrip("12"), f"{name}.xml") for name, (_, mark) in held.items() if mark}
    for number, name in enumerate(common, 90):
        kind = name.removesuffix(".xml").rpartition("/")[2].rstrip("1")
        marks[f"rId{number}"] = (kind, name)
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{types[name]}"/>' for name in (*own, *common)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f"{_HEAD}{_LISTED}{overrides}</Types>")
        package.writestr("_rels/.rels", _relations({"rId1": ("officeDocument", "word/document.xml")}))
        package.writestr("word/_rels/document.xml.rels", _relations(marks))
        if "header2" in held:
            package.writestr("word/_rels/header2.xml.rels", _relations({"rId1": ("image", "media/logo.png")}))
            package.writestr("word/media/logo.png", PIXEL)
        for name, content in (own | common).items():
            package.writestr(f"word/{name}", content)
    return path


_TYPES = {
    "styles": f"{_WML}styles+xml",
    "numbering": f"{_WML}numbering+xml",
    "settings": f"{_WML}settings+xml",
    "fontTable": f"{_WML}fontTable+xml",
    "header1": f"{_WML}header+xml",
    "header2": f"{_WML}header+xml",
    "footer1": f"{_WML}footer+xml",
    "theme/theme1": "application/vnd.openxmlformats-officedocument.theme+xml",
}
_LISTED = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
)


def _relations(each: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{mark}" Type="{_RELATED}{kind}" Target="{target}"/>'
        for mark, (kind, target) in each.items()
    )
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}'
        "</Relationships>"
    )


def packed(path: Path, held: dict[str, bytes]) -> Path:
    """Make a Word file of its parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in held.items():
            package.writestr(name, content)
    return path
