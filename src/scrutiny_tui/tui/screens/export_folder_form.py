"""The form that chooses the folder that documents are put into."""

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField

_HINT = "Its path, such as ~/Documents/Minutes. Empty means the folder in which the program was started."


def export_folder_form(services: UseCases) -> Form:
    """The form for the folder.

    Args:
        services: know the folder, and remember another.
    """
    exports = services.folders.exports

    def save(typed: FormValues) -> str:
        try:
            return exports.choose(typed["folder"])
        except Refused as refusal:
            raise WrongField("folder", str(refusal)) from None

    field = Field("folder", "Folder", str(exports.path), _HINT, replaces=True)
    return Form("export-folder", "Folder for documents", (field,), save)
