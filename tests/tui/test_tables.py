"""The keys of tables, the same on every page."""

from scrutiny_tui.tui.keys import (
    CAPTURE,
    EVERYWHERE,
    EXPORT,
    FORM,
    FORWARD,
    GLOSSARY,
    HELP,
    PEOPLE,
    PEOPLE_IMPORT,
    PROGRAMME,
    STANDING,
)
from scrutiny_tui.tui.widgets.fitted_table import FittedTable, TableRow
from tests.tui.office import Premises, clerk_at

WITHOUT_TABLE = {CAPTURE, EXPORT, FORM, HELP}


async def test_home_and_end_go_to_the_first_and_the_last_row_of_every_table(busy: Premises) -> None:
    committee, meeting = busy.workspace.committees()[0].id, busy.workspace.meetings()[0].id
    of_committee = {PEOPLE, PEOPLE_IMPORT, GLOSSARY, STANDING, PROGRAMME, FORWARD}
    walked = set[str]()
    async with clerk_at(busy) as clerk:
        for page in sorted(EVERYWHERE - WITHOUT_TABLE):
            clerk.app.open_page(page, committee if page in of_committee else meeting)
            await clerk.press("ctrl+end")
            assert clerk.page == page
            for table in clerk.app.screen.query(FittedTable):
                table.fill([TableRow(key, ("x",) * 9) for key in ("100", "101", "102")])
                table.focus()
                found = []
                for key in ("end", "home", "ctrl+end", "ctrl+home"):
                    await clerk.press(key)
                    found.append(table.chosen)
                assert found == ["102", "100", "102", "100"], page
                walked.add(page)
            await clerk.pilot.app.pop_screen()
    assert walked == EVERYWHERE - WITHOUT_TABLE
