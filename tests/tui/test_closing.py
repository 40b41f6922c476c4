"""What the Windows console calls when it closes, with a thread in the console's place."""

import asyncio
import threading

import pytest

from scrutiny_tui.tui.closing import console_handler

CTRL_C, CLOSE, LOGOFF, SHUTDOWN = 0, 2, 5, 6


@pytest.mark.parametrize("event", [CLOSE, LOGOFF, SHUTDOWN])
async def test_the_console_waits_until_what_was_typed_is_kept_on_the_programs_own_thread(event: int) -> None:
    ran_on: list[threading.Thread] = []
    handler = console_handler(asyncio.get_running_loop(), lambda: ran_on.append(threading.current_thread()))
    assert await asyncio.to_thread(handler, event) is True
    assert ran_on == [threading.main_thread()]


async def test_ctrl_c_is_left_to_others() -> None:
    ended: list[bool] = []
    handler = console_handler(asyncio.get_running_loop(), lambda: ended.append(True))
    assert await asyncio.to_thread(handler, CTRL_C) is False
    assert ended == []


async def test_the_console_does_not_wait_for_ever_when_keeping_the_words_fails() -> None:
    asyncio.get_running_loop().set_exception_handler(lambda _loop, _context: None)

    def fail() -> None:
        raise OSError

    assert await asyncio.to_thread(console_handler(asyncio.get_running_loop(), fail), CLOSE) is True
