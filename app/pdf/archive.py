"""Makes a laid-out file a tagged archival PDF: structure, metadata, colours, fields and attachments."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from app.pdf.elements import Attachment, Document
from app.pdf.face import shown
from app.pdf.pen import SIGNS_FONT
from app.pdf.revision import Base, added
from app.pdf.sheets import Sheets
from app.pdf.signs import CODES, SIGNS
from app.pdf.tree import Field, Places, Writer

if TYPE_CHECKING:
    import pikepdf

MAKER = "Daybook"


def finish(raw: bytes, document: Document, sheets: Sheets) -> bytes:
    """Give the finished bytes of what ReportLab has drawn."""
    import pikepdf  # loaded at the first document

    out = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        _tag(pdf, document)
        _fields(pdf, sheets.fields)
        add_signs(pdf)
        _describe(pdf, document)
        _output_intent(pdf)
        _attach(pdf, document.attachments, document.made_at)
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,
            force_version="1.7",
        )
    content = out.getvalue()
    base, places = _places(content)
    objects, root = Writer(places).write(sheets.root, sheets.parents)
    numbers = [places.tree, *range(places.free, places.free + len(objects))]
    return added(base, numbers, [root, *objects])


def _places(content: bytes) -> tuple[Base, Places]:
    """Read back which number everything got that the structure speaks of."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        root = pdf.Root
        widgets = [field.objgen[0] for field in root.AcroForm.Fields] if "/AcroForm" in root else []
        pages = [page.obj.objgen[0] for page in pdf.pages]
        trailer = pdf.trailer
        places = Places(root.StructTreeRoot.objgen[0], pages, widgets, int(trailer.Size))
        return Base(content, root.objgen[0], trailer.Info.objgen[0], bytes(trailer.ID[0])), places


def _tag(pdf: "pikepdf.Pdf", document: Document) -> None:
    """Say that the file is tagged, in what language, and keep a place for the structure's root."""
    from pikepdf import Dictionary, Name, String

    root = pdf.Root
    root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.MarkInfo = Dictionary(Marked=True)
    root.Lang = String(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for place, page in enumerate(pdf.pages):
        page.obj.StructParents = place
        page.obj.Tabs = Name.S
        del page.obj.Trans


def _fields(pdf: "pikepdf.Pdf", fields: Sequence[Field]) -> None:
    """Make the signature fields, empty, each on its page."""
    from pikepdf import Array, Dictionary, Name, String

    if not fields:
        return
    widgets = []
    for key, made in enumerate(fields, start=len(pdf.pages)):
        page = pdf.pages[made.page].obj
        left, low, right, top = made.box
        look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form)
        look.BBox = Array([0, 0, _point(right - left), _point(top - low)])
        purpose = String(shown(made.purpose) or made.name)
        widget = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String(made.name), F=4)
        widget.TU = widget.Contents = purpose
        widget.Rect = Array([_point(edge) for edge in made.box])
        widget.P, widget.StructParent, widget.AP = page, key, Dictionary(N=look)
        widgets.append(pdf.make_indirect(widget))
        page.Annots = Array([*page.get("/Annots", []), widgets[-1]])
    pdf.Root.AcroForm = Dictionary(Fields=Array(widgets))


def _point(value: float) -> Decimal:
    return Decimal(f"{value:.2f}")


def add_signs(pdf: "pikepdf.Pdf") -> None:
    """Put in the font of the signs, where one is used; all pages share their fonts."""
    used = any(SIGNS_FONT.encode() in page.obj.Contents.read_bytes() for page in pdf.pages)
    if used:
        pdf.pages[0].obj.Resources.Font[SIGNS_FONT] = _signs_font(pdf)


