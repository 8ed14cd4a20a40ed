"""The typer app: a table of subcommands, and the one place that prints errors and ends the process."""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from .errors import CannotWrite, Fault, Hint, JianbaoError, RejectedInput, Tell, WrongUsage, reason, sentence, visible

UsageError: Any = typer.BadParameter.__base__  # typer does not export the base of all its complaints

COMMANDS: dict[str, tuple[str, str]] = {
    "clean": ("clean", "Repair what text extraction broke: one document a page, with every edit."),
    "split": ("split", "Cut pages into articles, photos and notices: one item each."),
    "tables": ("tables", "Read tables, typed, with their units."),
    "numbers": ("numbers", "Read numeric facts: value, unit, subject, period, comparison."),
    "notices": ("notices", "Read public notices into fields."),
    "show": ("show", "Print records as a person would rather see them."),
    "schema": ("schema", "Print the JSON Schema of a record type."),
    "sample": ("sample", "Print a page of our own making, to try everything on."),
    "completions": ("completions", "Print the completion file of a shell."),
}
"""subcommand -> (module under `commands`, summary); a module is imported when its command is called."""

LEAN: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Terminated(BaseException):
    """A signal came that ends the process: everything on the way out is cleaned up."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Session:
    """What has been told so far: the worst status, which the process ends with."""

    def __init__(self) -> None:
        self.command = ""
        self.status = 0

    def teller(self, quiet: bool) -> Tell:
        """How a command tells errors that do not end it; quiet: nothing of rejected lines."""

        def tell(error: JianbaoError) -> None:
            self.status = max(self.status, error.status)
            if not (quiet and isinstance(error, (Hint, RejectedInput))):
                self.print(sentence(self.command, error))

        return tell

    def print(self, line: str) -> None:
        """One line on standard error, as UTF-8 whatever the locale; where that is closed there is nobody to tell."""
        try:
            os.write(2, (line + "\n").encode("utf-8", "backslashreplace"))
        except OSError:
            pass


class Lazy(TyperGroup):
    """The group of subcommands, each imported when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module, summary = COMMANDS[cmd_name]
        app = typer.Typer(**LEAN)
        more = f"Fields, rules and examples: man jianbao-{cmd_name}"
        app.command(cmd_name, help=summary, epilog=more, context_settings=SETTINGS)(
            import_module(f".commands.{module}", __package__).main
        )
        command = typer.main.get_command(app)
        if ctx.obj is not None:
            ctx.obj.command = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first argument names. Raises WrongUsage where none does, and says which may be meant."""
        if args[0] not in COMMANDS and args[0][:1] != "-":
            from difflib import get_close_matches  # late: nobody else needs it

            near = get_close_matches(args[0], COMMANDS)
            raise WrongUsage(
                f"no such command: {visible(args[0], 40)} ({f'did you mean {near[0]}?' if near else 'see jianbao --help'})"
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        gc.freeze()  # what has been imported stays
        gc.set_threshold(100_000)  # records hold no cycles: looking for them seldom is enough
        gc.enable()
        return super().invoke(ctx)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def _version(value: bool) -> None:
    if value:
        from . import __version__
        from .stream.writing import STDOUT, write_all

        write_all(STDOUT, f"jianbao {__version__}\n".encode(), "standard output")
        raise typer.Exit


app = typer.Typer(
    cls=Lazy, no_args_is_help=False, epilog="All of it, with examples: man jianbao", context_settings=SETTINGS, **LEAN
)


@app.callback(invoke_without_command=True)
def jianbao(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version.", callback=_version, is_eager=True),
) -> None:
    """Turn the plain-text dump of a Chinese newspaper page into JSON Lines."""
    if context.invoked_subcommand is None:
        raise WrongUsage("which command? " + ", ".join(COMMANDS))


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs the command line and ends the process: with a status, or by the signal that ended it."""
    _reserve_descriptors()
    session = Session()
    try:
        _listen()
        _dispatch(session, sys.argv[1:] if arguments is None else arguments)
    except JianbaoError as error:
        session.teller(False)(error)
    except BrokenPipeError:
        _end_by(signal.SIGPIPE)
    except Terminated as error:
        _end_by(error.number)
    except Exception as error:  # no traceback ever reaches a user
        session.teller(False)(Fault(f"internal error, please report it: {type(error).__name__}: {error}"))
    os._exit(session.status)  # everything is flushed and closed; the interpreter's own shutdown only takes time


def _dispatch(session: Session, arguments: list[str]) -> None:
    command = typer.main.get_command(app)
    try:
        # not command.main(): it ends the process by itself where the reader has gone or ^C came
        with command.make_context("jianbao", list(arguments), obj=session) as context:
            command.invoke(context)
    except UsageError as error:
        raise WrongUsage(
            f"{error.format_message().rstrip('.')} (see jianbao {session.command}{' ' * bool(session.command)}--help)"
        ) from error
    except typer.Exit:
        if sys.stdout is None:  # typer prints its help to nobody, and says nothing
            raise CannotWrite("standard output is closed") from None
    except MemoryError as error:
        raise CannotWrite("out of memory") from error
    except BrokenPipeError:
        raise
    except OSError as error:  # help, which typer prints
        raise CannotWrite(f"cannot write: {reason(error)}", "standard output") from error
    if sys.stdout is not None:
        _flush()


def _flush() -> None:
    """What typer printed leaves the interpreter's buffer here, where a full disk can still be told."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(f"cannot write: {reason(error)}", "standard output") from error


def _reserve_descriptors() -> None:
    """A closed standard descriptor must not be taken by the next file that is opened: nobody meant to write there."""
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            # open for the wrong direction: reading and writing fail as they do on a closed one
            os.open(os.devnull, os.O_WRONLY if descriptor == 0 else os.O_RDONLY)


def _listen() -> None:
    """The signals that end the process are heard, so that it can clean up; one that our caller ignores stays ignored."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _terminate)


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    for other in ENDING:
        signal.signal(other, signal.SIG_IGN)  # a second one must not cut the cleaning up short
    raise Terminated(number)


def _end_by(number: int) -> NoReturn:
    """Ends the process by the signal itself, so that the shell sees 130, 141 or 143."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    os._exit(128 + number)  # where the signal is blocked
