"""The completion files of bash, zsh and fish: static, so that no Python starts at TAB."""

from __future__ import annotations

from collections.abc import Callable

from .walk import Argument, Command, Option, commands, program

HEAD = "# Made from the command line itself by `python -m reference`; edit that, not this file."


def files() -> dict[str, str]:
    """file name -> source."""
    shells: dict[str, Callable[[Command, list[Command]], str]] = {
        "jianbao.bash": bash,
        "_jianbao": zsh,
        "jianbao.fish": fish,
    }
    return {name: make(program(), commands()) for name, make in shells.items()}


def bash(own: Command, every: list[Command]) -> str:
    names = " ".join(command.name for command in every)
    cases = "\n".join(_bash_case(command) for command in every)
    return f"""{HEAD}

_jianbao() {{
    local cur prev words cword command i
    COMPREPLY=()
    cur=${{COMP_WORDS[COMP_CWORD]}}
    prev=${{COMP_WORDS[COMP_CWORD-1]}}
    command=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${{COMP_WORDS[i]}} in
            -*) ;;
            *) command=${{COMP_WORDS[i]}}; break ;;
        esac
    done
    case $command in
        "")
            COMPREPLY=($(compgen -W "{names} {_words(own.options)}" -- "$cur"))
            ;;
{cases}
    esac
}}

complete -o bashdefault -o default -F _jianbao jianbao
"""


def _bash_case(command: Command) -> str:
    values = []
    for option in command.options:
        if option.metavar:
            pattern = "|".join(option.names)
            reply = (
                f'COMPREPLY=($(compgen -W "{" ".join(option.words)}" -- "$cur"))'
                if option.words
                else _bash_files(option)
            )
            values.append(f"                {pattern}) {reply}; return ;;")
    words = " ".join(word for argument in command.arguments for word in argument.words)
    rest = f'COMPREPLY=($(compgen -W "{words}" -- "$cur"))' if words else ":"
    inner = "\n".join(["            case $prev in", *values, "            esac"]) if values else ""
    return "\n".join(
        part
        for part in (
            f"        {command.name})",
            inner,
            "            case $cur in",
            f'                -*) COMPREPLY=($(compgen -W "{_words(command.options)}" -- "$cur")) ;;',
            f"                *) {rest} ;;",
            "            esac",
            "            ;;",
        )
        if part
    )


def _bash_files(option: Option) -> str:
    return 'COMPREPLY=($(compgen -f -- "$cur"))' if option.takes_file else ":"


def zsh(own: Command, every: list[Command]) -> str:
    described = "\n".join(f"        {_quoted(f'{c.name}:{c.summary}')}" for c in every)
    cases = "\n".join(_zsh_case(command) for command in every)
    return f"""#compdef jianbao
{HEAD}

_jianbao() {{
    local context state line
    typeset -A opt_args
    local -a commands
    commands=(
{described}
    )
    _arguments -C \\
{_zsh_options(own.options, "        ")}
        '1:command:->command' \\
        '*::argument:->argument' && return 0
    case $state in
        command) _describe -t commands command commands ;;
        argument)
            case $words[1] in
{cases}
            esac
            ;;
    esac
}}

_jianbao "$@"
"""


def _zsh_case(command: Command) -> str:
    arguments = "".join(f" \\\n                        {_quoted(_zsh_argument(a))}" for a in command.arguments)
    options = _zsh_options(command.options, "                        ").removesuffix(" \\")
    return f"                {command.name})\n                    _arguments -s \\\n{options}{arguments}\n                    ;;"


def _zsh_options(options: list[Option], indent: str) -> str:
    lines = []
    for option in options:
        action = ""
        if option.metavar:
            values = f"({' '.join(option.words)})" if option.words else "_files" if option.takes_file else " "
            action = f":{option.metavar}:{values}"
        for name in option.names:
            sign = "=" if option.metavar and name.startswith("--") else "+" if option.metavar else ""
            excluded = " ".join(option.names)
            lines.append(f"{indent}{_quoted(f'({excluded}){name}{sign}[{_plain(option.help)}]{action}')} \\")
    return "\n".join(lines)


def _zsh_argument(argument: Argument) -> str:
    if argument.words:
        return f"1:{argument.metavar}:({' '.join(argument.words)})"
    return "*:file:_files"


def fish(own: Command, every: list[Command]) -> str:
    lines = [HEAD, "", "complete -c jianbao -f"]
    lines += [_fish_option(option, "__fish_use_subcommand") for option in own.options]
    lines += [f"complete -c jianbao -n __fish_use_subcommand -a {c.name} -d {_quoted(c.summary)}" for c in every]
    for command in every:
        condition = _quoted(f"__fish_seen_subcommand_from {command.name}")
        lines.append("")
        lines += [_fish_option(option, condition) for option in command.options]
        for argument in command.arguments:
            what = f"-a {_quoted(' '.join(argument.words))}" if argument.words else "-F"
            lines.append(f"complete -c jianbao -n {condition} {what}")
    return "\n".join(lines) + "\n"


def _fish_option(option: Option, condition: str) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    values = ""
    if option.metavar:
        values = " -x" if not option.takes_file else " -r -F"
        values += f" -a {_quoted(' '.join(option.words))}" if option.words else ""
    return f"complete -c jianbao -n {condition} {names}{values} -d {_quoted(option.help)}"


def _words(options: list[Option]) -> str:
    return " ".join(name for option in options for name in option.names)


def _plain(text: str) -> str:
    """What zsh would take for its own marks is set apart."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
