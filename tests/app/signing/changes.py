"""What somebody might do to a signed return: every change adds a revision, as an attacker would."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.errors import AppError
from app.signing import Signature, signatures

Change = Callable[[Any], None]


def added(pdf: bytes, change: Change) -> bytes:
    """Add a revision to a file, as an attacker would: what was signed stays byte for byte."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def stream(content: bytes, **entries: Any) -> generic.StreamObject:
    names = {pdf_name(f"/{name}"): value for name, value in entries.items()}
    return generic.StreamObject(dict_data=names, stream_data=content)


def first_page(writer: Any) -> Any:
    return writer.root["/Pages"]["/Kids"][0]


def fields(writer: Any) -> Any:
    return writer.root["/AcroForm"]["/Fields"]


def overlay_page(writer: Any) -> None:
    page = first_page(writer)
    cover = writer.add_object(stream(b"1 1 1 rg 50 500 500 200 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), cover])
    writer.update_container(page)


def swap_content(writer: Any) -> None:
    page = first_page(writer)
    content = page["/Contents"]
    content._data = content.data.replace(b"3,204.18", b"9,204.18")
    content._encoded_data = None
    writer.mark_update(page.raw_get("/Contents"))


def swap_pages(writer: Any) -> None:
    pages = writer.root["/Pages"]
    copy = generic.DictionaryObject(first_page(writer))
    copy[pdf_name("/Contents")] = writer.add_object(stream(b""))
    pages["/Kids"][0:1] = [writer.add_object(copy)]
    writer.update_container(pages)


def add_annotation(writer: Any) -> None:
    page = first_page(writer)
    look = writer.add_object(
        stream(
            b"1 1 1 rg 0 0 200 40 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 200, 40)]),
        )
    )
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Stamp"),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject(
                [generic.NumberObject(each) for each in (300, 600, 500, 640)]
            ),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): look}),
        }
    )
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)


def swap_attachment(writer: Any) -> None:
    spec = writer.root["/AF"][0]
    spec["/EF"]["/F"] = writer.add_object(stream(b'{"left": 999999}', Type=pdf_name("/EmbeddedFile")))
    writer.update_container(spec["/EF"])


def swap_attachment_in_place(writer: Any) -> None:
    file = writer.root["/AF"][0]["/EF"]
    file["/F"]._data = b'{"left": 999999}'
    file["/F"]._encoded_data = None
    writer.mark_update(file.raw_get("/F"))


def change_holder_look(writer: Any) -> None:
    look = fields(writer)[0]["/AP"]
    look[pdf_name("/N")] = writer.add_object(
        stream(
            b"0 0 1 rg 0 0 100 50 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 400, 76)]),
        )
    )
    writer.update_container(look)


def fake_council_look(writer: Any) -> None:
    look = fields(writer)[-1]["/AP"]
    look[pdf_name("/N")] = writer.add_object(
        stream(
            b"0 0.5 0 rg 0 0 100 50 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 400, 76)]),
        )
    )
    writer.update_container(look)


def move_council_field(writer: Any) -> None:
    field = fields(writer)[-1]
    field["/Rect"] = generic.ArrayObject([generic.NumberObject(each) for each in (0, 400, 595, 842)])
    writer.update_container(field)


def change_metadata(writer: Any) -> None:
    content = writer.root["/Metadata"]
    content._data = content.data.replace(b"Margaret", b"Somebody")
    content._encoded_data = None
    writer.mark_update(writer.root.raw_get("/Metadata"))


def drop_permissions(writer: Any) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def add_script(writer: Any) -> None:
    action = {
        pdf_name("/S"): pdf_name("/JavaScript"),
        pdf_name("/JS"): generic.TextStringObject("app.alert(1)"),
    }
    writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(action)
    writer.update_root()


def swap_structure(writer: Any) -> None:
    tree = writer.root["/StructTreeRoot"]
    tree[pdf_name("/K")] = generic.NullObject()
    writer.update_container(tree)


def swap_font(writer: Any) -> None:
    fonts = first_page(writer)["/Resources"]["/Font"]
    widths = next(iter(fonts.values())).get_object()["/Widths"]
    widths[50] = generic.NumberObject(5)
    writer.update_container(widths)


def add_nothing_much(writer: Any) -> None:
    writer.add_object(stream(b"nothing anybody sees"))


CHANGES = [
    overlay_page,
    swap_content,
    swap_pages,
    add_annotation,
    swap_attachment,
    swap_attachment_in_place,
    change_holder_look,
    fake_council_look,
    move_council_field,
    change_metadata,
    drop_permissions,
    add_script,
    swap_structure,
    swap_font,
    add_nothing_much,
]

# What no reader shows on a page.
HARMLESS = (change_metadata, add_nothing_much)


def judged(pdf: bytes) -> tuple[Signature, ...]:
    """Judge a file; one that cannot be read at all is noticed as well."""
    try:
        return signatures(pdf)
    except AppError:
        return ()