def _signs_font(pdf: "pikepdf.Pdf") -> "pikepdf.Object":
    """Make the font of the signs the typeface lacks."""
    from pikepdf import Array, Dictionary, Name

    drawings = Dictionary()
    for sign, code in CODES.items():
        width, path = SIGNS[sign]
        drawings[f"/s{code}"] = pdf.make_stream(f"{width} 0 0 -200 1000 800 d1 {path} f*".encode("ascii"))
    names = [Name(f"/s{code}") for code in CODES.values()]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            Name=Name(SIGNS_FONT),
            FontBBox=Array([0, -200, 1000, 800]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=drawings,
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, *names])),
            FirstChar=1,
            LastChar=len(names),
            Widths=Array([SIGNS[sign][0] for sign in CODES]),
            Resources=Dictionary(),
            ToUnicode=pdf.make_stream(_to_unicode()),
        )
    )


def _to_unicode() -> bytes:
    lines = "\n".join(f"<{code:02x}> <{ord(sign):04x}>" for sign, code in CODES.items())
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /DaybookSigns def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{len(CODES)} beginbfchar\n{lines}\nendbfchar\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _describe(pdf: "pikepdf.Pdf", document: Document) -> None:
    """Say what the document is, twice over and alike: for old readers and for archives."""
    from pikepdf import Dictionary, Name, String

    when = _pdf_date(document.made_at)
    words = {"/Title": document.title, "/Author": document.author, "/Subject": document.subject}
    info = Dictionary({key: String(shown(text)) for key, text in words.items() if shown(text)})
    for key, value in {
        "/Creator": MAKER,
        "/Producer": MAKER,
        "/CreationDate": when,
        "/ModDate": when,
    }.items():
        info[key] = String(value)
    pdf.trailer.Info = pdf.make_indirect(info)
    metadata = pdf.make_stream(_xmp(document))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata


def _pdf_date(moment: datetime) -> str:
    return f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}+00'00'"


def _xmp(document: Document) -> bytes:
    title, author, subject = (
        escape(shown(text)) for text in (document.title, document.author, document.subject)
    )
    when = f"{document.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S+00:00}"
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    about = f"<dc:description>{_default(subject)}</dc:description>" if subject else ""
    return XMP.format(
        title=_default(title),
        creator=creator,
        about=about,
        when=when,
        maker=MAKER,
        language=document.language,
    ).encode("utf-8")


def _default(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt>'


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>{title}</dc:title>{creator}{about}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
<xmp:MetadataDate>{when}</xmp:MetadataDate>
<pdf:Producer>{maker}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the document keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@lru_cache
def _srgb() -> bytes:
    from PIL import ImageCms  # loaded at the first document

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Bytes 24 to 35 are the moment the profile was made; a fixed one keeps documents reproducible.
    return profile[:24] + bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)) + profile[36:]


def _output_intent(pdf: "pikepdf.Pdf") -> None:
    from pikepdf import Array, Dictionary, Name, String

    profile = pdf.make_stream(_srgb(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: "pikepdf.Pdf", attachments: Sequence[Attachment], made_at: datetime) -> None:
    from pikepdf import Array, Dictionary, Name, String

    if not attachments:
        return
    if len({each.name for each in attachments}) != len(attachments):
        raise ValueError("Two attachments of a document have the same name")
    specs = []
    for each in sorted(attachments, key=lambda one: one.name):
        details = Dictionary(Size=len(each.content), ModDate=String(_pdf_date(made_at)))
        file = pdf.make_stream(each.content)
        file.Type, file.Params = Name.EmbeddedFile, details
        file.Subtype = Name("/" + each.mime)
        spec = Dictionary(
            Type=Name.Filespec,
            F=String(each.name),
            UF=String(each.name),
            Desc=String(shown(each.description)),
            AFRelationship=Name("/" + each.relation),
            EF=Dictionary(F=file, UF=file),
        )
        specs.append((each.name, pdf.make_indirect(spec)))
    names = Array([part for name, spec in specs for part in (String(name), spec)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = Array([spec for _, spec in specs])
