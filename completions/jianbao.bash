# Made from the command line itself by `python -m reference`; edit that, not this file.

_jianbao() {
    local cur prev words cword command i
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD-1]}
    command=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            -*) ;;
            *) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command in
        "")
            COMPREPLY=($(compgen -W "clean split tables numbers notices show schema sample completions --version -h --help" -- "$cur"))
            ;;
        clean)
            case $prev in
                --certainty) COMPREPLY=($(compgen -W "high medium low" -- "$cur")); return ;;
                -d|--date) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --from) COMPREPLY=($(compgen -W "text jsonl" -- "$cur")); return ;;
                -E|--encoding) :; return ;;
                --source) :; return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--certainty --text -d --date -o --output --from -E --encoding --source --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        split)
            case $prev in
                -d|--date) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --from) COMPREPLY=($(compgen -W "text jsonl" -- "$cur")); return ;;
                -E|--encoding) :; return ;;
                --source) :; return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--raw -d --date -k --keep -o --output --from -E --encoding --source --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        tables)
            case $prev in
                -d|--date) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --from) COMPREPLY=($(compgen -W "text jsonl" -- "$cur")); return ;;
                -E|--encoding) :; return ;;
                --source) :; return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--raw --explain -d --date -e --embed -k --keep -o --output --from -E --encoding --source --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        numbers)
            case $prev in
                -d|--date) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --from) COMPREPLY=($(compgen -W "text jsonl" -- "$cur")); return ;;
                -E|--encoding) :; return ;;
                --source) :; return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--raw --identifiers --explain -d --date -e --embed -k --keep -o --output --from -E --encoding --source --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        notices)
            case $prev in
                -d|--date) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --from) COMPREPLY=($(compgen -W "text jsonl" -- "$cur")); return ;;
                -E|--encoding) :; return ;;
                --source) :; return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--raw --explain -d --date -e --embed -k --keep -o --output --from -E --encoding --source --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        show)
            case $prev in
                --width) :; return ;;
                -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                --rejects) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W "--width -o --output --strict --rejects -q --quiet -h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        schema)
            case $cur in
                -*) COMPREPLY=($(compgen -W "-h --help" -- "$cur")) ;;
                *) COMPREPLY=($(compgen -W "document item table number notice" -- "$cur")) ;;
            esac
            ;;
        sample)
            case $cur in
                -*) COMPREPLY=($(compgen -W "-h --help" -- "$cur")) ;;
                *) : ;;
            esac
            ;;
        completions)
            case $cur in
                -*) COMPREPLY=($(compgen -W "-h --help" -- "$cur")) ;;
                *) COMPREPLY=($(compgen -W "bash zsh fish" -- "$cur")) ;;
            esac
            ;;
    esac
}

complete -o bashdefault -o default -F _jianbao jianbao
