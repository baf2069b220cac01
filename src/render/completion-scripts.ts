import type { Shell } from '../report/shells.ts'

// bash takes `=` for the end of a word, so that words are put together again, and replies cut, there.
const BASH = `# bash completion of mlsd. In ~/.bashrc: source <(mlsd completion bash)
_mlsd() {
  local -a words=()
  local i value cur='' files=''
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((i > 1)) && [[ \${COMP_WORDS[i]} == '=' || \${COMP_WORDS[i - 1]} == '=' ]]; then
      words[\${#words[@]} - 1]+=\${COMP_WORDS[i]}
    else
      words+=("\${COMP_WORDS[i]}")
    fi
    cur=\${words[\${#words[@]} - 1]}
  done
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    if [[ $value == ':files' ]]; then
      files=yes
    elif [[ $cur == --*=* && $COMP_WORDBREAKS == *=* ]]; then
      COMPREPLY+=("\${value#*=}")
    else
      COMPREPLY+=("$value")
    fi
  done < <("$1" complete -- "\${words[@]}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    [[ $cur == --*=* ]] && cur=\${cur#*=}
    while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "$cur")
  fi
}
complete -F _mlsd mlsd
`

const ZSH = `#compdef mlsd
# zsh completion of mlsd. In ~/.zshrc, after compinit: source <(mlsd completion zsh)
_mlsd() {
  local line files=''
  local -a found
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      ':files') files=yes ;;
      *) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( \${#found} )) && _describe -t mlsd mlsd found
  [[ -n $files ]] && _files
}
if [[ \${funcstack[1]} == _mlsd ]]; then
  _mlsd "$@"
else
  compdef _mlsd mlsd
fi
`

const FISH = `# fish completion of mlsd. In ~/.config/fish/config.fish: mlsd completion fish | source
function __mlsd_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$current"
        else
            printf '%s\\n' "$line"
        end
    end
end
complete -c mlsd -f -a '(__mlsd_complete)'
`

/** What a shell reads to complete our commands: each asks the program itself at every Tab. */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH }
