# The transcript runner, tried on transcripts of its own.

$ cat >good.t <<'END'
> # a comment
> $ printf 'one\n\nthree\n'; echo oops >&2; exit 3
> one
>
> three
> ! oops
> [3]
>
> $ cd /tmp && export WHERE=kept
>
> $ pwd; echo $WHERE
> /tmp
> kept
> $ printf 'x\ny\nz 12.5 2026-01-02\n'
> ...
> z {{number}} {{time}}
> $ printf '# title\n\n# second\n'
> \# title
>
> \# second
> END
$ leeboard_transcripts good.t
good.t: 5 commands, 0 failed

# Stray stderr, a wrong line and a wrong exit code each fail.
$ cat >bad.t <<'END'
> $ echo a; echo b; echo stray >&2
> a
> c
> [2]
> END
$ leeboard_transcripts bad.t
bad.t:1: $ echo a; echo b; echo stray >&2
  stdout (- expected, + printed):
      a
    - c
    + b
  stderr (- expected, + printed):
    + stray
  exit code: expected 2, got 0
bad.t: 1 commands, 1 failed
[1]

$ LEEBOARD_REWRITE=1 leeboard_transcripts bad.t && cat bad.t
bad.t: 1 commands, 0 failed, rewritten
\$ echo a; echo b; echo stray >&2
a
b
\! stray

# Markdown: console blocks of one file share a folder; other blocks are not run.
$ cat >page.md <<'END'
> Text.
>
> ```console
> $ echo kept >file
> ```
>
> - indented:
>
>   ```console
>   $ cat file
>   kept
>   ```
>
> ```sh
> false
> ```
> END
$ leeboard_transcripts page.md
page.md: 2 commands, 0 failed

# Manual pages: literal blocks that begin with a command.
$ cat >page.1 <<'END'
> .Bd -literal -offset indent
> $ printf '.dot \e\e\en'
> \&.dot \e
> .Ed
> .Bd -literal
> not a command
> .Ed
> END
$ leeboard_transcripts page.1
page.1: 1 commands, 0 failed

# A transcript without a command is a mistake.
$ echo '# nothing' >empty.t; leeboard_transcripts empty.t
empty.t: no commands
[1]
