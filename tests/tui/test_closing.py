"""What the Windows console calls when it closes, with a thread in the console's place."""

import asyncio
import errno
import io
import threading

import pytest

from scrutiny_tui.tui.terminal import ErrorIgnoringFile, console_handler

CTRL_C, CLOSE, LOGOFF, SHUTDOWN = 0, 2, 5, 6


@pytest.mark.parametrize("event", [CLOSE, LOGOFF, SHUTDOWN])
async def test_the_console_waits_until_what_was_typed_is_kept_on_the_programs_own_thread(event: int) -> None:
    ran_on: list[threading.Thread] = []

    async def end() -> None:
        await asyncio.sleep(0)
        ran_on.append(threading.current_thread())

    handler = console_handler(asyncio.get_running_loop(), end)
    assert await asyncio.to_thread(handler, event) is True
    assert ran_on == [threading.main_thread()]


async def test_ctrl_c_is_left_to_others() -> None:
    ended: list[bool] = []

    async def end() -> None:
        ended.append(True)

    handler = console_handler(asyncio.get_running_loop(), end)
    assert await asyncio.to_thread(handler, CTRL_C) is False
    assert ended == []


async def test_the_console_does_not_wait_for_ever_when_keeping_the_words_fails() -> None:
    async def fail() -> None:
        raise OSError

    assert await asyncio.to_thread(console_handler(asyncio.get_running_loop(), fail), CLOSE) is True


def test_a_terminal_that_is_gone_is_written_to_without_complaint() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.EIO, text)

        def flush(self) -> None:
            raise OSError(errno.EIO, "gone")

    terminal = ErrorIgnoringFile(Gone())
    assert terminal.write("words") == 5
    terminal.flush()
