# THE list of commands. Sources, registry, man pages, help tests, transcripts and completion all follow from this line.
set(LEEBOARD_COMMANDS
  intake assess plan triggers report audit store completion help)
