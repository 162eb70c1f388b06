# Completion walks the command tree, opens no store and knows no patients.
$ leeboard completion bash
$ leeboard completion zsh | head -n 1
$ leeboard completion fish | head -n 1
$ leeboard completion tcsh
$ leeboard __complete -- tri
$ leeboard __complete -- triggers ''
$ leeboard __complete -- triggers log --k
$ leeboard __complete -- triggers list P
$ leeboard __complete -- completion f
$ bash -c 'eval "$(leeboard completion bash)"; COMP_WORDS=(leeboard tri); COMP_CWORD=1; _leeboard; echo "${COMPREPLY[@]}"'
$ ls
